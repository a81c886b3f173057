"""What people did, an operation a line, and what of it happened since I last looked."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, func, insert, select

from storage import log, schema
from storage.clock import read_time
from storage.errors import RecordNotFound
from storage.model import Activity, OperationId, RecordId, Seq
from storage.reader import Reader
from storage.stored import stored_json

_CHANGE = schema.change
_OPERATION = schema.operation


def operations(reader: Reader, *, limit: int = 50) -> tuple[Activity, ...]:
    """The newest operations, newest first."""
    return _told(reader, select(_OPERATION).order_by(_OPERATION.c.seq.desc()).limit(limit))


def since(reader: Reader, seq: Seq) -> tuple[Activity, ...]:
    """The operations that wrote something after `seq`, oldest first."""
    after = select(_CHANGE.c.operation).where(_CHANGE.c.seq > seq)
    return _told(reader, select(_OPERATION).where(_OPERATION.c.id.in_(after)).order_by(_OPERATION.c.seq))


def one(reader: Reader, operation: OperationId) -> Activity:
    """One operation. Raises RecordNotFound when the log has none of that id."""
    found = _told(reader, select(_OPERATION).where(_OPERATION.c.id == operation))
    if not found:
        raise RecordNotFound(operation)
    return found[0]


def last_visit(reader: Reader, record: RecordId | None = None) -> Seq:
    """Up to where I have seen a record, or the whole workspace; 0 when I never looked."""
    table = schema.visit
    query = select(table.c.seq).where(table.c.record == (record or ""))
    return Seq(reader.connection.execute(query).scalar_one_or_none() or 0)


def note_visit(connection: Connection, record: RecordId | None, seq: Seq | None = None) -> None:
    """Remember that a record, or the whole workspace, was seen up to `seq`: what was shown, or what is here now."""
    values = {"record": record or "", "seq": log.newest(connection) if seq is None else seq}
    connection.execute(insert(schema.visit).prefix_with("OR REPLACE").values(**values))


def unseen(reader: Reader) -> dict[RecordId, Seq]:
    """The records that changed since I last looked at them, or at the whole workspace, each with its newest seq."""
    table, record = schema.visit, schema.record
    everything = last_visit(reader)
    query = select(record.c.record, record.c.seq).outerjoin(table, table.c.record == record.c.record)
    query = query.where(record.c.seq > func.max(func.coalesce(table.c.seq, 0), everything)).order_by(record.c.seq)
    return {RecordId(found): Seq(seq) for found, seq in reader.connection.execute(query)}


def _told(reader: Reader, query: Any) -> tuple[Activity, ...]:
    rows = list(reader.connection.execute(query))
    touched = _touched(reader, [row.id for row in rows])
    return tuple(
        Activity(
            operation=OperationId(row.id),
            name=row.name,
            details=stored_json(row.details),
            author=row.author,
            at=read_time(row.at),
            records=tuple(record for record, _ in touched[row.id]),
            seq=max((seq for _, seq in touched[row.id]), default=Seq(row.seq)),
            undone=row.undone,
        )
        for row in rows
    )


def _touched(reader: Reader, wanted: list[str]) -> defaultdict[str, list[tuple[RecordId, Seq]]]:
    query = select(_CHANGE.c.operation, _CHANGE.c.record, func.max(_CHANGE.c.seq))
    query = query.where(_CHANGE.c.operation.in_(wanted)).group_by(_CHANGE.c.operation, _CHANGE.c.record)
    found: defaultdict[str, list[tuple[RecordId, Seq]]] = defaultdict(list)
    for operation, record, seq in reader.connection.execute(query.order_by(func.max(_CHANGE.c.seq))):
        found[operation].append((RecordId(record), Seq(seq)))
    return found
