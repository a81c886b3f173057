"""Organisations that French working groups often name, so that they are recognised in a sentence as well as in a list.

Only networks and institutions that are known in the whole country stand here; anything local is found by its form.
"""

from wiki.word_lists import words_in

_NAMES = """
    Adie|Agence de l'eau|Agence nationale de la cohésion des territoires|Agence régionale de santé
    |Alliance Villes Emploi|AMF|ANCT|Action Logement|Agirc-Arrco|APF France handicap|ATD Quart Monde|Avise
    |Banque alimentaire
    |Banque des Territoires|Bpifrance|Caisse des Dépôts|Centre national de la fonction publique territoriale|Cerema
    |Chantier école|Cigales|Coopérer pour entreprendre|Coorace|Crédit coopératif|Croix-Rouge|Emmaüs|Enercoop|ESS France
    |Familles rurales|Finansol|Fondation de France|Fondation Abbé Pierre|France Active|France Bénévolat
    |France Nature Environnement|France Tiers-Lieux|France Travail|Groupe SOS|Habitat et Humanisme
    |Initiative France|Institut Godin|La boîte à vélo|La Croix-Rouge|La Nef|Labo de l'ESS|Les Restos du Cœur
    |Ligue de l'enseignement|Maif|Mission locale|Mouvement associatif|Mutualité française|Oxalis
    |Petits Frères des Pauvres|Pôle emploi|Secours catholique|Secours populaire|Service civique|SMART
    |Solidarités nouvelles face au chômage|Terre de Liens|TZCLD|UDES
    |Unis-Cité|Villes de France
"""

NAMES = tuple(name.strip() for name in _NAMES.split("|"))

GENERIC_ACRONYMS = words_in(
    """
    AG AMI AO API BAFA BTP CA CAE CDD CDI CE CHR CO2 CODIR COPIL COTECH CR CSP CV DIY DLA DSP EHPAD EPCI ESAT ESS ESUS
    ETI ETP FAQ FLE GES GPS GT HLM IA IAE ICPE IRVE KPI MOA MOE NB NTIC ODD OK ONG PAT PCAET PDF PLH PLU PLUI PME PMI
    PMR PNR PTCE PV QPV QR RDV RGPD RH RSA RSE R&D SCIC SCOP SCOT SI SIAE SMS SWOT TIC TPE TTC TV TVA URL UX VAE VAT VS
    VTT ZAC ZAN ZFE ZRR
    """
)
"""Capitals that name a thing, a law or a kind of body, not one organisation."""
