"""Markdown tables of two columns, labels beside their values: each row is then a label as any other."""

from collections.abc import Sequence

from documents.reading.understanding.rows import Row, Shape
from wiki.labels import Label, field_of

_MARKS = " \t\u00a0*_:"


def label_words(cell: str) -> str:
    """The words of a label cell without marks."""
    return cell.strip(_MARKS)


def has_words(row: Row) -> bool:
    """Whether a row holds a letter or a figure; the line below a table's head holds none."""
    return any(character.isalnum() for character in row.text)


def _is_pairs(rows: Sequence[Row]) -> bool:
    """Whether most rows of a table, its head apart, are a label and a value."""
    written = [row for row in rows if has_words(row)]
    if not written or any(len(row.cells) != 2 for row in written):
        return False
    known = sum(field_of(label_words(row.cells[0])) is not None for row in written)
    if known == 1 and len(written) > 1 and all(field_of(label_words(cell)) is not None for cell in written[0].cells):
        return False
    return known > 0 and known * 2 >= len(written) - 1


def _pair(row: Row) -> Row:
    words = label_words(row.cells[0])
    field = field_of(words)
    label = Label(field, words, row.cells[1], 0) if field is not None else None
    return row._replace(shape=Shape.PAIR, label=label)


def pairs_in_tables(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with those tables read; the line below a table's head is a blank one, it holds no word."""
    settled: list[Row] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and rows[end].shape is Shape.TABLE:
            end += 1
        table = rows[at:end]
        if table and _is_pairs(table):
            settled.extend(_pair(row) if has_words(row) else Row(row.number, "", Shape.BLANK) for row in table)
        else:
            settled.extend(table or rows[at : at + 1])
        at = max(end, at + 1)
    return tuple(settled)
