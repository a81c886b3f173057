"""The lines of a text that are prose: not front matter, not code, not an HTML comment."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wiki.front_matter import front_matter_end
from wiki.lines import Line, LineKind, line_kinds, split_lines


@dataclass(frozen=True, slots=True)
class ProseLine:
    """A line with its content, and whether it is prose."""

    start: int
    end: int
    stop: int
    content: str
    is_prose: bool


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
    kinds = line_kinds(text, lines)
    return tuple(
        ProseLine(line.start, line.end, line.stop, text[line.start : line.end], kind is LineKind.PROSE)
        for line, kind in zip(lines, kinds, strict=True)
    )


_TICKS = re.compile(r"(?<!\\)`+")
_PARAGRAPH_END = re.compile(r"(?:\r\n?|\n)(?=[ \t]*(?:[\r\n]|\Z))")


def masked(text: str) -> str:
    """The text, as long as it was, without what is not prose: hidden lines are line feeds, code spans are NUL."""
    pieces: list[str] = []
    done = 0
    for line in prose_lines(text):
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
