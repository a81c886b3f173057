"""Rows of lists: what the projections say of records, frozen, for screens and sentences."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.model import RecordId, Role, Stamp


@dataclass(frozen=True, slots=True)
class AxisSummary:
    """An axis of the plan, or a sub-axis (`parent`)."""

    id: RecordId
    number: str
    title: str
    parent: RecordId | None
    sheets: int


@dataclass(frozen=True, slots=True)
class SheetSummary:
    """A sheet as lists show it; `last` is the end of its own dates where they are known."""

    id: RecordId
    number: str
    title: str
    axis: AxisSummary | None
    status: str
    board_referents: tuple[str, ...]
    team_referents: tuple[str, ...]
    changed: Stamp
    last: date | None
    open_questions: int


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """A person of the register."""

    id: RecordId
    name: str
    aliases: tuple[str, ...]
    organisation: str
    network_role: str
    sheets: int


@dataclass(frozen=True, slots=True)
class OrganisationSummary:
    """An organisation, or a category of organisations."""

    id: RecordId
    name: str
    acronym: str
    aliases: tuple[str, ...]
    category: str
    sheets: int


@dataclass(frozen=True, slots=True)
class TextSummary:
    """A page, a kit or a note as lists show it; `date` is a note's own day as written."""

    id: RecordId
    kind: str
    title: str
    date: str
    changed: Stamp


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the group keeps under a name."""

    id: RecordId
    title: str
    query: str


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action of a sheet. `number` is its place in the sheet, from 1, depth first; `start` its place in the body."""

    sheet: RecordId
    sheet_title: str
    number: int
    depth: int
    state: str
    text: str
    block_id: str | None
    start: int
    assignees: tuple[str, ...]
    dates: tuple[str, ...]
    last: date | None


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A person or organisation on a sheet, by its present name; `raw` is how the sheet's source wrote it."""

    sheet: RecordId
    role: Role
    target: RecordId
    name: str
    raw: str
    uncertain: bool


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link in a body. `target` is None where nothing of that name exists, and the first of several otherwise."""

    source: RecordId
    words: str
    section: str
    target: RecordId | None
    ambiguous: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """An open question: on which record and field, in which words, asked when."""

    record: RecordId
    field: str
    raw: str
    asked: datetime
