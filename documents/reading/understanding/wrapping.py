"""Lines that were cut to a width: which line goes on the one above, and how the two are joined again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.reading.understanding.rows import Row, Shape
from wiki.word_lists import words_in

_NARROWEST, _WIDEST = 40, 130
_FEWEST_FULL = 4
_HYPHENS = "-\u2010\u00ad"
_CUT = re.compile(r"(?P<left>[^\W\d_]+(?:['’][^\W\d_]+)?)[-\u2010\u00ad]$")
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)+")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_ENDS = (".", "!", "?", ";", ":", "…")
# Words that keep their hyphen wherever a line is cut.
_COMPOUND_STARTS = words_in(
    """
    après avant peut celui celle ceux ci là dit est sous mi demi semi non ex vice sur contre entre quelques grand grande
    petit petite nord sud bien mal au par elle lui eux nous vous moi toi soi rendez compte plate mieux tiers co inter
    """
)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of one document were cut: `width` in characters (0: they were not), and its words."""

    width: int
    words: frozenset[str]
    compounds: frozenset[str]

    def goes_on(self, above: str, below: str) -> bool:
        """Whether `below` goes on the sentence of `above`."""
        below = below.lstrip()
        above = above.rstrip()
        if not above or not below:
            return False
        if (
            above[-1] in _HYPHENS
            and len(above) > 1
            and above[-2].isalpha() == below[0].isalpha()
            and below[0].isalnum()
        ):
            return True
        if above[-1] in ",(«/&" or below[0] in ").,;:!?»%€":
            return True
        if below[0].islower() and not above.endswith(_SENTENCE_ENDS):
            return True
        return self._is_full(above, below)

    def _is_full(self, above: str, below: str) -> bool:
        """Whether the first word of `below` had no place left on the line above."""
        if self.width == 0:
            return False
        space = below.find(" ")
        first = len(below) if space < 0 else space
        return len(above) <= self.width and len(above) + 1 + first > self.width

    def join(self, lines: Sequence[str]) -> str:
        """Lines as one, a word that was cut between two of them whole again."""
        joined: list[str] = []
        for line in lines:
            words = line.strip()
            if joined and words:
                joined[-1], between = self._before(joined[-1], words)
                joined.append(between)
            joined.append(words)
        return "".join(joined)

    def _before(self, above: str, below: str) -> tuple[str, str]:
        """The line above as it stands before `below`, and what stands between them."""
        if not above or above[-1] not in _HYPHENS or len(above) < 2 or not above[-2].isalnum():
            return above, " "
        if above[-1] == "\u00ad":
            return above[:-1], ""
        cut, right = _CUT.search(above[-80:]), _WORD.match(below)
        if cut is None or right is None or not right.group()[0].islower():
            return above, ""
        return (above, "") if self._is_compound(cut["left"].lower(), right.group().lower()) else (above[:-1], "")

    def _is_compound(self, left: str, right: str) -> bool:
        if f"{left}-{right}" in self.compounds:
            return True
        return f"{left}{right}" not in self.words and left in _COMPOUND_STARTS


def _width(rows: Sequence[Row]) -> int:
    """The width at which most lines were cut; 0 when some line is too long for that, or too few are full."""
    lengths = [len(row.text) for row in rows if row.shape in {Shape.TEXT, Shape.ITEM}]
    widest = max(lengths, default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    full = cut = 0
    for above, below in pairwise(rows):
        if below.shape is Shape.TEXT and below.label is None and 0.8 * widest <= len(above.text) <= widest:
            full += 1
            cut += below.bare[:1].islower()
    return widest if full >= _FEWEST_FULL and cut * 2 >= full else 0


def _found(pattern: re.Pattern[str], texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.replace("\u2010", "-") for text in texts for word in pattern.findall(text.lower()))


def wrapping_of(rows: Sequence[Row]) -> Wrapping:
    """How the lines of a document were cut. Its words are gathered only when a line ends in a hyphen."""
    texts = [row.text for row in rows]
    if not any(text[-1:] in _HYPHENS and len(text) > 1 for text in texts if text):
        return Wrapping(_width(rows), frozenset(), frozenset())
    return Wrapping(_width(rows), _found(_WORD, texts), _found(_COMPOUND, texts))
