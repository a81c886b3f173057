"""The workspace's search index behind the search box: asked in a thread, kept up to date in the background."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.work.jobs import Jobs, Lane
from storage import StorageError

if TYPE_CHECKING:
    from search import Results

QUIET = 400
"""Milliseconds without a change before the index follows."""


class IndexingStopped(Exception):
    """The workspace was left while its index was being made; the next start goes on."""


class Index(Protocol):
    """What is asked of a search index; `LateIndex` and `SearchIndex` answer."""

    def catch_up(self, progress: Callable[[int, int], None]) -> bool: ...
    def search(self, query: str, limit: int) -> Results: ...


class IndexSearcher(QObject):
    """Implements `Searcher`. One question at a time is under way; of those that wait, the newest is asked next."""

    indexing = Signal(object)
    """Percent done, or None when the index is up to date."""
    _progressed = Signal(int, int)

    def __init__(self, index: Index, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self._jobs = jobs
        self._waiting: tuple[str, int, Callable[[Results], None]] | None = None
        self._is_asking = False
        self._is_following = False
        self._follow_again = False
        self._is_stopped = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self.follow)
        self._progressed.connect(self._told)

    def search(self, words: str, limit: int, done: Callable[[Results], None]) -> None:
        """Ask; `done` is called unless a newer question came before this one's turn."""
        self._waiting = (words, limit, done)
        if not self._is_asking:
            self._ask()

    def changed(self) -> None:
        """Something was written: the index follows once it is quiet."""
        self._quiet.start()

    def follow(self) -> None:
        """Bring the index up to date now."""
        if self._is_following or self._is_stopped:
            self._follow_again = True
            return
        self._is_following, self._follow_again = True, False
        self._jobs.run(self._catch_up, done=self._followed, failed=self._could_not_follow, lane=Lane.SIDE)

    def stop(self) -> None:
        """The workspace is left: the index is closed, and need not follow."""
        self._is_stopped = True
        self._quiet.stop()

    def _catch_up(self) -> bool:
        return self._index.catch_up(self._progress)

    def _progress(self, done: int, total: int) -> None:
        """Called in the thread that indexes, after each step that is safe. Raises IndexingStopped."""
        if self._is_stopped:
            raise IndexingStopped
        self._progressed.emit(done, total)

    def _told(self, done: int, total: int) -> None:
        if self._is_following and total > 0 and done < total:
            self.indexing.emit(100 * done // total)

    def _followed(self, is_done: bool) -> None:
        self._is_following = False
        self.indexing.emit(None)
        if not self._is_stopped and (self._follow_again or not is_done):
            self._quiet.start()

    def _could_not_follow(self, error: Exception) -> None:
        """The next change tries again; until then the answers are older, which they say."""
        self._is_following = False
        self.indexing.emit(None)
        if not self._is_stopped:  # an index that is closed at work has nothing to report
            _raise_unless_expected(error)

    def _ask(self) -> None:
        asked, self._waiting = self._waiting, None
        if asked is None:
            return
        words, limit, done = asked
        self._is_asking = True

        def answered(results: Results) -> None:
            self._is_asking = False
            if self._waiting is None:
                done(results)
            self._ask()

        def failed(error: Exception) -> None:
            from search import Results

            self._is_asking = False
            done(Results(words, 0, ()))
            self._ask()
            _raise_unless_expected(error)

        self._jobs.run(lambda: self._index.search(words, limit), done=answered, failed=failed, lane=Lane.READ)


def _raise_unless_expected(error: Exception) -> None:
    """A disk that is full or gone is told where something is written; anything else is a bug and is reported."""
    from search import SearchError

    if isinstance(error, IndexingStopped):
        return
    if not isinstance(error, SearchError | StorageError | OSError):
        raise error
