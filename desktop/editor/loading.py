"""Puts long words into Qt's document a piece at a time, so that nothing freezes while they come."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from desktop.editor.text_mirror import BREAK

AT_ONCE = 300_000
"""Characters that are put in without another word."""

_FIRST_PIECE = 8_000
_AIM = 0.012
"""Seconds that a piece may take; each piece is as long as the one before teaches."""


def line_format() -> QTextBlockFormat:
    """The air between lines: half of their height."""
    made = QTextBlockFormat()
    made.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def emptied(document: QTextDocument) -> QTextCursor:
    """An empty document ready for a text: what is put in inherits the line height, which set later costs dearly."""
    document.clear()
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(line_format())
    return cursor


class SlowFilling(QObject):
    """Puts in words at a cursor, piece by piece, whenever the application has nothing else to do."""

    def __init__(self, parent: QObject, piece: Callable[[QTextCursor, str], None], done: Callable[[], None]) -> None:
        super().__init__(parent)
        self._piece, self._done = piece, done
        self._cursor: QTextCursor | None = None
        self._words, self._at, self._length = "", 0, _FIRST_PIECE
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_filling(self) -> bool:
        """Whether words are still to come."""
        return self._timer.isActive()

    def fill(self, cursor: QTextCursor, words: str) -> None:
        """Begin."""
        self._cursor, self._words, self._at, self._length = cursor, words, 0, _FIRST_PIECE
        self._timer.start()

    def stop(self) -> None:
        """Leave it; another text comes."""
        self._timer.stop()
        self._words = ""

    def _go_on(self) -> None:
        if self._cursor is None:
            return
        end = self._end_of_piece()
        start = perf_counter()
        self._piece(self._cursor, self._words[self._at : end])
        took = max(perf_counter() - start, 0.001)
        self._length = int(min(max(self._length * min(_AIM / took, 2), 2_000), AT_ONCE))
        self._at = end
        if self._at >= len(self._words):
            self.stop()
            self._done()

    def _end_of_piece(self) -> int:
        """Behind the last break that fits, so that no line is laid out twice; a longer line is cut."""
        end = self._at + self._length
        if end >= len(self._words):
            return len(self._words)
        at_break = self._words.rfind(BREAK, self._at, end) + 1
        return at_break or end
