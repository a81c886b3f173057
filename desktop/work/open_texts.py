"""The texts that are open in the window: one `OpenText` for each record, however many views show it."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.work.open_text import Done, OpenText, TextChange
from desktop.work.open_text_unsaved import FOLDER, LeftBehind, UnsavedCopies
from desktop.work.store import Store
from storage import Changes, Reader, RecordId, records
from storage.clock import Clock, system_clock
from wiki.differences import word_edits

__all__ = ["LeftBehind", "OpenText", "OpenTexts", "TextChange"]

KEPT = 50
"""So many closed texts stay for the session, with what can be undone in them."""


class OpenTexts(QObject):
    """Gives out texts and counts who has them. `home` is the folder of the settings, for copies of unsaved texts.

    Whoever makes it connects the session: `changed` to `heard`, `changed_elsewhere` to `look`.
    """

    failed = Signal(object)
    """Some text could not be saved or read: the error, once for each kind of trouble. The text is kept."""
    recovered = Signal()
    """What had failed is saved, and so is everything else."""

    def __init__(self, store: Store, home: Path, parent: QObject | None = None, *, clock: Clock = system_clock) -> None:
        super().__init__(parent)
        self._store, self._clock = store, clock
        self._copies = UnsavedCopies(home / FOLDER)
        self._texts: OrderedDict[RecordId, OpenText] = OrderedDict()
        self._holders: dict[RecordId, int] = {}

    def open(self, record: RecordId) -> OpenText:
        """The text of a record, which is there after `opened`, or at once when it was open before."""
        self._holders[record] = self._holders.get(record, 0) + 1
        text = self._texts.get(record)
        if text is None:
            text = self._texts[record] = OpenText(record, self._store, self._copies, self._clock, self)
            text.failed.connect(self.failed)
            text.recovered.connect(self._recovered)
        self._texts.move_to_end(record)
        if not text.loaded or self._holders[record] == 1:
            text.refresh()
        return text

    def find(self, record: RecordId) -> OpenText | None:
        """The text of a record if somebody has it open; it is not counted."""
        return self._texts.get(record) if self._holders.get(record) else None

    def release(self, record: RecordId) -> None:
        """One that had it does not show it any more. What was typed goes to the store; undo stays."""
        self._holders[record] = max(0, self._holders.get(record, 0) - 1)
        text = self._texts.get(record)
        if text is not None:
            text.flush()
        self._drop_oldest()

    def flush_all(self, done: Done | None = None) -> None:
        """Save everything now; `done` is called once when nothing is on its way any more, saved or not."""
        left = list(self._texts.values())
        waiting = len(left)

        def one_done() -> None:
            nonlocal waiting
            waiting -= 1
            if waiting == 0 and done is not None:
                done()

        for text in left:
            text.flush(one_done)
        if not left and done is not None:
            done()

    def unsaved(self) -> bool:
        """Whether some text is not saved."""
        return any(text.is_unsaved for text in self._texts.values())

    def keep_copies(self) -> None:
        """The program ends now: what is not known to be stored is kept as a copy, to be offered at the next start."""
        for record, text in self._texts.items():
            if text.is_unsaved:
                self._copies.keep(record, text.text)

    def left_behind(self) -> tuple[LeftBehind, ...]:
        """Copies that an earlier run left, oldest first; those of texts that are not saved now are not among them."""
        return tuple(left for left in self._copies.all() if not self._is_unsaved(left.record))

    def _recovered(self) -> None:
        if all(text.is_well for text in self._texts.values()):
            self.recovered.emit()

    def find_left_behind(self, done: Callable[[tuple[LeftBehind, ...]], None]) -> None:
        """Of the copies left, those of this workspace that say something else than what is stored."""
        copies = self.left_behind()
        if copies:
            self._store.read(
                lambda reader: _stored(reader, copies), lambda bodies: done(self._worth_offering(copies, bodies))
            )

    def _worth_offering(self, copies: tuple[LeftBehind, ...], bodies: dict[RecordId, str]) -> tuple[LeftBehind, ...]:
        for left in copies:
            if bodies.get(left.record) == left.text:
                self._copies.drop(left)
        return tuple(left for left in copies if bodies.get(left.record, left.text) != left.text)

    def take_back(self, left: LeftBehind) -> OpenText:
        """Open a record with the text that was left behind: what differs is typed again, and can be undone."""
        text = self.open(left.record)

        def put_in() -> None:
            text.edit(word_edits(text.text, left.text), group="left behind")
            text.saved.connect(lambda _: self._copies.drop(left))

        if text.loaded:
            put_in()
        else:
            text.opened.connect(put_in)
        return text

    def heard(self, changes: Changes) -> None:
        """Something was written in this window."""
        for record in changes.records & self._texts.keys():
            if self._holders.get(record):
                self._texts[record].heard(changes)

    def look(self) -> None:
        """Something may have been written elsewhere."""
        for record, text in self._texts.items():
            if self._holders.get(record):
                text.refresh()

    def _is_unsaved(self, record: RecordId) -> bool:
        text = self._texts.get(record)
        return text is not None and text.is_unsaved

    def _drop_oldest(self) -> None:
        closed = [record for record in self._texts if not self._holders.get(record)]
        for record in closed[: max(0, len(closed) - KEPT)]:
            if not self._texts[record].is_unsaved:
                self._texts.pop(record).deleteLater()
                self._holders.pop(record, None)


def _stored(reader: Reader, copies: tuple[LeftBehind, ...]) -> dict[RecordId, str]:
    here = [left.record for left in copies if records.exists(reader, left.record)]
    return {record: records.get(reader, record).body for record in here}
