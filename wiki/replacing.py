"""Finding words in a text and replacing them: accents, ligatures and capitals matter only when asked to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wiki.edits import Edit
from wiki.folded_text import FoldedText

Span = tuple[int, int]
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how exactly."""

    words: str
    match_case: bool = False
    whole_words: bool = False
    match_accents: bool = False


class Finder:
    """One text ready to be searched again and again, as a query is typed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: dict[tuple[bool, bool], FoldedText] = {}

    def find(self, query: Query) -> tuple[Span, ...]:
        """Where the query stands in the text, in order, without overlap."""
        kind = query.match_case, query.match_accents
        folded = self._folded.get(kind)
        if folded is None:
            folded = self._folded[kind] = _folded(self.text, query)
        found = folded.find(_folded(query.words, query).folded)
        return tuple(span for span in found if not query.whole_words or self._is_whole(span))

    def _is_whole(self, span: Span) -> bool:
        start, end = span
        before = start > 0 and _WORD.match(self.text[start]) and _WORD.match(self.text[start - 1])
        after = end < len(self.text) and _WORD.match(self.text[end - 1]) and _WORD.match(self.text[end])
        return not before and not after


def _folded(text: str, query: Query) -> FoldedText:
    return FoldedText(text, keep_case=query.match_case, keep_accents=query.match_accents)


def find_words(text: str, query: Query) -> tuple[Span, ...]:
    """Where a query stands in a text."""
    return Finder(text).find(query)


def in_place_of(found: str, query: Query, words: str) -> str:
    """What replaces words that were found: with a capital where they have one that the query did not ask for."""
    asked_small = not query.match_case and query.words == query.words.lower()
    begins_large = found[:1].isupper() and words[:1].islower()
    return words[:1].upper() + words[1:] if asked_small and begins_large else words


def replacements(text: str, spans: Iterable[Span], words: str) -> tuple[Edit, ...]:
    """The edits that put words in the place of each stretch; where they stand already, none."""
    return tuple(Edit(start, end, words) for start, end in spans if text[start:end] != words)


def nearest(spans: tuple[Span, ...], place: int) -> int:
    """Which stretch is the first at or after a place, the very first when none is; -1 when there are none."""
    if not spans:
        return -1
    return next((index for index, (start, _) in enumerate(spans) if start >= place), 0)
