"""Plurals, feminines and conjugations: one form typed, another written."""

import pytest

from tests.search.french.tables import Row, check, name, rows, shelf_of

PLURALS = rows("""
chevaux | un cheval de trait | cheval
cheval | des chevaux au pré | chevaux
travail | les travaux d’été | travaux
travaux | un travail de fond | travail
nationaux | un réseau national | national
locaux | un local associatif | local
matériau | des matériaux sains | matériaux
bail | des baux ruraux | baux
rural | des pôles ruraux | ruraux
yeux | un coup d’œil | œil
oeil | les yeux ouverts | yeux
vélo | deux vélos cargos | vélos
vélos | un vélo cargo | vélo
élu | les élus locaux | élus
élus | un élu local | élu
ami | nos amis | amis
essai | des essais libres | essais
jeu | des jeux coopératifs | jeux
jeux | un jeu coopératif | jeu
lieu | des lieux vivants | lieux
bureau | les bureaux | bureaux
bateaux | un bateau | bateau
agenda | leurs agendas | agendas
menu | les menus végétariens | menus
réunions | une réunion | réunion
commission | les commissions | commissions
crédits | un crédit relais | crédit
débats | un débat public | débat
ateliers | un atelier | atelier
bouchers | le boucher | boucher
bénévole | deux bénévoles | bénévoles
bénévoles | une bénévole | bénévole
cantine | les cantines | cantines
emploi | des emplois durables | emplois
prix | un prix juste | prix
clé | le trousseau de clefs | clefs
meeting | weekly meetings | meetings
meetings | un meeting | meeting
workshop | two workshops | workshops
newsletters | la newsletter | newsletter
""")

FEMININES = rows("""
locale | les élus locaux du canton | locaux
trésorier | la trésorière | trésorière
tresoriere | le trésorier | trésorier
première | le premier rendez-vous | premier
directrice | le directeur | directeur
facilitateurs | une facilitatrice | facilitatrice
active | des membres actifs | actifs
sportifs | une section sportive | sportive
chercheur | une chercheuse | chercheuse
coiffeuse | le coiffeur | coiffeur
heureuse | des gens heureux | heureux
boulangère | le boulanger | boulanger
conseiller | une conseillère | conseillère
nouvelle | les nouveaux venus | nouveaux
nouveau | la nouvelle salle | nouvelle
belle | un beau jardin | beau
publique | un lieu public | public
longue | le long terme | long
blanc | la page blanche | blanche
gros | une grosse somme | grosse
française | le réseau français | français
précis | une demande précise | précise
employée | un employé communal | employé
citoyenne | un collectif citoyen | citoyen
adhérents | une adhérente | adhérente
élue | les élus | élus
agricultrice | un agriculteur | agriculteur
complète | un dossier complet | complet
habitante | un habitant | habitant
""")

CONJUGATIONS = rows("""
réparée | il faut réparer | réparer
reparer | une chaise réparée | réparée
organiser | vous organisez | organisez
organisée | elle organise | organise
organiser | ils organisent | organisent
organisent | nous organisons | organisons
organiser | on organisait | organisait
présenter | elles présenteront | présenteront
financer | ils financent | financent
informer | ils informent | informent
animer | elles animent | animent
évaluer | nous évaluons | évaluons
simplifier | on simplifie | simplifie
finir | ils finissent | finissent
construire | c’est construit | construit
construisent | construire une halle | construire
produire | les légumes produits | produits
inscrire | sont inscrits | inscrits
mettre | mise en place | mise
mise | mettre en œuvre | mettre
permettent | cela permettra | permettra
soutenir | elle soutient | soutient
tenue | tenir une buvette | tenir
intervenir | ils interviennent | interviennent
comprendre | c’est compris | compris
apprennent | apprendre à lire | apprendre
répondre | ils répondent | répondent
vendus | vendre le local | vendre
recevoir | bien reçu | reçu
ouvrir | la salle est ouverte | ouverte
rejoindre | ils rejoignent | rejoignent
suivi | suivre le projet | suivre
connaître | ils connaissent | connaissent
""")

NOUNS = rows("""
réparation | les réparations | réparations
financement | des financements croisés | financements
développer | le développement local | développement
animation | une animatrice | animatrice
coopérative | la coopération | coopération
participation | des participants actifs | participants
écologie | la transition écologique | écologique
adhésion | des adhésions | adhésions
""")

TABLE = [*PLURALS, *FEMININES, *CONJUGATIONS, *NOUNS]
SHELF, NUMBERS = shelf_of(TABLE)


@pytest.mark.parametrize("row", TABLE, ids=name)
def test_one_form_finds_the_others(row: Row) -> None:
    check(row, SHELF, NUMBERS)
