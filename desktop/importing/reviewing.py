"""Reads what is brought in, proposes, keeps what a person decides, and writes it when they say so. Without Qt.

Reading runs beside the window and can be stopped; nothing is written before `accept`, and then as one operation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

from desktop.importing.review_rows import Sheaf
from desktop.work.store import Failed, Store
from documents.errors import DocumentsError, UnreadableSource
from documents.reading import Action, Item, Proposal, Readings, accept, decode, propose, read_paths, read_source
from documents.reading.drafts import Problem
from documents.reading.labels_kept import labels_of_group
from documents.reading.proposals import ReadSource
from documents.reading.readers import read_again
from documents.reading.sources import STANDARD_INPUT
from documents.reading.understanding.corrections import Labels, label_words
from storage import Changes, Reader, RecordId, StorageError, lists, records
from storage.founding import WORKSPACE_RECORD
from storage.model import Plan
from wiki.folding import fold
from wiki.labels import Field

MOST_CANDIDATES = 8
T = TypeVar("T")


class Aside(Protocol):
    """Does slow work beside the window: `Jobs.run` in the side lane."""

    def __call__(self, work: Callable[[], T], *, done: Callable[[T], None], failed: Failed) -> None: ...


class ReviewFace(Protocol):
    """What the review shows; the widget implements it."""

    def show_reading(self) -> None:
        """Reading has begun."""

    def show_sheaf(self, sheaf: Sheaf) -> None:
        """The proposal, new or after a decision."""

    def show_unread(self, problems: Sequence[Problem]) -> None:
        """Nothing at all could be read."""

    def show_trouble(self, error: Exception) -> None:
        """Proposing or writing failed; nothing is lost."""

    def close_review(self, changes: Changes | None, sheaf: Sheaf | None) -> None:
        """It is over: with what was written, or with nothing."""


@dataclass(frozen=True, slots=True)
class KnownName:
    """An entry of the register that a name may mean; `organisation` is where a person belongs."""

    id: RecordId
    name: str
    organisation: str = ""
    sheets: int = 0
    is_organisation: bool = False


class ReadingStopped(Exception):
    """Somebody left before everything was read."""


@dataclass(slots=True)
class Watch:
    """How far the reading is; the window looks at it from time to time. `total` is 0 while files are looked for."""

    done: int = 0
    total: int = 0
    stopped: bool = False

    def tell(self, done: int, total: int) -> None:
        """Called by the reading. Raises ReadingStopped."""
        self.done, self.total = done, total
        if self.stopped:
            raise ReadingStopped


@dataclass(frozen=True, slots=True)
class _Answer:
    sheaf: Sheaf
    register: tuple[KnownName, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the workspace knows before anything is read: its language, and the labels that the group has taught it."""

    language: str = "fr"
    labels: Labels = field(default_factory=dict)


