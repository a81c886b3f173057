"""Settling an open question of a record, by one operation: its words are right, others are, or it is withdrawn."""

from storage.editing.axes import axis_named
from storage.editing.elements import LISTS, add, certain
from storage.editing.sheets import PLAIN, on_one_line
from storage.errors import InvalidValue, RecordNotFound
from storage.fields import element, element_id
from storage.lists import statuses
from storage.model import JsonValue, Operation, Plan, Record, RecordId, Write
from storage.reader import Reader
from storage.records import get
from wiki.folding import fold
from wiki.labels import Field, field_of

QUESTIONS = "open_questions"


def confirm(record: RecordId, question: str) -> Plan:
    """Take the question's own words as its field's value, without doubt; of no field, it is settled.

    `question` is its element id. Raises InvalidValue when the field cannot hold these words.
    """

    def plan(reader: Reader) -> Operation:
        before, asked = _asked(reader, record, question)
        words = certain(str(asked.get("raw", "")))
        return _settled(reader, before, question, asked, "confirm", words)

    return plan


def correct(record: RecordId, question: str, words: str) -> Plan:
    """Take other words as the value of the question's field. A question about no field is asked in these words."""

    def plan(reader: Reader) -> Operation:
        before, asked = _asked(reader, record, question)
        clean = on_one_line(words)
        if not clean:
            raise InvalidValue(QUESTIONS, words)
        if field_meant(str(asked.get("field", ""))):
            return _settled(reader, before, question, asked, "correct", clean)
        return _operation(before, asked, "reword", (Write(record, sets=_reworded(before, question, asked, clean)),))

    return plan


def withdraw(record: RecordId, question: str) -> Plan:
    """Take the question away; nothing else changes."""

    def plan(reader: Reader) -> Operation:
        before, asked = _asked(reader, record, question)
        return _operation(before, asked, "withdraw", (Write(record, sets=_gone(question)),))

    return plan


def field_meant(name: str) -> str:
    """The field that a question is about, as records name it: a list's, a plain one, `fields/<label>`, or none."""
    if not name or name in (*LISTS, *PLAIN, "axis", "status"):
        return name
    meant = Field(name) if name in frozenset(Field) else field_of(name.replace("_", " "))
    known = {Field.CALENDAR: "dates", Field.STATUS: "status", Field.PRIORITY: "priority", Field.AXIS: "axis"}
    return known.get(meant, f"fields/{name}") if meant is not None else f"fields/{name}"


def _asked(reader: Reader, record: RecordId, question: str) -> tuple[Record, dict[str, JsonValue]]:
    before = get(reader, record)
    asked = before.elements(QUESTIONS).get(question)
    if asked is None:
        raise RecordNotFound(question)
    return before, asked


def _settled(
    reader: Reader, before: Record, question: str, asked: dict[str, JsonValue], how: str, words: str
) -> Operation:
    field = field_meant(str(asked.get("field", "")))
    made: tuple[Write, ...] = ()
    sets: dict[str, JsonValue] = {}
    if field in LISTS and field != QUESTIONS:
        *made_first, own = add(before.id, field, words)(reader).writes or (Write(before.id),)
        made, sets = tuple(made_first), dict(own.sets)
    elif field == "axis":
        axis, made = axis_named(reader, words)
        sets = {"axis": axis}
    elif field:
        sets = {field: _value(reader, field, words)}
    return _operation(before, asked, how, (*made, Write(before.id, sets=sets | _gone(question))), words)


def _value(reader: Reader, field: str, words: str) -> str:
    """Words as a plain field holds them; a status is one of the group's."""
    if field != "status":
        return words
    known = statuses(reader)
    found = next((status for status in known if fold(status) == fold(words)), None)
    if found is None:
        raise InvalidValue(field, words, known)
    return found


def _reworded(before: Record, question: str, asked: dict[str, JsonValue], words: str) -> dict[str, JsonValue]:
    new = element_id(words)
    kept = before.elements(QUESTIONS).get(new, asked)
    return (_gone(question) if new != question else {}) | {element(QUESTIONS, new): {**kept, "raw": words}}


def _gone(question: str) -> dict[str, JsonValue]:
    return {element(QUESTIONS, question): None}


def _operation(
    before: Record, asked: dict[str, JsonValue], how: str, writes: tuple[Write, ...], words: str = ""
) -> Operation:
    details: dict[str, JsonValue] = {
        "title": before.title,
        "field": str(asked.get("field", "")),
        "question": str(asked.get("raw", "")),
        "how": how,
        "values": [words] if words else [],
    }
    return Operation("settle_question", writes, details=details)
