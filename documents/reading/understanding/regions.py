"""How far the value of a label reaches: which of the rows below it are its value, and which stand there by chance."""

import re
from collections.abc import Sequence

from documents.reading.understanding.fields import HEADER_FIELDS, PROSE, ROLES
from documents.reading.understanding.marks import indent_of
from documents.reading.understanding.parts import Part
from documents.reading.understanding.rows import Row, Shape
from documents.reading.understanding.wrapping import Wrapping
from wiki.folding import fold
from wiki.labels import Field
from wiki.names import is_organisation, looks_like_person

_ANNOUNCED = re.compile(r"[^\W\d_][^:]{1,90}?[ \u00a0]?:[ \u00a0]+\S")
_DIGIT = re.compile(r"[0-9]")
_REMARKS = (
    "remarque",
    "nb ",
    "nb:",
    "n.b",
    "note ",
    "note:",
    "attention",
    "a noter",
    "rappel",
    "ps ",
    "ps:",
    "observation",
)
_LONGEST_NAME = 80
_MOST_WORDS = 7
_SEPARATOR = re.compile(r"[ \u00a0]*[,;][ \u00a0]*")

Split = tuple[tuple[Row, ...], tuple[Row, ...]]


def split_value(part: Part, wrapping: Wrapping) -> Split:
    """The rows that are the part's value, and those after them that are not."""
    if part.field is None or part.field in PROSE:
        return part.rows, ()
    if part.field in HEADER_FIELDS and part.field is not Field.CALENDAR:
        end = _end_of_field(part, wrapping)
    else:
        end = _end_of_short_text(part.rows, wrapping)
    return part.rows[:end], part.rows[end:]


def _first(rows: Sequence[Row]) -> int:
    return next((at for at, row in enumerate(rows) if not row.blank), len(rows))


def _end_of_field(part: Part, wrapping: Wrapping) -> int:
    """A list of items, or one line with what goes on it; lists of names take every name that follows."""
    rows = part.rows
    first = _first(rows)
    if first == len(rows):
        return first
    if rows[first].item is not None:
        return _end_of_items(rows, first)
    end = first + 1
    while end < len(rows) and not rows[end].blank and _goes_on(part, rows, end, wrapping):
        end += 1
    if end < len(rows) and rows[end].item is not None and part.field in ROLES:
        return _end_of_items(rows, end)
    return _end_of_names(rows, end) if part.field in ROLES and not part.inline else end


def _goes_on(part: Part, rows: Sequence[Row], at: int, wrapping: Wrapping) -> bool:
    row = rows[at]
    if row.shape not in {Shape.TEXT, Shape.BOLD} or row.item is not None:
        return False
    if rows[at - 1].number == row.number:
        return True
    if wrapping.goes_on(rows[at - 1].text, row.text):
        return not _announces(row) or row.bare[:1].islower()
    return part.field in ROLES and not part.inline and _is_name(row)


def _end_of_items(rows: Sequence[Row], first: int) -> int:
    """The end of the items from `first` on, with their wrapped lines."""
    end, blank = first, False
    indent = rows[first].item.indent if rows[first].item is not None else 0  # type: ignore[union-attr]
    for at in range(first, len(rows)):
        row = rows[at]
        if row.blank:
            blank = True
            continue
        inside = row.item is not None or (not blank and (row.bare[:1].islower() or indent_of(row.text) > indent))
        if not inside:
            break
        end, blank = at + 1, False
    return end


def _end_of_names(rows: Sequence[Row], end: int) -> int:
    """Names that stand each in a paragraph of its own."""
    for at in range(end, len(rows)):
        row = rows[at]
        if row.blank:
            continue
        if not _is_name(row):
            break
        end = at + 1
    return end


def _is_name(row: Row) -> bool:
    words = row.bare.rstrip(".,;")
    if row.shape is not Shape.TEXT or len(words) > _LONGEST_NAME or ":" in words:
        return False
    pieces = [piece for piece in _SEPARATOR.split(words) if piece]
    if any(len(piece.split()) > _MOST_WORDS for piece in pieces):
        return False
    return all(looks_like_person(piece) or is_organisation(piece) for piece in pieces)


def _announces(row: Row) -> bool:
    """Whether a line says by itself what it is about, as `Remarque libre : …` does."""
    if row.shape is not Shape.TEXT or not row.bare[:1].isupper():
        return False
    if fold(row.bare[:20]).startswith(_REMARKS):
        return True
    return _DIGIT.search(row.bare) is None and _ANNOUNCED.match(row.bare) is not None


def _end_of_short_text(rows: Sequence[Row], wrapping: Wrapping) -> int:
    """Up to a line that announces itself after a value has been given."""
    first = _first(rows)
    for at in range(first + 1, len(rows)):
        row, above = rows[at], rows[at - 1]
        wrapped = not above.blank and len(above.text) > 60 and wrapping.goes_on(above.text, row.text)
        if not row.blank and row.number != above.number and _announces(row) and not wrapped:
            return at
    return len(rows)
