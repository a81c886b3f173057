"""What the index keeps of a document for its result, and how that is written."""

import json
from dataclasses import dataclass

from search.content.document import SearchDocument
from search.results import AxisShown
from storage.model import RecordId


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
    """A document as it is kept."""
    axis = [document.axis.number, document.axis.title] if document.axis else None
    kept = [
        document.record,
        document.kind,
        document.title,
        document.number,
        axis,
        document.action,
        document.parts,
    ]
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def read(kept: bytes) -> Shown:
    """The document again."""
    record, kind, title, number, axis, action, parts = json.loads(kept.decode("utf-8", "surrogatepass"))
    named = AxisShown(*axis) if axis else None
    return Shown(record, kind, title, number, named, action, tuple((name, text) for name, text in parts))
