"""Cells copied from a spreadsheet: read from tabs or semicolons, and written as a table or into one."""

import csv
import re
from collections.abc import Sequence
from dataclasses import replace
from io import StringIO

from wiki.differences import word_edits
from wiki.edits import Edit
from wiki.lines import line_ending
from wiki.rewriting import Rewrite, at_place
from wiki.tables import Grid, Table, bars_of, grid_of, table_at, written

_LARGEST = 2_000_000
_MOST_COLUMNS = 200
Rows = tuple[tuple[str, ...], ...]

_BAR = re.compile(r"(?<!\\)\|")


def cells_of(words: str) -> Rows | None:
    """The cells of a block that was copied from a spreadsheet; None for text that is anything else."""
    if "\t" in words:
        rows = _read(words, "\t")
        return rows if rows and not words.startswith("\t\t") and len(rows[0]) > 1 else None
    for mark, least in ((";", 2), (",", 3)):
        rows = _read(words, mark) if words.count(mark) > least else None
        if rows and len(rows) >= least and len(rows[0]) > 2 and not any(_is_prose(row) for row in rows):
            return rows
    return None


def _is_prose(row: Sequence[str]) -> bool:
    return any(cell[:1].isspace() for cell in row[1:])


def _read(words: str, mark: str) -> Rows | None:
    if len(words) > _LARGEST or "\0" in words:
        return None
    try:
        rows = [tuple(row) for row in csv.reader(StringIO(words, newline=""), delimiter=mark, strict=True)]
    except csv.Error:
        rows = [tuple(line.split(mark)) for line in words.splitlines()]
    while rows and not any(rows[-1]):
        rows.pop()
    widths = {len(row) for row in rows}
    return tuple(rows) if len(widths) == 1 and 1 < widths.pop() <= _MOST_COLUMNS else None


def cell_words(words: str) -> str:
    """Words as a cell can hold them: bars escaped, line breaks as `<br>`."""
    lines = [line.strip(" \t") for line in words.strip("\r\n").replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    joined = "<br>".join(lines).replace("\t", " ")
    if "`" in joined and "|" in joined:  # what is no code any more must not hide a bar either
        return _BAR.sub(r"\\|", joined).replace("`", "\\`")
    for at in reversed(bars_of(joined)):
        joined = joined[:at] + "\\" + joined[at:]
    return joined


def table_of(rows: Sequence[Sequence[str]], ending: str = "\n", alignments: Sequence[str] = ()) -> str:
    """A Markdown table whose head is the first row."""
    width = max(len(row) for row in rows)
    made = tuple((*map(cell_words, row), *[""] * (width - len(row))) for row in rows)
    columns = tuple(alignments) or ("",) * width
    return ending.join(written(Grid(made, columns, ("",) * (len(made) + 1))))


def filled(text: str, place: int, rows: Rows) -> Rewrite | None:
    """Cells put into the table at a place, from its cell on to the right and below; None outside of tables."""
    table = table_at(text, place)
    if table is None:
        return None
    row, column = table.where(place)
    grid = _with_cells(grid_of(text, table), max(row - 1, 0), column, rows)
    start, end = table.rows[0].start, table.rows[-1].end
    made = line_ending(text).join(written(grid))
    edits = tuple(Edit(edit.start + start, edit.end + start, edit.text) for edit in word_edits(text[start:end], made))
    return at_place(edits, start + len(made))


def _with_cells(grid: Grid, row: int, column: int, rows: Rows) -> Grid:
    width = max(len(grid.alignments), column + len(rows[0]), *(len(cells) for cells in grid.rows))
    made = [[*cells, *[""] * (width - len(cells))] for cells in grid.rows]
    made += [[""] * width for _ in range(row + len(rows) - len(made))]
    for down, cells in enumerate(rows):
        for across, words in enumerate(cells):
            made[row + down][column + across] = cell_words(words)
    leads = (*grid.leads, *[grid.leads[-1]] * (len(made) + 1 - len(grid.leads)))
    alignments = (*grid.alignments, *[""] * (width - len(grid.alignments)))
    return replace(grid, rows=tuple(map(tuple, made)), leads=leads, alignments=alignments)


__all__ = ["Table", "cell_words", "cells_of", "filled", "table_of"]
