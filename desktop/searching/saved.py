"""How many each saved search finds, kept up to date when it is quiet; nothing here waits for an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.models.navigator_rows import UNKNOWN, NavigatorRow, NavigatorRows, RowKind
from desktop.searching.saving import Kept

QUIET = 900
"""Milliseconds without a change before they are counted again."""
STALE = 10 * 60_000
"""Milliseconds after which they are counted all the same: what is late changes with the day."""


class Counter(Protocol):
    """Counts in the background; of several questions only the newest need be answered."""

    def counts(self, queries: Sequence[str], done: Callable[[tuple[int, ...]], None]) -> None: ...


class SavedCounts(QObject):
    """Puts counts into the navigator's rows. It asks nothing until `begin`, when the index is there."""

    changed = Signal()
    """Some count is another now."""

    def __init__(
        self, counter: Counter, rows: NavigatorRows, parent: QObject | None = None, *, quiet: int = QUIET
    ) -> None:
        """`rows` are those of last time, whose counts are shown until better ones come."""
        super().__init__(parent)
        self._counter = counter
        self._saved = _searches(rows)
        self._counts = {row.query: row.count for row in self._saved if row.count != UNKNOWN}
        self._has_begun = False
        self._is_over = False
        self._later = QTimer(self, singleShot=True, interval=quiet)
        self._later.timeout.connect(self._ask)
        self._stale = QTimer(self, interval=STALE)
        self._stale.timeout.connect(self._ask)

    def begin(self, percent: object = None) -> None:
        """The index is up to date, or has moved on (`percent` says it is still at it)."""
        if percent is None and not self._is_over:
            self._has_begun = True
            self._later.start()
            self._stale.start()

    def refresh(self, *_: object) -> None:
        """Something was written."""
        if self._has_begun and not self._is_over:
            self._later.start()

    def stop(self) -> None:
        """The window goes."""
        self._is_over = True
        self._later.stop()
        self._stale.stop()

    def counted(self, rows: NavigatorRows) -> NavigatorRows:
        """The rows with what is known of each search."""
        saved = _searches(rows)
        if {row.query for row in saved} - self._counts.keys():
            self.refresh()
        self._saved = tuple(self._with_count(row) for row in saved)
        return NavigatorRows(tuple(self._with_count(row) for row in rows.rows)) if saved else rows

    def kept(self) -> tuple[Kept, ...]:
        """The saved searches: what an empty search field may offer."""
        return tuple(
            Kept(row.title, row.query, str(row.count) if row.count != UNKNOWN else "", row.id) for row in self._saved
        )

    def _with_count(self, row: NavigatorRow) -> NavigatorRow:
        count = self._counts.get(row.query, UNKNOWN) if row.kind is RowKind.SEARCH else row.count
        return row if count == row.count else replace(row, count=count)

    def _ask(self) -> None:
        queries = tuple(dict.fromkeys(row.query for row in self._saved))
        if queries and not self._is_over:
            self._counter.counts(queries, lambda counts: self._answered(queries, counts))

    def _answered(self, queries: Sequence[str], counts: Sequence[int]) -> None:
        if self._is_over or len(counts) != len(queries):
            return
        found = dict(zip(queries, counts, strict=True))
        is_new = any(self._counts.get(query) != count for query, count in found.items())
        self._counts = found
        if is_new:
            self.changed.emit()


def _searches(rows: NavigatorRows) -> tuple[NavigatorRow, ...]:
    return tuple(row for row in rows.rows if row.kind is RowKind.SEARCH)
