"""Words that name a record become a link to it, where they stand."""

from storage.model import JsonValue, Operation, Plan, RecordId, Write
from storage.reader import Reader
from storage.records import get
from storage.unlinked import places_of
from wiki.edits import Edit
from wiki.folding import fold

_NOT_IN_LINK = frozenset("[]|#^\r\n")


def link_words(source: RecordId, target: RecordId, words: str, start: int) -> Plan:
    """Make the words of `source` that name `target` a link: those at `start`, or the nearest when the text moved.

    Nothing is written when they are gone, or linked already.
    """

    def plan(reader: Reader) -> Operation:
        here, there = get(reader, source), get(reader, target)
        spans = places_of(here.body, (fold(words),))
        if not spans or _NOT_IN_LINK & set(there.title):
            return Operation("link_words")
        first, last = min(spans, key=lambda span: abs(span[0] - start))
        edit = Edit(first, last, _link(there.title, here.body[first:last]))
        details: dict[str, JsonValue] = {"title": here.title, "to": there.title}
        return Operation("link_words", (Write(source, edits=(edit,)),), details=details)

    return plan


def _link(title: str, words: str) -> str:
    return f"[[{title}]]" if title == words else f"[[{title}|{words}]]"
