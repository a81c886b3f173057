"""Who wrote which words of a text: the log's rows replayed, each stretch keeping the version that put it in."""

from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate, pairwise
from typing import Any

from pycrdt import Doc, Text, TextEvent
from sqlalchemy import select

from storage import schema
from storage.clock import read_time
from storage.model import RecordId
from storage.reader import Reader

_CHANGE = schema.change.c
_MERGE_MINUTES = 10
Run = tuple[int, int]
"""How many bytes, and which writing put them there."""


@dataclass(frozen=True, slots=True)
class Written:
    """The stretch `start..end` of the present body: who wrote it, and when its last word came."""

    start: int
    end: int
    author: str
    at: datetime


def written_by(reader: Reader, record: RecordId) -> tuple[Written, ...]:
    """Who wrote each stretch of the present body, in order and without gaps; nothing for a record without text."""
    query = select(_CHANGE.author, _CHANGE.at, _CHANGE.bytes).where(_CHANGE.record == record).order_by(_CHANGE.seq)
    replay = _Replay()
    for author, at, data in reader.connection.execute(query):
        replay.take(author, read_time(at), data)
    return replay.stretches()


class _Replay:
    """A body under replay. Neighbouring stretches of one author's sitting are one, so that typing stays cheap."""

    def __init__(self) -> None:
        self._doc: Doc[Any] = Doc()
        self._doc["body"] = self._body = Text()
        self._seen: list[dict[str, Any]] = []
        self._subscription = self._body.observe(self._remember)
        self._sittings: list[tuple[str, datetime]] = []
        self._runs: list[Run] = []

    def take(self, author: str, at: datetime, data: bytes) -> None:
        """Apply one change."""
        if not data:
            return
        self._doc.apply_update(data)
        if self._seen:
            self._runs = _after(self._runs, self._seen, self._sitting(author, at))
            self._seen = []

    def stretches(self) -> tuple[Written, ...]:
        """The stretches in characters."""
        data = str(self._body).encode()
        ends = list(accumulate((length for length, _ in self._runs), initial=0))
        places = list(accumulate((len(data[a:b].decode()) for a, b in pairwise(ends)), initial=0))
        return tuple(
            Written(start, end, *self._sittings[who])
            for start, end, (_, who) in zip(places, places[1:], self._runs, strict=False)
        )

    def _sitting(self, author: str, at: datetime) -> int:
        """The number of the sitting that a change belongs to, its time moved on."""
        if self._sittings and self._sittings[-1][0] == author:
            apart = abs(at - self._sittings[-1][1]).total_seconds()
            if apart < _MERGE_MINUTES * 60:
                self._sittings[-1] = (author, at)
                return len(self._sittings) - 1
        self._sittings.append((author, at))
        return len(self._sittings) - 1

    def _remember(self, event: TextEvent) -> None:
        self._seen += event.delta  # type: ignore[attr-defined] # pycrdt tells mypy of its events without what they hold


def _after(runs: list[Run], delta: list[dict[str, Any]], who: int) -> list[Run]:
    """The runs after one change: what it keeps, takes out and puts in, from the left."""
    made: list[Run] = []
    rest = list(reversed(runs))
    for step in delta:
        if "insert" in step:
            _add(made, len(str(step["insert"]).encode()), who)
        else:
            kept = "retain" in step
            _move(rest, made if kept else [], int(step["retain" if kept else "delete"]))
    for length, owner in reversed(rest):
        _add(made, length, owner)
    return made


def _move(rest: list[Run], to: list[Run], count: int) -> None:
    while count > 0 and rest:
        length, owner = rest.pop()
        if length > count:
            rest.append((length - count, owner))
            length = count
        _add(to, length, owner)
        count -= length


def _add(runs: list[Run], length: int, owner: int) -> None:
    if runs and runs[-1][1] == owner:
        runs[-1] = (runs[-1][0] + length, owner)
    elif length:
        runs.append((length, owner))
