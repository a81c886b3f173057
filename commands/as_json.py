"""The shapes that programs read: plain objects of strings, numbers, lists and null, whose keys never change meaning."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from storage.contradictions import contradictions
from storage.lists import axes, open_questions, organisations, people, roles
from storage.model import Contradiction, Record, Role, Stamp
from storage.reader import Reader
from storage.summaries import (
    ActionRow,
    AxisSummary,
    OrganisationSummary,
    PersonSummary,
    SavedSearch,
    SheetSummary,
    TextSummary,
)

Json = dict[str, Any]


def axis_json(axis: AxisSummary | None) -> Json | None:
    """An axis by the number and title that people see."""
    return None if axis is None else {"id": axis.id, "number": axis.number, "title": axis.title}


def sheet_json(sheet: SheetSummary) -> Json:
    """A sheet as lists show it; a status that is not set is null."""
    return {
        "id": sheet.id,
        "title": sheet.title,
        "number": sheet.number,
        "axis": axis_json(sheet.axis),
        "status": sheet.status or None,
        "board_referents": list(sheet.board_referents),
        "team_referents": list(sheet.team_referents),
        "open_questions": sheet.open_questions,
        "last_date": sheet.last.isoformat() if sheet.last else None,
        "changed": stamp_json(sheet.changed),
    }


def person_json(person: PersonSummary) -> Json:
    """A person; `title` is the name, as for every other record."""
    return {
        "id": person.id,
        "title": person.name,
        "aliases": list(person.aliases),
        "organisation": person.organisation or None,
        "network_role": person.network_role or None,
        "sheets": person.sheets,
    }


def organisation_json(organisation: OrganisationSummary) -> Json:
    """An organisation; `title` is the name."""
    return {
        "id": organisation.id,
        "title": organisation.name,
        "acronym": organisation.acronym or None,
        "aliases": list(organisation.aliases),
        "category": organisation.category or None,
        "sheets": organisation.sheets,
    }


def text_json(text: TextSummary) -> Json:
    """A note or a page; a note's date in the words it was written in."""
    return {
        "id": text.id,
        "title": text.title,
        "kind": text.kind,
        "date": text.date or None,
        "changed": stamp_json(text.changed),
    }


def search_json(search: SavedSearch) -> Json:
    """A search that the group keeps."""
    return {"id": search.id, "title": search.title, "query": search.query}


def action_json(action: ActionRow) -> Json:
    """An action: `title` is its words, `number` its place in its sheet, which `tick` takes."""
    return {
        "id": action.block_id or f"{action.sheet}#{action.number}",
        "title": action.text,
        "number": action.number,
        "depth": action.depth,
        "state": action.state or None,
        "block_id": action.block_id,
        "sheet": action.sheet,
        "sheet_title": action.sheet_title,
        "assignees": list(action.assignees),
        "dates": list(action.dates),
        "last_date": action.last.isoformat() if action.last else None,
        "late": is_late(action),
    }


def is_late(action: ActionRow) -> bool:
    """Whether an action that is neither done nor dropped should have been by now, on this computer's calendar."""
    today = datetime.now().astimezone().date()
    return action.last is not None and action.last < today and action.state not in ("done", "dropped")


def record_json(reader: Reader, record: Record) -> Json:
    """One record whole. People and organisations on it are names, their ids and doubts stand under `roles`."""
    rows = roles(reader, sheet=record.id)
    names = (
        {str(role): [row.name for row in rows if row.role is role] for role in Role} if record.kind == "sheet" else {}
    )
    return {
        "id": record.id,
        "kind": record.kind,
        "title": record.title,
        "number": record.text("number"),
        "axis": axis_json(_axis_of(reader, record)),
        "status": record.text("status") or None,
        **names,
        **{field: _words(record, field) for field in ("tags", "aliases")},
        "dates": [{"raw": words} for words in _words(record, "dates", "raw")],
        "open_questions": [
            {"field": question.field, "raw": question.raw} for question in open_questions(reader, record.id)
        ],
        "fields": dict(_fields(record)),
        "roles": [
            {"role": str(row.role), "id": row.target, "name": row.name, "raw": row.raw, "uncertain": row.uncertain}
            for row in rows
        ],
        "contradictions": [contradiction_json(each) for each in contradictions(reader, record.id)],
        **_register_json(reader, record),
        "body": record.body,
        "created": stamp_json(record.created),
        "changed": stamp_json(record.changed),
    }


def contradiction_json(contradiction: Contradiction) -> Json:
    """What two sides wrote unknown to each other; `value` is a field's value, or a whole paragraph of the text."""
    return {
        "id": contradiction.id,
        "field": contradiction.field,
        "before": contradiction.before,
        "sides": [
            {"value": side.value, "author": side.author, "at": side.at.isoformat()} for side in contradiction.sides
        ],
    }


def stamp_json(stamp: Stamp) -> Json:
    """Who, and when in UTC."""
    return {"author": stamp.author, "at": stamp.at.isoformat()}


def _axis_of(reader: Reader, record: Record) -> AxisSummary | None:
    wanted = record.text("axis")
    return next((axis for axis in axes(reader) if axis.id == wanted), None) if wanted else None


def _words(record: Record, field: str, key: str = "name") -> list[str]:
    return [str(element.get(key, "")) for element in record.elements(field).values()]


def _fields(record: Record) -> Iterable[tuple[str, str]]:
    for name, value in record.fields.items():
        family, slash, label = name.partition("/")
        if family == "fields" and slash and isinstance(value, str):
            yield label, value


def _register_json(reader: Reader, record: Record) -> Mapping[str, Any]:
    """What the register knows of a person or an organisation."""
    if record.kind == "person":
        found = [person_json(person) for person in people(reader) if person.id == record.id]
    elif record.kind == "organisation":
        found = [organisation_json(each) for each in organisations(reader) if each.id == record.id]
    else:
        return {}
    contact = {name: record.text(name) for name in ("email", "phone") if record.text(name)}
    return {**(found[0] if found else {}), **contact}
