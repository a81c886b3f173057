"""What search's tests build with: texts in an index of their own, records in a workspace."""

from collections.abc import Mapping, Sequence
from datetime import date

from search.answering.answers import Answer, answer
from search.answering.lighting import Light
from search.answering.snippets import first_places
from search.columns.building import built
from search.columns.snapshot import snapshot_of
from search.content.document import SearchDocument
from search.content.parts import PARTS
from search.language.understanding import understand
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.model import JsonValue
from storage.records import new_id

TODAY = date(2027, 5, 12)


class Shelf:
    """Documents in an index in memory, found by their number; texts are documents of one part."""

    def __init__(self, texts: Sequence[str | SearchDocument], part: str = "body") -> None:
        documents = [
            each if isinstance(each, SearchDocument) else document(number, "note", **{part: each})
            for number, each in enumerate(texts)
        ]
        touched = [each.record for each in documents]
        self._snapshot = snapshot_of([built(documents, touched, "shelf")])

    def found(self, query: str) -> list[int]:
        """The numbers of the documents that answer, best first; none where only nearer words would."""
        answered = self._answer(query)
        return [] if answered.suggestion else _numbers(answered)

    def suggested(self, query: str) -> tuple[str, list[int]]:
        """What is suggested instead of a query, and what it finds."""
        answered = self._answer(query)
        return answered.suggestion, _numbers(answered)

    def _answer(self, query: str) -> Answer:
        return answer(self._snapshot, understand(query, today=TODAY), limit=1_000)


def document(record: int, kind: str = "note", /, **parts: str) -> SearchDocument:
    """A document whose record is that number, with its parts by their names, the title among them."""
    ordered = tuple((name, parts[name]) for name in PARTS if name in parts)
    return SearchDocument(RecordId(f"{record:04}"), kind, parts.get("title", ""), parts=ordered)


def _numbers(answered: Answer) -> list[int]:
    return [int(each.segment.shown(each.document).record) for each in answered.ranked]


def lit(query: str, text: str) -> list[str]:
    """The words of a text that a query lights."""
    light = Light(understand(query, today=TODAY))
    return [text[place.start : place.end] for place in first_places(light, text)]


def add(
    workspace: Workspace, kind: Kind, title: str, body: str = "", sets: Mapping[str, JsonValue] | None = None
) -> RecordId:
    """A new record."""
    record = new_id()
    fields = {"title": title, **(sets or {})}
    workspace.perform(lambda _reader: Operation("add", (Write(record, kind=kind, sets=fields, body=body),)))
    return record


def change(workspace: Workspace, record: RecordId, body: str | None = None, **sets: JsonValue) -> None:
    """Other fields or another text for a record."""
    workspace.perform(lambda _reader: Operation("change", (Write(record, sets=sets, body=body),)))
