"""Decides how a new sheet, note or page begins: its axis, the next free number, the group's own template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.sheet import phrases
from desktop.sheet.acts import refuse_taken
from desktop.work.notices import Notices
from desktop.work.phrases import phrase
from desktop.work.places import Going, Place
from desktop.work.store import Store
from storage import Changes, StorageError
from storage.clock import Clock, system_clock
from storage.editing import sheets
from storage.lists import axes
from storage.model import JsonValue, Kind, Operation, Plan, RecordId
from storage.reader import Reader
from storage.sheet_checks import next_number
from wiki.sections import find_sections


@dataclass(frozen=True, slots=True)
class Template:
    """A text to begin with."""

    id: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """What can be chosen: the axes with the number that comes next under each, and the templates of the kind."""

    axes: tuple[tuple[str, str, str], ...] = ()
    """Id, words and next number; the first is no axis."""
    templates: tuple[Template, ...] = ()


def beginning(reader: Reader, kind: Kind) -> Beginning:
    """What a new record of a kind may begin with."""
    known = axes(reader) if kind is Kind.SHEET else ()
    under = [(str(axis.id), f"{axis.number} {axis.title}".strip(), next_number(reader, axis.id)) for axis in known]
    found = [Template(str(each.id), each.title, each.body) for each in sheets.templates(reader, kind)]
    return Beginning((("", "", next_number(reader, "")), *under), tuple(found))


class NewSheet:
    """Makes one record and goes to it, with the caret where one begins to write."""

    def __init__(self, store: Store, notices: Notices, going: Going, *, clock: Clock = system_clock) -> None:
        self._store = store
        self._clock = clock
        self._notices = notices
        self._going = going

    def ask(self, kind: Kind, then: Callable[[Beginning], None]) -> None:
        """Find out what can be chosen."""
        self._store.read(lambda reader: beginning(reader, kind), then, key=("beginning", id(self)))

    def make(self, title: str, *, beside: bool) -> None:
        """A sheet of that title at once, as the panel makes it where nothing else is chosen."""

        def begun(found: Beginning) -> None:
            template = next(iter(found.templates), None)
            number = found.axes[0][2]
            refused = self._notices.trouble
            self.create(Kind.SHEET, title, number=number, template=template, beside=beside, refused=refused)

        self.ask(Kind.SHEET, begun)

    def create(
        self,
        kind: Kind,
        title: str,
        *,
        axis: str = "",
        number: str = "",
        template: Template | None = None,
        beside: bool = False,
        refused: Callable[[str], None],
        done: Callable[[RecordId], None] | None = None,
    ) -> None:
        """Make it; an empty title, or one that something else has, is refused with a sentence."""
        body = template.body if template is not None else ""
        sets: dict[str, JsonValue] = {name: each for name, each in (("axis", axis), ("number", number.strip())) if each}
        if kind is Kind.NOTE:
            sets["date"] = self._clock().astimezone().date().isoformat()

        def failed(error: Exception) -> None:
            words = phrases.refusal("title", error) if isinstance(error, StorageError) else None
            if words is not None:
                refused(words)
            elif isinstance(error, StorageError):
                self._notices.trouble(phrase(error))
            else:
                raise error

        try:
            record, make = sheets.create(kind, title, body=body, sets=sets)
        except StorageError as error:
            failed(error)
            return

        def made(_changes: Changes) -> None:
            if done is not None:
                done(record)
            self._going(Place(str(record), start=first_place(body)), beside)

        self._store.perform(_unless_taken(record, title, make), made, failed=failed)


def first_place(body: str) -> int:
    """Where one begins to write: below the first heading, or at the beginning."""
    sections = find_sections(body)
    if not sections:
        return 0
    start = sections[0].start
    return start + len(body[start:]) - len(body[start:].lstrip("\n")) if not body[start:].strip() else start


def _unless_taken(record: RecordId, title: str, make: Plan) -> Plan:
    def plan(reader: Reader) -> Operation:
        refuse_taken(reader, record, title.strip())
        return make(reader)

    return plan
