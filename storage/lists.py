"""Lists: what the projections answer in a millisecond. Records out of sight are in none of them but the bin."""

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import Table, func, select

from storage import schema
from storage.body_lists import actions, links_from, links_to, mentions_of, notes_about
from storage.clock import read_time
from storage.model import Kind, Record, RecordId, Role, Stamp, place_of
from storage.reader import Reader
from storage.records import all_of
from storage.summaries import (
    AxisSummary,
    OrganisationSummary,
    PersonSummary,
    QuestionRow,
    RoleRow,
    SavedSearch,
    SheetSummary,
    TextSummary,
)
from wiki.folding import fold
from wiki.numbers import natural_key

__all__ = [
    "actions",
    "axes",
    "in_bin",
    "links_from",
    "links_to",
    "mentions_of",
    "notes_about",
    "open_questions",
    "organisations",
    "people",
    "person_names",
    "roles",
    "saved_searches",
    "sheets",
    "statuses",
    "texts",
]

_RECORD = schema.record
_ROLE = schema.role
Names = dict[str, tuple[str, ...]]


def axes(reader: Reader) -> tuple[AxisSummary, ...]:
    """The axes and sub-axes, in natural order of their numbers."""
    table, sheet = schema.axis, schema.sheet
    counted = _counted(reader, sheet.c.axis, sheet)
    query = select(table, _RECORD.c.title).join(_RECORD, _RECORD.c.record == table.c.record)
    found = [
        AxisSummary(
            RecordId(row.record),
            row.number,
            row.title,
            RecordId(row.parent) if row.parent else None,
            counted[row.record],
        )
        for row in reader.connection.execute(query.where(_RECORD.c.deleted.is_(None)))
    ]
    return tuple(sorted(found, key=lambda axis: (natural_key(axis.number), fold(axis.title), axis.id)))


def sheets(reader: Reader, *, status: str | None = None, axis: RecordId | None = None) -> tuple[SheetSummary, ...]:
    """The sheets in natural order of axis, number and title; those of one status or one axis when it is given."""
    table = schema.sheet
    query = select(table, _RECORD.c.title, _RECORD.c.changed_by, _RECORD.c.changed_at)
    query = query.join(_RECORD, _RECORD.c.record == table.c.record)
    query = query.where(_RECORD.c.deleted.is_(None), _RECORD.c.kind == Kind.SHEET)
    if status is not None:
        query = query.where(table.c.status == status)
    if axis is not None:
        query = query.where(table.c.axis == axis)
    by_id = {found.id: found for found in axes(reader)}
    board, team = _referents(reader, Role.BOARD_REFERENT), _referents(reader, Role.TEAM_REFERENT)
    found = [
        SheetSummary(
            id=RecordId(row.record),
            number=row.number,
            title=row.title,
            axis=by_id.get(RecordId(row.axis)),
            status=row.status,
            board_referents=board.get(row.record, ()),
            team_referents=team.get(row.record, ()),
            changed=Stamp(row.changed_by, read_time(row.changed_at)),
            last=date.fromisoformat(row.last) if row.last else None,
            open_questions=row.questions,
        )
        for row in reader.connection.execute(query).all()
    ]
    place = {axis_id: number for number, axis_id in enumerate(by_id)}
    return tuple(sorted(found, key=lambda sheet: _sheet_order(sheet, place)))


def people(reader: Reader) -> tuple[PersonSummary, ...]:
    """The register of people, by name."""
    table, counted, aliases = schema.person, _counted(reader, _ROLE.c.target, _ROLE), _aliases(reader)
    employer = _RECORD.alias()
    query = (
        select(table, _RECORD.c.title, employer.c.title.label("employer"))
        .join(_RECORD, _RECORD.c.record == table.c.record)
        .outerjoin(employer, employer.c.record == table.c.organisation)
        .where(_RECORD.c.deleted.is_(None))
    )
    found = [
        PersonSummary(
            id=RecordId(row.record),
            name=row.title,
            aliases=aliases.get(row.record, ()),
            organisation=row.employer or "",
            network_role=row.network_role,
            sheets=counted[row.record],
        )
        for row in reader.connection.execute(query)
    ]
    return tuple(sorted(found, key=lambda person: (fold(person.name), person.id)))


def organisations(reader: Reader) -> tuple[OrganisationSummary, ...]:
    """The register of organisations, by name."""
    table, counted, aliases = schema.organisation, _counted(reader, _ROLE.c.target, _ROLE), _aliases(reader)
    query = select(table, _RECORD.c.title).join(_RECORD, _RECORD.c.record == table.c.record)
    found = [
        OrganisationSummary(
            id=RecordId(row.record),
            name=row.title,
            acronym=row.acronym,
            aliases=aliases.get(row.record, ()),
            category=row.category,
            sheets=counted[row.record],
        )
        for row in reader.connection.execute(query.where(_RECORD.c.deleted.is_(None)))
    ]
    return tuple(sorted(found, key=lambda organisation: (fold(organisation.name), organisation.id)))


