"""Tables of a text: rows of cells between bars below a head, read with positions and written aligned.

A bar after a backslash or in a code span parts no cells. A table may stand in a quote or a list item; what stands
before its rows stays. Text that is no table is never touched.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from wiki.edits import Edit
from wiki.rewriting import smallest
from wiki.typed_lines import TypedLine, is_prose_at, line_at

WIDEST = 120
_RULE_CELL = re.compile(r"\s*:?-+:?\s*")
_TICKS = re.compile(r"`+")
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words `start..end`, without the blanks beside them."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line `start..end` of a table; its cells begin at `lead_end`, after quote marks and indentation.

    `edges` are where the cells' right bars stand, or would.
    """

    start: int
    end: int
    lead_end: int
    cells: tuple[Cell, ...]
    edges: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the head first and the rule below it second; `alignments` are "", "left", "center" or "right"."""

    rows: tuple[TableRow, ...]
    alignments: tuple[str, ...]

    @property
    def width(self) -> int:
        """How many columns its widest row has."""
        return max(len(row.cells) for row in self.rows)

    def where(self, place: int) -> tuple[int, int]:
        """The row and column of a place."""
        at = next((index for index, row in enumerate(self.rows) if place <= row.end), len(self.rows) - 1)
        edges = self.rows[at].edges
        return at, next((column for column, edge in enumerate(edges) if place <= edge), len(edges) - 1)


def table_at(text: str, place: int) -> Table | None:
    """The table whose lines hold a place."""
    here = line_at(text, place)
    if "|" not in text[here.start : here.end] or not is_prose_at(text, place):
        return None
    lines = [here]
    while lines[0].start:
        above = line_at(text, _end_above(text, lines[0].start))
        if not _has_bar(text, above):
            break
        lines.insert(0, above)
    while lines[-1].stop > lines[-1].end:
        below = line_at(text, lines[-1].stop)
        if not _has_bar(text, below):
            break
        lines.append(below)
    return _read(text, lines, place)


def _end_above(text: str, start: int) -> int:
    return start - 2 if text[start - 2 : start] == "\r\n" else start - 1


def _has_bar(text: str, line: TypedLine) -> bool:
    return "|" in text[line.start : line.end]


def _read(text: str, lines: list[TypedLine], place: int) -> Table | None:
    rows = [_row(text, line) for line in lines]
    rule = next((at for at, row in enumerate(rows) if at and _is_rule(text, row)), None)
    if rule is None or place < rows[rule - 1].start:
        return None
    kept = rows[rule - 1 :]
    return Table(tuple(kept), alignments_of([text[cell.start : cell.end] for cell in kept[1].cells]))


def _row(text: str, line: TypedLine) -> TableRow:
    lead_end = line.head_end if line.is_item else line.mark_start
    words = text[lead_end : line.end]
    bars = [lead_end + at for at in bars_of(words)]
    edges = ([] if bars and bars[0] == lead_end else [lead_end - 1]) + bars
    if not bars or text[bars[-1] + 1 : line.end].strip(" \t"):
        edges.append(line.end)
    cells = tuple(_cell(text, one + 1, two) for one, two in pairwise(edges))
    return TableRow(
        line.start, line.end, lead_end, cells or (Cell(line.end, line.end),), tuple(edges[1:] or [line.end])
    )


def _cell(text: str, start: int, end: int) -> Cell:
    words = text[start:end]
    if not words.strip(" \t"):
        middle = min(start + 1, end)
        return Cell(middle, middle)
    return Cell(start + len(words) - len(words.lstrip(" \t")), end - (len(words) - len(words.rstrip(" \t"))))


def bars_of(words: str) -> list[int]:
    """Where the bars of a row part its cells."""
    hidden: list[tuple[int, int]] = []
    runs = [found.span() for found in _TICKS.finditer(words)] if "`" in words else []
    while runs:
        start, end = runs.pop(0)
        closing = next((at for at, run in enumerate(runs) if run[1] - run[0] == end - start), None)
        if closing is not None:
            hidden.append((start, runs[closing][1]))
            runs = runs[closing + 1 :]
    found = [at for at, letter in enumerate(words) if letter == "|" and not _is_escaped(words, at)]
    return [at for at in found if not any(start < at < end for start, end in hidden)]


def _is_escaped(words: str, at: int) -> bool:
    return (at - len(words[:at].rstrip("\\"))) % 2 == 1


def _is_rule(text: str, row: TableRow) -> bool:
    return all(_RULE_CELL.fullmatch(text[cell.start : cell.end]) for cell in row.cells)


def alignments_of(dashes: Sequence[str]) -> tuple[str, ...]:
    """What the cells of a line of dashes say: "", "left", "center" or "right" of each column."""
    return tuple(map(_alignment, dashes))


def _alignment(rule: str) -> str:
    left, right = rule.startswith(":"), rule.endswith(":")
    return "center" if left and right else "right" if right else "left" if left else ""


def shown_width(words: str) -> int:
    """How many columns words take in a fixed-width face."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in words
    )


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's words as they are to be written; `leads` stand before each of the lines, the rule's included."""

    rows: tuple[tuple[str, ...], ...]
    alignments: tuple[str, ...]
    leads: tuple[str, ...]


def grid_of(text: str, table: Table) -> Grid:
    """The words of a table: its head, then its rows; the rule is in the alignments."""
    words = [tuple(text[cell.start : cell.end] for cell in row.cells) for row in table.rows]
    leads = tuple(text[row.start : row.lead_end] for row in table.rows)
    return Grid((words[0], *words[2:]), table.alignments, leads)


def written(grid: Grid) -> list[str]:
    """The lines of a table with its columns aligned; only as wide as its words when that were wider than 120."""
    width = max(len(grid.rows[0]), len(grid.alignments))
    alignments = (*grid.alignments, *[""] * width)[:width]
    rows = [(*row, *[""] * (width - len(row))) for row in grid.rows]
    widths = [max(_LEAST, *(shown_width(row[column]) for row in rows)) for column in range(width)]
    if sum(widths) + 3 * width + 1 > WIDEST:
        widths = [0] * width
    rule = tuple(_rule(max(size, _LEAST), alignment) for size, alignment in zip(widths, alignments, strict=True))
    sizes = [*widths, *[0] * max(len(row) for row in rows)]
    lines = [_line(row, sizes, (*alignments, *[""] * len(row))) for row in (rows[0], rule, *rows[1:])]
    return [lead + line for lead, line in zip(grid.leads, lines, strict=True)]


def _rule(size: int, alignment: str) -> str:
    left, right = alignment in ("left", "center"), alignment in ("right", "center")
    return ":" * left + "-" * (size - left - right) + ":" * right


def _line(row: Sequence[str], widths: Sequence[int], alignments: Sequence[str]) -> str:
    return "| " + " | ".join(map(_padded, row, widths, alignments)) + " |"


def _padded(words: str, width: int, alignment: str) -> str:
    blanks = max(width - shown_width(words), 0)
    before = {"right": blanks, "center": blanks // 2}.get(alignment, 0)
    return " " * before + words + " " * (blanks - before)


def formatted(text: str, table: Table) -> tuple[Edit, ...]:
    """The edits that align a table's columns, each of blanks beside a cell."""
    lines = written(grid_of(text, table))
    edits: list[Edit] = []
    for row, line in zip(table.rows, lines, strict=True):
        after = row_of(line)
        if row is table.rows[1]:
            edits.append(Edit(row.start, row.end, line))
            continue
        old, new = row.start, 0
        for cell, made in zip(row.cells, after.cells, strict=False):
            edits.append(Edit(old, cell.start, line[new : made.start]))
            old, new = cell.end, made.end
        edits.append(Edit(old, row.end, line[new:]))
    return smallest(text, edits)


def row_of(line: str) -> TableRow:
    """A line alone read as a row."""
    return _row(line, replace(line_at(line, 0), number=0))
