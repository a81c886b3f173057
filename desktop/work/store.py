"""The open workspace as presenters see it: questions and plans go in, answers come back on the interface's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from storage import Changes, Reader
from storage.attachments import FileStore
from storage.model import Plan

Answer = TypeVar("Answer")
Failed = Callable[[Exception], None]
Done = Callable[[Changes], None]


class Store(Protocol):
    """Reads and writes of one workspace. Without `failed`, an error is phrased and told as a notice."""

    @property
    def folder(self) -> Path:
        """The workspace's folder."""

    @property
    def files(self) -> FileStore:
        """The attachments."""

    @property
    def author(self) -> str:
        """Who I am."""

    def read(
        self,
        question: Callable[[Reader], Answer],
        done: Callable[[Answer], None],
        *,
        failed: Failed | None = None,
        key: object = None,
    ) -> None:
        """Ask; of several questions with one `key`, only the last is answered."""

    def perform(self, plan: Plan, done: Done | None = None, *, failed: Failed | None = None) -> None:
        """Write, after everything that was asked to be written before."""

    def undo(self, done: Done | None = None, *, failed: Failed | None = None) -> None:
        """Take back my last operation that still stands."""

    def redo(self, done: Done | None = None, *, failed: Failed | None = None) -> None:
        """Take back my last undo."""
