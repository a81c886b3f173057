"""The present text, of which each place tells who wrote it and when: at the caret, and under the pointer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from desktop.history.comparing import Authored
from desktop.theme import Theme
from storage.blame import Written


class AuthoredText(QPlainTextEdit):
    """Read-only. `told` says who wrote the place that the caret came to."""

    told = Signal(object)

    def __init__(self, theme: Theme, name: str, say: Callable[[Written], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, say
        self._authored = Authored("", ())
        self._starts: list[int] = []
        self._pointed: Written | None = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(14))
        self.document().setDocumentMargin(theme.px(20))
        self.setMouseTracking(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.cursorPositionChanged.connect(self._caret_moved)

    def show_authored(self, authored: Authored) -> None:
        """Show a text; the caret stays where it was when the text is the same."""
        same = authored.body == self._authored.body
        self._authored = authored
        gaps = [self._units(written.start, written.end) for written in authored.written]
        self._starts = list(accumulate(gaps, initial=0))
        if not same:
            self.setPlainText(authored.body)
        self._caret_moved()

    def written_at(self, position: int) -> Written | None:
        """Who wrote the character at a place of this document."""
        place = bisect_right(self._starts, position) - 1
        return self._authored.written[place] if 0 <= place < len(self._authored.written) else None

    def _units(self, start: int, end: int) -> int:
        """How long a stretch is in Qt's document, which has one break for CR LF and counts UTF-16."""
        words = self._authored.body[start:end]
        wide = 0 if words.isascii() else sum(letter > "\uffff" for letter in words)
        return len(words) - words.count("\r\n") + wide

    def _caret_moved(self) -> None:
        written = self.written_at(self.textCursor().position())
        self._mark()
        self.told.emit(written)

    def _mark(self) -> None:
        place = bisect_right(self._starts, self.textCursor().position()) - 1
        if not 0 <= place < len(self._authored.written):
            self.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(self._starts[place], last))
        cursor.setPosition(min(self._starts[place + 1], last), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        look = QTextCharFormat()
        look.setBackground(self._theme.color("accent_soft"))
        mark.format = look
        self.setExtraSelections([mark])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place: QPoint = event.position().toPoint()
        written = self.written_at(self.cursorForPosition(place).position())
        if written is not self._pointed:
            self._pointed = written
            words = self._say(written) if written is not None else ""
            QToolTip.showText(event.globalPosition().toPoint(), "" if "<" in words else words, self)
