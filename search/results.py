"""What a search answers."""

from dataclasses import dataclass, field

from search.language.query import Misread
from storage.model import RecordId


@dataclass(frozen=True, slots=True)
class AxisShown:
    """The axis of a sheet, as results show it."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found.

    `id` is the record; of an action, its sheet, and `action` its number in the sheet, from 1. `kind` is one of sheet,
    action, note, page, person, organisation. `snippet` is one line out of `field`, the part of the record where the
    words stand; each pair of `highlights` is a half-open range of its characters that was found. `score` is greater
    for better hits and means nothing from one query to the next. `reason` says in a word what answered: one of
    `search.content.parts.PARTS`, or "reference" when it was the sheet's number.
    """

    id: RecordId
    kind: str
    title: str
    number: str
    axis: AxisShown | None
    field: str
    snippet: str
    highlights: tuple[tuple[int, int], ...]
    score: float
    reason: str
    action: int | None = None


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value that results have: how many, and the words that narrow the query to them (`axe:"3 Mobilité"`)."""

    words: str
    count: int
    narrowing: str


@dataclass(frozen=True, slots=True)
class Facet:
    """How the results spread over the values of `name` (type, axis, status, person, year), most frequent first."""

    name: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """The best hits of a query, and how many there are in all.

    `understood` says the query again as it was read; `misread` what of it was not. `suggestion` is the query with the
    nearest words where no record had one; the hits are then the suggestion's. `behind` when the index was not up to
    the log, and `percent` how far it was, where that is known.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]
    behind: bool = False
    understood: str = ""
    misread: tuple[Misread, ...] = ()
    suggestion: str = ""
    facets: tuple[Facet, ...] = field(default=())
    percent: int | None = None
