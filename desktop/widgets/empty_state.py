"""An empty place: what would be here, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.theme import Theme
from desktop.widgets.labels import label
from desktop.widgets.layouts import column, row


class Picture(QWidget):
    """An icon on a soft ground."""

    def __init__(self, theme: Theme, icon: str, size: float = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setFixedSize(theme.px(size), theme.px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_soft"))
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, area.height() * 0.28, area.height() * 0.28)
        inset = area.height() * 0.27
        self._theme.paint_icon(painter, self._icon, "accent", area.adjusted(inset, inset, -inset, -inset))


class EmptyState(QWidget):
    """A picture, a title, a sentence, and what to do, in the middle of the room."""

    def __init__(
        self, theme: Theme, icon: str, title: str, words: str, *buttons: QPushButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        heading = label(theme, title, px=18, weight=QFont.Weight.DemiBold)
        sentence = label(theme, words, role="muted", wraps=True)
        sentence.setFixedWidth(theme.px(420))
        for centred in (heading, sentence):
            centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner = column(
            row(None, Picture(theme, icon), None),
            8,
            heading,
            row(None, sentence, None),
            8,
            row(None, *buttons, None),
            spacing=6,
        )
        self.setLayout(column(None, inner, None, margins=(24, 24, 24, 24)))
