"""The palette: one field over the window, from which one goes anywhere and does anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.searching.palette import COMMANDS_ONLY, Palette
from desktop.searching.result_list import ResultList
from desktop.theme import Theme
from desktop.widgets.labels import horizontal_line, label

WIDTH = 600


class PaletteBox(QFrame):
    """A child of the window over its upper middle. Gives the keyboard back to whoever had it."""

    chosen = Signal(object, bool)
    """GoTo, Run or Create, and whether it shall open beside."""

    def __init__(self, theme: Theme, palette: Palette, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self._theme = theme
        self._palette = palette
        self._window = window
        self._before: QWidget | None = None
        self._field = QLineEdit()
        self._field.setProperty("kind", "bare")
        self._field.setFont(theme.font(15))
        self._field.setPlaceholderText(self.tr("Go to a sheet, a person, a note… or type > for commands"))
        self._field.setAccessibleName(self.tr("Go to, or do"))
        self._field.textChanged.connect(self._typed)
        self._field.installEventFilter(self)
        self._list = ResultList(theme, self.tr("Offered"))
        self._list.accepted.connect(self._accepted)
        self._help = label(theme, self.tr("Enter opens · Ctrl+Enter opens beside · Esc closes"), px=11, role="faint")
        self._nothing = label(theme, self.tr("Nothing is called that."), role="muted")
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._help.setContentsMargins(px(14), px(6), px(14), px(8))
        self._nothing.setContentsMargins(px(14), px(10), px(14), px(10))
        top = QVBoxLayout()
        top.setContentsMargins(px(14), px(8), px(14), px(8))
        top.addWidget(self._field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        layout.addLayout(top)
        for widget in (horizontal_line(), self._nothing):
            layout.addWidget(widget)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._help)

    def open(self, words: str = "") -> None:
        """Show the palette, with something typed already."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._field.setText(words)
        self._typed(words)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words != COMMANDS_ONLY:
            self._field.selectAll()

    def open_commands(self) -> None:
        """Show the commands alone."""
        self.open(COMMANDS_ONLY)

    def dismiss(self) -> None:
        """Hide, and give the keyboard back."""
        had_focus = self._field.hasFocus()
        self.hide()
        if self._before is not None and had_focus:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _typed(self, words: str) -> None:
        rows = self._palette.rows(words)
        self._list.show_rows(rows)
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._place()

    def _place(self) -> None:
        px = self._theme.px
        width = min(px(WIDTH), self._window.width() - px(32))
        top = min(px(84), self._window.height() // 8)
        wanted = px(98) + (self._list.wanted_height() if self._list.isVisibleTo(self) else px(40))
        height = min(wanted, px(480), self._window.height() - top - px(24))
        self.setGeometry((self._window.width() - width) // 2, top, width, height)

    def _accepted(self, value: object, beside: bool) -> None:
        self.dismiss()
        self.chosen.emit(value, beside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys; leaving it closes the palette; the window's size places it."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
            return self._list.handle_key(event)
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and not self._window.isHidden():
            self.hide()
        return False