def texts(reader: Reader, kind: Kind) -> tuple[TextSummary, ...]:
    """The notes, pages or kits: notes by date, newest first, then all by title."""
    note = schema.note
    query = select(_RECORD, note.c.date).outerjoin(note, note.c.record == _RECORD.c.record)
    query = query.where(_RECORD.c.kind == kind, _RECORD.c.deleted.is_(None))
    found = [
        TextSummary(
            RecordId(row.record), row.kind, row.title, row.date or "", Stamp(row.changed_by, read_time(row.changed_at))
        )
        for row in reader.connection.execute(query)
    ]
    by_title = sorted(found, key=lambda text: (fold(text.title), text.id))
    return tuple(sorted(by_title, key=lambda text: text.date, reverse=True))


def roles(reader: Reader, sheet: RecordId | None = None, target: RecordId | None = None) -> tuple[RoleRow, ...]:
    """Who stands on which sheet, in the order in which they were written; of one sheet or of one person when given."""
    query = select(_ROLE, _RECORD.c.title).join(_RECORD, _RECORD.c.record == _ROLE.c.target)
    if sheet is not None:
        query = query.where(_ROLE.c.record == sheet)
    if target is not None:
        query = query.where(_ROLE.c.target == target)
    rows = reader.connection.execute(query.order_by(_ROLE.c.record, _ROLE.c.position))
    return tuple(
        RoleRow(RecordId(row.record), Role(row.role), RecordId(row.target), row.title, row.raw, row.uncertain)
        for row in rows
    )


def open_questions(reader: Reader, record: RecordId | None = None) -> tuple[QuestionRow, ...]:
    """The doubts written down that nobody has settled, oldest first."""
    table = schema.question
    query = select(table, _RECORD.c.created_at).join(_RECORD, _RECORD.c.record == table.c.record)
    query = query.where(_RECORD.c.deleted.is_(None))
    if record is not None:
        query = query.where(table.c.record == record)
    found = [
        QuestionRow(RecordId(row.record), row.field, row.raw, read_time(row.asked or row.created_at))
        for row in reader.connection.execute(query.order_by(table.c.record, table.c.position))
    ]
    return tuple(sorted(found, key=lambda question: question.asked))


def person_names(reader: Reader) -> tuple[str, ...]:
    """Every name and alias of the people in sight: what a mention may end with."""
    name = schema.name
    query = select(name.c.words).join(_RECORD, _RECORD.c.record == name.c.record)
    query = query.where(_RECORD.c.kind == Kind.PERSON, _RECORD.c.deleted.is_(None)).order_by(name.c.words)
    return tuple(words for (words,) in reader.connection.execute(query))


def statuses(reader: Reader) -> tuple[str, ...]:
    """The statuses that the group uses, in its order."""
    found = sorted(all_of(reader, Kind.STATUS), key=lambda status: (_number(status.fields.get("at")), status.title))
    return tuple(status.title for status in found)


def saved_searches(reader: Reader) -> tuple[SavedSearch, ...]:
    """The searches that the group keeps, in its order; one without a query is none."""
    found = sorted(all_of(reader, Kind.SEARCH), key=lambda each: (place_of(each.fields), fold(each.title), each.id))
    return tuple(SavedSearch(each.id, each.title, query) for each in found if (query := each.text("query").strip()))


def in_bin(reader: Reader) -> tuple[Record, ...]:
    """What was deleted by hand and can come back."""
    deleted = [record for kind in Kind for record in all_of(reader, kind, deleted=True)]
    return tuple(record for record in deleted if record.deleted == "deleted")


def _sheet_order(sheet: SheetSummary, place: dict[RecordId, int]) -> tuple[Any, ...]:
    axis = place[sheet.axis.id] if sheet.axis else len(place)
    return (axis, not sheet.number, natural_key(sheet.number), fold(sheet.title), sheet.id)


def _referents(reader: Reader, role: Role) -> Names:
    query = select(_ROLE.c.record, _RECORD.c.title).join(_RECORD, _RECORD.c.record == _ROLE.c.target)
    query = query.where(_ROLE.c.role == role).order_by(_ROLE.c.record, _ROLE.c.position)
    found: dict[str, list[str]] = defaultdict(list)
    for record, title in reader.connection.execute(query).all():
        found[record].append(title)
    return {record: tuple(names) for record, names in found.items()}


def _aliases(reader: Reader) -> Names:
    name = schema.name
    query = select(name.c.record, name.c.words).where(name.c.source == "alias").order_by(name.c.record, name.c.position)
    found: dict[str, list[str]] = defaultdict(list)
    for record, words in reader.connection.execute(query):
        found[record].append(words)
    return {record: tuple(words) for record, words in found.items()}


def _counted(reader: Reader, column: Any, table: Table) -> defaultdict[str, int]:
    """How many sheets in sight point at each record through a column."""
    query = select(column, func.count(func.distinct(table.c.record)))
    query = query.join(_RECORD, _RECORD.c.record == table.c.record)
    query = query.where(_RECORD.c.deleted.is_(None), _RECORD.c.kind == Kind.SHEET).group_by(column)
    return defaultdict(int, (tuple(row) for row in reader.connection.execute(query)))


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
