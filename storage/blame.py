"""Who wrote which words of a text: the log's rows replayed, each stretch keeping the version that put it in."""

from array import array
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from pycrdt import Doc, Text, TextEvent
from sqlalchemy import select

from storage import schema
from storage.clock import read_time
from storage.model import RecordId
from storage.reader import Reader

_CHANGE = schema.change.c
_MERGE_MINUTES = 10


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
    """A body under replay: each byte has the number of the sitting that put it there."""

    def __init__(self) -> None:
        self._doc: Doc[Any] = Doc()
        self._doc["body"] = self._body = Text()
        self._seen: list[dict[str, Any]] = []
        self._subscription = self._body.observe(self._remember)
        self._sittings: list[tuple[str, datetime]] = []
        self._owners = array("I")

    def take(self, author: str, at: datetime, data: bytes) -> None:
        """Apply one change."""
        if not data:
            return
        self._doc.apply_update(data)
        if self._seen:
            _take(self._owners, self._seen, self._sitting(author, at))
            self._seen = []

    def stretches(self) -> tuple[Written, ...]:
        """The stretches in characters."""
        data = str(self._body).encode()
        found: list[Written] = []
        at = place = 0
        for who, run in groupby(self._owners):
            length = sum(1 for _ in run)
            end = place + len(data[at : at + length].decode())
            found.append(Written(place, end, *self._sittings[who]))
            at, place = at + length, end
        return tuple(found)

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


def _take(owners: "array[int]", delta: list[dict[str, Any]], who: int) -> None:
    """Move the bytes' owners as one change moves the bytes."""
    at = 0
    for step in delta:
        if "insert" in step:
            length = len(str(step["insert"]).encode())
            owners[at:at] = array("I", [who]) * length
            at += length
        elif "retain" in step:
            at += int(step["retain"])
        else:
            del owners[at : at + int(step["delete"])]
