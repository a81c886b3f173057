"""Reads a record's head in a few queries; nothing here lists the workspace."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from desktop.sheet.head import (
    MORE_FIELDS,
    ORGANISATION_FIELDS,
    PEOPLE_FIELDS,
    SHEET_FIELDS,
    TEXT_FIELDS,
    AxisLine,
    Further,
    Head,
    Piece,
    PieceKind,
    Question,
)
from documents.keys import meaning_of
from storage.clock import read_time
from storage.contradictions import contradictions
from storage.database import FILE_NAME
from storage.editing.elements import is_uncertain
from storage.editing.questions import field_meant
from storage.errors import RecordNotFound
from storage.lists import statuses
from storage.model import JsonValue, Kind, Record, RecordId, text_of
from storage.reader import Reader
from storage.records import get
from storage.sheet_checks import near
from wiki.dates import read_date
from wiki.folding import fold
from wiki.front_matter import read_front_matter
from wiki.labels import Field, field_of

_FURTHER = "fields/"
_SHOWN_ELSEWHERE = {
    Field.AXIS: "axis",
    Field.NUMBER: "number",
    Field.TITLE: "title",
    Field.STATUS: "status",
    Field.PRIORITY: "priority",
    Field.BOARD_REFERENTS: "board_referents",
    Field.TEAM_REFERENTS: "team_referents",
    Field.CONTRIBUTORS: "contributors",
    Field.PARTNERS: "partners",
    Field.LEAD_ORGANISATION: "lead_organisations",
    Field.CALENDAR: "dates",
    Field.TAGS: "tags",
    Field.ALIASES: "aliases",
}
_OWN_KEYS = frozenset({"type", "priority", "about", "id", "kind"})
_KINDS: dict[str, PieceKind] = {Kind.PERSON: PieceKind.PERSON, Kind.ORGANISATION: PieceKind.ORGANISATION}
Value = dict[str, JsonValue]


def head_of(reader: Reader, record: RecordId, folder: Path) -> Head:
    """The head of a record. Raises RecordNotFound."""
    found = get(reader, record)
    is_sheet = found.kind in (Kind.SHEET, Kind.KIT)
    known = statuses(reader) if is_sheet else ()
    names = (*SHEET_FIELDS, *MORE_FIELDS) if is_sheet else TEXT_FIELDS if found.kind == Kind.NOTE else ("tags",)
    return Head(
        record=record,
        kind=found.kind,
        title=found.title,
        number=found.text("number"),
        axis=_axis(reader, found.text("axis")),
        fields={name: tuple(_pieces(reader, found, name)) for name in names},
        questions=tuple(_questions(found, known)),
        contradictions=contradictions(reader, record),
        further=tuple(_further(found)),
        statuses=known,
        body=found.body,
        deleted=found.deleted is not None,
        writable=os.access(folder / FILE_NAME, os.W_OK),
    )


def _axis(reader: Reader, axis: str) -> AxisLine | None:
    found = _record(reader, axis)
    return AxisLine(found.id, found.text("number"), found.title) if found and found.deleted is None else None


def _record(reader: Reader, record: str) -> Record | None:
    try:
        return get(reader, RecordId(record)) if record else None
    except RecordNotFound:
        return None


def _pieces(reader: Reader, record: Record, name: str) -> Iterator[Piece]:
    if name in (*PEOPLE_FIELDS, *ORGANISATION_FIELDS, "about"):
        for target, value in record.elements(name).items():
            yield _named(reader, name, target, value)
    elif name == "dates":
        for identity, value in record.elements(name).items():
            yield _date(record, str(value.get("raw", "")), identity)
    elif name in ("tags", "aliases"):
        kind = PieceKind.TAG if name == "tags" else PieceKind.WORDS
        for identity, value in record.elements(name).items():
            yield Piece(str(value.get("name", "")), kind, identity)
    elif record.text(name):
        yield _single(record, name)


def _single(record: Record, name: str) -> Piece:
    words = record.text(name)
    if name == "date":
        return _date(record, words, name)
    return Piece(words, PieceKind.STATUS if name == "status" else PieceKind.WORDS, name)


def _date(record: Record, raw: str, identity: str) -> Piece:
    read = read_date(raw, near(record))
    uncertain = is_uncertain("dates", {"raw": raw}) or bool(read and read.uncertain)
    return Piece(raw, PieceKind.DATE, identity, uncertain=uncertain, read=read, raw=raw)


def _named(reader: Reader, name: str, target: str, value: Value) -> Piece:
    found, raw = _record(reader, target), str(value.get("raw", ""))
    kind = PieceKind.ORGANISATION if name in ORGANISATION_FIELDS else PieceKind.PERSON
    if found is not None:
        kind = _KINDS.get(found.kind, PieceKind.RECORD)
    known = found is not None and found.deleted is None
    words = found.title if found is not None else raw
    return Piece(words, kind, target, target if known else "", is_uncertain(name, value), raw=raw)


def _questions(record: Record, known: tuple[str, ...]) -> Iterator[Question]:
    """Oldest first."""
    found = []
    for identity, value in record.elements("open_questions").items():
        raw, field, asked = text_of(value, "raw"), field_meant(text_of(value, "field")), text_of(value, "asked")
        can_confirm = field != "status" or any(fold(raw) == fold(status) for status in known)
        since = read_time(asked) if asked else record.created.at
        if not value.get("settled"):
            found.append(Question(identity, field, raw, since, can_confirm))
    yield from sorted(found, key=lambda question: question.asked)


def _further(record: Record) -> Iterator[Further]:
    """The group's own fields first, then the source's words for what is shown as fields."""
    found = [Further(name.removeprefix(_FURTHER), record.text(name), name) for name in record.fields]
    own = [each for each in found if each.field.startswith(_FURTHER) and each.words]
    own.sort(key=lambda each: fold(each.label))
    shown = {each.label: name for each in own if (name := _shown_as(record, each.label))}
    yield from (each for each in own if each.label not in shown)
    seen = {fold(each.label) for each in own}
    front = read_front_matter(record.text("front_matter"))
    for key, value in front.values.items() if front is not None else ():
        if key.casefold() not in _OWN_KEYS and meaning_of(key) is None and fold(key) not in seen and _plain(value):
            yield Further(key, _plain(value))
    for each in own:
        if each.label in shown and each.words != record.text(shown[each.label]):
            yield replace(each, told=True)


def _shown_as(record: Record, label: str) -> str:
    """The field in which the head shows what a label says, or asks about it; empty for a label of the group's own."""
    meant = field_of(label.replace("_", " "))
    name = _SHOWN_ELSEWHERE.get(meant, "") if meant is not None else ""
    asked = any(text_of(value, "field") == name for value in record.elements("open_questions").values())
    return name if name and (record.text(name) or record.elements(name) or asked) else ""


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_plain(each) for each in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {_plain(each)}" for key, each in value.items())
    return "" if value is None else str(value)
