"""Decides what the head of a record shows and what its edits do: no Qt widgets here, one plan for each act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from desktop.sheet import phrases
from desktop.sheet.acts import rename_plan
from desktop.sheet.completing import Known, Offered, is_known, known_for, offers
from desktop.sheet.gathering import head_of
from desktop.sheet.head import ROLE_FIELDS, SINGLE_FIELDS, Head, Piece
from desktop.work.notices import Notices
from desktop.work.phrases import phrase
from desktop.work.places import Going, Place
from desktop.work.store import Store
from desktop.work.undoing import Undoing
from storage import Changes, StorageError
from storage.editing import about, elements, sheets
from storage.errors import ReadOnly, RecordNotFound
from storage.lists import axes
from storage.model import Plan, RecordId
from storage.sheet_checks import checks
from storage.summaries import AxisSummary
from wiki.checks import Check


class SheetView(Protocol):
    """The widgets, as the presenter sees them."""

    def show_head(self, head: Head | None) -> None:
        """Show a record, or none. What is being typed in a field stays."""

    def show_checks(self, found: Sequence[Check]) -> None:
        """Show what is worth a look."""

    def show_offers(self, field: str, offered: Sequence[Offered], new: str) -> None:
        """Show what fits what was typed; `new` are the words that could be added as something new, if any."""

    def refuse(self, field: str, words: str) -> None:
        """Say beside a field why what was written cannot stand there; it is still in the field."""

    def accepted(self, field: str) -> None:
        """What was written in a field is kept: the field can be cleared or closed."""


class _NoView:
    """Stands where the widgets stood, for answers that come after they went."""

    def show_head(self, head: Head | None) -> None: ...
    def show_checks(self, found: Sequence[Check]) -> None: ...
    def show_offers(self, field: str, offered: Sequence[Offered], new: str) -> None: ...
    def refuse(self, field: str, words: str) -> None: ...
    def accepted(self, field: str) -> None: ...


class SheetPresenter:
    """One head. `refresh` reads again what is shown, and the widgets keep what somebody is typing."""

    def __init__(
        self, store: Store, notices: Notices, going: Going, view: SheetView, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._notices = notices
        self._going = going
        self._view: SheetView = view
        self._today = today
        self._record: RecordId | None = None
        self._known: dict[str, tuple[Known, ...]] = {}
        self._undoing = Undoing(store, notices)
        self.head: Head | None = None

    def close(self) -> None:
        """The widgets go; what was asked for is still done."""
        self._view = _NoView()
        self._record = None

    @property
    def record(self) -> RecordId | None:
        """What is shown."""
        return self._record

    @property
    def can_edit(self) -> bool:
        """Whether there is something that can be written to."""
        return self.head is not None and self.head.writable and not self.head.deleted

    def show_record(self, record: RecordId | None) -> None:
        """Show another record, or none."""
        if record != self._record:
            self.head = None  # until the new one is read, nothing can be done to what is still seen
        self._record = record
        self._known.clear()
        if record is None:
            self._view.show_head(None)
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read again what is shown."""
        record = self._record
        if record is None:
            return
        folder = self._store.folder

        def arrived(head: Head) -> None:
            if head.record == self._record:
                self._arrived(head)

        self._store.read(
            lambda reader: head_of(reader, record, folder), arrived, failed=self._could_not_read, key=("head", id(self))
        )

    def _arrived(self, head: Head) -> None:
        if head != self.head:
            self.head = head
            self._view.show_head(head)
        today = self._today()

        def checked(found: tuple[Check, ...]) -> None:
            if head.record == self._record:
                self._view.show_checks(found)

        self._store.read(
            lambda reader: checks(reader, head.record, today),
            checked,
            failed=self._could_not_read,
            key=("checks", id(self)),
        )

    def _could_not_read(self, error: Exception) -> None:
        if isinstance(error, RecordNotFound):
            self.head = None
            self._view.show_head(None)
        else:
            self._tell(error)

    def rename(self, title: str) -> None:
        """Give another title, and lead links to the new one; one that something else has is refused."""
        if self.head is not None and title.strip() == self.head.title:
            self._view.accepted("title")
        elif self._record is not None:
            self.perform(rename_plan(self._record, title), "title")

    def set_single(self, field: str, words: str) -> None:
        """Set a field of one value: the number, the status, the priority, a note's date, the axis by its words."""
        if self._record is not None:
            self.perform(sheets.set_field(self._record, field, [words] if words.strip() else []), field)

    def put_under(self, axis: str) -> None:
        """Put the sheet under an axis, by its id, or under none."""
        if self._record is not None:
            self.perform(sheets.put_under(self._record, RecordId(axis) if axis else None), "axis")

    def set_further(self, label: str, words: str) -> None:
        """Set a field of the group's own."""
        if self._record is not None:
            self.perform(sheets.set_further(self._record, label, words), f"fields/{label}")

    def add(self, field: str, words: str, target: str = "") -> None:
        """Put a value at the end of a field, or in the place of the one value that it has."""
        if self._record is None:
            return
        if field in SINGLE_FIELDS:
            self.set_single(field, words)
        elif field == "about":
            if target:
                self.perform(about.attach(self._record, RecordId(target)), field)
        else:
            chosen = RecordId(target) if target and field in ROLE_FIELDS else None
            self.perform(elements.add(self._record, field, words, target=chosen), field)
            self._known.pop(field, None)

    def respell(self, field: str, piece: Piece, words: str, target: str = "") -> None:
        """Put other words in the place of a value."""
        if self._record is None:
            return
        if field in SINGLE_FIELDS:
            self.set_single(field, words)
            return
        chosen = RecordId(target) if target and field in ROLE_FIELDS else None
        self.perform(elements.respell(self._record, field, piece.identity, words, target=chosen), field)

    def remove(self, field: str, piece: Piece) -> None:
        """Take a value away, with the offer to bring it back."""
        if self._record is None:
            return
        if field in SINGLE_FIELDS:
            plan = sheets.set_field(self._record, field, [])
        elif field == "about":
            plan = about.detach(self._record, RecordId(piece.identity))
        else:
            plan = elements.remove(self._record, field, piece.identity)
        self.perform(plan, field, told=phrases.removed(field, piece.words))

    def move(self, field: str, piece: Piece, to: int) -> None:
        """Put a value at another place of its field."""
        if self._record is not None and field not in (*SINGLE_FIELDS, "about"):
            self.perform(elements.move(self._record, field, piece.identity, to), field)

    def mark(self, field: str, piece: Piece, *, uncertain: bool) -> None:
        """Say that a value is to be confirmed, or that it is certain."""
        if self._record is None:
            return
        if field in SINGLE_FIELDS:
            self.set_single(field, f"{piece.raw} ?" if uncertain else elements.certain(piece.raw))
        else:
            self.perform(elements.mark(self._record, field, piece.identity, uncertain=uncertain), field)

    def open_piece(self, piece: Piece, *, beside: bool = False) -> None:
        """Go to the record that a value names."""
        if piece.target:
            self._going(Place(piece.target), beside)

    def complete(self, field: str, typed: str) -> None:
        """Offer what fits what is typed; the register is read once for as long as the record is shown."""
        known = self._known.get(field)
        if known is not None:
            self._offer(field, typed, known)
            return

        def read(found: tuple[Known, ...]) -> None:
            self._known[field] = found
            self._offer(field, typed, found)

        self._store.read(known_for(field), read, failed=self._tell, key=("known", id(self)))

    def forget_known(self) -> None:
        """Other names may be in the register now."""
        self._known.clear()

    def _offer(self, field: str, typed: str, known: Sequence[Known]) -> None:
        head = self.head
        taken = [each for piece in head.pieces(field) for each in (piece.identity, piece.words)] if head else []
        new = typed.strip() if typed.strip() and field != "about" and not is_known(known, typed) else ""
        self._view.show_offers(field, offers(known, typed, without=taken), new)

    def axes(self, then: Callable[[tuple[AxisSummary, ...]], None]) -> None:
        """The axes of the plan, for a menu."""
        self._store.read(axes, then, failed=self._tell)

    def delete(self, then: Callable[[], None] | None = None) -> None:
        """Put the record into the bin, with the offer to bring it back; `then` when it is there."""
        if self._record is not None and self.head is not None:
            self.perform(sheets.delete(self._record), "title", told=phrases.binned(self.head.title), then=then)

    def bring_back(self) -> None:
        """Take the record out of the bin."""
        if self._record is not None and self.head is not None:
            self.perform(sheets.bring_back(self._record), "title", told=phrases.brought_back(self.head.title))

    def perform(self, plan: Plan, field: str, *, told: str = "", then: Callable[[], None] | None = None) -> None:
        """Do one plan: a refusal stands beside its field, and `told` comes with the offer to undo it."""
        if not self.can_edit and not (self.head is not None and self.head.deleted and told):
            self._view.refuse(field, phrases.read_only_reason())
            return

        def done(changes: Changes) -> None:
            self._view.accepted(field)
            if told and changes:
                self._notices.tell(told, self._undoing.offer(changes))
            if changes:
                self.forget_known()
            self.refresh()
            if then is not None:
                then()

        self._store.perform(plan, done, failed=lambda error: self._failed(field, error))

    def _failed(self, field: str, error: Exception) -> None:
        words = phrases.refusal(field, error) if isinstance(error, StorageError) else None
        if words is not None:
            self._view.refuse(field, words)
        elif isinstance(error, ReadOnly):
            self._view.refuse(field, phrases.read_only_reason())
        elif isinstance(error, RecordNotFound):
            self.refresh()
        else:
            self._tell(error)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, StorageError):
            raise error
        self._notices.trouble(phrase(error))
