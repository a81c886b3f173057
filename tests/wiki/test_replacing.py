"""Finding and replacing within a text, accents aside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.edits import apply_edits
from wiki.folded_text import FoldedText
from wiki.replacing import Query, find_words, nearest, replacements

TEXTS = st.text(alphabet="aAéÉœŒ e\u0301ß\u00a0-–'’\n\r😀mn", max_size=40)


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("L'Événement, un evenement", "evenement", ["Événement", "evenement"]),
        ("un cœur, des COEURS", "coeur", ["cœur", "COEUR"]),
        ("porte\u00a0: porte :", "porte :", ["porte\u00a0:", "porte :"]),
        ("Est–Ouest", "est-ouest", ["Est–Ouest"]),
        ("e\u0301te\u0301", "été", ["e\u0301te\u0301"]),
        ("aaa", "aa", ["aa"]),
        ("rien", "", []),
    ],
)
def test_words_are_found_whatever_their_accents_and_case(text: str, query: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_words(text, Query(query))] == found


def test_case_and_whole_words_matter_when_asked_to() -> None:
    text = "Vélo, vélo, vélos"
    assert len(find_words(text, Query("velo"))) == 3
    assert len(find_words(text, Query("Velo", match_case=True))) == 1
    assert len(find_words(text, Query("velo", whole_words=True))) == 2


def test_all_are_replaced_by_as_many_edits() -> None:
    text = "été, Été, ete"
    edits = replacements(text, find_words(text, Query("ete")), "printemps")
    assert apply_edits(text, edits) == "printemps, printemps, printemps"


def test_the_nearest_is_the_next_one_and_then_the_first() -> None:
    spans = ((2, 4), (8, 9))
    assert [nearest(spans, place) for place in (0, 2, 5, 9)] == [0, 0, 1, 0]
    assert nearest((), 3) == -1


@given(TEXTS, TEXTS)
def test_what_is_found_says_what_was_looked_for(text: str, query: str) -> None:
    wanted = FoldedText(query).folded
    for start, end in find_words(text, Query(query)):
        assert 0 <= start < end <= len(text)
        assert wanted in FoldedText(text[start:end]).folded
