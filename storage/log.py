"""The log of changes: immutable rows, in the order in which they came to this copy of the workspace."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select

from storage import schema
from storage.errors import InvalidChange
from storage.model import JsonValue, RecordId, Seq
from storage.prepared import Prepared
from storage.reader import Reader
from storage.stored import stored_json

FORMAT = 1
NOWHERE = Seq(0)
_COLUMNS = tuple(column.name for column in schema.waiting.columns)


_CHANGE = schema.change.c
_APPEND = Prepared(insert(schema.change))
_NEWEST = Prepared(select(func.coalesce(func.max(_CHANGE.seq), 0)))
_LAST_COUNTER = Prepared(select(func.coalesce(func.max(_CHANGE.counter), 0)).where(_CHANGE.device == bindparam("this")))


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change of one record, as it is stored and as it travels.

    `counter` counts the device's changes from 1. `knows` gives, of each device, the counter of its last change of this
    record that the writer had; `sets` the fields it set (the body counts as the field "body"); `data` the CRDT update
    of exactly this transaction. `act` names the operation and carries the data of its sentence. A row whose `format`
    is later than ours is kept and passed on, not read. `seq` is its place in the local log, 0 while it has none.
    """

    device: str
    counter: int
    record: RecordId
    author: str
    at: str
    origin: str
    operation: str
    act: Mapping[str, JsonValue]
    knows: Mapping[str, int]
    sets: Mapping[str, JsonValue]
    data: bytes
    format: int = FORMAT
    seq: Seq = NOWHERE

    def __post_init__(self) -> None:
        if not self.device or self.counter < 1 or not self.record:
            raise InvalidChange(self.device, self.counter, "incomplete")


def append(connection: Connection, row: ChangeRow) -> ChangeRow:
    """Add a row to the end of the log; gives it with its seq."""
    result = _APPEND.run(connection, {"seq": None, **packed(row)})
    return replace(row, seq=Seq(result.lastrowid))


def packed(row: ChangeRow) -> dict[str, Any]:
    """A row as the values of its columns."""
    return {
        "device": row.device,
        "counter": row.counter,
        "record": row.record,
        "author": row.author,
        "at": row.at,
        "origin": row.origin,
        "operation": row.operation,
        "act": _written(row.act),
        "knows": _written(row.knows),
        "sets": _written(row.sets),
        "bytes": row.data,
        "format": row.format,
    }


def unpacked(values: Row[Any]) -> ChangeRow:
    """A row read from `change` or `waiting`."""
    found = values._mapping
    return ChangeRow(
        device=found["device"],
        counter=found["counter"],
        record=RecordId(found["record"]),
        author=found["author"],
        at=found["at"],
        origin=found["origin"],
        operation=found["operation"],
        act=stored_json(found["act"]),
        knows=stored_json(found["knows"]),
        sets=stored_json(found["sets"]),
        data=bytes(found["bytes"]),
        format=found["format"],
        seq=Seq(found.get("seq", 0)),
    )


def rows_of(connection: Connection, record: RecordId, *, until: Seq | None = None) -> list[ChangeRow]:
    """Every row of one record, oldest first; those up to `until` when it is given."""
    query = select(schema.change).where(schema.change.c.record == record).order_by(schema.change.c.seq)
    if until is not None:
        query = query.where(schema.change.c.seq <= until)
    return [unpacked(row) for row in connection.execute(query)]


def rows_of_operation(connection: Connection, operation: str) -> list[ChangeRow]:
    """Every row that one operation wrote, oldest first."""
    query = select(schema.change).where(schema.change.c.operation == operation).order_by(schema.change.c.seq)
    return [unpacked(row) for row in connection.execute(query)]


def in_order(connection: Connection) -> Iterator[ChangeRow]:
    """Every row of the log, oldest first."""
    for row in connection.execute(select(schema.change).order_by(schema.change.c.seq)):
        yield unpacked(row)


def rows_since(reader: Reader, seq: Seq) -> Iterator[ChangeRow]:
    """What to hand to another copy of the workspace: every row after `seq`, then all that still wait here."""
    after = select(schema.change).where(schema.change.c.seq > seq).order_by(schema.change.c.seq)
    for query in (after, select(schema.waiting)):
        for row in reader.connection.execute(query):
            yield unpacked(row)


def last_seq(reader: Reader) -> Seq:
    """The place of the newest row; 0 in a log without rows."""
    return newest(reader.connection)


def newest(connection: Connection) -> Seq:
    """The same as `last_seq`, for a bare connection."""
    return Seq(_NEWEST.run(connection, {}).scalar_one())


def last_counter(connection: Connection, device: str) -> int:
    """The counter of the device's newest change that is here; 0 when there is none."""
    return int(_LAST_COUNTER.run(connection, {"this": device}).scalar_one())


def knows_of(connection: Connection, record: RecordId, *, until: Seq | None = None) -> dict[str, int]:
    """Of each device, the counter of its last change of the record that is here (up to `until`)."""
    table = schema.change
    query = select(table.c.device, func.max(table.c.counter)).where(table.c.record == record).group_by(table.c.device)
    if until is not None:
        query = query.where(table.c.seq <= until)
    return dict(tuple(row) for row in connection.execute(query))


def _written(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
