"""Text with delimiters into rows: tabs, semicolons, commas or bars, quoted cells of several lines.

A quote counts only where it opens a cell and closes before a delimiter or a line's end; any other is a character like
the rest. So a stray quote costs its own cell, and never swallows the table below it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from wiki.lines import split_lines

DELIMITERS = ("\t", ";", ",", "|")
MOST_LINES_IN_CELL = 400
_SAMPLE_LINES = 60


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells without their quotes, the source lines it stands on (counted from 1), and its own words."""

    cells: tuple[str, ...]
    lines: tuple[int, ...]
    text: str

    @property
    def is_empty(self) -> bool:
        return not any(cell.strip() for cell in self.cells)


def read_rows(text: str, delimiter: str) -> Iterator[Row]:
    """The rows of a text; together their `text` and line ends are the text."""
    starts = [line.start for line in split_lines(text)]
    cell = _cell_pattern(delimiter)
    position, line = 0, 0
    while line < len(starts):
        begin, first = position, line
        cells: list[str] = []
        while True:
            words, position = _cell(text, position, cell)
            cells.append(words)
            if text[position : position + 1] != delimiter:
                break
            position += 1
        end = position
        position += 2 if text.startswith("\r\n", position) else 1
        while line < len(starts) and starts[line] < position:
            line += 1
        yield Row(tuple(cells), tuple(range(first + 1, line + 1)), text[begin:end])


def sniff_delimiter(text: str, suffix: str) -> str:
    """The delimiter that makes the most even table of the first lines; a tab for .tsv, a semicolon when none does."""
    sample = "".join(text[line.start : line.stop] for line in split_lines(text[: 1 << 16])[:_SAMPLE_LINES])
    if suffix == ".tsv" and "\t" in sample:
        return "\t"
    best = max(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))
    return best if best in sample else ";"


def _evenness(sample: str, delimiter: str) -> tuple[float, int]:
    widths = Counter(len(row.cells) for row in read_rows(sample, delimiter) if not row.is_empty)
    if not widths:
        return 0.0, 0
    width, times = max(widths.items(), key=lambda each: (each[1] * min(each[0] - 1, 1), each[0]))
    return (times / widths.total() if width > 1 else 0.0), width


def _cell_pattern(delimiter: str) -> re.Pattern[str]:
    mark = re.escape(delimiter)
    return re.compile(rf'"((?:[^"]|"")*+)"[ ]*(?={mark}|\r|\n|\Z)|([^{mark}\r\n]*)')


def _cell(text: str, position: int, cell: re.Pattern[str]) -> tuple[str, int]:
    found = cell.match(text, position)
    if found is None:
        return "", position
    quoted = found[1]
    if quoted is None:
        return found[2], found.end()
    if quoted.count("\n") + quoted.count("\r") > MOST_LINES_IN_CELL:
        return _bare(text, position, cell)
    return quoted.replace('""', '"'), found.end()


def _bare(text: str, position: int, cell: re.Pattern[str]) -> tuple[str, int]:
    """A cell whose quote closes absurdly far away: the quote is taken as a character."""
    found = cell.match(text, position + 1)
    rest, end = (found[2] or "", found.end()) if found is not None and found[1] is None else ("", position + 1)
    return '"' + rest, end
