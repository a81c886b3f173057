"""Words are found whatever their accents, and replaced where they stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.edits import apply_edits
from wiki.folded_text import FoldedText
from wiki.replacing import Finder, Query, find_words, in_place_of, nearest, replacements

LETTERS = st.text(alphabet="aéEœŒæß ’'-–oe\u0301\u200bﬁ\u00a0\n", max_size=14)


@pytest.mark.parametrize("query", ["evenement", "ÉVÉNEMENT", "événement", "e\u0301venement"])
def test_accents_and_capitals_do_not_matter(query: str) -> None:
    assert find_words("L’Événement de l’année", Query(query)) == ((2, 11),)


def test_ligatures_are_found_spelled_out_and_as_they_are() -> None:
    text = "Un cœur, un coeur."
    for query in ("cœur", "coeur", "CŒUR"):
        assert [text[start:end] for start, end in find_words(text, Query(query))] == ["cœur", "coeur"]


def test_apostrophes_blanks_and_dashes_are_of_one_kind() -> None:
    text = "l’eau – 12\u00a0000\u202fm"
    assert find_words(text, Query("l'eau - 12 000 m")) == ((0, len(text)),)


def test_a_letter_written_with_a_separate_accent_is_found_whole() -> None:
    text = "l'e\u0301te\u0301!"
    assert [text[start:end] for start, end in find_words(text, Query("été"))] == ["e\u0301te\u0301"]


def test_case_counts_when_it_is_asked_to() -> None:
    assert find_words("Été été", Query("Ete", match_case=True)) == ((0, 3),)
    assert find_words("ŒUVRE œuvre", Query("œ", match_case=True)) == ((6, 7),)


def test_whole_words_end_at_apostrophes_and_hyphens() -> None:
    text = "eau l’eau beau eaux eau-de-vie"
    assert find_words(text, Query("eau", whole_words=True)) == ((0, 3), (6, 9), (20, 23))


def test_nothing_is_found_of_an_empty_query_or_of_one_that_folds_to_nothing() -> None:
    assert find_words("abc", Query("")) == ()
    assert find_words("abc", Query("\u200b")) == ()


def test_what_was_found_is_replaced_in_one_go() -> None:
    text = "Événement, evenement, ÉVÉNEMENT"
    edits = replacements(text, find_words(text, Query("evenement")), "rencontre")
    assert apply_edits(text, edits) == "rencontre, rencontre, rencontre"


def test_what_stands_there_already_is_no_edit() -> None:
    assert replacements("été ete", ((0, 3), (4, 7)), "été") == replacements("été ete", ((4, 7),), "été")


def test_the_nearest_is_the_first_from_the_caret_on_and_else_the_very_first() -> None:
    assert nearest(((2, 4), (8, 9)), 3) == 1
    assert nearest(((2, 4), (8, 9)), 10) == 0
    assert nearest((), 0) == -1


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


@given(LETTERS, st.booleans())
def test_every_folded_letter_knows_where_it_came_from(text: str, keep_case: bool) -> None:
    folded = FoldedText(text, keep_case=keep_case)
    origins = [at for at, letter in enumerate(text) for _ in FoldedText(letter, keep_case=keep_case).folded]
    assert [folded.span(at, at + 1)[0] for at in range(len(folded.folded))] == origins


@given(LETTERS, LETTERS)
def test_what_is_found_folds_to_the_query(text: str, query: str) -> None:
    wanted = FoldedText(query).folded
    spans = Finder(text).find(Query(query))
    assert all(wanted in FoldedText(text[start:end]).folded for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Café cafe CAFE\u0301", "café", ["Café", "CAFE\u0301"]),
        ("Café cafe cafe\u0301", "cafe", ["cafe"]),
        ("eeé", "eé", ["eé"]),
        ("cœur coeur", "coeur", ["coeur"]),
        ("l’été l'été l'ete", "l'été", ["l’été", "l'été"]),
    ],
)
def test_accents_count_when_they_are_asked_to(text: str, query: str, found: list[str]) -> None:
    spans = find_words(text, Query(query, match_accents=True))
    assert [text[start:end] for start, end in spans] == found


@given(LETTERS, LETTERS)
def test_what_is_found_with_accents_is_found_without_them(text: str, query: str) -> None:
    asked = Query(query, match_accents=True)
    for start, end in find_words(text, asked):
        assert find_words(text[start:end], asked) == ((0, end - start),)
        assert FoldedText(text[start:end]).folded == FoldedText(query).folded


@pytest.mark.parametrize(
    ("found", "query", "by", "becomes"),
    [
        ("Commune", Query("commune"), "municipalité", "Municipalité"),
        ("COMMUNE", Query("commune"), "école", "École"),
        ("commune", Query("commune"), "municipalité", "municipalité"),
        ("Commune", Query("Commune"), "municipalité", "municipalité"),
        ("Commune", Query("commune", match_case=True), "municipalité", "municipalité"),
        ("Commune", Query("commune"), "", ""),
        ("Commune", Query("commune"), "12", "12"),
    ],
)
def test_a_capital_that_nobody_asked_for_is_kept(found: str, query: Query, by: str, becomes: str) -> None:
    assert in_place_of(found, query, by) == becomes
