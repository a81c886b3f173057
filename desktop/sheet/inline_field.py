"""A line in which a value is written in place, with a list below it of what fits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.sheet.completing import Offered
from desktop.sheet.date_words import understood
from desktop.sheet.phrases import field_label
from desktop.theme import Theme
from desktop.widgets.popup_list import Choice, PopupList
from wiki.date_model import WrittenDate

NEW = "new"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InlineField(QLineEdit):
    """Tells what was written (`written`: words, and the record chosen or nothing) and when it is given up."""

    written = Signal(str, str)
    typed = Signal(str)
    given_up = Signal()
    emptied = Signal()
    """Backspace in the empty field."""

    def __init__(self, theme: Theme, field: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self._popup: PopupList | None = None
        self.setProperty("kind", "value")
        self.setFont(theme.font(13))
        self.setAccessibleName(field_label(field))
        self.setFixedSize(theme.px(230 if not words else max(230, min(420, 12 + 8 * len(words)))), theme.px(26))
        self.textEdited.connect(self._edited)

    def begin(self) -> None:
        """Take the keyboard and show what there is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.text():
            self.selectAll()
        self.typed.emit(self.text())

    def show_offers(self, offered: Sequence[Offered], new: str, read: WrittenDate | None = None) -> None:
        """Show what fits; `new` is offered last, with what was understood of a date."""
        if not self.hasFocus() or (new and new != self.text().strip()):
            return
        choices = [
            Choice(each.known.words, each.known.target, each.known.detail, each.known.icon, each.lit)
            for each in offered
        ]
        if new:
            words = self.tr("Add “{words}”").format(words=new)
            choices.append(Choice(words, NEW, understood(read), "plus"))
        popup = self._list()
        place = self.mapToGlobal(QPoint(0, self.height() + 4))
        width = 340 if read is None else 460
        popup.show_choices(choices, place, width=width, above=self.height() + 8, first_chosen=bool(self.text().strip()))

    def close_list(self) -> None:
        """Put the list away."""
        if self._popup is not None:
            self._popup.hide()
            self._popup.deleteLater()
            self._popup = None

    def _list(self) -> PopupList:
        if self._popup is None:
            self._popup = PopupList(self._theme, self.window(), self.tr("What fits"))
            self._popup.accepted.connect(self._chosen)
        return self._popup

    def _chosen(self, choice: Choice, _beside: bool) -> None:
        if choice.value == NEW:
            self._write()
        else:
            self.written.emit(choice.words, str(choice.value or ""))

    def _write(self) -> None:
        words = self.text().strip()
        if words:
            self.written.emit(words, "")
        else:
            self.given_up.emit()

    def _edited(self, words: str) -> None:
        self.typed.emit(words)

    def event(self, event: QEvent) -> bool:
        """Tab takes what is chosen or written, and goes on to the next field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            if self._popup is not None and self.text().strip() and self._popup.handle_key(event):
                return True
            if self.text().strip():
                self._write()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._popup is not None and self._popup.handle_key(event):
            return
        if event.key() in _ENTER:
            self._write()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_list()
        if not self.text().strip() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.given_up.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.close_list()
