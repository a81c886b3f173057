"""The sign of Fabrique."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme


class Mark(QWidget):
    """The sign of Fabrique."""

    def __init__(self, theme: Theme, size: float = 28) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(theme.px(size), theme.px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        ground = QLinearGradient(area.topLeft(), area.bottomRight())
        ground.setColorAt(0, QColor("#5B6CF0"))
        ground.setColorAt(1, QColor("#2F3FB8"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        radius = area.height() * 0.28
        painter.drawRoundedRect(area, radius, radius)
        inset = area.height() * 0.2
        inner = area.adjusted(inset, inset, -inset, -inset)
        self._theme.paint_icon(painter, "layers", "#FFFFFF", inner, stroke=2)
