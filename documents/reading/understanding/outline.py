"""A document cut into its sheets, each under its axis; what stands outside all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from documents.reading.drafts import AxisDraft, Problem
from documents.reading.understanding.headings import axis_words, sheet_headings, unnumbered_axis
from documents.reading.understanding.rows import Row, Shape
from documents.reading.understanding.titles import sheet_openings
from wiki.folding import fold
from wiki.numbers import AxisHeading, SheetHeading, read_axis_heading, sentence_case

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Zone:
    """The rows of one sheet.

    `heading` is the row that opens it (None when it has only labels), `number` and `title` what that row says,
    `axis_rows` the headings it stands under, its own axis first.
    """

    heading: Row | None
    number: str
    title: str
    rows: tuple[Row, ...]
    axis: AxisDraft | None = None
    axis_rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's sheets in order, the rows that belong to none, and what repeats on every page."""

    zones: tuple[Zone, ...]
    loose: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Start:
    heading: Row | None
    number: str
    title: str


def _axis_heading(row: Row) -> AxisHeading | None:
    return read_axis_heading(row.bare) or unnumbered_axis(row)


def axis_draft(row: Row) -> AxisDraft | None:
    """The axis that a heading names, its title in ordinary case; None when it names none."""
    heading = _axis_heading(row)
    if heading is None:
        return None
    return AxisDraft(heading.number, sentence_case(heading.title), (row.number,))


def _starts(rows: Sequence[Row]) -> dict[int, _Start]:
    numbered = sheet_headings(rows)
    if numbered:
        starts = {at: _Start(rows[at], heading.number, heading.title) for at, heading in numbered.items()}
        return dict(sorted((starts | _unnumbered_peers(rows, numbered)).items()))
    return {
        opening.at: _Start(rows[opening.at] if opening.title else None, "", opening.title)
        for opening in sheet_openings(rows)
    }


def _unnumbered_peers(rows: Sequence[Row], numbered: Mapping[int, SheetHeading]) -> dict[int, _Start]:
    """Markdown headings without a number at the level of the numbered ones, above labels as those are."""
    levels = {rows[at].level for at in numbered if rows[at].shape is Shape.HEADING}
    if not levels:
        return {}
    return {
        opening.at: _Start(rows[opening.at], "", opening.title)
        for opening in sheet_openings(rows)
        if opening.title and opening.at not in numbered and rows[opening.at].level in levels
    }


def _style(row: Row, heading: AxisHeading) -> tuple[str, Shape, int, bool, bool]:
    """What the headings of a plan's axes have in common; a bare `Axe : …` is of a style of its own."""
    is_bare = heading.number == "" and row.label is not None and " " not in row.label.words
    return heading.word, row.shape, row.level, row.bare.isupper(), is_bare


def _plan_axes(rows: Sequence[Row], starts: Mapping[int, _Start]) -> set[int]:
    """The axis headings of the plan: a sheet follows, nothing but words between; those inside a sheet are parts."""
    found: list[int] = []
    sheet_follows = False
    for at in range(len(rows) - 1, -1, -1):
        row = rows[at]
        if at in starts:
            sheet_follows = True
        elif axis_words(row) or unnumbered_axis(row) is not None:
            if sheet_follows:
                found.append(at)
        elif row.label is not None or row.item is not None or row.shape is Shape.TABLE:
            sheet_follows = False
    first = min(starts, default=0)
    styles = {_style(rows[at], heading) for at in found if at < first and (heading := _axis_heading(rows[at]))}
    return {
        at
        for at in found
        if (heading := _axis_heading(rows[at]))
        and ((not styles and heading.number) or _style(rows[at], heading) in styles)
    }


def _deeper(heading: AxisHeading, axes: Sequence[Row]) -> bool:
    """Whether an axis heading stands below the last one: `Sous-axe`, a number with more points, another word."""
    outer = _axis_heading(axes[0]) if axes else None
    if outer is None:
        return False
    if heading.word.startswith("sous") or heading.number.count(".") > outer.number.count("."):
        return True
    return heading.word != outer.word


def _below(row: Row, axes: tuple[Row, ...]) -> tuple[Row, ...]:
    """The axis headings that hold once `row` has come: it replaces those of its own depth and deeper ones."""
    heading = _axis_heading(row)
    if heading is None or not _deeper(heading, axes):
        return (row,)
    kept = [axes[0]]
    for other in axes[1:]:
        known = _axis_heading(other)
        if known is not None and known.word == heading.word:
            break
        kept.append(other)
    return (*kept, row)


class _Cutter:
    """Walks down a document and gathers its sheets."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._starts = _starts(rows)
        self._axes_at = _plan_axes(rows, self._starts)
        self._zones: list[Zone] = []
        self._loose: list[Row] = []
        self._problems: list[Problem] = []
        self._axes: tuple[Row, ...] = ()
        self._axis: AxisDraft | None = None
        self._open: _Start | None = None
        self._held: list[Row] = []
        self._untitled: Row | None = None
        self._used = True

    def cut(self) -> Outline:
        for at, row in enumerate(self._rows):
            if at in self._axes_at:
                self._meet_axis(row)
            elif at in self._starts:
                self._meet_sheet(row, self._starts[at])
            elif self._open is None:
                self._meet_words(row)
            else:
                self._held.append(row)
        self._close()
        return Outline(tuple(self._zones), tuple(self._loose), tuple(self._problems))

    def _meet_axis(self, row: Row) -> None:
        self._close()
        before, self._axes = self._axes, _below(row, self._axes)
        if not self._used:
            self._loose.extend(other for other in before if other not in self._axes)
        self._used = False
        if before[:1] != self._axes[:1]:
            self._axis = axis_draft(self._axes[0])
        self._untitled = row if self._axis is not None and not self._axis.title and len(self._axes) == 1 else None

    def _meet_words(self, row: Row) -> None:
        """Words between an axis and its first sheet: the axis' title when it has none yet, else nobody's."""
        if self._untitled is not None and self._axis is not None and row.shape is not Shape.ITEM and row.bare:
            if len(row.bare) <= _LONGEST_TITLE:
                lines = (*self._axis.lines, row.number)
                self._axis = AxisDraft(self._axis.number, sentence_case(row.bare), lines)
                self._axes = (*self._axes, row)
                self._untitled = None
                return
            self._untitled = None
        self._loose.append(row)

    def _meet_sheet(self, row: Row, start: _Start) -> None:
        if start.number and self._repeats(start):
            self._problems.append(Problem("page_head", row.text.strip(), (row.number,)))
            return
        self._close()
        self._open = start
        if start.heading is None:
            self._held.append(row)

    def _repeats(self, start: _Start) -> bool:
        """Whether this is the heading of the sheet that is open, printed again at the top of a page."""
        if self._open is None:
            return False
        return (fold(start.number), fold(start.title)) == (fold(self._open.number), fold(self._open.title))

    def _close(self) -> None:
        if self._open is not None:
            start = self._open
            rows = tuple(self._held)
            self._used = True
            self._zones.append(Zone(start.heading, start.number, start.title, rows, self._axis, self._axes))
        self._open, self._held = None, []


def outline(rows: Sequence[Row]) -> Outline:
    """Cut a document, without its page heads and contents, into sheets."""
    return _Cutter(rows).cut()
