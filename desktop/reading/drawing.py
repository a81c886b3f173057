"""Makes the documents that are shown, a part at a time and out of sight, so that a long text never holds the keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

_PART = 8_000
"""Characters of HTML that are put in at once: some milliseconds."""
_BUDGET = 0.03
"""Seconds for which one goes on before giving way to keys."""
_FIRST = re.compile(r"<(h[1-6]|p)[ >].*?</\1>", re.DOTALL)


class Drawing(QObject):
    """Draws one text after another, each into a document of `made`; `done` is given it when all is in."""

    def __init__(
        self, made: Callable[[], QTextDocument], done: Callable[[QTextDocument], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._made = made
        self._done = done
        self._document: QTextDocument | None = None
        self._waiting: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self.spent = 0.0
        """Seconds that the last text has taken so far."""

    @property
    def is_busy(self) -> bool:
        """Whether a text is on its way that is not shown yet."""
        return self._document is not None

    def draw(self, parts: Sequence[str]) -> None:
        """Draw a text instead of whatever was being drawn; a short one is there before this returns."""
        if self._document is not None:
            self._document.deleteLater()
        start = perf_counter()
        self._waiting = gathered(parts)[::-1]
        self._document = self._made()
        self._document.setHtml(self._waiting.pop() if self._waiting else "")
        self.spent = perf_counter() - start
        self._go_on()

    def _go_on(self) -> None:
        document = self._document
        if document is None:
            return
        start = perf_counter()
        while self._waiting and perf_counter() - start < _BUDGET:
            append_html(document, self._waiting.pop())
        if self._waiting:
            self.spent += perf_counter() - start
            self._timer.start()
            return
        self._timer.stop()
        self._document = None
        self._done(document)
        self.spent += perf_counter() - start


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
    """Add HTML at the end. Qt forgets the format of a paragraph or heading that comes first in it: it is set again."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
    place = cursor.position()
    cursor.insertHtml(html)
    first = _FIRST.match(html)
    if first is not None:
        alone = QTextDocument()
        alone.setDefaultStyleSheet(document.defaultStyleSheet())
        alone.setHtml(first.group())
        QTextCursor(document.findBlock(place)).setBlockFormat(alone.firstBlock().blockFormat())
