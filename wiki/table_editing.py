"""What keys and tools do in a table: from cell to cell, rows and columns put in, taken out, moved and aligned.

Each leaves the table aligned, and gives the smallest edits: cells that nobody touches stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wiki.differences import word_edits
from wiki.edits import Edit
from wiki.lines import line_ending
from wiki.rewriting import Rewrite, at_place
from wiki.tables import Grid, Table, alignments_of, grid_of, row_of, table_at, written
from wiki.typed_lines import is_prose_at, line_at

_TYPED_RULE = re.compile(r":?-{2,}:?")
_STARTED = re.compile(r"\|(?:[^|]*\S[^|]*\|){2,}[ \t]*$")
Sources = Sequence[int | None]


def next_cell(text: str, _start: int, end: int) -> Rewrite | None:
    """To the next cell, whose words are selected; after the last one comes a new row. None outside of tables."""
    table = table_at(text, end)
    if table is None:
        return None
    if (ruled := _with_typed_rule(text, table, end)) is not None:
        return ruled
    row, column = _grid_place(table, end)
    grid = grid_of(text, table)
    if column + 1 < _columns(grid):
        return _shown(text, table, grid, (row, column + 1))
    return _with_row(text, table, row + 1, 0) if row + 1 == len(grid.rows) else _shown(text, table, grid, (row + 1, 0))


def previous_cell(text: str, start: int, _end: int) -> Rewrite | None:
    """To the cell before, whose words are selected; the first one stays."""
    table = table_at(text, start)
    if table is None:
        return None
    row, column = _grid_place(table, start)
    grid = grid_of(text, table)
    if column:
        return _shown(text, table, grid, (row, column - 1))
    return _shown(text, table, grid, (row - 1, _columns(grid) - 1) if row else (0, 0))


def cell_below(text: str, start: int, end: int) -> Rewrite | None:
    """To the cell below, or into a new row; out of the table from a last row that is empty, which goes."""
    table = table_at(text, end)
    if table is None:
        return _begun(text, end) if start == end else None
    if (ruled := _with_typed_rule(text, table, end)) is not None:
        return ruled
    row, column = _grid_place(table, end)
    grid = grid_of(text, table)
    if row + 1 < len(grid.rows):
        return _shown(text, table, grid, (row + 1, column))
    if row and not any(grid.rows[row]):
        return _left(text, table)
    return _with_row(text, table, row + 1, column)


def break_in_cell(text: str, start: int, end: int) -> Rewrite | None:
    """A line break inside the cell; nothing in the line of dashes, which would be none any more."""
    table = table_at(text, start)
    if table is None or table_at(text, end) is None:
        return None
    if table.where(start)[0] == 1:
        return Rewrite((), start, end)
    return at_place((Edit(start, end, "<br>"),), start + 4)


def row_below(text: str, _start: int, end: int) -> Rewrite | None:
    """A new row below this one."""
    table = table_at(text, end)
    return None if table is None else _with_row(text, table, max(_grid_place(table, end)[0] + 1, 1), 0)


def row_above(text: str, _start: int, end: int) -> Rewrite | None:
    """A new row above this one; below the head when it is the head."""
    table = table_at(text, end)
    return None if table is None else _with_row(text, table, max(_grid_place(table, end)[0], 1), 0)


def delete_row(text: str, start: int, end: int) -> Rewrite | None:
    """The row goes; the head stays."""
    table = table_at(text, end)
    if table is None:
        return None
    row, column = _grid_place(table, end)
    grid = grid_of(text, table)
    if not row:
        return Rewrite((), start, end)
    sources = [at for at in range(len(table.rows)) if at != row + 1]
    kept = _without_rows(grid, row)
    return _shown(text, table, kept, (min(row, len(kept.rows) - 1), column), sources)


def move_row(text: str, start: int, end: int, down: bool) -> Rewrite | None:
    """The row past the one below or above; the head stays."""
    table = table_at(text, end)
    if table is None:
        return None
    row, column = _grid_place(table, end)
    grid = grid_of(text, table)
    to = row + 1 if down else row - 1
    if not row or not 1 <= to < len(grid.rows):
        return Rewrite((), start, end)
    rows = list(grid.rows)
    rows.insert(to, rows.pop(row))
    sources: list[int | None] = list(range(len(table.rows)))
    sources.remove(row + 1)
    sources.insert(to + 1, None)
    return _shown(text, table, replace(grid, rows=tuple(rows)), (to, column), sources)


def insert_column(text: str, _start: int, end: int, right: bool) -> Rewrite | None:
    """An empty column beside this one."""
    table = table_at(text, end)
    if table is None:
        return None
    row, column = _grid_place(table, end)
    grid = _squared(grid_of(text, table))
    to = column + right
    rows = tuple((*cells[:to], "", *cells[to:]) for cells in grid.rows)
    alignments = (*grid.alignments[:to], "", *grid.alignments[to:])
    return _shown(text, table, replace(grid, rows=rows, alignments=alignments), (row, to))


def delete_column(text: str, start: int, end: int) -> Rewrite | None:
    """The column goes; the last one stays."""
    table = table_at(text, end)
    if table is None:
        return None
    row, column = _grid_place(table, end)
    grid = _squared(grid_of(text, table))
    if len(grid.alignments) < 2:
        return Rewrite((), start, end)
    rows = tuple((*cells[:column], *cells[column + 1 :]) for cells in grid.rows)
    alignments = (*grid.alignments[:column], *grid.alignments[column + 1 :])
    made = replace(grid, rows=rows, alignments=alignments)
    return _shown(text, table, made, (row, min(column, len(alignments) - 1)))


def move_column(text: str, start: int, end: int, right: bool) -> Rewrite | None:
    """The column past the one beside it."""
    table = table_at(text, end)
    if table is None:
        return None
    row, column = _grid_place(table, end)
    grid = _squared(grid_of(text, table))
    to = column + 1 if right else column - 1
    if not 0 <= to < len(grid.alignments):
        return Rewrite((), start, end)
    order = list(range(len(grid.alignments)))
    order.insert(to, order.pop(column))
    rows = tuple(tuple(cells[at] for at in order) for cells in grid.rows)
    made = replace(grid, rows=rows, alignments=tuple(grid.alignments[at] for at in order))
    return _shown(text, table, made, (row, to))


def align(text: str, _start: int, end: int, alignment: str) -> Rewrite | None:
    """The column aligned "left", "center", "right", or "" for none; aligned so already, it is so no more."""
    table = table_at(text, end)
    if table is None:
        return None
    row, column = _grid_place(table, end)
    grid = _squared(grid_of(text, table))
    wanted = "" if grid.alignments[column] == alignment else alignment
    alignments = (*grid.alignments[:column], wanted, *grid.alignments[column + 1 :])
    return _shown(text, table, replace(grid, alignments=alignments), (row, column))


def new_table(text: str, place: int, heads: Sequence[str], rows: int = 2) -> Rewrite:
    """An empty table on lines of its own, its first head selected."""
    line = line_at(text, place)
    ending = line_ending(text)
    grid = Grid((tuple(heads), *[("",) * len(heads)] * rows), ("",) * len(heads), ("",) * (rows + 2))
    words = ending.join(written(grid))
    filled = text[line.start : line.end].strip()
    at = line.end if filled else line.start
    before = ending * 2 if filled else ""
    after = ending * (2 - (not line.stop > line.end)) if text[line.stop :].strip() or not filled else ending
    first = at + len(before) + 2
    return Rewrite((Edit(at, at if filled else line.end, before + words + after),), first, first + len(heads[0]))


def _begun(text: str, place: int) -> Rewrite | None:
    """The rule and a first row below a line of bars."""
    line = line_at(text, place)
    words = text[line.mark_start : line.end]
    if place != line.end or not _STARTED.match(words) or not is_prose_at(text, place):
        return None
    row = row_of(text[line.start : line.end])
    lead = text[line.start : line.mark_start]
    heads = tuple(text[line.start + cell.start : line.start + cell.end] for cell in row.cells)
    grid = Grid((heads, ("",) * len(heads)), ("",) * len(heads), (lead,) * 3)
    lines = written(grid)
    made = line_ending(text).join(lines)
    first = row_of(lines[2]).cells[0].start
    place = line.start + len(made) - len(lines[2]) + first
    edits = tuple(_moved(word_edits(text[line.start : line.end], made), line.start))
    return at_place(edits, place)


def _with_typed_rule(text: str, table: Table, place: int) -> Rewrite | None:
    """A line of dashes typed by hand below a table that has made its own: its alignments are taken, and it goes."""
    grid = grid_of(text, table)
    if table.where(place)[0] != 2:
        return None
    dashes = [cell for cell in grid.rows[1] if cell]
    if len(dashes) < 2 or len(dashes) != len(grid.rows[0]) or not all(map(_TYPED_RULE.fullmatch, dashes)):
        return None
    made = replace(grid, rows=(grid.rows[0], ("",) * len(dashes), *grid.rows[2:]), alignments=alignments_of(dashes))
    return _shown(text, table, made, (1, 0))


def _left(text: str, table: Table) -> Rewrite:
    last = table.rows[-1]
    ending = line_ending(text)
    return at_place((Edit(last.start, last.end, ending),), last.start + len(ending))


def _grid_place(table: Table, place: int) -> tuple[int, int]:
    row, column = table.where(place)
    return (row - 1 if row else 0), min(column, table.width - 1)


def _columns(grid: Grid) -> int:
    return max(len(grid.alignments), *(len(row) for row in grid.rows))


def _squared(grid: Grid) -> Grid:
    width = _columns(grid)
    rows = tuple((*row, *[""] * (width - len(row))) for row in grid.rows)
    return replace(grid, rows=rows, alignments=(*grid.alignments, *[""] * (width - len(grid.alignments))))


def _without_rows(grid: Grid, row: int) -> Grid:
    leads = (*grid.leads[: row + 1], *grid.leads[row + 2 :])
    return replace(grid, rows=(*grid.rows[:row], *grid.rows[row + 1 :]), leads=leads)


def _with_row(text: str, table: Table, at: int, column: int) -> Rewrite:
    grid = grid_of(text, table)
    empty = ("",) * len(grid.rows[0])
    leads = (*grid.leads[: at + 1], grid.leads[min(at, len(grid.leads) - 1)], *grid.leads[at + 1 :])
    made = replace(grid, rows=(*grid.rows[:at], empty, *grid.rows[at:]), leads=leads)
    sources = [*range(at + 1), None, *range(at + 1, len(table.rows))]
    return _shown(text, table, made, (at, column), sources)


def _shown(text: str, table: Table, grid: Grid, cell: tuple[int, int], sources: Sources | None = None) -> Rewrite:
    """The grid in the table's place, a cell's words selected. `sources` are the old rows that the lines were."""
    lines = written(grid)
    ending = line_ending(text)
    known = range(len(table.rows)) if sources is None else sources
    edits = tuple(_edits(text, table, lines, known, ending))
    row = cell[0] + 1 if cell[0] else 0
    start = table.rows[0].start + sum(len(line) + len(ending) for line in lines[:row])
    cells = row_of(lines[row]).cells
    wanted = cells[min(cell[1], len(cells) - 1)]
    return Rewrite(edits, start + wanted.start, start + wanted.end)


def _edits(text: str, table: Table, lines: Sequence[str], sources: Sources, ending: str) -> Iterator[Edit]:
    rows, at = table.rows, 0
    for line, source in zip(lines, sources, strict=True):
        if source is None and at == len(rows):
            yield Edit(rows[-1].end, rows[-1].end, ending + line)
        elif source is None:
            yield Edit(rows[at].start, rows[at].start, line + ending)
        else:
            if source > at:
                yield Edit(rows[at].start, rows[source].start, "")
            row = rows[source]
            yield from _moved(word_edits(text[row.start : row.end], line), row.start)
            at = source + 1
    if at < len(rows):
        yield Edit(rows[at - 1].end, rows[-1].end, "")


def _moved(edits: Sequence[Edit], by: int) -> Iterator[Edit]:
    return (Edit(edit.start + by, edit.end + by, edit.text) for edit in edits)
