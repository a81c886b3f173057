"""What bodies say about each other: actions with assignees, links both ways, mentions; joined when they are read."""

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, or_, select

from storage import schema
from storage.model import UNNAMED, Kind, RecordId
from storage.reader import Reader
from storage.stored import stored_json
from storage.summaries import ActionRow, LinkRow
from wiki.folding import fold

_RECORD = schema.record
_NAME = schema.name
_LINK = schema.link
_MENTION = schema.mention
_WORD_END = re.compile(r"[\W_]|\Z")


class KnownPeople:
    """The people in sight by their folded names and aliases, each a record with its present name."""

    def __init__(self, people: Mapping[str, tuple[RecordId, str]]) -> None:
        self._people = people
        self._longest = max(map(len, people), default=0)

    def meant_by(self, candidate: str) -> tuple[RecordId, str] | None:
        """Whom a mention means: the one of the longest name that the folded words after its sign begin with."""
        ends = [found.start() for found in _WORD_END.finditer(candidate, 0, self._longest + 1)]
        return next((self._people[candidate[:end]] for end in reversed(ends) if candidate[:end] in self._people), None)


def actions(reader: Reader, sheet: RecordId | None = None) -> tuple[ActionRow, ...]:
    """The actions of one sheet, or of all in sight, in the order of their texts."""
    table = schema.action
    query = select(table, _RECORD.c.title, _RECORD.c.kind).join(_RECORD, _RECORD.c.record == table.c.record)
    query = query.where(_RECORD.c.deleted.is_(None)).order_by(_RECORD.c.title, table.c.record, table.c.position)
    if sheet is not None:
        query = query.where(table.c.record == sheet)
    assignees = _assignees(reader, sheet)
    return tuple(
        ActionRow(
            sheet=RecordId(row.record),
            sheet_title=row.title,
            number=row.position + 1,
            depth=row.depth,
            state=row.state,
            text=row.text,
            block_id=row.block_id,
            start=row.start,
            assignees=tuple(assignees.get((row.record, row.position + 1), ())),
            dates=tuple(stored_json(row.dates)),
            last=date.fromisoformat(row.last) if row.last else None,
        )
        for row in reader.connection.execute(query).all()
    )


def mentions_of(reader: Reader, person: RecordId) -> tuple[RecordId, ...]:
    """The records in sight whose text mentions a person."""
    query = select(_MENTION, _RECORD.c.title).join(_RECORD, _RECORD.c.record == _MENTION.c.record)
    query = query.where(_RECORD.c.deleted.is_(None))
    mine = select(_NAME.c.first).where(_NAME.c.record == person)
    known = _known_people(reader)
    found = {
        RecordId(row.record): None
        for row in reader.connection.execute(query.where(_MENTION.c.first.in_(mine)).order_by(_MENTION.c.record))
        if (meant := known.meant_by(row.candidate)) is not None and meant[0] == person
    }
    return tuple(found)


def notes_about(reader: Reader, record: RecordId) -> tuple[RecordId, ...]:
    """The notes in sight that are attached to a sheet, a person or an organisation."""
    about = schema.about
    query = select(about.c.record).join(_RECORD, _RECORD.c.record == about.c.record)
    query = query.where(about.c.target == record, _RECORD.c.deleted.is_(None)).order_by(about.c.record)
    return tuple(RecordId(found) for (found,) in reader.connection.execute(query))


def links_from(reader: Reader, record: RecordId) -> tuple[LinkRow, ...]:
    """The links that a record's body holds, with what they lead to."""
    rows = list(reader.connection.execute(_links().where(_LINK.c.record == record)))
    return tuple(_resolved(reader, row) for row in rows)


def links_to(reader: Reader, record: RecordId) -> tuple[LinkRow, ...]:
    """The links in sight that lead to a record, by its title, an alias or its number."""
    keys = select(_NAME.c.key).where(_NAME.c.record == record)
    sheet = schema.sheet
    number = select(sheet.c.number_key).where(sheet.c.record == record, sheet.c.number_key != "")
    query = _links().where(or_(_LINK.c.key.in_(keys), _LINK.c.number.in_(number)))
    found = (_resolved(reader, row) for row in list(reader.connection.execute(query)))
    return tuple(link for link in found if link.target == record)


def targets(reader: Reader, words: str, axis: str, number: str) -> tuple[RecordId, ...]:
    """What a link may lead to: the records of that title or alias, titles first; else the sheets of that number."""
    named = select(_RECORD.c.record).join(_NAME, _NAME.c.record == _RECORD.c.record)
    named = named.where(_NAME.c.key == fold(words), _RECORD.c.deleted.is_(None), _RECORD.c.kind.not_in(UNNAMED))
    named = named.order_by(_NAME.c.source != "title", _RECORD.c.kind != Kind.SHEET, _RECORD.c.record)
    found = dict.fromkeys(RecordId(record) for (record,) in reader.connection.execute(named))
    if found or not number:
        return tuple(found)
    sheet, parent = schema.sheet, schema.axis
    numbered = select(_RECORD.c.record).join(sheet, sheet.c.record == _RECORD.c.record)
    numbered = numbered.where(sheet.c.number_key == number, _RECORD.c.deleted.is_(None)).order_by(_RECORD.c.record)
    if axis:
        under = and_(parent.c.record == sheet.c.axis, parent.c.number_key == axis)
        numbered = numbered.join(parent, under)
    return tuple(RecordId(record) for (record,) in reader.connection.execute(numbered))


def _links() -> Select[Any]:
    query = select(_LINK).join(_RECORD, _RECORD.c.record == _LINK.c.record).where(_RECORD.c.deleted.is_(None))
    return query.order_by(_LINK.c.record, _LINK.c.position)


def _resolved(reader: Reader, row: Any) -> LinkRow:
    found = targets(reader, row.words, row.axis, row.number)
    return LinkRow(
        source=RecordId(row.record),
        words=row.words,
        section=row.section,
        target=found[0] if found else None,
        ambiguous=len(found) > 1,
        start=row.start,
        end=row.end,
    )


def _assignees(reader: Reader, sheet: RecordId | None) -> dict[tuple[str, int], list[str]]:
    """The names of the people whom each action mentions; an unknown one stands as its words do, up to the first two."""
    query = select(_MENTION).where(_MENTION.c.action.is_not(None)).order_by(_MENTION.c.record, _MENTION.c.position)
    if sheet is not None:
        query = query.where(_MENTION.c.record == sheet)
    known = _known_people(reader)
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for row in reader.connection.execute(query).all():
        meant = known.meant_by(row.candidate)
        found[(row.record, row.action)].append(meant[1] if meant else row.words)
    return found


def _known_people(reader: Reader) -> KnownPeople:
    query = select(_NAME.c.key, _RECORD.c.record, _RECORD.c.title)
    query = query.join(_RECORD, _RECORD.c.record == _NAME.c.record)
    query = query.where(_RECORD.c.kind == Kind.PERSON, _RECORD.c.deleted.is_(None), _NAME.c.key != "")
    found: dict[str, tuple[RecordId, str]] = {}
    for key, record, title in reader.connection.execute(query):
        found.setdefault(key, (RecordId(record), title))
    return KnownPeople(found)
