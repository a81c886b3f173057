"""Lists of names split, names compared and put in order."""

import pytest

from wiki.name_lists import LONGEST_LIST
from wiki.names import first_name_first, is_organisation, looks_like_person, name_key, same_person, split_names
from wiki.word_lists import phrases_in

LISTS = """
Catherine Zuber. | Catherine Zuber
Patricia Andriot et Michel Souillac, Emeline Baume. | Patricia Andriot / Michel Souillac / Emeline Baume
Anne-Laure Federici et Chloé Sécher. | Anne-Laure Federici / Chloé Sécher
Marie PAUL, Pierre GWEN | Marie PAUL / Pierre GWEN
Inès Garnier, service mobilités | Inès Garnier / service mobilités
Région,ADEME,Maison du vélo | Région / ADEME / Maison du vélo
ADEME ; Région | ADEME / Région
Marie Paul  Hugo Blanc | Marie Paul / Hugo Blanc
ADEME & Région | ADEME / Région
professionnels du bâtiment (CAPEB, FFB) | professionnels du bâtiment (CAPEB, FFB)
« Les uns, les autres », Ville | « Les uns, les autres » / Ville
"Les uns, les autres", Ville | "Les uns, les autres" / Ville
Communauté de communes Loire et Sillon | Communauté de communes Loire et Sillon
ESS et territoires | ESS et territoires
Caisse des dépôts et consignations | Caisse des dépôts et consignations
Direction Habitat et Urbanisme | Direction Habitat et Urbanisme
Région et Département | Région / Département
ADEME et Maison du vélo | ADEME / Maison du vélo
bailleurs sociaux et associations | bailleurs sociaux / associations
Lou et Inès | Lou / Inès
R & D | R & D
R&D, Ville | R&D / Ville
Jean de La Fontaine et Marie d'Arc | Jean de La Fontaine / Marie d'Arc
J.-P. Dupont, M. Dupont, Mme Le Goff et Dr Noé | J.-P. Dupont / M. Dupont / Mme Le Goff / Dr Noé
Dupont J. | Dupont J.
1,5 ETP | 1,5 ETP
"""

ORGANISATIONS = """
    ADEME|TZCLD|ESS France|Région|Service mobilités|Direction Habitat|Communauté de communes Loire|Réseau Habitat
    |Maison du vélo|bailleurs sociaux|La boîte à vélo|SCOP Niort|R&D|L'Association|Coopérer pour entreprendre
"""
PEOPLE = """
    Lou Martin|Chloé Sécher|Jean de La Fontaine|J.-P. Dupont|Noé Le Goff|Paul Maison|GARNIER Inès|Lou
"""


def rows(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().split("\n")]


@pytest.mark.parametrize(("text", "names"), rows(LISTS))
def test_a_list_of_names_is_split_where_its_writer_separated_them(text: str, names: str) -> None:
    found = split_names(text)
    assert " / ".join(name.name for name in found.names) == names
    assert not found.open
    assert all(text[name.start : name.end] == name.raw for name in found.names)


def test_a_slash_between_blanks_separates_names() -> None:
    assert [name.name for name in split_names("Région / Département").names] == ["Région", "Département"]


def test_a_doubtful_name_is_named_without_its_doubt() -> None:
    (name,) = split_names("Lou Martin (à confirmer)").names
    assert (name.name, name.raw, name.uncertain) == ("Lou Martin", "Lou Martin (à confirmer)", True)


def test_question_marks_separate_uncertain_names() -> None:
    assert [(name.name, name.uncertain) for name in split_names("Hugo ? Odile ?").names] == [
        ("Hugo", True),
        ("Odile", True),
    ]


@pytest.mark.parametrize(
    "text", ["Région, ADEME, etc.", "Région, ADEME…", "Région, ADEME...", "Région, ADEME et d'autres"]
)
def test_a_list_that_goes_on_is_open_and_makes_no_entry_of_its_mark(text: str) -> None:
    found = split_names(text)
    assert ([name.name for name in found.names], found.open) == (["Région", "ADEME"], True)


@pytest.mark.parametrize("text", ["sur R & D ?", "à recruter", "-", "", "[à définir]", "Qui ?", " ,; , "])
def test_questions_and_placeholders_name_nobody(text: str) -> None:
    assert split_names(text).names == ()


@pytest.mark.parametrize("text", ["Inès Garnier (service mobilités)", "Inès Garnier – service mobilités"])
def test_what_follows_a_person_is_a_note(text: str) -> None:
    (name,) = split_names(text).names
    assert (name.name, name.note, name.raw) == ("Inès Garnier", "service mobilités", text)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Chloé Sécher", "SECHER Chloe"),
        ("Noé Le Goff", "LE GOFF Noé"),
        ("Jean-Paul Dupont", "Dupont Jean Paul"),
        ("Mme Marie Paul", "marie paul"),
        ("Marie d’Arc", "Marie d'Arc"),
    ],
)
def test_one_person_is_known_in_both_orders_without_accents_or_case(first: str, second: str) -> None:
    assert same_person(first, second)
    assert name_key(first) == name_key(second)


@pytest.mark.parametrize(
    ("first", "second"), [("Marie Paul", "Marie Pol"), ("", ""), ("?", "-"), ("Lou", "Lou Martin")]
)
def test_different_names_are_different_people(first: str, second: str) -> None:
    assert not same_person(first, second)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("GARNIER Inès", "Inès Garnier"),
        ("Marie PAUL", "Marie Paul"),
        ("LE GOFF Noé", "Noé Le Goff"),
        ("ZUBER Jean-Paul", "Jean-Paul Zuber"),
        ("DE LA TOUR Anne", "Anne de La Tour"),
        ("Marie d'ARC", "Marie d'Arc"),
        ("Anne-Laure Federici", "Anne-Laure Federici"),
        ("M. DUPONT", "M. Dupont"),
        ("DURAND Paul (CA)", "Paul Durand (CA)"),
        ("ADEME", "ADEME"),
        ("ESS France", "ESS France"),
    ],
)
def test_a_name_is_shown_with_its_first_name_first(written: str, shown: str) -> None:
    assert first_name_first(written) == shown
    assert first_name_first(shown) == shown


@pytest.mark.parametrize("name", sorted(phrases_in(ORGANISATIONS)))
def test_services_networks_and_acronyms_are_organisations(name: str) -> None:
    assert is_organisation(name)
    assert not looks_like_person(name)


@pytest.mark.parametrize("name", sorted(phrases_in(PEOPLE)))
def test_people_are_no_organisations(name: str) -> None:
    assert looks_like_person(name)
    assert not is_organisation(name)


def test_a_text_too_long_to_be_a_list_is_read_no_further() -> None:
    words = "Lou, " * LONGEST_LIST
    names = split_names(words).names
    assert {name.name for name in names} == {"Lou"}
    assert LONGEST_LIST - 10 < names[-1].end <= LONGEST_LIST
