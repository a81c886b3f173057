"""In what kind of stretch of a text something stands: for those who are about to change it there."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cached_property

from wiki.front_matter import front_matter_end
from wiki.links import Link, find_links
from wiki.prose import Prose
from wiki.replacing import Span

_ADDRESS = re.compile(r"(?i:\b(?:[a-z][a-z0-9+.-]{0,20}://|mailto:|www\.)[^\s<>\]|]*)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]")


class Where(StrEnum):
    """What a stretch is part of."""

    PROSE = "prose"
    HEADING = "heading"
    PROPERTIES = "properties"
    CODE = "code"
    ADDRESS = "address"
    TARGET = "target"


class Whereabouts:
    """One text. `leads` says of a link whether it is one that other things hang on: then its target is no prose."""

    def __init__(self, text: str, leads: Callable[[Link], bool] = lambda _link: True) -> None:
        self._prose = Prose(text)
        self._text = text
        self._leads = leads

    def of(self, span: Span) -> Where:
        """What a stretch is part of: the first of these that it touches."""
        start, end = span
        if start < self._front_end:
            return Where.PROPERTIES
        if _touches(self._targets, span):
            return Where.TARGET
        if _touches(self._addresses, span):
            return Where.ADDRESS
        if self._prose.masked[start:end] != self._text[start:end]:
            return Where.CODE
        line = max(self._text.rfind(mark, 0, start) for mark in "\n\r") + 1
        return Where.HEADING if _HEADING.match(self._text, line) else Where.PROSE

    @cached_property
    def _front_end(self) -> int:
        return front_matter_end(self._text)

    @cached_property
    def _targets(self) -> list[Span]:
        if "[" not in self._text:
            return []
        links = find_links(self._prose)
        return [(link.target_start, link.target_end) for link in links if link.target and self._leads(link)]

    @cached_property
    def _addresses(self) -> list[Span]:
        return list(_addresses(self._text))


def _addresses(text: str) -> Iterator[Span]:
    if "://" in text or "www." in text.lower() or "mailto:" in text.lower():
        yield from (found.span() for found in _ADDRESS.finditer(text))


def _touches(spans: list[Span], span: Span) -> bool:
    """Whether one of the spans, which are in order and apart, shares a character with this one."""
    at = bisect_right(spans, (span[1], -1)) - 1
    return at >= 0 and spans[at][1] > span[0] and spans[at][0] < span[1]
