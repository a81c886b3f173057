"""A line to type in where a thing stands: Enter takes it, Escape or leaving drops it; names complete while typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.theme import Theme
from desktop.widgets.popup_list import Choice, PopupList
from wiki.folding import fold

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOST_CHOICES = 8


class InlineField(QLineEdit):
    """Hidden until it is asked for."""

    accepted = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, *, stays: bool = False, parent: QWidget | None = None) -> None:
        """`stays`: open for the next one after Enter."""
        super().__init__(parent)
        self._theme, self._stays = theme, stays
        self._names: tuple[str, ...] = ()
        self._popup: PopupList | None = None
        self.setFont(theme.font(13))
        self.textEdited.connect(self._complete)
        self.hide()

    def ask(self, words: str, *, text: str = "", names: Sequence[str] = ()) -> None:
        """Open with a hint; `names` are offered while typing."""
        self._names = tuple(names)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setText(text)
        self.show()
        self.setFocus()
        self.selectAll()
        self._complete(text)

    def close_field(self) -> None:
        """Close without taking anything."""
        if self._popup is not None:
            self._popup.hide()
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _complete(self, typed: str) -> None:
        if not self._names:
            return
        if self._popup is None:
            self._popup = PopupList(self._theme, self.window(), self.accessibleName())
            self._popup.accepted.connect(self._chosen)
        wanted = fold(typed)
        found = [name for name in self._names if any(word.startswith(wanted) for word in _beginnings(name))]
        place = self.mapToGlobal(QPoint(0, self.height() + 2))
        choices = [Choice(name, name, icon="user") for name in found[:MOST_CHOICES]]
        self._popup.show_choices(choices, place, width=260, above=self.height() + 4)

    def _chosen(self, choice: Choice) -> None:
        self.setText(choice.words)
        self._take()

    def _take(self) -> None:
        words = self.text().strip()
        if self._popup is not None:
            self._popup.hide()
        if not words and self._stays:
            self.close_field()
            return
        self.clear()
        if not self._stays:
            self.hide()
        self.accepted.emit(words)
        if not self._stays:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._popup is not None and self._popup.handle_key(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.close_field()
        elif event.key() in _ENTER:
            self._take()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.close_field()


def _beginnings(name: str) -> list[str]:
    """A folded name from each of its words on."""
    words = fold(name).split()
    return [" ".join(words[place:]) for place in range(len(words))]
