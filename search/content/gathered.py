"""What documents are made from: records, and what they show of other records, read for many of them together."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from search.results import AxisShown
from storage import many
from storage.many import ActionFacts, DateFacts, Named
from storage.model import FileHash, Record, RecordId
from storage.reader import Reader
from storage.summaries import RoleRow

Texts = Callable[[FileHash], str | None]
"""The text of an attached file, empty when it has none; None as long as nobody has read it."""
_DEEPEST = 8


def no_text(_file: FileHash) -> None:
    """Files without their texts."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One record, and everything beside it that its documents say. `axes` are its axis and those above, nearest first.

    `named` gives what people, organisations and others are called that the record points at.
    """

    record: Record
    roles: tuple[RoleRow, ...]
    actions: tuple[ActionFacts, ...]
    dates: tuple[DateFacts, ...]
    tags: tuple[str, ...]
    axes: tuple[Named, ...]
    named: dict[RecordId, Named]
    has_links: bool
    has_notes: bool

    @property
    def axis(self) -> AxisShown | None:
        """The axis as results show it."""
        return AxisShown(self.axes[0].number, self.axes[0].title) if self.axes else None

    def names_of(self, target: RecordId) -> tuple[str, ...]:
        """Everything that a person or an organisation is called, the present name first."""
        known = self.named.get(target)
        return tuple(filter(None, (known.title, known.acronym, *known.aliases))) if known is not None else ()


def gather(reader: Reader, wanted: Collection[RecordId]) -> dict[RecordId, Facts]:
    """The facts of the records that there are, deleted or not, in the order in which they are wanted."""
    records = many.records(reader, wanted)
    roles, actions, dates = many.roles(reader, wanted), many.actions(reader, wanted), many.dates(reader, wanted)
    tags, linking, noted = many.tags(reader, wanted), many.linking(reader, wanted), many.noted(reader, wanted)
    axes = _axes(reader, records.values())
    named = many.named(reader, _pointed_at(records.values(), roles.values(), actions.values()))
    return {
        each: Facts(
            record=records[each],
            roles=tuple(roles.get(each, ())),
            actions=tuple(actions.get(each, ())),
            dates=tuple(dates.get(each, ())),
            tags=tuple(tags.get(each, ())),
            axes=_above(RecordId(records[each].text("axis")), axes),
            named=named,
            has_links=each in linking,
            has_notes=each in noted,
        )
        for each in dict.fromkeys(wanted)
        if each in records
    }


def _pointed_at(
    records: Iterable[Record], roles: Iterable[list[RoleRow]], actions: Iterable[list[ActionFacts]]
) -> set[RecordId]:
    found = {RecordId(record.text("organisation")) for record in records}
    found |= {row.target for rows in roles for row in rows}
    found |= {each.person for rows in actions for action in rows for each in action.assignees if each.person}
    return found - {RecordId("")}


def _axes(reader: Reader, records: Iterable[Record]) -> dict[RecordId, Named]:
    """The axes that the records stand under, and those above, level by level."""
    found: dict[RecordId, Named] = {}
    wanted = {RecordId(record.text("axis")) for record in records} - {RecordId("")}
    for _ in range(_DEEPEST):
        level = many.named(reader, wanted)
        found |= level
        wanted = {axis.parent for axis in level.values() if axis.parent} - found.keys()
        if not wanted:
            break
    return found


def _above(axis: RecordId | None, axes: dict[RecordId, Named]) -> tuple[Named, ...]:
    found: dict[RecordId, Named] = {}
    while axis is not None and axis in axes and axis not in found:
        found[axis] = axes[axis]
        axis = axes[axis].parent
    return tuple(found.values())
