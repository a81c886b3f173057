"""A front matter that is no YAML: what stands in it as a plain `key: value` line can still be read and replaced."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from wiki.edits import Edit
from wiki.lines import line_ending, split_lines

_LINE = re.compile(r"([^\s:#][^:\r\n]*?)[ \t]*:(?:[ \t]+([^\r\n]*))?")


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A line `block[start:end]`, without what ends it, and its two sides without blanks and quotes."""

    start: int
    end: int
    key: str
    value: str


def plain_lines(block: str) -> tuple[PlainLine, ...]:
    """The plain lines of a block, in order."""
    read = ((line, _LINE.fullmatch(block, line.start, line.end)) for line in split_lines(block))
    return tuple(
        PlainLine(line.start, line.end, found[1], (found[2] or "").strip().strip("\"'"))
        for line, found in read
        if found
    )


def plain_line(lines: tuple[PlainLine, ...], is_wanted: Callable[[str], bool]) -> PlainLine | None:
    """The first line whose key is wanted."""
    return next((line for line in lines if is_wanted(line.key)), None)


def lines_added(block: str, lines: list[str]) -> Edit:
    """The edit that adds lines before the closing mark."""
    closing = split_lines(block)[-1].start
    ending = line_ending(block)
    return Edit(closing, closing, "".join(line + ending for line in lines))
