"""Whether a workspace is whole: the file, the log, the projections, the attachments."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from storage import schema
from storage.attachments import FileStore
from storage.model import FileHash
from storage.rebuilding import rebuild


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be. `what` is a plain word; `detail` says where.

    `what` is one of integrity, foreign_key, log_gap, projection, file_missing, file_damaged, file_unused.
    """

    what: str
    detail: str
    count: int = 1


def findings(connection: Connection, files: FileStore) -> tuple[Finding, ...]:
    """All that is wrong; empty when the workspace is whole. For a transaction that rolls back: it rebuilds."""
    return (
        *_integrity(connection),
        *_log(connection),
        *(Finding("projection", table) for table in projections_that_differ(connection)),
        *_files(connection, files),
    )


def projections_that_differ(connection: Connection) -> tuple[str, ...]:
    """The tables that a rebuild from the log would make different. Leaves the rebuilt ones behind."""
    before = {table.name: _content(connection, table) for table in schema.PROJECTIONS}
    rebuild(connection)
    return tuple(table.name for table in schema.PROJECTIONS if _content(connection, table) != before[table.name])


def _content(connection: Connection, table: Table) -> list[tuple[Any, ...]]:
    return sorted((tuple(row) for row in connection.execute(select(table))), key=repr)


def _integrity(connection: Connection) -> Iterator[Finding]:
    for (words,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if words != "ok":
            yield Finding("integrity", str(words))
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Finding("foreign_key", str(row[0]))


def _log(connection: Connection) -> Iterator[Finding]:
    """Changes of the log that know one of their record which is not in it."""
    table = schema.change
    here: dict[tuple[str, str], int] = {}
    for device, record, counter, knows in connection.execute(
        select(table.c.device, table.c.record, table.c.counter, table.c.knows).order_by(table.c.seq)
    ):
        if any(here.get((record, known), 0) < number for known, number in json.loads(knows).items()):
            yield Finding("log_gap", f"{device}/{counter}")
        here[record, device] = max(counter, here.get((record, device), 0))


def _files(connection: Connection, files: FileStore) -> Iterator[Finding]:
    wanted = {digest for (digest,) in connection.execute(select(schema.attachment.c.hash))}
    for digest in sorted(wanted):
        if not files.path(FileHash(digest)).is_file():
            yield Finding("file_missing", digest)
