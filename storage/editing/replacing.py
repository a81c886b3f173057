"""Words replaced in many records as one operation: looked for first, and looked at again when they are written.

Links lead to titles: what stands in the target of a link is left alone, and follows when the title itself is changed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from storage import schema
from storage.body_lists import links_to
from storage.editing.sheets import on_one_line
from storage.errors import RecordNotFound
from storage.lists import sheets, texts
from storage.model import UNNAMED, JsonValue, Kind, Operation, Record, RecordId, Write
from storage.reader import Reader
from storage.records import get
from wiki.differences import word_edits
from wiki.edits import Edit, apply_edits
from wiki.folding import fold
from wiki.links import Link, retarget_links
from wiki.numbers import reference_key
from wiki.rebasing import moved
from wiki.replacing import Finder, Query, Span, find_words, in_place_of
from wiki.whereabouts import Where, Whereabouts

TEXTS = (Kind.SHEET, Kind.KIT, Kind.PAGE, Kind.NOTE)


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where words stand in one record, as it was when it was looked through.

    `wheres` says for each stretch of the body what it is part of; `in_links` counts those that links lead by, which
    are not among the stretches.
    """

    record: RecordId
    kind: str
    number: str
    title: str
    body: str
    in_title: tuple[Span, ...] = ()
    in_body: tuple[Span, ...] = ()
    wheres: tuple[Where, ...] = ()
    in_links: int = 0


def names_led_to(reader: Reader) -> frozenset[str]:
    """The folded titles, acronyms and aliases of all that a link may lead to."""
    name, record = schema.name, schema.record
    query = select(name.c.key).join(record, record.c.record == name.c.record)
    query = query.where(record.c.deleted.is_(None), record.c.kind.not_in(UNNAMED))
    return frozenset(key for (key,) in reader.connection.execute(query))


def texts_in_sight(reader: Reader, kinds: Sequence[Kind] = TEXTS) -> tuple[RecordId, ...]:
    """The records of these kinds that are not in the bin: sheets in the order of the plan, then each kind as listed."""
    found = [[sheet.id for sheet in sheets(reader)] if Kind.SHEET in kinds else []]
    found += [[text.id for text in texts(reader, kind)] for kind in kinds if kind is not Kind.SHEET]
    return tuple(record for each in found for record in each)


def occurrences(
    reader: Reader, record: RecordId, query: Query, names: frozenset[str], *, titles: bool = True
) -> Occurrences | None:
    """Where the words stand in a record; None where they do not, and for one that is in the bin."""
    try:
        read = get(reader, record)
    except RecordNotFound:
        return None
    in_title = find_words(read.title, query) if titles else ()
    found = Finder(read.body).find(query)
    if read.deleted or not (in_title or found):
        return None
    stretches, linked = _outside_links(read.body, found, names)
    return Occurrences(
        read.id,
        read.kind,
        read.text("number"),
        read.title,
        read.body,
        in_title,
        tuple(span for span, _ in stretches),
        tuple(where for _, where in stretches),
        linked,
    )


def _outside_links(body: str, found: Iterable[Span], names: frozenset[str]) -> tuple[list[tuple[Span, Where]], int]:
    def leads(link: Link) -> bool:
        """One that leads nowhere can be mended by replacing, and is no worse off after it."""
        words = fold(link.target.rpartition("/")[2])
        is_name = words in names or fold(link.target) in names or reference_key(link.target) is not None
        return link.markdown or link.embed or is_name

    abouts = Whereabouts(body, leads)
    placed = [(span, abouts.of(span)) for span in found]
    kept: list[tuple[Span, Where]] = [(span, where) for span, where in placed if where is not Where.TARGET]
    return kept, len(placed) - len(kept)


