"""Markdown tables outside every sheet: where the heads are a sheet's labels, each row below is a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.reading.delimited import Row as Cells
from documents.reading.drafts import AxisDraft
from documents.reading.understanding.fields import WEAK
from documents.reading.understanding.headings import axis_words
from documents.reading.understanding.outline import axis_draft
from documents.reading.understanding.rows import Row, Shape
from documents.reading.understanding.sheet_rows import Found, SheetRows, head_words, holds_sheets
from documents.reading.understanding.tables import has_words, label_words
from wiki.labels import Field, field_of

_FEWEST_LABELS = 2


@dataclass(slots=True)
class _Axis:
    """The heading of an axis that holds for the tables below it."""

    row: Row
    draft: AxisDraft
    used: bool = False


def _cells(row: Row, *, heads: bool = False) -> Cells:
    cells = tuple(label_words(cell) for cell in row.cells) if heads else row.cells
    return Cells(cells, (row.number,), row.text)


def _heads_sheets(table: Sequence[Row]) -> bool:
    """Whether the first row of a table, above a line of dashes or not, names the parts of a sheet."""
    written = [row for row in table if has_words(row)]
    if len(written) < 2 or written[0] is not table[0]:
        return False
    heads = [label_words(cell) for cell in table[0].cells]
    fields = {field_of(head_words(head)) for head in heads} - {None}
    named = Field.TITLE in fields or {Field.NUMBER, Field.ACTIONS} <= fields
    return named and len(fields - WEAK) >= _FEWEST_LABELS and holds_sheets(heads)


class _Walker:
    def __init__(self, language: str) -> None:
        self._language = language
        self._axis: _Axis | None = None
        self._rest: list[Row] = []
        self.found = Found()

    def walk(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """Take the tables of sheets out of `rows`, and give what is left."""
        at = 0
        while at < len(rows):
            end = at
            while end < len(rows) and rows[end].shape is Shape.TABLE:
                end += 1
            if end > at and _heads_sheets(rows[at:end]):
                self._take(rows[at:end])
            else:
                for row in rows[at : max(end, at + 1)]:
                    self._pass(row)
            at = max(end, at + 1)
        self._leave_axis()
        return tuple(sorted(self._rest, key=lambda row: row.number))

    def _take(self, table: Sequence[Row]) -> None:
        heads = _cells(table[0], heads=True)
        drawn = tuple(row.number for row in table if not has_words(row))
        heads = replace(heads, lines=heads.lines + drawn)
        axis = self._axis
        before = len(self.found.drafts)
        named = Cells((), (axis.row.number,), axis.row.bare) if axis is not None else None
        draft = axis.draft if axis is not None else None
        reader = SheetRows(self.found, heads, language=self._language, axis=draft, axis_words=named)
        reader.read([_cells(row) for row in table[1:] if has_words(row)])
        if axis is not None and not axis.used and len(self.found.drafts) > before:
            first = self.found.drafts[before]
            self.found.drafts[before] = replace(first, lines=(axis.row.number, *first.lines))
            axis.used = True

    def _pass(self, row: Row) -> None:
        draft = axis_draft(row) if axis_words(row) else None
        if draft is not None:
            self._leave_axis()
            self._axis = _Axis(row, draft)
            return
        if self._axis is not None and row.shape is Shape.HEADING and row.level <= self._axis.row.level:
            self._leave_axis()
        self._rest.append(row)

    def _leave_axis(self) -> None:
        if self._axis is not None and not self._axis.used:
            self._rest.append(self._axis.row)
        self._axis = None


def sheets_in_tables(rows: Sequence[Row], *, language: str) -> tuple[Found, tuple[Row, ...]]:
    """The sheets that the tables among rows hold, and the rows that are in none of these tables."""
    walker = _Walker(language)
    rest = walker.walk(rows)
    return walker.found, rest
