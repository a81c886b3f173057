"""Which records I have looked at: what others change later is marked in the navigator."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.shell.page import Page
from desktop.shell.pages import PageArea

LOOKED_AT = 1_500
"""Milliseconds that a page is shown before it counts as seen."""


class Visits(QObject):
    """Tells `seen` of each record that was shown long enough, and again when one goes on to another."""

    def __init__(
        self, pages: PageArea, seen: Callable[[str], None], parent: QObject | None = None, *, after: int = LOOKED_AT
    ) -> None:
        super().__init__(parent)
        self._seen = seen
        self._record = ""
        self._is_seen = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(after)
        self._timer.timeout.connect(self._looked)
        pages.page_changed.connect(self._page_changed)

    def finish(self) -> None:
        """What is shown now was seen as it stands."""
        if self._is_seen:
            self._seen(self._record)

    def _page_changed(self, page: Page | None) -> None:
        place = page.place() if page is not None else None
        record = place.record if place is not None else ""
        if record == self._record:
            return
        self.finish()
        self._record, self._is_seen = record, False
        self._timer.stop()
        if record:
            self._timer.start()

    def _looked(self) -> None:
        self._is_seen = True
        self._seen(self._record)
