"""A proposal as a person reviews it: entries to go through, and of each entry its rows, value by value. Plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from desktop.importing.changes import rows_of_changes
from desktop.importing.rows import HEAD_ALL, HEAD_CHANGES, MORE, NAME, PROBLEM, UNFILED, NameState, Row
from documents.keys import ROLES
from documents.reading import Action, Item, NameItem, Proposal, Why
from documents.reading.counting import WordCounts, word_counts_of
from documents.reading.drafts import Value
from documents.reading.proposals import ReadSource, Reported
from documents.reading.tracing import DATES, TO_FILE_NAME, trace
from storage.model import RecordId
from wiki.dates import read_date
from wiki.folding import fold
from wiki.names import name_key

MOST_ROWS = 4_000


class EntryKind(StrEnum):
    """What an entry of the review is about."""

    SHEET = "sheet"
    NOTE = "note"
    PAGE = "page"
    NAMES = "names"
    UNFILED = "unfiled"
    PROBLEMS = "problems"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list of what would come in; `item` is its place among the proposal's items."""

    kind: EntryKind
    title: str = ""
    number: str = ""
    axis: str = ""
    action: Action | None = None
    why: Why | None = None
    doubts: int = 0
    count: int = 0
    item: int | None = None


@dataclass(frozen=True)
class Sheaf:
    """One proposal with what is needed to show it; `titles` are the names of the records that it speaks of."""

    proposal: Proposal
    titles: Mapping[RecordId, str] = field(default_factory=dict)
    _known_rows: dict[Entry, tuple[Row, ...]] = field(default_factory=dict)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What would come in, then people, then what is in no sheet, and last what stays as it is."""
        items = [(place, self._entry(place, item)) for place, item in enumerate(self.proposal.items)]
        stays = {place for place, _ in items if _stays(self.proposal.items[place])}
        return (
            *(entry for place, entry in items if place not in stays),
            *self._gathered(),
            *(entry for place, entry in items if place in stays),
        )

    @cached_property
    def words(self) -> WordCounts:
        """The words of the sources by what becomes of them."""
        return word_counts_of(self.proposal.readings)

    def prepare(self) -> None:
        """Work out beforehand, off the interface's thread, what is shown first."""
        _ = self.words
        if self.entries:
            self.rows(self.entries[0])

    def rows(self, entry: Entry) -> tuple[Row, ...]:
        """The rows of an entry; of a very long text the first ones, and how many there are more."""
        if entry not in self._known_rows:
            rows = self._rows(entry)
            self._known_rows[entry] = rows if len(rows) <= MOST_ROWS else _shortened(rows)
        return self._known_rows[entry]

    def _rows(self, entry: Entry) -> tuple[Row, ...]:
        if entry.item is not None:
            return tuple(self._rows_of_item(self.proposal.items[entry.item]))
        if entry.kind is EntryKind.NAMES:
            return tuple(self._name_rows())
        if entry.kind is EntryKind.UNFILED:
            return tuple(self._unfiled_rows())
        return tuple(
            Row(f"{PROBLEM}{each.reason}", each.text, each.lines, self._source_named(each.source), raw=each.source)
            for each in self._problems
        )

    def source(self, place: int) -> ReadSource | None:
        """One of the sources; None where there is none."""
        sources = self.proposal.readings.sources
        return sources[place] if 0 <= place < len(sources) else None

    def _entry(self, place: int, item: Item) -> Entry:
        draft = item.draft
        return Entry(
            EntryKind(str(draft.kind)),
            draft.title,
            draft.number,
            " ".join(part for part in (draft.axis.number, draft.axis.title) if part) if draft.axis else "",
            item.action,
            item.why,
            doubts=_doubts(item) + sum(self._state(value.words)[1] is NameState.CHOICE for value in _people(item)),
            item=place,
        )

    def _gathered(self) -> Iterator[Entry]:
        if self.proposal.names:
            choices = sum(_state_of(name) is NameState.CHOICE for name in self.proposal.names)
            yield Entry(EntryKind.NAMES, count=len(self.proposal.names), doubts=choices)
        if self.proposal.unfiled:
            action = Action.CREATE if self.proposal.keeps_unfiled else Action.SKIP
            yield Entry(EntryKind.UNFILED, count=len(self.proposal.unfiled), action=action)
        if self._problems:
            yield Entry(EntryKind.PROBLEMS, count=len(self._problems))

    def _rows_of_item(self, item: Item) -> Iterator[Row]:
        source = self._places[item.source.place, item.source.digest]
        changes = tuple(rows_of_changes(item, source))
        if changes:
            yield Row(HEAD_CHANGES, "", source=source, heading=1)
            yield from changes
            yield Row(HEAD_ALL, "", source=source, heading=1)
        for each in trace(item.draft, item.source):
            name, state = self._state(each.words) if each.name in ROLES else (None, None)
            known = self._known_as(name)
            yield Row(
                each.name,
                each.words,
                each.lines,
                source,
                uncertain=each.uncertain or each.name == TO_FILE_NAME,
                heading=each.heading,
                raw=each.raw,
                name=name,
                state=state,
                known_as=known if fold(known) != fold(each.words) else "",
                date=read_date(each.words) if each.name == DATES else None,
            )
        yield from self._file_rows(item, source)

    def _file_rows(self, item: Item, source: int) -> Iterator[Row]:
        """The pictures and files that come along, on the lines that name them."""
        for file in self.proposal.readings.sources[source].files:
            if file.draft == item.draft.index:
                named = (line for line in item.source.lines if file.name in line.text)
                yield Row("attachments", file.path, tuple(line.number for line in named)[:1], source)

    def _name_rows(self) -> Iterator[Row]:
        where = self._where_named
        for place, name in sorted(enumerate(self.proposal.names), key=lambda each: _NAME_ORDER[_state_of(each[1])]):
            source, lines = where.get(_keyed(name.name), (0, ()))
            known = self._known_as(place)
            yield Row(
                NAME,
                name.name,
                name.described.lines if name.described else lines,
                source,
                name=place,
                state=_state_of(name),
                known_as=known if fold(known) != fold(name.name) else "",
            )

    def _unfiled_rows(self) -> Iterator[Row]:
        for each in self.proposal.unfiled:
            yield Row(UNFILED, each.words, each.lines, self._source_named(each.source), raw=each.source)

    def _known_as(self, name: int | None) -> str:
        target = self.proposal.names[name].target if name is not None else None
        return self.titles.get(target, "") if target is not None else ""

    def _state(self, words: str) -> tuple[int | None, NameState | None]:
        place = self._names.get(_keyed(words))
        return (place, _state_of(self.proposal.names[place])) if place is not None else (None, None)

    def _source_named(self, name: str) -> int:
        """The place of a source of that name; of several the first, -1 for none."""
        return self._source_names.get(name, -1)

    @cached_property
    def _problems(self) -> tuple[Reported, ...]:
        """What was not read or left out, and the files that are empty."""
        sources = (read.source for read in self.proposal.readings.sources)
        empty = (source.name for source in sources if not any(line.text.strip() for line in source.lines))
        return (*self.proposal.problems, *(Reported("", "empty", name) for name in empty))

    @cached_property
    def _source_names(self) -> dict[str, int]:
        sources = self.proposal.readings.sources
        return {read.source.name: place for place, read in reversed(list(enumerate(sources)))}

    @cached_property
    def _places(self) -> dict[tuple[str, str], int]:
        sources = self.proposal.readings.sources
        return {(read.source.place, read.source.digest): place for place, read in enumerate(sources)}

    @cached_property
    def _names(self) -> dict[str, int]:
        return {_keyed(name.name): place for place, name in reversed(list(enumerate(self.proposal.names)))}

    @cached_property
    def _where_named(self) -> dict[str, tuple[int, tuple[int, ...]]]:
        """Where each name stands first."""
        found: dict[str, tuple[int, tuple[int, ...]]] = {}
        for item in self.proposal.items:
            for value in _people(item):
                place = self._places[item.source.place, item.source.digest]
                found.setdefault(_keyed(value.words), (place, value.lines))
        sources = self.proposal.readings.sources
        for place, read in enumerate(sources):
            for person in read.findings.register:
                found.setdefault(_keyed(person.name), (place, person.lines))
        return found


