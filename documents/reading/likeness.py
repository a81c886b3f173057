"""Sheets that a draft may be: the one of the same axis, number and title, and the one that merely resembles it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from documents.content import Content
from storage.model import Record, RecordId
from wiki.folding import fold

_WORD = re.compile(r"\w{3,}")
_MOST_OF_A_WORD = 200
_SHORTEST_BODY = 80


@dataclass(frozen=True, slots=True)
class Known:
    """A record that is here already, by what identifies it to a reader."""

    id: RecordId
    kind: str
    title: str
    number: str = ""
    axis_number: str = ""
    axis_title: str = ""


@dataclass(slots=True)
class Catalogue:
    """The records that drafts are compared with, found by words.

    `pending` are records that are taken in when something is first asked: most files say themselves whose they are.
    """

    pending: Iterator[Known] = field(default_factory=lambda: iter(()))
    _numbered: dict[tuple[str, str, str], list[Known]] = field(default_factory=dict)
    _titled: dict[tuple[str, str], list[Known]] = field(default_factory=dict)
    _worded: dict[tuple[str, str], list[Known]] = field(default_factory=dict)
    _placed: dict[tuple[str, str], list[Known]] = field(default_factory=dict)

    def add(self, known: Known) -> None:
        """Take a record in."""
        title = fold(known.title)
        if known.number:
            self._numbered.setdefault((known.kind, fold(known.number), title), []).append(known)
            self._placed.setdefault((known.kind, fold(known.number)), []).append(known)
        self._titled.setdefault((known.kind, title), []).append(known)
        for word in _words(title):
            self._worded.setdefault((known.kind, word), []).append(known)

    def _take_pending(self) -> None:
        for known in self.pending:
            self.add(known)

    def same(self, content: Content) -> Known | None:
        """The only record of this kind with the content's number and title in its axis."""
        if not content.number:
            return None
        self._take_pending()
        found = self._numbered.get((content.kind, fold(content.number), fold(content.title)), ())
        inside = [known for known in found if _in_axis(known, content)]
        return inside[0] if len(inside) == 1 else None

    def like(self, content: Content) -> Known | None:
        """The record of this kind with the content's title, with its number in its axis, or with most of its words."""
        self._take_pending()
        title = fold(content.title)
        same = self._titled.get((content.kind, title))
        if same:
            return same[0]
        placed = self._placed.get((content.kind, fold(content.number)), ()) if content.number else ()
        inside = next((known for known in placed if _in_axis(known, content)), None)
        if inside is not None:
            return inside
        words = _words(title)
        shared: Counter[RecordId] = Counter()
        found: dict[RecordId, Known] = {}
        for word in words:
            for known in self._worded.get((content.kind, word), ())[:_MOST_OF_A_WORD]:
                shared[known.id] += 1
                found[known.id] = known
        if not shared:
            return None
        best, times = shared.most_common(1)[0]
        largest = max(len(words), len(_words(fold(found[best].title))))
        return found[best] if times >= 2 and times * 4 >= largest * 3 else None


class Bodies:
    """The texts of the records that are here, so that one that comes again under another title is known."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._held = {
            (record.kind, key): record.id for record in records if len(key := _letters(record.body)) >= _SHORTEST_BODY
        }

    def same(self, content: Content) -> RecordId | None:
        """The record of this kind whose text is the content's, blanks apart; short texts are like many."""
        return self._held.get((content.kind, _letters(content.body)))


def _letters(body: str) -> str:
    return "".join(body.split())


def _words(title: str) -> set[str]:
    return set(_WORD.findall(title))


def _in_axis(known: Known, content: Content) -> bool:
    """Whether both stand under one axis: number and title agree where both give them; or under none."""
    numbers, titles = (known.axis_number, content.axis_number), (known.axis_title, content.axis_title)
    if not any(titles) and not any(numbers):
        return True
    agree = [fold(first) == fold(second) for first, second in (numbers, titles) if first and second]
    return bool(agree) and all(agree)
