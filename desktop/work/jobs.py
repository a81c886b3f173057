"""Runs slow work off the interface's thread and brings the answer back to it. Nothing else here starts threads."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Answer = TypeVar("Answer")


class Lane(StrEnum):
    """Which queue: writes go one after the other, reads go beside them, slow things get in nobody's way.

    What is looked for while somebody types has threads of its own: no page that is long to read holds it up.
    """

    STORE = "store"
    READ = "read"
    SEARCH = "search"
    SIDE = "side"


_THREADS = {Lane.STORE: 1, Lane.READ: 2, Lane.SEARCH: 2, Lane.SIDE: 1}


class Jobs(QObject):
    """`run` hands plain values to a thread; `done` or `failed` are called on the thread that made this object."""

    _ready = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {lane: ThreadPoolExecutor(threads, f"fabrique-{lane}") for lane, threads in _THREADS.items()}
        self._closed = False
        self._ready.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Answer],
        *,
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None],
        lane: Lane = Lane.STORE,
    ) -> None:
        """Do `work` in a lane; nothing once the jobs are closed.

        What is no Exception (a panic, an interrupt) is a bug and goes to the excepthook.
        """
        if self._closed:
            return

        def finished(future: Future[Answer]) -> None:
            if self._closed or future.cancelled():
                return
            error = future.exception()
            if error is None:
                answer = future.result()
                self._ready.emit(lambda: done(answer))
            elif isinstance(error, Exception) and not isinstance(error, CancelledError):
                self._ready.emit(lambda: failed(error))
            else:
                self._ready.emit(lambda: _raise(error))

        self._lanes[lane].submit(work).add_done_callback(finished)

    def close(self) -> None:
        """Let writes that were asked for finish, drop what else waits, stop the threads."""
        self._closed = True
        for lane, pool in self._lanes.items():
            pool.shutdown(wait=lane is Lane.STORE, cancel_futures=lane is not Lane.STORE)

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()


def _raise(error: BaseException) -> None:
    raise error
