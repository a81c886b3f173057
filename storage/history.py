"""The history of a record, from the log: versions, any of them shown, two compared in words, what changed by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from storage import log, schema
from storage.clock import read_time
from storage.errors import RecordNotFound
from storage.log import ChangeRow
from storage.model import JsonValue, Record, RecordId, Seq, Stamp, Version
from storage.open_records import load
from storage.reader import Reader
from wiki.differences import Piece, word_differences

VERSION_GAP = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Difference:
    """What lies between two states of a record: the fields as (before, after), and the body word by word."""

    fields: Mapping[str, tuple[JsonValue, JsonValue]]
    body: tuple[Piece, ...]


def versions(reader: Reader, record: RecordId) -> tuple[Version, ...]:
    """The record's versions, oldest first: one author's changes that follow each other by less than ten minutes."""
    found: list[list[ChangeRow]] = []
    for row in log.rows_of(reader.connection, record):
        if found and _continues(found[-1][-1], row):
            found[-1].append(row)
        else:
            found.append([row])
    return tuple(_version(rows) for rows in found)


def at(reader: Reader, record: RecordId, seq: Seq) -> Record:
    """The record as it was when the log had reached `seq`. Raises RecordNotFound when it did not exist yet."""
    opened = load(reader.connection, record, until=seq)
    if opened.is_new:
        raise RecordNotFound(record)
    fields = opened.document.fields()
    first, last = _ends(reader, record, seq)
    deleted = fields.get("deleted")
    return Record(
        id=record,
        kind=str(fields.get("kind", "")),
        title=str(fields.get("title", "")),
        fields=fields,
        body=opened.document.body(),
        created=first,
        changed=last,
        seq=opened.seq,
        deleted=deleted if isinstance(deleted, str) else None,
    )


def difference(before: Record | None, after: Record) -> Difference:
    """What changed from one state of a record to another; from nothing when `before` is None."""
    old: Mapping[str, JsonValue] = before.fields if before else {}
    names = sorted(old.keys() | after.fields.keys())
    changed = {
        name: (old.get(name), after.fields.get(name)) for name in names if old.get(name) != after.fields.get(name)
    }
    return Difference(changed, tuple(word_differences(before.body if before else "", after.body)))


def _continues(last: ChangeRow, row: ChangeRow) -> bool:
    return last.author == row.author and abs(read_time(row.at) - read_time(last.at)) < VERSION_GAP


def _version(rows: list[ChangeRow]) -> Version:
    return Version(
        record=rows[0].record,
        seq=rows[-1].seq,
        author=rows[0].author,
        first=read_time(rows[0].at),
        last=read_time(rows[-1].at),
        changes=len(rows),
        operations=tuple(dict.fromkeys(str(row.act.get("name", "")) for row in rows)),
        fields=frozenset(field for row in rows for field in row.sets),
    )


def _ends(reader: Reader, record: RecordId, seq: Seq) -> tuple[Stamp, Stamp]:
    table = schema.change
    query = select(table.c.author, table.c.at).where(table.c.record == record, table.c.seq <= seq)
    first = reader.connection.execute(query.order_by(table.c.seq).limit(1)).one()
    last = reader.connection.execute(query.order_by(table.c.seq.desc()).limit(1)).one()
    return Stamp(first.author, read_time(first.at)), Stamp(last.author, read_time(last.at))
