"""The workspace's search index behind the search box: asked in a thread, kept up to date in the background.

What was saved lately is read in a thread, which is a matter of milliseconds; what is long to read is built by a process
of its own, because a thread would take the interface's turns. Questions are answered all the while.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.searching.building import Building
from desktop.searching.newest import Newest
from desktop.work.jobs import Jobs, Lane
from storage import StorageError

if TYPE_CHECKING:
    from search import Completion, Results
    from storage.model import RecordId

QUIET = 400
"""Milliseconds without a change before the index follows."""
_WHOLE = 100


class IndexingStopped(Exception):
    """The workspace was left while its index was being made; the next start goes on."""


class Index(Protocol):
    """What is asked of a search index; `LateIndex` and `SearchIndex` answer."""

    def catch_up(self, progress: Callable[[int, int], None]) -> bool: ...
    def build(self, progress: Callable[[int, int], None]) -> bool: ...
    def wants_building(self) -> bool: ...
    def search(self, query: str, limit: int, offset: int = 0) -> Results: ...
    def count(self, query: str) -> int: ...
    def records(self, query: str) -> tuple[RecordId, ...]: ...
    def complete(self, text: str, cursor: int) -> tuple[Completion, ...]: ...


class IndexSearcher(QObject):
    """Implements `Searcher` and `Further`. Of the questions that wait, the newest is asked next."""

    indexing = Signal(object)
    """Percent done, or None when the index is up to date."""
    _progressed = Signal(int, int)

    def __init__(self, index: Index, jobs: Jobs, building: Building, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self._jobs = jobs
        self._building = building
        building.setParent(self)
        self._searches: Newest[Results] = Newest(jobs)
        self._pages: Newest[Results] = Newest(jobs)
        self._completions: Newest[tuple[Completion, ...]] = Newest(jobs)
        self._counts: Newest[tuple[int, ...]] = Newest(jobs)
        self._records: Newest[tuple[RecordId, ...]] = Newest(jobs)
        self._turn = 0
        self._percent: int | None = None
        self._is_following = False
        self._follow_again = False
        self._may_build = True
        self._has_tried_all = False
        self._is_stopped = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self.follow)
        self._progressed.connect(self._told)
        building.progressed.connect(self._told)
        building.ended.connect(self._built)

    def search(self, words: str, limit: int, done: Callable[[Results], None]) -> None:
        """Ask; `done` is called unless a newer question came before this one's turn."""
        self._turn += 1
        self._pages.drop()

        def answered(results: Results) -> None:
            if results.behind:
                self._fall_behind(results)
            done(self._placed(results))

        def failed(error: Exception) -> None:
            from search import Results

            done(Results(words, 0, ()))
            _raise_unless_expected(error)

        self._searches.ask(lambda: self._index.search(words, limit), answered, failed)

    def more(self, words: str, limit: int, offset: int, done: Callable[[Results], None]) -> None:
        """The results after the first `offset`; never told once something else is looked for."""
        turn = self._turn

        def answered(results: Results) -> None:
            if turn == self._turn:
                done(self._placed(results))

        self._pages.ask(lambda: self._index.search(words, limit, offset), answered, _raise_unless_expected)

    def complete(self, text: str, cursor: int, done: Callable[[str, tuple[Completion, ...]], None]) -> None:
        """What may stand at the cursor; only the newest question is answered."""
        self._completions.ask(
            lambda: self._index.complete(text, cursor),
            lambda found: done(text, found),
            _raise_unless_expected,
        )

    def counts(self, queries: Sequence[str], done: Callable[[tuple[int, ...]], None]) -> None:
        """How much each query finds; only the newest question is answered."""
        asked = tuple(queries)
        self._counts.ask(lambda: tuple(map(self._index.count, asked)), done, _raise_unless_expected)

    def records(self, query: str, done: Callable[[tuple[RecordId, ...]], None]) -> None:
        """All the records that a query finds; only the newest question is answered."""
        self._records.ask(lambda: self._index.records(query), done, _raise_unless_expected)

    def changed(self) -> None:
        """Something was written: the index follows once it is quiet. A search before then sees it as well."""
        self._may_build, self._has_tried_all = True, False
        if not self._is_stopped:
            self._quiet.start()

    def follow(self) -> None:
        """Bring the index up to date now."""
        if self._is_following or self._is_stopped:
            self._follow_again = True
            return
        self._is_following, self._follow_again = True, False
        self._jobs.run(self._catch_up, done=self._followed, failed=self._could_not_follow, lane=Lane.SIDE)

    def stop(self) -> None:
        """The workspace is left: nothing more is built, and the index need not follow."""
        self._is_stopped = True
        self._quiet.stop()
        self._building.stop()

    def _catch_up(self) -> tuple[bool, bool]:
        """In a thread: whether the index is up to date, and whether a process should build."""
        is_done = self._index.catch_up(self._progress)
        return is_done, self._index.wants_building()

    def _progress(self, done: int, total: int) -> None:
        """Called in the thread that indexes, after each step that is safe. Raises IndexingStopped."""
        if self._is_stopped:
            raise IndexingStopped
        self._progressed.emit(done, total)

    def _told(self, done: int, total: int) -> None:
        if (self._is_following or self._building.is_running) and 0 <= done < total:
            self._show(_WHOLE * done // total)

    def _fall_behind(self, results: Results) -> None:
        """An answer was not all there is: that is said, and the index follows, unless that has led nowhere already."""
        if self._is_stopped or self._is_following or self._building.is_running or self._has_tried_all:
            return
        if not self._quiet.isActive():
            self._show(results.percent or 0)
            self.follow()

    def _followed(self, answer: tuple[bool, bool]) -> None:
        is_done, wants_building = answer
        self._is_following = False
        if wants_building and self._may_build and not self._is_stopped:
            self._may_build = False
            self._building.start()
        elif wants_building:
            self._has_tried_all = True
        if not self._building.is_running and not self._is_following:  # a thread may have taken its place already
            self._rest(is_done=is_done or wants_building)
        elif self._follow_again:
            self._quiet.start()

    def _built(self, is_built: bool) -> None:
        """The process is over. What it could not do is done in a thread, however that is felt."""
        if self._is_stopped:
            return
        if is_built:
            self.follow()
        elif not self._is_following:
            self._is_following = True
            self._jobs.run(self._build, done=self._followed, failed=self._could_not_follow, lane=Lane.SIDE)

    def _build(self) -> tuple[bool, bool]:
        return self._index.build(self._progress), False

    def _could_not_follow(self, error: Exception) -> None:
        """The next change tries again; until then the answers are older, which they say."""
        self._is_following = False
        self._show(None)
        if not self._is_stopped:  # an index that is closed at work has nothing to report
            _raise_unless_expected(error)

    def _rest(self, *, is_done: bool) -> None:
        self._show(None)
        if not self._is_stopped and (self._follow_again or not is_done):
            self._quiet.start()

    def _show(self, percent: int | None) -> None:
        self._percent = percent
        self.indexing.emit(percent)

    def _placed(self, results: Results) -> Results:
        """The results, with how far the index is, as the rest of the window says it."""
        if not results.behind or self._percent is None:
            return results
        return replace(results, percent=self._percent)


def _raise_unless_expected(error: Exception) -> None:
    """A disk that is full or gone is told where something is written; anything else is a bug and is reported."""
    from search import SearchError

    if isinstance(error, IndexingStopped):
        return
    if not isinstance(error, SearchError | StorageError | OSError):
        raise error
