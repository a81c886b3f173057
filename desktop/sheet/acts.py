"""Acts that several parts of the head share: undo what was just done, and a new title that nothing else has."""

from __future__ import annotations

from collections.abc import Callable

from desktop.sheet import phrases
from desktop.work.notices import Notices, Offer
from desktop.work.store import Store
from storage import Changes
from storage.editing import sheets
from storage.errors import InvalidValue
from storage.model import Kind, Operation, OperationId, Plan, RecordId
from storage.next_undo import next_undo
from storage.reader import Reader
from storage.records import find, get
from wiki.folding import fold

TEXTS = (Kind.SHEET, Kind.KIT, Kind.PAGE, Kind.NOTE)


def undo_offer(
    store: Store, notices: Notices, operation: OperationId | None, then: Callable[[], None] | None = None
) -> Offer:
    """Undo one operation, as long as it is the last one: undoing something else instead would surprise."""
    author = store.author

    def is_last(reader: Reader) -> bool:
        newest = next_undo(reader, author)
        return newest is not None and newest.operation == operation

    def undone(_changes: Changes) -> None:
        if then is not None:
            then()

    def decided(last: bool) -> None:
        if last:
            store.undo(undone)
        else:
            notices.tell(phrases.not_last())

    return Offer(phrases.undo_label(), lambda: store.read(is_last, decided))


def rename_plan(record: RecordId, title: str) -> Plan:
    """Rename, unless another text is called so: links would no longer say which one they mean."""

    def plan(reader: Reader) -> Operation:
        refuse_taken(reader, record, title.strip())
        return sheets.rename(record, title.strip())(reader)

    return plan


def refuse_taken(reader: Reader, record: RecordId, title: str) -> None:
    """Raise InvalidValue, with the title as it stands, when another text in sight is called so."""
    for other in find(reader, title, TEXTS) if title else ():
        found = get(reader, other)
        if other != record and fold(found.title) == fold(title):
            raise InvalidValue("title", title, (found.title,))
