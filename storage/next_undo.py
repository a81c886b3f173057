"""What undo and redo would take back now, told before anybody presses the key."""

from dataclasses import replace

from sqlalchemy import select

from storage import identity, schema
from storage.activity import one
from storage.errors import NothingToUndo
from storage.model import Activity, OperationId
from storage.reader import Reader
from storage.undoing import next_target

_OPERATION = schema.operation.c


def next_undo(reader: Reader, author: str) -> Activity | None:
    """My operation that undo takes back next; None when there is none."""
    return _next(reader, author, redo=False)


def next_redo(reader: Reader, author: str) -> Activity | None:
    """The undo that redo takes back next, told by the name and data of what it undid; None when there is none."""
    return _next(reader, author, redo=True)


def _next(reader: Reader, author: str, *, redo: bool) -> Activity | None:
    device = identity.value_of(reader.connection, "device")
    try:
        target = next_target(reader.connection, author, device, redo=redo)
    except NothingToUndo:
        return None
    found = one(reader, target.operation)
    if not redo:
        return found
    query = select(_OPERATION.undoes).where(_OPERATION.id == target.operation)
    undone = one(reader, OperationId(reader.connection.execute(query).scalar_one()))
    return replace(found, name=undone.name, details=undone.details, records=undone.records)
