"""What is asked for is found in texts and lit there, at its place, whatever the text and the query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.answering.lighting import Light
from search.answering.snippets import cut, first_places
from search.language import understanding
from search.language.query import Query
from search.text.words import every_word, form_of, read_words
from tests.search.library import TODAY, Shelf
from wiki.folding import fold

NEARLY_FRENCH = st.text(alphabet=st.sampled_from(list("aeéÈœ'’-·.&°()n 18\n\u0301\u00a0EST")), max_size=60)
ANYTHING = st.one_of(st.text(max_size=80), NEARLY_FRENCH)


def understand(text: str) -> Query:
    return understanding.understand(text, today=TODAY)


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
