"""New sheets, notes and pages, and the bin, by name and by key: the panels of one window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.sheet.bin_panel import BinPanel
from desktop.sheet.new_sheet_panel import NewSheetPanel
from desktop.theme import Theme
from desktop.work.commands import Command
from desktop.work.notices import Notices
from desktop.work.places import Going
from desktop.work.store import Store
from storage.errors import RecordNotFound
from storage.model import Kind, RecordId
from storage.reader import Reader
from storage.records import get


class Making(QObject):
    """`here` gives the record that is open, under whose axis a new sheet is proposed; empty for none."""

    def __init__(
        self, theme: Theme, store: Store, notices: Notices, going: Going, window: QWidget, here: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._store = store
        self._here = here
        self._new = NewSheetPanel(theme, store, notices, going, window)
        self._bin = BinPanel(theme, store, notices, going, window)

    def commands(self) -> tuple[Command, ...]:
        """What can be made, and the bin."""
        group = self.tr("Sheet")
        return (
            Command("sheet.new", self.tr("New sheet"), group, self.new_sheet, "Ctrl+N", icon="file-plus"),
            Command("note.new", self.tr("New note"), group, self._new_note, "Ctrl+Shift+N", icon="file-plus"),
            Command("page.new", self.tr("New page"), group, self._new_page, "Ctrl+Alt+N", icon="file-plus"),
            Command("bin.show", self.tr("The bin"), group, self._bin.ask, "Ctrl+Shift+B", icon="inbox"),
        )

    def new_sheet(self, title: str = "") -> None:
        """Begin a sheet under the axis of the one that is open, perhaps with a title that was already written."""
        record = self._here()
        asked = partial(self._ask_sheet, title)
        self._store.read(lambda reader: _axis_of(reader, record), asked, key=("axis", id(self)))

    def _ask_sheet(self, title: str, axis: str) -> None:
        self._new.ask(Kind.SHEET, axis=axis, title=title)

    def _new_note(self) -> None:
        self._new.ask(Kind.NOTE)

    def _new_page(self) -> None:
        self._new.ask(Kind.PAGE)


def _axis_of(reader: Reader, record: str) -> str:
    try:
        return get(reader, RecordId(record)).text("axis") if record else ""
    except RecordNotFound:
        return ""
