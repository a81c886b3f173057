"""Where words that are looked for may open in a text as people write it: what finds where to look closer.

A text is first brought to its skeleton, in which finding is a matter of plain bytes. The patterns allow more than can
be found, never less; almost every keystroke makes new ones, so they are small.
"""

import codecs
import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cached_property, lru_cache
from heapq import merge
from typing import TypeVar

from wiki.folding import fold

LENGTH = 6
"""How many letters are compared: more would cost more to prepare than they spare."""

Spans = Iterator[tuple[int, int]]
Sought = TypeVar("Sought")
Find = Callable[[Sought, bytes, int, int], Spans]

_USUAL = 10_000
_CHARSET = "cp1252"
_BLANK_WHERE_NO_LETTER = "fabrique.blank"
_LIGATURES = {"oe": 1, "ae": 2, "ss": 3}
_UNKNOWN = 4
_GAP = b" {0,3}"
"""Marks and points may stand between the letters of a word: `R & D`, `N’Guessan`, an accent that is a character."""
_LETTERS = b"[a-z0-9\\x01-\\x03]*"
_ANY = re.compile(r"[^\W_](?<![^\W_].)[^\W_]*", re.DOTALL)


class Skeleton:
    """A text as its words open: small letters without accents and figures, a blank for all else, one byte a character.

    `bytes` has a blank more in front; it is None where a letter of the text has no place in it.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        try:
            made = b" " + text.encode(_CHARSET, _BLANK_WHERE_NO_LETTER).translate(_FOLDED)
        except UnicodeEncodeError:
            made = b""
        self.bytes = made if made and _UNKNOWN not in made else None


def skeleton_of(text: str) -> Skeleton:
    """The skeleton of a text; that of a usual one is kept, since the next letter mostly asks for it again."""
    return _kept_skeleton(text) if len(text) <= _USUAL else Skeleton(text)


@lru_cache(maxsize=512)
def _kept_skeleton(text: str) -> Skeleton:
    return Skeleton(text)


class Beginnings:
    """Finds words that begin with one of these, just as they are: nothing has to be prepared for it."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._sought = tuple(b" " + each.encode() for each in _shortest(self._words) if each.isascii())
        self._is_known = all(each.isascii() for each in self._words)

    def __bool__(self) -> bool:
        return bool(self._words)

    def spans(self, skeleton: Skeleton, start: int, stop: int) -> Spans:
        """The runs of letters in text[start:stop] that begin so, in order; all of them where nothing is known."""
        return _spans(_beginning, self._sought if self._is_known else None, skeleton, start, stop)


def _spans(find: Find[Sought], every: Sequence[Sought] | None, skeleton: Skeleton, start: int, stop: int) -> Spans:
    """What is found of each that is sought, in order; every run of letters where what is sought cannot be found so."""
    if skeleton.bytes is None or every is None:
        return (found.span() for found in _ANY.finditer(skeleton.text, start, stop))
    found = [find(sought, skeleton.bytes, start, stop + 1) for sought in every]
    return found[0] if len(found) == 1 else merge(*found)


def _beginning(sought: bytes, skeleton: bytes, start: int, stop: int) -> Spans:
    at = skeleton.find(sought, start, stop)
    while at >= 0:
        end = skeleton.find(b" ", at + 1)
        end = end if end >= 0 else len(skeleton)
        yield at, end - 1
        at = skeleton.find(sought, end, stop)


def _shortest(words: Set[str]) -> list[str]:
    """The words without those that begin with another one."""
    return sorted(each for each in words if not any(each[:size] in words for size in range(1, len(each))))


class Openings:
    """Finds where words may stand that open, folded, like one of these."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(word[:LENGTH] for word in words if word)

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[bytes], ...] | None:
        return _patterns(self._words)

    def __bool__(self) -> bool:
        return bool(self._words)

    def spans(self, skeleton: Skeleton, start: int, stop: int) -> Spans:
        """The runs of letters in text[start:stop] that may open so, in order; all of them where nothing is known."""
        return _spans(_opening, self._patterns, skeleton, start, stop)


def _opening(pattern: re.Pattern[bytes], skeleton: bytes, start: int, stop: int) -> Spans:
    for found in pattern.finditer(skeleton, start, stop):
        begin, end = found.span()
        yield begin, end - 1


@lru_cache(maxsize=256)
def _patterns(openings: frozenset[str]) -> tuple[re.Pattern[bytes], ...] | None:
    """A pattern for each opening; None where one of them has letters that no skeleton has."""
    if not all(each.isascii() for each in openings):
        return None
    bare = {"".join(filter(str.isalnum, each)) for each in openings}
    if "" in bare:
        return None
    return tuple(map(_pattern, _shortest(bare)))


@lru_cache(maxsize=4096)
def _pattern(opening: str) -> re.Pattern[bytes]:
    """The run of letters that begins a word which goes on so, perhaps behind a gap."""
    return re.compile(b" " + _following(opening, b"(?=%s)") + _LETTERS)


def _following(letters: str, rest: bytes = b"%s") -> bytes:
    """A pattern for these letters of a word; `œ` is two of them, or the last with one that is not asked for."""
    branches = [letters[0].encode() + (rest % (_GAP + _following(letters[1:])) if letters[1:] else b"")]
    for pair, byte in _LIGATURES.items():
        if letters[:2] == pair or letters == pair[0]:
            branches.append(bytes([byte]) + (rest % (_GAP + _following(letters[2:])) if letters[2:] else b""))
    return branches[0] if len(branches) == 1 else b"(?:" + b"|".join(branches) + b")"


def _folded(character: str) -> int:
    if not character.isalnum():
        return ord(" ")
    folded = fold(character)
    if folded in _LIGATURES:
        return _LIGATURES[folded]
    return ord(folded) if len(folded) == 1 and folded.isascii() and folded.isalnum() else _UNKNOWN


def _blank_where_no_letter(error: UnicodeError) -> tuple[str, int]:
    """Characters that the character set lacks are blanks, unless one is a letter or a figure."""
    assert isinstance(error, UnicodeEncodeError)
    lacking = error.object[error.start : error.end]
    if any(map(str.isalnum, lacking)):
        raise error
    return " " * len(lacking), error.end


codecs.register_error(_BLANK_WHERE_NO_LETTER, _blank_where_no_letter)
_FOLDED = bytes(_folded(bytes([byte]).decode(_CHARSET, "replace")) for byte in range(256))
"""What each byte of the character set is in a skeleton."""
