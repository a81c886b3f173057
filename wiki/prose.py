"""The lines of a text that are prose: not front matter, not code, not an HTML comment.

Whoever asks several things of one text reads it once: the functions that find something in it take a `Prose` too.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import NamedTuple, cast

from wiki.front_matter import front_matter_end
from wiki.lines import Line, LineKind, line_kinds, split_lines

LINK = re.compile(
    r"(?<!\\)!?(?:\[\[(?P<inner>[^\[\]\r\n]+)\]\]"
    r"|\[(?P<label>[^\[\]\r\n]*)\]"
    r"\((?P<place><[^<>\r\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)(?:[ \t]+\"[^\"\r\n]*\")?\))"
)
_ADDRESS = re.compile(r"(?i:\b(?:[a-z][a-z0-9+.-]{0,20}://|mailto:|www\.)[^\s<>]*)")
_STRETCH = 100_000
_ADDRESS_MARKS = ("://", "lto:", "www.")


class ProseLine(NamedTuple):
    """A line with its content, and whether it is prose."""

    start: int
    end: int
    stop: int
    content: str
    is_prose: bool


_as_prose_line = cast("Callable[[tuple[int, int, int, str, bool]], ProseLine]", partial(tuple.__new__, ProseLine))


class Prose:
    """A text and what several readers need of it, made when the first one asks."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lines(self) -> tuple[ProseLine, ...]:
        """The lines after the front matter, each told whether it is prose."""
        return prose_lines(self.text)

    @cached_property
    def masked(self) -> str:
        """The text, as long as it was, without what is not prose: hidden lines are line feeds, code spans are NUL."""
        return _masked(self.text, self.lines)

    @cached_property
    def without_links(self) -> str:
        """The masked text in which links and addresses are NUL too."""
        prose = self.masked
        small = prose.lower()
        addresses = any(mark in small for mark in _ADDRESS_MARKS)
        for pattern in (LINK, _ADDRESS) if addresses else (LINK,):
            prose = "".join(pattern.sub(_hidden, prose[start:end]) for start, end in _stretches(prose))
        return prose


def _hidden(found: re.Match[str]) -> str:
    return "\0" * len(found.group())


def links_in(prose: str) -> Iterator[re.Match[str]]:
    """What looks like a link in a text in which everything that is not prose was masked."""
    for start, end in _stretches(prose):
        yield from LINK.finditer(prose, start, end)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Whole lines, a hundred thousand characters at a time: a search in all of a long text would stop other threads."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _STRETCH) + 1 or len(text)
        yield start, end
        start = end


def read_prose(text: str | Prose) -> Prose:
    """The text ready for several readers; one that is ready stays what it is."""
    return text if isinstance(text, Prose) else Prose(text)


def body_lines(text: str) -> tuple[int, tuple[Line, ...]]:
    """Where front matter ends (0 without), and the lines from there on in positions of the text."""
    start = front_matter_end(text)
    if not start:
        return 0, split_lines(text)
    lines = split_lines(text[start:])
    return start, tuple(Line(line.start + start, line.end + start, line.stop + start) for line in lines)


def prose_lines(text: str) -> tuple[ProseLine, ...]:
    """The lines after the front matter, each told whether it is prose."""
    _, lines = body_lines(text)
    told = (
        (start, end, stop, text[start:end], kind is LineKind.PROSE)
        for (start, end, stop), kind in zip(lines, line_kinds(text, lines), strict=True)
    )
    return tuple(map(_as_prose_line, told))


_TICKS = re.compile(r"(?<!\\)`+")
_PARAGRAPH_END = re.compile(r"(?:\r\n?|\n)(?=[ \t]*(?:[\r\n]|\Z))")


def _masked(text: str, lines: tuple[ProseLine, ...]) -> str:
    if lines and lines[0].start == 0 and all(line.is_prose for line in lines):
        return _without_code_spans(text)
    pieces: list[str] = []
    done = 0
    for line in lines:
        if line.start > done:
            pieces.append("\n" * (line.start - done))
        pieces.append(text[line.start : line.stop] if line.is_prose else "\n" * (line.stop - line.start))
        done = line.stop
    pieces.append("\n" * (len(text) - done))
    return _without_code_spans("".join(pieces))


def _without_code_spans(text: str) -> str:
    if "`" not in text:
        return text
    pieces: list[str] = []
    done = 0
    for start, end in _code_spans(text):
        pieces += (text[done:start], "\0" * (end - start))
        done = end
    return "".join([*pieces, text[done:]])


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Each run of backticks with the next run of the same length in its paragraph."""
    start = 0
    while start < len(text):
        blank = _PARAGRAPH_END.search(text, start)
        end = blank.end() if blank else len(text)
        yield from _paragraph_spans([found.span() for found in _TICKS.finditer(text, start, end)])
        start = end


def _paragraph_spans(runs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    following: list[int | None] = [None] * len(runs)
    latest: dict[int, int] = {}
    for index in range(len(runs) - 1, -1, -1):
        length = runs[index][1] - runs[index][0]
        following[index] = latest.get(length)
        latest[length] = index
    index = 0
    while index < len(runs):
        closing = following[index]
        if closing is not None:
            yield runs[index][0], runs[closing][1]
            index = closing
        index += 1
