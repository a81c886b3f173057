"""A field that filters what stands below it, with a cross that empties it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import icon_button
from desktop.widgets.window_keys import is_windows_own


class FilterField(QLineEdit):
    """Esc empties it first and leaves it then; Down and Enter go on to what was found."""

    left = Signal()
    went_on = Signal()

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setFont(theme.font(12))
        self.setTextMargins(0, 0, theme.px(20), 0)
        # Qt's own clear button slides out of fields that a style sheet gives a height.
        self._cross = icon_button(theme, "x", self.tr("Show everything"), self.clear, kind="tiny", px=13)
        self._cross.setParent(self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.hide()
        self.textChanged.connect(self._show_cross)

    def _show_cross(self, words: str) -> None:
        self._cross.setVisible(bool(words))

    def event(self, event: QEvent) -> bool:
        if is_windows_own(event):
            event.ignore()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._cross.sizeHint()
        left = self.width() - size.width() - self._theme.px(3)
        self._cross.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.went_on.emit()
        else:
            super().keyPressEvent(event)
