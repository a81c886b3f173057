"""The index in the folder, as one process sees it: opened once for each state that somebody committed."""

import threading
from pathlib import Path

from search.columns.manifest import Followed
from search.columns.snapshot import Snapshot
from search.columns.store import Store
from search.errors import IndexDamaged, IndexMissing
from search.following.steps import NOWHERE, is_ours
from storage.reader import Reader


class Kept:
    """The state that was looked at last; None where there is none that can be used."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)
        self.snapshot: Snapshot | None = None
        self._opening = threading.Lock()

    def look(self) -> Snapshot | None:
        """The newest state; cheap while nobody has committed."""
        with self._opening:
            if self._is_stale():
                try:
                    self.snapshot = self.store.snapshot()
                except (IndexMissing, IndexDamaged):
                    self.snapshot = None
        return self.snapshot

    def checked(self) -> Snapshot | None:
        """The state that was looked at last, unless its files have been cut or taken away since."""
        found = self.snapshot
        if found is not None:
            try:
                found.require_whole()
            except IndexDamaged:
                self.distrust(found)
        return self.snapshot

    def followed(self, reader: Reader) -> Followed:
        """Up to where of this very log the state goes; nowhere when it is another history's."""
        found = self.snapshot
        if found is None or found.followed is None or not is_ours(reader, found.followed):
            return NOWHERE
        return found.followed

    def distrust(self, found: Snapshot | None) -> None:
        """What was opened is not what was written: it is opened again, unless the store knows that it is damaged."""
        with self._opening:
            if self.snapshot is found:
                self.snapshot = None

    def let_go(self) -> None:
        """Close the files as soon as nobody reads from them."""
        self.snapshot = None
        self.store.let_go()

    def _is_stale(self) -> bool:
        found = self.snapshot
        try:
            return found is None or found.mark != self.store.mark()
        except IndexMissing:
            return True
