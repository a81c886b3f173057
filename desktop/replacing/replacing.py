"""Looks through all texts a few at a time, keeps what is wanted, and writes it as one operation. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from desktop.replacing.preview import Preview, Row, Wanted
from desktop.work.store import Store
from storage import Changes, Reader, RecordId, StorageError
from storage.editing.replacing import Occurrences, Replacement, names_led_to, occurrences, texts_in_sight

AT_ONCE = 100
"""So many texts are looked through in one go: a fraction of what a person notices."""
MOST = 20_000
"""Of more occurrences no preview can be read: other words are asked for."""
Scoping = Callable[[str, Callable[[frozenset[RecordId]], None]], None]
"""From a search to the records that answer, later."""
Flush = Callable[[Callable[[], None]], None]
"""Saves what is being typed, and calls when it is saved."""


class Stopped(StorageError):
    """The writing was stopped by a person; nothing is written."""


@dataclass(slots=True)
class Watch:
    """How far the writing is, read from another thread; `stopped` is looked at there."""

    total: int = 0
    done: int = 0
    stopped: bool = False

    def begin(self, total: int) -> None:
        """So many texts are to be written."""
        self.total = total

    def step(self, done: int) -> None:
        """So many are. Raises Stopped."""
        self.done = done
        if self.stopped:
            raise Stopped


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts of how many were looked through; `is_over` when no more will be."""

    done: int = 0
    total: int = 0
    is_over: bool = True
    has_too_many: bool = False

    @property
    def was_stopped(self) -> bool:
        """Whether somebody stopped it before its end."""
        return self.is_over and self.done < self.total


class ReplacingFace(Protocol):
    """What shows it; the widget implements it."""

    def show_preview(self, preview: Preview, progress: Progress) -> None:
        """More is found, or the same in other words."""

    def show_ticks(self, preview: Preview) -> None:
        """Something is wanted, or not wanted any more."""

    def show_writing(self, watch: Watch) -> None:
        """It is being written."""

    def show_written(self, written: Replacement, changes: Changes) -> None:
        """It is written."""

    def show_trouble(self, error: Exception) -> None:
        """Nothing was written."""


