"""Restoring a backup: the present state is kept first, then the workspace becomes what the backup says, at once.

The backup is made ready beside the workspace (attachments taken out, migrated, a new device name given), so that one
transaction through SQLite brings it in: whoever has the workspace open sees the old state or the new one.
"""

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage import epochs, forgetting, identity, migrating, places
from storage.attachments import FileStore
from storage.backups import BEFORE_RESTORE, FILES_TABLE, Told, dated_copy, flush, free_name, inspect, passed_over, told
from storage.clock import Clock
from storage.database import BUSY_SECONDS, FILE_NAME, Database, translate
from storage.errors import Damaged, InvalidValue, NotABackup, WorkspaceExists, WorkspaceLocked
from storage.founding import FOLDERS
from storage.model import FileHash, RecordId
from storage.staging import staging

BESIDE = ("-wal", "-shm", "-journal")


def restore(
    file: Path,
    folder: Path,
    clock: Clock,
    *,
    busy_seconds: float = BUSY_SECONDS,
    left_out: Told = passed_over,
) -> Path | None:
    """Make the workspace in `folder` what the backup `file` says; gives where the state before is kept now.

    That is a dated copy among the backups, or the damaged file itself, set aside; None when there was no workspace:
    one is made then. An attachment that is damaged in the backup is left out, and `left_out` told. Raises NotABackup,
    WorkspaceExists for a folder full of other things, UnsafePlace, or a Circumstance; then nothing is changed. It
    waits `busy_seconds` in all for others to let go.
    """
    inspect(file)
    places.refuse_unsafe(folder)
    until = time.monotonic() + busy_seconds
    with _folder_of_a_workspace(folder):
        present = _what_is_there(folder, busy_seconds)
        with _prepared(file, folder, clock, present, left_out) as ready:
            kept = _bring_in(ready, folder, clock(), present, until)
        shutil.rmtree(folder / "index", ignore_errors=True)
        identity.forget_beside(folder)
        _check_after(folder)
    return kept


def set_aside(folder: Path, at: datetime) -> Path | None:
    """Keep the workspace's file, and what SQLite has beside it, under a dated name among the backups too.

    They stay where they are until others take their place, so that there is a file at any time. None when there is
    nothing to keep.
    """
    parts = [part for part in ("", *BESIDE) if (folder / f"{FILE_NAME}{part}").exists()]
    if not parts:
        return None
    target = free_name(folder / "backups", f"{at:%Y-%m-%d %Hh%M%S} damaged", ".db")
    try:
        target.parent.mkdir(exist_ok=True)
        for part in parts:
            _also_named(folder / f"{FILE_NAME}{part}", target.with_name(f"{target.name}{part}"))
    except OSError as error:
        raise translate(error, folder) from error
    return target if target.exists() else None


def move_in(ready: Path, live: Path) -> None:
    """Make a finished database the workspace's file, in the place of one that was set aside.

    What SQLite kept beside that one goes first: it would be taken for the new one's and written over it.
    """
    try:
        with closing(sqlite3.connect(ready)) as opened:
            opened.execute("PRAGMA journal_mode = DELETE")
        flush(ready)
        for part in BESIDE:
            live.with_name(f"{live.name}{part}").unlink(missing_ok=True)
        ready.replace(live)
        with closing(sqlite3.connect(live)) as opened:
            opened.execute("PRAGMA journal_mode = WAL")
    except (OSError, sqlite3.Error) as error:
        raise translate(error, live.parent) from error


@dataclass(frozen=True, slots=True)
class _Present:
    """What stands there before: whether it can be read, who was forgotten, what was rewritten for that."""

    is_whole: bool
    forgotten: Mapping[str, str]
    rewritten: forgetting.Rows


def _what_is_there(folder: Path, busy_seconds: float) -> _Present:
    beside = epochs.kept_beside(folder)
    if not (folder / FILE_NAME).exists():
        return _Present(is_whole=False, forgotten=beside, rewritten={})
    database = Database.opened_for(folder, busy_seconds=busy_seconds)
    try:
        with database.reading() as connection:
            people = beside | epochs.forgotten(connection)
            return _Present(is_whole=True, forgotten=people, rewritten=epochs.rows_of_rewritten(connection))
    except Damaged:
        return _Present(is_whole=False, forgotten=beside, rewritten={})
    finally:
        database.close()


def _bring_in(ready: Path, folder: Path, at: datetime, present: _Present, until: float) -> Path | None:
    """Keep the present state and put the new one into its place; gives where the present one is kept."""
    kept = _copy_of_present(folder, at, until) if present.is_whole else None
    if kept is None:
        kept = set_aside(folder, at)
        move_in(ready, folder / FILE_NAME)
    else:
        _write_over(ready, folder, until)
    return kept


def _copy_of_present(folder: Path, at: datetime, until: float) -> Path | None:
    """A dated copy of the present state; None for a damaged one, which cannot be copied."""
    database = Database.opened_for(folder, busy_seconds=max(0.0, until - time.monotonic()))
    try:
        return dated_copy(database, folder / "backups", at, BEFORE_RESTORE)
    except (Damaged, NotABackup):
        return None
    finally:
        database.close()


def _also_named(file: Path, name: Path) -> None:
    try:
        os.link(file, name)
    except OSError:  # a file system without links
        shutil.copyfile(file, name)


def _check_after(folder: Path) -> None:
    """Raises Damaged when what was brought in cannot be read whole."""
    with told(folder), closing(sqlite3.connect(folder / FILE_NAME)) as opened:
        words = opened.execute("PRAGMA quick_check(1)").fetchone()[0]
    if words != "ok":
        raise Damaged(folder, str(words))


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
    ours = {*FOLDERS, *_leftovers(), epochs.BESIDE, identity.BESIDE}
    return folder.is_dir() and {each.name for each in folder.iterdir()} <= ours


def _leftovers() -> Iterator[str]:
    return (f"{FILE_NAME}{part}" for part in BESIDE)


@contextmanager
def _prepared(file: Path, folder: Path, clock: Clock, present: _Present, left_out: Told) -> Iterator[Path]:
    """The backup as a database of this version under a new device name, its attachments brought to the workspace."""
    with staging(folder) as place:
        ready = place / FILE_NAME
        try:
            with told(folder), closing(sqlite3.connect(_read_only(file), uri=True)) as source:
                _bring_files(source, FileStore(folder / "files"), left_out)
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
                again = present.forgotten.items() - epochs.forgotten(connection).items()
                for person, pseudonym in sorted(again):
                    forgetting.forget_in(connection, RecordId(person), pseudonym, anew=present.rewritten)
            if again:
                database.compact()
        finally:
            database.close()
        yield ready


def _read_only(file: Path) -> str:
    return f"{file.resolve().as_uri()}?mode=ro&immutable=1"


def _bring_files(source: sqlite3.Connection, files: FileStore, left_out: Told) -> None:
    held = source.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (FILES_TABLE,)).fetchone()
    if held is None:
        return
    for digest, data in source.execute(f"SELECT hash, data FROM {FILES_TABLE}"):
        try:
            files.add(data if isinstance(data, bytes) else b"", expected=FileHash(str(digest)))
        except InvalidValue:
            left_out(FileHash(str(digest)))


def _write_over(ready: Path, folder: Path, until: float) -> None:
    """Bring the database in by one transaction, under SQLite's lock."""

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
        raise WorkspaceLocked(folder, BUSY_SECONDS) from None


class _TooLong(Exception):
    """The wait for the lock is over."""
