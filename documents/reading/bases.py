"""Which earlier state of a file a draft is compared with: of all that was read or written, what is nearest to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.content import Content, differences, read_content
from documents.reading.drafts import Source
from storage.model import Seq, StoredExchange
from wiki.differences import word_edits

_MOST_COMPARED = 12
_FIELD_WEIGHT = 40


@dataclass(frozen=True, slots=True)
class Base:
    """An earlier state: what the file said then, and the record's log position at that time."""

    content: Content
    seq: Seq
    place: str


def is_unchanged(source: Source, part: int, content: Content, known: Iterable[StoredExchange]) -> bool:
    """Whether this very part was exchanged before: the same bytes, or other bytes that say the same."""
    for each in known:
        exchange = each.exchange
        if exchange.source == source.digest and (exchange.part == part or exchange.direction == "out"):
            return True
        if exchange.place == source.place and (said := read_content(exchange.content)) is not None:
            return said == content
    return False


def base_of(content: Content, place: str, known: Sequence[StoredExchange]) -> Base | None:
    """The state that a file's content is compared with; `known` are the record's exchanges, newest first.

    A file that was read from this very place is compared with what it said then. Otherwise it may be any of several
    exports: the nearest is taken, of equal ones that of the same place, then the newest.
    """
    here = next((each for each in known if each.exchange.place == place), None)
    if here is not None and here.exchange.direction == "in":
        known = (here,)
    ranked = sorted(
        list(_distinct(known))[:_MOST_COMPARED],
        key=lambda base: (distance(base.content, content), base.place != place),
    )
    return ranked[0] if ranked else None


def distance(before: Content, after: Content) -> int:
    """How far two contents are apart: characters of the body, and a weight for each further field."""
    fields = sum(1 for each in differences(before, after) if each.field not in {"body", "front_matter"})
    body = sum(edit.end - edit.start + len(edit.text) for edit in word_edits(before.body, after.body))
    return body + fields * _FIELD_WEIGHT


def is_near(base: Base, content: Content) -> bool:
    """Whether a base is an earlier state of this content rather than another text about the same."""
    return 2 * distance(base.content, content) <= len(base.content.body) + len(content.body) + 2 * _FIELD_WEIGHT


def _distinct(known: Sequence[StoredExchange]) -> Iterable[Base]:
    seen: set[tuple[str, str]] = set()
    for each in known:
        key = (each.exchange.content, each.exchange.place)
        content = read_content(each.exchange.content) if key not in seen else None
        if content is not None:
            seen.add(key)
            yield Base(content, each.seq, each.exchange.place)
