"""One of the doors of the welcome: a card that is chosen by a click or by Enter, and may open into a form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.empty_state import Picture
from desktop.widgets.labels import label
from desktop.widgets.layouts import column, row

_TURNS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Door(QFrame):
    """`opened` says that it was chosen; `turned` that an arrow leads to the next door, or the one before."""

    opened = Signal()
    closed = Signal()
    turned = Signal(int)

    def __init__(self, theme: Theme, icon: str, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("door")
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        px = theme.px
        heading = label(theme, title, px=16, weight=QFont.Weight.DemiBold, wraps=True)
        self._front = QWidget()
        self._front.setLayout(
            column(
                row(Picture(theme, icon, 44), None),
                px(10),
                heading,
                label(theme, words, role="muted", wraps=True),
                None,
                spacing=px(6),
            )
        )
        self._inside = QStackedWidget()
        self._inside.addWidget(self._front)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(20), px(20), px(18))
        layout.addWidget(self._inside)
        self.setMinimumHeight(px(210))
        self.setMinimumWidth(px(190))

    def hold(self, form: QWidget) -> None:
        """Give the door a form to open into."""
        self._inside.addWidget(form)

    @property
    def is_open(self) -> bool:
        """Whether its form stands in place of its words."""
        return self._inside.currentIndex() == 1

    def open_form(self) -> None:
        """Show the form."""
        if self._inside.count() > 1:
            self._inside.setCurrentIndex(1)
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def close_form(self) -> None:
        """Show the door's words again."""
        if self.is_open:
            self._inside.setCurrentIndex(0)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()

    def welcome_drop(self, *, wanted: bool) -> None:
        """Show that what hangs over the window would be taken in here."""
        self.setProperty("wanted", wanted)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and not self.is_open:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_form()
        elif self.is_open:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.key() in _TURNS:
            self.turned.emit(_TURNS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
