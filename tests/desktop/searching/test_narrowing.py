"""The column beside the results: limits, facets, and how a query goes on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.searching.narrowing import Complete, Narrow, Unfold, column_rows, completed, limits_of, narrowed
from desktop.searching.plain_snippet import brought_forward
from tests.desktop.searching.rich import FACETS, PEOPLE, Way, facet


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("velo", []),
        ('axe:3 velo statut:"en cours"', ["axe:3", 'statut:"en cours"']),
        ("-axe:3", ["-axe:3"]),
        ("référent:claire", ["référent:claire"]),
        ('statut:"en cou', ['statut:"en cou']),
        ("axe: velo", []),
        ("voir http://exemple.org", []),
        ("14:30", []),
        ("un:e", ["un:e"]),
    ],
)
def test_limits_are_read_off_the_text(text: str, limits: list[str]) -> None:
    assert [each.words for each in limits_of(text)] == limits


def test_a_limit_goes_before_what_is_being_typed() -> None:
    assert narrowed("vel", "axe:3") == "axe:3 vel"
    assert narrowed("", "axe:3") == "axe:3 "


@pytest.mark.parametrize(
    ("text", "without"),
    [("axe:3 vel", "vel"), ("vel axe:3", "vel"), ("vel AXE:3 statut:fait", "vel statut:fait"), ("axe:3", "")],
)
def test_a_limit_that_is_there_already_is_taken_away(text: str, without: str) -> None:
    assert narrowed(text, "axe:3") == without


@given(st.text(max_size=60), st.sampled_from(["axe:3", 'statut:"en cours"', 'personne:"Awa N’Guessan"']))
def test_a_limit_put_on_is_read_again_and_comes_off(text: str, words: str) -> None:
    if any(each.words.casefold() == words.casefold() for each in limits_of(text)):
        return
    limited = narrowed(text, words)
    assert limits_of(limited)[0].words == words
    assert narrowed(limited, words) == text.lstrip()


def test_a_text_goes_on_where_its_caret_was() -> None:
    assert completed("velo sta fini", Way(5, 8, "statut:", "statut:")) == ("velo statut: fini", 12)


def test_facets_say_how_many_there_are_and_how_to_narrow() -> None:
    rows = column_rows((), (), FACETS, 312)
    assert [row.title for row in rows if row.is_heading] == ["Type", "Axis", "Status", "Person", "Year"]
    row = next(row for row in rows if row.value == Narrow("axe:3"))
    assert (row.title, row.detail) == ("3 Se déplacer à plusieurs", "160")


def test_many_values_are_folded_until_they_are_asked_for() -> None:
    rows = column_rows((), (), FACETS, 312)
    assert sum(row.title in PEOPLE for row in rows) == 5
    assert Unfold("person") in [row.value for row in rows]
    rows = column_rows((), (), FACETS, 312, {"person"})
    assert sum(row.title in PEOPLE for row in rows) == len(PEOPLE)


def test_a_value_that_all_results_have_narrows_nothing_and_is_not_shown() -> None:
    assert column_rows((), (), [facet("axis", ("3 Se déplacer", 4, "axe:3"))], 4) == []


def test_a_chosen_value_stands_first_in_its_own_words_and_not_among_its_facet() -> None:
    rows = column_rows((), limits_of("axe:3 velo"), FACETS, 312)
    assert [row.value for row in rows].count(Narrow("axe:3")) == 1
    assert (rows[0].title, rows[1].title, rows[1].mark) == ("Limited to", "3 Se déplacer à plusieurs", "x")


def test_ways_to_go_on_come_before_everything() -> None:
    way = Way(0, 3, "statut:", "statut:")
    rows = column_rows((way,), (), FACETS, 312)
    assert (rows[0].is_heading, rows[1].value) == (True, Complete(way))


def test_lit_words_that_would_be_out_of_sight_come_forward() -> None:
    words = "une phrase bien trop longue pour la place qui reste avec un vélo à la fin"
    at = words.index("vélo")
    assert brought_forward(words, ((at, at + 4),), 200) == (words, ((at, at + 4),))
    shown, ((start, end),) = brought_forward(words, ((at, at + 4),), 24)
    assert shown[start:end] == "vélo"
    assert shown.startswith("…")
    assert end <= 24


@given(st.text(st.sampled_from("ab é…"), max_size=80), st.integers(0, 80), st.integers(1, 8), st.integers(1, 60))
def test_what_is_lit_stays_what_it_was(words: str, start: int, length: int, letters: int) -> None:
    end = min(start + length, len(words))
    if start >= end:
        return
    shown, ((begin, stop),) = brought_forward(words, ((start, end),), letters)
    assert shown[begin:stop] == words[start:end]
