"""The small card that shows what a link leads to."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.reading.previews import Preview
from desktop.theme import Theme
from desktop.widgets.labels import label
from desktop.widgets.layouts import column

WIDTH = 340


class PreviewCard(QWidget):
    """A window of its own that takes neither keyboard nor pointer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        flags = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint
        super().__init__(parent, flags)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFixedWidth(theme.px(WIDTH))
        self._about = label(theme, "", px=11, weight=QFont.Weight.Medium, role="faint", wraps=True)
        self._title = label(theme, "", px=14, weight=QFont.Weight.DemiBold, wraps=True)
        self._status = label(theme, "", px=12, role="muted")
        self._words = label(theme, "", px=12, role="muted", wraps=True)
        px = theme.px
        ground = QFrame()  # a window that lets its corners be seen through draws no ground of its own
        ground.setObjectName("preview_card")
        ground.setLayout(
            column(self._about, self._title, self._status, self._words, spacing=px(4), margins=(px(14),) * 4)
        )
        self.setLayout(column(ground))

    def show_preview(self, preview: Preview, near: QPoint) -> None:
        """Show a record below a place of the screen, or above where there is no room."""
        for part, words in (
            (self._about, preview.about),
            (self._title, preview.title),
            (self._status, preview.status),
            (self._words, preview.words),
        ):
            _show(part, words)
        self.setAccessibleName(preview.title)
        self.adjustSize()
        self.move(self._place(near))
        self.show()

    def _place(self, near: QPoint) -> QPoint:
        gap = self._theme.px(16)
        screen = QGuiApplication.screenAt(near) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = max(room.left(), min(near.x() - gap, room.right() - self.width()))
        below = near.y() + gap
        return QPoint(x, below if below + self.height() <= room.bottom() else near.y() - gap - self.height())


def _show(part: QLabel, words: str) -> None:
    part.setText(words)
    part.setVisible(bool(words))
