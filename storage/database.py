"""The one door to SQLite: connections, transactions that really are transactions, driver errors told in our words.

Writers take the lock at once (BEGIN IMMEDIATE) and wait five seconds for it; readers see one state for as long as they
read. A commit is on the disk when it returns (WAL, synchronous=FULL).
"""

import errno
import logging
import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from storage.errors import Damaged, DamagedValue, DiskFull, ReadOnly, StorageError, Unreachable, WorkspaceLocked

logging.getLogger("sqlalchemy").addHandler(logging.NullHandler())  # Its complaints are told as our errors, once.

APPLICATION_ID = 0x46414252
BUSY_SECONDS = 5.0
FILE_NAME = "workspace.db"
_NO_TEXT = "SQLite's own words, read from the file, are no UTF-8"
_CANNOT_GROW = (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_TRUNCATE)


class Database:
    """A workspace's SQLite file."""

    def __init__(
        self,
        folder: Path,
        *,
        copy: tempfile.TemporaryDirectory[str] | None = None,
        busy_seconds: float = BUSY_SECONDS,
    ) -> None:
        self.folder = folder
        self.file = Path(copy.name if copy else folder) / FILE_NAME
        self._copy = copy
        self._busy = busy_seconds
        self._inode = self.file.stat().st_ino if self.file.exists() else 0
        self._watcher: sqlite3.Connection | None = None
        self._watching = threading.Lock()
        self._engine = self._new_engine()
        self._writer = self._engine.execution_options(fabrique_writes=True)

    @classmethod
    def opened_for(cls, folder: Path, *, busy_seconds: float = BUSY_SECONDS) -> Self:
        """The database of an existing workspace; where the folder is read-only, of a copy to read from."""
        file = folder / FILE_NAME
        if os.access(folder, os.W_OK) and os.access(file, os.W_OK):
            return cls(folder, busy_seconds=busy_seconds)
        copy = tempfile.TemporaryDirectory(prefix="fabrique-")
        try:
            for part in (FILE_NAME, f"{FILE_NAME}-wal"):
                if (folder / part).exists():
                    shutil.copyfile(folder / part, Path(copy.name) / part)
        except OSError as error:
            copy.cleanup()
            raise translate(error, folder) from error
        return cls(folder, copy=copy, busy_seconds=busy_seconds)

    @property
    def is_copy(self) -> bool:
        """Whether this is a copy to read from, of a workspace that cannot be written to."""
        return self._copy is not None

    def keep_log_beside(self) -> None:
        """Put the file into SQLite's WAL mode, in which it stays: readers and the writer don't wait for each other."""
        with self._translated(), closing(sqlite3.connect(self.file, timeout=self._busy)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")

    def close(self) -> None:
        """Let go of every connection."""
        with self._watching:
            if self._watcher is not None:
                self._watcher.close()
            self._watcher = None
        self._engine.dispose()
        if self._copy is not None:
            self._copy.cleanup()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of the workspace, unchanged for as long as the block runs."""
        with self._translated(), self._engine.connect() as connection, connection.begin():
            self._refuse_replaced()
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that holds the write lock from its start; commits at the end, rolls back on any error."""
        if self._copy is not None:
            raise ReadOnly(self.folder)
        with self._translated(), self._writer.begin() as connection:
            self._refuse_replaced()
            yield connection

    @contextmanager
    def rolled_back(self) -> Iterator[Connection]:
        """A transaction that may write, and of which nothing stays."""
        with self._translated(), self._writer.connect() as connection:
            transaction = connection.begin()
            try:
                yield connection
            finally:
                transaction.rollback()

    @contextmanager
    def apart(self) -> Iterator[Connection]:
        """A transaction on a copy of one state, of which nothing stays; whoever writes to the workspace waits not."""
        with tempfile.TemporaryDirectory(prefix="fabrique-", ignore_cleanup_errors=True) as place:
            with self._translated(), closing(sqlite3.connect(Path(place) / FILE_NAME)) as target:
                self.copy_into(target)
            copied = Database(Path(place))
            try:
                with copied.rolled_back() as connection:
                    yield connection
            finally:
                copied.close()

    def copy_into(self, target: sqlite3.Connection) -> None:
        """Copy one state of the live file with SQLite's backup API; writers neither wait nor make it begin again."""
        with self.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
            driver = connection.connection.driver_connection
            if not isinstance(driver, sqlite3.Connection):
                raise TypeError("the engine does not speak to SQLite")
            driver.backup(target)

    def compact(self) -> None:
        """Leave no byte of what was deleted or written over, in the file or in the log beside it (VACUUM, checkpoint).

        Raises WorkspaceLocked when another process reads an older state for longer than the wait.
        """
        with self._translated(), closing(sqlite3.connect(self.file, timeout=self._busy)) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("VACUUM")
            self._checkpoint(connection)

    def empty_log(self) -> None:
        """Bring what the write-ahead log holds into the file and leave the log empty. Raises WorkspaceLocked."""
        with self._translated(), closing(sqlite3.connect(self.file, timeout=self._busy)) as connection:
            self._checkpoint(connection)

    def _checkpoint(self, connection: sqlite3.Connection) -> None:
        blocked, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if blocked:
            raise WorkspaceLocked(self.folder, self._busy)

    def data_version(self) -> int:
        """A number that moves when anything was written, here or by another process.

        SQLite counts for each connection by itself, so one that only watches is asked (PRAGMA data_version).
        """
        with self._watching, self._translated():
            self._refuse_replaced()
            if self._watcher is None:
                self._watcher = sqlite3.connect(self.file, timeout=self._busy, check_same_thread=False)
            return int(self._watcher.execute("PRAGMA data_version").fetchone()[0])

    def _refuse_replaced(self) -> None:
        """Raises Unreachable when the file was set aside under us: what it holds is not the workspace any more."""
        try:
            present = self.file.stat().st_ino
        except OSError as error:
            raise translate(error, self.folder) from error
        self._inode = self._inode or present
        if present != self._inode:
            raise Unreachable(self.folder, "replaced")

    def _new_engine(self) -> Engine:
        # A transaction is always ended by its own block, so the pool has nothing to roll back; and any number may read.
        engine = create_engine(
            URL.create("sqlite", database=str(self.file)),
            connect_args={"timeout": self._busy},
            pool_reset_on_return=None,
            max_overflow=-1,
        )

        @event.listens_for(engine, "connect")
        def opened(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
            connection.isolation_level = None  # SQLAlchemy begins the transactions, not sqlite3 behind our back.
            cursor = connection.cursor()
            try:
                for pragma in ("foreign_keys=ON", "synchronous=FULL", "secure_delete=ON", "trusted_schema=OFF"):
                    cursor.execute(f"PRAGMA {pragma}")
            except UnicodeDecodeError as error:
                raise DamagedValue(_NO_TEXT) from error
            cursor.close()

        @event.listens_for(engine, "handle_error")
        def failed(context: ExceptionContext) -> None:
            if isinstance(context.original_exception, UnicodeDecodeError):
                raise DamagedValue(_NO_TEXT) from context.original_exception

        @event.listens_for(engine, "begin")
        def begun(connection: Connection) -> None:
            writes = connection.get_execution_options().get("fabrique_writes", False)
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

        return engine

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise self._translate(error.orig) from error
        except (sqlite3.Error, DamagedValue) as error:
            raise self._translate(error) from error

    def _translate(self, error: BaseException | None) -> StorageError:
        return translate(error, self.folder, self._busy)


def translate(error: BaseException | None, folder: Path, busy_seconds: float = BUSY_SECONDS) -> StorageError:
    """SQLite's complaint (https://www.sqlite.org/rescode.html), or the system's, as one of ours."""
    if isinstance(error, OSError):
        return _system_complaint(error, folder)
    extended = getattr(error, "sqlite_errorcode", 0)
    code = extended & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return WorkspaceLocked(folder, busy_seconds)
    if code == sqlite3.SQLITE_FULL or extended in _CANNOT_GROW:
        return DiskFull(folder)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ReadOnly(folder)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or _tells_of_damage(error):
        return Damaged(folder, str(error))
    return Unreachable(folder, str(error))


def _tells_of_damage(error: BaseException | None) -> bool:
    """A value that nobody wrote so, or tables that are not what we made."""
    words = ("Could not decode to UTF-8", "no such column", "no such table")
    return isinstance(error, DamagedValue) or str(error).startswith(words)


def _system_complaint(error: OSError, folder: Path) -> StorageError:
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnly(folder)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull(folder)
    return Unreachable(folder, error.strerror or str(error))
