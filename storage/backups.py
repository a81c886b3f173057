"""Backups: copied from a live workspace by SQLite's backup API, opened and checked after, thinned with age.

A backup is one SQLite file. One that leaves the workspace's folder carries the attachments too, in a table of its own.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from storage.attachments import FileStore
from storage.database import APPLICATION_ID, FILE_NAME, Database, translate
from storage.errors import NotABackup, WorkspaceExists
from storage.model import FileHash
from storage.schema import SCHEMA_VERSION

KEPT = 10
SUFFIX = ".fabrique-backup"
_FILES_TABLE = "backup_file"
_PAGES_A_STEP = 2_000


def dated_copy(database: Database, folder: Path, at: datetime, why: str) -> Path:
    """A checked copy of the database in `folder`, named by its time and reason; older ones are thinned."""
    stem = f"{at:%Y-%m-%d %Hh%M%S} {why}"
    target = _free(folder, stem)
    write_backup(database, target)
    thin_out(folder)
    return target


def write_backup(database: Database, target: Path, *, files: FileStore | None = None) -> None:
    """Copy the live database to `target`, with the attachments when `files` is given; checked before it gets its name.

    Raises WorkspaceExists when something stands at `target`, DiskFull, ReadOnly or Unreachable.
    """
    if target.exists():
        raise WorkspaceExists(target)
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        with _told(target.parent), closing(sqlite3.connect(unfinished)) as copy:
            database.copy_into(copy, _PAGES_A_STEP)
            copy.execute("PRAGMA journal_mode = DELETE")
            if files is not None:
                _carry(copy, files)
        inspect(unfinished)
        _flush(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise translate(error, target.parent) from error
    finally:
        _remove(unfinished)


def inspect(file: Path) -> None:
    """Raises NotABackup when a file is no whole backup of a workspace that this version can open."""
    if not file.is_file():
        raise NotABackup(file, "missing")
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
            mark = opened.execute("PRAGMA application_id").fetchone()[0]
            version = opened.execute("PRAGMA user_version").fetchone()[0]
            whole = opened.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    except sqlite3.Error:
        raise NotABackup(file, "unreadable") from None
    if mark != APPLICATION_ID or version < 1:
        raise NotABackup(file, "foreign")
    if version > SCHEMA_VERSION:
        raise NotABackup(file, "newer")
    if not whole:
        raise NotABackup(file, "damaged")


def put_in_place(file: Path, folder: Path) -> None:
    """Make the database of `folder` what a backup says, and bring its attachments; the file was inspected before.

    The present database is written over through SQLite, under its lock, so that whoever has it open sees the change.
    """
    with _told(folder), closing(sqlite3.connect(file.resolve().as_uri() + "?mode=ro", uri=True)) as source:
        _bring_files(source, FileStore(folder / "files"))
        with closing(sqlite3.connect(folder / FILE_NAME)) as target:
            source.backup(target)
            target.execute(f"DROP TABLE IF EXISTS {_FILES_TABLE}")
            target.execute("PRAGMA journal_mode = WAL")
            target.commit()


def thin_out(folder: Path) -> None:
    """Keep the newest ten dated copies, and the newest of each month before them."""
    copies = sorted(folder.glob(f"????-??-?? *{SUFFIX}"), reverse=True)
    months: set[str] = {copy.name[:7] for copy in copies[:KEPT]}
    for copy in copies[KEPT:]:
        if copy.name[:7] in months:
            copy.unlink(missing_ok=True)
        months.add(copy.name[:7])


def _carry(copy: sqlite3.Connection, files: FileStore) -> None:
    copy.execute(f"CREATE TABLE {_FILES_TABLE}(hash TEXT PRIMARY KEY, data BLOB NOT NULL)")
    for digest in files.all():
        copy.execute(f"INSERT INTO {_FILES_TABLE} VALUES (?, ?)", (digest, files.path(digest).read_bytes()))
    copy.commit()


def _bring_files(source: sqlite3.Connection, files: FileStore) -> None:
    held = source.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (_FILES_TABLE,)).fetchone()
    if held is None:
        return
    for digest, data in source.execute(f"SELECT hash, data FROM {_FILES_TABLE}"):
        files.add(bytes(data), expected=FileHash(digest))


def _free(folder: Path, stem: str) -> Path:
    for turn in range(1, 1_000):
        target = folder / (f"{stem}{SUFFIX}" if turn == 1 else f"{stem} ({turn}){SUFFIX}")
        if not target.exists():
            return target
    raise WorkspaceExists(folder / stem)


def _flush(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise translate(error, folder) from error
