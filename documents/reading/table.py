"""Tables (.tsv, .csv): rows are sheets, or a register of people or organisations, by what their heads say.

A table whose heads say neither is not guessed at: every row is kept, unfiled.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from documents.reading.delimited import Row, read_rows, sniff_delimiter
from documents.reading.drafts import AxisDraft, Draft, Findings, PersonDraft, Problem, Source, Value
from documents.reading.register import RegisterHeads, read_register_heads, read_register_row, register_part
from documents.reading.understanding import draft_from_pairs
from documents.reading.understanding.reading import rescued
from wiki.folding import fold
from wiki.labels import Field, field_of, label_key
from wiki.numbers import read_axis_heading

MOST_SHEETS = 10_000
"""The most rows of one table that become sheets; those after them are kept, unfiled, and the table is reported."""

LONGEST_HEAD = 80
LONGEST_TITLE = 200
_ROWS_BEFORE_HEADS = 15
_TOTAL = re.compile(r"(?:sous )?(?:total|totaux|totals|moyenne)\b")
_FIGURE = re.compile(r"[\s\d.,%€$+\-\u00a0\u202f]*(?:k?€|etp|fiches?|actions?)?\s?")
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_ACTION = label_key("Action")


@dataclass(slots=True)
class _Found:
    """What the rows read so far have given."""

    drafts: list[Draft] = field(default_factory=list)
    register: list[PersonDraft] = field(default_factory=list)
    unfiled: list[Value] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def keep(self, row: Row) -> None:
        """Keep a row whose meaning is not known."""
        self.unfiled.append(Value(row.text, row.text, row.lines))

    def leave_out(self, reason: str, row: Row) -> None:
        """Leave a row out, with its text."""
        self.problems.append(Problem(reason, row.text, row.lines))

    def findings(self) -> Findings:
        """Everything, frozen."""
        return Findings(tuple(self.drafts), tuple(self.register), tuple(self.unfiled), tuple(self.problems))


def read_table(source: Source, *, language: str) -> Findings:
    """Everything that a table holds; each of its lines is in a draft, the register, unfiled, or in a problem."""
    delimiter = sniff_delimiter(source.text, PurePath(source.name).suffix.lower())
    rows = [row for row in read_rows(source.text, delimiter) if not row.is_empty]
    at = _heads_at(rows)
    found = _Found()
    if at is None:
        for row in rows:
            found.keep(row)
        return found.findings()
    heads = rows[at]
    register = None if _holds_sheets(heads.cells) else read_register_heads(heads.cells)
    if register is None and not _holds_sheets(heads.cells):
        for row in rows:
            found.keep(row)
        return found.findings()
    for row in rows[:at]:
        found.keep(row)
    below = rows[at + 1 :]
    if len(below) > MOST_SHEETS:
        found.problems.append(Problem("too_many_rows", str(MOST_SHEETS), below[MOST_SHEETS].lines))
    if register is not None:
        found.leave_out("heads", heads)
        _read_register(found, register, heads, below[:MOST_SHEETS])
    else:
        _SheetRows(found, heads, language).read(below[:MOST_SHEETS])
    for row in below[MOST_SHEETS:]:
        found.keep(row)
    return rescued(source.lines, found.findings(), language=language)


def looks_like_table(text: str) -> bool:
    """Whether a text, pasted perhaps, is a table: heads that are understood, separated by tabs, and a row below."""
    rows = [row for row in read_rows(text[:20_000], "\t") if not row.is_empty][:3]
    if len(rows) < 2 or len(rows[0].cells) < 3 or len(rows[1].cells) < 2:
        return False
    return _heads_at(rows[:1]) == 0


def _heads_at(rows: Sequence[Row]) -> int | None:
    for at, row in enumerate(rows[:_ROWS_BEFORE_HEADS]):
        written = [cell for cell in row.cells if cell.strip()]
        known = sum(1 for cell in written if _is_head(cell))
        if known >= 2 or (known == 1 and len(written) == 1 and len(row.cells) == 1):
            return at
    return None


def _is_head(cell: str) -> bool:
    words = _head(cell)
    return len(words) <= LONGEST_HEAD and (field_of(words) is not None or register_part(words) is not None)


def _head(cell: str) -> str:
    return " ".join(_BREAK.sub(" ", cell).split())


def _holds_sheets(cells: Sequence[str]) -> bool:
    fields = [field_of(_head(cell)) for cell in cells]
    if Field.TITLE in fields:
        return True
    others = {each for each in fields if each is not None} - {Field.CONTRIBUTORS, Field.PARTNERS, Field.NOTES}
    return len(others) >= 2 and (Field.ACTIONS in fields or Field.NUMBER in fields)


def _read_register(found: _Found, register: RegisterHeads, heads: Row, rows: Sequence[Row]) -> None:
    for row in rows:
        if row.cells == heads.cells:
            found.leave_out("heads", row)
        elif _is_total(row):
            found.leave_out("total", row)
        elif (person := read_register_row(register, row.cells, row.lines)) is not None:
            found.register.append(person)
        else:
            found.keep(row)


def _is_total(row: Row) -> bool:
    """A row of sums: it says so in its first words, and holds nothing else but figures."""
    written = [cell.strip() for cell in row.cells if cell.strip()]
    if not _TOTAL.match(fold(written[0][:LONGEST_HEAD])):
        return False
    return all(len(cell) < LONGEST_HEAD and _FIGURE.fullmatch(cell.lower()) for cell in written[1:])


class _SheetRows:
    """Reads rows that are sheets, remembering the axis that a row of its own announced."""

    def __init__(self, found: _Found, heads: Row, language: str) -> None:
        self._found = found
        self._row_of_heads = heads
        self._heads = _titled([_head(cell) for cell in heads.cells])
        self._fields = {head: field_of(head) for head in self._heads}
        self._language = language
        self._told: set[str] = set()
        self._axis: AxisDraft | None = None
        self._axis_row: Row | None = None

    def read(self, rows: Sequence[Row]) -> None:
        """Every row in turn, then the heads: they are with the sheets when each is a label there, else left out."""
        for row in rows:
            self._read(row)
        self._keep_axis_row()
        heads, drafts = self._row_of_heads, self._found.drafts
        if drafts and all(_head(cell) in self._told for cell in heads.cells if cell.strip()):
            drafts[0] = replace(drafts[0], lines=(*heads.lines, *drafts[0].lines))
        else:
            self._found.leave_out("heads", heads)

    def _read(self, row: Row) -> None:
        if row.cells == self._row_of_heads.cells:
            self._found.leave_out("heads", row)
        elif _is_total(row):
            self._found.leave_out("total", row)
        elif not self._is_axis(row) and not self._is_sheet(row):
            self._found.keep(row)

    def _is_axis(self, row: Row) -> bool:
        written = [cell.strip() for cell in row.cells if cell.strip()]
        heading = read_axis_heading(written[0]) if len(written) == 1 else None
        if heading is None:
            return False
        self._keep_axis_row()
        self._axis, self._axis_row = AxisDraft(heading.number, heading.title, row.lines), row
        return True

    def _keep_axis_row(self) -> None:
        """An axis under which no sheet stood belongs to none."""
        if self._axis_row is not None:
            self._found.keep(self._axis_row)
            self._axis_row = None

    def _is_sheet(self, row: Row) -> bool:
        cells = [(place, cell.strip()) for place, cell in enumerate(row.cells) if cell.strip()]
        pairs = [(self._head_of(place), cell, row.lines) for place, cell in cells]
        if not any(self._fields.get(head) is Field.TITLE for head, _, _ in pairs):
            return False
        lines = row.lines
        self._told.update(head for head, _, _ in pairs)
        if self._axis_row is not None:
            lines = (*self._axis_row.lines, *lines)
            self._axis_row = None
        index = len(self._found.drafts)
        draft = draft_from_pairs(pairs, language=self._language, axis=self._axis, index=index)
        self._found.drafts.append(replace(draft, title=draft.title or _title_of(pairs), lines=lines))
        return True

    def _head_of(self, place: int) -> str:
        head = self._heads[place] if place < len(self._heads) else ""
        return head or f"Colonne {place + 1}"


def _title_of(pairs: Sequence[tuple[str, str, tuple[int, ...]]]) -> str:
    """The title of a row whose title is a paragraph or a placeholder: its first words."""
    cell = next(cell for head, cell, _ in pairs if field_of(head) is Field.TITLE)
    return " ".join(_BREAK.sub(" ", cell).split())[:LONGEST_TITLE]


def _titled(heads: list[str]) -> list[str]:
    """Heads with a title among them: where there is none, `Action` is what its column's cells are called."""
    fields = [field_of(head) for head in heads]
    if Field.TITLE in fields:
        return heads
    for place, head in enumerate(heads):
        if fields[place] is Field.ACTIONS and label_key(head) == _ACTION:
            return [*heads[:place], "Intitulé", *heads[place + 1 :]]
    return heads
