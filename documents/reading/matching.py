"""Drafts against the workspace: which record each one is, if any, and what would change.

Only a fabrique-id, a file read or written before, or the same number and title in the same axis make an update. All
else creates; what a new sheet resembles is told. Nothing here writes, and accepting matches again inside its own
transaction, so a proposal may be shown for as long as a person likes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from documents.content import Content, Difference, read_content
from documents.reading.bases import Base, base_of, is_near, is_unchanged
from documents.reading.changing import additions, changes_since, proposed_changes
from documents.reading.contents import content_of_draft, content_of_record
from documents.reading.drafts import Draft, Source
from documents.reading.likeness import Bodies, Catalogue, Known
from documents.reading.parts import earlier_parts
from documents.reading.proposals import Action, Item, Readings, ReadSource, Why
from documents.reading.statuses import with_status_of
from storage import exchanges, lists, records
from storage.errors import RecordNotFound
from storage.model import FileHash, Kind, Record, RecordId, StoredExchange
from storage.reader import Reader

_IN_BIN = "deleted"
_OWN_KINDS = (Kind.SHEET, Kind.NOTE, Kind.PAGE)
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Match:
    """An item with what accepting it needs: the content of its file, the differences, and the base they stand on.

    `joins` is the place of an earlier item of the same proposal whose new record this one completes, `joined` what
    that one says.
    """

    item: Item
    content: Content
    differences: tuple[Difference, ...] = ()
    base: Base | None = None
    joins: int | None = None
    joined: Content | None = None


@dataclass(slots=True)
class Matcher:
    """Matches the drafts of one import, in their order.

    Two drafts may update one record where each has a version of its own to stand on; a second fabrique-id, or a second
    body that would stand in place of the first, makes a record of its own.
    """

    reader: Reader
    _named: set[RecordId] = field(default_factory=set)
    _rewritten: set[RecordId] = field(default_factory=set)
    _seen: dict[str, int] = field(default_factory=dict)
    _matches: list[Match] = field(default_factory=list)
    _own: Catalogue = field(default_factory=Catalogue)
    _statuses: tuple[str, ...] = ()
    _bodies: Bodies | None = None
    _own_places: dict[str, str] = field(default_factory=dict)

    def match(self, readings: Readings) -> tuple[Match, ...]:
        """Every draft's match."""
        present = Catalogue(_present(self.reader))
        self._statuses = lists.statuses(self.reader)
        self._own_places = self._places_of_ids(readings)
        for read in readings.sources:
            self._match_source(read, present)
        return tuple(self._matches)

    def _places_of_ids(self, readings: Readings) -> dict[str, str]:
        """Of several files with one fabrique-id the place that was read or written before: it is the record's own."""
        places: dict[str, list[str]] = {}
        for read in readings.sources:
            for draft in read.findings.drafts:
                if draft.known_id:
                    places.setdefault(draft.known_id, []).append(read.source.place)
        own: dict[str, str] = {}
        for known_id, among in places.items():
            if len(among) > 1:
                known = {each.exchange.place for each in exchanges.of_record(self.reader, RecordId(known_id))}
                before = next((place for place in among if place in known), None)
                if before is not None:
                    own[known_id] = before
        return own

    def _match_source(self, read: ReadSource, present: Catalogue) -> None:
        drafts = [with_status_of(draft, self._statuses) for draft in read.findings.drafts]
        contents = [content_of_draft(draft) for draft in drafts]
        whole = len(drafts) == 1 and drafts[0].exact
        earlier = earlier_parts(contents, self._exchanges(read.source), whole=whole) if contents else {}
        for index, (draft, content) in enumerate(zip(drafts, contents, strict=True)):
            self._take(self._match(read.source, draft, content, earlier.get(index), present))

    def _take(self, match: Match) -> None:
        """Remember a match for those that follow."""
        place, content = len(self._matches), match.content
        target = match.item.target
        if target is not None:
            if match.item.draft.known_id:
                self._named.add(target)
            if any(each.field == "body" for each in match.differences):
                self._rewritten.add(target)
        self._seen.setdefault(content.to_json(), place)
        if match.item.action is Action.CREATE:
            self._own.add(_known(RecordId(str(place)), content))
        self._matches.append(match)

    def _exchanges(self, source: Source) -> tuple[StoredExchange, ...]:
        here = exchanges.of_place(self.reader, source.place) if source.place != "-" else ()
        return here + tuple(
            each for each in exchanges.of_source(self.reader, FileHash(source.digest)) if each not in here
        )

    def _match(
        self, source: Source, draft: Draft, content: Content, earlier: StoredExchange | None, present: Catalogue
    ) -> Match:
        record, why = self._target(source, draft, content, earlier, present)
        if record is None:
            return self._without_record(source, draft, content, why, present)
        known = exchanges.of_record(self.reader, record.id)
        if is_unchanged(source, draft.index, content, known):
            reason = Why.BIN if record.deleted else Why.UNCHANGED
            return Match(Item(draft, source, Action.SKIP, reason, record.id), content)
        if record.deleted:
            return Match(Item(draft, source, Action.CREATE, Why.DELETED, resembles=record.id), content)
        return self._update(source, draft, content, record, why, known)

    def _update(
        self,
        source: Source,
        draft: Draft,
        content: Content,
        record: Record,
        why: Why,
        known: Sequence[StoredExchange],
    ) -> Match:
        base = base_of(content, source.place, known)
        if base is not None and why is Why.NUMBER and not is_near(base, content):
            base = None
        present = content_of_record(self.reader, record)
        if base is not None:
            found = changes_since(base.content, present, content, exact=draft.exact)
        else:
            found = additions(present, content, exact=draft.exact, same=why is Why.NUMBER)
            if record.id in self._rewritten and any(each.field == "body" for each in found):
                return Match(Item(draft, source, Action.CREATE, Why.LIKE, resembles=record.id), content)
        if not found:
            return Match(Item(draft, source, Action.SKIP, Why.UNCHANGED, record.id), content)
        changes = proposed_changes(found, draft)
        seq = base.seq if base else None
        return Match(Item(draft, source, Action.UPDATE, why, record.id, None, seq, changes), content, found, base)

    def _without_record(self, source: Source, draft: Draft, content: Content, why: Why, present: Catalogue) -> Match:
        twice = self._seen.get(content.to_json())
        if twice is not None:
            return Match(Item(draft, source, Action.SKIP, Why.TWICE), content)
        same = self._own.same(content)
        if same is not None and why is Why.NEW:
            return self._joined(source, draft, content, int(same.id))
        resembled = self._resembled(content, present) if why is Why.NEW else None
        if resembled is not None:
            why = Why.LIKE
        return Match(Item(draft, source, Action.CREATE, why, resembles=resembled), content)

    def _resembled(self, content: Content, present: Catalogue) -> RecordId | None:
        like = present.like(content)
        if like is not None:
            return like.id
        if self._bodies is None:
            self._bodies = Bodies(each for kind in _OWN_KINDS for each in records.all_of(self.reader, kind))
        return self._bodies.same(content)

    def _joined(self, source: Source, draft: Draft, content: Content, place: int) -> Match:
        """A second draft of this import for the same new sheet: it adds to the first."""
        first = self._matches[place].content
        found = additions(first, content, exact=False, same=True)
        action = Action.UPDATE if found else Action.SKIP
        why = Why.NUMBER if found else Why.TWICE
        item = Item(draft, source, action, why, changes=proposed_changes(found, draft))
        return Match(item, content, found, None, place, first)

    def _target(
        self, source: Source, draft: Draft, content: Content, earlier: StoredExchange | None, present: Catalogue
    ) -> tuple[Record | None, Why]:
        read = self._record(earlier.exchange.record, None) if earlier else None
        why = Why.NEW
        if draft.known_id:
            if read is not None and earlier is not None and _was_read_as_such(draft, earlier):
                return read, Why.READ
            named = self._record(RecordId(draft.known_id), content.kind)
            is_own = self._own_places.get(draft.known_id, source.place) == source.place
            if named is not None and named.id not in self._named and is_own:
                return named, Why.ID
            why = Why.SAME_ID if named is not None else Why.UNKNOWN_ID
            if named is not None:
                return None, why
        if read is not None:
            return read, Why.READ
        same = present.same(content)
        record = self._record(same.id, None) if same else None
        return (record, Why.NUMBER) if record is not None else (None, why)

    def _record(self, record: RecordId, kind: str | None) -> Record | None:
        """The record, or the one that it was merged into; None when it is not here or its creation was undone."""
        for _ in range(_LONGEST_CHAIN):
            try:
                found = records.get(self.reader, record)
            except RecordNotFound:
                return None
            if found.deleted in (None, _IN_BIN):
                return found if found.kind in _OWN_KINDS and kind in (None, found.kind) else None
            record = RecordId(found.deleted or "")
        return None


def _was_read_as_such(draft: Draft, earlier: StoredExchange) -> bool:
    """Whether this file, with this fabrique-id in it, was read here as another record: a copy taken in as its own."""
    said = read_content(earlier.exchange.content)
    return earlier.exchange.direction == "in" and said is not None and draft.known_id in said.front_matter


def _known(record: RecordId, content: Content) -> Known:
    return Known(record, content.kind, content.title, content.number, content.axis_number, content.axis_title)


def _present(reader: Reader) -> Iterator[Known]:
    """The sheets, notes and pages that are here."""
    for sheet in lists.sheets(reader):
        axis = sheet.axis
        number, title = (axis.number, axis.title) if axis else ("", "")
        yield Known(sheet.id, str(Kind.SHEET), sheet.title, sheet.number, number, title)
    for kind in (Kind.NOTE, Kind.PAGE):
        for text in lists.texts(reader, kind):
            yield Known(text.id, str(kind), text.title)
