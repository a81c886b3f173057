"""Stores whose answers a test lets through, or lets fail."""

from collections.abc import Callable

from desktop.work.store import Done, Failed
from storage import StorageError, Workspace
from storage.model import Plan
from tests.desktop.immediate import FakeNotices, ImmediateStore


class HeldStore(ImmediateStore):
    """Writes only when the test says so; `trouble` stands in the way of every write while it is there."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, FakeNotices())
        self.held: list[Callable[[], None]] = []
        self.holds = False
        self.trouble: StorageError | None = None
        self.writes = 0

    def perform(self, plan: Plan, done: Done | None = None, *, failed: Failed | None = None) -> None:
        def write() -> None:
            self.writes += 1
            if self.trouble is not None:
                self._fail(self.trouble, failed)
            else:
                super(HeldStore, self).perform(plan, done, failed=failed)

        if self.holds:
            self.held.append(write)
        else:
            write()

    def let_through(self) -> None:
        """Do what is held."""
        held, self.held = self.held, []
        for write in held:
            write()
