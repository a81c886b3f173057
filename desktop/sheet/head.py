"""What a head shows, as values: `gathering` reads them, the presenter decides about them, widgets paint them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from storage.model import Contradiction, RecordId, Role
from wiki.date_model import WrittenDate

PEOPLE_FIELDS = (str(Role.BOARD_REFERENT), str(Role.TEAM_REFERENT), str(Role.CONTRIBUTOR))
ORGANISATION_FIELDS = (str(Role.PARTNER), str(Role.LEAD_ORGANISATION), str(Role.FUNDER))
ROLE_FIELDS = PEOPLE_FIELDS + ORGANISATION_FIELDS
SHEET_FIELDS = ("status", *PEOPLE_FIELDS, str(Role.PARTNER), "dates", "priority", "tags")
"""What a sheet shows, in the order in which groups fill it."""
MORE_FIELDS = (str(Role.LEAD_ORGANISATION), str(Role.FUNDER), "aliases")
"""Folded away until used."""
TEXT_FIELDS = ("date", "about", "tags")
"""What a note shows; a page shows the tags alone."""
SINGLE_FIELDS = ("status", "priority", "date")
"""Fields of one value."""


class PieceKind(StrEnum):
    """How a value looks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    RECORD = "record"
    DATE = "date"
    TAG = "tag"
    STATUS = "status"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Piece:
    """One value of a field, seen as one chip. `identity` is its element's; `target` the record that it names."""

    words: str
    kind: PieceKind
    identity: str = ""
    target: str = ""
    uncertain: bool = False
    read: WrittenDate | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """An open question, by its element's identity; `field` is the field that it is about, as records name it."""

    identity: str
    field: str
    raw: str
    asked: datetime
    can_confirm: bool = True


@dataclass(frozen=True, slots=True)
class Further:
    """A field of the group's own: its name and words; `field` is empty for what a file said and nobody edits here.

    `told` says that these are the source's words for something that the head shows in its own way.
    """

    label: str
    words: str
    field: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class AxisLine:
    """An axis by its number and title."""

    id: RecordId
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Head:
    """Everything that the head of one record shows."""

    record: RecordId
    kind: str
    title: str
    number: str = ""
    axis: AxisLine | None = None
    fields: Mapping[str, tuple[Piece, ...]] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    further: tuple[Further, ...] = ()
    statuses: tuple[str, ...] = ()
    body: str = ""
    deleted: bool = False
    writable: bool = True

    @property
    def is_sheet(self) -> bool:
        """Sheets and kits have all the fields; notes and pages a few."""
        return self.kind in ("sheet", "kit")

    def pieces(self, name: str) -> tuple[Piece, ...]:
        """A field's values; none when it is empty."""
        return self.fields.get(name, ())
