"""Projections: the tables that lists read, made from a record's document in the transaction that changed it.

Every row follows from its own record's log alone; what depends on other records (whom a mention means, an axis's title)
is joined when it is read. So one record's change touches one record's rows, and a rebuild gives the same tables.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Table, bindparam, delete, insert, select

from storage import contradictions, schema
from storage.crdt import Document
from storage.log import ChangeRow
from storage.model import JsonValue, Kind, RecordId, Seq
from storage.prepared import Prepared
from storage.projected_body import body_rows
from storage.projected_fields import field_rows, own_day

Rows = dict[Table, list[dict[str, Any]]]

_SETTLED_KINDS: dict[str, tuple[Table, ...]] = {
    Kind.PERSON: (schema.name, schema.person),
    Kind.ORGANISATION: (schema.name, schema.organisation),
    Kind.AXIS: (schema.name, schema.axis),
    Kind.STATUS: (schema.name,),
}


_THIS: BindParameter[Any] = bindparam("this")
_PARTS = tuple(table for table in schema.PER_RECORD if table is not schema.record)
_CLEAR = {table: Prepared(delete(table).where(table.c.record == _THIS)) for table in _PARTS}
_FILL = {table: Prepared(insert(table)) for table in _PARTS}
_KEEP = Prepared(insert(schema.record).prefix_with("OR REPLACE"))
_RECORD = schema.record.c
_STANDING = Prepared(
    select(_RECORD.seq, _RECORD.kind, _RECORD.created_by, _RECORD.created_at).where(_RECORD.record == _THIS)
)


@dataclass(frozen=True, slots=True)
class Projected:
    """What the tables say of a record; `rows` is None where it was not this process that wrote them."""

    seq: Seq
    kind: str
    created_by: str
    created_at: str
    rows: Rows | None = None


def project(
    connection: Connection,
    record: RecordId,
    document: Document,
    row: ChangeRow,
    *,
    first: ChangeRow | None = None,
    before: Projected | None = None,
) -> Projected:
    """Make the record's rows again after `row`, its newest, and give what stands then.

    `first` is its oldest, when nothing stands yet. `before` is what stands, when that is known: only the tables that
    differ from it are written.
    """
    before = before or _standing(connection, record)
    fields, body = document.fields(), document.body()
    kind = str(fields.get("kind", ""))
    created = (before.created_by, before.created_at) if before else ((first or row).author, (first or row).at)
    after = Projected(row.seq, kind, *created, rows_from(kind, fields, body))
    _write_parts(connection, record, before, after)
    _keep_record(connection, record, after, row, fields, body)
    return after


def _standing(connection: Connection, record: RecordId) -> Projected | None:
    found = _STANDING.run(connection, {"this": record}).first()
    return Projected(Seq(found.seq), found.kind, found.created_by, found.created_at) if found is not None else None


def _write_parts(connection: Connection, record: RecordId, before: Projected | None, after: Projected) -> None:
    rows = after.rows or {}
    for table in _tables_to_write(before, after):
        if before is not None:
            _CLEAR[table].run(connection, {"this": record})
        if rows.get(table):
            _FILL[table].run_each(connection, [{"record": record, **values} for values in rows[table]])


def _tables_to_write(before: Projected | None, after: Projected) -> Iterable[Table]:
    if before is None or before.rows is None:
        return _PARTS if before is not None and before.kind != after.kind else _tables_of(after.kind)
    old, new = before.rows, after.rows or {}
    return [table for table in _PARTS if old.get(table, []) != new.get(table, [])]


def _keep_record(
    connection: Connection,
    record: RecordId,
    after: Projected,
    row: ChangeRow,
    fields: dict[str, JsonValue],
    body: str,
) -> None:
    values = {
        "record": record,
        "kind": after.kind,
        "title": str(fields.get("title", "")),
        "deleted": _deleted(connection, record, fields),
        "created_by": after.created_by,
        "created_at": after.created_at,
        "changed_by": row.author,
        "changed_at": row.at,
        "seq": row.seq,
        "fields": json.dumps(fields, ensure_ascii=False, sort_keys=True),
        "body": body,
    }
    _KEEP.run(connection, values)


def rows_from(kind: str, fields: dict[str, JsonValue], body: str) -> Rows:
    """What the tables besides `record` say of a record: pure, without its id."""
    found = field_rows(kind, fields)
    for table, rows in body_rows(body, near=own_day(fields)).items() if body else ():
        found.setdefault(table, []).extend(rows)
    for table, rows in found.items():
        if "position" in table.c:
            found[table] = [{"position": position, **row} for position, row in enumerate(rows)]
    return found


def _deleted(connection: Connection, record: RecordId, fields: dict[str, JsonValue]) -> str | None:
    value = fields.get("deleted")
    if not isinstance(value, str) or contradictions.deletion_is_open(connection, record):
        return None
    return value


def _tables_of(kind: str) -> Iterable[Table]:
    return _SETTLED_KINDS.get(kind, _PARTS)
