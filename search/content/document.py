"""One thing that can be found, as the index is given it."""

from dataclasses import dataclass

from search.results import AxisShown
from storage.model import RecordId


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A record, or an action of a sheet.

    `parts` are (name, text), the most telling first (`search.content.parts.PARTS`). `references` are terms that name
    the sheet as people refer to it. `terms` are exact terms of fields (`search.content.terms`); an action has those of
    its sheet that say where it belongs, and its own assignees. `facets` are (facet, value as shown). Days are proleptic
    ordinals (`date.toordinal`): `due` are the first and last day of each date that something is due, `late_after` the
    earliest day after which something undone is late. `changed` is the second of the record's last change (Unix time).
    """

    record: RecordId
    kind: str
    title: str
    number: str = ""
    axis: AxisShown | None = None
    action: int | None = None
    parts: tuple[tuple[str, str], ...] = ()
    references: tuple[str, ...] = ()
    terms: frozenset[str] = frozenset()
    facets: tuple[tuple[str, str], ...] = ()
    due: tuple[tuple[int, int], ...] = ()
    late_after: int | None = None
    changed: int = 0
