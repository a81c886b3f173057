"""Counts the words of a text some time after it has changed, a piece at a time when it is long, and those selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from wiki.counting import count_words, piece_end, reading_minutes

AFTER = 400
"""Milliseconds after the last change."""

AFTER_SELECTING = 80
"""Milliseconds after the selection has changed."""

_PIECE = 100_000


class WordCount(QObject):
    """Tells the words of what `text` gives, the minutes it takes to read, and the words of what `selected` gives."""

    counted = Signal(int, int, int)

    def __init__(self, text: Callable[[], str], selected: Callable[[], tuple[int, int]], parent: QObject) -> None:
        super().__init__(parent)
        self._text, self._selected = text, selected
        self._at = self._words = self._total = self._chosen = 0
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self.count)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        self._select_later = QTimer(self, singleShot=True, interval=AFTER_SELECTING)
        self._select_later.timeout.connect(self._count_selected)

    def count_later(self) -> None:
        """The text has changed."""
        self._next.stop()
        self._later.start()

    def select_later(self) -> None:
        """Something else is selected, or nothing any more."""
        start, end = self._selected()
        if start < end or self._chosen:
            self._select_later.start()

    def count(self) -> None:
        """Begin now; a short text is counted when this returns."""
        self._later.stop()
        self._at = self._words = 0
        self._go_on()

    def _go_on(self) -> None:
        text = self._text()
        end = piece_end(text, self._at, _PIECE)
        self._words += count_words(text, self._at, end)
        self._at = end
        if end < len(text):
            self._next.start()
        else:
            self._total = self._words
            self._tell()

    def _count_selected(self) -> None:
        """What is longer than a piece is nearly all of the text, which is counted already."""
        start, end = self._selected()
        self._chosen = count_words(self._text(), start, end) if end - start <= _PIECE else 0
        self._tell()

    def _tell(self) -> None:
        self.counted.emit(self._total, reading_minutes(self._total), self._chosen)
