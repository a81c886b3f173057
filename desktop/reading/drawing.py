"""Puts HTML into a document a part at a time, so that a long text never holds the interface."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

_PART = 12_000
"""Characters of HTML that are put in at once: some ten milliseconds."""
_BUDGET = 0.04
"""Seconds for which one goes on before giving way to keys."""


class Drawing(QObject):
    """Draws one text after another into a document. `done` is called when all of the last one is in."""

    def __init__(
        self, document: QTextDocument, begin: Callable[[str], None], done: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._begin = begin
        self._done = done
        self._waiting: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self.spent = 0.0
        """Seconds that the last text has taken so far."""

    def draw(self, parts: Sequence[str]) -> None:
        """Draw a text, whatever was being drawn; a short one is there before this returns."""
        self._waiting = gathered(parts)[::-1]
        self.spent = 0.0
        start = perf_counter()
        self._begin(self._waiting.pop() if self._waiting else "")
        self.spent = perf_counter() - start
        self._go_on()

    def stop(self) -> None:
        """Draw nothing more of the last text."""
        self._timer.stop()
        self._waiting.clear()

    def _go_on(self) -> None:
        start = perf_counter()
        while self._waiting and perf_counter() - start < _BUDGET:
            append_html(self._document, self._waiting.pop())
        self.spent += perf_counter() - start
        if self._waiting:
            self._timer.start()
        else:
            self._timer.stop()
            self._done()


def gathered(parts: Sequence[str]) -> list[str]:
    """Small parts put together, large ones left as they are."""
    found: list[str] = []
    for part in parts:
        if found and len(found[-1]) + len(part) <= _PART:
            found[-1] += part
        else:
            found.append(part)
    return found


def append_html(document: QTextDocument, html: str) -> None:
    """Add HTML at the end. Qt forgets the format of what comes first in it, so that is set again."""
    fragment = QTextDocument()
    fragment.setDefaultFont(document.defaultFont())
    fragment.setDefaultStyleSheet(document.defaultStyleSheet())
    fragment.setHtml(html)
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
    place = cursor.position()
    cursor.insertHtml(html)
    first = document.findBlock(place)
    if first.text() and first.blockFormat().objectIndex() < 0 and QTextCursor(first).currentTable() is None:
        QTextCursor(first).setBlockFormat(fragment.firstBlock().blockFormat())
