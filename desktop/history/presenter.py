"""What the history shows and does, without widgets: which two versions, in which way, and what is brought back."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from desktop.history.comparing import (
    Authored,
    Compared,
    Versions,
    compare,
    paragraph_around,
    read_authored,
    read_versions,
)
from desktop.work.moments import exactly
from desktop.work.notices import Notices
from desktop.work.phrases import phrase
from desktop.work.store import Store
from desktop.work.undoing import Undoing
from storage import Changes, RecordId, StorageError
from storage.clock import Clock, system_clock
from storage.editing import history as plans
from storage.errors import RecordNotFound
from storage.history import at
from storage.model import Operation, Seq
from storage.reader import Reader


class Base(StrEnum):
    """What a version is compared with."""

    PREVIOUS = "previous"
    NOW = "now"
    OTHER = "other"


class Way(StrEnum):
    """How the text is shown."""

    IN_PLACE = "in_place"
    SIDE_BY_SIDE = "side_by_side"
    WRITTEN = "written"


class View(Protocol):
    """What shows the history."""

    def show_versions(self, versions: Versions | None, chosen: Seq) -> None: ...

    def show_compared(self, compared: Compared) -> None: ...

    def show_authored(self, authored: Authored) -> None: ...


class HistoryPresenter:
    """Decides for one view; late answers of an earlier question are dropped by the store's keys."""

    def __init__(self, view: View, store: Store, notices: Notices, *, clock: Clock = system_clock) -> None:
        self._view, self._store, self._notices, self._clock = view, store, notices, clock
        self._undoing = Undoing(store, notices)
        self._record: RecordId | None = None
        self._versions: Versions | None = None
        self._wanted = Seq(0)
        self._other = Seq(0)
        self.chosen = Seq(0)
        self.base = Base.PREVIOUS
        self.way = Way.IN_PLACE
        self.compared: Compared | None = None

    @property
    def versions(self) -> Versions | None:
        """The versions that are shown."""
        return self._versions

    @property
    def now(self) -> datetime:
        """The present moment where the person is."""
        return self._clock().astimezone()

    @property
    def can_restore(self) -> bool:
        """Whether the chosen version is an earlier one."""
        return self._versions is not None and self.chosen not in (0, self._versions.now)

    def show_record(self, record: RecordId, seq: int = 0) -> None:
        """Show a record's history, at the version that ends with `seq`; 0 is the newest."""
        if record != self._record:
            self._versions, self.compared, self.base = None, None, Base.PREVIOUS
        self._record, self._wanted = record, Seq(seq)
        self.refresh()

    def refresh(self) -> None:
        """Read the versions again; the chosen one stays, the newest stays the newest."""
        record = self._record
        if record is not None:
            self._store.read(
                lambda reader: read_versions(reader, record),
                self._arrived,
                failed=self._gone,
                key=("versions", id(self)),
            )

    def choose(self, seq: int) -> None:
        """Show another version."""
        if seq != self.chosen:
            self.chosen = Seq(seq)
            self._show()

    def compare_with(self, base: Base, seq: int = 0) -> None:
        """Compare with the version before, with now, or with any other."""
        self.base, self._other = base, Seq(seq)
        self._show()

    def show_as(self, way: Way) -> None:
        """Show the text in another way."""
        self.way = way
        self._show()

    def restore(self) -> None:
        """Bring the chosen version back whole."""
        if self._record is not None and self.can_restore:
            words = QCoreApplication.translate("HistoryPresenter", "The version of {moment} is back.")
            self._store.perform(plans.restore(self._record, self.chosen), lambda changes: self._told(changes, words))

    def restore_passage(self, place: int) -> None:
        """Bring back what the chosen version says in the paragraph of one difference; the rest stays as it is now."""
        record, compared, seq = self._record, self.compared, self.chosen
        if record is None or compared is None or not 0 <= place < len(compared.passages):
            return
        passage = compared.passages[place]
        start, end = passage.new if seq == compared.new.seq else passage.old

        def plan(reader: Reader) -> Operation:
            stretch = paragraph_around(at(reader, record, seq).body, start, end)
            return plans.restore_part(record, seq, *stretch)(reader)

        words = QCoreApplication.translate("HistoryPresenter", "The paragraph of {moment} is back.")
        self._store.perform(plan, lambda changes: self._told(changes, words))

    def _show(self) -> None:
        versions, record = self._versions, self._record
        if versions is None or record is None:
            return
        key = ("compared", id(self))
        if self.way is Way.WRITTEN:
            self._store.read(
                lambda reader: read_authored(reader, record), self._view.show_authored, failed=self._gone, key=key
            )
            return
        pair = self._pair(versions)
        old, new = versions.side(pair[0]), versions.side(pair[1])
        self._store.read(lambda reader: compare(reader, record, old, new), self._compared, failed=self._gone, key=key)

    def _pair(self, versions: Versions) -> tuple[Seq, Seq]:
        """The two versions to compare, the older first."""
        if self.base is Base.PREVIOUS:
            return versions.before(self.chosen), self.chosen
        other = versions.now if self.base is Base.NOW else self._other
        if other == self.chosen:
            return versions.before(self.chosen), self.chosen
        seqs = [story.version.seq for story in versions.stories]
        newer_first = sorted((self.chosen, other), key=lambda seq: seqs.index(seq) if seq in seqs else len(seqs))
        return newer_first[1], newer_first[0]

    def _arrived(self, versions: Versions) -> None:
        if versions.record != self._record:
            return
        seqs = {story.version.seq for story in versions.stories}
        before = self._versions
        was_newest = before is None or self.chosen == before.now
        if self._wanted:
            covering = [seq for seq in seqs if seq >= self._wanted]
            self.chosen, self._wanted = min(covering, default=versions.now), Seq(0)
        elif was_newest or self.chosen not in seqs:
            self.chosen = versions.now
        self._versions = versions
        self._view.show_versions(versions, self.chosen)
        self._show()

    def _compared(self, compared: Compared) -> None:
        self.compared = compared
        self._view.show_compared(compared)

    def _told(self, changes: Changes, words: str) -> None:
        if not changes:
            self._notices.tell(QCoreApplication.translate("HistoryPresenter", "The text says that already."))
            return
        side = self._versions.side(self.chosen) if self._versions else None
        moment = exactly(side.at, self.now) if side is not None and side.at is not None else ""
        self._notices.tell(words.format(moment=moment), self._undoing.offer(changes))
        self.refresh()

    def _gone(self, error: Exception) -> None:
        if isinstance(error, RecordNotFound):
            self._versions = None
            self._view.show_versions(None, Seq(0))
        elif isinstance(error, StorageError):
            self._notices.trouble(phrase(error))
        else:
            raise error
