"""Whether a workspace is whole: the file, the log, the projections, the attachments."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import DBAPIError

from storage import identity, schema
from storage.attachments import FileStore
from storage.crdt import Document
from storage.database import translate
from storage.errors import Damaged, DamagedValue
from storage.model import FileHash
from storage.reader import Reader
from storage.rebuilding import rebuild
from storage.soundness import row_problem


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be. `what` is a plain word; `detail` says where.

    `what` is one of integrity, foreign_key, log_unreadable, log_gap, checkpoint, projection, file_missing and
    file_damaged.
    """

    what: str
    detail: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a workspace holds. Files that no record refers to are kept for the history: no finding, but a number."""

    records: int
    changes: int
    waiting: int
    files: int
    unused_files: int


_LOG_CANNOT_BE_READ = frozenset({"integrity", "log_unreadable"})


def findings(connection: Connection, files: FileStore) -> tuple[Finding, ...]:
    """All that is wrong; empty when the workspace is whole. For a transaction that rolls back: it rebuilds.

    A damaged file raises nothing here: that it cannot be read is a finding. From a log that cannot be read whole no
    projection can be made, so then they are not compared.
    """
    found = [*_told(_integrity(connection)), *_told(_log(connection))]
    if not any(finding.what in _LOG_CANNOT_BE_READ for finding in found):
        found += _told(_checkpoints(connection))
        found += _told(_projections(connection))
    return (*found, *_told(_files(connection, files)))


def counted(reader: Reader, files: FileStore) -> Counts:
    """How much there is."""
    kept = set(files.all())
    return Counts(
        records=_rows(reader, schema.record),
        changes=_rows(reader, schema.change),
        waiting=_rows(reader, schema.waiting),
        files=len(kept),
        unused_files=len(kept - _wanted(reader.connection)),
    )


def projections_that_differ(connection: Connection) -> tuple[str, ...]:
    """The tables that a rebuild from the log would make different. Leaves the rebuilt ones behind."""
    before = {table.name: _content(connection, table) for table in schema.PROJECTIONS}
    rebuild(connection)
    return tuple(table.name for table in schema.PROJECTIONS if _content(connection, table) != before[table.name])


def _told(part: Iterator[Finding]) -> Iterator[Finding]:
    """A part's findings; that SQLite cannot read on is one of them."""
    try:
        yield from part
    except DBAPIError as error:
        if not isinstance(translate(error.orig, Path()), Damaged):
            raise
        yield Finding("integrity", str(error.orig))
    except DamagedValue as error:
        yield Finding("integrity", str(error))


def _content(connection: Connection, table: Table) -> list[Any]:
    return sorted(map(tuple, connection.exec_driver_sql(f'SELECT * FROM "{table.name}"')), key=repr)


def _rows(reader: Reader, table: Table) -> int:
    return int(reader.connection.execute(select(func.count()).select_from(table)).scalar_one())


def _integrity(connection: Connection) -> Iterator[Finding]:
    for (words,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if words != "ok":
            yield Finding("integrity", str(words))
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Finding("foreign_key", str(row[0]))


def _log(connection: Connection) -> Iterator[Finding]:
    """Rows that are no change, changes that know one of their record which is not here, missing ones of our own."""
    here: dict[tuple[str, str], int] = {}
    own = defaultdict(int, {identity.value_of(connection, "device"): 0})
    for name in (schema.waiting.name, schema.change.name):
        order = "seq" if name == schema.change.name else "device, counter"
        for row in connection.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY {order}'):
            values = dict(row._mapping)
            where = f"{values['device']}/{values['counter']}"
            problem = row_problem(values)
            if problem is not None:
                yield Finding("log_unreadable", f"{where} ({problem})")
            elif name == schema.change.name:
                if _comes_too_early(values, here, own):
                    yield Finding("log_gap", where)
                key = (values["record"], values["device"])
                here[key] = max(values["counter"], here.get(key, 0))


def _comes_too_early(values: Mapping[str, Any], here: dict[tuple[str, str], int], own: dict[str, int]) -> bool:
    device, record = values["device"], values["record"]
    if device in own:
        own[device] += 1
        if values["counter"] != own[device]:
            own[device] = values["counter"]
            return True
    knows = json.loads(values["knows"])
    return any(here.get((record, known), 0) < number for known, number in knows.items())


def _checkpoints(connection: Connection) -> Iterator[Finding]:
    """Checkpoints that do not say what a replay of the log up to their place says."""
    saved = schema.checkpoint
    by_record: dict[str, dict[int, bytes]] = defaultdict(dict)
    for record, seq, snapshot in connection.execute(select(saved)):
        by_record[record][seq] = snapshot
    change = schema.change
    for record, snapshots in sorted(by_record.items()):
        document = Document()
        query = select(change.c.seq, change.c.bytes).where(change.c.record == record).order_by(change.c.seq)
        for seq, data in connection.execute(query):
            document.apply(data)
            snapshot = snapshots.pop(seq, None)
            if snapshot is not None and not _says(snapshot, document):
                yield Finding("checkpoint", f"{record}/{seq}")
        yield from (Finding("checkpoint", f"{record}/{seq}") for seq in sorted(snapshots))


def _says(snapshot: bytes, document: Document) -> bool:
    read = Document()
    try:
        read.apply(snapshot)
    except ValueError:
        return False
    return read.body() == document.body() and read.fields() == document.fields()


def _projections(connection: Connection) -> Iterator[Finding]:
    for table in projections_that_differ(connection):
        yield Finding("projection", table)


def _wanted(connection: Connection) -> set[FileHash]:
    return {FileHash(digest) for (digest,) in connection.execute(select(schema.attachment.c.hash))}


def _files(connection: Connection, files: FileStore) -> Iterator[Finding]:
    for digest in sorted(_wanted(connection)):
        if not files.path(digest).is_file():
            yield Finding("file_missing", digest)
        elif not files.is_whole(digest):
            yield Finding("file_damaged", digest)
