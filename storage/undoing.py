"""Undo and redo of operations, worked out from the log, so that they hold after reopening and beside others' work.

A field goes back to the value it had before, unless somebody changed it since. A body takes back exactly the words of
the operation (its rows replayed under an undo manager that sees only them). A record that the operation made goes out
of sight: as if it had never been when nothing was added to it since, else into the bin.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from storage import identity, log, schema
from storage.crdt import Document, merged
from storage.errors import NothingToUndo, UndoBlocked
from storage.log import ChangeRow
from storage.merging import BODY, DELETED, knew, standing
from storage.model import Changes, JsonValue, OperationId, RecordId
from storage.writing import OperationWriter

_TABLE = schema.operation


@dataclass(frozen=True, slots=True)
class Target:
    """The operation to take back."""

    operation: OperationId
    name: str


def next_target(connection: Connection, author: str, device: str, *, redo: bool) -> Target:
    """The author's operation, made in this copy, that undo (or redo) takes back next. Raises NothingToUndo."""
    for row in connection.execute(_made_here(connection, author, device).order_by(_TABLE.c.seq.desc())):
        is_undo = row.undoes is not None and row.name == "undo"
        if not redo and row.undoes is None and not row.undone:
            return Target(OperationId(row.id), row.name)
        if redo and row.undoes is None and not row.undone:
            break
        if redo and is_undo and not row.undone:
            undone = connection.execute(select(_TABLE.c.name).where(_TABLE.c.id == row.undoes)).scalar_one()
            return Target(OperationId(row.id), undone)
    raise NothingToUndo(redo=redo)


def _made_here(connection: Connection, author: str, device: str) -> Select[Any]:
    """Operations of an author: those of the device's own changes, and all that were here before it took its name."""
    born = int(identity.value_of(connection, "born") or 0)
    change = schema.change
    own = or_(
        change.c.device == device, change.c.device.startswith(f"{device}~", autoescape=True), change.c.seq <= born
    )
    mine = select(change.c.operation).where(own)
    return select(_TABLE).where(_TABLE.c.author == author, _TABLE.c.name != "create_workspace", _TABLE.c.id.in_(mine))


def take_back(writer: OperationWriter, target: Target) -> Changes:
    """Write the inverse of an operation: one change in each record that it wrote, even where nothing is left of it.

    Raises UndoBlocked when nothing of it can be taken back since all was changed by others after it.
    """
    family = _family(writer.connection, target.operation)
    records = dict.fromkeys(row.record for row in log.rows_of_operation(writer.connection, target.operation))
    inverses = [_inverse_in(writer, record, family) for record in records]
    for blocked in inverses:
        if blocked.later and not any(inverse.sets or inverse.body for inverse in inverses):
            raise UndoBlocked(target.name, blocked.title, blocked.later)
    for record, inverse in zip(records, inverses, strict=True):
        _write(writer, record, inverse)
    return writer.changes()


@dataclass(frozen=True, slots=True)
class _Inverse:
    """What takes an operation back in one record; `later` are the fields that were changed since."""

    sets: dict[str, JsonValue]
    body: bytes
    later: tuple[str, ...] = ()
    title: str = ""


def _family(connection: Connection, operation: OperationId) -> frozenset[str]:
    """The operation with all that undid it, redid it and so on: taken back together, they are as if none had been."""
    family: set[str] = set()
    following = {str(operation)}
    while following:
        family |= following
        query = select(_TABLE.c.id).where(_TABLE.c.undoes.in_(following))
        following = {found for (found,) in connection.execute(query)} - family
    return frozenset(family)


def _inverse_in(writer: OperationWriter, record: RecordId, family: frozenset[str]) -> _Inverse:
    rows = log.rows_of(writer.connection, record)
    present = writer.records.get(writer.connection, record).document.fields()
    if rows[0].operation in family:
        untouched = not _others_stand(writer.connection, {row.operation for row in rows} - family)
        return _Inverse({DELETED: "undone" if untouched else "deleted"} if DELETED not in present else {}, b"")
    return _Inverse(
        sets=_earlier_values(rows, family, present),
        body=_inverse_of_body(rows, family),
        later=_changed_since(rows, family),
        title=str(present.get("title", "")),
    )


def _write(writer: OperationWriter, record: RecordId, inverse: _Inverse) -> None:
    opened = writer.records.get(writer.connection, record)
    updates = [inverse.body] if inverse.body else []
    if inverse.body:
        opened.document.apply(inverse.body)
    if inverse.sets:
        updates.append(opened.document.write(inverse.sets, ()))
    told: dict[str, JsonValue] = {**inverse.sets, BODY: 1} if inverse.body else inverse.sets
    data = merged(updates)
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
    """The fields to set, and to what: each that the family set, and nobody who knew it since, to what else stands."""
    mine = {field: value for row in rows if row.operation in family for field, value in row.sets.items()}
    others: dict[str, JsonValue] = {}
    for row in _standing_without(rows, family):
        others |= row.sets
    later = _changed_since(rows, family)
    return {
        field: others.get(field)
        for field, value in mine.items()
        if field != BODY and field not in later and present.get(field) == value and others.get(field) != value
    }


def _standing_without(rows: list[ChangeRow], family: frozenset[str]) -> list[ChangeRow]:
    """What would stand if the family had never been: without an undo, what it undid."""
    return standing([row for row in rows if row.operation not in family])


def _inverse_of_body(rows: list[ChangeRow], family: frozenset[str]) -> bytes:
    mine = [row.operation in family for row in rows]
    if not any(flag and BODY in row.sets for flag, row in zip(mine, rows, strict=True)):
        return b""
    return Document(keep_deleted=True).undo(mine, (row.data for row in rows))


def _changed_since(rows: list[ChangeRow], family: frozenset[str]) -> tuple[str, ...]:
    """The fields that somebody set knowing what the family had set, and stands by."""
    mine: dict[str, list[ChangeRow]] = {}
    for row in rows:
        if row.operation in family:
            for field in row.sets:
                mine.setdefault(field, []).append(row)
    later: set[str] = set()
    for row in _standing_without(rows, family):
        later |= {field for field in row.sets.keys() & mine.keys() if any(knew(row, each) for each in mine[field])}
    return tuple(sorted(later))
