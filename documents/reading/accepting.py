"""Proposals made and accepted: matching, names and writes in one plan, which is one operation and one undo.

Showing a proposal and accepting it run the same steps; the first throws the writes away. Accepting runs them again in
the write transaction, on the workspace as it is then, and keeps to what a person decided about single items.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from documents.reading.attachments import elements_of, keep_files
from documents.reading.axes import Axes
from documents.reading.changing import additions, proposed_changes
from documents.reading.contents import content_of_record
from documents.reading.counting import counts_of
from documents.reading.drafts import Attached, Source
from documents.reading.keeping import keep_unfiled
from documents.reading.labels_kept import keeping_labels
from documents.reading.linking import linked_names
from documents.reading.matching import Match, Matcher
from documents.reading.naming import Names
from documents.reading.proposals import Action, Item, NameItem, Proposal, Readings, Why, problems_of, unfiled_of
from documents.reading.registering import register_entries
from documents.reading.understanding.corrections import Labels
from documents.reading.writes import Writer
from storage import exchanges, records
from storage.attachments import FileStore
from storage.clock import Clock, system_clock
from storage.errors import RecordNotFound
from storage.model import Exchange, FileHash, Operation, Origin, Plan, RecordId, Write
from storage.reader import Reader

_ItemKey = tuple[str, int]
_NO_FILES: Mapping[str, FileHash] = {}


@dataclass(slots=True)
class _Planned:
    """What one import comes to: the proposal's items, and what accepting it would write."""

    items: list[Item] = field(default_factory=list)
    writes: list[Write] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)
    names: list[NameItem] = field(default_factory=list)
    keeps_unfiled: bool = False
    notes_kept: int = 0
    labels: Labels = field(default_factory=dict)


def propose(reader: Reader | None, readings: Readings, decided: Proposal | None = None) -> Proposal:
    """What would become of everything that was read. Without a workspace everything is new.

    What a person decided in an earlier proposal of the same readings is kept to.
    """
    if reader is None:
        items = [
            Item(draft, read.source, Action.CREATE, Why.NEW)
            for read in readings.sources
            for draft in read.findings.drafts
        ]
        return _proposal(readings, _Planned(items=items))
    return _proposal(readings, _plan(reader, readings, decided or Proposal(readings), system_clock()))


def accept(proposal: Proposal, *, files: FileStore | None = None, clock: Clock = system_clock) -> Plan:
    """The plan that writes an accepted proposal as one operation, matched anew against the workspace as it is then.

    With `files`, the workspace's own, the pictures and files that come along are kept at once, before the plan is run.
    Raises DiskFull or ReadOnly then.
    """
    kept = keep_files(proposal.files(), files) if files is not None else {}

    def plan(reader: Reader) -> Operation:
        planned = _plan(reader, proposal.readings, proposal, clock(), kept)
        counts = Counter(item.action for item in planned.items)
        return Operation(
            "import",
            tuple(planned.writes),
            details={
                "created": counts[Action.CREATE],
                "updated": counts[Action.UPDATE],
                "skipped": counts[Action.SKIP],
                "sources": [*(read.source.name for read in proposal.readings.sources[:20])],
            },
            origin=Origin.IMPORT,
            exchanges=tuple(planned.exchanges),
        )

    return plan


def _proposal(readings: Readings, planned: _Planned) -> Proposal:
    actions = Counter(item.action for item in planned.items)
    new = [name for name in planned.names if name.action is Action.CREATE]
    counts = replace(
        counts_of(readings),
        created=actions[Action.CREATE],
        updated=actions[Action.UPDATE],
        skipped=actions[Action.SKIP],
        people=sum(1 for name in new if not name.organisation),
        organisations=sum(1 for name in new if name.organisation),
    )
    return Proposal(
        readings,
        tuple(planned.items),
        tuple(planned.names),
        unfiled_of(readings),
        problems_of(readings),
        counts,
        planned.keeps_unfiled,
        planned.notes_kept,
        planned.labels,
    )


def _plan(
    reader: Reader, readings: Readings, decided: Proposal, now: datetime, files: Mapping[str, FileHash] = _NO_FILES
) -> _Planned:
    names = Names(reader, tuple(name for name in decided.names if name.decided))
    axes = Axes(reader)
    actions = {_key(item): item for item in decided.items if item.decided}
    planned = _Planned()
    for read in readings.sources:
        entries = register_entries(names, read)
        planned.exchanges += entries.exchanges
    drafts = _Drafts(
        reader, Writer(reader, names, axes, now, linked_names(readings)), planned, _attached(readings), files
    )
    for match in Matcher(reader).match(readings):
        drafts.take(match, actions.get(_key(match.item)))
    planned.writes = [*names.writes, *axes.writes, *planned.writes]
    planned.names = names.items
    planned.keeps_unfiled, planned.labels = decided.keeps_unfiled, decided.labels
    planned.writes += keeping_labels(reader, decided.labels)
    if decided.keeps_unfiled:
        kept = keep_unfiled(reader, readings)
        planned.writes += kept.writes
        planned.exchanges += kept.exchanges
        planned.notes_kept = len(kept.writes)
    return planned


