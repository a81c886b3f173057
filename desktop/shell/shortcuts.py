"""The keys of all commands, as shortcuts of the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.work.commands import Commands


class Shortcuts(QObject):
    """One shortcut a command that has keys of the window's own."""

    def __init__(self, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._commands = commands
        self._window = window
        self._made: dict[str, QShortcut] = {}

    def refresh(self) -> None:
        """Make the shortcuts of commands that came since, and drop those of commands that went."""
        known = {command.name for command in self._commands.all()}
        for gone in self._made.keys() - known:
            self._made.pop(gone).deleteLater()
        for command in self._commands.all():
            if command.keys and not command.in_text and command.name not in self._made:
                shortcut = QShortcut(QKeySequence(command.keys), self._window)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(partial(self._commands.run, command.name))
                self._made[command.name] = shortcut


def shown_keys(keys: str) -> str:
    """Keys as this system and language write them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
