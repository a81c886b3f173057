"""Where sheets begin in a text that numbers none: under a heading, at a label for the title, or above the labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.reading.understanding.fields import HEADER_FIELDS, is_core
from documents.reading.understanding.headings import axis_words
from documents.reading.understanding.rows import Row, Shape
from wiki.labels import Field

_LONGEST_TITLE = 160
_OPENING_FIELDS = frozenset({Field.TITLE, Field.NUMBER, Field.AXIS})


@dataclass(frozen=True, slots=True)
class Opening:
    """A row where a sheet begins; `title` when the row itself is the sheet's title."""

    at: int
    title: str = ""


def sheet_openings(rows: Sequence[Row]) -> tuple[Opening, ...]:
    """Where sheets begin; nothing when the text holds none."""
    if not any(is_core(row.label) for row in rows):
        return ()
    return _by_headings(rows) or _by_title_labels(rows) or _by_first_label(rows)


def _next_structure(rows: Sequence[Row]) -> list[int]:
    """For each row the place of the next label, heading or list item below it (the number of rows when none is)."""
    following = [len(rows)] * len(rows)
    after = len(rows)
    for at in range(len(rows) - 1, -1, -1):
        following[at] = after
        row = rows[at]
        if (
            row.label is not None
            or row.shape in {Shape.HEADING, Shape.BOLD, Shape.ITEM, Shape.TABLE}
            or axis_words(row)
        ):
            after = at
    return following


def _by_headings(rows: Sequence[Row]) -> tuple[Opening, ...]:
    """A heading that is no label, above deeper labels; all sheets stand at the level of the first."""
    following = _next_structure(rows)
    found: list[Opening] = []
    level = 0
    for at, row in enumerate(rows):
        if row.shape not in {Shape.HEADING, Shape.BOLD} or row.label is not None or axis_words(row):
            continue
        if level not in {0, row.level} or following[at] == len(rows):
            continue
        below = rows[following[at]]
        if _is_title_above(row, below):
            level = row.level
            found.append(Opening(at, row.bare))
    return tuple(found)


def _is_title_above(title: Row, below: Row) -> bool:
    if below.label is None or len(title.bare) > _LONGEST_TITLE:
        return False
    if below.shape in {Shape.HEADING, Shape.BOLD} and below.level <= title.level and below.label.value == "":
        return title.level < below.level
    return title.shape is Shape.HEADING or below.label.field in HEADER_FIELDS


def _by_title_labels(rows: Sequence[Row]) -> tuple[Opening, ...]:
    """`Titre : …`, with the number and axis labels just above it; without a title, `N° : …` begins a sheet."""
    if all(row.label is None or row.label.field in _OPENING_FIELDS for row in rows):
        return (Opening(0),)
    for field in (Field.TITLE, Field.NUMBER):
        places = [at for at, row in enumerate(rows) if row.label is not None and row.label.field is field]
        if places:
            return tuple(Opening(_first_of_group(rows, at)) for at in places)
    return ()


def _first_of_group(rows: Sequence[Row], at: int) -> int:
    first = at
    for above in range(at - 1, max(-1, at - 12), -1):
        row = rows[above]
        if row.blank:
            continue
        if row.label is None or row.label.field not in _OPENING_FIELDS or row.label.field is Field.TITLE:
            break
        first = above
    return first


def _by_first_label(rows: Sequence[Row]) -> tuple[Opening, ...]:
    """The short line above the first label, and above that label each time it returns, is a title."""
    first = next(at for at, row in enumerate(rows) if is_core(row.label))
    label = rows[first].label
    found = [_title_above(rows, first) or Opening(first)]
    for at in range(first + 1, len(rows)):
        again = rows[at].label
        if again is not None and label is not None and again.field is label.field:
            opening = _title_above(rows, at)
            if opening is not None and _stands_apart(rows, opening.at):
                found.append(opening)
    return tuple(found)


def _title_above(rows: Sequence[Row], at: int) -> Opening | None:
    for above in range(at - 1, max(-1, at - 6), -1):
        row = rows[above]
        if row.blank:
            continue
        fits = row.shape in {Shape.TEXT, Shape.BOLD, Shape.HEADING} and row.label is None and not axis_words(row)
        return (
            Opening(above, row.bare)
            if fits and len(row.bare) <= _LONGEST_TITLE and row.bare[-1:] not in ".;,:"
            else None
        )
    return None


def _stands_apart(rows: Sequence[Row], at: int) -> bool:
    """Whether a title amid a text has a blank line above it, and the text above that is no label's only value."""
    above = at - 1
    if above < 0 or not rows[above].blank:
        return above < 0
    while above >= 0 and rows[above].blank:
        above -= 1
    label = rows[above].label if above >= 0 else None
    return label is None or label.value != ""
