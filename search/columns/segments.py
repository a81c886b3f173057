"""Reading a committed index: each segment's postings as plain dictionaries, kept while they are asked for again."""

import json
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from whoosh.reading import TermNotFound

from search.results import AxisShown
from storage.model import RecordId, Seq

STATE_RECORD = "~state"
_MOST_KEPT = 400_000


@dataclass(frozen=True, slots=True)
class Followed:
    """Up to where of which log an index goes: `row` names the log's row at `seq`. `documents` is how many it holds."""

    seq: Seq
    row: str
    format: int
    documents: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """What the index keeps of a document for its result."""

    record: RecordId
    kind: str
    title: str
    number: str
    axis: AxisShown | None
    action: int | None
    parts: tuple[tuple[str, str], ...]


class PostingsKept:
    """Postings by segment, its deletions and term: the newest, up to _MOST_KEPT of them in all."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, str, str], dict[int, float]] = OrderedDict()
        self._size = 0

    def get(self, key: tuple[str, int, str, str], read: Callable[[], dict[int, float]]) -> dict[int, float]:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        found = self._kept[key] = read()
        self._size += len(found) + 1
        while self._size > _MOST_KEPT and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._size -= len(dropped) + 1
        return found


class Segment:
    """One immutable part of the index, with what was deleted from it."""

    def __init__(self, reader: Any, kept: PostingsKept) -> None:
        self._reader = reader
        self._kept = kept
        self._deleted: frozenset[int] = frozenset(reader.deleted_docs_set)
        self.name: str = reader.segment().segment_id()
        self.documents: int = reader.doc_count()
        self._shown(0)
        self._keys = reader.column_reader("key")

    def impacts(self, field: str, term: str) -> dict[int, float]:
        """The documents in sight that have a term, with its impact in each."""
        return self._kept.get((self.name, len(self._deleted), field, term), lambda: self._read(field, term))

    def terms_from(self, start: str) -> Iterator[str]:
        """The terms of `words` that begin so."""
        for term in self._reader.expand_prefix("words", start):
            yield term.decode()

    def shown(self, document: int) -> Shown:
        """What is kept of a document."""
        value = json.loads(self._shown(document))
        axis = AxisShown(*value["axis"]) if value["axis"] else None
        parts = tuple((name, text) for name, text in value["parts"])
        return Shown(value["record"], value["kind"], value["title"], value["number"], axis, value["action"], parts)

    def key(self, document: int) -> str:
        """What orders documents of the same score."""
        return str(self._keys[document])

    def followed(self) -> Followed | None:
        """The state that this segment's commit brought, when no later one has replaced it."""
        for document in self.impacts("record", STATE_RECORD):
            return Followed(**json.loads(self._shown(document)))
        return None

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    def _shown(self, document: int) -> str:
        return str(self._reader.stored_fields(document)["shown"])

    def _read(self, field: str, term: str) -> dict[int, float]:
        found: dict[int, float] = {}
        try:
            matcher = self._reader.postings(field, term)
        except TermNotFound:
            return found
        while matcher.is_active():
            document = matcher.id()
            if document not in self._deleted:
                found[document] = matcher.weight()
            matcher.next()
        return found
