"""What people do to one sheet, note or page: make it, set a field, tick an action, rename, delete, bring back."""

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from storage.body_lists import links_to
from storage.defaults import new_id
from storage.editing.axes import axis_named
from storage.editing.registered import Register
from storage.errors import InvalidValue
from storage.fields import element, words_list
from storage.lists import statuses
from storage.model import JsonValue, Kind, Operation, Origin, Plan, Record, RecordId, Role, Seq, Write
from storage.reader import Reader
from storage.records import all_of, get
from storage.sheet_checks import next_number
from wiki.actions import ActionState, add_block_id, find_actions, new_block_id, set_action_state, walk
from wiki.edits import Edit
from wiki.folding import fold
from wiki.links import retarget_links

WORD_LISTS = {"tags": "name", "aliases": "name", "dates": "raw", "open_questions": "raw"}
PLAIN = ("title", "number", "priority", "date")
_BREAKS = re.compile(r"[\r\n\t\v\f\x00\x85\u2028\u2029]+")
SETTABLE = (*PLAIN, "axis", "status", *Role, *WORD_LISTS)


def create(
    kind: Kind, title: str, *, body: str = "", sets: Mapping[str, JsonValue] | None = None
) -> tuple[RecordId, Plan]:
    """A new record of a kind: its id, and the plan that makes it."""
    record = new_id()
    if not title.strip():
        raise InvalidValue("title", title)
    write = Write(record, kind=kind, sets={"title": title.strip(), **(sets or {})}, body=body)
    return record, lambda _reader: Operation("create", (write,), details={"kind": str(kind), "title": title.strip()})


def begin(kind: Kind, title: str) -> tuple[RecordId, Plan]:
    """A new record as the group begins them: from its first template of the kind; a sheet with the next free number."""
    record, bare = create(kind, title)

    def plan(reader: Reader) -> Operation:
        operation = bare(reader)
        body = next((each.body for each in templates(reader, kind)), "")
        sets = {"number": next_number(reader, "")} if kind is Kind.SHEET else {}
        write = operation.writes[0]
        return replace(operation, writes=(replace(write, sets={**write.sets, **sets}, body=body),))

    return record, plan


def templates(reader: Reader, kind: Kind) -> list[Record]:
    """The group's own templates of a kind."""
    return [each for each in all_of(reader, Kind.TEMPLATE) if each.text("makes") == kind]


def write_body(record: RecordId, edits: Sequence[Edit], *, based_on: Seq | None = None) -> Plan:
    """What somebody typed: exact edits of the present body, or of the one as it was at `based_on`."""
    return lambda reader: Operation(
        "write",
        (Write(record, edits=tuple(edits), based_on=based_on),),
        details={"title": get(reader, record).title},
        origin=Origin.TYPING,
    )


def set_field(record: RecordId, field: str, values: Sequence[str]) -> Plan:
    """Set one of `SETTABLE` from words: lists take any number of values, others one; no value empties it.

    Names are tied to the register, new ones are added to it. Raises InvalidValue or RecordAmbiguous.
    """

    def plan(reader: Reader) -> Operation:
        before = get(reader, record)
        sets, more = _new_values(reader, before, field, [each for value in values if (each := on_one_line(value))])
        title = str(sets.get("title", before.title))
        details: dict[str, JsonValue] = {"title": title, "field": field, "values": list(values)}
        renamed = _renamed_links(reader, before, title) if field == "title" else ()
        return Operation("set_field", (*more, Write(record, sets=sets), *renamed), details=details)

    return plan


def set_further(record: RecordId, label: str, words: str) -> Plan:
    """Set a field of the group's own, known by its label; no words take it away."""

    def plan(reader: Reader) -> Operation:
        field, value = f"fields/{label}", on_one_line(words)
        details: dict[str, JsonValue] = {"title": get(reader, record).title, "field": field, "values": [value]}
        return Operation("set_field", (Write(record, sets={field: value or None}),), details=details)

    return plan


