"""Names written on a sheet, tied to the register: one match is linked, none makes a new entry, two are asked about."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from storage.defaults import new_id
from storage.errors import RecordAmbiguous
from storage.fields import element
from storage.model import JsonValue, Kind, RecordId, Role, Write
from storage.reader import Reader
from storage.records import get, organisations_named, people_called, people_named
from wiki.folding import fold
from wiki.names import first_name_first, is_organisation, name_key

ORGANISATION_ROLES = frozenset({Role.PARTNER, Role.LEAD_ORGANISATION, Role.FUNDER})


@dataclass(slots=True)
class Register:
    """Finds people and organisations by name within one plan, and collects the writes of those that are new."""

    reader: Reader
    writes: list[Write] = field(default_factory=list)
    _made: dict[tuple[Kind, str], RecordId] = field(default_factory=dict)

    def target(self, name: str, role: Role) -> RecordId:
        """Who a name on a sheet is. Raises RecordAmbiguous when the register knows two of that name."""
        people, organisations = people_named(self.reader, name), organisations_named(self.reader, name)
        if not people and not organisations and role not in ORGANISATION_ROLES:
            people = people_called(self.reader, name)
        prefers_organisation = role in ORGANISATION_ROLES or is_organisation(name)
        found = (organisations or people) if prefers_organisation else (people or organisations)
        if len(found) > 1:
            raise RecordAmbiguous(name, tuple(get(self.reader, each).title for each in found))
        if found:
            return found[0]
        return self._new(Kind.ORGANISATION if prefers_organisation else Kind.PERSON, name)

    def elements(self, role: Role, names: Iterable[str]) -> dict[str, JsonValue]:
        """The fields that put these names on a sheet, in this order."""
        return {
            element(role, self.target(name, role)): {"raw": name, "at": place} for place, name in enumerate(names, 1)
        }

    def _new(self, kind: Kind, name: str) -> RecordId:
        shown = first_name_first(name) if kind is Kind.PERSON else name.strip()
        key = (kind, name_key(shown) if kind is Kind.PERSON else fold(shown))
        if key not in self._made:
            self._made[key] = new_id()
            self.writes.append(Write(self._made[key], kind=kind, sets={"title": shown}))
        return self._made[key]
