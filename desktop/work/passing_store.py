"""The workspace for somebody who may go before they are answered: a page that is closed, a window built again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject

from desktop.work.store import Done, Failed, Store
from storage import Reader
from storage.attachments import FileStore
from storage.model import Plan

Answer = TypeVar("Answer")


class PassingStore:
    """Implements `Store`. Once its owner has gone nobody is called back; what is to be written is written all the same.

    Without it, an answer would reach for widgets that Qt has deleted.
    """

    def __init__(self, store: Store, owner: QObject, otherwise: Failed | None = None) -> None:
        """`otherwise` hears of a write that fails when the owner has gone."""
        self._store = store
        self._otherwise = otherwise
        self._is_over = False
        owner.destroyed.connect(self.close)

    def close(self) -> None:
        """Nobody waits for an answer any more."""
        self._is_over = True

    @property
    def folder(self) -> Path:
        """The workspace's folder."""
        return self._store.folder

    @property
    def files(self) -> FileStore:
        """The attachments."""
        return self._store.files

    @property
    def author(self) -> str:
        """Who I am."""
        return self._store.author

    def read(
        self,
        question: Callable[[Reader], Answer],
        done: Callable[[Answer], None],
        *,
        failed: Failed | None = None,
        key: object = None,
    ) -> None:
        """Ask; of several questions with one `key`, only the last is answered."""
        self._store.read(question, self._heard(done), failed=failed and self._heard(failed), key=key)

    def perform(self, plan: Plan, done: Done | None = None, *, failed: Failed | None = None) -> None:
        """Write, after everything that was asked to be written before."""
        self._store.perform(plan, done and self._heard(done), failed=self._failure_heard(failed))

    def undo(self, done: Done | None = None, *, failed: Failed | None = None) -> None:
        """Take back my last operation that still stands."""
        self._store.undo(done and self._heard(done), failed=self._failure_heard(failed))

    def redo(self, done: Done | None = None, *, failed: Failed | None = None) -> None:
        """Take back my last undo."""
        self._store.redo(done and self._heard(done), failed=self._failure_heard(failed))

    def _failure_heard(self, failed: Failed | None) -> Failed | None:
        if failed is None:
            return None

        def hear(error: Exception) -> None:
            told = self._otherwise if self._is_over else failed
            if told is not None:
                told(error)

        return hear

    def _heard(self, told: Callable[[Answer], None]) -> Callable[[Answer], None]:
        def hear(answer: Answer) -> None:
            if not self._is_over:
                told(answer)

        return hear
