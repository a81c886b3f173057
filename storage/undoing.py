"""Undo and redo of operations, worked out from the log, so that they hold after reopening and beside others' work.

A field goes back to the value it had before, unless somebody changed it since. A body takes back exactly the words of
the operation (its rows replayed under an undo manager that sees only them). A record that the operation made goes out
of sight: as if it had never been when nothing was added to it since, else into the bin.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pycrdt import merge_updates
from sqlalchemy import Connection, select

from storage import log, schema
from storage.crdt import Document
from storage.errors import NothingToUndo, UndoBlocked
from storage.log import ChangeRow
from storage.merging import BODY, DELETED
from storage.model import Changes, JsonValue, OperationId, RecordId
from storage.writing import OperationWriter

_TABLE = schema.operation


@dataclass(frozen=True, slots=True)
class Target:
    """The operation to take back."""

    operation: OperationId
    name: str


def next_target(connection: Connection, author: str, *, redo: bool) -> Target:
    """The author's operation that undo (or redo) takes back next. Raises NothingToUndo."""
    newest = select(_TABLE).where(_TABLE.c.author == author, _TABLE.c.name != "create_workspace")
    for row in connection.execute(newest.order_by(_TABLE.c.seq.desc())):
        is_undo = row.undoes is not None and row.name == "undo"
        if not redo and row.undoes is None and not row.undone:
            return Target(OperationId(row.id), row.name)
        if redo and row.undoes is None and not row.undone:
            break
        if redo and is_undo and not row.undone:
            undone = connection.execute(select(_TABLE.c.name).where(_TABLE.c.id == row.undoes)).scalar_one()
            return Target(OperationId(row.id), undone)
    raise NothingToUndo(redo=redo)


def take_back(writer: OperationWriter, target: Target) -> Changes:
    """Write the inverse of an operation. Raises UndoBlocked when nothing of it can be taken back any more."""
    family = _family(writer.connection, target.operation)
    rows = log.rows_of_operation(writer.connection, target.operation)
    for record in dict.fromkeys(row.record for row in rows):
        _take_back_in(writer, record, family)
    changes = writer.changes()
    if not changes:
        title, fields = _what_stands(writer.connection, rows[0])
        raise UndoBlocked(target.name, title, fields)
    return changes


def _family(connection: Connection, operation: OperationId) -> frozenset[str]:
    """The operation with all that undid it, redid it and so on: taken back together, they are as if none had been."""
    family: set[str] = set()
    following = {str(operation)}
    while following:
        family |= following
        query = select(_TABLE.c.id).where(_TABLE.c.undoes.in_(following))
        following = {found for (found,) in connection.execute(query)} - family
    return frozenset(family)


def _take_back_in(writer: OperationWriter, record: RecordId, family: frozenset[str]) -> None:
    rows = log.rows_of(writer.connection, record)
    opened = writer.records.get(writer.connection, record)
    if rows[0].operation in family:
        untouched = not _others_stand(writer.connection, {row.operation for row in rows} - family)
        in_sight = DELETED not in opened.document.fields()
        sets: dict[str, JsonValue] = {DELETED: "undone" if untouched else "deleted"} if in_sight else {}
        inverse = b""
    else:
        sets, inverse = _earlier_values(rows, family, opened.document.fields()), _inverse_of_body(rows, family)
    updates = [inverse] if inverse else []
    if inverse:
        opened.document.apply(inverse)
    if sets:
        updates.append(opened.document.write(sets, ()))
    if updates:
        told: dict[str, JsonValue] = {**sets, BODY: 1} if inverse else sets
        data = merge_updates(*updates) if len(updates) > 1 else updates[0]
        writer.land(opened, told, data, writer.device, writer.next_counter(), dict(opened.known))


def _others_stand(connection: Connection, operations: set[str]) -> bool:
    """Whether one of these operations says something that is not undone."""
    query = select(_TABLE.c.id).where(
        _TABLE.c.id.in_(operations), _TABLE.c.undoes.is_(None), _TABLE.c.undone.is_(False)
    )
    return connection.execute(query.limit(1)).first() is not None


def _earlier_values(
    rows: list[ChangeRow], family: frozenset[str], present: Mapping[str, JsonValue]
) -> dict[str, JsonValue]:
    """The fields to set, and to what: each that the family set and nobody since, to its value before."""
    before: dict[str, JsonValue] = {}
    after: dict[str, JsonValue] = {}
    for row in rows:
        for field, value in row.sets.items():
            if row.operation in family:
                before.setdefault(field, None)
                after[field] = value
            elif field not in after:
                before[field] = value
    return {
        field: before[field]
        for field, value in after.items()
        if field != BODY and present.get(field) == value and before[field] != value
    }


def _inverse_of_body(rows: list[ChangeRow], family: frozenset[str]) -> bytes:
    mine = [row.operation in family for row in rows]
    if not any(flag and BODY in row.sets for flag, row in zip(mine, rows, strict=True)):
        return b""
    return Document(keep_deleted=True).undo(mine, (row.data for row in rows))


def _what_stands(connection: Connection, row: ChangeRow) -> tuple[str, tuple[str, ...]]:
    query = select(schema.record.c.title).where(schema.record.c.record == row.record)
    return connection.execute(query).scalar_one_or_none() or "", tuple(sorted(row.sets))
