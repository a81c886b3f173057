"""Restoring a backup: the present state is kept first, then the workspace becomes what the backup says, at once.

The backup is made ready beside the workspace (attachments taken out, migrated, a new device name given), so that one
transaction through SQLite brings it in: whoever has the workspace open sees the old state or the new one.
"""

import json
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from storage import epochs, forgetting, identity, migrating, places
from storage.attachments import FileStore
from storage.backups import BEFORE_RESTORE, FILES_TABLE, dated_copy, flush, free_name, inspect, told
from storage.clock import Clock
from storage.database import BUSY_SECONDS, FILE_NAME, Database, translate
from storage.errors import Damaged, NotABackup, WorkspaceExists, WorkspaceLocked
from storage.founding import FOLDERS
from storage.model import FileHash, RecordId
from storage.staging import staging

BESIDE = ("-wal", "-shm", "-journal")


def restore(file: Path, folder: Path, clock: Clock, *, busy_seconds: float = BUSY_SECONDS) -> Path | None:
    """Make the workspace in `folder` what the backup `file` says; gives where the state before is kept now.

    That is a dated copy among the backups, or the damaged file itself, set aside; None when there was no workspace:
    one is made then. Raises NotABackup, WorkspaceExists for a folder full of other things, UnsafePlace, or a
    Circumstance; then nothing is changed.
    """
    inspect(file)
    places.refuse_unsafe(folder)
    with _folder_of_a_workspace(folder), _prepared(file, folder, clock) as ready:
        live = folder / FILE_NAME
        kept = keep_present(folder, clock()) if live.exists() else None
        if live.exists():
            _write_over(ready, folder, busy_seconds)
        else:
            move_in(ready, live)
        shutil.rmtree(folder / "index", ignore_errors=True)
    return kept


def keep_present(folder: Path, at: datetime) -> Path:
    """A dated copy of the present state; a damaged file, which cannot be copied, is set aside as it is."""
    database = Database.opened_for(folder)
    try:
        return dated_copy(database, folder / "backups", at, BEFORE_RESTORE)
    except (Damaged, NotABackup):
        database.close()
        return set_aside(folder, at)
    finally:
        database.close()


def set_aside(folder: Path, at: datetime) -> Path:
    """Move the workspace's file, with what SQLite keeps beside it, to a dated name among the backups."""
    target = free_name(folder / "backups", f"{at:%Y-%m-%d %Hh%M%S} damaged", ".db")
    try:
        target.parent.mkdir(exist_ok=True)
        for part in ("", *BESIDE):
            present = folder / f"{FILE_NAME}{part}"
            if present.exists():
                present.replace(target.with_name(f"{target.name}{part}"))
    except OSError as error:
        raise translate(error, folder) from error
    return target


def move_in(ready: Path, live: Path) -> None:
    """Make a finished database the workspace's file; nothing stands there yet."""
    try:
        with closing(sqlite3.connect(ready)) as opened:
            opened.execute("PRAGMA journal_mode = DELETE")
        flush(ready)
        ready.replace(live)
        with closing(sqlite3.connect(live)) as opened:
            opened.execute("PRAGMA journal_mode = WAL")
    except (OSError, sqlite3.Error) as error:
        raise translate(error, live.parent) from error


@contextmanager
def _folder_of_a_workspace(folder: Path) -> Iterator[None]:
    """The folder, made when it is missing, and taken away again on failure; one full of other things is refused."""
    new = not folder.exists()
    try:
        if not new and not (folder / FILE_NAME).exists() and not _is_ours(folder):
            raise WorkspaceExists(folder)
        for name in FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
        yield
    except BaseException as error:
        if new:
            shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise translate(error, folder) from error
        raise


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and {each.name for each in folder.iterdir()} <= {*FOLDERS, *_leftovers()}


def _leftovers() -> Iterator[str]:
    return (f"{FILE_NAME}{part}" for part in BESIDE)


@contextmanager
def _prepared(file: Path, folder: Path, clock: Clock) -> Iterator[Path]:
    """The backup as a database of this version under a new device name, its attachments brought to the workspace."""
    with staging(folder) as place:
        ready = place / FILE_NAME
        try:
            with told(folder), closing(sqlite3.connect(_read_only(file), uri=True)) as source:
                _bring_files(source, FileStore(folder / "files"))
                with closing(sqlite3.connect(ready)) as target:
                    source.backup(target)
                    target.execute(f"DROP TABLE IF EXISTS {FILES_TABLE}")
                    target.commit()
            database = migrating.at_present_schema(place, clock)
        except Damaged:
            raise NotABackup(file, "damaged") from None
        try:
            with database.writing() as connection:
                identity.take_new_device(connection)
                again = _forgotten_in(folder / FILE_NAME).items() - epochs.forgotten(connection).items()
                for person, pseudonym in sorted(again):
                    forgetting.forget_in(connection, RecordId(person), pseudonym)
            if again:
                database.compact()
        finally:
            database.close()
        yield ready


def _forgotten_in(live: Path) -> dict[str, str]:
    """The people that the present workspace has forgotten; none that can be told from a damaged or a missing one."""
    try:
        with closing(sqlite3.connect(f"{live.resolve().as_uri()}?mode=ro", uri=True)) as opened:
            words = opened.execute("SELECT value FROM meta WHERE key = 'forgotten'").fetchone()
            found: dict[str, str] = json.loads(words[0]) if words else {}
    except (sqlite3.Error, ValueError):
        return {}
    return found


def _read_only(file: Path) -> str:
    return f"{file.resolve().as_uri()}?mode=ro&immutable=1"


def _bring_files(source: sqlite3.Connection, files: FileStore) -> None:
    held = source.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (FILES_TABLE,)).fetchone()
    if held is None:
        return
    for digest, data in source.execute(f"SELECT hash, data FROM {FILES_TABLE}"):
        files.add(bytes(data), expected=FileHash(digest))


def _write_over(ready: Path, folder: Path, busy_seconds: float) -> None:
    """Bring the database in by one transaction, under SQLite's lock."""
    until = time.monotonic() + busy_seconds

    def watch(status: int, _left: int, _pages: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > until:
            raise _TooLong

    try:
        with (
            told(folder),
            closing(sqlite3.connect(ready)) as source,
            closing(sqlite3.connect(folder / FILE_NAME, timeout=0)) as target,
        ):
            target.execute("PRAGMA synchronous = FULL")
            source.backup(target, progress=watch, sleep=0.02)
    except _TooLong:
        raise WorkspaceLocked(folder, busy_seconds) from None


class _TooLong(Exception):
    """The wait for the lock is over."""
