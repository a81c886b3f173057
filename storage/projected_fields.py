"""Projection rows that follow from a record's fields: pure functions, one a table."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Table

from storage import schema
from storage.fields import elements, first_word, place_of, text_of
from storage.model import JsonValue, Kind, Role
from wiki.dates import WrittenDate, read_date
from wiki.folding import fold
from wiki.names import name_key

Fields = Mapping[str, JsonValue]
Row = dict[str, Any]


def field_rows(kind: str, fields: Fields) -> dict[Table, list[Row]]:
    """The rows of every table besides `record` that a record's fields give."""
    found: dict[Table, list[Row]] = {schema.name: _names(kind, fields)}
    own = _OWN_TABLE.get(kind)
    if own is not None:
        table, row = own
        found[table] = [row(fields)]
    found[schema.role] = _roles(fields)
    found[schema.tag] = _tags(fields)
    found[schema.written_date] = [date_row(read, raw, field) for raw, field, read in field_dates(fields)]
    found[schema.question] = _questions(fields)
    found[schema.attachment] = _attachments(fields)
    found[schema.about] = [{"target": target} for target, _ in elements(fields, "about")]
    return found


def own_day(fields: Fields) -> date | None:
    """The day that a record says it is of, from which its dates without a year are understood."""
    read = read_date(text_of(fields, "date"))
    return read.first if read is not None else None


def field_dates(fields: Fields) -> list[tuple[str, str, WrittenDate | None]]:
    """The dates that stand in fields: their words, the field, and what they mean where that is understood."""
    near = own_day(fields)
    found = []
    for _, value in elements(fields, "dates"):
        raw = str(value.get("raw", ""))
        found.append((raw, str(value.get("field", "")), read_date(raw, near)))
    return found


def date_row(read: WrittenDate | None, raw: str, field: str) -> Row:
    """A row of the table of dates; a date that was not understood keeps its words."""
    return {
        "raw": raw,
        "field": field,
        "first": read.first.isoformat() if read and read.first else None,
        "last": read.last.isoformat() if read and read.last else None,
        "precision": str(read.precision) if read else "none",
        "uncertain": bool(read and read.uncertain),
        "year_inferred": bool(read and read.year_inferred),
    }


def _names(kind: str, fields: Fields) -> list[Row]:
    words = [("title", text_of(fields, "title")), ("acronym", text_of(fields, "acronym"))]
    words += [("alias", str(value.get("name", ""))) for _, value in elements(fields, "aliases")]
    return [_name(kind, source, each) for source, each in words if each.strip()]


def _name(kind: str, source: str, words: str) -> Row:
    key = fold(words)
    is_person = kind == Kind.PERSON
    return {
        "source": source,
        "key": key,
        "order_free": name_key(words) if is_person else "",
        "first": first_word(key) if is_person else "",
        "words": words,
    }


def _sheet(fields: Fields) -> Row:
    lasts = [read.last for _, _, read in field_dates(fields) if read and read.last]
    number = text_of(fields, "number")
    return {
        "number": number,
        "number_key": fold(number),
        "axis": text_of(fields, "axis"),
        "status": text_of(fields, "status"),
        "priority": text_of(fields, "priority"),
        "last": max(lasts).isoformat() if lasts else None,
        "questions": len(_questions(fields)),
    }


def _axis(fields: Fields) -> Row:
    number = text_of(fields, "number")
    return {"number": number, "number_key": fold(number), "parent": text_of(fields, "parent")}


def _person(fields: Fields) -> Row:
    return {"organisation": text_of(fields, "organisation"), "network_role": text_of(fields, "network_role")}


def _organisation(fields: Fields) -> Row:
    return {"acronym": text_of(fields, "acronym"), "category": text_of(fields, "category")}


def _note(fields: Fields) -> Row:
    return {"date": text_of(fields, "date")}


def _roles(fields: Fields) -> list[Row]:
    return [
        {
            "role": str(role),
            "target": target,
            "raw": str(value.get("raw", "")),
            "uncertain": bool(value.get("uncertain")),
            "place": place_of(value),
        }
        for role in Role
        for target, value in elements(fields, role)
    ]


def _tags(fields: Fields) -> list[Row]:
    names = (str(value.get("name", "")) for _, value in elements(fields, "tags"))
    return [{"key": fold(name), "name": name, "source": "field"} for name in names]


def _questions(fields: Fields) -> list[Row]:
    return [
        {
            "element": identity,
            "field": str(value.get("field", "")),
            "raw": str(value.get("raw", "")),
            "asked": str(value.get("asked", "")),
        }
        for identity, value in elements(fields, "open_questions")
        if not value.get("settled")
    ]


def _attachments(fields: Fields) -> list[Row]:
    return [
        {
            "hash": identity,
            "name": str(value.get("name", "")),
            "media": str(value.get("media", "")),
            "size": int(place_of({"at": value.get("size", 0)})),
        }
        for identity, value in elements(fields, "attachments")
    ]


_OWN_TABLE: dict[str, tuple[Table, Callable[[Fields], Row]]] = {
    Kind.SHEET: (schema.sheet, _sheet),
    Kind.KIT: (schema.sheet, _sheet),
    Kind.AXIS: (schema.axis, _axis),
    Kind.PERSON: (schema.person, _person),
    Kind.ORGANISATION: (schema.organisation, _organisation),
    Kind.NOTE: (schema.note, _note),
}
