"""A box to choose from, with the arrow drawn as our other icons are."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.theme import Theme


class ChoiceBox(QComboBox):
    """Qt's own arrow, once a style sheet has touched the box, is a corner of nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMaxVisibleItems(14)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(14)
        area = QRectF(self.width() - side - self._theme.px(10), (self.height() - side) / 2, side, side)
        self._theme.paint_icon(QPainter(self), "chevron-down", "text_tertiary", area)
