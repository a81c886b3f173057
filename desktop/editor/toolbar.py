"""The tools above the text: what they do is a command each; where there is little room the last ones go into a menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import icon_button
from desktop.widgets.labels import vertical_line
from desktop.work.commands import Command

GROUPS = (
    ("text.heading2", "text.bold", "text.italic", "text.strike"),
    ("text.bullets", "text.numbers", "text.actions"),
    ("text.link", "table.insert", "file.insert", "text.quote", "text.code"),
)
"""Commands by name, where they exist; a line stands between two groups."""


class Toolbar(QWidget):
    """Shows the tools for commands."""

    used = Signal()
    """A tool was used: the keyboard belongs back in the text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tools: list[tuple[QWidget, Command | None]] = []
        self._more = icon_button(theme, "ellipsis", self.tr("More tools"), kind="tool", px=16)
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(22), theme.px(5), theme.px(20), theme.px(5))
        self._row.setSpacing(1)
        self._row.addWidget(self._more)
        self._row.addStretch(1)

    def show_commands(self, commands: Sequence[Command]) -> None:
        """Make a tool for each command that has its place in the bar."""
        known = {command.name: command for command in commands}
        for group in GROUPS:
            found = [known[name] for name in group if name in known]
            if found and self._tools:
                self._add(self._made_line(), None)
            for command in found:
                self._add(self._made_tool(command), command)
        self._show_what_fits()

    def add_group(self, buttons: Sequence[QWidget]) -> None:
        """Give other tools a place behind these."""
        self._add(self._made_line(), None)
        for button in buttons:
            self._add(button, None)
        self._show_what_fits()

    def _made_tool(self, command: Command) -> QToolButton:
        keys = QKeySequence(command.keys).toString(QKeySequence.SequenceFormat.NativeText)
        button = icon_button(self._theme, command.icon, command.title, kind="tool", px=16, keys=keys)
        button.clicked.connect(partial(self._use, command))
        return button

    def _made_line(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(self._theme.px(4), 0, self._theme.px(4), 0)
        line = vertical_line()
        line.setFixedHeight(self._theme.px(18))
        row.addWidget(line)
        return holder

    def _add(self, widget: QWidget, command: Command | None) -> None:
        self._row.insertWidget(len(self._tools), widget)
        self._tools.append((widget, command))

    def _use(self, command: Command, _checked: bool = False) -> None:
        if command.enabled():
            command.run()
        self.used.emit()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for widget, command in self._tools:
            if command is not None and widget.isHidden():
                action = self._menu.addAction(self._theme.icon(command.icon), command.title)
                action.triggered.connect(partial(self._use, command))

    def _show_what_fits(self) -> None:
        room = self.width() - self._row.contentsMargins().left() - self._row.contentsMargins().right()
        room -= self._more.sizeHint().width()
        is_full = False
        for widget, _ in self._tools:
            room -= widget.sizeHint().width() + self._row.spacing()
            is_full = is_full or room < 0
            widget.setVisible(not is_full)
        self._more.setVisible(is_full)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_what_fits()