def put_under(record: RecordId, axis: RecordId | None) -> Plan:
    """Put a sheet under an axis, by its id, or under none."""

    def plan(reader: Reader) -> Operation:
        words = f"{(found := get(reader, axis)).text('number')} {found.title}".strip() if axis is not None else ""
        details: dict[str, JsonValue] = {"title": get(reader, record).title, "field": "axis", "values": [words]}
        return Operation("set_field", (Write(record, sets={"axis": axis}),), details=details)

    return plan


def rename(record: RecordId, title: str) -> Plan:
    """Give a record another title; links to it by its old one follow."""
    return set_field(record, "title", [title])


def tick(sheet: RecordId, number: int, state: ActionState) -> Plan:
    """Set the state of a sheet's action, by its number from 1 (depth first)."""

    def plan(reader: Reader) -> Operation:
        record = get(reader, sheet)
        actions = list(walk(find_actions(record.body)))
        if not 1 <= number <= len(actions):
            raise InvalidValue("action", str(number), tuple(str(place) for place in range(1, len(actions) + 1))[:20])
        action = actions[number - 1]
        edits = () if action.state == state else (set_action_state(record.body, action, state),)
        details = {"title": record.title, "action": action.text[:200], "state": str(state)}
        return Operation("tick", (Write(sheet, edits=edits),), details=details)

    return plan


def name_action(sheet: RecordId, number: int) -> Plan:
    """Give an action a block id, so that other things can refer to it; one that has one keeps it."""

    def plan(reader: Reader) -> Operation:
        record = get(reader, sheet)
        action = list(walk(find_actions(record.body)))[number - 1]
        if action.block_id:
            return Operation("name_action")
        edit = add_block_id(record.body, action, new_block_id(record.body, Random(secrets.randbits(64))))
        return Operation("name_action", (Write(sheet, edits=(edit,)),), details={"title": record.title})

    return plan


def delete(record: RecordId) -> Plan:
    """Put a record into the bin."""
    return lambda reader: Operation(
        "delete", (Write(record, sets={"deleted": "deleted"}),), details={"title": get(reader, record).title}
    )


def bring_back(record: RecordId) -> Plan:
    """Take a record out of the bin."""
    return lambda reader: Operation(
        "bring_back", (Write(record, sets={"deleted": None}),), details={"title": get(reader, record).title}
    )


def on_one_line(words: str) -> str:
    """Words as a field can hold them: without line breaks, and without blanks at their ends."""
    return _BREAKS.sub(" ", words).strip()


def _new_values(
    reader: Reader, before: Record, field: str, values: list[str]
) -> tuple[dict[str, JsonValue], tuple[Write, ...]]:
    if field in tuple(Role):
        register = Register(reader)
        sets = register.elements(Role(field), values)
        return _replaced(before, field, sets), tuple(register.writes)
    if field in WORD_LISTS:
        return _replaced(before, field, words_list(field, values, WORD_LISTS[field])), ()
    if field not in SETTABLE:
        raise InvalidValue("field", field, tuple(SETTABLE))
    if len(values) > 1:
        raise InvalidValue(field, ", ".join(values))
    value = values[0] if values else ""
    if field == "axis" and value:
        axis, made = axis_named(reader, value)
        return {"axis": axis}, made
    return {field: _plain(reader, field, value)}, ()


def _plain(reader: Reader, field: str, value: str) -> str | None:
    if field == "title" and not value:
        raise InvalidValue(field, value)
    if field == "status" and value:
        known = statuses(reader)
        found = next((status for status in known if fold(status) == fold(value)), None)
        if found is None:
            raise InvalidValue(field, value, known)
        return found
    return value or None


def _replaced(before: Record, field: str, sets: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """A list's new elements, and None for those that it had and no longer has."""
    gone: dict[str, JsonValue] = {element(field, identity): None for identity in before.elements(field)}
    return gone | sets


def _renamed_links(reader: Reader, before: Record, title: str) -> tuple[Write, ...]:
    """The links to a record by its old title, in every body, led to the new one."""
    if not before.title or fold(before.title) == fold(title):
        return ()
    sources = dict.fromkeys(
        link.source for link in links_to(reader, before.id) if fold(link.words) == fold(before.title)
    )
    found = ((source, retarget_links(get(reader, source).body, before.title, title)) for source in sources)
    return tuple(Write(source, edits=edits) for source, edits in found if edits)
