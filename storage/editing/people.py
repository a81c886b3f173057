"""The register of people and organisations: two entries that are one are merged, by one operation."""

from storage.errors import InvalidValue
from storage.fields import element, element_id
from storage.lists import notes_about, roles
from storage.model import JsonValue, Kind, Operation, Plan, Record, RecordId, Write
from storage.reader import Reader
from storage.records import all_of, get
from wiki.folding import fold

_OWN = ("kind", "title", "deleted")


def merge(duplicate: RecordId, into: RecordId) -> Plan:
    """Make two people, or two organisations, one: `into` takes the other's names, and its place on every sheet.

    What `into` says itself stays; what only the duplicate says is added. Raises InvalidValue for two different kinds.
    """

    def plan(reader: Reader) -> Operation:
        gone, kept = get(reader, duplicate), get(reader, into)
        kinds = {gone.kind, kept.kind}
        if kinds not in ({Kind.PERSON}, {Kind.ORGANISATION}) or duplicate == into or gone.deleted or kept.deleted:
            raise InvalidValue("merge", gone.title, (kept.title,))
        writes = [Write(into, sets=_gained(gone, kept)), *_moved(reader, duplicate, into)]
        if gone.kind == Kind.ORGANISATION:
            staff = (person for person in all_of(reader, Kind.PERSON) if person.text("organisation") == duplicate)
            writes += [Write(person.id, sets={"organisation": into}) for person in staff]
        writes += [Write(note, sets=_about(duplicate, into)) for note in notes_about(reader, duplicate)]
        writes.append(Write(duplicate, sets={"deleted": str(into)}))
        return Operation("merge_people", tuple(writes), details={"title": gone.title, "into": kept.title})

    return plan


def _about(duplicate: RecordId, into: RecordId) -> dict[str, JsonValue]:
    return {element("about", duplicate): None, element("about", into): {}}


def _gained(gone: Record, kept: Record) -> dict[str, JsonValue]:
    missing = {
        name: value
        for name, value in gone.fields.items()
        if name not in _OWN and not name.startswith("aliases/") and name not in kept.fields
    }
    names = [gone.title, *(str(alias.get("name", "")) for alias in gone.elements("aliases").values())]
    known = {fold(kept.title), *(fold(str(alias.get("name", ""))) for alias in kept.elements("aliases").values())}
    new = [name for name in dict.fromkeys(names) if fold(name) not in known]
    first = len(kept.elements("aliases")) + 1
    aliases: dict[str, JsonValue] = {
        element("aliases", element_id(name)): {"name": name, "at": place} for place, name in enumerate(new, first)
    }
    return missing | aliases


def _moved(reader: Reader, duplicate: RecordId, into: RecordId) -> list[Write]:
    """The duplicate's places on sheets, given to `into` where it does not stand already."""
    writes: dict[RecordId, dict[str, JsonValue]] = {}
    for row in roles(reader, target=duplicate):
        fields = get(reader, row.sheet).fields
        sets = writes.setdefault(row.sheet, {})
        old, new = element(row.role, duplicate), element(row.role, into)
        sets[old] = None
        if new not in fields:
            sets[new] = fields[old]
    return [Write(sheet, sets=sets) for sheet, sets in writes.items()]
