"""Projections made again from the log alone: after damage, after a migration, and to prove that they follow from it."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete

from storage import contradictions, log, operations, projecting, schema
from storage.crdt import Document
from storage.model import RecordId
from storage.open_records import drop_checkpoints, records_in_log


def rebuild(connection: Connection) -> int:
    """Make every projection again; gives the number of records. Private tables are left alone."""
    for table in schema.PROJECTIONS:
        connection.execute(delete(table))
    found = records_in_log(connection)
    for record in found:
        _project(connection, record)
    _note_operations(connection)
    return len(found)


def rebuild_records(connection: Connection, records: Iterable[RecordId]) -> None:
    """The same for some records, whose rows in the log are others now; operations are noted anew."""
    for record in records:
        for table in (*schema.PER_RECORD, schema.contradiction):
            connection.execute(delete(table).where(table.c.record == record))
        _project(connection, record)
    connection.execute(delete(schema.operation))
    _note_operations(connection)


def _project(connection: Connection, record: RecordId) -> None:
    rows = log.rows_of(connection, record)
    drop_checkpoints(connection, record)
    if len({row.device for row in rows}) > 1:
        contradictions.find_again(connection, record)
    document = Document(row.data for row in rows)
    projecting.project(connection, record, document, rows[-1], first=rows[0])


def _note_operations(connection: Connection) -> None:
    for row in log.in_order(connection):
        operations.note(connection, row)
