"""Tables whose rows are sheets: which heads say so, and the sheet that each row gives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from documents.reading.delimited import Row
from documents.reading.drafts import AxisDraft, Draft, Problem, Value
from documents.reading.understanding.pairs import draft_from_pairs
from wiki.folding import fold
from wiki.labels import Field, field_of, label_key
from wiki.numbers import read_axis_heading, sentence_case

MOST_SHEETS = 10_000
"""The most rows of one source that become sheets; those after them are kept, unfiled, and the source is reported."""

LONGEST_HEAD = 80
LONGEST_TITLE = 200
_TOTAL = re.compile(r"(?:sous )?(?:total|totaux|totals|moyenne)\b")
_FIGURE = re.compile(r"[\s\d.,%€$+\-\u00a0\u202f]*(?:k?€|etp|fiches?|actions?)?\s?")
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_ACTION = label_key("Action")


@dataclass(slots=True)
class Found:
    """What the rows read so far have given."""

    drafts: list[Draft] = field(default_factory=list)
    unfiled: list[Value] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def keep(self, row: Row) -> None:
        """Keep a row whose meaning is not known."""
        self.unfiled.append(Value(row.text, row.text, row.lines))

    def leave(self, rows: Sequence[Row]) -> None:
        """Keep rows that are too many to be anything, and tell so."""
        if rows:
            self.problems.append(Problem("too_many_rows", str(MOST_SHEETS)))
        for row in rows:
            self.keep(row)

    def leave_out(self, reason: str, row: Row) -> None:
        """Leave a row out, with its text."""
        self.problems.append(Problem(reason, row.text, row.lines))


def head_words(cell: str) -> str:
    """The words of a column's head on one line."""
    return " ".join(_BREAK.sub(" ", cell).split())


def holds_sheets(cells: Sequence[str]) -> bool:
    """Whether heads are those of a table of sheets: a title among them, or actions or numbers beside other labels."""
    fields = [field_of(head_words(cell)) for cell in cells]
    if Field.TITLE in fields:
        return True
    others = {each for each in fields if each is not None} - {Field.CONTRIBUTORS, Field.PARTNERS, Field.NOTES}
    return len(others) >= 2 and (Field.ACTIONS in fields or Field.NUMBER in fields)


def is_total(row: Row) -> bool:
    """A row of sums: it says so in its first words, and holds nothing else but figures."""
    written = [cell.strip() for cell in row.cells if cell.strip()]
    if not written or not _TOTAL.match(fold(written[0][:LONGEST_HEAD])):
        return False
    return all(len(cell) < LONGEST_HEAD and _FIGURE.fullmatch(cell.lower()) for cell in written[1:])


class SheetRows:
    """Reads rows that are sheets into `found`, remembering the axis that a row of its own announced.

    `axis` is the axis that the table stands under, `axis_words` the row that names it.
    """

    def __init__(
        self,
        found: Found,
        heads: Row,
        *,
        language: str,
        axis: AxisDraft | None = None,
        axis_words: Row | None = None,
    ) -> None:
        self._found = found
        self._row_of_heads = heads
        self._heads = _titled([head_words(cell) for cell in heads.cells])
        self._fields = {head: field_of(head) for head in self._heads}
        self._language = language
        self._told: set[str] = set()
        self._axis = axis
        self._axis_words = axis_words.text if axis_words is not None else ""
        self._axis_row: Row | None = None

    def read(self, rows: Sequence[Row]) -> None:
        """Every row in turn, then the heads: they are with the sheets when each is a label there, else left out."""
        first = len(self._found.drafts)
        most = max(0, MOST_SHEETS - first)
        for row in rows[:most]:
            self._read(row)
        self._found.leave(rows[most:])
        self._keep_axis_row()
        heads, drafts = self._row_of_heads, self._found.drafts
        if len(drafts) > first and all(head_words(cell) in self._told for cell in heads.cells if cell.strip()):
            drafts[first] = replace(drafts[first], lines=(*heads.lines, *drafts[first].lines))
        else:
            self._found.leave_out("heads", heads)

    def _read(self, row: Row) -> None:
        if row.cells == self._row_of_heads.cells:
            self._found.leave_out("heads", row)
        elif is_total(row):
            self._found.leave_out("total", row)
        elif not self._is_axis(row) and not self._is_sheet(row):
            self._found.keep(row)

    def _is_axis(self, row: Row) -> bool:
        written = [cell.strip() for cell in row.cells if cell.strip()]
        heading = read_axis_heading(written[0].strip("*_")) if len(written) == 1 else None
        if heading is None:
            return False
        self._keep_axis_row()
        self._axis = AxisDraft(heading.number, sentence_case(heading.title), row.lines)
        self._axis_row, self._axis_words = row, written[0].strip("*_")
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
        draft = draft_from_pairs(
            pairs, language=self._language, axis=self._axis, axis_words=self._axis_words, index=index
        )
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
