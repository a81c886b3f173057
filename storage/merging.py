"""The rules of merging, as pure functions of one record's rows: which changes contradict each other, and since when.

Every copy of a workspace that has the same rows finds the same contradictions with the same ids, whatever the order in
which the rows came. docs/merging.md tells why the rules are these.
"""

import hashlib
import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from storage.log import ChangeRow
from storage.model import JsonValue

BODY = "body"
DELETED = "deleted"
SETTLED = "settled/"
_NOT_THE_POINT = frozenset({"at", "raw", "asked"})


@dataclass(frozen=True, slots=True)
class Base:
    """What both sides knew of one field: of each device, the counter of its last write of it; sorted."""

    field: str
    counters: tuple[tuple[str, int], ...]


def knew(row: ChangeRow, other: ChangeRow) -> bool:
    """Whether `row` was written with `other` at hand."""
    return other.counter <= row.knows.get(other.device, 0)


def concurrent(row: ChangeRow, other: ChangeRow) -> bool:
    """Whether neither of two rows was written with the other at hand."""
    return row.device != other.device and not knew(row, other) and not knew(other, row)


def essence(value: JsonValue) -> JsonValue:
    """What two values must share to agree: the order of a list and the source's spelling are no contradiction."""
    if isinstance(value, dict):
        return {key: part for key, part in value.items() if key not in _NOT_THE_POINT}
    return value


def standing(rows: Sequence[ChangeRow]) -> list[ChangeRow]:
    """The rows that still say something: without operations that were undone, and without what undid or redid them.

    An undone change contradicts nobody, nor does putting back what was there before. Only the deletion that undoes a
    creation stays, since others may have written in that record. Rows come in an order that respects what they knew.
    """
    undoes = {row.operation: str(row.act["undoes"]) for row in rows if "undoes" in row.act}
    undone: set[str] = set()
    for operation in reversed(undoes):
        if operation not in undone:
            undone.add(undoes[operation])
    kept = []
    for row in rows:
        if row.operation not in undoes and row.operation not in undone:
            kept.append(row)
        elif DELETED in row.sets and row.operation in undoes:
            kept.append(replace(row, sets={DELETED: row.sets[DELETED]}))
    return kept


def agree(one: JsonValue, other: JsonValue) -> bool:
    """Whether two values of a field say the same."""
    return _key(one) == _key(other)


def contradiction_id(record: str, base: Base, *parts: int) -> str:
    """The name that every copy gives to the same contradiction."""
    words = json.dumps([record, base.field, base.counters, *parts], ensure_ascii=False)
    return hashlib.sha256(words.encode()).hexdigest()[:20]


class Writes:
    """The writes of each field among one record's rows, ready to answer what two rows both knew of it."""

    def __init__(self, rows: Sequence[ChangeRow]) -> None:
        self.rows = rows
        self._by_field: dict[str, list[ChangeRow]] = defaultdict(list)
        self._counters: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for row in sorted(rows, key=lambda row: (row.device, row.counter)):
            for field in row.sets:
                self._by_field[field].append(row)
                self._counters[field][row.device].append(row.counter)

    def of(self, field: str) -> list[ChangeRow]:
        """The rows that set the field, by device and counter."""
        return self._by_field.get(field, [])

    def fields(self) -> Iterable[str]:
        """Every field that some row sets."""
        return self._by_field.keys()

    def base(self, field: str, row: ChangeRow, other: ChangeRow) -> Base:
        """What both rows knew of the field."""
        found = []
        for device, counters in self._counters[field].items():
            limit = min(row.knows.get(device, 0), other.knows.get(device, 0))
            place = bisect_right(counters, limit)
            if place:
                found.append((device, counters[place - 1]))
        return Base(field, tuple(sorted(found)))

    def superseded(self, field: str, row: ChangeRow) -> bool:
        """Whether a later write of the field had this row at hand."""
        return any(other is not row and knew(other, row) for other in self.of(field))

    def value_before(self, base: Base) -> JsonValue:
        """The field's value that both sides started from: its newest write among what both knew."""
        known = dict(base.counters)
        writes = [row for row in self.of(base.field) if row.counter <= known.get(row.device, 0)]
        last = [row for row in writes if not any(other is not row and knew(other, row) for other in writes)]
        return max(last, key=lambda row: (row.counter, row.device)).sets[base.field] if last else None


