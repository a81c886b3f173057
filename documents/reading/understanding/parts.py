"""A sheet cut at its labels and headings into parts, each with the rows below it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.reading.understanding.fields import HEADER_FIELDS
from documents.reading.understanding.headings import axis_words
from documents.reading.understanding.rows import Row, Shape, plain_row, value_rows
from documents.reading.understanding.tables import label_words
from wiki.labels import Field, Label, field_of

_LONGEST_CAPITALS = 60
_SENTENCES = frozenset({Field.CONTEXT, Field.DESCRIPTION, Field.NOTES, Field.ATTENTION})
_UNFINISHED = (",", "-", "\u00ad", "\u2010", "(")
_AXIS_SHAPES = frozenset({Shape.TEXT, Shape.HEADING, Shape.BOLD})


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one label or heading.

    `words` are the label's own (empty for a heading that names the axis, whose row is then the value); `rows` begin
    with what follows the label on its line when `inline`; `level` is the heading's level in a body, 2 for most.
    """

    field: Field | None
    words: str
    rows: tuple[Row, ...]
    inline: bool = False
    level: int = 2
    cell: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """The rows above every label, then the parts in order."""

    lead: tuple[Row, ...]
    parts: tuple[Part, ...]


def _base_level(rows: Sequence[Row]) -> int:
    return min((row.level for row in rows if row.shape is Shape.HEADING), default=2)


def _writes_capitals(rows: Sequence[Row]) -> bool:
    """Whether labels that stand alone are written in capitals here."""
    alone = [row for row in rows if row.label is not None and not row.label.value]
    return sum(row.bare.isupper() for row in alone) >= 2


def _is_capital_heading(row: Row) -> bool:
    words = row.bare
    if row.shape is not Shape.TEXT or not words.isupper() or not 4 <= len(words) <= _LONGEST_CAPITALS:
        return False
    return words[-1].isalpha() and not any(character.isdigit() for character in words) and len(words.split()) <= 6


def part_of_pair(label: str, value: str, line: int, field: Field | None = None) -> Part:
    """The part that a label cell and its value cell are."""
    words = label_words(label)
    known = field or field_of(words)
    return Part(known, words, _pieces(value_rows(line, value), known), inline=True, cell=True)


def _pieces(rows: Sequence[Row], field: Field | None) -> tuple[Row, ...]:
    """The rows of a cell: each line in it begins a new item, or a new paragraph where people write sentences."""
    if field is None or field in HEADER_FIELDS or len(rows) < 2:
        return tuple(rows)
    in_list = field not in _SENTENCES or any(row.item is not None for row in rows)
    settled: list[Row] = []
    for at, row in enumerate(rows):
        goes_on = at > 0 and rows[at - 1].bare.endswith(_UNFINISHED)
        if row.shape is not Shape.TEXT or goes_on:
            settled.append(row)
        elif in_list:
            settled.append(plain_row(row.number, f"- {row.bare}"))
        else:
            settled += [row, Row(row.number, "", Shape.BLANK)]
    return tuple(settled)


class _Gatherer:
    def __init__(self, rows: Sequence[Row], placed: bool) -> None:
        self._rows = rows
        self._placed = placed
        self._base = _base_level(rows)
        self._capitals = _writes_capitals(rows)
        self._lead: list[Row] = []
        self._parts: list[Part] = []
        self._held: list[Row] = self._lead
        self._in_body = False

    def gather(self) -> Parts:
        for at, row in enumerate(self._rows):
            if row.label is None and row.shape in _AXIS_SHAPES and axis_words(row):
                self._take_axis(row, self._rows[at + 1] if at + 1 < len(self._rows) else None)
            else:
                self._take(row)
        self._seal()
        return Parts(tuple(self._lead), tuple(self._parts))

    def _take(self, row: Row) -> None:
        if row.label is not None and not (row.label.field is Field.AXIS and self._in_body):
            self._open_label(row, row.label)
        elif row.shape is Shape.PAIR:
            self._open(part_of_pair(row.cells[0], row.cells[1], row.number))
        elif row.shape is Shape.HEADING or (row.shape is Shape.BOLD and not self._in_body):
            self._open(Part(None, row.bare, (), level=self._level(row)))
        elif self._capitals and _is_capital_heading(row):
            self._open(Part(None, row.bare, ()))
        else:
            self._held.append(row)

    def _open_label(self, row: Row, label: Label) -> None:
        rows = value_rows(row.number, label.value) if label.value else ()
        self._open(Part(label.field, label.words, rows, bool(label.value), self._level(row)))

    def _take_axis(self, row: Row, below: Row | None) -> None:
        """An axis named above the body is the sheet's own when it has none yet; any other heads a part of a part."""
        own = not self._placed and not any(part.field is Field.AXIS for part in self._parts)
        if self._in_body:
            self._held.append(row._replace(shape=Shape.HEADING, level=max(3, self._level(row))))
        elif own and (below is None or below.item is None):
            self._open(Part(Field.AXIS, "", (row,), inline=True))
        else:
            self._open(Part(None, row.bare, (), level=max(3, self._level(row))))

    def _level(self, row: Row) -> int:
        return min(6, 2 + row.level - self._base) if row.shape is Shape.HEADING else 2

    def _open(self, part: Part) -> None:
        self._seal()
        self._parts.append(part)
        self._held = list(part.rows)
        if part.field is None or part.field not in HEADER_FIELDS:
            self._in_body = True

    def _seal(self) -> None:
        if self._held is not self._lead and len(self._held) > len(self._parts[-1].rows):
            self._parts[-1] = replace(self._parts[-1], rows=tuple(self._held))
        if self._held is self._lead:
            self._held = []


def cut_into_parts(rows: Sequence[Row], *, placed: bool = False) -> Parts:
    """The parts of a sheet, from the rows below its heading; `placed`: it stands under an axis of its document."""
    return _Gatherer(rows, placed).gather()
