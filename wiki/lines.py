"""Lines of a text, and which of them lie in a code fence.

Only CR, LF and CRLF end a line. `str.splitlines` also breaks at VT, FF, NEL and U+2028, which here are characters
like any other.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from itertools import accumulate, chain
from typing import NamedTuple, cast

_BREAK = re.compile(r"\r\n?|\n")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_FENCE = re.compile(r"((?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*)(`{3,}(?=[^`]*$)|~{3,})")
_COMMENT = re.compile(r" {0,3}<!--")
_MARKS = ("```", "~~~", "<!--")


class Line(NamedTuple):
    """One line: `text[start:end]` is its content, `text[end:stop]` the break that ends it (empty on the last)."""

    start: int
    end: int
    stop: int


# Made without a call of Python's own for each, since a text may have a million lines.
_as_line = cast("Callable[[tuple[int, int, int]], Line]", partial(tuple.__new__, Line))


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text, which joined are the text; a final break begins no further line."""
    ends, stops = _breaks(text)
    if (stops[-1] if stops else 0) < len(text):
        ends.append(len(text))
        stops.append(len(text))
    return tuple(map(_as_line, zip(chain((0,), stops), ends, stops, strict=False)))


def _breaks(text: str) -> tuple[list[int], list[int]]:
    """Where each line break begins and ends."""
    if "\r" not in text:
        stops = list(accumulate(len(content) + 1 for content in text.split("\n")))[:-1]
        return [stop - 1 for stop in stops], stops
    spans = [found.span() for found in _BREAK.finditer(text)]
    return [start for start, _ in spans], [stop for _, stop in spans]


def line_contents(text: str) -> list[str]:
    """The words of each line, without what ends it."""
    return [text[line.start : line.end] for line in split_lines(text)]


def line_ending(text: str) -> str:
    """The break that the text uses most, or a line feed when it has none."""
    pairs = text.count("\r\n")
    feeds = text.count("\n") - pairs
    returns = text.count("\r") - pairs
    most = max(pairs, feeds, returns)
    if most == 0 or feeds == most:
        return "\n"
    return "\r\n" if pairs == most else "\r"


class LineKind(Enum):
    """What a line lies in."""

    PROSE = auto()
    FENCE = auto()
    COMMENT = auto()


@dataclass(frozen=True, slots=True)
class _Fence:
    mark: str
    width: int
    quoted: bool

    def closed_by(self, content: str) -> bool:
        before = content[: len(content) - len(content.lstrip(" \t>" if self.quoted else " \t"))]
        rest = content[len(before) :].rstrip(" \t")
        return rest.startswith(self.mark) and not rest.strip(self.mark[0]) and _columns(before) < self.width + 4


class _Scanner:
    """Reads line after line and says what each lies in."""

    def __init__(self) -> None:
        self.fence: _Fence | None = None
        self.in_comment = False
        self.reach = 0

    def kind(self, content: str) -> LineKind:
        if self.in_comment:
            self.in_comment = "-->" not in content
            return LineKind.COMMENT
        if self.fence is not None and not (self.fence.quoted and not content.lstrip(" \t").startswith(">")):
            if self.fence.closed_by(content):
                self.fence = None
            return LineKind.FENCE
        self.fence = self._opened(content)
        if self.fence is not None:
            return LineKind.FENCE
        if _COMMENT.match(content):
            self.in_comment = "-->" not in content
            return LineKind.COMMENT
        return LineKind.PROSE

    def _opened(self, content: str) -> _Fence | None:
        item = _ITEM.match(content)
        found = _FENCE.match(content) if "```" in content or "~~~" in content else None
        if found is not None:
            before = found.group(1)
            width = _columns(before)
            if before.strip(" \t") or width < self.reach + 4:
                self.reach = _columns(item.group()) if item else self.reach
                return _Fence(found.group(2), width, ">" in before)
        if item is not None:
            self.reach = _columns(item.group())
        elif content[:1] not in ("", " ", "\t"):
            self.reach = 0
        return None


def _columns(before: str) -> int:
    return len(before.expandtabs(4)) if "\t" in before else len(before)


def line_kinds(text: str, lines: Sequence[Line]) -> list[LineKind]:
    """For each line what it lies in, the marks of fences and comments included; front matter is not looked for."""
    if not _has_marks(text):
        return [LineKind.PROSE] * len(lines)
    scanner = _Scanner()
    return [scanner.kind(text[line.start : line.end]) for line in lines]


def _has_marks(text: str) -> bool:
    """Whether some line could open a fence or a comment; most texts hold none, and are not scanned."""
    return any(mark in text for mark in _MARKS)


def closing_mark(text: str, lines: Sequence[Line]) -> str:
    """What must stand on a line after the text to close a fence or comment that it leaves open; empty when none is."""
    scanner = _Scanner()
    for line in lines if _has_marks(text) else ():
        scanner.kind(text[line.start : line.end])
    if scanner.in_comment:
        return "-->"
    return scanner.fence.mark if scanner.fence and not scanner.fence.quoted else ""


def fenced(text: str, lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it lies in a code fence, its marks included; an open fence runs to the end."""
    return [kind is LineKind.FENCE for kind in line_kinds(text, lines)]
