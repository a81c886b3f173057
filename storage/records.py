"""Records one by one: read whole, and found by what people call them."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from storage import schema
from storage.clock import read_time
from storage.defaults import new_id
from storage.errors import RecordAmbiguous, RecordNotFound
from storage.model import UNNAMED, Kind, Record, RecordId, Seq, Stamp
from storage.reader import Reader
from storage.stored import stored_json
from wiki.folding import fold
from wiki.names import name_key
from wiki.numbers import reference_key

__all__ = [
    "all_of",
    "axis_of",
    "exists",
    "find",
    "get",
    "new_id",
    "one_named",
    "organisations_named",
    "people_called",
    "people_named",
    "sheets_numbered",
    "unpacked",
]

_RECORD = schema.record
_NAME = schema.name


def get(reader: Reader, record: RecordId) -> Record:
    """The record whole, deleted or not. Raises RecordNotFound."""
    row = reader.connection.execute(select(_RECORD).where(_RECORD.c.record == record)).first()
    if row is None:
        raise RecordNotFound(record)
    return unpacked(row._mapping)


def exists(reader: Reader, record: RecordId) -> bool:
    """Whether the log holds anything of the record."""
    return reader.connection.execute(select(_RECORD.c.record).where(_RECORD.c.record == record)).first() is not None


def all_of(reader: Reader, kind: Kind, *, deleted: bool = False) -> Iterator[Record]:
    """Every record of a kind, by title; those out of sight as well when `deleted`."""
    query = select(_RECORD).where(_RECORD.c.kind == kind).order_by(_RECORD.c.title, _RECORD.c.record)
    if not deleted:
        query = query.where(_RECORD.c.deleted.is_(None))
    for row in reader.connection.execute(query):
        yield unpacked(row._mapping)


def find(reader: Reader, words: str, kinds: Collection[Kind] | None = None) -> tuple[RecordId, ...]:
    """The records in sight that answer to an id, a title, an acronym, an alias, "Axe 4 n°8" or "n°8"; best first.

    Of a kind that has no names of its own (`UNNAMED`) only by its id, unless it is asked for.
    """
    wanted = tuple(kinds or ())
    by_id = _ids(reader, select(_RECORD.c.record).where(_RECORD.c.record == words), wanted)
    if by_id:
        return by_id
    named = select(_RECORD.c.record).join(_NAME, _NAME.c.record == _RECORD.c.record).where(_NAME.c.key == fold(words))
    if not wanted:
        named = named.where(_RECORD.c.kind.not_in(UNNAMED))
    titles_first = named.order_by(_NAME.c.source != "title", _RECORD.c.record)
    by_name = _ids(reader, titles_first, wanted)
    if by_name:
        return by_name
    reference = reference_key(words)
    return sheets_numbered(reader, reference[1], axis=reference[0]) if reference is not None else ()


def one_named(reader: Reader, words: str, kinds: Collection[Kind] | None = None) -> RecordId:
    """The one record that answers to `words`. Raises RecordNotFound or RecordAmbiguous."""
    found = find(reader, words, kinds)
    if not found:
        raise RecordNotFound(words)
    if len(found) > 1:
        raise RecordAmbiguous(words, tuple(_told(get(reader, each)) for each in found))
    return found[0]


def sheets_numbered(reader: Reader, number: str, *, axis: str | None = None) -> tuple[RecordId, ...]:
    """The sheets in sight that carry a number, under the axis of that number when it is given."""
    sheet, parent = schema.sheet, schema.axis
    query = select(_RECORD.c.record).join(sheet, sheet.c.record == _RECORD.c.record)
    query = query.where(sheet.c.number_key == fold(number)).order_by(_RECORD.c.record)
    if axis is not None:
        query = query.join(parent, parent.c.record == sheet.c.axis).where(parent.c.number_key == fold(axis))
    return _ids(reader, query, ())


def people_named(reader: Reader, name: str) -> tuple[RecordId, ...]:
    """The people whose name or alias this is, accents, case and order aside."""
    return _named(reader, Kind.PERSON, _NAME.c.order_free == name_key(name))


def people_called(reader: Reader, word: str) -> tuple[RecordId, ...]:
    """The people of whose names one word, first name or family name, is this one; none for several words."""
    wanted = fold(word)
    if not wanted or " " in wanted:
        return ()
    query = select(_RECORD.c.record, _NAME.c.key).join(_NAME, _NAME.c.record == _RECORD.c.record)
    query = query.where(_RECORD.c.kind == Kind.PERSON, _RECORD.c.deleted.is_(None), _NAME.c.key.contains(wanted))
    found = (RecordId(record) for record, key in reader.connection.execute(query) if wanted in key.split())
    return tuple(sorted(dict.fromkeys(found)))


def organisations_named(reader: Reader, name: str) -> tuple[RecordId, ...]:
    """The organisations whose name, acronym or alias this is, accents and case aside."""
    return _named(reader, Kind.ORGANISATION, _NAME.c.key == fold(name))


def axis_of(reader: Reader, number: str, title: str) -> RecordId | None:
    """The axis of that number and title; of the number alone, or the title alone, when the other is not given."""
    axis = schema.axis
    query = select(_RECORD.c.record, _RECORD.c.title, axis.c.number_key).join(axis, axis.c.record == _RECORD.c.record)
    rows = list(reader.connection.execute(query.where(_RECORD.c.deleted.is_(None)).order_by(_RECORD.c.record)))
    same_number = [row for row in rows if number and row.number_key == fold(number)]
    same_title = [row for row in rows if title and fold(row.title) == fold(title)]
    both = [row for row in same_number if row in same_title]
    alone = same_number if not title else same_title if not number else []
    found = both or alone
    return RecordId(found[0].record) if found else None


def _named(reader: Reader, kind: Kind, condition: ColumnElement[bool]) -> tuple[RecordId, ...]:
    query = select(_RECORD.c.record).join(_NAME, _NAME.c.record == _RECORD.c.record).where(condition)
    return _ids(reader, query.order_by(_RECORD.c.record), (kind,))


def _ids(reader: Reader, query: Select[Any], kinds: tuple[Kind, ...]) -> tuple[RecordId, ...]:
    query = query.where(_RECORD.c.deleted.is_(None))
    if kinds:
        query = query.where(_RECORD.c.kind.in_(kinds))
    found = dict.fromkeys(RecordId(row[0]) for row in reader.connection.execute(query))
    return tuple(found)


def _told(record: Record) -> str:
    number = record.text("number")
    return f"{number} {record.title}" if number else record.title


def unpacked(row: Any) -> Record:
    """The record in a row of its table."""
    return Record(
        id=RecordId(row["record"]),
        kind=row["kind"],
        title=row["title"],
        fields=stored_json(row["fields"]),
        body=row["body"],
        created=Stamp(row["created_by"], read_time(row["created_at"])),
        changed=Stamp(row["changed_by"], read_time(row["changed_at"])),
        seq=Seq(row["seq"]),
        deleted=row["deleted"],
    )
