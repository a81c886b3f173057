"""Tables (.tsv, .csv): rows are sheets, or a register of people or organisations, by what their heads say.

A table whose heads say neither is not guessed at: every row is kept, unfiled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePath

from documents.reading.delimited import Row, read_rows, sniff_delimiter
from documents.reading.drafts import Findings, PersonDraft, Source
from documents.reading.register import RegisterHeads, read_register_heads, read_register_row, register_part
from documents.reading.understanding.reading import rescued
from documents.reading.understanding.sheet_rows import (
    LONGEST_HEAD,
    MOST_SHEETS,
    Found,
    SheetRows,
    head_words,
    holds_sheets,
    is_total,
)
from wiki.labels import field_of

_ROWS_BEFORE_HEADS = 15


@dataclass(slots=True)
class _Found(Found):
    """What the rows of a table read so far have given."""

    register: list[PersonDraft] = field(default_factory=list)

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
    register = None if holds_sheets(heads.cells) else read_register_heads(heads.cells)
    if register is None and not holds_sheets(heads.cells):
        for row in rows:
            found.keep(row)
        return found.findings()
    for row in rows[:at]:
        found.keep(row)
    below = rows[at + 1 :]
    if register is not None:
        found.leave_out("heads", heads)
        _read_register(found, register, heads, below[:MOST_SHEETS])
        found.leave(below[MOST_SHEETS:])
    else:
        SheetRows(found, heads, language=language).read(below)
    return rescued(source.lines, found.findings(), language=language)


def looks_like_table(text: str) -> bool:
    """Whether a text, pasted perhaps, is a table: heads that are understood, and a row below with as many cells.

    Tabs stand in texts too, between a label and its value: there two columns need two heads. Semicolons and commas
    stand in any sentence: there every cell of the first line is a head.
    """
    sample = text[:20_000]
    return any(_has_heads(sample, delimiter) for delimiter in ("\t", ";", ",") if delimiter in sample)


def _has_heads(text: str, delimiter: str) -> bool:
    rows = list(islice((row for row in read_rows(text, delimiter) if not row.is_empty), 3))
    if len(rows) < 2 or len(rows[0].cells) < 2 or len(rows[1].cells) < 2:
        return False
    heads = rows[0].cells
    if (delimiter != "\t" or len(heads) == 2) and not all(map(_is_head, heads)):
        return False
    if delimiter != "\t" and len(rows[1].cells) != len(heads):
        return False
    if len(heads) == 2 and any(_is_head(row.cells[0]) for row in rows[1:]):
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
    words = head_words(cell)
    return len(words) <= LONGEST_HEAD and (field_of(words) is not None or register_part(words) is not None)


def _read_register(found: _Found, register: RegisterHeads, heads: Row, rows: Sequence[Row]) -> None:
    for row in rows:
        if row.cells == heads.cells:
            found.leave_out("heads", row)
        elif is_total(row):
            found.leave_out("total", row)
        elif (person := read_register_row(register, row.cells, row.lines)) is not None:
            found.register.append(person)
        else:
            found.keep(row)
