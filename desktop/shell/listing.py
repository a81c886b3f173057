"""What the navigator, the palette and the top bar list, kept up to date without reading everything at every key.

A change of texts alone changes a few rows; whatever may change the order or the names reads the lists again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.models.navigator_rows import NavigatorRow, NavigatorRows, RowKind
from desktop.shell.navigator_reading import NO_AXIS, read_navigator
from desktop.work.status_tones import status_tone

if TYPE_CHECKING:
    from desktop.searching.palette import Name
    from desktop.work.store import Store
    from storage import Changes, Reader, Record, RecordId

SETTLE = 250
"""Milliseconds after a change before it is read, so that a burst of changes is read once."""
TEXTS = frozenset({RowKind.SHEET, RowKind.KIT, RowKind.NOTE, RowKind.PAGE})
MEMBERS = frozenset({"board", "team", "member"})


@dataclass(frozen=True, slots=True)
class Lists:
    """Everything that is listed."""

    rows: NavigatorRows = field(default_factory=NavigatorRows)
    names: tuple[Name, ...] = ()
    members: int = 0


class Listing(QObject):
    """Reads off the interface's thread and shows on it."""

    def __init__(
        self, store: Store, show: Callable[[Lists], None], parent: QObject | None = None, *, settle: int = SETTLE
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._show = show
        self._lists = Lists()
        self._touched: set[RecordId] = set()
        self._all = False
        self._awaits_all = False
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(settle)
        self._timer.timeout.connect(self._settled)

    def read(self) -> None:
        """Read everything now."""
        self._all = True
        self._settled()

    def heard(self, changes: Changes) -> None:
        """Something was written in this window."""
        self._touched |= changes.records
        self._all = self._all or not changes.kinds <= TEXTS
        self._timer.start()

    def look(self) -> None:
        """Something was written elsewhere."""
        self._all = True
        self._timer.start()

    def seen(self, record: str) -> None:
        """I have looked at a record: what was new in it is not any more."""
        rows = self._lists.rows.rows
        at = self._lists.rows.place_of(record)
        if at is not None and rows[at].unseen:
            looked_at = (*rows[:at], replace(rows[at], unseen=False), *rows[at + 1 :])
            self._tell(replace(self._lists, rows=NavigatorRows(looked_at)))

    def stop(self) -> None:
        """Read no more, and show nothing of what was asked for: the window goes."""
        self._is_over = True
        self._timer.stop()

    def _settled(self) -> None:
        if self._is_over:
            return
        touched, self._touched = frozenset(self._touched), set()
        # A newer question overtakes the one under way: where that one was for everything, so is this one.
        wants_all, self._all = self._all or self._awaits_all, False
        author = self._store.author
        if wants_all:
            self._awaits_all = True
            self._store.read(partial(read_lists, author), self._all_came, key=self)
        elif touched:
            work = partial(with_changed, self._lists.rows, touched, author)
            self._store.read(work, partial(self._changed_rows, self._lists.rows), key=self)

    def _all_came(self, lists: Lists) -> None:
        self._awaits_all = False
        self._tell(lists)

    def _changed_rows(self, before: NavigatorRows, after: NavigatorRows | None) -> None:
        if after is None or before is not self._lists.rows:
            self.read()
        else:
            self._tell(replace(self._lists, rows=after))

    def _tell(self, lists: Lists) -> None:
        if not self._is_over:
            self._lists = lists
            self._show(lists)


def read_lists(author: str, reader: Reader) -> Lists:
    """Everything, from storage's lists."""
    from desktop.searching.names_reading import read_names
    from storage.lists import people

    members = sum(person.network_role in MEMBERS for person in people(reader))
    return Lists(read_navigator(reader, author), read_names(reader), members)


def with_changed(rows: NavigatorRows, records: Iterable[RecordId], author: str, reader: Reader) -> NavigatorRows | None:
    """The rows as these records are now; None where the order, a name or a place is another, so that all is read."""
    from storage.records import exists, get

    places = {row.id: at for at, row in enumerate(rows.rows)}
    changed = list(rows.rows)
    for record in records:
        at = places.get(record)
        if at is None or not exists(reader, record):
            return None
        row = _row_now(rows, at, get(reader, record), author)
        if row is None:
            return None
        changed[at] = row
    return NavigatorRows(tuple(changed))


def _row_now(rows: NavigatorRows, at: int, record: Record, author: str) -> NavigatorRow | None:
    row = rows.rows[at]
    is_sheet = row.kind is RowKind.SHEET
    stands = (row.kind, row.title, row.number, _heading(rows, at) if is_sheet else "")
    axis = (record.text("axis") or NO_AXIS) if is_sheet else ""
    if record.deleted or stands != (record.kind, record.title, record.text("number") if is_sheet else "", axis):
        return None
    status = record.text("status" if is_sheet else "date")
    if not is_sheet and status != row.status:
        return None
    unseen = row.unseen or record.changed.author != author
    tone = status_tone(status) if is_sheet else row.tone
    return replace(row, status=status, tone=tone, changed=record.changed.at.timestamp(), unseen=unseen)


def _heading(rows: NavigatorRows, at: int) -> str:
    """The id of what a row stands under."""
    depth = rows.rows[at].depth
    above = (row for row in reversed(rows.rows[:at]) if row.is_heading and row.depth < depth)
    return next((row.id for row in above), "")