@dataclass(frozen=True, slots=True)
class FieldClash:
    """A contradiction about a field: the value before, the newest row of each side, and whether it still stands."""

    id: str
    field: str
    before: JsonValue
    sides: tuple[ChangeRow, ...]
    open: bool


def field_clashes(rows: Sequence[ChangeRow]) -> list[FieldClash]:
    """Every contradiction about a field among one record's standing rows, settled ones included, sorted by id."""
    writes = Writes(rows)
    found: dict[Base, dict[str, ChangeRow]] = defaultdict(dict)
    still_open: set[Base] = set()
    for field, row, other in _clashing_pairs(writes):
        base = writes.base(field, row, other)
        for side in (row, other):
            newest = found[base].get(side.device)
            if newest is None or newest.counter < side.counter:
                found[base][side.device] = side
        if _unsettled(writes, field, row, other):
            still_open.add(base)
    record = rows[0].record if rows else ""
    clashes = [
        FieldClash(
            id=contradiction_id(record, base),
            field=base.field,
            before=writes.value_before(base),
            sides=tuple(sides[device] for device in sorted(sides)),
            open=base in still_open,
        )
        for base, sides in found.items()
    ]
    return sorted(clashes, key=lambda clash: clash.id)


def concurrent_pairs(rows: Sequence[ChangeRow]) -> Iterator[tuple[ChangeRow, ChangeRow]]:
    """Pairs of rows of which neither knew the other, by device and counter; cost grows with the pairs found.

    What a device knows of another only grows, so the rows of another device that are concurrent with a row are those
    after what it knew and before the first that knew it.
    """
    by_device: dict[str, list[ChangeRow]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.counter):
        by_device[row.device].append(row)
    devices = sorted(by_device)
    for place, device in enumerate(devices):
        for other_device in devices[place + 1 :]:
            others = by_device[other_device]
            counters = [row.counter for row in others]
            for row in by_device[device]:
                first = bisect_right(counters, row.knows.get(other_device, 0))
                for other in others[first:]:
                    if knew(other, row):
                        break
                    yield row, other


def last_of_runs(rows: Sequence[ChangeRow]) -> list[ChangeRow]:
    """Of each device's rows that follow each other knowing the same of all others, the last: it knew the earlier ones.

    Rows of one run are concurrent with the same runs of other devices and start from the same base, so a comparison of
    texts needs the last of each only.
    """
    last: dict[tuple[str, tuple[tuple[str, int], ...]], ChangeRow] = {}
    for row in sorted(rows, key=lambda row: row.counter):
        others = tuple(sorted((device, at) for device, at in row.knows.items() if device != row.device))
        last[row.device, others] = row
    return list(last.values())


def is_deletion(row: ChangeRow) -> bool:
    """Whether the row takes its record out of sight."""
    return bool(row.sets.get(DELETED))


def is_edit(row: ChangeRow) -> bool:
    """Whether the row says something about the record besides deleting it or settling something."""
    return any(field != DELETED and not field.startswith(SETTLED) for field in row.sets)


def _clashing_pairs(writes: Writes) -> Iterator[tuple[str, ChangeRow, ChangeRow]]:
    """Of the fields: all pairs that disagree. Changes of the body alone meet only deletions, as they may be many."""
    with_fields = [row for row in writes.rows if row.sets.keys() - {BODY}]
    for row, other in concurrent_pairs(with_fields):
        for field in row.sets.keys() & other.sets.keys():
            if field != BODY and not field.startswith(SETTLED) and not agree(row.sets[field], other.sets[field]):
                yield field, row, other
    for deletion in (row for row in with_fields if is_deletion(row)):
        for other in writes.rows:
            if DELETED not in other.sets and is_edit(other) and concurrent(deletion, other):
                first, second = sorted((deletion, other), key=lambda row: row.device)
                yield DELETED, first, second


def _unsettled(writes: Writes, field: str, row: ChangeRow, other: ChangeRow) -> bool:
    if field in row.sets and field in other.sets:
        return not writes.superseded(field, row) and not writes.superseded(field, other)
    deletion, edit = (row, other) if is_deletion(row) else (other, row)
    later = [write for write in writes.of(DELETED) if write is not deletion]
    return not any(knew(write, deletion) or knew(write, edit) for write in later)


def _key(value: JsonValue) -> str:
    return json.dumps(essence(value), sort_keys=True)
