"""What stands around the names of a list: brackets, functions, telephone numbers, titles, marks of Markdown."""

import pytest

from wiki.name_notes import without_contact
from wiki.names import split_names

BRACKETED = """
Paul Dur (CA) et Zoé Lefèvre (ADEME, Lyon) | Paul Dur / Zoé Lefèvre
Paul Dur et Zoé Lefèvre (ADEME, Lyon) | Paul Dur / Zoé Lefèvre
Paul Dur (CA, bureau), Zoé Lefèvre (ADEME ; Lyon) et Marie Paul | Paul Dur / Zoé Lefèvre / Marie Paul
ADEME (Lyon, Paris) et Région | ADEME (Lyon, Paris) / Région
bailleurs sociaux (OPH, ESH) et artisans (CAPEB) | bailleurs sociaux (OPH, ESH) / artisans (CAPEB)
"""
CONTACTS = """
Paul Dur : 06 12 34 56 78 | Paul Dur
Paul Dur 06.12.34.56.78, Zoé Lefèvre zoe@example.org | Paul Dur / Zoé Lefèvre
Paul Dur (tél. 06 12 34 56 78) et Zoé Lefèvre <zoe.l@example.org> | Paul Dur / Zoé Lefèvre
Paul Dur, tél : +33 6 12 34 56 78, paul@example.org ; Zoé | Paul Dur / Zoé
ADEME : 01 23 45 67 89, Région | ADEME / Région
Agence 2030 | Agence 2030
"""
MARKED = """
[[Inès Garnier]] et @Paul Dur | Inès Garnier / Paul Dur
[[people/ines.md|Inès Garnier]], [[people/Zoé Lefèvre.md]] | Inès Garnier / Zoé Lefèvre
[Paul Dur](paul.md) et **Zoé Lefèvre**, _Lou_ | Paul Dur / Zoé Lefèvre / Lou
@Paul Dur @Zoé Lefèvre | Paul Dur / Zoé Lefèvre
"""
TITLED = """
Mme Catherine Zuber | Catherine Zuber
Dr. Noé Martin et M. Jean de La Tour | Noé Martin / Jean de La Tour
M. Durand, Mme Le Goff | M. Durand / Mme Le Goff
J. Dupont et M. Durand. | J. Dupont / M. Durand
"""
FUNCTIONS = """
Paul Dur, chargé de mission mobilité et Zoé Lefèvre, directrice | Paul Dur / Zoé Lefèvre
Paul Dur – Chargé de mission, Zoé Lefèvre, vice-présidente, et Marie | Paul Dur / Zoé Lefèvre / Marie
Paul Dur - Zoé Lefèvre – Marie Paul | Paul Dur / Zoé Lefèvre / Marie Paul
Paul Dur/Zoé Lefèvre | Paul Dur / Zoé Lefèvre
Paul Dur + Zoé Lefèvre | Paul Dur / Zoé Lefèvre
Région/Département | Région/Département
"""


def rows(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().split("\n")]


def named(text: str) -> str:
    return " / ".join(name.name for name in split_names(text).names)


@pytest.mark.parametrize(("text", "names"), rows(BRACKETED))
def test_every_person_is_named_whatever_the_brackets_beside_them_hold(text: str, names: str) -> None:
    assert named(text) == names


@pytest.mark.parametrize(("text", "names"), rows(CONTACTS))
def test_telephone_numbers_and_addresses_are_no_part_of_a_name(text: str, names: str) -> None:
    assert named(text) == names


@pytest.mark.parametrize(("text", "names"), rows(MARKED))
def test_a_name_is_read_without_the_marks_of_markdown(text: str, names: str) -> None:
    assert named(text) == names


@pytest.mark.parametrize(("text", "names"), rows(TITLED))
def test_a_full_name_is_read_without_its_title_and_a_family_name_with_it(text: str, names: str) -> None:
    assert named(text) == names


@pytest.mark.parametrize(("text", "names"), rows(FUNCTIONS))
def test_what_a_person_does_is_a_note_and_another_person_is_a_name(text: str, names: str) -> None:
    assert named(text) == names


def test_a_function_behind_a_comma_is_kept_as_the_persons_note() -> None:
    paul, zoe = split_names("Paul Dur, chargé de mission, Zoé Lefèvre").names
    assert (paul.note, paul.raw, zoe.name) == ("chargé de mission", "Paul Dur, chargé de mission", "Zoé Lefèvre")


@pytest.mark.parametrize("text", ["Paul Dur ou Zoé Lefèvre", "Paul Dur, ou Zoé Lefèvre", "Paul Dur et/ou Zoé Lefèvre"])
def test_two_people_of_whom_one_is_meant_are_both_uncertain(text: str) -> None:
    assert [(name.name, name.uncertain) for name in split_names(text).names] == [
        ("Paul Dur", True),
        ("Zoé Lefèvre", True),
    ]


@pytest.mark.parametrize("text", ["Inès Garnier et al.", "Inès Garnier & al.", "Inès Garnier et coll."])
def test_others_who_are_not_named_leave_the_list_open(text: str) -> None:
    assert (named(text), split_names(text).open) == ("Inès Garnier", True)


def test_contact_details_are_told_apart_from_the_words_around_them() -> None:
    assert without_contact("Lou, tél. 06 12 34 56 78 (bureau)") == ("Lou,   (bureau)", "tél. 06 12 34 56 78")
    assert without_contact("12 000 € en 2027") == ("12 000 € en 2027", "")
