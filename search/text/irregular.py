"""What French does outside its rules: endings that say something else than they seem, families that change inside.

All are folded (`wiki.folding`). These lists are our own: the rules were tried on the 84,000 words of the spelling
dictionary (`resources/dictionaries/fr`), and what met a stranger or missed its family is listed.
"""

import re

from wiki.word_lists import words_in

_TOGETHER = """
    leger legere legeres legers | creux creuse creuses | travail travaux | teletravail teletravaux | bail baux |
    vitrail vitraux | corail coraux | email emaux | soupirail soupiraux | vantail vantaux | oeil yeux oeils | ciel
    cieux | aieul aieux | tuyau tuyaux | noyau noyaux | materiau materiaux | bestiau bestiaux | fabliau fabliaux |
    ideal ideaux | joyau joyaux | boyau boyaux | preau preaux | landau landaus | etau etaux | monsieur messieurs |
    madame mesdames | beau bel belle belles beaux | nouveau nouvel nouvelle nouvelles nouveaux | vieux vieil vieille
    vieilles | jumeau jumelle jumelles jumeaux | fou folle folles fous | mou molle molles mous | sec seche seches
    secs | blanc blanche blanches blancs | franc franche franches francs | frais fraiche fraiches | doux douce
    douces | roux rousse rousses | faux fausse fausses | gros grosse grosses | gras grasse grasses | epais epaisse
    epaisses | long longue longues longs | favori favorite favorites favoris | sauf sauve sauves | epoux epouse
    epouses | jaloux jalouse jalouses | public publique publiques publics | grec grecque grecques grecs | turc
    turque turques turcs | laic laique laiques laics | caduc caduque caduques caducs | tiers tierce tierces | hote
    hotesse hotesses hotes | prince princesse princesses princes | cle clef cles clefs | actrice acteur | compagnon
    compagne compagnons compagnes | neuf neuve neuves neufs | bref breve breves brefs | ambassadeur ambassadrice
    ambassadrices ambassadeurs | boulot boulots | maraicher maraichere maraichers maraicheres | faire fait faits
    faite faites fais font faisons faisaient faisait faisant fera feront ferons ferait feraient | pouvoir peut
    peuvent pouvons pouvez pourra pourront pouvait pourrait pourraient | vouloir veut veulent voulons voulez voudra
    voudrait voudraient voulait | devoir doit doivent devons devez devra devront devait devrait devraient | savoir
    sait savent savez saura sauront | voir voit voient voyons verra verront
"""
TOGETHER = {member: family.split()[0] for family in _TOGETHER.split("|") for member in family.split()}
"""Each irregular form with the one that stands for its family."""

_APART = """
    partie parties | parti partis | opera operas | reglisse reglisses | delai delais | relais relai | balai balais |
    remblai remblais | deblai deblais | communication communications communiquer communique communiques communiquee
    communiquees communiquons communiquent communiquez communiquant communicant communicants communicante
    communicantes | generation generations intergenerationnel intergenerationnelle | genereux genereuse genereuses
    generosite | course courses | mere meres | mer mers | organe organes | mure mures murier | mur murs | porte
    portes | port ports | poste postes | terre terres | terrain terrains | police polices | animal animaux | machine
    machines | age ages | agent agents | fonds | fond | sale sales salete | bas basse basses | coup coups | retraite
    retraites | chantier chantiers | potager potagers potagere potageres | rat rats | part parts | sel sels | selle
    selles | matiere matieres | matin matins matinee matinees | pale pales | essence essences | univers | nom noms |
    vente ventes | vent vents | gare gares | garde gardes | peche peches pecheur pecheurs | peau peaux | paix |
    revenu revenus | fichier fichiers | quartier quartiers | format formats | attention attentions | reference
    references | entreprise entreprises | habit habits | anne | annee annees | francais francaise francaises | nuit
    nuits
"""
APART = {member: family.split()[0] for family in _APART.split("|") for member in family.split()}
"""Words whose stem would be a stranger's, each with the word that stands for it and its own."""

_ALONE = """
    bus cas cours mois fois dos bois bras avis heros lis logos mas os pas pis plus puis ras relais repas sans sas
    semis sous tas vers vis gris pris mis assis moins ados taux velux flux deux prix houx choix voix paix pays jus
    pus tous nous vous abus virus campus bonus bis anis oasis puits mais
"""
ALONE = words_in(_ALONE)
"""Words that end in s or x in the singular, and would meet another word without it."""

_WITH_E = """
    credit debit habit profit deficit conflit esprit recit transit audit inedit manuscrit erudit gratuit petit subit
    interdit edit droit toit exploit circuit minuit appetit delit granit depit repit parfait imparfait benit
    conscrit satisfait bienfait forfait maudit extrait attrait retrait souhait portrait endroit adroit etroit
    gabarit acabit precis concis imprecis indecis acquis conquis exquis requis tapis devis permis commis croquis
    colis maquis logis taudis paradis radis souris brebis parvis chassis metis indivis francais anglais japonais
    mauvais niais irlandais ecossais portugais hollandais polonais lyonnais marseillais bordelais nantais libanais
    congolais senegalais camerounais gabonais neerlandais finlandais thailandais rennais orleanais biais palais
    marais rabais laquais harnais jamais desormais engrais dadais punais divers pervers convers travers revers
    envers concours parcours discours secours recours epars ours mars
"""
WITH_E = words_in(_WITH_E)
"""Words that Snowball takes for verbs; with an e behind them it does not."""

