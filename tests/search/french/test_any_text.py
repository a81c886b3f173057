"""Any text is cut into words that lie in it, in order, at a cost that grows with its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.french import kin_of, stem_of
from search.text.words import LONGEST_FORM, Word, every_word, form_of, placed, read_words

_WRITTEN = """
    a é Œ œ ﬁ ŉ ß İ ² ½ ﷺ م 协 e\u0301 \u0301 \u00ad \u200d 😀 \ud800 \x00 ' ’ - \u2011 \u2013 . · • / ( ) & ° _ # @ + §
    € k K n N l’ d' qu’ 1 8 000 12 05 2027 250 ESS Aa aA HelloAsso référent élu e es ·e ·s .e -e (e) /e rice C.A. R&D
    n° 1er
"""
_PIECES = st.sampled_from(_WRITTEN.split()) | st.sampled_from([" ", "\u00a0", "\u202f", "\n"])
TEXTS = st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=120)
_LONG = 10_000
_UNITS = """
    a é 9 _ ' ’ . - · / & ( ) ° \u0301 \u00ad e\u0301 a' a- a. a& l’ aA Aa a·e a/e a(e) n° ﬁ İ ﷺ 😀 \ud800 1.000. 9k
    2027-05- 12/05/
"""


def check(text: str) -> list[Word]:
    """The words of a text, each where it says that it is."""
    words = list(read_words(text))
    reached = 0
    for word in words:
        assert reached <= word.start < word.end <= len(text)
        reached = word.end
        _check_parts(word)
        for each in every_word((word,)):
            assert each.forms
            assert all(0 < len(form) <= LONGEST_FORM for form in each.forms)
    return words


def _check_parts(word: Word) -> None:
    inside = word.start
    for part in word.parts:
        assert inside <= part.start < part.end <= word.end
        assert part.parts == ()
        inside = part.end


@given(TEXTS)
def test_words_lie_in_their_text_in_order(text: str) -> None:
    words = check(text)
    places = [place for place, _ in placed(words)]
    assert places == sorted(places)
    assert set(places) == set(range(places[-1] + 1 if places else 0))


@given(TEXTS)
def test_the_forms_of_words_stay_what_they_are(text: str) -> None:
    for word in every_word(read_words(text)):
        for form in word.forms:
            assert form_of(form) == form
            assert stem_of(form) == stem_of(form_of(form.upper())) or not form.isascii()
            assert isinstance(kin_of(form), tuple)


@given(TEXTS, TEXTS)
def test_words_between_blanks_do_not_depend_on_what_stands_elsewhere(before: str, text: str) -> None:
    alone = [(word.start, word.end, word.forms) for word in read_words(text)]
    moved = len(before) + 3
    after = [word for word in read_words(f"{before}\n.\n{text}") if word.start >= moved]
    assert [(word.start - moved, word.end - moved, word.forms) for word in after] == alone


@pytest.mark.parametrize("unit", _UNITS.split(), ids=ascii)
def test_ten_thousand_characters_of_anything_make_no_more_than_they_are(unit: str) -> None:
    sizes = []
    for length in (_LONG, 2 * _LONG):
        text = (unit * length)[:length]
        every = list(every_word(check(text)))
        sizes.append(sum(len(form) for word in every for form in word.forms))
        assert len(every) <= length
    assert sizes[1] <= 2.1 * sizes[0] + LONGEST_FORM


@pytest.mark.parametrize("piece", ["co-", "l’", "a.b.", "a & ", "1.2.", "250 000 ", "e\u0301"])
def test_what_holds_together_has_an_end(piece: str) -> None:
    """Otherwise who looks closer at each of its pieces reads all the rest of it each time."""
    words = list(read_words(piece * 1_000))
    assert max(word.end - word.start for word in words) < 200
