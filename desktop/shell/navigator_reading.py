"""From storage's lists to the navigator's rows. Runs off the interface's thread; imports storage when it does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.models.navigator_rows import SEARCHES, UNKNOWN, NavigatorRow, NavigatorRows, RowKind
from desktop.work.status_tones import status_tone

if TYPE_CHECKING:
    from storage import Reader, RecordId
    from storage.model import Stamp
    from storage.summaries import AxisSummary, SheetSummary, TextSummary

    Unseen = Callable[[RecordId, Stamp], bool]

NO_AXIS, NOTES, PAGES, KITS = "no_axis", "notes", "pages", "kits"


def read_navigator(reader: Reader, author: str = "") -> NavigatorRows:
    """The group's searches, every axis with its sheets, then what has no axis, then kits, notes and pages.

    What changed since my last visit is marked, unless it was I, the author, who changed it last.
    """
    from storage import Kind, activity, lists

    sheets: dict[RecordId | None, list[SheetSummary]] = defaultdict(list)
    for sheet in lists.sheets(reader):
        sheets[sheet.axis.id if sheet.axis else None].append(sheet)
    changed = activity.unseen(reader)

    def unseen(record: RecordId, stamp: Stamp) -> bool:
        return record in changed and stamp.author != author

    rows = list(_axis_rows(lists.axes(reader), sheets, unseen))
    loose = [_sheet_row(sheet, 1, unseen) for sheet in sheets[None]]
    rows += _group(NO_AXIS, QCoreApplication.translate("Navigator", "No axis"), loose)
    for group, words, kind, shown in (
        (KITS, QCoreApplication.translate("Navigator", "Kits"), Kind.KIT, RowKind.KIT),
        (NOTES, QCoreApplication.translate("Navigator", "Notes"), Kind.NOTE, RowKind.NOTE),
        (PAGES, QCoreApplication.translate("Navigator", "Pages"), Kind.PAGE, RowKind.PAGE),
    ):
        rows += _group(group, words, [_text_row(text, shown, unseen) for text in lists.texts(reader, kind)])
    return NavigatorRows((*(_search_rows(reader) if rows else ()), *rows))


def _search_rows(reader: Reader) -> list[NavigatorRow]:
    """Above all else, since they are asked every day; not where there is nothing to find yet."""
    from storage import lists

    found = [
        NavigatorRow(RowKind.SEARCH, each.id, each.title, 1, count=UNKNOWN, query=each.query)
        for each in lists.saved_searches(reader)
    ]
    return _group(SEARCHES, QCoreApplication.translate("Navigator", "Searches"), found)


def _axis_rows(
    axes: Iterable[AxisSummary],
    sheets: Mapping[RecordId | None, list[SheetSummary]],
    unseen: Unseen,
) -> Iterator[NavigatorRow]:
    """Axes in order, each with its sub-axes and then its sheets. A ring of parents, which a merge may make, is cut."""
    below: dict[RecordId | None, list[AxisSummary]] = defaultdict(list)
    known = {axis.id: axis for axis in axes}
    for axis in known.values():
        below[axis.parent if axis.parent in known else None].append(axis)
    told: set[RecordId] = set()

    def told_axis(axis: AxisSummary, depth: int, colour: int) -> Iterator[NavigatorRow]:
        if axis.id in told:
            return
        told.add(axis.id)
        inside = [row for each in below[axis.id] for row in told_axis(each, depth + 1, colour)]
        own = [_sheet_row(sheet, depth + 1, unseen) for sheet in sheets.get(axis.id, ())]
        count = sum(not row.is_heading for row in (*inside, *own))
        yield NavigatorRow(RowKind.AXIS, axis.id, axis.title, depth, axis.number, count, colour=colour)
        yield from own
        yield from inside

    colour = 0
    for axis in below[None]:
        yield from told_axis(axis, 0, colour)
        colour += 1
    for axis in known.values():
        if axis.id not in told:
            yield from told_axis(axis, 0, colour)
            colour += 1


def _group(identity: str, title: str, rows: list[NavigatorRow]) -> list[NavigatorRow]:
    return [NavigatorRow(RowKind.GROUP, identity, title, count=len(rows)), *rows] if rows else []


def _sheet_row(sheet: SheetSummary, depth: int, unseen: Unseen) -> NavigatorRow:
    return NavigatorRow(
        RowKind.SHEET,
        sheet.id,
        sheet.title,
        depth,
        sheet.number,
        status=sheet.status,
        tone=status_tone(sheet.status),
        changed=sheet.changed.at.timestamp(),
        unseen=unseen(sheet.id, sheet.changed),
    )


def _text_row(text: TextSummary, kind: RowKind, unseen: Unseen) -> NavigatorRow:
    return NavigatorRow(
        kind,
        text.id,
        text.title,
        1,
        status=text.date,
        changed=text.changed.at.timestamp(),
        unseen=unseen(text.id, text.changed),
    )
