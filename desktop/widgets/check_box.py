"""A box to tick, drawn as our other icons are: Qt's own is hardly seen on dark ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.theme import Theme

SIDE = 18
GAP = 8


class CheckBox(QCheckBox):
    """The box and its words; its focus is seen in the words, as with all of them."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self.setFont(theme.font(13))

    def sizeHint(self) -> QSize:
        metrics, px = self.fontMetrics(), self._theme.px
        return QSize(px(SIDE + GAP) + metrics.horizontalAdvance(self.text()), max(px(24), metrics.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        ground = QRectF(0, (self.height() - px(SIDE)) / 2, px(SIDE), px(SIDE))
        icon = ("square-check", "accent") if self.isChecked() else ("square", "text_secondary")
        self._theme.paint_icon(painter, *icon, ground)
        painter.setPen(self._theme.color("accent" if self.hasFocus() else "text"))
        words = self.rect().adjusted(px(SIDE + GAP), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
