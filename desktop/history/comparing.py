"""Two versions of a record side by side, as values: fields in words, the text in pieces, and where they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from storage import history, records
from storage.blame import Written, written_by
from storage.errors import RecordNotFound
from storage.model import JsonValue, Record, RecordId, Seq
from storage.reader import Reader
from storage.stories import Story, stories
from wiki.differences import Piece

UNTOLD = ("kind", "front_matter")
LARGE = 60_000
"""Characters of pieces above which long stretches that stayed are cut in their middle."""

KEPT = 600
CUT = "\n\n⋯\n\n"
_PLACES = ("axis", "parent", "organisation")
_LINE_ENDS = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a version, or the empty beginning when `seq` is 0."""

    seq: Seq
    author: str
    at: datetime | None
    is_now: bool


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field's words before and after; empty for none."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One difference: its pieces `first..last` of all, and the stretch of each text that it concerns."""

    first: int
    last: int
    old: tuple[int, int]
    new: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """What lies between two sides, the older first."""

    old: Side
    new: Side
    fields: tuple[FieldChange, ...]
    pieces: tuple[Piece, ...]
    passages: tuple[Passage, ...]
    is_shortened: bool = False


@dataclass(frozen=True, slots=True)
class Versions:
    """A record's versions, newest first."""

    record: RecordId
    title: str
    stories: tuple[Story, ...]

    @property
    def now(self) -> Seq:
        """The newest version's seq."""
        return self.stories[0].version.seq

    def before(self, seq: Seq) -> Seq:
        """The version before another; 0 when that was the first."""
        seqs = [story.version.seq for story in self.stories]
        place = seqs.index(seq) + 1 if seq in seqs else len(seqs)
        return seqs[place] if place < len(seqs) else Seq(0)

    def side(self, seq: Seq) -> Side:
        """A version as one side of a comparison."""
        found = next((story.version for story in self.stories if story.version.seq == seq), None)
        if found is None:
            return Side(Seq(0), "", None, is_now=False)
        return Side(seq, found.author, found.last, is_now=seq == self.now)


@dataclass(frozen=True, slots=True)
class Authored:
    """The present text with who wrote what."""

    body: str
    written: tuple[Written, ...]


def read_versions(reader: Reader, record: RecordId) -> Versions:
    """The versions of a record. Raises RecordNotFound."""
    return Versions(record, records.get(reader, record).title, stories(reader, record))


def read_authored(reader: Reader, record: RecordId) -> Authored:
    """The present text of a record and who wrote it. Raises RecordNotFound."""
    return Authored(records.get(reader, record).body, written_by(reader, record))


def compare(reader: Reader, record: RecordId, old: Side, new: Side) -> Compared:
    """What lies between two versions; the first one is compared with nothing."""
    before = history.at(reader, record, old.seq) if old.seq else None
    found = history.difference(before, history.at(reader, record, new.seq))
    pieces, passages = found.body, tuple(passages_of(found.body))
    shown = shortened(pieces) if sum(len(piece.text) for piece in pieces) > LARGE else pieces
    fields = tuple(_field_changes(reader, found.fields))
    return Compared(old, new, fields, shown, passages, is_shortened=shown is not pieces)


def shortened(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with what stayed cut in its middle where it is long; what changed is whole."""
    last = len(pieces) - 1
    return tuple(
        Piece(piece.kind, _short(piece.text, first=place == 0, last=place == last)) if piece.kind == "equal" else piece
        for place, piece in enumerate(pieces)
    )


def paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole lines that a stretch touches, without the break at their end."""
    first = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    while end > start and text[end - 1] in "\r\n":
        end -= 1
    found = re.compile(r"[\r\n]").search(text, end)
    return first, found.start() if found else len(text)


def for_show(text: str) -> str:
    """A text with line feeds alone, as Qt shows it."""
    return _LINE_ENDS.sub("\n", text)


def passages_of(pieces: tuple[Piece, ...]) -> Iterator[Passage]:
    """Each run of pieces that are not on both sides."""
    old = new = 0
    start: tuple[int, int, int] | None = None
    for place, piece in enumerate((*pieces, Piece("equal", ""))):
        if piece.kind == "equal":
            if start is not None:
                yield Passage(start[0], place - 1, (start[1], old), (start[2], new))
                start = None
        elif start is None:
            start = (place, old, new)
        old += len(piece.text) if piece.kind != "inserted" else 0
        new += len(piece.text) if piece.kind != "deleted" else 0


def _short(text: str, *, first: bool, last: bool) -> str:
    if len(text) <= 2 * KEPT + len(CUT):
        return text
    return ("" if first else text[:KEPT]) + CUT + ("" if last else text[-KEPT:])


def _field_changes(reader: Reader, fields: Mapping[str, tuple[JsonValue, JsonValue]]) -> Iterator[FieldChange]:
    """One change a field; the elements of a list that went and came are told together."""
    went: dict[str, list[str]] = {}
    came: dict[str, list[str]] = {}
    for field, values in fields.items():
        before, after = (_words(reader, field, value) for value in values)
        family = field if field.startswith("fields/") else field.partition("/")[0]
        if family not in UNTOLD and before != after:
            went.setdefault(family, []).extend([before] if before else [])
            came.setdefault(family, []).extend([after] if after else [])
    for family, words in went.items():
        yield FieldChange(family, ", ".join(words), ", ".join(came[family]))


def _words(reader: Reader, field: str, value: JsonValue) -> str:
    if isinstance(value, dict):
        value = value.get("raw") or value.get("name") or _title(reader, field.partition("/")[2])
    elif field in _PLACES and isinstance(value, str):
        value = _title(reader, value)
    if value is None:
        return ""
    return "✓" if value is True else " ".join(str(value).split())


def _title(reader: Reader, record: str) -> str:
    try:
        found: Record = records.get(reader, RecordId(record))
    except RecordNotFound:
        return ""
    return found.title
