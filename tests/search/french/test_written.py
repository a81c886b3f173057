"""Letters, apostrophes, hyphens and inclusive endings: typed one way, written another."""

import pytest

from tests.search.french.tables import Row, check, name, rows, shelf_of

LETTERS = rows(
    """
evenement | l’événement de juin | événement
événement | les evenements passés | evenements
evene… | l’événement du mois | événement
EVENEMENTS | un événement local | événement
evenement | un e\u0301ve\u0301nement décomposé | e\u0301ve\u0301nement
e\u0301ve\u0301nement | un événement composé | événement
événement | L'ÉVÉNEMENT | ÉVÉNEMENT
ecole | à l'école du bourg | école
école | DE L’ÉCOLE | ÉCOLE
coeur | au cœur du projet | cœur
cœur | le coeur du bourg | coeur
CŒUR | le cœur battant | cœur
oeuvre | mise en œuvre | œuvre
oe… | une œuvre | œuvre
naevus | un nævus | nævus
aequo | ex æquo | æquo
financement | un ﬁnancement copié d’un PDF | ﬁnancement
suffisant | un budget suﬃsant | suﬃsant
aout | le 15 août | août
noel | marché de Noël | Noël
garcon | un garçon | garçon
naif | des naïfs | naïfs
ou | où aller ? | où
celine | Céline et Loïc | Céline
loïc | Celine et Loic | Loic
lukasz | Łukasz Nowak | Łukasz
nunez | María Núñez | Núñez
muller | Zoé Müller | Müller
MULLER | Zoe MÜLLER | MÜLLER
bergstrasse | Bergstraße 4 | Bergstraße
soren | Søren Kierk | Søren
Жукова | Анна Жукова | Жукова
жукова | Анна ЖУКОВА | ЖУКОВА
مرحبا | قال مرحبا بكم | مرحبا
协会 | 合作 协会 章程 | 协会
m2 | 120 m² de halle | m²
m² | 80 m2 de bureaux | m2
co2 | bilan CO₂ | .
""".replace(" | .", "")
)

APOSTROPHES = rows(
    """
l'école | une ecole maternelle | ecole
l’ecole | les écoles primaires | écoles
qu'elle | ce qu’elle fait | elle
d'eau | point d’eau potable | eau
eau | L’EAU ET LA FORÊT | EAU
aujourd'hui | jusqu’à aujourd’hui | aujourd’hui
aujourd’hui | et aujourd'hui encore | aujourd'hui
aujourdhui | dès aujourd’hui midi | aujourd’hui
aujourd hui | rien aujourd’hui soir | aujourd, hui
quelqu'un | quelqu’un vient | quelqu’un
quelquun | quelqu’un passe | quelqu’un
presqu'ile | la presqu’île | presqu’île
presquile | une presqu’île rocheuse | presqu’île
nguessan | Awa N’Guessan | N’Guessan
n'guessan | Kofi N'Guessan | N'Guessan
n guessan | Yao N’Guessan | .
guessan | Marie N’Guessan | Guessan
n'guessan | Lou NGuessan | NGuessan
n’guessan | Lou Nguessan | Nguessan
d'aubigny | rue d'Aubigny | d'Aubigny
daubigny | place d'Aubigny | d'Aubigny
d aubigny | salle d’Aubigny | .
d'aubigny | Anne Daubigny | Daubigny
aubigny | Jean d’Aubigny | Aubigny
le goff | Noé Le Goff | .
le goff | Paul Legoff | .
l'hermitage | Maison de L’Hermitage | .
lhermitage | Ferme de l’Hermitage | l’Hermitage
""".replace(" | .", "")
)

HYPHENS = rows(
    """
covoiturage | du co-voiturage rural | co-voiturage
co-voiturage | le covoiturage domicile | covoiturage
co voiturage | un covoiturage régulier | covoiturage
co voiturage | une aire de co-voiturage | .
covoiturage | trajets en co voiturage | .
covoiturages | deux co-voiturages | co-voiturages
voiturage | ce co-voiturage | voiturage
autopartage | l’auto-partage | auto-partage
auto partage | un autopartage | autopartage
ecoquartier | un éco-quartier | éco-quartier
éco quartier | cet écoquartier | écoquartier
porte-parole | la porte-parole | porte-parole
porteparole | le porte-parole | porte-parole
parole | leur porte-parole | parole
rendez-vous | un rendez\u2011vous insécable | rendez\u2011vous
rendez vous | prendre rendez-vous | .
rendez–vous | ce rendez-vous | rendez-vous
tiers-lieux | des tiers-lieux | tiers-lieux
tiers lieu | un tiers-lieu | .
tiers-lieu | les tiers lieux | .
saint etienne | Saint-Étienne | .
st-etienne | St-Étienne | St-Étienne
week end | un week-end | .
weekend | ce week-end | week-end
mob-03 | fiche MOB-03 | MOB-03
mob03 | la MOB-03 | MOB-03
mob 03 | voir MOB-03 | .
MOB-03 | cf. MOB 03 | .
mob-03 | cf. MOB03 | MOB03
mob-0… | notre MOB-03 | MOB-03
""".replace(" | .", "")
)

INCLUSIVE = rows(
    """
référent | les référent·e·s | référent·e·s
référente | ces référent·e·s | référent·e·s
référents | un·e référent·e | référent·e
referentes | les référent.e.s | référent.e.s
référentes | les référent-e-s | référent-e-s
référente | les référent(e)s | référent(e)s
référente | les référent•e•s | référent•e•s
référente | les référent⋅e⋅s | référent⋅e⋅s
référente | une équipe de référent·es | référent·es
référente | une équipe de référent.es | référent.es
référentes | les référents/es | .
élue | l’élu·e local·e | élu·e
locale | un·e élu·e local·e | local·e
élue | chaque élu/e | .
directrice | un·e directeur·rice | directeur·rice
directrice | un·e directeur·trice | directeur·trice
directeur | une directeur-rice | directeur-rice
chercheuses | les chercheur·euses | chercheur·euses
chercheuse | les chercheur·se·s | chercheur·se·s
conseillère | conseiller·ères | conseiller·ères
trésorière | trésorier·e | trésorier·e
trésorière | trésorier·ière | trésorier·ière
active | des membres actif·ves | actif·ves
bénévole | tous·tes les bénévoles | bénévoles
toutes | tou·te·s | tou·te·s
habitante | les habitant·es | habitant·es
habitants | un groupe d’habitant(e)s | habitant(e)s
usagère | les usager·es | usager·es
citoyenne | les citoyen·ne·s | citoyen·ne·s
référent·e·s | le référent | référent
référent·e·s | la référente | référente
référent.e | cette référente-là | .
iel | iels décident | iels
""".replace(" | .", "")
)

TABLE = [*LETTERS, *APOSTROPHES, *HYPHENS, *INCLUSIVE]
SHELF, NUMBERS = shelf_of(TABLE)


@pytest.mark.parametrize("row", TABLE, ids=name)
def test_what_is_typed_finds_what_is_written(row: Row) -> None:
    check(row, SHELF, NUMBERS)
