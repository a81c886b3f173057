"""A workspace: one folder that holds all that a group shares, opened to read and to write."""

import getpass
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from storage import activity, backups, exchanges, forgetting, founding, identity, restoring, undoing
from storage.attachments import FileStore
from storage.checking import Finding, findings
from storage.clock import Clock, system_clock, written_time
from storage.database import BUSY_SECONDS, Database
from storage.errors import InvalidValue
from storage.forgetting import ForgetReport
from storage.incoming import storable
from storage.log import ChangeRow
from storage.model import Changes, JsonValue, Operation, Origin, Plan, RecordId, Seq
from storage.open_records import OpenRecords
from storage.reader import Reader
from storage.rebuilding import rebuild
from storage.receiving import receive
from storage.writing import OperationWriter, write_all


class Workspace:
    """An open workspace. Make one with `Workspace.create` or `Workspace.open`; close it, or use it in a `with`.

    Reading functions take `workspace.reader()`'s Reader. Writing is `perform(plan)`: the plan runs inside the write
    transaction, so what it read is still so when its operation is written; an error leaves nothing written.
    """

    def __init__(self, database: Database, *, clock: Clock = system_clock, author: str | None = None) -> None:
        self.folder = database.folder
        self.files = FileStore(database.folder / "files")
        self._database = database
        self._clock = clock
        self._author = author
        self._records = OpenRecords()
        self._lock = threading.Lock()

    @classmethod
    def create(
        cls, folder: Path, name: str, *, language: str = "fr", clock: Clock = system_clock, author: str | None = None
    ) -> Self:
        """Make `folder` a new workspace. Raises WorkspaceExists, UnsafePlace or a Circumstance; then nothing stays."""
        founding.prepare(folder)
        workspace = cls(Database(folder), clock=clock, author=author)
        with founding.undone_on_failure(folder, workspace.close):
            workspace._database.keep_log_beside()
            with workspace._database.writing() as connection:
                founding.make_tables(connection)
            workspace.perform(lambda _reader: founding.first_operation(name, language))
        return workspace

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        clock: Clock = system_clock,
        author: str | None = None,
        busy_seconds: float = BUSY_SECONDS,
    ) -> Self:
        """Open the workspace in `folder`, migrated when an earlier version made it; wait so long for other writers.

        Raises NotAWorkspace, NewerWorkspace, UnsafePlace, or a Circumstance (Damaged: see `storage.rescue`).
        """
        return cls(founding.opened(folder, clock, busy_seconds), clock=clock, author=author)

    @staticmethod
    def restore(file: Path, folder: Path, clock: Clock = system_clock) -> Path | None:
        """Make the workspace in `folder` what a backup says; gives where its state before is kept, if it had one.

        Raises NotABackup, WorkspaceExists, UnsafePlace, or a Circumstance; then nothing is changed.
        """
        return restoring.restore(file, folder, clock)

    def close(self) -> None:
        """Let go of the file. Nothing is left to save."""
        self._records.clear()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        """One state of the workspace, unchanged for as long as the block runs."""
        with self._database.reading() as connection:
            yield Reader(connection)

    @property
    def author(self) -> str:
        """Who I am: as handed in, as set in this copy of the workspace, or the system's user name."""
        if self._author:
            return self._author
        with self._database.reading() as connection:
            return identity.value_of(connection, "author") or _user_name()

    def set_author(self, name: str) -> None:
        """Say who I am, in this copy only. Raises InvalidValue for what is no name."""
        if not name.strip() or not storable(name):
            raise InvalidValue("author", name.encode(errors="replace").decode())
        with self._database.writing() as connection:
            identity.keep_value(connection, "author", name.strip())

    def perform(self, plan: Plan) -> Changes:
        """Run a plan and write its operation: one transaction, one undo. Gives what is different now."""

        def run(connection: Connection) -> Changes:
            operation = plan(Reader(connection))
            writer = self._writer(connection, operation.origin, _act(operation))
            changes = write_all(writer, operation)
            exchanges.keep(connection, operation.exchanges, changes, written_time(self._clock()))
            return changes

        return self._in_transaction(run)

    def undo(self) -> Changes:
        """Take back my last operation that still stands. Raises NothingToUndo or UndoBlocked."""
        return self._inverse(redo=False)

    def redo(self) -> Changes:
        """Take back my last undo. Raises NothingToUndo or UndoBlocked."""
        return self._inverse(redo=True)

    def receive(self, rows: Iterable[ChangeRow]) -> Changes:
        """Take in changes made elsewhere, in any order, twice, late. Raises InvalidChange, and then takes in none."""
        return self._in_transaction(lambda connection: receive(connection, self._records, rows))

    def check(self) -> tuple[Finding, ...]:
        """All that is wrong with the workspace; empty when it is whole. Changes nothing, and lets others write."""
        with self._database.apart() as connection:
            return findings(connection, self.files)

    def backup(self, to: Path | None = None) -> Path:
        """A checked copy: dated and among the workspace's backups, or in the file `to`, with the attachments in it.

        Raises WorkspaceExists when something stands at `to`.
        """
        return backups.backup(self._database, self.files, to, self._clock())

    def daily_backup(self) -> Path | None:
        """The day's copy, made when there is none yet; None for a workspace that cannot be written to."""
        return backups.daily(self._database, self._clock())

    def forget(self, person: RecordId) -> ForgetReport:
        """Replace a person's names and contacts by a pseudonym, in the log, all that is made from it, and the backups.

        Raises RecordNotFound, InvalidValue for what is no person.
        """
        with self._lock:
            try:
                return forgetting.forget(self._database, person, self._clock)
            finally:
                self._records.clear()

    def visited(self, record: RecordId | None = None, *, seq: Seq | None = None) -> None:
        """Say that I have now seen a record, or the whole workspace, up to `seq`, or as it is; in this copy only."""
        with self._database.writing() as connection:
            activity.note_visit(connection, record, seq)

    def rebuild(self) -> int:
        """Make every projection again from the log; gives the number of records."""
        with self._lock, self._database.writing() as connection:
            return rebuild(connection)

    def data_version(self) -> int:
        """A number that moves when another process has written."""
        return self._database.data_version()

    def _inverse(self, *, redo: bool) -> Changes:
        def run(connection: Connection) -> Changes:
            device = identity.device_of(connection, self._database.file)
            target = undoing.next_target(connection, self._author_in(connection), device, redo=redo)
            act: dict[str, JsonValue] = {"name": "redo" if redo else "undo", "details": {"name": target.name}}
            writer = self._writer(connection, Origin.UNDO, act | {"undoes": target.operation})
            return undoing.take_back(writer, target)

        return self._in_transaction(run)

    def _writer(self, connection: Connection, origin: Origin, act: dict[str, JsonValue]) -> OperationWriter:
        return OperationWriter(
            connection=connection,
            records=self._records,
            device=identity.device_of(connection, self._database.file),
            author=self._author_in(connection),
            at=written_time(self._clock()),
            origin=origin,
            act=act,
        )

    def _author_in(self, connection: Connection) -> str:
        return self._author or identity.value_of(connection, "author") or _user_name()

    def _in_transaction(self, run: Callable[[Connection], Changes]) -> Changes:
        """Run in the write transaction; after a failure drop the open documents, which cannot roll back."""
        with self._lock:
            try:
                with self._database.writing() as connection:
                    self._records.belong_to(identity.value_of(connection, "device"))
                    changes = run(connection)
                    written = identity.written_here(connection)
            except BaseException:
                self._records.clear()
                raise
            identity.keep_beside(self.folder, *written)
            return changes


def _act(operation: Operation) -> dict[str, JsonValue]:
    return {"name": operation.name, "details": dict(operation.details)}


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