_NOUNS_IN_ENT = """
    absent abstinent accent accident adherent adjacent adolescent afferent affluent agent ambivalent antecedent
    apparent ardent argent arpent astringent avent bivalent cent chiendent client coalescent coefficient coherent
    coincident competent concurrent conferent confident confluent conscient consequent content continent contingent
    contrevent convalescent convent convergent coparent copresident corpulent couvent decadent decent deferent
    deficient detergent different diligent dissident divalent divergent effervescent efficient efferent eloquent
    emergent eminent emollient entregent equivalent event evident excedent excellent excipient expedient feculent
    fervent flatulent fluent fluorescent frequent gradient hyperviolent immanent imminent impatient impenitent
    impermanent impertinent impotent imprudent impudent inapparent incandescent incident incoherent incompetent
    inconscient inconsequent incontinent inconvenient indecent indifferent indigent indolent indulgent inefficient
    influent ingredient inherent innocent insolent insurgent intelligent interferent intermittent irreverent latent
    lent luminescent malevolent mecontent monovalent multivalent negligent occident occurrent omnipotent omnipresent
    omniscient onguent opulent orient paravent parent patent patient penitent permanent pertinent phosphorescent
    polyvalent pourcent preadolescent precedent preeminent present president prevalent proeminent prudent pubescent
    purulent quotient recent recipient recurrent redent referent referendent refringent regent relent remanent
    resident resilient resurgent reticent senescent sergent serpent somnolent souvent strident subconscient
    subsequent succulent talent tangent torrent transparent trident trivalent truculent turbulent univalent urgent
    vent violent virulent dent gent bident surcroient vicepresident event adulescent ressent consent pressent
    copresent coresident auvent comment
"""
NOUNS_IN_ENT = words_in(_NOUNS_IN_ENT)
"""Words in -ent that are no verbs of the third person plural."""

_NOUNS_IN_ONS = """
    abandons amandons artisons boissons bondons brandons buissons caissons calissons centons charancons clayons
    crayons cuissons dondons drageons ecoincons etancons fentons frissons garnisons gluons guerisons hayons
    investisons layons madisons moissons nourrissons palancons patissons pennons pincons plancons plongeons poincons
    poissons potirons prisons rancons rayons sabayons salissons saucissons savons tendons tisons trahisons trayons
    troncons unissons vendangeons visons
"""
NOUNS_IN_ONS = words_in(_NOUNS_IN_ONS)
"""Plurals in -ons that are no verbs of the first person."""

_CHANGING = (
    ("[a-z]*(?:[dt]|str)ui", "re t te s se sent sons sez sait saient sant sante ra ront rait rons", "re"),
    ("(?:des|ins|re|sous|trans|pres|pros)?cri", "re t te s ve vent vez vons vait vaient vant ra ront rait", "re"),
    ("(?:re|de)?ecri", "re t te s ve vent vez vons vait vaient vant ra ront rait", "re"),
    (
        "(?:re|per|sou|trans|ad|pro|com|e|o|compro|retrans)?m",
        "et ets ettre ette ettent ettons ettez ettait ettaient ettant ettante ettra ettront ettrait is ise",
        "ettre",
    ),
    (
        "(?:sou|main|re|ob|con|de|entre|inter|par|sur|pre|sub|appar)?[tv]",
        "enir enu enue enait enaient enant enante enons enez ient iens iennent ienne iendra iendront iendrait",
        "enir",
    ),
    (
        "(?:com|ap|sur|re|entre|desap)?pr",
        "endre end ends ennent enne enons enez enait enaient enant enante endra endront endrait is ise",
        "endre",
    ),
    ("[a-z]+[aeo]nd", "re s ra ront rait u ue us", ""),
    ("(?:re|aper|con|per|de)c", "evoir oit ois oivent oive u ue us evons evez evait evra evront", "evoir"),
    (
        "(?:r|entr)?ouv|off|(?:re|de|rede)?couv|souff",
        "rir re rent rons rez rait raient rant rira riront ert erte",
        "rir",
    ),
    ("(?:re|me)?conn|(?:ap|dis|com|trans)?par", "aitre ait aissent aissait aissant u ue us aitra aitront", "aitre"),
    (
        "(?:re|ad)?joi|attei|etei|(?:re|de)?pei|contrai|restrei|crai",
        "ndre nd nds nt nte gnent gnait gnaient gnant gnons gnez gne ndra ndront",
        "ndre",
    ),
    ("(?:com|de|a|ra|re)?ba", "t ttre ttent ttons ttez ttait ttaient ttant ttu ttue ttra ttront tte", "ttre"),
    ("(?:pour)?sui", "vre vi vie vent vons vez vait vaient vant vra vront t", "vre"),
)
CHANGING = tuple(
    (re.compile(rf"({head})(?:{'|'.join(endings.split())})s?"), ending, tuple(endings.split()))
    for head, endings, ending in _CHANGING
)
"""Verbs that change inside: the endings of each family, and the one that all of them become."""

_ORDINALS = """
    premier premiere | deuxieme | troisieme | quatrieme | cinquieme | sixieme | septieme | huitieme | neuvieme |
    dixieme | onzieme | douzieme
"""
ORDINALS = {
    member: str(number)
    for number, words in enumerate(_ORDINALS.split("|"), start=1)
    for word in words.split()
    for member in (word, f"{word}s")
}
ORDINALS.update(xviiie="18", xixe="19", xxe="20", xxie="21")
"""Ordinal numbers in words and centuries in Roman figures, with their figures."""
