"""What can be saved of a workspace whose file is damaged: the log's rows, one by one, from the file and from backups.

Nothing runs this by itself: opening a damaged workspace raises Damaged, and a person decides. The damaged file is set
aside, never deleted. What cannot be known is whether a letter inside a row was changed: rows carry no checksum.
"""

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from storage import epochs, identity, places, schema
from storage.backups import good_copies
from storage.carving import Row, Value, carved, read_pages
from storage.clock import Clock, read_time
from storage.database import FILE_NAME, Database, translate
from storage.errors import Damaged, NotAWorkspace
from storage.founding import make_tables
from storage.rebuilding import rebuild
from storage.restoring import move_in, set_aside
from storage.soundness import row_problem
from storage.staging import staging

_COLUMNS = tuple(column.name for column in schema.waiting.columns)
_EXCHANGE_COLUMNS = tuple(column.name for column in schema.exchange.columns)
_MOST_COUNTED = 10_000_000
_PRIVATE_WORDS = frozenset({"author", "epoch", "rewritten", "forgotten"})
Key = tuple[str, int]
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RescueReport:
    """What a rescue found: the changes and records that are in the workspace now, and what is known to be lost.

    `lost` counts the changes that are known to have been there: places of the log without a row, changes that others
    know, those that this device counted. `waiting` are the changes that stand on one of those and so are kept apart;
    `missing_pages` the pages that the damaged file had and has no more, so that more may be lost than is known.
    `backup` is the copy that filled gaps, if one did; `set_aside` the damaged file.
    """

    changes: int
    records: int
    lost: int
    waiting: int
    backup: Path | None
    set_aside: Path
    missing_pages: int = 0


@dataclass(slots=True)
class _Salvage:
    """Rows by what they are; of two with one key the first stays."""

    changes: dict[Key, tuple[int, Values]] = field(default_factory=dict)
    waiting: dict[Key, Values] = field(default_factory=dict)
    exchanges: dict[int, Values] = field(default_factory=dict)
    visits: dict[str, int] = field(default_factory=dict)
    private: dict[str, str] = field(default_factory=dict)


def rescue(folder: Path, clock: Clock) -> RescueReport:
    """Build the workspace's file again from what can be read of it and of its newest good backup.

    Raises NotAWorkspace when there is no file, UnsafePlace, Damaged when no change at all can be read in it (a backup
    can be restored), or another Circumstance (no room for the new file); then the damaged file stays where it is.
    """
    live = folder / FILE_NAME
    if not live.is_file():
        raise NotAWorkspace(folder)
    places.refuse_unsafe(folder)
    try:
        found, missing_pages = _salvaged(live), read_pages(live).missing
        own = set(found.changes)
        backup = next(good_copies(folder / "backups"), None)
        if not own:
            raise Damaged(folder, "no change can be read in it", backup)
        if backup is not None:
            _add(found, _salvaged(backup))
    except OSError as error:
        raise translate(error, folder) from error
    with staging(folder) as place:
        counts = _build(place, found, identity.kept_beside(folder))
        aside = set_aside(folder, clock()) or live
        move_in(place / FILE_NAME, live)
        identity.forget_beside(folder)
        shutil.rmtree(folder / "index", ignore_errors=True)
    helped = backup if set(found.changes) - own else None
    return RescueReport(*counts, backup=helped, set_aside=aside, missing_pages=missing_pages)


def _salvaged(file: Path) -> _Salvage:
    found = _Salvage()
    for row in carved(file):
        _sort_in(found, row)
    return found


def _sort_in(found: _Salvage, row: Row) -> None:
    """Tell by its shape which table a row is of; those that are made again from the log are passed over."""
    rowid, columns = row
    if len(columns) == len(_COLUMNS) + 1 and columns[0] is None:
        values = dict(zip(_COLUMNS, columns[1:], strict=True))
        if rowid > 0 and row_problem(values) is None:
            found.changes.setdefault(_key(values), (rowid, values))
    elif len(columns) == len(_COLUMNS):
        values = dict(zip(_COLUMNS, columns, strict=True))
        if row_problem(values) is None:
            found.waiting.setdefault(_key(values), values)
    elif len(columns) == len(_EXCHANGE_COLUMNS) and columns[0] is None:
        values = dict(zip(_EXCHANGE_COLUMNS[1:], columns[1:], strict=True))
        if _is_exchange(values):
            found.exchanges.setdefault(rowid, values)
    elif len(columns) == 2:
        _keep_private(found, *columns)


