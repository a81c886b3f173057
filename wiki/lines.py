"""Lines of a text, and which of them lie in a code fence.

Only CR, LF and CRLF end a line. `str.splitlines` also breaks at VT, FF, NEL and U+2028, which here are characters
like any other.
"""

import re
from typing import NamedTuple

_BREAK = re.compile(r"\r\n?|\n")
_FENCE = re.compile(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,})")


class Line(NamedTuple):
    """One line: `text[start:end]` is its content, `text[end:stop]` the break that ends it (empty on the last)."""

    start: int
    end: int
    stop: int


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text, which joined are the text; a final break begins no further line."""
    lines: list[Line] = []
    start = 0
    for found in _BREAK.finditer(text):
        lines.append(Line(start, found.start(), found.end()))
        start = found.end()
    if start < len(text):
        lines.append(Line(start, len(text), len(text)))
    return tuple(lines)


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


def fenced(text: str, lines: tuple[Line, ...]) -> list[bool]:
    """For each line, whether it lies in a code fence, its marks included; an open fence runs to the end."""
    inside: list[bool] = []
    mark = ""
    for line in lines:
        found = _FENCE.match(text[line.start : line.end])
        inside.append(bool(mark) or found is not None)
        if found is None:
            continue
        written = found.group(1)
        if not mark:
            mark = written
        elif written.startswith(mark) and not text[line.start + found.end() : line.end].strip():
            mark = ""
    return inside
