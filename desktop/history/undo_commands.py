"""Undo and redo of operations as commands, called by what they would take back now."""

from PySide6.QtCore import QCoreApplication

from desktop.work.commands import Command
from desktop.work.undoing import Undoing


def undo_commands(undoing: Undoing) -> tuple[Command, ...]:
    """The two commands as they are called now: put them anew whenever `undoing` tells of other names."""
    group = QCoreApplication.translate("UndoCommands", "Workspace")
    return (
        Command(
            "workspace.undo",
            undoing.undo_words(),
            group,
            undoing.undo,
            keys="Ctrl+Alt+Z",
            enabled=lambda: undoing.can_undo,
            icon="rotate-ccw",
        ),
        Command(
            "workspace.redo",
            undoing.redo_words(),
            group,
            undoing.redo,
            keys="Ctrl+Alt+Shift+Z",
            enabled=lambda: undoing.can_redo,
            icon="refresh-cw",
        ),
    )
