"""The lines of a text that are prose: not front matter, not code, not an HTML comment."""

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