def _shortened(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    left = rows[MOST_ROWS:]
    lines = tuple(line for row in left for line in row.lines)
    return (*rows[:MOST_ROWS], Row(MORE, str(len(left)), lines[:1], rows[0].source))


def row_at(rows: Sequence[Row], source: int, line: int) -> int | None:
    """The row that a line of a source became; of a line that is only a label, the row of what it announces."""
    below: tuple[int, int] | None = None
    for place, row in enumerate(rows):
        if row.source != source or not row.lines:
            continue
        if line in row.lines:
            return place
        first = min(row.lines)
        if first > line and (below is None or first < below[0]):
            below = (first, place)
    return below[1] if below is not None else None


_NAME_ORDER = {NameState.CHOICE: 0, NameState.NEW: 1, NameState.COMPLETED: 2, NameState.KNOWN: 3}


def _people(item: Item) -> Iterator[Value]:
    return (value for values in item.draft.people.values() for value in values)


def _doubts(item: Item) -> int:
    draft = item.draft
    uncertain = sum(value.uncertain for value in _people(item))
    return uncertain + len(draft.open_questions) + (1 if draft.unfiled else 0)


def _state_of(name: NameItem) -> NameState:
    if name.possible:
        return NameState.CHOICE
    states = {Action.CREATE: NameState.NEW, Action.UPDATE: NameState.COMPLETED, Action.SKIP: NameState.KNOWN}
    return states[name.action]


def _stays(item: Item) -> bool:
    """Whether an item is left alone by the rules, not by somebody's choice."""
    return item.action is Action.SKIP and not item.decided


def _keyed(name: str) -> str:
    return name_key(name) or fold(name)
