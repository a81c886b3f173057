"""Names of files and folders that every file system takes."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents.writing.names import MOST_BYTES, GivenNames, name_key, stem_from

FORBIDDEN = set('<>:"/\\|?*')
TITLES = st.text(alphabet=st.characters(exclude_categories=()), max_size=300) | st.text(
    alphabet='aéA./\\:*?"<>|\u0301\u200d\u202e CONaux1👩🏽\0\r\n', max_size=200
)


def stem(title: str) -> str:
    return stem_from(title, "Sans titre")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Les nouvelles formes d'emplois", "Les nouvelles formes d'emplois"),
        ("Mobilité : quels vélos ?", "Mobilité - quels vélos"),
        ("R/D ou R\\D", "R-D ou R-D"),
        ('Le "Vélo"', "Le 'Vélo'"),
        ("  .cachée.  ", "cachée"),
        ("Fin.", "Fin"),
        ("CON", "CON_"),
        ("aux.fiche", "aux_.fiche"),
        ("com1", "com1_"),
        ("Conseil", "Conseil"),
        ("e\u0301te\u0301", "été"),
        ("a\nb\tc\u2028d", "a b c d"),
        ("fiche\u202edm.exe", "fichedm.exe"),
        ("", "Sans titre"),
        ("???", "Sans titre"),
        ("...", "Sans titre"),
        ("Plan [2024] #1", "Plan [2024] #1"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert stem(title) == name


def test_a_long_title_is_cut_between_letters() -> None:
    name = GivenNames().give("é" * 400, ".md", "x")
    assert len(name.encode()) == MOST_BYTES - 1 + 1 - (MOST_BYTES - 3) % 2
    assert name.endswith("é.md")


def test_a_cut_leaves_no_mark_without_its_letter() -> None:
    name = GivenNames().give("x\u0323\u0331" * 200, ".md", "x")
    assert not name.removesuffix(".md").endswith("x")


@settings(max_examples=150)
@given(TITLES)
@example("CON" + " " * 300 + ".md")
@example("a" * 250 + ". . .")
@example("\ud800")
@example("a" * 251 + "\u0301\u0301\u0301")
def test_every_title_gives_a_name_that_every_system_takes(title: str) -> None:
    name = GivenNames().give(title, ".md", "Sans titre")
    assert 0 < len(name.encode()) <= MOST_BYTES
    assert not FORBIDDEN & set(name)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in name)
    before = name.removesuffix(".md")
    assert before == before.strip(" .")
    assert unicodedata.normalize("NFC", name) == name
    assert before.partition(".")[0].strip().casefold() not in ("con", "prn", "aux", "nul", "com1", "lpt9")


@settings(max_examples=50)
@given(st.lists(TITLES | st.sampled_from(["Même", "même", "MÊME", "Me\u0302me", "Même (2)"]), max_size=30))
def test_no_two_names_of_a_folder_differ_by_case_alone(titles: list[str]) -> None:
    given_names = GivenNames()
    names = [given_names.give(title, ".md", "Sans titre") for title in titles]
    assert len({name_key(name) for name in names}) == len(titles)


def test_the_first_of_equal_titles_has_the_plain_name() -> None:
    names = GivenNames()
    assert [names.give(title, ".md", "x") for title in ("Vélo", "VÉLO", "vélo")] == [
        "Vélo.md",
        "VÉLO (2).md",
        "vélo (3).md",
    ]


def test_a_name_refused_to_one_is_still_there_for_another() -> None:
    names = GivenNames()
    assert names.give("Vélo", ".md", "x", lambda name: name != "Vélo.md") == "Vélo (2).md"
    assert names.give("Vélo", ".md", "x") == "Vélo.md"
    assert names.give("Vélo", ".md", "x") == "Vélo (3).md"


def test_ten_thousand_equal_titles_are_named_quickly() -> None:
    names = GivenNames()
    assert [names.give("Vélo", ".md", "x") for _ in range(10_000)][-1] == "Vélo (10000).md"


def test_a_megabyte_of_marks_is_named_quickly() -> None:
    assert len(stem("a" + "\u0323\u0301" * 500_000).encode()) <= MOST_BYTES
