"""Questions that overtake each other: one is under way at a time, and of those that wait only the newest is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop.work.jobs import Jobs, Lane

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Question(Generic[Answer]):
    work: Callable[[], Answer]
    done: Callable[[Answer], None]
    failed: Callable[[Exception], None]


class Newest(Generic[Answer]):
    """Asks in a thread. An answer that a newer question has overtaken is dropped."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._waiting: _Question[Answer] | None = None
        self._is_asking = False

    def ask(
        self, work: Callable[[], Answer], done: Callable[[Answer], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do `work` when its turn comes; `done` or `failed` are called unless a newer question came before."""
        self._waiting = _Question(work, done, failed)
        if not self._is_asking:
            self._begin()

    def drop(self) -> None:
        """What waits need not be asked."""
        self._waiting = None

    def _begin(self) -> None:
        asked, self._waiting = self._waiting, None
        if asked is None:
            return
        self._is_asking = True

        def answered(answer: Answer) -> None:
            self._is_asking = False
            if self._waiting is None:
                asked.done(answer)
            self._begin_if_free()

        def failed(error: Exception) -> None:
            self._is_asking = False
            overtaken = self._waiting is not None
            self._begin_if_free()
            if not overtaken:
                asked.failed(error)

        self._jobs.run(asked.work, done=answered, failed=failed, lane=Lane.SEARCH)

    def _begin_if_free(self) -> None:
        """`done` may have asked the next question already."""
        if not self._is_asking:
            self._begin()
