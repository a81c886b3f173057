"""What search's tests build with: texts in an index of their own, records in a workspace."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from search.answering.ranking import rank
from search.answering.snippets import Light, first_places
from search.columns.segments import Followed, PostingsKept
from search.columns.stores import FORMAT, Store
from search.content.document import SearchDocument
from search.language.parsing import understand
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.model import JsonValue, Seq
from storage.records import new_id


class Shelf:
    """Texts in an index in memory, found by their number."""

    def __init__(self, texts: Sequence[str], part: str = "body") -> None:
        self._store = Store(Path("nowhere"), memory=True)
        self._store.reset()
        documents = [
            SearchDocument(RecordId(f"{number:04}"), "note", "", parts=((part, text),))
            for number, text in enumerate(texts)
        ]
        self._store.write((), documents, Followed(Seq(1), "", FORMAT))
        self._snapshot = self._store.snapshot(PostingsKept())

    def found(self, query: str) -> list[int]:
        """The numbers of the texts that answer, best first."""
        _, ranked = rank(self._snapshot.segments, understand(query), 1_000)
        return [int(each.segment.shown(each.document).record) for each in ranked]


def lit(query: str, text: str) -> list[str]:
    """The words of a text that a query lights."""
    return [text[place.start : place.end] for place in first_places(Light(understand(query)), text)]


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