def _keep_private(found: _Salvage, key: Value, value: Value) -> None:
    if not isinstance(key, str):
        return
    if key in _PRIVATE_WORDS and isinstance(value, str):
        found.private.setdefault(key, value)
    elif type(value) is int and value >= 0:
        found.visits.setdefault(key, value)


def _is_exchange(values: Mapping[str, Any]) -> bool:
    texts = ("record", "direction", "place", "source", "content", "at")
    if not all(isinstance(values[name], str) for name in texts):
        return False
    if not isinstance(values["operation"], str | None) or not all(
        type(values[name]) is int for name in ("part", "seq")
    ):
        return False
    try:
        read_time(values["at"])
    except ValueError:
        return False
    return True


def _key(values: Mapping[str, Any]) -> Key:
    return values["device"], values["counter"]


def _add(found: _Salvage, other: _Salvage) -> None:
    """Fill what was found up from a good copy, whose rows also stand in for those that a page has lost a part of."""
    found.changes |= other.changes
    for key, values in other.waiting.items():
        found.waiting.setdefault(key, values)
    for number, values in other.exchanges.items():
        found.exchanges.setdefault(number, values)
    found.visits = other.visits | found.visits
    found.private = other.private | found.private


def _build(place: Path, found: _Salvage, counted: Key) -> tuple[int, int, int, int]:
    """Make the new file; gives changes, records, lost, waiting."""
    database = Database(place)
    try:
        with database.writing() as connection:
            make_tables(connection)
            for key, value in sorted(found.private.items()):
                identity.keep_value(connection, key, value)
            ordered = sorted(found.changes.values(), key=lambda row: row[0])
            changes, early = _land_in_order(connection, ordered)
            for values in (*early, *(row for key, row in found.waiting.items() if key not in found.changes)):
                connection.execute(insert(schema.waiting).prefix_with("OR IGNORE").values(**values))
            if found.exchanges:
                connection.execute(insert(schema.exchange), list(found.exchanges.values()))
            records = rebuild(connection)
            visited = {"", *(values["record"] for _, values in ordered)} & found.visits.keys()
            for record in sorted(visited):
                connection.execute(insert(schema.visit).values(record=record, seq=found.visits[record]))
            identity.take_new_device(connection)
    finally:
        database.close()
    return changes, records, _lost(found, counted), len(early)


def _lost(found: _Salvage, counted: Key) -> int:
    """How many changes were there once, as far as what is left tells."""
    newest = max((seq for seq, _ in found.changes.values()), default=0)
    here = {(epochs.unmarked(device), counter) for device, counter in (*found.changes, *found.waiting)}
    rows = (*(values for _, values in found.changes.values()), *found.waiting.values())
    known = {(epochs.unmarked(device), counter) for values in rows for device, counter in _knows(values)}
    device, last = counted
    own = {(device, counter) for counter in range(1, min(last, _MOST_COUNTED) + 1)}
    return max(newest - len(found.changes), len((known | own) - here))


def _land_in_order(connection: Connection, rows: Iterable[tuple[int, Values]]) -> tuple[int, list[Values]]:
    """Put rows back at their places in the log; those that know one which is lost are given back."""
    known: dict[tuple[str, str], int] = {}
    early: list[Values] = []
    landed, last = 0, 0
    for seq, values in rows:
        if any(known.get((values["record"], device), 0) < counter for device, counter in _knows(values)):
            early.append(values)
            continue
        last = max(seq, last + 1)
        connection.execute(insert(schema.change).values(seq=last, **values))
        known[values["record"], values["device"]] = values["counter"]
        landed += 1
    return landed, early


def _knows(values: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    knows: dict[str, int] = json.loads(values["knows"])
    yield from knows.items()
