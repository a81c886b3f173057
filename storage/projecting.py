"""Projections: the tables that lists read, made from a record's document in the transaction that changed it.

Every row follows from its own record's log alone; what depends on other records (whom a mention means, an axis's title)
is joined when it is read. So one record's change touches one record's rows, and a rebuild gives the same tables.
"""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from storage import contradictions, schema
from storage.crdt import Document
from storage.log import ChangeRow
from storage.model import JsonValue, Kind, RecordId
from storage.projected_body import body_rows
from storage.projected_fields import field_rows, own_day

Rows = dict[Table, list[dict[str, Any]]]

_SETTLED_KINDS: dict[str, tuple[Table, ...]] = {
    Kind.PERSON: (schema.name, schema.person),
    Kind.ORGANISATION: (schema.name, schema.organisation),
    Kind.AXIS: (schema.name, schema.axis),
    Kind.STATUS: (schema.name,),
}


def project(
    connection: Connection, record: RecordId, document: Document, row: ChangeRow, *, first: ChangeRow | None = None
) -> None:
    """Make the record's rows again after `row`, its newest; `first` is its oldest, when nothing stands yet."""
    fields, body = document.fields(), document.body()
    table = schema.record
    before = connection.execute(
        select(table.c.kind, table.c.created_by, table.c.created_at).where(table.c.record == record)
    ).first()
    kind = str(fields.get("kind", ""))
    _clear(connection, record, _tables_of(kind) if before is None or before.kind == kind else schema.PER_RECORD)
    connection.execute(
        insert(table).prefix_with("OR REPLACE"),
        {
            "record": record,
            "kind": kind,
            "title": str(fields.get("title", "")),
            "deleted": _deleted(connection, record, fields),
            "created_by": before.created_by if before else (first or row).author,
            "created_at": before.created_at if before else (first or row).at,
            "changed_by": row.author,
            "changed_at": row.at,
            "seq": row.seq,
            "fields": json.dumps(fields, ensure_ascii=False, sort_keys=True),
            "body": body,
        },
    )
    for part, rows in rows_from(kind, fields, body).items():
        if rows:
            connection.execute(insert(part), [{"record": record, **values} for values in rows])


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
    return _SETTLED_KINDS.get(kind, schema.PER_RECORD)


def _clear(connection: Connection, record: RecordId, tables: Iterable[Table]) -> None:
    for table in tables:
        if table is not schema.record:
            connection.execute(delete(table).where(table.c.record == record))
