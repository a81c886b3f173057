"""Hostile queries: whatever is typed, there is an answer, and what it costs does not grow with what is typed.

Work is counted, not timed: what is looked up, what is read, what is told.
"""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.language.combining import combined
from search.language.query import Clause, Either, Every, InField, Phrase, Query, Wanted, Without
from search.language.reading import MOST_WORDS, Reader
from search.language.understanding import LONGEST_QUERY, understand
from search.language.values import ANYTHING, Setting
from search.text.words import form_of
from tests.search.library import Shelf

TODAY = date(2026, 11, 25)
HOSTILE = [
    "(" * 10_000,
    "[{(<" * 2_500,
    "*?~^" * 2_500,
    '"' * 10_000,
    "'" * 10_000,
    "a'" * 5_000,
    "a-" * 5_000,
    "a." * 5_000,
    "a&" * 5_000,
    "1 000 " * 1_700,
    "e·e" * 3_000,
    "\u0301" * 10_000,
    "e\u0301" * 5_000,
    "a" * 10_000,
    "9" * 10_000,
    "\U0001f600" * 2_500,
    "".join(map(chr, range(32))) * 300,
    "\udcff\ud800" * 2_500,
    "\u202e\u200b\ufeff" * 3_000,
    "n°" * 5_000,
    "axe " * 2_500,
    "title:( AND OR NOT" * 500,
    "la " * 3_000,
    "axe:" * 2_500,
    "axe:3 " * 1_600,
    "sans:" * 2_000,
    "-statut:fait " * 800,
    " ".join(f"modifié:{day}" for day in range(1_900, 3_000)),
    "modifié:juin " * 800,
    "échéance:" + "ce " * 3_000,
    "référent équipe:a " * 550,
    "personne:a " * 900,
    "x:y " * 2_500,
    "-a " * 3_300,
    '-"a" ' * 2_000,
    '"a" ' * 2_500,
    'statut:"' * 1_200,
    "«" * 10_000,
    "a|" * 5_000,
    "a OU " * 2_000,
    "OU " * 3_300,
    "co " * 3_000,
    " ".join(f"-mot{number}" for number in range(900)),
    " OU ".join(f"mot{number}" for number in range(900)),
    " ".join(f"mot{number}" for number in range(1_500)),
]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf([f"Un événement n°{number} des bénévoles de l’ESS, {number} 000 €" for number in range(200)])


def wanted(clauses: tuple[Clause, ...]) -> Iterator[Wanted]:
    """Every word that the clauses have looked up."""
    for clause in clauses:
        match clause:
            case Wanted():
                yield clause
            case Phrase() | InField():
                yield from clause.words
            case Without():
                yield from wanted((clause.clause,))
            case Either() | Every():
                yield from wanted(clause.clauses)
            case _:
                pass


def depth(clause: Clause) -> int:
    match clause:
        case Without():
            return 1 + depth(clause.clause)
        case Either() | Every():
            return 1 + max(map(depth, clause.clauses))
        case _:
            return 1


def check(query: Query) -> None:
    words = list(wanted(query.clauses))
    assert len(query.clauses) <= 64
    assert len(words) <= 4 * MOST_WORDS  # `personne:` looks in four fields
    assert all(depth(clause) <= 4 for clause in query.clauses)
    for each in words:
        assert 0 < len(each.alternatives) <= 12
        assert all(form == form_of(form) for forms in each.alternatives for form in forms)


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: ascii(query[:8]))
def test_hostile_queries_are_cut_and_answered(query: str, shelf: Shelf) -> None:
    check(understand(query, today=TODAY))
    assert len(shelf.found(query)) <= 200


@pytest.mark.parametrize("text", HOSTILE, ids=lambda query: ascii(query[:8]))
def test_no_query_is_read_far(text: str) -> None:
    reader = Reader(text[:LONGEST_QUERY], Setting(TODAY, "fr", ANYTHING))
    items = reader.joined_items()
    assert len(items) <= 128
    assert len(combined(reader.text, items)) <= 128
    assert len(reader.misread) <= LONGEST_QUERY // 2


@given(st.text(max_size=200))
def test_any_text_is_a_query(text: str) -> None:
    check(understand(text, today=TODAY))


@pytest.mark.parametrize(
    "text", ["", " ", "((((", "…", "\U0001f600", "'", "l'", "-", "\udcff", '"', "«»", "axe:", "|", '-"']
)
def test_a_text_without_words_asks_for_nothing(text: str) -> None:
    assert not understand(text, today=TODAY)
