"""What a note is about: attached to sheets, people or organisations, and detached again."""

from storage.fields import element, next_place
from storage.model import JsonValue, Operation, Plan, RecordId, Write
from storage.reader import Reader
from storage.records import get

ABOUT = "about"


def attach(note: RecordId, target: RecordId) -> Plan:
    """Say that a note is about a record; nothing is written when it says so already."""

    def plan(reader: Reader) -> Operation:
        before = get(reader, note)
        if target in before.elements(ABOUT):
            return Operation("add_to_field")
        value: JsonValue = {"at": next_place(before.fields, ABOUT)}
        details: dict[str, JsonValue] = {"title": before.title, "field": ABOUT, "values": [get(reader, target).title]}
        return Operation("add_to_field", (Write(note, sets={element(ABOUT, target): value}),), details=details)

    return plan


def detach(note: RecordId, target: RecordId) -> Plan:
    """Say that a note is no longer about a record."""

    def plan(reader: Reader) -> Operation:
        before = get(reader, note)
        if target not in before.elements(ABOUT):
            return Operation("take_from_field")
        details: dict[str, JsonValue] = {"title": before.title, "field": ABOUT, "values": [get(reader, target).title]}
        return Operation("take_from_field", (Write(note, sets={element(ABOUT, target): None}),), details=details)

    return plan
