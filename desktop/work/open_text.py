"""One text that is open: what is typed is there at once, goes to the store behind one's back, and is never lost."""

import re
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.work.live_text import LiveText
from desktop.work.open_text_pending import Pending, Sending
from desktop.work.open_text_unsaved import UnsavedCopies
from desktop.work.store import Store
from desktop.work.typing_acts import TypingActs
from storage import Changes, Operation, Reader, Record, RecordId, StorageError, records
from storage.clock import Clock
from storage.editing.sheets import write_body
from storage.errors import RecordNotFound
from storage.model import Plan
from wiki.edits import Edit

AFTER_A_PAUSE = 300
AT_LATEST = 700
"""Milliseconds from the first key not sent yet to sending it: with the commit itself, less than a second."""

PAUSES = (1, 2, 4, 8, 16, 30)
"""Seconds between two tries while saving fails."""

Done = Callable[[], None]

_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class TextChange:
    """Edits of the text before, in order. `source` is the view that made them, which shows them already."""

    edits: tuple[Edit, ...]
    mine: bool
    source: object = None


class OpenText(QObject):
    """Shared by all that show or change the text of one record. Places are characters of the stored text."""

    opened = Signal()
    changed = Signal(object)
    saved = Signal(object)
    failed = Signal(object)
    recovered = Signal()
    removed = Signal(str)

    def __init__(self, record: RecordId, store: Store, copies: UnsavedCopies, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self.record = record
        self.deleted: str | None = None
        self.whereabouts = (0, 0, 0)
        """Where it was last looked at: both ends of the selection, and how far the view was scrolled."""
        self._store, self._copies, self._clock = store, copies, clock
        self._live = LiveText()
        self._pending: Pending | None = None
        self._acts = TypingActs()
        self._since: float | None = None
        self._trouble: type[Exception] | None = None
        self._tries = 0
        self._waiting: list[Done] = []
        self._untold: deque[TextChange] = deque()
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._send)
        self._copying = QTimer(self, singleShot=True, interval=AT_LATEST)
        self._copying.timeout.connect(self._copy)

    @property
    def loaded(self) -> bool:
        """Whether the text is there."""
        return self._pending is not None

    @property
    def text(self) -> str:
        """The text as it is, with all that was typed."""
        return self._live.text

    @property
    def can_undo(self) -> bool:
        return self._live.can_undo

    @property
    def can_redo(self) -> bool:
        return self._live.can_redo

    @property
    def is_unsaved(self) -> bool:
        """Whether something was typed that is not acknowledged yet."""
        return bool(self._pending)

    def edit(self, edits: Sequence[Edit], source: object = None, *, group: str = "") -> None:
        """Change the text: mine, one undo with what it continues. Does nothing before the text is there."""
        if self._pending is None or not edits:
            return
        ordered = tuple(_storable(edit) for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)))
        self._live.edit(ordered, continues=self._acts.continues(ordered, group, monotonic()))
        self._made(ordered, source)

    def undo(self) -> None:
        """Take back my last act, and nothing that arrived."""
        self._acts.stop()
        self._made(self._live.undo(), None)

    def redo(self) -> None:
        """Do again what I took back last."""
        self._acts.stop()
        self._made(self._live.redo(), None)

    def flush(self, done: Done | None = None) -> None:
        """Save now; `done` is called when nothing is on its way any more, saved or not."""
        if done is not None:
            self._waiting.append(done)
        self._send()
        self._tell_waiting()

    def refresh(self) -> None:
        """Look at what is stored; what is new in it arrives."""
        if self._pending is None or not self._pending.is_sending:
            key = ("open text", self.record)
            self._store.read(self._question(), self._read, failed=self._not_read, key=key)

    def heard(self, changes: Changes) -> None:
        """Something was written in this window."""
        known = self._pending is not None and not self._pending.is_behind and changes.seq <= self._pending.seq
        if self.record in changes.records and not known:
            self.refresh()

    def _question(self) -> Callable[[Reader], Record]:
        record = self.record
        return lambda reader: records.get(reader, record)

    def _made(self, edits: tuple[Edit, ...], source: object) -> None:
        if not edits or self._pending is None:
            return
        self._pending.add(edits)
        self._tell(TextChange(edits, mine=True, source=source))
        self._plan()

    def _tell(self, change: TextChange) -> None:
        """Tell changes one after the other, also those that somebody makes on hearing of one."""
        self._untold.append(change)
        if len(self._untold) == 1:
            while self._untold:
                self.changed.emit(self._untold[0])
                self._untold.popleft()

    def _plan(self) -> None:
        """Send after a pause, or when the first key not sent yet is old enough."""
        if self._trouble is not None:
            if not self._copying.isActive():
                self._copying.start()
            return
        now = monotonic()
        self._since = now if self._since is None else self._since
        left = AT_LATEST - (now - self._since) * 1_000
        self._due.start(max(0, int(min(AFTER_A_PAUSE, left))))

    def _send(self) -> None:
        if self._pending is None or (self._pending.is_behind and not self._pending.is_sending):
            self.refresh()
        sending = self._pending.send() if self._pending is not None else None
        if sending is None:
            return
        self._due.stop()
        self._since = None
        alone: list[bool] = []
        self._store.perform(
            _plan_of(self.record, sending, alone), lambda changes: self._stored(changes, alone), failed=self._not_stored
        )

    def _stored(self, changes: Changes, alone: list[bool]) -> None:
        if self._pending is None:
            return
        self._pending.arrived(changes.seq, alone=all(alone))
        self._is_well()
        self.saved.emit(self._clock())
        if self._pending.is_behind:
            self.refresh()
        self._go_on()

    def _not_stored(self, error: Exception) -> None:
        if self._pending is not None and self._pending.is_sending:
            self._pending.came_back()
        self._is_unwell(error)

    def _read(self, record: Record) -> None:
        if self._pending is None:
            self._open(record)
        else:
            was_behind = self._pending.is_behind
            edits = self._pending.read(record.body, record.seq)
            if was_behind and not self._pending.is_behind:
                self._is_well()
            if edits:
                self._acts.stop()
                self._live.arrived(edits)
                self._tell(TextChange(edits, mine=False))
        if record.deleted != self.deleted:
            self.deleted = record.deleted
            self.removed.emit(record.deleted or "")
        self._go_on()

    def _open(self, record: Record) -> None:
        self._pending = Pending(record.body, record.seq)
        self._live = LiveText(record.body)
        self.deleted = record.deleted
        self._is_well()
        self.opened.emit()

    def _not_read(self, error: Exception) -> None:
        if self._pending is None or self._pending.is_behind:
            self._is_unwell(error)
        elif not isinstance(error, StorageError):
            raise error

    def _go_on(self) -> None:
        """What was typed meanwhile goes next."""
        if self._pending and not self._pending.is_sending and not self._pending.is_behind:
            if self._waiting:
                self._send()
            elif not self._due.isActive():
                self._plan()
        self._tell_waiting()

    def _is_well(self) -> None:
        self._tries = 0
        self._copying.stop()
        if self._trouble is not None:
            self._trouble = None
            self._copies.forget(self.record)
            self.recovered.emit()

    def _is_unwell(self, error: Exception) -> None:
        """Keep a copy, try again later, and say so once for each kind of trouble."""
        kind, self._trouble = self._trouble, type(error)
        self._copy()
        pause = PAUSES[min(self._tries, len(PAUSES) - 1)]
        self._tries += 1
        if self._pending is not None or not isinstance(error, RecordNotFound):
            self._due.start(pause * 1_000)
        self._tell_waiting(anyway=True)
        if kind is not type(error):
            self.failed.emit(error)
            if not isinstance(error, StorageError):
                raise error

    @property
    def is_well(self) -> bool:
        """Whether the last try to save or read it went well."""
        return self._trouble is None

    def _copy(self) -> None:
        if self._pending:
            self._copies.keep(self.record, self.text)

    def _tell_waiting(self, *, anyway: bool = False) -> None:
        if anyway or not self._pending:
            waiting, self._waiting = self._waiting, []
            for done in waiting:
                done()


def _storable(edit: Edit) -> Edit:
    """The edit with whole characters only: half of one could never be saved, nor anything typed after it."""
    try:
        edit.text.encode()
    except UnicodeEncodeError:
        return replace(edit, text=_HALF.sub("\ufffd", edit.text))
    return edit


def _plan_of(record: RecordId, sending: Sending, alone: list[bool]) -> Plan:
    """Write what was typed: on the present text when it is the one that was seen, else on the version that was."""

    def plan(reader: Reader) -> Operation:
        is_same = records.get(reader, record).body == sending.stored
        alone[:] = [is_same]
        return write_body(record, sending.edits, based_on=None if is_same else sending.seq)(reader)

    return plan
