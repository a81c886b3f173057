"""Finding names that were half remembered: word beginnings, initials, pieces, and words with one mistake.

Plain Python and quick enough for every keystroke at 10,000 names: the cheap tests run over all names as searches in
strings, the dear one (a mistake) only over words that could still match, and only when the cheap ones found too little.
"""

from __future__ import annotations

import heapq
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from wiki.folded_text import FoldedText
from wiki.folding import fold

_WORD = re.compile(r"[^\W_]+")
SHORTEST_MISTAKEN = 4
"""Letters from which on a word may be mistaken in one of them."""

MOST_REMEMBERED = 64
"""Typed words whose similar words are kept."""

Weight = Callable[[int], float]


class Matcher:
    """The names of one list. Places in the list are what it answers; equal matches keep the list's order."""

    def __init__(self, names: Iterable[str]) -> None:
        self._words = [_WORD.findall(fold(name)) for name in names]
        self._folded = [f" {' '.join(words)}" for words in self._words]
        self._initials = ["".join(word[0] for word in words) for words in self._words]
        self._vocabulary = sorted({word for words in self._words for word in words})
        self._with: dict[str, list[int]] | None = None
        self._alike: dict[str, list[str]] = {}
        self._lines = ""
        self._starts: list[int] = []

    def best(self, typed: str, limit: int, weight: Weight | None = None, *, strict: bool = False) -> list[int]:
        """The places of the names that match best; `weight` (smaller is better) decides between equals.

        `strict` forgives nothing as long as the beginnings of words find something.
        """
        wanted = _WORD.findall(fold(typed))
        if not wanted:
            return []
        found: dict[int, None] = {}
        exact, forgiving = (self._beginning, self._words_begun), (self._initialled, self._containing, self._mistaken)
        for tier in (*exact, *forgiving):
            if len(found) >= limit or (strict and found and tier in forgiving):
                break
            fresh = [place for place in tier(wanted) if place not in found]
            chosen = heapq.nsmallest(limit - len(found), fresh, key=lambda place: self._order(place, weight))
            found.update(dict.fromkeys(chosen))
        return list(found)

    def warm(self) -> None:
        """Make now, rather than at the first mistaken word, what mistaken words are looked up in."""
        self._holding(())
        list(self._with_second_half("\0", 0, 0))

    def _order(self, place: int, weight: Weight | None) -> tuple[float, int, int]:
        return (weight(place) if weight is not None else 0.0, len(self._folded[place]), place)

    def _beginning(self, wanted: Sequence[str]) -> list[int]:
        start = f" {' '.join(wanted)}"
        return [place for place, name in enumerate(self._folded) if name.startswith(start)]

    def _words_begun(self, wanted: Sequence[str]) -> list[int]:
        places = range(len(self._folded))
        for word in sorted(wanted, key=len, reverse=True):
            start = f" {word}"
            places = [place for place in places if start in self._folded[place]]  # type: ignore[assignment]
        return list(places)

    def _initialled(self, wanted: Sequence[str]) -> list[int]:
        letters = "".join(wanted)
        if not 2 <= len(letters) <= 8:
            return []
        return [place for place, initials in enumerate(self._initials) if letters in initials]

    def _containing(self, wanted: Sequence[str]) -> list[int]:
        longest = max(wanted, key=len)
        return [
            place for place, name in enumerate(self._folded) if longest in name and all(word in name for word in wanted)
        ]

    def _mistaken(self, wanted: Sequence[str]) -> list[int]:
        """Every word begins one of the name's, or does so but for one letter."""
        sets = [self._holding(self._remembered(word)) for word in wanted]
        return sorted(set.intersection(*sets)) if sets else []

    def _remembered(self, typed: str) -> list[str]:
        """The similar words; of several typed words only the last one is new at the next key."""
        found = self._alike.get(typed)
        if found is None:
            if len(self._alike) >= MOST_REMEMBERED:
                self._alike.clear()
            found = self._alike[typed] = self._similar(typed)
        return found

    def _similar(self, typed: str) -> list[str]:
        begun = self._between(typed)
        if len(typed) < SHORTEST_MISTAKEN:
            return begun
        # With one mistake, one half of what was typed is right: the words that begin with the first half, and
        # those in which the second half stands where it should, or one letter beside.
        half = len(typed) // 2
        least = len(typed) - 1
        candidates = {word for word in self._between(typed[:half]) if len(word) >= least}
        second = typed[half + 1 :]
        candidates.update(self._with_second_half(second, half - 1, len(typed) + 1))
        return [*begun, *(word for word in candidates if begins_nearly(word, typed))]

    def _with_second_half(self, second: str, first: int, last: int) -> Iterator[str]:
        """The words of which `word[first:last]` holds some letters: one search in all words, written one a line."""
        if not self._starts:
            self._lines = "\n".join(self._vocabulary)
            self._starts = list(accumulate((len(word) + 1 for word in self._vocabulary), initial=0))
        at = self._lines.find(second)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            begin = at - self._starts[place]
            if first <= begin and begin + len(second) <= last:
                yield self._vocabulary[place]
            at = self._lines.find(second, at + 1)

    def _between(self, start: str) -> list[str]:
        """The words that begin with these letters."""
        first = bisect_left(self._vocabulary, start)
        return self._vocabulary[first : bisect_left(self._vocabulary, f"{start}\U0010ffff")]

    def _holding(self, words: Iterable[str]) -> set[int]:
        if self._with is None:
            self._with = {}
            for place, each in enumerate(self._words):
                for word in each:
                    self._with.setdefault(word, []).append(place)
        return {place for word in words for place in self._with.get(word, ())}


def begins_nearly(word: str, typed: str) -> bool:
    """Whether a word begins with what was typed but for one letter: wrong, missing, too many, or two swapped."""
    at = next((at for at, (a, b) in enumerate(zip(word, typed, strict=False)) if a != b), min(len(word), len(typed)))
    rest, left = word[at:], typed[at:]
    return (
        rest[1:].startswith(left[1:])
        or rest.startswith(left[1:])
        or rest[1:].startswith(left)
        or (left[1:2] == rest[:1] and left[:1] == rest[1:2] and rest[2:].startswith(left[2:]))
    )


def lit(name: str, typed: str) -> tuple[tuple[int, int], ...]:
    """The characters of a name to light for what was typed, where a word begins with it or else anywhere."""
    folded = FoldedText(name)
    spans: list[tuple[int, int]] = []
    for word in _WORD.findall(fold(typed)):
        begun = re.search(rf"(?<![^\W_]){re.escape(word)}", folded.folded)
        at = begun.start() if begun is not None else folded.folded.find(word)
        if at >= 0:
            spans.append(folded.span(at, at + len(word)))
    return _joined(sorted(spans)) or _initials_lit(name, typed)


def _initials_lit(name: str, typed: str) -> tuple[tuple[int, int], ...]:
    letters = "".join(_WORD.findall(fold(typed)))
    words = list(_WORD.finditer(name))
    initials = "".join(fold(found[0])[:1] or "?" for found in words)
    at = initials.find(letters) if len(letters) > 1 else -1
    return tuple((found.start(), found.start() + 1) for found in words[at : at + len(letters)]) if at >= 0 else ()


def _joined(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
