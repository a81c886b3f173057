"""What the navigator's rows can be asked for beyond opening: rename, delete, copy the link."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from desktop.shell.window import MainWindow
from desktop.work.commands import Commands
from desktop.work.notices import Offer
from desktop.work.places import Place

if TYPE_CHECKING:
    from desktop.work.store import Store
    from storage import Changes, RecordId

RENAME = "sheet.rename"


class RecordActs(QObject):
    """Connects the navigator's wishes to the store. Renaming goes to the record and lets its header do it."""

    def __init__(
        self, window: MainWindow, commands: Commands, store: Store, copy_link: Callable[[Place], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        self._store = store
        self._copy_link = copy_link
        window.navigator.rename_asked.connect(self.rename)
        window.navigator.renamed.connect(self.rename_axis)
        window.navigator.delete_asked.connect(self.delete)
        window.navigator.link_asked.connect(self.link)
        window.navigator.search_moved.connect(self.move_search)

    def rename(self, record: str) -> None:
        """Open the record with its title ready to be written over."""
        self._window.go(Place(record))
        if any(command.name == RENAME for command in self._commands.all()):
            self._commands.run(RENAME)

    def rename_axis(self, axis: str, title: str) -> None:
        """Give an axis, or a saved search, another title."""
        from storage.editing.sheets import rename

        self._store.perform(rename(cast("RecordId", axis), title))

    def move_search(self, record: str, step: int) -> None:
        """Put a saved search so many places further down."""
        from storage.editing.searches import move

        self._store.perform(move(cast("RecordId", record), step))

    def delete(self, record: str) -> None:
        """Move the record to the bin, at once, with the way back beside the notice."""
        from storage.editing.sheets import delete

        self._store.perform(delete(cast("RecordId", record)), partial(self._deleted, record, self._title(record)))

    def link(self, record: str) -> None:
        """Copy the record's address."""
        self._copy_link(Place(record))

    def _deleted(self, record: str, title: str, _: Changes) -> None:
        self._window.pages.forget(record)
        words = self.tr("“{title}” is in the bin.").format(title=title)
        self._window.notices.tell(words, Offer(self.tr("Bring it back"), partial(self._bring_back, record)))

    def _bring_back(self, record: str) -> None:
        from storage.editing.sheets import bring_back

        self._store.perform(bring_back(cast("RecordId", record)))

    def _title(self, record: str) -> str:
        rows = self._window.navigator.rows()
        place = rows.place_of(record)
        return rows.rows[place].title if place is not None else ""