@dataclass(slots=True)
class _Drafts:
    """Writes the drafts of one import in their order."""

    reader: Reader
    writer: Writer
    planned: _Planned
    attached: Mapping[_ItemKey, tuple[Attached, ...]]
    files: Mapping[str, FileHash]
    _records: list[RecordId | None] = field(default_factory=list)

    def take(self, match: Match, decided: Item | None) -> None:
        """Plan one match, or what a person decided in its place."""
        item = match.item
        if decided is not None:
            match = _as_decided(self.reader, match, decided)
            item = match.item
        record = _ACTIONS[item.action](self, match)
        self._records.append(record)
        self.planned.items.append(item)
        if record is not None and item.action is not Action.SKIP:
            self._attach(record, item)
        if record is not None and item.why is not Why.BIN and (decided is None or item.action is not Action.SKIP):
            self._remember(record, item.source, match)

    def create(self, match: Match) -> RecordId:
        """A new record."""
        record = records.new_id()
        self.planned.writes.append(self.writer.creating(record, match.item.source, match.item.draft, match.content))
        return record

    def update(self, match: Match) -> RecordId | None:
        """What differs, in the record that is here or that this import has just made."""
        draft = match.item.draft
        if match.joins is not None:
            record = self._records[match.joins]
            if record is not None:
                before = match.joined or match.content
                self.planned.writes.append(self.writer.joining(record, match.differences, draft, before))
            return record
        if match.item.target is None:
            return None
        present = records.get(self.reader, match.item.target)
        self.planned.writes += self.writer.updating(present, match.differences, draft, match.base)
        return match.item.target

    def skip(self, match: Match) -> RecordId | None:
        """Nothing, but the file is remembered when it stands in a record."""
        if match.joins is not None:
            return self._records[match.joins]
        return match.item.target

    def _attach(self, record: RecordId, item: Item) -> None:
        """Put the files that came along on a record."""
        present = records.get(self.reader, record).fields if records.exists(self.reader, record) else {}
        sets = elements_of(self.attached.get(_key(item), ()), self.files, present)
        if sets:
            self.planned.writes.append(Write(record, sets=sets))

    def _remember(self, record: RecordId, source: Source, match: Match) -> None:
        exchange = Exchange(
            record, "in", source.place, FileHash(source.digest), match.item.draft.index, match.content.to_json()
        )
        known = exchanges.of_record(self.reader, record)
        newest = next((each.exchange for each in known if each.exchange.place == source.place), None)
        if newest is None or (newest.source, newest.part, newest.content) != (
            exchange.source,
            exchange.part,
            exchange.content,
        ):
            self.planned.exchanges.append(exchange)


_ACTIONS: Mapping[Action, Callable[[_Drafts, Match], RecordId | None]] = {
    Action.CREATE: _Drafts.create,
    Action.UPDATE: _Drafts.update,
    Action.SKIP: _Drafts.skip,
}


def _as_decided(reader: Reader, match: Match, decided: Item) -> Match:
    """The match with a person's choice. An update can only be chosen where there is something to update."""
    if decided.action is Action.UPDATE and match.item.target is None:
        return match if decided.target is None else _adding_to(reader, match, decided.target)
    item = replace(match.item, action=decided.action, decided=True)
    return replace(match, item=item, joins=None if decided.action is not Action.UPDATE else match.joins)


def _adding_to(reader: Reader, match: Match, target: RecordId) -> Match:
    """The match with a record that a person says it is: what that one lacks is added, nothing is taken away."""
    try:
        present = content_of_record(reader, records.get(reader, target))
    except RecordNotFound:
        return match
    found = additions(present, match.content, exact=False, same=True)
    changes = proposed_changes(found, match.item.draft)
    action = Action.UPDATE if found else Action.SKIP
    item = replace(match.item, action=action, target=target, base=None, changes=changes, decided=True)
    return Match(item, match.content, found)


def _attached(readings: Readings) -> Mapping[_ItemKey, tuple[Attached, ...]]:
    """The files of each draft."""
    return {
        (f"{read.source.place}\n{read.source.digest}", draft.index): tuple(
            each for each in read.files if each.draft == draft.index
        )
        for read in readings.sources
        if read.files
        for draft in read.findings.drafts
    }


def _key(item: Item) -> _ItemKey:
    return item.source.place + "\n" + item.source.digest, item.draft.index
