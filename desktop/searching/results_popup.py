"""What was found, below the search field. A child of the window: it takes no focus and stands in nobody's way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.models.result_rows import ResultRow
from desktop.searching.result_list import ResultList
from desktop.theme import Theme
from desktop.widgets.labels import label

WIDTH = 620


class ResultsPopup(QFrame):
    """Implements `FindingView` under a field."""

    shown = Signal()

    def __init__(self, theme: Theme, field: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._field = field
        self._window = window
        self.list = ResultList(theme, self.tr("What was found"))
        self._message = label(theme, "", px=12, role="muted", wraps=True)
        self._message.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 4, 2, 4)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._message)
        self.hide()

    def show_results(self, rows: Sequence[ResultRow], message: str) -> None:
        """Show rows, or a sentence in their place or below them."""
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._message.setText(message)
        self._message.setVisible(bool(message))
        if not self._field.hasFocus():
            return
        self._place(bool(message))
        self.show()
        self.raise_()
        self.shown.emit()

    def hide_results(self) -> None:
        """Show nothing."""
        self.list.show_rows(())
        self.hide()

    def show_again(self) -> None:
        """Show what was found last, if anything was."""
        if self.list.current() is not None:
            self._place(self._message.isVisibleTo(self))
            self.show()
            self.raise_()

    def _place(self, has_message: bool) -> None:
        px = self._theme.px
        corner = self._field.mapTo(self._window, QPoint(0, self._field.height() + px(4)))
        width = min(max(px(WIDTH), self._field.width()), self._window.width() - px(16))
        left = corner.x() + (self._field.width() - width) // 2
        left = max(px(8), min(left, self._window.width() - width - px(8)))
        below = self._message.heightForWidth(width - 4) if has_message else 0
        wanted = self.list.wanted_height() + below + 10
        self.setGeometry(left, corner.y(), width, min(wanted, self._window.height() - corner.y() - px(48)))
