"""French as it is typed and French as it is written: what finds what, and which words it lights."""

import pytest

from tests.search.library import Shelf, lit

# typed | written | lit; without the third part, what is lit does not matter
PAIRS = """
evenement | l’événement de juin | événement
événement | les evenements passés | evenements
evene | l’événement de juin | événement
EVENEMENTS | un événement | événement
evenement | un e\u0301ve\u0301nement décomposé | e\u0301ve\u0301nement
événement | L'ÉVÉNEMENT | ÉVÉNEMENT
ecole | à l'école du bourg | école
école | DE L’ÉCOLE | ÉCOLE
l'école | une ecole | ecole
l’ecole | les écoles | écoles
qu'elle | ce qu’elle fait | elle
coeur | au cœur du projet | cœur
cœur | le coeur du bourg | coeur
oeuvre | mise en œuvre | œuvre
oe | mise en œuvre | œuvre
naevus | un nævus | nævus
aout | le 15 août | août
noel | marché de Noël | Noël
garcon | un garçon | garçon
naif | des naïfs | naïfs
benevole | deux bénévoles | bénévoles
bénévoles | une bénévole | bénévole
chevaux | un cheval | cheval
cheval | des chevaux | chevaux
nationaux | un réseau national | national
locale | les élus locaux | locaux
trésorier | la trésorière | trésorière
tresoriere | le trésorier | trésorier
première | le premier rendez-vous | premier
réparée | il faut réparer | réparer
reparer | une chaise réparée | réparée
réparation | les réparations | réparations
organiser | vous organisez | organisez
organisée | elle organise | organise
financement | des financements croisés | financements
cantine | les cantines | cantines
active | des membres actifs | actifs
directrice | le directeur | directeur
facilitateurs | une facilitatrice | facilitatrice
nouvelle | les nouvelles maisons | nouvelles
aujourd'hui | jusqu’à aujourd’hui | aujourd’hui
aujourd’hui | et aujourd'hui | aujourd'hui
aujourdhui | dès aujourd’hui | aujourd’hui
quelqu'un | quelqu’un vient | quelqu’un
presqu'ile | la presqu’île | presqu’île
covoiturage | du co-voiturage | co-voiturage
co-voiturage | le covoiturage | covoiturage
voiturage | le co-voiturage | voiturage
porte-parole | la porte-parole | porte-parole
parole | la porte-parole | parole
rendez-vous | un rendez‑vous | rendez‑vous
tiers-lieux | des tiers-lieux | tiers-lieux
tiers lieu | un tiers-lieu | tiers, lieu
mob-03 | fiche MOB-03 | MOB-03
mob03 | fiche MOB-03 | MOB-03
mob-0 | fiche MOB-03 | MOB-03
r&d | service R&D | R&D
R&D | le r&d | r&d
r&d | la R & D | R & D
n°8 | voir la fiche n°8 | n°8
n° 8 | voir le n°8 | n°8
n°12 | voir N° 12 | N° 12
2.3.1 | action 2.3.1 | 2.3.1
2.3 | action 2.3.1. | 2.3.1
250 000 | 250 000 € par an | 250 000
250000 | 250\u202f000 € | 250\u202f000
250 000 | budget de 250000 euros | 250000
C.A. | réunion du CA | CA
ca | le C.A. se réunit | C.A.
c.a. | le C.A. se réunit | C.A.
ESS | acteurs de l'ESS | ESS
ess | acteurs de l’ESS | ESS
référent | les référent·e·s | référent·e·s
référente | les référent·e·s | référent·e·s
référents | un·e référent·e | référent·e
referentes | les référent.e.s | référent.e.s
référentes | les référent-e-s | référent-e-s
référente | les référent(e)s | référent(e)s
directrice | un·e directeur·rice | directeur·rice
chercheuses | les chercheur·euses | chercheur·euses
conseillère | conseiller·ères | conseiller·ères
active | des membres actif·ves | actif·ves
référent·e·s | le référent | référent
référent·e·s | la référente | référente
nguessan | Awa N’Guessan | N’Guessan
n'guessan | Awa N'Guessan | Guessan
guessan | Awa N’Guessan | Guessan
d'aubigny | rue d'Aubigny | Aubigny
daubigny | rue d'Aubigny | d'Aubigny
aubigny | Anne d’Aubigny | Aubigny
le goff | Noé Le Goff
goff noe | Noé Le Goff | Noé, Goff
MULLER | Zoé Müller | Müller
de la commune | au nom de la commune | commune
la | voilà la suite | la
m2 | 120 m² | m²
meeting | weekly meetings | meetings
"""

STRANGERS = """
essai | acteurs de l'ESS
ecole | décoller
cheval | chevelu
xylophone | rien de tel
atelier vélo | un atelier seulement
250 | 2500 euros
n°8 | fiche n°18
"""


def table(text: str) -> list[list[str]]:
    return [[cell.strip(" ") for cell in line.split("|")] for line in text.strip("\n").split("\n")]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf([row[1] for row in table(PAIRS) + table(STRANGERS)])


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(table(PAIRS)) >= 90


@pytest.mark.parametrize("row", table(PAIRS), ids=lambda row: f"{row[0]} -> {row[1]}")
def test_what_is_typed_finds_what_is_written(row: list[str], shelf: Shelf) -> None:
    number = [each[1] for each in table(PAIRS)].index(row[1])
    assert number in shelf.found(row[0])
    assert number in shelf.found(f"{row[0]} ") or row[0] in {"evene", "oe", "mob-0", "2.3"}


@pytest.mark.parametrize("row", [row for row in table(PAIRS) if len(row) > 2], ids=lambda row: f"{row[0]} -> {row[2]}")
def test_the_words_found_are_lit_whole(row: list[str]) -> None:
    assert lit(row[0], row[1]) == row[2].split(", ")


@pytest.mark.parametrize("row", table(STRANGERS), ids=lambda row: f"{row[0]} -/-> {row[1]}")
def test_what_only_looks_alike_is_not_found(row: list[str]) -> None:
    assert Shelf([row[1]]).found(f"{row[0]} ") == []


@pytest.mark.parametrize("query", ["ess", "ESS", "l'ess", "ess "])
def test_an_acronym_comes_before_the_words_that_begin_like_it(query: str) -> None:
    shelf = Shelf(["essai essai essais essence", "un essai", "réseau de l’ESS " + "et de bien autre chose " * 50])
    assert shelf.found(query)[0] == 2


def test_words_in_a_shouted_line_are_no_acronyms() -> None:
    assert Shelf(["CES MOTS SONT CRIÉS", "le CES du quartier"]).found("ces")[0] == 1


def test_a_whole_word_comes_before_longer_ones() -> None:
    assert Shelf(["parcours", "parc", "parcage"]).found("parc")[0] == 1
