"""What is printed of a record: plain values, gathered in one reading, with what must stay here left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.rendering import Around, Attached
from documents.writing.private import is_private, private_looking
from storage import Kind, Reader, Record, RecordId, Role, lists, records
from storage.founding import WORKSPACE_RECORD
from storage.model import FileHash, text_of
from wiki.folding import fold
from wiki.links import KnownNames

SHOWN_ROLES = (
    Role.BOARD_REFERENT,
    Role.TEAM_REFERENT,
    Role.CONTRIBUTOR,
    Role.LEAD_ORGANISATION,
    Role.PARTNER,
    Role.FUNDER,
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A record as it goes on paper. `facts` are (what, in which words), `what` being a field's own name.

    `private` says that the record as a whole is for the group alone; `looks_private` counts what in its text may be.
    """

    record: str
    title: str
    body: str
    group: str = ""
    number: str = ""
    axis: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    pictures: Mapping[str, Attached] = field(default_factory=dict)
    private: bool = False
    looks_private: int = 0

    def around(self) -> Around:
        """What rendering needs to know; every link is shown as words on paper, so none is looked up."""
        return Around(KnownNames(self.names), {}, self.pictures)


def gather_printed(reader: Reader, record_id: RecordId, body: str | None = None) -> Printed:
    """A record for printing; `body` is its text as it stands in the window, when that is ahead of the workspace.

    Only the fields of a sheet's head go along: further fields, where notes and telephones are, never do.
    Raises RecordNotFound.
    """
    record = records.get(reader, record_id)
    words = record.body if body is None else body
    axis = next((axis for axis in lists.axes(reader) if axis.id == record.text("axis")), None)
    return Printed(
        record=record.id,
        title=record.title,
        body=words,
        group=records.get(reader, WORKSPACE_RECORD).title,
        number=record.text("number"),
        axis=" · ".join(filter(None, (axis.number, axis.title))) if axis else "",
        facts=tuple(_facts(reader, record)),
        names=lists.person_names(reader),
        pictures=_pictures(record),
        private=is_private(record),
        looks_private=sum(private_looking(words).values()),
    )


def _facts(reader: Reader, record: Record) -> list[tuple[str, str]]:
    found = [("status", record.text("status")), ("priority", record.text("priority"))]
    if record.kind == Kind.NOTE:
        found.append(("date", record.text("date")))
    found.append(("dates", ", ".join(_words(record, "dates", "raw"))))
    rows = lists.roles(reader, sheet=record.id)
    for role in SHOWN_ROLES:
        names = [row.name + (" ?" if row.uncertain else "") for row in rows if row.role == role]
        found.append((role.value, ", ".join(names)))
    found.append(("tags", ", ".join(_words(record, "tags", "name"))))
    return [(what, words) for what, words in found if words]


def _words(record: Record, name: str, key: str) -> list[str]:
    return [words for value in record.elements(name).values() if (words := text_of(value, key))]


def _pictures(record: Record) -> dict[str, Attached]:
    named = {identity: text_of(value, "name") for identity, value in record.elements("attachments").items()}
    return {fold(name): Attached(FileHash(identity), name) for identity, name in named.items()}
