"""Stand-ins: a store that answers before it returns, and notices that remember what was told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from desktop.work.notices import Notices, Offer
from desktop.work.store import Done, Failed
from storage import Changes, Reader, StorageError, Workspace
from storage.attachments import FileStore
from storage.model import Plan

Answer = TypeVar("Answer")


@dataclass(slots=True)
class Question:
    """What was asked, and the two ways on."""

    words: str
    yes: str
    then: Callable[[], None]
    detail: str


@dataclass(slots=True)
class FakeNotices:
    """Implements `Notices`."""

    told: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    asked: list[Question] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)

    def tell(self, words: str, offer: Offer | None = None) -> None:
        self.told.append(words)
        self.offers += [offer] if offer else []

    def trouble(self, words: str, detail: str = "", offer: Offer | None = None) -> None:
        self.troubles.append(words)
        self.offers += [offer] if offer else []

    def over(self, words: str) -> None:
        self.troubles = [each for each in self.troubles if each != words]

    def ask(self, words: str, *, yes: str, then: Callable[[], None], detail: str = "") -> None:
        self.asked.append(Question(words, yes, then, detail))


class ImmediateStore:
    """Implements `Store` on a real workspace, in one thread. `on_changed` stands for the session's signal."""

    def __init__(self, workspace: Workspace, notices: Notices) -> None:
        self.workspace = workspace
        self.on_changed: list[Callable[[Changes], None]] = []
        self._notices = notices

    @property
    def folder(self) -> Path:
        return self.workspace.folder

    @property
    def files(self) -> FileStore:
        return self.workspace.files

    @property
    def author(self) -> str:
        return self.workspace.author

    def read(
        self,
        question: Callable[[Reader], Answer],
        done: Callable[[Answer], None],
        *,
        failed: Failed | None = None,
        key: object = None,
    ) -> None:
        try:
            with self.workspace.reader() as reader:
                answer = question(reader)
        except StorageError as error:
            self._fail(error, failed)
            return
        done(answer)

    def perform(self, plan: Plan, done: Done | None = None, *, failed: Failed | None = None) -> None:
        self._write(lambda: self.workspace.perform(plan), done, failed)

    def undo(self, done: Done | None = None, *, failed: Failed | None = None) -> None:
        self._write(self.workspace.undo, done, failed)

    def redo(self, done: Done | None = None, *, failed: Failed | None = None) -> None:
        self._write(self.workspace.redo, done, failed)

    def _write(self, work: Callable[[], Changes], done: Done | None, failed: Failed | None) -> None:
        try:
            changes = work()
        except StorageError as error:
            self._fail(error, failed)
            return
        if done is not None:
            done(changes)
        if changes:
            for told in self.on_changed:
                told(changes)

    def _fail(self, error: StorageError, failed: Failed | None) -> None:
        if failed is not None:
            failed(error)
        else:
            self._notices.trouble(type(error).__name__)
