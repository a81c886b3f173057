"""One quiet line: an icon, words that wrap, and buttons beside them, or below where the page is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.widgets.labels import label

NARROW = 520
LEFT, GAP, HIGH = 22, 4, 24


class AttentionLine(QWidget):
    """Lays itself out, since what is beside and what is below depends on its width."""

    def __init__(self, theme: Theme, icon: str, role: str, words: str, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self._theme, self._icon, self._role = theme, icon, role
        self._words = label(theme, words, px=13, role="muted", wraps=True)
        self._words.setParent(self)
        self._buttons = tuple(buttons)
        for button in self._buttons:
            button.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _beside(self, width: int) -> int:
        """How wide the buttons are beside the words; 0 when they go below."""
        px = self._theme.px
        if width < px(NARROW) and self._buttons:
            return 0
        return sum(button.sizeHint().width() + px(GAP) for button in self._buttons)

    def _words_height(self, width: int) -> int:
        room = width - self._theme.px(LEFT) - self._beside(width)
        return max(self._theme.px(HIGH), self._words.heightForWidth(max(room, 40)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        below = bool(self._buttons) and not self._beside(width)
        return self._words_height(width) + (self._theme.px(HIGH) if below else 0)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 100 else self._theme.px(NARROW)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, width = self._theme.px, self.width()
        beside, high = self._beside(width), self._words_height(width)
        self._words.setGeometry(px(LEFT), 0, width - px(LEFT) - beside, high)
        below = bool(self._buttons) and not beside
        left, top = (px(LEFT) - px(GAP), high) if below else (width - beside + px(GAP), (high - px(HIGH)) // 2)
        for button in self._buttons:
            wide = button.sizeHint().width()
            button.setGeometry(left, top, wide, px(HIGH))
            left += wide + px(GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._icon:
            side = self._theme.px(14)
            area = QRectF(0, (self._theme.px(HIGH) - side) / 2, side, side)
            self._theme.paint_icon(QPainter(self), self._icon, self._role, area)
