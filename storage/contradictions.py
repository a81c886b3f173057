"""Contradictions: what two sides changed unknown to each other and do not agree on, kept until somebody settles it."""

import json
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from storage import log, schema
from storage.clashes import paragraph_clashes
from storage.clock import read_time
from storage.log import ChangeRow
from storage.merging import BODY, DELETED, SETTLED, field_clashes, standing
from storage.model import Contradiction, ContradictionId, JsonValue, RecordId, Side
from storage.prepared import Prepared
from storage.reader import Reader
from storage.stored import stored_json

_TABLE = schema.contradiction
_OPEN_FIELDS = Prepared(select(_TABLE.c.field).where(_TABLE.c.record == bindparam("this"), _TABLE.c.open))


def contradictions(
    reader: Reader, record: RecordId | None = None, *, open_only: bool = True
) -> tuple[Contradiction, ...]:
    """Those of one record, or of the whole workspace; settled ones too when `open_only` is False."""
    query = select(_TABLE).order_by(_TABLE.c.record, _TABLE.c.field, _TABLE.c.id)
    if record is not None:
        query = query.where(_TABLE.c.record == record)
    if open_only:
        query = query.where(_TABLE.c.open)
    return tuple(_unpacked(row._mapping) for row in reader.connection.execute(query))


def may_be_settled_by(connection: Connection, row: ChangeRow) -> bool:
    """Whether a row that knew all of its record can change what is open: it sets such a field, settles, undoes."""
    if "undoes" in row.act or any(field.startswith(SETTLED) for field in row.sets):
        return True
    return not open_fields(connection, row.record).isdisjoint(row.sets.keys() - {BODY})


def open_fields(connection: Connection, record: RecordId) -> frozenset[str]:
    """The record's fields about which something is open."""
    return frozenset(field for (field,) in _OPEN_FIELDS.run(connection, {"this": record}))


def deletion_is_open(connection: Connection, record: RecordId) -> bool:
    """Whether the record is deleted on one side and edited on another, and nobody has settled it yet."""
    return DELETED in open_fields(connection, record)


def find_again(connection: Connection, record: RecordId) -> frozenset[ContradictionId]:
    """Work the record's contradictions out from its rows and store them; gives the ids that were not there before."""
    before = {found for (found,) in connection.execute(select(_TABLE.c.id).where(_TABLE.c.record == record))}
    connection.execute(delete(_TABLE).where(_TABLE.c.record == record))
    found = rows_from(log.rows_of(connection, record))
    if found:
        connection.execute(insert(_TABLE), found)
    return frozenset(ContradictionId(row["id"]) for row in found if row["id"] not in before)


def rows_from(rows: list[ChangeRow]) -> list[dict[str, Any]]:
    """The rows of the contradiction table that follow from one record's log."""
    stand = standing(rows)
    found = [
        _packed(
            clash.id, clash.field, clash.before, [(row, row.sets.get(clash.field)) for row in clash.sides], clash.open
        )
        for clash in field_clashes(stand)
    ]
    found += [
        _packed(clash.id, BODY, clash.before, list(clash.sides), clash.open) for clash in paragraph_clashes(rows, stand)
    ]
    return [row | {"record": rows[0].record} for row in found]


def _packed(
    identity: str, field: str, before: JsonValue, sides: list[tuple[ChangeRow, Any]], is_open: bool
) -> dict[str, Any]:
    told = [{"device": row.device, "author": row.author, "at": row.at, "value": value} for row, value in sides]
    return {
        "id": identity,
        "field": field,
        "before": json.dumps(before, ensure_ascii=False, sort_keys=True),
        "sides": json.dumps(told, ensure_ascii=False, sort_keys=True),
        "open": is_open,
    }


def _unpacked(row: Any) -> Contradiction:
    sides = tuple(
        Side(side["device"], side["author"], read_time(side["at"]), side["value"]) for side in stored_json(row["sides"])
    )
    return Contradiction(
        id=ContradictionId(row["id"]),
        record=RecordId(row["record"]),
        field=row["field"],
        before=stored_json(row["before"]),
        sides=sides,
        open=row["open"],
    )