class Review:
    """One review after the other in one page."""

    def __init__(self, face: ReviewFace, store: Store, aside: Aside, pasted: str) -> None:
        """`pasted` is how a text without a file is called."""
        self._face = face
        self._store = store
        self._aside = aside
        self._pasted = pasted
        self._turn = 0
        self._register: tuple[KnownName, ...] = ()
        self.watch = Watch()
        self.sheaf: Sheaf | None = None
        self.is_writing = False
        self._is_abandoned = False
        self._known = _Known()

    def review(self, paths: Sequence[Path]) -> None:
        """Read files and folders, and propose."""
        self._begin(
            lambda known, watch: read_paths(paths, language=known.language, labels=known.labels, progress=watch.tell)
        )

    def review_text(self, text: str) -> None:
        """Read a text that was pasted or dropped, and propose."""
        self._begin(lambda known, _watch: _read_text(text, self._pasted, known))

    def choose_action(self, place: int, action: Action) -> None:
        """Create, update or leave out one item."""
        if self.sheaf is None:
            return
        chosen = self.sheaf.proposal.items[place]
        target = chosen.target or (chosen.resembles if action is Action.UPDATE else None)

        def choose(item: Item) -> Item:
            return replace(item, action=action, target=target) if item is chosen else item

        self._propose(self.sheaf.proposal.readings, self.sheaf.proposal.decide(choose))

    def choose_name(self, place: int, target: RecordId | None) -> None:
        """Say who a name is; None makes a new entry."""
        if self.sheaf is None:
            return
        proposal = self.sheaf.proposal
        self._propose(proposal.readings, proposal.decide_name(proposal.names[place], target))

    def name_line(self, source: int, line: int, meaning: Field) -> None:
        """Say what a line announces: it, and every line that begins like it, is read again so, here and later."""
        read = self.sheaf.source(source) if self.sheaf is not None else None
        if self.sheaf is None or read is None:
            return
        words = label_words(read.source.lines[line - 1].text)
        proposal = self.sheaf.proposal
        labels = {**proposal.labels, words: meaning}
        decided = replace(proposal, labels=labels)
        known = replace(self._known, labels={**self._known.labels, **labels})
        self._aside(
            lambda: read_again(proposal.readings, language=known.language, labels=known.labels),
            done=self._only(self._turn, lambda readings: self._propose(readings, decided)),
            failed=self._failed,
        )

    def abandon(self) -> None:
        """The page is gone: show nothing more."""
        self._forget()
        self._is_abandoned = True

    def keep_unfiled(self, keep: bool) -> None:
        """Keep the words that belong to no sheet in a note, or leave them in their file."""
        if self.sheaf is not None:
            proposal = self.sheaf.proposal
            self._propose(proposal.readings, replace(proposal, keeps_unfiled=keep))

    def candidates(self, place: int) -> tuple[KnownName, ...]:
        """Who a name may be: those it means already, those that share a word with it, then who is on most sheets."""
        if self.sheaf is None:
            return ()
        name = self.sheaf.proposal.names[place]
        meant = (*name.possible, *((name.target,) if name.target is not None else ()))
        words = {word for word in fold(name.name).split() if len(word) > 2}
        sure = [known for known in self._register if known.id in meant]
        others = [
            known for known in self._register if known.id not in meant and known.is_organisation is name.organisation
        ]
        others.sort(key=lambda known: (not words & set(_words(known)), -known.sheets))
        return tuple(sure + others)[:MOST_CANDIDATES]

    def accept(self) -> None:
        """Write the proposal, as one operation."""
        if self.sheaf is None or self.is_writing or self.sheaf.proposal.does_nothing:
            return
        self.is_writing = True
        proposal, files = self.sheaf.proposal, self._store.files
        self._aside(lambda: accept(proposal, files=files), done=self._write, failed=self._failed)

    def leave(self) -> None:
        """Write nothing, and stop reading."""
        if not self.is_writing:
            self._forget()
            self._face.close_review(None, None)

    def _forget(self) -> Sheaf | None:
        self._turn += 1
        self.watch.stopped = True
        sheaf, self.sheaf, self.is_writing = self.sheaf, None, False
        return sheaf

    def _begin(self, read: Callable[[_Known, Watch], Readings]) -> None:
        self._forget()
        self.watch = watch = Watch()
        turn = self._turn
        self._face.show_reading()

        def knowing(known: _Known) -> None:
            if turn == self._turn:
                self._known = known
                self._aside(lambda: read(known, watch), done=self._only(turn, self._read), failed=self._failed)

        self._store.read(_known, knowing, failed=self._failed)

    def _read(self, readings: Readings) -> None:
        if readings.sources:
            self._propose(readings, Proposal(readings, keeps_unfiled=True))
        else:
            self._face.show_unread(readings.problems)

    def _propose(self, readings: Readings, decided: Proposal) -> None:
        self._store.read(
            lambda reader: _answer(reader, readings, decided),
            self._only(self._turn, self._proposed),
            failed=self._failed,
            key="review",
        )

    def _proposed(self, answer: _Answer) -> None:
        self._register = answer.register
        self.sheaf = answer.sheaf
        self._face.show_sheaf(self.sheaf)

    def _write(self, plan: Plan) -> None:
        self._store.perform(plan, self._written, failed=self._failed)

    def _written(self, changes: Changes) -> None:
        if not self._is_abandoned:
            self._face.close_review(changes, self._forget())

    def _only(self, turn: int, done: Callable[[Any], None]) -> Callable[[Any], None]:
        """An answer of an earlier turn is dropped."""
        return lambda answer: done(answer) if turn == self._turn else None

    def _failed(self, error: Exception) -> None:
        self.is_writing = False
        if isinstance(error, ReadingStopped):
            return
        if not isinstance(error, DocumentsError | StorageError):
            raise error
        if not self._is_abandoned:
            self._face.show_trouble(error)


def _known(reader: Reader) -> _Known:
    language = records.get(reader, WORKSPACE_RECORD).text("language") or "fr"
    return _Known(language, labels_of_group(reader))


def _read_text(text: str, name: str, known: _Known) -> Readings:
    try:
        source = decode(text.encode(errors="replace"), name, STANDARD_INPUT)
    except UnreadableSource as error:
        return Readings(problems=(Problem(error.reason, name),))
    return Readings((ReadSource(source, read_source(source, language=known.language, labels=known.labels)),))


def _answer(reader: Reader, readings: Readings, decided: Proposal) -> _Answer:
    proposal = propose(reader, readings, decided)
    known = tuple(_register(reader))
    titles = {each.id: each.name for each in known}
    wanted = {each for item in proposal.items for each in (item.target, item.resembles) if each is not None}
    titles |= {each: records.get(reader, each).title for each in wanted if records.exists(reader, each)}
    sheaf = Sheaf(proposal, titles)
    sheaf.prepare()
    return _Answer(sheaf, known)


def _register(reader: Reader) -> Sequence[KnownName]:
    people = [KnownName(each.id, each.name, each.organisation, each.sheets) for each in lists.people(reader)]
    return people + [
        KnownName(each.id, each.name, sheets=each.sheets, is_organisation=True) for each in lists.organisations(reader)
    ]


def _words(known: KnownName) -> list[str]:
    return fold(known.name).split()
