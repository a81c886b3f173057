"""Which labels count where they stand: not inside a list item, not in the middle of a wrapped sentence."""

from collections.abc import Sequence

from documents.reading.understanding.marks import indent_of
from documents.reading.understanding.rows import Row, Shape

_SENTENCE_ENDS = '.!?;:…»)"”'


def _within_item(row: Row, item: Row | None, blank_between: bool) -> bool:
    """Whether a line belongs to the item above it: it is indented further than the item's mark."""
    if item is None or item.item is None or row.shape is Shape.HEADING:
        return False
    indent = indent_of(row.text)
    return indent > item.item.indent + (1 if blank_between else 0)


def _goes_on(row: Row, above: Row) -> bool:
    """Whether a line goes on a sentence that the line above left unfinished."""
    if row.shape is not Shape.TEXT or above.shape not in {Shape.TEXT, Shape.ITEM} or above.label is not None:
        return False
    return row.bare[:1].islower() and not above.bare.endswith(tuple(_SENTENCE_ENDS))


def labels_in_context(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with the labels that don't count taken off."""
    settled: list[Row] = []
    above: Row | None = None
    item: Row | None = None
    blank = True
    for row in rows:
        if row.blank:
            blank = True
            settled.append(row)
            continue
        inside = row.item is None and _within_item(row, item, blank)
        if row.label is not None and (inside or (not blank and above is not None and _goes_on(row, above))):
            row = row._replace(label=None)
        if row.item is not None:
            item = row
        elif not inside and (row.label is not None or blank or row.shape is not Shape.TEXT):
            item = None
        settled.append(row)
        above, blank = row, False
    return tuple(settled)
