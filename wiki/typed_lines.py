"""A line as it is being written: the quote and list marks before its words, and where its words begin."""

import re
from dataclasses import dataclass

from wiki.front_matter import front_matter_end
from wiki.lines import Line, LineKind, line_kinds, split_lines
from wiki.prose import body_lines

_HEAD = re.compile(
    r"(?P<quote>(?:[ \t]{0,3}>[ \t]?)*)(?P<indent>[ \t]*)"
    r"(?:(?P<mark>[-*+•‣▪▫◦–—]|\d{1,9}[.)])(?P<gap>[ \t]+|$)(?P<box>\[[ xX/?\-]?\](?:[ \t]+|$))?)?"
)
_RULE = re.compile(r"[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class TypedLine:
    """One line `start..end` (its break ends at `stop`), read from the left; `number` is its place from 0.

    `mark` is empty when it is no list item, `box` has its brackets and the blank after it. What lies in a fence or a
    comment is not `prose` and has no marks.
    """

    number: int
    start: int
    end: int
    stop: int
    quote: str
    indent: str
    mark: str
    gap: str
    box: str
    prose: bool = True

    @property
    def head_end(self) -> int:
        """Where the words begin: after the quote marks, the list mark and the box."""
        return self.mark_end + len(self.box)

    @property
    def mark_start(self) -> int:
        return self.start + len(self.quote) + len(self.indent)

    @property
    def mark_end(self) -> int:
        return self.mark_start + len(self.mark) + len(self.gap)

    @property
    def is_item(self) -> bool:
        return bool(self.mark)

    @property
    def width(self) -> int:
        """The columns before its mark."""
        return len((self.quote + self.indent).expandtabs(4))

    @property
    def ordinal(self) -> int | None:
        """The number of a numbered item."""
        found = _NUMBER.match(self.mark)
        return int(found.group()) if found else None


def read_line(text: str, number: int, line: Line, *, prose: bool = True) -> TypedLine:
    """The line read; a rule made of dashes or stars is no item."""
    found = _HEAD.match(text[line.start : line.end])
    quote, indent, mark, gap, box = (part or "" for part in found.groups()) if found else ("",) * 5
    if not prose or (mark and _RULE.match(text, line.start + len(quote), line.end)):
        mark = gap = box = ""
    return TypedLine(number, *line, quote, indent, mark, gap, box, prose)


def line_at(text: str, place: int) -> TypedLine:
    """The line that holds a place, read as prose; its `number` is not told."""
    start = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    ends = [at for at in (text.find("\n", place), text.find("\r", place)) if at >= 0]
    end = min(ends, default=len(text))
    stop = end + 2 if text.startswith("\r\n", end) else min(end + 1, len(text))
    return read_line(text, 0, Line(start, end, stop))


def typed_lines(text: str) -> list[TypedLine]:
    """All lines after the front matter, an empty one at the end when the text ends with a break."""
    _, lines = body_lines(text)
    kinds = line_kinds(text, lines)
    read = [
        read_line(text, number, line, prose=kind is LineKind.PROSE)
        for number, (line, kind) in enumerate(zip(lines, kinds, strict=True))
    ]
    if not lines or lines[-1].stop > lines[-1].end:
        read.append(read_line(text, len(read), Line(len(text), len(text), len(text))))
    return read


def is_prose_at(text: str, place: int) -> bool:
    """Whether a place lies neither in front matter, nor in a fence, nor in an HTML comment."""
    first = front_matter_end(text)
    if place < first:
        return False
    before = text[first:place] + "."
    if not any(mark in before for mark in ("```", "~~~", "<!--")):
        return True
    lines = split_lines(before)
    return line_kinds(before, lines)[-1] is LineKind.PROSE
