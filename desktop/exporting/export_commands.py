"""The two commands of the export: this text, and everything."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.work.commands import Command
from storage import RecordId


class ExportCommands(QObject):
    """`current` gives the text in hand, if any; `ask` shows the export of it, or of everything for None."""

    def __init__(
        self,
        current: Callable[[], RecordId | None],
        ask: Callable[[RecordId | None], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._ask = ask

    def commands(self) -> tuple[Command, ...]:
        """Both, for the palette and the keys."""
        group = self.tr("Export")
        return (
            Command(
                "export.sheet",
                self.tr("Export this text as Markdown…"),
                group,
                self._one,
                "Ctrl+Shift+E",
                self._has_current,
                "arrow-up-right",
            ),
            Command(
                "export.all", self.tr("Export everything as Markdown…"), group, self._all, "Ctrl+Alt+E", icon="folder"
            ),
        )

    def _has_current(self) -> bool:
        return self._current() is not None

    def _one(self) -> None:
        record = self._current()
        if record is not None:
            self._ask(record)

    def _all(self) -> None:
        self._ask(None)
