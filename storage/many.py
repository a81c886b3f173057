"""What is told of many records at once, one query for each thing however many there are: what an index reads.

Every function takes the records that are wanted and gives what it found by record; a record without is left out.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, select

from storage import schema
from storage.body_lists import KnownPeople
from storage.model import Kind, Record, RecordId, Role
from storage.prepared import Prepared
from storage.reader import Reader
from storage.records import unpacked
from storage.stored import stored_json
from storage.summaries import RoleRow

_WANTED = select(func.json_each(bindparam("wanted")).table_valued("value").c.value)
_RECORD = schema.record.c
_NAME = schema.name.c


@dataclass(frozen=True, slots=True)
class Assignee:
    """Whom an action mentions: a person by the present name, or the words that name nobody of the register."""

    person: RecordId | None
    name: str


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """An action; `number` is its place in the record, from 1, `dates` the words of its dates, `last` their last day."""

    number: int
    state: str
    text: str
    dates: tuple[str, ...]
    last: date | None
    assignees: tuple[Assignee, ...]


@dataclass(frozen=True, slots=True)
class DateFacts:
    """A date in a field, or in the body (`field` is then "body"): its words, and the days that they mean if known."""

    field: str
    raw: str
    first: date | None
    last: date | None
    year_inferred: bool


@dataclass(frozen=True, slots=True)
class Named:
    """What records show of another: its title, its acronym, its aliases; of an axis the number and the axis above."""

    kind: str
    title: str
    acronym: str
    aliases: tuple[str, ...]
    number: str = ""
    parent: RecordId | None = None


def _of_records(table: Any, *, order: str = "position") -> Prepared:
    return Prepared(select(table).where(table.c.record.in_(_WANTED)).order_by(table.c.record, table.c[order]))


_RECORDS = Prepared(select(schema.record).where(_RECORD.record.in_(_WANTED)))
_ROLES = Prepared(
    select(schema.role, _RECORD.title)
    .join(schema.record, _RECORD.record == schema.role.c.target)
    .where(schema.role.c.record.in_(_WANTED))
    .order_by(schema.role.c.record, schema.role.c.position)
)
_ACTIONS, _DATES, _TAGS = _of_records(schema.action), _of_records(schema.written_date), _of_records(schema.tag)
_MENTIONS = Prepared(
    select(schema.mention)
    .where(schema.mention.c.record.in_(_WANTED), schema.mention.c.action.is_not(None))
    .order_by(schema.mention.c.record, schema.mention.c.position)
)
_PEOPLE = Prepared(
    select(_NAME.key, _RECORD.record, _RECORD.title)
    .join(schema.record, _RECORD.record == _NAME.record)
    .where(_NAME.first.in_(_WANTED), _NAME.key != "", _RECORD.kind == Kind.PERSON, _RECORD.deleted.is_(None))
    .order_by(_NAME.record, _NAME.position)
)
_LINKING = Prepared(select(schema.link.c.record).where(schema.link.c.record.in_(_WANTED)).distinct())
_NOTED = Prepared(
    select(schema.about.c.target)
    .join(schema.record, _RECORD.record == schema.about.c.record)
    .where(schema.about.c.target.in_(_WANTED), _RECORD.deleted.is_(None))
    .distinct()
)
_TITLES = Prepared(
    select(_RECORD.record, _RECORD.kind, _RECORD.title, schema.axis.c.number, schema.axis.c.parent)
    .outerjoin(schema.axis, schema.axis.c.record == _RECORD.record)
    .where(_RECORD.record.in_(_WANTED))
)
_OTHER_NAMES = Prepared(
    select(_NAME.record, _NAME.source, _NAME.words)
    .where(_NAME.record.in_(_WANTED), _NAME.source != "title")
    .order_by(_NAME.record, _NAME.position)
)


def records(reader: Reader, wanted: Collection[RecordId]) -> dict[RecordId, Record]:
    """The records whole, deleted or not."""
    return {RecordId(row.record): unpacked(row._mapping) for row in _found(_RECORDS, reader, wanted)}


def roles(reader: Reader, wanted: Collection[RecordId]) -> dict[RecordId, list[RoleRow]]:
    """Who stands on the sheets, in the order in which they were written."""
    found: defaultdict[RecordId, list[RoleRow]] = defaultdict(list)
    for row in _found(_ROLES, reader, wanted):
        sheet = RecordId(row.record)
        found[sheet].append(
            RoleRow(sheet, Role(row.role), RecordId(row.target), row.title, row.raw, bool(row.uncertain))
        )
    return dict(found)


def actions(reader: Reader, wanted: Collection[RecordId]) -> dict[RecordId, list[ActionFacts]]:
    """The actions of the texts, each before what lies in it."""
    assignees = _assignees(reader, wanted)
    found: defaultdict[RecordId, list[ActionFacts]] = defaultdict(list)
    for row in _found(_ACTIONS, reader, wanted):
        record, number = RecordId(row.record), row.position + 1
        last = date.fromisoformat(row.last) if row.last else None
        dates = tuple(stored_json(row.dates)) if row.dates != "[]" else ()
        mentioned = tuple(assignees.get((record, number), ()))
        found[record].append(ActionFacts(number, row.state, row.text, dates, last, mentioned))
    return dict(found)


def dates(reader: Reader, wanted: Collection[RecordId]) -> dict[RecordId, list[DateFacts]]:
    """The dates that are written in the records, those of fields first."""
    found: defaultdict[RecordId, list[DateFacts]] = defaultdict(list)
    for row in _found(_DATES, reader, wanted):
        first, last = (date.fromisoformat(day) if day else None for day in (row.first, row.last))
        found[RecordId(row.record)].append(DateFacts(row.field, row.raw, first, last, bool(row.year_inferred)))
    return dict(found)


def tags(reader: Reader, wanted: Collection[RecordId]) -> dict[RecordId, list[str]]:
    """The tags of fields and texts, each in the words that come first."""
    found: defaultdict[RecordId, dict[str, str]] = defaultdict(dict)
    for row in _found(_TAGS, reader, wanted):
        found[RecordId(row.record)].setdefault(row.key, row.name)
    return {record: list(named.values()) for record, named in found.items()}


def linking(reader: Reader, wanted: Collection[RecordId]) -> frozenset[RecordId]:
    """Those whose text has a link."""
    return frozenset(RecordId(row.record) for row in _found(_LINKING, reader, wanted))


def noted(reader: Reader, wanted: Collection[RecordId]) -> frozenset[RecordId]:
    """Those about which there is a note in sight."""
    return frozenset(RecordId(row.target) for row in _found(_NOTED, reader, wanted))


def named(reader: Reader, wanted: Collection[RecordId]) -> dict[RecordId, Named]:
    """What the records are called, deleted or not."""
    acronyms: dict[str, str] = {}
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    for row in _found(_OTHER_NAMES, reader, wanted):
        if row.source == "acronym":
            acronyms[row.record] = row.words
        else:
            aliases[row.record].append(row.words)
    return {
        RecordId(row.record): Named(
            kind=row.kind,
            title=row.title,
            acronym=acronyms.get(row.record, ""),
            aliases=tuple(aliases.get(row.record, ())),
            number=row.number or "",
            parent=RecordId(row.parent) if row.parent else None,
        )
        for row in _found(_TITLES, reader, wanted)
    }


def _assignees(reader: Reader, wanted: Collection[RecordId]) -> dict[tuple[RecordId, int], list[Assignee]]:
    rows = _found(_MENTIONS, reader, wanted)
    people: dict[str, tuple[RecordId, str]] = {}
    for person in _found(_PEOPLE, reader, {row.first for row in rows}):
        people.setdefault(person.key, (RecordId(person.record), person.title))
    known = KnownPeople(people)
    found: defaultdict[tuple[RecordId, int], list[Assignee]] = defaultdict(list)
    for row in rows:
        meant = known.meant_by(row.candidate)
        mentioned = Assignee(*meant) if meant is not None else Assignee(None, row.words)
        if mentioned not in found[RecordId(row.record), row.action]:
            found[RecordId(row.record), row.action].append(mentioned)
    return dict(found)


def _found(query: Prepared, reader: Reader, wanted: Iterable[str]) -> list[Any]:
    values = json.dumps(list(wanted))
    return list(query.run(reader.connection, {"wanted": values})) if values != "[]" else []
