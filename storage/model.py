"""What crosses storage's edge: ids, the words for records and fields, and frozen values in and out.

Nothing here touches a database; every other package may build and read these values freely.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from storage.reader import Reader
from wiki.edits import Edit

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]

RecordId = NewType("RecordId", str)
OperationId = NewType("OperationId", str)
ContradictionId = NewType("ContradictionId", str)
FileHash = NewType("FileHash", str)
Seq = NewType("Seq", int)

_FAR = 2.0**53


class Kind(StrEnum):
    """The kinds of record that this version knows; others are kept and passed on."""

    AXIS = "axis"
    KIT = "kit"
    NOTE = "note"
    ORGANISATION = "organisation"
    PAGE = "page"
    PERSON = "person"
    SEARCH = "search"
    SHEET = "sheet"
    STATUS = "status"
    TEMPLATE = "template"
    WORKSPACE = "workspace"


UNNAMED = (Kind.SEARCH, Kind.STATUS, Kind.TEMPLATE, Kind.WORKSPACE)
"""What has a title by which nothing goes to it: neither a link nor a name that somebody gives."""


class Role(StrEnum):
    """How a person or an organisation stands on a sheet; the value is the list field's name."""

    BOARD_REFERENT = "board_referents"
    TEAM_REFERENT = "team_referents"
    CONTRIBUTOR = "contributors"
    LEAD_ORGANISATION = "lead_organisations"
    PARTNER = "partners"
    FUNDER = "funders"


class NetworkRole(StrEnum):
    """A person's role in the network, whatever the sheet."""

    BOARD = "board"
    TEAM = "team"
    MEMBER = "member"
    OUTSIDE = "outside"


class Origin(StrEnum):
    """Where a change came from."""

    TYPING = "typing"
    COMMAND = "command"
    IMPORT = "import"
    RETURN = "return"
    RESTORE = "restore"
    UNDO = "undo"
    MIGRATION = "migration"


@dataclass(frozen=True, slots=True)
class Write:
    """What one operation does to one record.

    `kind` is given when the write creates the record, and only then. `sets` maps field names to JSON values; None
    empties a field or takes an element out of a list. `body` is the whole new text, of which the smallest word
    difference is stored; `edits` are exact edits of the present body (use one or the other). `based_on` is the log
    position of the version that the writer had in hand, when that is not the present one.
    """

    record: RecordId
    kind: Kind | None = None
    sets: Mapping[str, JsonValue] = field(default_factory=dict)
    body: str | None = None
    edits: tuple[Edit, ...] = ()
    based_on: Seq | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One part of one file that was read or written: what the group and the outside last agreed on.

    `place` is the file's resolved path, or "-" for standard input; `source` the SHA-256 of its bytes; `part` counts
    the file's parts from 0; `content` is the caller's own text (a snapshot it can compare with later).
    """

    record: RecordId
    direction: str
    place: str
    source: FileHash
    part: int
    content: str


@dataclass(frozen=True, slots=True)
class StoredExchange:
    """An exchange as the private ledger keeps it; `seq` is the record's log position when it happened."""

    exchange: Exchange
    seq: Seq
    operation: OperationId | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Operation:
    """One action of a person: one transaction, one undo, one line of the activity.

    `name` is a plain word ("import", "tick", "set_field"…) and `details` the data for its sentence; the ways in
    phrase it. An operation without writes writes nothing; its exchanges are kept all the same. `watch` is called before
    each write with how many are done, in the thread that writes; what it raises leaves nothing written.
    """

    name: str
    writes: tuple[Write, ...] = ()
    details: Mapping[str, JsonValue] = field(default_factory=dict)
    origin: Origin = Origin.COMMAND
    exchanges: tuple[Exchange, ...] = ()
    watch: Callable[[int], None] | None = field(default=None, compare=False)


Plan = Callable[[Reader], Operation]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different now: empty when nothing was written."""

    seq: Seq
    operation: OperationId | None = None
    records: frozenset[RecordId] = frozenset()
    kinds: frozenset[str] = frozenset()
    contradictions: frozenset[ContradictionId] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.records)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who, and when (UTC)."""

    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Record:
    """One record whole, as the log says it is. `fields` holds only fields that have a value.

    `deleted` is None, or why it is out of sight: "deleted" (in the bin), "undone" (its creation was undone) or the id
    of the record it was merged into.
    """

    id: RecordId
    kind: str
    title: str
    fields: Mapping[str, JsonValue]
    body: str
    created: Stamp
    changed: Stamp
    seq: Seq
    deleted: str | None = None

    def elements(self, name: str) -> dict[str, dict[str, JsonValue]]:
        """The elements of a list field by element id, in their order."""
        return dict(elements(self.fields, name))

    def text(self, name: str) -> str:
        """A field's words; empty when it has none."""
        return text_of(self.fields, name)


def elements(fields: Mapping[str, JsonValue], list_name: str) -> Iterator[tuple[str, dict[str, JsonValue]]]:
    """The elements of a list as (element id, value), in their order."""
    found = [
        (field.partition("/")[2], value)
        for field, value in fields.items()
        if field.startswith(f"{list_name}/") and isinstance(value, dict)
    ]
    yield from sorted(found, key=lambda item: (place_of(item[1]), item[0]))


def place_of(value: Mapping[str, JsonValue]) -> float:
    """Where an element stands in its list; 0 when nothing says."""
    place = value.get("at", 0)
    if isinstance(place, bool) or not isinstance(place, int | float) or not abs(place) < _FAR:
        return 0.0
    return float(place)


def text_of(fields: Mapping[str, JsonValue], field: str) -> str:
    """A field's words; empty when it has none."""
    value = fields.get(field)
    return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction: who wrote what, when. `value` is a field's value or a whole paragraph."""

    device: str
    author: str
    at: datetime
    value: JsonValue


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two or more changes that did not know each other and do not agree. `before` is what all of them knew."""

    id: ContradictionId
    record: RecordId
    field: str
    before: JsonValue
    sides: tuple[Side, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One author's changes of a record with less than ten minutes between them; `seq` is the last of them."""

    record: RecordId
    seq: Seq
    author: str
    first: datetime
    last: datetime
    changes: int
    operations: tuple[str, ...]
    fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class Activity:
    """One operation told: data for one sentence."""

    operation: OperationId
    name: str
    details: Mapping[str, JsonValue]
    author: str
    at: datetime
    records: tuple[RecordId, ...]
    seq: Seq
    undone: bool
