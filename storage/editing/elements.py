"""One element of a list field at a time (a name on a sheet, a tag, a date, another title): so lists merge, not clash.

An element is known by its identity: the target's record id in a role, `element_id` of its words elsewhere. Each plan
is one operation; one that would change nothing writes nothing.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from storage.editing.registered import Register
from storage.editing.sheets import WORD_LISTS, bring_back, on_one_line
from storage.errors import InvalidValue, RecordNotFound
from storage.fields import element, element_id, next_place, place_of
from storage.model import JsonValue, Kind, Operation, Plan, Record, RecordId, Role, Write
from storage.reader import Reader
from storage.records import exists, get
from wiki.doubt import judge

LISTS = (*Role, *WORD_LISTS)
MARK = " ?"
"""What makes written words doubtful, where doubt is in the words themselves."""
Element = dict[str, JsonValue]


def add(record: RecordId, field: str, words: str, *, target: RecordId | None = None) -> Plan:
    """Put words at the end of a list. In a role they are a name, tied to the register unless `target` says who it is.

    Raises InvalidValue for no words or another field, RecordAmbiguous for a name that two bear.
    """

    def plan(reader: Reader) -> Operation:
        before, clean = get(reader, record), _words(field, words)
        made, (identity, value) = _element(reader, field, clean, target)
        if identity in before.elements(field):
            return Operation("add_to_field")
        value["at"] = next_place(before.fields, field)
        writes = (*made, Write(record, sets={element(field, identity): value}))
        return Operation("add_to_field", writes, details=_told(before, field, clean))

    return plan


def remove(record: RecordId, field: str, identity: str) -> Plan:
    """Take one element out of a list; what it named stays in the register."""

    def plan(reader: Reader) -> Operation:
        before = get(reader, record)
        value = before.elements(field).get(identity)
        if value is None:
            return Operation("take_from_field")
        details = _told(before, field, name_of(reader, field, identity, value))
        return Operation("take_from_field", (Write(record, sets={element(field, identity): None}),), details=details)

    return plan


def move(record: RecordId, field: str, identity: str, to: int) -> Plan:
    """Put one element at a place of its list, from 0; only what has to move is written."""

    def plan(reader: Reader) -> Operation:
        before = get(reader, record)
        present = before.elements(field)
        if identity not in present:
            return Operation("reorder_field")
        order = [each for each in present if each != identity]
        order.insert(max(0, min(to, len(order))), identity)
        if order == list(present):
            return Operation("reorder_field")
        details = _told(before, field, name_of(reader, field, identity, present[identity]))
        write = Write(record, sets=_placed(field, present, order, identity))
        return Operation("reorder_field", (write,), details=details)

    return plan


def mark(record: RecordId, field: str, identity: str, *, uncertain: bool) -> Plan:
    """Say that a name or a date is to be confirmed, or certain: its marks of doubt then leave its words too."""
    if field not in (*Role, "dates"):
        raise InvalidValue("field", field, (*Role, "dates"))

    def plan(reader: Reader) -> Operation:
        before = get(reader, record)
        value = before.elements(field).get(identity)
        name = "mark_doubt" if uncertain else "clear_doubt"
        if value is None or is_uncertain(field, value) == uncertain:
            return Operation(name)
        sets = _swapped(field, identity, _marked(field, value, uncertain=uncertain))
        told = name_of(reader, field, identity, value)
        return Operation(name, (Write(record, sets=sets),), details=_told(before, field, told))

    return plan


def respell(record: RecordId, field: str, identity: str, words: str, *, target: RecordId | None = None) -> Plan:
    """Put other words in an element's place. In a role the name may be somebody else's, who then stands there."""

    def plan(reader: Reader) -> Operation:
        before, clean = get(reader, record), _words(field, words)
        present = before.elements(field)
        value = present.get(identity)
        if value is None or clean == value.get(WORD_LISTS.get(field, "raw")):
            return Operation("respell")
        made, (new, changed) = _element(reader, field, clean, target)
        kept = {key: each for key, each in value.items() if key not in ("raw", "name", "uncertain")}
        sets: dict[str, JsonValue] = {element(field, identity): None} if new != identity else {}
        if new == identity or new not in present:
            sets[element(field, new)] = {**changed, **kept}
        details = _told(before, field, clean) | {"from": name_of(reader, field, identity, value)}
        return Operation("respell", (*made, Write(record, sets=sets)), details=details)

    return plan


def register_again(record: RecordId, field: str, identity: str) -> Plan:
    """Bring back into the register whom a sheet names and the register no longer holds."""

    def plan(reader: Reader) -> Operation:
        if exists(reader, RecordId(identity)):
            return bring_back(RecordId(identity))(reader)
        before = get(reader, record)
        value = before.elements(field).get(identity)
        if value is None:
            raise RecordNotFound(identity)
        name = certain(str(value.get("raw", "")))
        made, (new, _) = _element(reader, field, _words(field, name), None)
        sets: dict[str, JsonValue] = {element(field, identity): None, element(field, new): value}
        return Operation("respell", (*made, Write(record, sets=sets)), details=_told(before, field, name))

    return plan


def is_uncertain(field: str, value: Mapping[str, JsonValue]) -> bool:
    """Whether an element is to be confirmed; a date says so in its own words."""
    if field == "dates":
        return judge(str(value.get("raw", ""))).uncertain
    return bool(value.get("uncertain"))


def certain(words: str) -> str:
    """Words without their marks of doubt; as they are when nothing else would be left."""
    return judge(words).value or words.strip()


def name_of(reader: Reader, field: str, identity: str, value: Mapping[str, JsonValue]) -> str:
    """What people call an element: a name by the register, otherwise its words."""
    if field in tuple(Role) and exists(reader, RecordId(identity)):
        return get(reader, RecordId(identity)).title
    return str(value.get("name") or value.get("raw") or "")


def _words(field: str, words: str) -> str:
    clean = on_one_line(words)
    if field not in LISTS:
        raise InvalidValue("field", field, tuple(LISTS))
    if not clean:
        raise InvalidValue(field, words)
    return clean


def _element(
    reader: Reader, field: str, words: str, target: RecordId | None
) -> tuple[tuple[Write, ...], tuple[str, Element]]:
    """The writes that an element needs first, its identity and its value, without its place."""
    if field not in tuple(Role):
        value: Element = {WORD_LISTS[field]: words}
        return (), (element_id(words), value | ({"field": field} if field == "dates" else {}))
    register, judged = Register(reader), judge(words)
    found = target or register.target(judged.value or words, Role(field))
    if target is not None and get(reader, target).kind not in (Kind.PERSON, Kind.ORGANISATION):
        raise InvalidValue(field, words)
    return tuple(register.writes), (found, {"raw": words, "uncertain": judged.uncertain})


def _marked(field: str, value: Element, *, uncertain: bool) -> Element:
    """A name's doubt is a mark beside its words, a date's is in them."""
    raw = str(value.get("raw", ""))
    if field == "dates":
        return {**value, "raw": raw.rstrip() + MARK if uncertain else certain(raw)}
    return {**value, "raw": raw if uncertain else certain(raw), "uncertain": uncertain}


def _swapped(field: str, identity: str, value: Element) -> dict[str, JsonValue]:
    """The fields that give an element another value, under the identity that its words have now."""
    new = identity if field in tuple(Role) else element_id(str(value.get(WORD_LISTS[field], "")))
    gone: dict[str, JsonValue] = {element(field, identity): None} if new != identity else {}
    return gone | {element(field, new): value}


def _placed(field: str, present: Mapping[str, Element], order: Sequence[str], moved: str) -> dict[str, JsonValue]:
    """Places that put elements in an order: of the one that moved where there is room, otherwise of all."""
    at = order.index(moved)
    others = [place_of(present[each]) for each in order if each != moved]
    between = _between(others[at - 1] if at else None, others[at] if at < len(others) else None)
    if between is not None and _rises(others):
        return {element(field, moved): {**present[moved], "at": between}}
    return {element(field, each): {**present[each], "at": float(place)} for place, each in enumerate(order, 1)}


def _between(before: float | None, after: float | None) -> float | None:
    if before is None:
        return (after or 0.0) - 1.0
    if after is None:
        return before + 1.0
    middle = (before + after) / 2
    return middle if before < middle < after else None


def _rises(places: Sequence[float]) -> bool:
    return all(one < other for one, other in pairwise(places))


def _told(before: Record, field: str, words: str) -> dict[str, JsonValue]:
    return {"title": before.title, "field": field, "values": [words]}
