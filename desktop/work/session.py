"""The open workspace of a window: work goes to the jobs' threads, and what changed is announced."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.work.jobs import Jobs, Lane
from desktop.work.notices import Notices
from desktop.work.phrases import phrase
from desktop.work.store import Done, Failed
from storage import Changes, Reader, StorageError, Workspace
from storage.attachments import FileStore
from storage.model import Plan

Answer = TypeVar("Answer")
LOOK_EVERY = 700
"""Milliseconds between two looks at whether another process has written."""


class Session(QObject):
    """Implements `Store`. `changed` tells of this window's own writes, `changed_elsewhere` of everybody else's."""

    changed = Signal(object)
    changed_elsewhere = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self._notices = notices
        self._newest: dict[object, int] = {}
        self._turns = count(1)
        self._author = workspace.author
        self._seen_version: int | None = None
        self._looking = False
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_EVERY)
        self._watch.timeout.connect(self.look_elsewhere)
        self._watch.start()

    @property
    def workspace(self) -> Workspace:
        """The workspace itself, for slow work in the side lane."""
        return self._workspace

    @property
    def folder(self) -> Path:
        """The workspace's folder."""
        return self._workspace.folder

    @property
    def files(self) -> FileStore:
        """The attachments."""
        return self._workspace.files

    @property
    def author(self) -> str:
        """Who I am."""
        return self._author

    def read(
        self,
        question: Callable[[Reader], Answer],
        done: Callable[[Answer], None],
        *,
        failed: Failed | None = None,
        key: object = None,
    ) -> None:
        """Ask in a reader of its own; an answer that a newer question of the same key has overtaken is dropped."""
        turn = next(self._turns)
        if key is not None:
            self._newest[key] = turn

        def asked() -> Answer:
            with self._workspace.reader() as reader:
                return question(reader)

        def answered(answer: Answer) -> None:
            if key is None or self._is_newest(key, turn):
                done(answer)

        self._jobs.run(asked, done=answered, failed=failed or self.tell_failure, lane=Lane.READ)

    def perform(self, plan: Plan, done: Done | None = None, *, failed: Failed | None = None) -> None:
        """Write in the order in which it was asked for."""
        self._write(lambda: self._workspace.perform(plan), done, failed)

    def undo(self, done: Done | None = None, *, failed: Failed | None = None) -> None:
        """Take back my last operation that still stands."""
        self._write(self._workspace.undo, done, failed)

    def redo(self, done: Done | None = None, *, failed: Failed | None = None) -> None:
        """Take back my last undo."""
        self._write(self._workspace.redo, done, failed)

    def stop(self) -> None:
        """Look no further for what others write."""
        self._watch.stop()

    def look_elsewhere(self) -> None:
        """See whether somebody else has written since the last look."""
        if not self._looking:
            self._looking = True
            self._jobs.run(self._workspace.data_version, done=self._looked, failed=self._could_not_look, lane=Lane.READ)

    def _is_newest(self, key: object, turn: int) -> bool:
        """Whether nothing newer was asked under a key, which is forgotten then: it may hold whoever asked."""
        if self._newest.get(key) != turn:
            return False
        del self._newest[key]
        return True

    def _looked(self, version: int) -> None:
        self._looking = False
        if self._seen_version is not None and version != self._seen_version:
            self.changed_elsewhere.emit()
        self._seen_version = version

    def _could_not_look(self, error: Exception) -> None:
        self._looking = False
        if not isinstance(error, StorageError):
            raise error

    def _write(self, work: Callable[[], Changes], done: Done | None, failed: Failed | None) -> None:
        def written(changes: Changes) -> None:
            if done is not None:
                done(changes)
            if changes:
                self.changed.emit(changes)

        self._jobs.run(work, done=written, failed=failed or self.tell_failure)

    def tell_failure(self, error: Exception) -> None:
        """Tell what went wrong, where whoever asked has no words of their own for it."""
        if not isinstance(error, StorageError):
            raise error
        self._notices.trouble(phrase(error))
