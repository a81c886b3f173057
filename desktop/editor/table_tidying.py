"""A table that was typed in is aligned when the caret leaves it, however it leaves."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop.editor.text_view import TextView
from wiki.tables import formatted, table_at


class TableTidying(QObject):
    """Watches the caret of a text view."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view
        self._entered: str | None = None
        self._left = ("", 0)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tidy)
        view.cursorPositionChanged.connect(self._caret_moved)

    def _caret_moved(self) -> None:
        text, place = self._view.text, self._view.place()
        if table_at(text, place) is not None:
            self._entered = text if self._entered is None else self._entered
            self._left = text, place
            return
        entered, self._entered = self._entered, None
        if entered is not None and entered != self._left[0]:
            self._soon.start()

    def _tidy(self) -> None:
        """Nothing is touched when the text is another by now, or while something is selected."""
        text, place = self._left
        start, end = self._view.selection()
        table = table_at(text, place) if self._view.text == text and start == end else None
        edits = formatted(text, table) if table is not None else ()
        if edits:
            self._view.edit(edits)
