"""The words of a text counted and placed, fast: what stands between two blanks is read once and remembered.

Texts repeat themselves: of five million words a hundred thousand differ. The few words that go across a blank
(`250 000`, `R & D`, `n° 8`) are held together before the text is cut at its blanks.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from search.text.french import stem_of
from search.text.words import Word, every_word, read_words

ACRONYM_MARK = "^"

_JOINT = re.compile(
    "(?<=[0-9])[ \u00a0\u202f](?=[0-9]{3}|[kK]€)"
    "|(?<=[&°º])[ \u00a0\u202f]|[ \u00a0\u202f](?=&)|(?<=[nN])[ \u00a0\u202f](?=[°º])"
)
_HELD = "\ue000"
_MOST_KNOWN = 1 << 15
_LONGEST_KNOWN = 64
_BEFORE_A_WORD, _AFTER_A_WORD = '([{«"“”„.,;:!?…*#>=-', ']}»"“”„.,;:!?…*#>=-'


class Chunk(NamedTuple):
    """What a run of characters without blanks holds.

    `forms` are forms with their places, counted from 0, of `places` in all; `terms` forms and stems, as often as they
    count; `words` how many words there are, smaller ones aside. `loud` says of each word whether it is in capitals, and
    `acronyms` of those written as acronyms which they are, with their forms.
    """

    forms: tuple[tuple[str, int], ...]
    places: int
    terms: tuple[str, ...]
    words: int
    loud: tuple[bool, ...]
    acronyms: tuple[tuple[int, tuple[str, ...]], ...]


class Counted(NamedTuple):
    """The terms of a text with how often each stands there, the places of forms, how many words, the place after."""

    terms: dict[str, int]
    positions: dict[str, list[int]]
    words: int
    end: int


class _Known(dict[str, Chunk]):
    """Chunks that have been read; one that is asked for the first time is read then.

    When there are too many, all are put aside, and those that are asked for again come back: the usual words stay.
    """

    def __init__(self) -> None:
        super().__init__()
        self._aside: dict[str, Chunk] = {}

    def __missing__(self, written: str) -> Chunk:
        if len(written) > _LONGEST_KNOWN:
            return _read(written.replace(_HELD, " "))
        if len(self) >= _MOST_KNOWN:
            self._aside = dict(self)
            self.clear()
        read = self[written] = self._aside.get(written) or self._read_bare(written)
        return read

    def _read_bare(self, written: str) -> Chunk:
        """Without marks around it a word is one more often known."""
        bare = written.lstrip(_BEFORE_A_WORD).rstrip(_AFTER_A_WORD)
        read = self.get(bare) or self._aside.get(bare)
        if read is None:
            read = self[bare] = _read(bare.replace(_HELD, " "))
        return read


_KNOWN = _Known()


def counted(text: str, first: int = 0) -> Counted:
    """The words of a text; places are counted from `first`."""
    written = _cut(text)
    known = _KNOWN
    terms: dict[str, int] = {}
    words = 0
    has_acronyms = False
    for chunk, count in Counter(written).items():
        read = known[chunk]
        words += count * read.words
        for term in read.terms:
            terms[term] = terms.get(term, 0) + count
        if read.acronyms:
            has_acronyms = True
    for form in _acronyms(written) if has_acronyms else ():
        terms[ACRONYM_MARK + form] = terms.get(ACRONYM_MARK + form, 0) + 1
    positions, end = _placed(written, first)
    return Counted(terms, positions, words, end)


def _cut(text: str) -> list[str]:
    return _JOINT.sub(_HELD, text.replace(_HELD, "\n")).split()


def _placed(written: Sequence[str], place: int) -> tuple[dict[str, list[int]], int]:
    positions: dict[str, list[int]] = {}
    known = _KNOWN
    for chunk in written:
        read = known[chunk]
        for form, at in read.forms:
            found = positions.get(form)
            if found is None:
                positions[form] = [place + at]
            else:
                found.append(place + at)
        place += read.places
    return positions, place


def _acronyms(written: Sequence[str]) -> list[str]:
    """The forms of words written as acronyms; capitals among words in capitals say nothing."""
    reads = [read for chunk in written if (read := _KNOWN[chunk]).loud]
    found: list[str] = []
    for number, read in enumerate(reads):
        for at, forms in read.acronyms:
            before = read.loud[at - 1] if at else number > 0 and reads[number - 1].loud[-1]
            last = at + 1 == len(read.loud)
            after = (number + 1 < len(reads) and reads[number + 1].loud[0]) if last else read.loud[at + 1]
            if not after and not (before and read.loud[at]):
                found += forms
    return found


def _read(text: str) -> Chunk:
    words = list(read_words(text))
    every = list(every_word(words))
    forms: list[tuple[str, int]] = []
    place = 0
    for word in words:
        place = _place(word, place, forms)
    return Chunk(
        forms=tuple(forms),
        places=place,
        terms=tuple(term for word in every for term in _terms(word)),
        words=len(words),
        loud=tuple(_is_loud(text, word) for word in every),
        acronyms=tuple((at, word.forms) for at, word in enumerate(every) if word.acronym),
    )


def _place(word: Word, place: int, forms: list[tuple[str, int]]) -> int:
    """Add a word's forms at the places of all its parts, so that a phrase goes through it; gives the next place."""
    wide = max(1, len(word.parts))
    forms += [(form, place + at) for form in word.forms for at in range(wide)]
    for at, part in enumerate(word.parts):
        forms += [(form, place + at) for form in part.forms if form not in word.forms]
    return place + wide


def _terms(word: Word) -> list[str]:
    return [*word.forms, *{stem_of(form): None for form in word.forms}]


def _is_loud(text: str, word: Word) -> bool:
    return word.end - word.start > 1 and text[word.start : word.end].isupper()
