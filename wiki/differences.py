"""What changed between two texts, in words: the smallest edits, and the pieces that a reader is shown.

What both texts begin and end with is set aside, lines are compared next, and words only inside the lines that differ.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from wiki.edits import Edit, common_prefix, common_suffix
from wiki.sequences import matches

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_LETTER = r"\w\u0300-\u036f"
_WORD = re.compile(
    rf"[\ud800-\udbff][\udc00-\udfff]|[{_LETTER}]+[^\S\r\n]*|\r\n?|\n|[^\S\r\n]+|[^{_LETTER}\s][^\S\r\n]?"
)
# Two characters between which no edit may begin or end.
_INSEPARABLE = re.compile(rf"[{_LETTER}]{{2}}|\r\n|[\ud800-\udbff][\udc00-\udfff]|.[\u0300-\u036f]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that both texts hold, or that only the new or only the old one does."""

    kind: Literal["equal", "inserted", "deleted"]
    text: str


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The old text's stretch `start..end` that becomes `text`."""

    start: int
    end: int
    text: str


def word_edits(old: str, new: str) -> tuple[Edit, ...]:
    """The edits that make `new` of `old`, in order, each of whole words where the words allow it.

    A word that comes or goes takes the blank after it along. No edit parts CR from LF or one surrogate from the other
    unless the texts differ right there.
    """
    middle = _narrowed(old, 0, new)
    edits = (
        _narrowed(old[words.start : words.end], words.start, words.text)
        for lines in _differing(old, middle, _LINE)
        for words in _differing(old, lines, _WORD)
    )
    return tuple(Edit(each.start, each.end, each.text) for each in edits if each.start < each.end or each.text)


def word_differences(old: str, new: str) -> tuple[Piece, ...]:
    """The two texts as one row of pieces; what was deleted stands before what was inserted in its place."""
    return tuple(_pieces(old, word_edits(old, new)))


def _pieces(old: str, edits: tuple[Edit, ...]) -> Iterator[Piece]:
    done = 0
    for edit in edits:
        if edit.start > done:
            yield Piece("equal", old[done : edit.start])
        if edit.end > edit.start:
            yield Piece("deleted", old[edit.start : edit.end])
        if edit.text:
            yield Piece("inserted", edit.text)
        done = edit.end
    if done < len(old):
        yield Piece("equal", old[done:])


def _differing(old: str, stretch: _Stretch, element: re.Pattern[str]) -> Iterator[_Stretch]:
    """The parts of a stretch that differ when both sides are compared element by element."""
    before, after = element.findall(old[stretch.start : stretch.end]), element.findall(stretch.text)
    if not before or not after:
        yield stretch
        return
    old_places = list(accumulate(map(len, before), initial=stretch.start))
    new_places = list(accumulate(map(len, after), initial=0))
    old_at = new_at = 0
    for old_start, new_start, length in [*matches(before, after), (len(before), len(after), 0)]:
        if old_start > old_at or new_start > new_at:
            words = stretch.text[new_places[new_at] : new_places[new_start]]
            yield _Stretch(old_places[old_at], old_places[old_start], words)
        old_at, new_at = old_start + length, new_start + length


def _narrowed(old: str, start: int, new: str) -> _Stretch:
    """`old`, which begins at `start`, becoming `new`: without what both begin and end with."""
    first = common_prefix(old, new)
    while first and (_parts(old, first) or _parts(new, first)):
        first -= 1
    old, new = old[first:], new[first:]
    last = common_suffix(old, new)
    while last and (_parts(old, len(old) - last) or _parts(new, len(new) - last)):
        last -= 1
    end = start + first + len(old) - last
    return _Stretch(start + first, end, new[: len(new) - last])


def _parts(text: str, at: int) -> bool:
    """Whether a cut at this place would part two characters that belong together."""
    return _INSEPARABLE.match(text, at - 1) is not None if 0 < at < len(text) else False