@dataclass(slots=True)
class Replacement:
    """A plan: in each record the stretches that are still wanted, as they were looked at.

    Texts that have changed since are looked at again: a stretch whose words are the same is replaced where it stands
    now, and one that was touched is left. `replaced`, `records` and `left` count what became of them. `watch` hears of
    each record that is written (see `Operation`), after `begun` has heard how many there are.
    """

    query: Query
    by: str
    wanted: Sequence[Occurrences]
    begun: Callable[[int], None] = lambda _count: None
    watch: Callable[[int], None] | None = None
    replaced: int = 0
    records: int = 0
    left: int = 0
    _titles: dict[RecordId, str] = field(default_factory=dict)
    _edits: dict[RecordId, tuple[Edit, ...]] = field(default_factory=dict)

    def __call__(self, reader: Reader) -> Operation:
        self.replaced = self.records = self.left = 0
        self._titles, self._edits = {}, {}
        names = names_led_to(reader)
        for each in self.wanted:
            self._look_again(reader, each, names)
        touched = dict.fromkeys((*self._titles, *self._edits))
        self.records = len(touched)
        self._lead_links(reader)
        writes = tuple(
            Write(record, sets=self._sets(record), edits=self._edits.get(record, ()))
            for record in dict.fromkeys((*touched, *self._edits))
        )
        self.begun(len(writes))
        return Operation("replace", writes, details=self._details(reader, list(touched)), watch=self.watch)

    def _details(self, reader: Reader, touched: list[RecordId]) -> dict[str, JsonValue]:
        details: dict[str, JsonValue] = {"from": self.query.words[:200], "values": [self.by[:200]] if self.by else []}
        if len(touched) == 1:
            details["title"] = get(reader, touched[0]).title
        return details | {"sheets": len(touched), "count": self.replaced}

    def _sets(self, record: RecordId) -> dict[str, JsonValue]:
        return {"title": self._titles[record]} if record in self._titles else {}

    def _look_again(self, reader: Reader, wanted: Occurrences, names: frozenset[str]) -> None:
        try:
            present = get(reader, wanted.record)
        except RecordNotFound:
            present = None
        if present is None or present.deleted:
            self.left += len(wanted.in_title) + len(wanted.in_body)
            return
        spans = _still_there(wanted.body, present.body, wanted.in_body, names)
        self.left += len(wanted.in_body) - len(spans)
        self.replaced += len(spans)
        edits = self._replaced(present.body, spans)
        if edits:
            self._edits[wanted.record] = edits
        self._retitle(present, wanted)

    def _replaced(self, text: str, spans: Iterable[Span]) -> tuple[Edit, ...]:
        found = ((start, end, text[start:end]) for start, end in spans)
        edits = (Edit(start, end, in_place_of(words, self.query, self.by)) for start, end, words in found)
        return tuple(edit for edit in edits if text[edit.start : edit.end] != edit.text)

    def _retitle(self, present: Record, wanted: Occurrences) -> None:
        if not wanted.in_title:
            return
        title = on_one_line(apply_edits(wanted.title, self._replaced(wanted.title, wanted.in_title)))
        if present.title != wanted.title or not title:
            self.left += len(wanted.in_title)
            return
        self.replaced += len(wanted.in_title)
        if title != present.title:
            self._titles[present.id] = title

    def _lead_links(self, reader: Reader) -> None:
        """What led to a title by its words leads to the new one."""
        for record, title in self._titles.items():
            old = get(reader, record).title
            if fold(old) == fold(title):
                continue
            links = links_to(reader, record)
            for source in dict.fromkeys(link.source for link in links if fold(link.words) == fold(old)):
                known = self._edits.get(source, ())
                more = retarget_links(get(reader, source).body, old, title)
                self._edits[source] = (*known, *(edit for edit in more if edit not in known))


def _still_there(before: str, now: str, spans: tuple[Span, ...], names: frozenset[str]) -> tuple[Span, ...]:
    """Where these stretches stand in the text as it is now, without those that somebody has touched or linked by."""
    if before != now:
        over = word_edits(before, now)
        placed = ((start, end) for start, end in spans if not any(_meets(edit, start, end) for edit in over))
        spans = tuple((moved(start, over, stays=False), moved(end, over, stays=True)) for start, end in placed)
    kept, _ = _outside_links(now, spans, names)
    return tuple(span for span, _ in kept)


def _meets(edit: Edit, start: int, end: int) -> bool:
    """Whether an edit changes a stretch or puts something into it; what only touches its ends does not."""
    return edit.start < end and edit.end > start
