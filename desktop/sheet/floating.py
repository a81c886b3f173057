"""A small panel over the window that stops nobody: Esc or its cross puts it away, and what lies beneath goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import icon_button
from desktop.widgets.labels import label
from desktop.widgets.layouts import row

TOP = 84


class Floating(QFrame):
    """Title and cross at the top; whoever makes one adds the rest to `inside`."""

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, *, width: int = 440) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self._window = window
        self._wide = width
        self._theme = theme
        self._before: QWidget | None = None
        self._heading = label(theme, "", px=15, weight=QFont.Weight.DemiBold)
        cross = icon_button(theme, "x", self.tr("Close"), self.put_away, kind="tiny", px=16, keys="Esc")
        self.inside = QVBoxLayout(self)
        margin = theme.px(16)
        self.inside.setContentsMargins(margin, margin, margin, margin)
        self.inside.setSpacing(theme.px(8))
        self.inside.addLayout(row(self._heading, None, cross))
        window.installEventFilter(self)
        self.hide()

    def say(self, title: str) -> None:
        """What the panel is for."""
        self._heading.setText(title)
        self.setAccessibleName(title)

    def appear(self) -> None:
        """Show it over the middle of the window; the keyboard comes back to where it was."""
        self._before = self._window.focusWidget()
        self._place()
        self.show()
        self.raise_()

    def put_away(self) -> None:
        """Hide it, and give the keyboard back."""
        focused: QWidget | None = self._window.focusWidget()
        had_focus = focused is not None and (focused is self or self.isAncestorOf(focused))
        self.hide()
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _place(self) -> None:
        width = min(self._theme.px(self._wide), self._window.width() - 24)
        self.setFixedWidth(width)
        self.adjustSize()
        top = min(self._theme.px(TOP), max(12, (self._window.height() - self.height()) // 3))
        self.move((self._window.width() - width) // 2, top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)
