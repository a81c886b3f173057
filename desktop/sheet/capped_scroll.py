"""A scroll area as high as what it holds, as long as its window has room for the text as well."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.theme import Theme

OTHERS = 500
"""What the rest of the window takes, as drawn: its bars, the title, and a text that can still be worked in."""
SHARE = 0.36
"""Of a high window, the fields take no more than this either: in two columns they would leave the text a strip."""
LEAST = 56
SETTLE = 200


class CappedScroll(QScrollArea):
    """Holds one widget whose height depends on its width."""

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        content.setMinimumSize(1, 1)  # otherwise the height that it would have in the narrowest page counts
        self.setWidget(content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._content = content
        self._to_end = False
        self._height = 0
        content.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._go_to_end)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def fit(self) -> None:
        """Take the height that the content wants now."""
        content = self._content
        width = max(self.viewport().width(), 1)
        layout = content.layout()
        wanted = layout.totalHeightForWidth(width) if layout is not None else content.heightForWidth(width)
        high = self.window().height()
        cap = max(self._theme.px(LEAST), min(high - self._theme.px(OTHERS), round(high * SHARE)))
        height = max(0, min(wanted, cap))
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)

    def show_end(self) -> None:
        """Bring the last lines into sight, also those that are laid out only after this."""
        self._to_end = True
        self._go_to_end()
        QTimer.singleShot(SETTLE, self, self._stay)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Whatever has the keyboard is in sight; Qt does this for Tab alone."""
        if now is not None and self._content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, self._theme.px(8))

    def _go_to_end(self) -> None:
        if self._to_end:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _stay(self) -> None:
        self._to_end = False

    def sizeHint(self) -> QSize:
        return QSize(self._content.sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
