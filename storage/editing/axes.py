"""Axes: found or made by what people call them; renumbered, merged, deleted, without ever losing a sheet."""

import re
from typing import Any

from sqlalchemy import Column, ColumnElement, select

from storage import schema
from storage.defaults import new_id
from storage.errors import InvalidValue
from storage.lists import axes
from storage.model import JsonValue, Kind, Operation, Plan, RecordId, Write
from storage.reader import Reader
from storage.records import axis_of, get

_NUMBER_FIRST = re.compile(
    r"(?:axe|axis)?\s*([0-9]{1,4}(?:\.[0-9]{1,4})*|[IVXivx]{1,6})\b[\s.:–—-]*(.*)", re.IGNORECASE | re.DOTALL
)


def split_axis(words: str) -> tuple[str, str]:
    """Number and title of "4 Signaux émergents", "Axe 4 : Signaux émergents", "4" or "Signaux émergents"."""
    found = _NUMBER_FIRST.fullmatch(words.strip())
    return (found[1], found[2].strip()) if found else ("", words.strip())


def axis_named(reader: Reader, words: str) -> tuple[RecordId, tuple[Write, ...]]:
    """The axis that words name, and the write that makes it when number and title are given and it is new.

    Raises InvalidValue, with what there is, for a number or a title alone that no axis has.
    """
    number, title = split_axis(words)
    found = axis_of(reader, number, title)
    if found is not None:
        return found, ()
    if not (number and title):
        known = tuple(f"{axis.number} {axis.title}".strip() for axis in axes(reader))
        raise InvalidValue("axis", words, known)
    made = new_id()
    return made, (Write(made, kind=Kind.AXIS, sets={"title": title, "number": number}),)


def renumber(axis: RecordId, number: str) -> Plan:
    """Give an axis another number; its sheets stay under it, and links by number find them under the new one."""

    def plan(reader: Reader) -> Operation:
        before = get(reader, axis)
        details = {"title": before.title, "from": before.text("number"), "to": number}
        return Operation("renumber_axis", (Write(axis, sets={"number": number.strip() or None}),), details=details)

    return plan


def merge(axis: RecordId, into: RecordId) -> Plan:
    """Move an axis's sheets and sub-axes under another, and take the emptied axis out of sight."""

    def plan(reader: Reader) -> Operation:
        if axis == into:
            raise InvalidValue("axis", get(reader, into).title)
        _refuse_no_axis(reader, axis, into)
        return _moved(reader, "merge_axes", axis, into, str(into))

    return plan


def delete(axis: RecordId) -> Plan:
    """Take an axis out of sight; its sheets and sub-axes move under its parent, or under none."""

    def plan(reader: Reader) -> Operation:
        _refuse_no_axis(reader, axis)
        parent = get(reader, axis).text("parent")
        return _moved(reader, "delete_axis", axis, RecordId(parent) if parent else None, "deleted")

    return plan


def _moved(reader: Reader, name: str, axis: RecordId, into: RecordId | None, deleted: str) -> Operation:
    sheets = _pointing(reader, schema.sheet.c.record, schema.sheet.c.axis == axis)
    under = _pointing(reader, schema.axis.c.record, schema.axis.c.parent == axis)
    writes = [Write(sheet, sets={"axis": into}) for sheet in sheets]
    writes += [Write(child, sets={"parent": into}) for child in under if child != into]
    if into is not None and axis in _above(reader, into):
        writes.append(Write(into, sets={"parent": get(reader, axis).fields.get("parent")}))
    writes.append(Write(axis, sets={"deleted": deleted}))
    details: dict[str, JsonValue] = {"title": get(reader, axis).title, "sheets": len(sheets)}
    return Operation(name, tuple(writes), details=details | {"into": get(reader, into).title if into else ""})


def _refuse_no_axis(reader: Reader, *axes: RecordId) -> None:
    for record in (get(reader, axis) for axis in axes):
        if record.kind != Kind.AXIS or record.deleted:
            raise InvalidValue("axis", record.title)


def _above(reader: Reader, axis: RecordId) -> set[RecordId]:
    """The axes that an axis lies under."""
    above: set[RecordId] = set()
    parent = get(reader, axis).text("parent")
    while parent and RecordId(parent) not in above:
        above.add(RecordId(parent))
        parent = get(reader, RecordId(parent)).text("parent")
    return above


def _pointing(reader: Reader, column: Column[Any], condition: ColumnElement[bool]) -> list[RecordId]:
    """The records whose row meets a condition: those in the bin too, so that they come back in the right place."""
    query = select(column).where(condition).order_by(column)
    return [RecordId(record) for (record,) in reader.connection.execute(query)]
