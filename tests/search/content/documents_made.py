"""What the tests of documents build with: a sheet of given fields, and its documents."""

from collections.abc import Callable

from search.content.document import SearchDocument
from search.content.documents import documents_of
from search.content.gathered import no_text
from storage import Kind, RecordId, Workspace
from storage.model import FileHash, JsonValue
from tests.search.library import add

Sets = dict[str, JsonValue]


def documents(
    workspace: Workspace, record: RecordId, texts: Callable[[FileHash], str | None] = no_text
) -> list[SearchDocument]:
    with workspace.reader() as reader:
        return list(documents_of(reader, [record], texts))


def document(workspace: Workspace, record: RecordId, action: int | None = None) -> SearchDocument:
    return next(each for each in documents(workspace, record) if each.action == action)


def part(found: SearchDocument, name: str) -> str:
    return dict(found.parts).get(name, "")


def sheet(workspace: Workspace, body: str = "", sets: Sets | None = None) -> RecordId:
    return add(workspace, Kind.SHEET, "Ateliers vélo", body, sets)


def dated(*written: str) -> Sets:
    return {f"dates/{number}": {"raw": raw, "at": number} for number, raw in enumerate(written)}


def values(found: SearchDocument, facet: str) -> list[str]:
    return [value for name, value in found.facets if name == facet]
