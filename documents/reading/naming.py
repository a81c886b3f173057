"""Names in drafts tied to the register: one match is linked, none becomes a new entry, two are left to a person.

The register of the workspace and the entries of the same import are asked together, so that two drafts that name the
same person make one person, and a sheet may use the acronym that a table of the same import brings.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from documents.reading.drafts import PersonDraft
from documents.reading.proposals import Action, NameItem
from storage import records
from storage.editing.registered import ORGANISATION_ROLES
from storage.fields import element, element_id
from storage.model import JsonValue, Kind, RecordId, Role, Write
from storage.reader import Reader
from wiki.folding import fold
from wiki.names import first_name_first, is_organisation, name_key


@dataclass(slots=True)
class Names:
    """The people and organisations that one import speaks of, found or made."""

    reader: Reader
    decided: tuple[NameItem, ...] = ()
    items: list[NameItem] = field(default_factory=list)
    writes: list[Write] = field(default_factory=list)
    _made: dict[tuple[Kind, str], RecordId] = field(default_factory=dict)
    _asked: dict[tuple[Kind, str], tuple[RecordId, ...]] = field(default_factory=dict)
    _reported: set[tuple[Kind, str]] = field(default_factory=set)
    _chosen: dict[tuple[Kind, str], RecordId | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for each in self.decided:
            kind = Kind.ORGANISATION if each.organisation else Kind.PERSON
            self._chosen[kind, _key(kind, each.name)] = each.target

    def target(self, name: str, role: Role) -> RecordId | None:
        """Who a name on a sheet is, made when nobody is; None when it may be two, which is reported."""
        first, second = Kind.PERSON, Kind.ORGANISATION
        if role in ORGANISATION_ROLES or is_organisation(name):
            first, second = second, first
        found = self.known(first, name)
        kind = first
        if not found:
            found, kind = self.known(second, name), second
        if not found:
            return self.make(first, name, {}, ())
        self._report_found(kind, name, found)
        return found[0] if len(found) == 1 else None

    def known(self, kind: Kind, name: str) -> tuple[RecordId, ...]:
        """The entries of the register, and of this import, that a name may mean."""
        key = (kind, _key(kind, name))
        if not key[1]:
            return ()
        if key not in self._asked and key in self._chosen:
            self._asked[key] = self._as_chosen(self._chosen[key])
        if key not in self._asked:
            named = records.people_named if kind is Kind.PERSON else records.organisations_named
            self._asked[key] = named(self.reader, name)
        made = self._made.get(key)
        known = self._asked[key]
        if key in self._chosen:
            return known or ((made,) if made is not None else ())
        return known if made is None or made in known else (*known, made)

    def _as_chosen(self, target: RecordId | None) -> tuple[RecordId, ...]:
        return (target,) if target is not None and records.exists(self.reader, target) else ()

    def make(
        self,
        kind: Kind,
        name: str,
        sets: dict[str, JsonValue],
        others: Iterable[str],
        described: PersonDraft | None = None,
    ) -> RecordId:
        """A new entry under a name and the other names that are its own."""
        shown = first_name_first(name) if kind is Kind.PERSON else " ".join(name.split())
        record = records.new_id()
        is_decided = (kind, _key(kind, name)) in self._chosen
        for each in (shown, *others):
            self._made.setdefault((kind, _key(kind, each)), record)
        self.writes.append(Write(record, kind=kind, sets={"title": shown, **sets}))
        self.items.append(NameItem(shown, kind is Kind.ORGANISATION, Action.CREATE, record, (), described, is_decided))
        self._reported.add((kind, _key(kind, shown)))
        return record

    def also(self, kind: Kind, name: str, record: RecordId) -> None:
        """Let a further name of an entry be known for the rest of this import."""
        self._made.setdefault((kind, _key(kind, name)), record)

    def respell(self, record: RecordId, former: str, name: str) -> None:
        """Have an entry, when it still has the `former` name, written with other accents or another case."""
        write = Write(record, sets={"title": name})
        if name != former and write not in self.writes and records.get(self.reader, record).title == former:
            self.writes.append(write)

    def _report_found(self, kind: Kind, name: str, found: tuple[RecordId, ...]) -> None:
        key = (kind, _key(kind, name))
        if key not in self._reported:
            self._reported.add(key)
            only = found[0] if len(found) == 1 else None
            possible = () if only is not None else found
            is_organisation_entry = kind is Kind.ORGANISATION
            is_decided = key in self._chosen
            self.items.append(NameItem(name, is_organisation_entry, Action.SKIP, only, possible, decided=is_decided))


def alias_elements(aliases: Iterable[str], first: float = 1.0) -> dict[str, JsonValue]:
    """Aliases as fields of a record, from place `first` on."""
    return {
        element("aliases", element_id(alias)): {"name": alias, "at": first + place}
        for place, alias in enumerate(aliases)
    }


def _key(kind: Kind, name: str) -> str:
    return name_key(name) if kind is Kind.PERSON else fold(name)