class Replacing:
    """One page that replaces."""

    def __init__(self, face: ReplacingFace, store: Store, scope: Scoping, flush: Flush) -> None:
        self._face = face
        self._store = store
        self._scope = scope
        self._flush = flush
        self._turn = 0
        self._names: frozenset[str] = frozenset()
        self._among: frozenset[RecordId] | None = None
        self._is_gone = False
        self.preview = Preview(Wanted())
        self.progress = Progress()
        self.watch: Watch | None = None

    @property
    def can_replace(self) -> bool:
        """Whether there is something to write, all of which has been seen."""
        ready = self.progress.is_over and not self.progress.has_too_many and self.watch is None
        return ready and self.preview.chosen > 0

    def want(self, wanted: Wanted) -> None:
        """Other words, or other places: look again where that finds others."""
        if self.watch is not None:
            return
        before, self.preview.wanted = self.preview.wanted, wanted
        if not wanted.looks_elsewhere(before):
            self._show()
            return
        self._look(wanted)

    def look_again(self) -> None:
        """Look through everything anew."""
        self._look(self.preview.wanted)

    def stop(self) -> None:
        """Look no further, or write nothing of what is being written."""
        if self.watch is not None:
            self.watch.stopped = True
        elif not self.progress.is_over:
            self._turn += 1
            self.progress = Progress(self.progress.done, self.progress.total)
            self._show()

    def abandon(self) -> None:
        """The page has gone."""
        self._is_gone = True
        self._turn += 1

    def toggle(self, row: Row) -> None:
        """Want a line, or not."""
        self.preview.toggle(row)
        self._face.show_ticks(self.preview)

    def want_all(self, *, wanted: bool) -> None:
        """Want everything, or nothing."""
        self.preview.want_all(wanted=wanted)
        self._face.show_ticks(self.preview)

    def heard(self, records: Iterable[RecordId]) -> None:
        """Texts were written: those that are shown, and those that may have come to hold the words, are read again."""
        touched = tuple(records)
        if self.watch is None and self.progress.is_over and self.preview.wanted.words and touched:
            self._store.read(partial(self._looked_at, self.preview.wanted, touched), partial(self._reread, self._turn))

    def replace(self) -> None:
        """Write what is wanted, once what is being typed is saved."""
        if not self.can_replace:
            return
        watch = self.watch = Watch(total=self.preview.chosen_texts)
        self._face.show_writing(watch)
        wanted = self.preview.wanted
        plan = Replacement(wanted.query, wanted.by, self.preview.occurrences(), watch.begin, watch.step)
        self._flush(partial(self._write, plan))

    def _write(self, plan: Replacement) -> None:
        self._store.perform(plan, partial(self._written, plan), failed=self._failed)

    def _written(self, plan: Replacement, changes: Changes) -> None:
        self.watch = None
        if not self._is_gone:
            self._face.show_written(plan, changes)
            self.look_again()

    def _failed(self, error: Exception) -> None:
        self.watch = None
        if not self._is_gone:
            self._face.show_trouble(error)
            self._show()

    def _look(self, wanted: Wanted) -> None:
        self._turn += 1
        self.preview = Preview(wanted)
        self.progress = Progress(is_over=not wanted.words)
        self._show()
        if not wanted.words:
            return
        if wanted.among.strip():
            self._scope(wanted.among, partial(self._scoped, self._turn, wanted))
        else:
            self._scoped(self._turn, wanted, None)

    def _scoped(self, turn: int, wanted: Wanted, among: frozenset[RecordId] | None) -> None:
        if turn == self._turn:
            self._among = among
            question = partial(_names_and_texts, wanted, among)
            self._store.read(question, partial(self._begun, turn))

    def _begun(self, turn: int, found: tuple[frozenset[str], tuple[RecordId, ...]]) -> None:
        if turn == self._turn:
            self._names, records = found
            self._go_on(turn, records, 0, ())

    def _go_on(self, turn: int, records: Sequence[RecordId], done: int, found: Sequence[Occurrences]) -> None:
        if turn != self._turn:
            return
        self.preview.take_in(found)
        too_many = self.preview.found > MOST
        self.progress = Progress(done, len(records), done >= len(records) or too_many, too_many)
        self._show()
        if not self.progress.is_over:
            chunk = records[done : done + AT_ONCE]
            question = partial(_looked_through, self.preview.wanted, chunk, self._names)
            self._store.read(question, partial(self._go_on, turn, records, done + len(chunk)))

    def _looked_at(
        self, wanted: Wanted, records: Sequence[RecordId], reader: Reader
    ) -> dict[RecordId, Occurrences | None]:
        found = {each: occurrences(reader, each, wanted.query, self._names, titles=wanted.titles) for each in records}
        return {record: each if self._is_in_scope(wanted, each) else None for record, each in found.items()}

    def _is_in_scope(self, wanted: Wanted, found: Occurrences | None) -> bool:
        return found is not None and found.kind in wanted.kinds and (self._among is None or found.record in self._among)

    def _reread(self, turn: int, found: dict[RecordId, Occurrences | None]) -> None:
        if turn != self._turn or self.watch is not None:
            return
        for record, each in found.items():
            self.preview.look_again(record, each)
        self._show()

    def _show(self) -> None:
        if not self._is_gone:
            self._face.show_preview(self.preview, self.progress)


def _names_and_texts(
    wanted: Wanted, among: frozenset[RecordId] | None, reader: Reader
) -> tuple[frozenset[str], tuple[RecordId, ...]]:
    texts = texts_in_sight(reader, wanted.kinds)
    return names_led_to(reader), texts if among is None else tuple(each for each in texts if each in among)


def _looked_through(
    wanted: Wanted, records: Sequence[RecordId], names: frozenset[str], reader: Reader
) -> tuple[Occurrences, ...]:
    found = (occurrences(reader, each, wanted.query, names, titles=wanted.titles) for each in records)
    return tuple(each for each in found if each is not None)
