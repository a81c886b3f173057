"""Words that only look alike: a finished word never finds a stranger's text."""

import pytest

from tests.search.french.tables import Row, name, rows
from tests.search.library import Shelf

STRANGERS = rows("""
essai | acteurs de l'ESS
ess | un essai
ess | une essence
ecole | décoller
école | une écologie
cheval | chevelu
xylophone | rien de tel
atelier vélo | un atelier seulement
250 | 2500 euros
8 | fiche n°18
8 | salle 80
n°8 | fiche n°18
n°8 | fiche n°80
2.3.1 | action 2.3.10
4.8 | mesure 4.18
mob-03 | fiche MOB-04
1,5 | la fiche 5, en 1 page
mob03 | fiche MOB-30
organe | une organisation
organisation | les organes
université | tout l’univers
univers | une université
communication | la commune
commune | le communiqué
opéra | une opération
génération | une attitude généreuse
générer | des gens généreux
partie | il faut partir
parti | une part de gâteau
règle | la réglisse
mois | dis-moi
moi | un mois entier
cas | réunion du CA
cas | une case
ca | au cas où
bus | le but
temps | un tempo
port | la porte
porte | le port
mer | la mère
mur | une mûre
course | la cour
cours | la cour
agent | un âge
age | un agent
argent | une argile
vent | la vente
vente | le vent
content | une conte
parent | une paire
client | un clin d’œil
jus | juste
avis | un avion
poisson | du poison
dessert | un désert
maire | le marais
maison | un maïs
marché | un mars
police | polir
poste | le postérieur
sel | une selle
crise | un cri
coup | une coupe
fiche | un fichier
fichier | une fiche
quartier | un quart d’heure
formation | un format papier
référent | une référence
référence | un référent
attente | votre attention
habitant | un habit
revenu | il revient
année | Anne Petit
anne | une année
noé | c’est non
cae | réunion du CA
français | être franc
retrait | la retraite
chant | un chantier
vis | on vise
base | le bas
terre | le terrain
terrain | la terre
machine | un truc machinal
animal | une animation
sans | du sang
tas | une tasse
délai | un délit
hôte | un hôtel
hôtel | une hôte
pain | un peintre
point | une pointure
loi | une loin
fonds | une fondue
savon | je sais
voix | on voit
budget | un budgie
cadre | un cadran
centre | un cent
compte | un comptoir
contrat | une contrainte
plan | une plante
plante | un plan
rapport | un rapt
statut | une statue
statue | les statuts
sport | un support
total | un totem
d'été | un dé
""")

STILL_JOINED = rows("""
marché | une marche
pêche | un péché
sur | c’est sûr
tache | une tâche
jeune | un jeûne
présent | une présentation
culture | un culturiste
social | un socialiste
capital | la capitale
passage | un passager
arrêt | un arrêté
ferme | fermer la salle
livre | livrer des paniers
maire | la mairie
étude | un étudiant
intégrer | un intégriste
""")
"""What accents alone keep apart, and families that one stem holds together."""


@pytest.mark.parametrize("row", STRANGERS, ids=name)
def test_what_only_looks_alike_is_not_found(row: Row) -> None:
    assert Shelf([row.written]).found(f"{row.typed} ") == []


@pytest.mark.parametrize("row", STILL_JOINED, ids=name)
def test_what_cannot_be_told_apart_is_found_too(row: Row) -> None:
    assert Shelf([row.written]).found(f"{row.typed} ") == [0]


def test_the_tables_are_long_enough_to_mean_something() -> None:
    assert len(STRANGERS) >= 40
