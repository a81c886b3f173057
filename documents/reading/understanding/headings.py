"""Which rows open a sheet by a number or a word for sheet (`Fiche-action n°8 …`, `Action 2.3.1 – …`, `A1: …`)."""

from collections import Counter
from collections.abc import Mapping, Sequence

from documents.reading.understanding.fields import HEADER_FIELDS, is_core
from documents.reading.understanding.rows import Row, Shape
from wiki.folding import fold
from wiki.labels import Field
from wiki.numbers import AxisHeading, SheetHeading, read_axis_heading, read_sheet_heading

_HEADING_SHAPES = frozenset({Shape.HEADING, Shape.BOLD, Shape.TEXT})
_LONGEST = 300
_SHEET_WORDS = ("fiche", "action sheet", "project sheet")


def _candidate(row: Row) -> SheetHeading | None:
    if row.shape not in _HEADING_SHAPES or len(row.bare) > _LONGEST or row.bare[:1].islower():
        return None
    heading = read_sheet_heading(row.bare.replace("**", ""))
    return None if heading is None or heading.kind.startswith("sous") else heading


def _candidates(rows: Sequence[Row]) -> dict[int, SheetHeading]:
    """Every row that could open a sheet, except references under `Voir aussi` and sentences that go on."""
    found: dict[int, SheetHeading] = {}
    linked = False
    above: Row | None = None
    for at, row in enumerate(rows):
        if row.blank:
            above, linked = None, False
            continue
        heading = _candidate(row)
        if heading is not None and not linked and not _goes_on(row, above):
            found[at] = heading
        elif row.label is not None:
            linked = row.label.field is Field.LINKED
        above = row
    return found


def _goes_on(row: Row, above: Row | None) -> bool:
    """Whether the row is the next line of a wrapped sentence."""
    if above is None or above.label is not None or row.shape is not Shape.TEXT:
        return False
    return (
        len(above.bare) > 50
        and above.shape in {Shape.TEXT, Shape.ITEM}
        and above.bare[-1:] in ",(&'’" + "abcdefghijklmnopqrstuvwxyzàâéèêîôùûç-"
    )


def _is_sheet_word(heading: SheetHeading) -> bool:
    return heading.kind.startswith(_SHEET_WORDS)


def _stretches(rows: Sequence[Row], starts: Sequence[int]) -> Mapping[int, tuple[Row, ...]]:
    ends = [*starts[1:], len(rows)][: len(starts)]
    return {
        start: tuple(row for row in rows[start + 1 : end] if not row.blank)
        for start, end in zip(starts, ends, strict=True)
    }


def sheet_headings(rows: Sequence[Row]) -> dict[int, SheetHeading]:
    """The rows that open a sheet, by their place, with the number and title that they give.

    A document that says `fiche` means its sheets by it: other numbered lines are then parts of them. In any other
    document the kind of numbered line under which labels stand most often is the sheets' one.
    """
    found = _candidates(rows)
    sheets = {at: heading for at, heading in found.items() if _is_sheet_word(heading)}
    if sheets:
        return _without_list(rows, sheets)
    return _by_labels(rows, found)


def _without_list(rows: Sequence[Row], found: dict[int, SheetHeading]) -> dict[int, SheetHeading]:
    """Without the headings that only announce, in a list, sheets that come later or came before."""
    stretches = _stretches(rows, list(found))
    full = {_key(found[at]) for at, below in stretches.items() if any(is_core(row.label) for row in below)}
    kept: dict[int, SheetHeading] = {}
    for at, heading in found.items():
        has_labels = any(row.label is not None for row in stretches[at])
        if has_labels or _key(heading) not in full:
            kept[at] = heading
    return kept


def _key(heading: SheetHeading) -> tuple[str, str]:
    return fold(heading.number), fold(heading.title)


def _by_labels(rows: Sequence[Row], found: dict[int, SheetHeading]) -> dict[int, SheetHeading]:
    """The headings of the one kind that has labels below it; inside a sheet that has begun there are none."""
    first_part = next((at for at, row in enumerate(rows) if _begins_body(row)), len(rows))
    stretches = _stretches(rows, list(found))
    labelled = {at for at, below in stretches.items() if _opens_with_label(below)}
    kinds = Counter(_shape_of(rows[at], heading) for at, heading in found.items() if at in labelled)
    for kind, _ in kinds.most_common():
        starts = {at: heading for at, heading in found.items() if _shape_of(rows[at], heading) == kind}
        if min(starts) < first_part:
            return {at: heading for at, heading in starts.items() if at in labelled or heading.kind != ""}
    return {}


def _shape_of(row: Row, heading: SheetHeading) -> tuple[str, Shape, int]:
    return heading.kind, row.shape, row.level


def _begins_body(row: Row) -> bool:
    return is_core(row.label) and row.label is not None and row.label.field not in HEADER_FIELDS


def _opens_with_label(below: Sequence[Row]) -> bool:
    """Whether a label comes first below a heading, after at most three lines of title or introduction."""
    fields = {row.label.field for row in below if row.label is not None and is_core(row.label)}
    opening = [row for row in below[:4] if row.label is not None]
    return bool(fields) and bool(opening) and not any(row.item is not None for row in below[:1])


def axis_words(row: Row) -> bool:
    """Whether the row reads as the heading of an axis."""
    return (
        row.shape in _HEADING_SHAPES
        and len(row.bare) <= _LONGEST
        and not row.bare[:1].islower()
        and read_axis_heading(row.bare) is not None
    )


def unnumbered_axis(row: Row) -> AxisHeading | None:
    """The axis that a label names with its value (`Axe : Mobilités`) or by several words (`Axe transversal`)."""
    label = row.label
    if label is None or label.field is not Field.AXIS or len(row.bare) > _LONGEST:
        return None
    title = label.value or (label.words if " " in label.words else "")
    return AxisHeading("", title, fold(label.words).split(" ")[0]) if title else None
