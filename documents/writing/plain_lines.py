"""A front matter that is no YAML: what stands in it as a plain `key: value` line can still be read and replaced."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from wiki.lines import line_ending, split_lines

_LINE = re.compile(r"([^\s:#][^:\r\n]*?)[ \t]*:(?:[ \t]+([^\r\n]*))?")


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A line `block[start:end]`, without what ends it, and its two sides without blanks and quotes."""

    start: int
    end: int
    key: str
    value: str


def plain_line(block: str, is_wanted: Callable[[str], bool]) -> PlainLine | None:
    """The first plain line of a block whose key is wanted."""
    for line in split_lines(block):
        found = _LINE.fullmatch(block, line.start, line.end)
        if found is not None and is_wanted(found[1]):
            return PlainLine(line.start, line.end, found[1], (found[2] or "").strip().strip("\"'"))
    return None


def with_line_added(block: str, line: str) -> str:
    """The block with one more line before its closing mark."""
    closing = split_lines(block)[-1].start
    return f"{block[:closing]}{line}{line_ending(block)}{block[closing:]}"
