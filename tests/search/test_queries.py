"""What is typed becomes a query, whatever it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.answering.lighting import Light
from search.answering.snippets import cut, first_places
from search.language.parsing import MOST_WORDS, reference_term, understand
from search.text.words import every_word, form_of, read_words
from tests.search.library import Shelf
from wiki.folding import fold

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
    " ".join(f"mot{number}" for number in range(1_500)),
]
NEARLY_FRENCH = st.text(alphabet=st.sampled_from(list("aeéÈœ'’-·.&°()n 18\n\u0301\u00a0EST")), max_size=60)
ANYTHING = st.one_of(st.text(max_size=80), NEARLY_FRENCH)


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf([f"Un événement n°{number} des bénévoles de l’ESS, {number} 000 €" for number in range(200)])


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: ascii(query[:6]))
def test_hostile_queries_are_cut_and_answered(query: str, shelf: Shelf) -> None:
    assert len(understand(query).wanted) <= MOST_WORDS
    assert len(shelf.found(query)) <= 200


@given(ANYTHING)
def test_any_text_is_a_query(text: str) -> None:
    query = understand(text)
    assert len(query.wanted) <= MOST_WORDS
    for wanted in query.wanted:
        assert wanted.alternatives
        assert all(form == form_of(form) for forms in wanted.alternatives for form in forms)


@pytest.mark.parametrize("text", ["", " ", "((((", "…", "\U0001f600", "'", "l'", "-", "\udcff"])
def test_a_text_without_words_asks_for_nothing(text: str) -> None:
    assert not understand(text)


def test_the_last_word_is_a_beginning_unless_a_blank_follows() -> None:
    assert [each.typing for each in understand("ateliers vel").wanted] == [False, True]
    assert [each.typing for each in understand("ateliers vélo ").wanted] == [False, False]
    assert [each.typing for each in understand('"ateliers vélo"').wanted] == [False, False]


def test_words_that_every_text_has_count_only_where_nothing_else_does() -> None:
    assert len(understand("les ateliers de la commune ").wanted) == 2
    assert len(understand("de la ").wanted) == 2
    assert len(understand('"maison de la rivière"').wanted) == 4
    assert len(understand("les ateliers de").wanted) == 2


def test_numbers_are_named_as_people_name_them() -> None:
    expected = {"n°8": "#8", "8": "#8", "axe 4 n°8": "#4/8", "MOB-03": "#mob03", "2.3.1": "#2.3.1", "vélo": ""}
    assert {text: understand(text).reference for text in expected} == expected
    assert reference_term("", "4") == ""


@given(ANYTHING)
def test_words_know_their_place(text: str) -> None:
    reached = 0
    for word in read_words(text):
        assert reached <= word.start < word.end <= len(text)
        reached = word.end
        assert word.forms
        assert all(word.start <= part.start < part.end <= word.end for part in word.parts)
        for each in every_word((word,)):
            assert each.forms == () or any(_letters(form) for form in each.forms)


@given(ANYTHING, st.integers(0, 40), st.integers(1, 12))
def test_what_is_taken_from_a_text_is_found_and_lit_in_it(text: str, start: int, length: int) -> None:
    words = [word for word in read_words(text) if len(word.forms) == 1 and not word.parts]
    if not words:
        return
    word = words[start % len(words)]
    written = text[word.start : word.end]
    query = understand(written)
    if query:
        assert Shelf([text]).found(written) == [0]
        lit = [text[place.start : place.end] for place in first_places(Light(query), text)]
        assert fold(written) in {fold(each)[: len(fold(written))] for each in lit} or word.forms[0] in map(form_of, lit)


@given(st.text(max_size=400), NEARLY_FRENCH)
def test_lit_ranges_sit_on_words_of_the_snippet(text: str, asked: str) -> None:
    query = understand(asked)
    light = Light(query)
    places = first_places(light, text)
    snippet, lit = cut(text, places)
    assert not any(character in snippet for character in "\r\n\t\x00\x1b")
    assert len(snippet) <= 400
    for start, end in lit:
        assert 0 <= start < end <= len(snippet)
    assert list(lit) == sorted(lit)
    shown = {snippet[start:end] for start, end in lit}
    wanted = {text[place.start : place.end] for place in places}
    assert {fold(each) for each in shown if len(each) < 30} <= {fold(each) for each in wanted}


def test_a_snippet_is_cut_at_words_around_the_best_place() -> None:
    text = "Le jardin du bourg. " * 40 + "Le vélo et le jardin partagé. " + "Fin du texte ordinaire. " * 40
    snippet, lit = cut(text, first_places(Light(understand("velo partage jardin ")), text))
    assert {fold(snippet[start:end]) for start, end in lit} >= {"velo", "partage", "jardin"}
    assert snippet.startswith("…")
    assert snippet.endswith("…")
    assert set(snippet.strip("…").split()) <= set(text.split())


def _letters(form: str) -> bool:
    return any(character.isalnum() for character in form)


@pytest.mark.parametrize("word", ["ﬁnancement", "suﬃsant", "coeﬃcient", "oﬀre", "raﬂe", "Ｆinancement"])
def test_a_word_with_joined_letters_is_lit(word: str) -> None:
    light = Light(understand(fold(word)))
    text = f"Le {word}, et rien"
    assert [text[place.start : place.end] for place in first_places(light, text)] == [word]
