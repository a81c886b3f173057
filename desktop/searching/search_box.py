"""The search field of the top bar, with its results below as one types."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop.theme import Theme
from desktop.widgets.labels import label

HEIGHT = 36


class SearchBox(QLineEdit):
    """The field alone; results arrive once `use` has told it where to look."""

    left = Signal()
    """Esc in an empty field: back to where one was."""

    def __init__(self, theme: Theme, hint: str = "", parent: QWidget | None = None) -> None:
        """`hint` is the key that opens the palette, shown in the field."""
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(theme.px(HEIGHT))
        self.setPlaceholderText(self.tr("Search a sheet, an axis, a decision…"))
        self.setAccessibleName(self.tr("Search everywhere"))
        self.setTextMargins(theme.px(24), 0, theme.px(64 if hint else 0), 0)
        self._hint = self._made_hint(hint)

    def _made_hint(self, words: str) -> QLabel:
        hint = label(self._theme, words, px=11, role="keys")
        hint.setParent(self)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hint.setVisible(bool(words))
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._theme.px
        self._theme.paint_icon(
            QPainter(self), "search", "text_tertiary", QRectF(px(12), (self.height() - px(16)) / 2, px(16), px(16))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        self._hint.setGeometry(
            self.width() - size.width() - self._theme.px(8),
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)
