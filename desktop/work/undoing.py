"""Undo and redo by the name of what they take back, which is looked at again before anything is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.work.notices import Notices, Offer
from desktop.work.operation_names import operation_called, redo_called, undo_called
from desktop.work.store import Store
from storage import Changes, Reader
from storage.model import Activity, OperationId
from storage.next_undo import next_redo, next_undo

Told = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Next:
    undo: Activity | None = None
    redo: Activity | None = None


class Undoing:
    """Knows what undo and redo would do now. Call `refresh` after every change; `told` hears of other names."""

    def __init__(self, store: Store, notices: Notices, told: Told = lambda: None) -> None:
        self._store, self._notices, self._told = store, notices, told
        self._next = _Next()

    @property
    def can_undo(self) -> bool:
        """Whether there is something of mine to take back."""
        return self._next.undo is not None

    @property
    def can_redo(self) -> bool:
        """Whether I took something back that can be made again."""
        return self._next.redo is not None

    def undo_words(self) -> str:
        """“Undo: import of 3 sheets”; a plain word when there is nothing."""
        found = self._next.undo
        return undo_called(found.name, found.details) if found else QCoreApplication.translate("Undoing", "Undo")

    def redo_words(self) -> str:
        """The same for redo."""
        found = self._next.redo
        return redo_called(found.name, found.details) if found else QCoreApplication.translate("Undoing", "Redo")

    def refresh(self) -> None:
        """See what undo and redo would take back now."""
        author = self._store.author
        self._store.read(
            lambda reader: _Next(next_undo(reader, author), next_redo(reader, author)),
            self._learnt,
            key=("undoing", id(self)),
        )

    def undo(self) -> None:
        """Take back what `undo_words` names; nothing when another operation has come in between."""
        self._checked(self._next.undo, redo=False)

    def redo(self) -> None:
        """Make again what `redo_words` names."""
        self._checked(self._next.redo, redo=True)

    def offer(self, changes: Changes) -> Offer | None:
        """A button beside a notice that takes back exactly these changes; None when nothing was written."""
        operation = changes.operation
        if operation is None:
            return None
        return Offer(QCoreApplication.translate("Undoing", "Undo"), lambda: self._take_back(operation))

    def _learnt(self, found: _Next) -> None:
        if found != self._next:
            self._next = found
            self._told()

    def _checked(self, shown: Activity | None, *, redo: bool) -> None:
        if shown is None:
            return
        self._if_next(shown.operation, lambda found: self._run(found, redo=redo), redo=redo)

    def _take_back(self, operation: OperationId) -> None:
        self._if_next(operation, lambda found: self._run(found, redo=False), redo=False)

    def _if_next(self, operation: OperationId, then: Callable[[Activity], None], *, redo: bool) -> None:
        author = self._store.author

        def question(reader: Reader) -> Activity | None:
            return next_redo(reader, author) if redo else next_undo(reader, author)

        def answered(found: Activity | None) -> None:
            if found is not None and found.operation == operation:
                then(found)
            else:
                self._refused(found, redo=redo)

        self._store.read(question, answered)

    def _refused(self, found: Activity | None, *, redo: bool) -> None:
        """Something else would be taken back now: say what, and do nothing."""
        self.refresh()
        if found is None:
            self._notices.tell(QCoreApplication.translate("Undoing", "There is nothing left to take back."))
            return
        words = QCoreApplication.translate("Undoing", "Something else was done since. First comes: {operation}")
        called = redo_called if redo else undo_called
        self._notices.tell(words.format(operation=called(found.name, found.details)))

    def _run(self, found: Activity, *, redo: bool) -> None:
        def done(_changes: Changes) -> None:
            words = (
                QCoreApplication.translate("Undoing", "Done again: {operation}")
                if redo
                else QCoreApplication.translate("Undoing", "Taken back: {operation}")
            )
            self._notices.tell(words.format(operation=operation_called(found.name, found.details)))
            self.refresh()

        if redo:
            self._store.redo(done)
        else:
            self._store.undo(done)
