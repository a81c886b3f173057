"""Rows of a register of people or organisations: entries to make, or to complete where they are known."""

from dataclasses import dataclass, field

from documents.content import Content
from documents.reading.bases import is_unchanged
from documents.reading.contents import content_of_person
from documents.reading.drafts import PersonDraft
from documents.reading.naming import Names, alias_elements
from documents.reading.proposals import Action, NameItem, ReadSource
from storage import exchanges, records
from storage.fields import next_place
from storage.model import Exchange, FileHash, JsonValue, Kind, Record, RecordId, Role, StoredExchange, Write
from wiki.folding import fold

_EMPLOYER = "organisation"


@dataclass(slots=True)
class RegisterEntries:
    """The exchanges to remember of one register."""

    exchanges: list[Exchange] = field(default_factory=list)


def register_entries(names: Names, read: ReadSource) -> RegisterEntries:
    """Make or complete the entries that a source's register describes; their writes are collected in `names`."""
    entries = RegisterEntries()
    for part, person in enumerate(read.findings.register):
        record = _entry(names, read, part, person)
        if record is None:
            continue
        content = content_of_person(person)
        source = read.source
        exchange = Exchange(record, "in", source.place, FileHash(source.digest), part, content.to_json())
        if not _is_known(exchange, exchanges.of_record(names.reader, record)):
            entries.exchanges.append(exchange)
    return entries


def _entry(names: Names, read: ReadSource, part: int, person: PersonDraft) -> RecordId | None:
    kind = Kind.ORGANISATION if person.organisation else Kind.PERSON
    found = names.known(kind, person.name)
    if not found:
        sets = _sets(names, person)
        acronym = person.fields.get("acronym", "")
        others = [each for each in (*person.aliases, acronym) if each]
        return names.make(kind, person.name, sets | alias_elements(person.aliases), others, person)
    if len(found) > 1:
        names.items.append(NameItem(person.name, person.organisation, Action.SKIP, None, found, person))
        return None
    return _completed(names, read, part, person, found[0])


def _completed(names: Names, read: ReadSource, part: int, person: PersonDraft, record: RecordId) -> RecordId:
    """Set what the row says differently, unless this very row was read before."""
    made = any(write.record == record and write.kind is not None for write in names.writes)
    content = content_of_person(person)
    if not made and is_unchanged(read.source, part, content, exchanges.of_record(names.reader, record)):
        names.items.append(NameItem(person.name, person.organisation, Action.SKIP, record, (), person))
        return record
    present = None if made else records.get(names.reader, record)
    sets = _differing(names, person, content, present)
    action = Action.UPDATE if sets else Action.SKIP
    names.items.append(NameItem(person.name, person.organisation, action, record, (), person))
    if sets:
        names.writes.append(Write(record, sets=sets))
    kind = Kind.ORGANISATION if person.organisation else Kind.PERSON
    for other in (*person.aliases, person.fields.get("acronym", "")):
        if other:
            names.also(kind, other, record)
    return record


def _differing(names: Names, person: PersonDraft, content: Content, present: Record | None) -> dict[str, JsonValue]:
    fields = present.fields if present else {}
    sets = {name: value for name, value in _sets(names, person).items() if fields.get(name) != value}
    known = {fold(str(value.get("name", ""))) for value in present.elements("aliases").values()} if present else set()
    new = [alias for alias in content.aliases if fold(alias) not in known]
    return sets | alias_elements(new, next_place(fields, "aliases"))


def _sets(names: Names, person: PersonDraft) -> dict[str, JsonValue]:
    """The entry's fields; a person's organisation is an entry of its own."""
    sets: dict[str, JsonValue] = dict(person.fields)
    employer = person.fields.get(_EMPLOYER)
    if employer is not None and not person.organisation:
        target = names.target(employer, Role.PARTNER)
        sets[_EMPLOYER] = target
        if target is None:
            del sets[_EMPLOYER]
            sets["fields/Organisme"] = employer
    return sets


def _is_known(exchange: Exchange, known: tuple[StoredExchange, ...]) -> bool:
    newest = next((each.exchange for each in known if each.exchange.place == exchange.place), None)
    return newest is not None and (newest.source, newest.part, newest.content) == (
        exchange.source,
        exchange.part,
        exchange.content,
    )
