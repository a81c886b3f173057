"""How many answer to several queries, counted beside what is looked for: one question at a time, the newest last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop.work.jobs import Jobs, Lane
from storage import StorageError

if TYPE_CHECKING:
    from desktop.searching.late_index import LateIndex

Done = Callable[[tuple[int, ...]], None]


class LateCounts:
    """Counts with the search index, in the lane of reads."""

    def __init__(self, index: LateIndex, jobs: Jobs) -> None:
        self._index = index
        self._jobs = jobs
        self._is_asking = False
        self._waiting: tuple[tuple[str, ...], Done] | None = None

    def counts(self, queries: Sequence[str], done: Done) -> None:
        """Count; a question that a newer one overtakes before its turn stays unanswered."""
        self._waiting = (tuple(queries), done)
        if not self._is_asking:
            self._ask()

    def _ask(self) -> None:
        if self._waiting is None:
            return
        (queries, done), self._waiting = self._waiting, None
        self._is_asking = True

        def counted() -> tuple[int, ...]:
            return tuple(self._index.search(query, 0).total for query in queries)

        def answered(counts: tuple[int, ...]) -> None:
            self._is_asking = False
            done(counts)
            self._ask()

        self._jobs.run(counted, done=answered, failed=self._failed, lane=Lane.READ)

    def _failed(self, error: Exception) -> None:
        """The counts of before stay until the next change."""
        from search import SearchError

        self._is_asking = False
        self._ask()
        if not isinstance(error, SearchError | StorageError | OSError):
            raise error
