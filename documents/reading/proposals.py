"""What a person is shown before anything is written: each draft with what would become of it, and the rest counted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from documents.reading.drafts import Attached, Draft, Findings, PersonDraft, Problem, Source, Value
from storage.model import RecordId, Seq
from wiki.labels import Field


class Action(StrEnum):
    """What accepting an item does."""

    CREATE = "create"
    UPDATE = "update"
    SKIP = "skip"


class Why(StrEnum):
    """The reason for an item's action.

    CREATE: NEW, LIKE (resembles `resembles`), UNKNOWN_ID (its fabrique-id is of another workspace), SAME_ID (another
    file of this proposal has the same fabrique-id), DELETED (its sheet is in the bin, but the file has changed).
    UPDATE: ID, READ (this file was read or written before), NUMBER (same axis, number and title).
    SKIP: UNCHANGED, BIN (its sheet is in the bin), TWICE (the same content stands earlier in this proposal).
    """

    NEW = "new"
    LIKE = "like"
    UNKNOWN_ID = "unknown_id"
    SAME_ID = "same_id"
    DELETED = "deleted"
    ID = "id"
    READ = "read"
    NUMBER = "number"
    UNCHANGED = "unchanged"
    BIN = "bin"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class ProposedChange:
    """One value that would be different: `field` as in Content, both sides in words, the source's lines."""

    field: str
    before: str
    after: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One draft and what would become of it.

    `target` is the record that is updated, or that a skipped one stands in; `resembles` one that is only like it;
    `base` the log position of the version it is compared with. `decided` says that a person chose the action, which
    accepting then obeys instead of matching anew.
    """

    draft: Draft
    source: Source
    action: Action
    why: Why
    target: RecordId | None = None
    resembles: RecordId | None = None
    base: Seq | None = None
    changes: tuple[ProposedChange, ...] = ()
    decided: bool = False


@dataclass(frozen=True, slots=True)
class NameItem:
    """A person or an organisation that would enter the register, be completed, or is there already.

    `possible` lists the records that a name may mean when there is more than one: such a name is linked to none of
    them and makes no entry, it becomes an open question of the sheet. `decided` says that a person chose `target`, or a
    new entry where there is none.
    """

    name: str
    organisation: bool
    action: Action
    target: RecordId | None = None
    possible: tuple[RecordId, ...] = ()
    described: PersonDraft | None = None
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Unfiled:
    """Words of a source that belong to no sheet, and the lines they stand on."""

    source: str
    words: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reported:
    """Something left out or not read: `source` is the name of the file, empty for a path that was not read."""

    source: str
    reason: str
    text: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """Figures that can be checked against the sources: `found` = `placed` + `to_file` + `unfiled` + `left_out`.

    All four count lines with words in them: in drafts and register, under "À classer" in a draft, in no sheet,
    left out. The others count items.
    """

    found: int = 0
    placed: int = 0
    to_file: int = 0
    unfiled: int = 0
    left_out: int = 0
    created: int = 0
    updated: int = 0
    skipped: int = 0
    people: int = 0
    organisations: int = 0
    sources: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class ReadSource:
    """One source and everything that was found in it; `files` are what its drafts show or link to in its folder."""

    source: Source
    findings: Findings
    files: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True)
class Readings:
    """All the sources of one import; `problems` are the paths that could not be read."""

    sources: tuple[ReadSource, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """An import before it is accepted. Nothing of it is written yet.

    `keeps_unfiled` says that words of no sheet are kept, in `notes_kept` notes that are made or changed; `labels` are
    those that a person gave meanwhile, by the words that `label_words` makes of a line.
    """

    readings: Readings
    items: tuple[Item, ...] = ()
    names: tuple[NameItem, ...] = ()
    unfiled: tuple[Unfiled, ...] = ()
    problems: tuple[Reported, ...] = ()
    counts: Counts = field(default_factory=Counts)
    keeps_unfiled: bool = False
    notes_kept: int = 0
    labels: Mapping[str, Field] = field(default_factory=dict)

    @property
    def does_nothing(self) -> bool:
        """Whether accepting it would leave the workspace as it is."""
        actions = (*(item.action for item in self.items), *(name.action for name in self.names))
        return not self.notes_kept and all(action is Action.SKIP for action in actions)

    def files(self) -> tuple[Attached, ...]:
        """The pictures and files that come along with what is created or updated."""
        wanted = {
            (item.source.place, item.source.digest, item.draft.index)
            for item in self.items
            if item.action is not Action.SKIP
        }
        return tuple(
            file
            for read in self.readings.sources
            for file in read.files
            if (read.source.place, read.source.digest, file.draft) in wanted
        )

    def decide(self, choose: Callable[[Item], Item]) -> "Proposal":
        """The proposal with the items that a person changed marked as decided."""
        chosen = tuple(choose(item) for item in self.items)
        marked = (
            replace(new, decided=True) if new != old else old for old, new in zip(self.items, chosen, strict=True)
        )
        return replace(self, items=tuple(marked))

    def decide_name(self, name: NameItem, target: RecordId | None) -> "Proposal":
        """The proposal with a name that means `target`, or a new entry when that is None; `propose` again to see it."""
        action = Action.CREATE if target is None else Action.SKIP
        chosen = replace(name, action=action, target=target, possible=(), decided=True)
        return replace(self, names=tuple(chosen if each == name else each for each in self.names))


def unfiled_of(readings: Readings) -> tuple[Unfiled, ...]:
    """The words of all sources that belong to no sheet."""
    return tuple(
        Unfiled(read.source.name, _source_words(value), value.lines)
        for read in readings.sources
        for value in read.findings.unfiled
    )


def problems_of(readings: Readings) -> tuple[Reported, ...]:
    """What could not be read and what was left out, with its text."""
    unread = tuple(Reported("", problem.reason, problem.text, problem.lines) for problem in readings.problems)
    return unread + tuple(
        Reported(read.source.name, problem.reason, problem.text, problem.lines)
        for read in readings.sources
        for problem in read.findings.problems
    )


def _source_words(value: Value) -> str:
    return value.raw or value.words
