"""Counts the words of a text some time after it has changed, a piece at a time when it is long."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

AFTER = 400
"""Milliseconds after the last change."""

_PIECE = 100_000
_WORD = re.compile(r"[^\W_]+(?:[’'\-·.][^\W_]+)*")


class WordCount(QObject):
    """`counted` tells the number of words of what `text` gives."""

    counted = Signal(int)

    def __init__(self, text: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._text = text
        self._at = self._words = 0
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self.count)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def count_later(self) -> None:
        """The text has changed."""
        self._next.stop()
        self._later.start()

    def count(self) -> None:
        """Begin now; a short text is counted when this returns."""
        self._later.stop()
        self._at = self._words = 0
        self._go_on()

    def _go_on(self) -> None:
        text = self._text()
        end = self._at + _PIECE
        while end < len(text) and not text[end].isspace() and end - self._at < 2 * _PIECE:
            end += 1
        self._words += sum(1 for _ in _WORD.finditer(text, self._at, end))
        self._at = end
        if end < len(text):
            self._next.start()
        else:
            self.counted.emit(self._words)
