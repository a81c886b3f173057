"""Which of two answers comes first: the title before people before text, the word before what begins like it."""

from typing import NamedTuple

import pytest

from search.content.document import SearchDocument
from tests.search.french.tables import Row, name, rows
from tests.search.library import Shelf, document

MUCH = " et bien d’autres choses encore" * 30

FIRST = rows("""
ess | réseau de l’ESS | essai essai essence
ESS | réseau de l’ESS | essai essais essence
l'ess | acteurs de l’E.S.S. | essaim et essai
ess | le réseau ESS | la laess
ca | le CA se réunit | ça et là, ça va
C.A. | le C.A. se réunit | au cas où
parc | un parc arboré | des parcours
vélo | un vélo | une vélorution
jeu | un jeu | une jeune équipe
école | une école | une écologie
événement | un événement | deux événementiels
élu | un élu | une élucubration
bar | un bar | un barème
mai | en mai | la mairie
val | le val | une évaluation, des valeurs
vélos | des vélos | un vélo
organiser | organiser la fête | une organisation
réparée | une chaise réparée | il faut réparer
n°8 | la fiche n°8 | la fiche n°80
8 | la salle 8 | le 80 et le 800
4.8 | mesure 4.8 | mesure 4.80
2.3.1 | action 2.3.1 | action 2.3.10
mob-03 | fiche MOB-03 | fiche MOB-031
250 | 250 euros | 2500 euros
la ville | de la ville | Laville et Lavillette
le goff | Noé Goff | des goffres
co voiturage | le covoiturage | un covoitureur
noel | un goûter de Noël | Noëlle et Noëlie
ces | le CES du quartier | CES MOTS SONT CRIÉS
""")


@pytest.mark.parametrize("row", FIRST, ids=name)
def test_what_is_meant_comes_before_what_only_looks_like_it(row: Row) -> None:
    better, worse = row.written, row.lit
    found = Shelf([worse, f"{better}{MUCH}" if "ess" in row.typed.lower() else better]).found(row.typed)
    assert found[0] == 1, f"{row.typed!r} gives {worse!r} first"


class Place(NamedTuple):
    """What is typed, and two documents: the first must come first."""

    typed: str
    better: SearchDocument
    worse: SearchDocument


PLACES = (
    Place("vélo", document(1, title="Vélo"), document(0, title="Le vélo et la ville, en été comme en hiver")),
    Place("vélo", document(1, title="Un atelier vélo"), document(0, title="Atelier", body="vélo, vélo, vélo, vélo")),
    Place("atelier vélo", document(1, title="Atelier vélo"), document(0, title="Atelier", body="vélo " * 30)),
    Place("awa", document(1, title="Compost", people="Awa N’Guessan"), document(0, title="Tri", body="avec Awa, Awa")),
    Place("awa", document(1, "person", title="Awa N’Guessan"), document(0, title="Compost", people="Awa N’Guessan")),
    Place("awa nguessan", document(1, "person", title="Awa N’Guessan"), document(0, body="Awa N’Guessan " * 20)),
    Place(
        "mairie", document(1, title="Tri", partners="Mairie"), document(0, title="Bois", body="la mairie, la mairie")
    ),
    Place("compost", document(1, tags="compost", title="Sol"), document(0, title="Bois", body="du compost " * 5)),
    Place("mob-03", document(1, number="MOB-03", title="Bus"), document(0, title="Voir MOB-03", body="MOB-03")),
    Place("cuma", document(1, "organisation", title="Réseau rural", acronym="CUMA"), document(0, body="la CUMA " * 3)),
    Place("budget", document(1, title="Budget"), document(0, title="Réunion", body="budget " * 40)),
    Place("budget", document(1, title="Budget"), document(0, title="Budgets")),
    Place("noé", document(1, title="Noé Le Goff"), document(0, title="Noémie Petit")),
    Place("vélo cargo", document(1, body="un vélo cargo"), document(0, body=f"un vélo{MUCH} et un cargo")),
)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place.typed} in {place.better.parts[0][0]}")
def test_the_most_telling_place_comes_first(place: Place) -> None:
    assert Shelf([place.worse, place.better]).found(place.typed)[0] == 1


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    others = [f"un jardin ordinaire, numéro {number}" for number in range(30)]
    shelf = Shelf([*others, "le jardin et le compost", "jardin jardin jardin"])
    assert shelf.found("jardin compost")[0] == 30


def test_words_in_a_shouted_line_are_no_acronyms() -> None:
    assert Shelf(["CES MOTS SONT CRIÉS", "le CES du quartier"]).found("ces")[0] == 1


@pytest.mark.parametrize("query", ["ess", "ESS", "l'ess", "ess ", "e.s.s.", "E.S.S"])
def test_an_acronym_comes_before_the_words_that_begin_like_it(query: str) -> None:
    shelf = Shelf(["essai essai essais essence", "un essai", "réseau de l’ESS " + "et de bien autre chose " * 50])
    assert shelf.found(query)[0] == 2


MISTAKES = rows("""
nguesan | Awa N’Guessan
n'guesan | Kofi N’Guessan
awa ngessan | Awa N’Guessan
lefevre | Éloïse Lefebvre
muler zoe | Zoé Müller
aubgny | Anne d’Aubigny
legof | Paul Legoff
evenemnt | un événement
benevolle | une bénévole
covoiturge | le co-voiturage
subvantion | une subvention
tresorrier | la trésorière
""")


@pytest.mark.parametrize("row", MISTAKES, ids=name)
def test_with_one_typing_mistake_the_nearest_word_is_suggested(row: Row) -> None:
    suggestion, found = Shelf(["rien de tel ici", row.written]).suggested(f"{row.typed} ")
    assert found == [1]
    assert suggestion
