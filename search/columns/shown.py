"""What the index keeps of a document for its result, and how that is written."""

import json
from dataclasses import dataclass

from search.content.document import SearchDocument
from search.results import AxisShown
from storage.model import RecordId

_LENGTH = 4


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


def written(document: SearchDocument) -> bytes:
    """A document as it is kept: what is short as JSON, whose length comes first, then the texts of the parts."""
    axis = [document.axis.number, document.axis.title] if document.axis else None
    texts = [_encoded(text) for _, text in document.parts]
    parts = [(name, len(text)) for (name, _), text in zip(document.parts, texts, strict=True)]
    short = [document.record, document.kind, document.title, document.number, axis, document.action, parts]
    opening = _encoded(json.dumps(short, ensure_ascii=False, separators=(",", ":")))
    return b"".join((len(opening).to_bytes(_LENGTH, "little"), opening, *texts))


def read(kept: bytes) -> Shown:
    """The document again."""
    at = _LENGTH + int.from_bytes(kept[:_LENGTH], "little")
    record, kind, title, number, axis, action, lengths = json.loads(_decoded(kept[_LENGTH:at]))
    parts = []
    for name, length in lengths:
        parts.append((name, _decoded(kept[at : at + length])))
        at += length
    return Shown(record, kind, title, number, AxisShown(*axis) if axis else None, action, tuple(parts))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "surrogatepass")
