"""Documents by their names in an index in memory, and what it answers."""

from datetime import date

from search.answering.answers import Answer, answer
from search.answering.hits import hit_of
from search.answering.lighting import Light
from search.columns.building import built
from search.columns.snapshot import Snapshot, snapshot_of
from search.content.document import SearchDocument
from search.content.parts import PARTS
from search.language.understanding import understand
from search.results import Hit
from storage.model import RecordId

TODAY = date(2027, 5, 12)
LONG = "Un long texte qui parle de bien des choses. " * 40


def document(name: str, kind: str = "sheet", title: str = "", *, changed: int = 0, **parts: str) -> SearchDocument:
    named = {"title": title, **parts}
    return SearchDocument(
        RecordId(name),
        kind,
        title,
        action=1 if kind == "action" else None,
        parts=tuple((part, named[part]) for part in PARTS if named.get(part)),
        facets=tuple(("person", each) for each in parts.get("people", "").split(", ") if each),
        changed=changed,
    )


def shelf(*documents: SearchDocument) -> Snapshot:
    return snapshot_of([built(documents, [each.record for each in documents], "shelf")])


def ask(snapshot: Snapshot, typed: str, me: str = "") -> Answer:
    return answer(snapshot, understand(typed, today=TODAY), limit=50, me=me)


def names(answered: Answer) -> list[str]:
    return [each.segment.shown(each.document).record for each in answered.ranked]


def hits(snapshot: Snapshot, typed: str) -> list[Hit]:
    answered = ask(snapshot, typed)
    light = Light(answered.query)
    return [hit_of(each, light) for each in answered.ranked]
