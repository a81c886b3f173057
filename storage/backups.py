"""Backups: copied from a live workspace by SQLite's backup API, opened and checked after, thinned with age.

A backup is one SQLite file. One that leaves the workspace's folder carries the attachments too, in a table of its own;
one among the workspace's own backups does not, since attachments are never taken away. A backup that lies beside the
data is of no use when the disk fails: copies on other disks are made by naming a file.
"""

import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from storage.attachments import FileStore
from storage.database import APPLICATION_ID, Database, translate
from storage.errors import NotABackup, WorkspaceExists
from storage.model import FileHash
from storage.schema import SCHEMA_VERSION

KEPT = 10
SUFFIX = ".fabrique-backup"
FILES_TABLE = "backup_file"
DAILY, BY_HAND, BEFORE_RESTORE = "daily", "by-hand", "before-restore"
_OUR_TABLES = frozenset({"change", "meta", "waiting"})


Told = Callable[[FileHash], None]
"""What is done about an attachment that is damaged, and so is left out."""


def passed_over(_digest: FileHash) -> None:
    """A damaged attachment is told by a check of the workspace."""


def backup(
    database: Database, files: FileStore, to: Path | None, at: datetime, *, left_out: Told = passed_over
) -> Path:
    """A checked copy: dated and among the workspace's backups, or in the file `to`, with the whole attachments in it.

    `left_out` is told of each attachment that is damaged.

    Raises WorkspaceExists when something stands at `to`, or a Circumstance.
    """
    if to is None:
        return dated_copy(database, database.folder / "backups", at, BY_HAND)
    write_backup(database, to, files=files, left_out=left_out)
    return to


def daily(database: Database, at: datetime) -> Path | None:
    """The day's copy, made when there is none yet; None for a workspace that cannot be written to or is away."""
    folder = database.folder / "backups"
    if database.is_copy or not database.folder.is_dir():
        return None  # a folder that is away must not be made anew: what comes back would find its place taken
    present = next(folder.glob(f"{at:%Y-%m-%d} * {DAILY}*{SUFFIX}"), None)
    if present is not None:
        return present
    clear_leftovers(database.folder, before=at - timedelta(days=1))
    return dated_copy(database, folder, at, DAILY)


def clear_leftovers(folder: Path, *, before: datetime) -> None:
    """Take away what a process that was killed had not finished, when it is older than `before`."""
    for pattern in (".unfinished-*", "backups/.unfinished-*", "backups/.*.unfinished"):
        for left in folder.glob(pattern):
            try:
                old = left.stat().st_mtime < before.timestamp()
            except OSError:
                continue
            if old and left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            elif old:
                _remove(left)


def dated_copy(database: Database, folder: Path, at: datetime, why: str) -> Path:
    """A checked copy of the database in `folder`, named by its time (UTC) and reason; older ones are thinned."""
    target = free_name(folder, f"{at:%Y-%m-%d %Hh%M%S} {why}", SUFFIX)
    write_backup(database, target)
    thin_out(folder, why, spared=target)
    return target


def write_backup(
    database: Database, target: Path, *, files: FileStore | None = None, left_out: Told = passed_over
) -> None:
    """Copy the live database to `target`, with the attachments when `files` is given; checked before it gets its name.

    Raises WorkspaceExists when something stands at `target`, DiskFull, ReadOnly or Unreachable.
    """
    if target.exists() or target.is_symlink():
        raise WorkspaceExists(target)
    unfinished = target.with_name(f".{target.name}.{secrets.token_hex(4)}.unfinished")  # rivals each have their own
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with told(target.parent), closing(sqlite3.connect(unfinished)) as copy:
            database.copy_into(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            if files is not None:
                _carry(copy, files, left_out)
        reason = _what_is_wrong(unfinished)
        if reason not in (None, "newer"):  # somebody with a later version may have migrated it meanwhile
            raise NotABackup(unfinished, reason)
        flush(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise translate(error, target.parent) from error
    finally:
        _remove(unfinished)


def inspect(file: Path) -> None:
    """Raises NotABackup when a file is no whole backup of a workspace that this version can open.

    Its reason is one of missing, unreadable, foreign, newer, damaged, and in_use for the live file of a workspace.
    """
    reason = _what_is_wrong(file)
    if reason is not None:
        raise NotABackup(file, reason)


def good_copies(folder: Path) -> Iterator[Path]:
    """The whole copies among a workspace's backups, newest first."""
    for copy in sorted(folder.glob(f"????-??-?? *{SUFFIX}"), reverse=True):
        if _what_is_wrong(copy) is None:
            yield copy


def thin_out(folder: Path, why: str, *, spared: Path) -> None:
    """Of the copies made for one reason keep the newest ten, and the newest of each month before them.

    Those made by hand are the person's, and all stay; so does `spared`, whatever its date (a clock may go back).
    """
    if why == BY_HAND:
        return
    copies = sorted(folder.glob(f"????-??-?? ??h???? {why}*{SUFFIX}"), reverse=True)
    months: set[str] = {copy.name[:7] for copy in copies[:KEPT]}
    for copy in copies[KEPT:]:
        if copy.name[:7] in months and copy != spared:
            _remove(copy)
        months.add(copy.name[:7])


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A file name in `folder` that nothing has yet."""
    for turn in range(1, 1_000):
        target = folder / (f"{stem}{suffix}" if turn == 1 else f"{stem} ({turn}){suffix}")
        if not target.exists():
            return target
    raise WorkspaceExists(folder / stem)


def flush(file: Path) -> None:
    """Have the file on the disk, not only in the system's memory."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """SQLite's complaints as ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise translate(error, folder) from error


def _what_is_wrong(file: Path) -> str | None:
    try:
        if not file.is_file():
            return "missing"
        beside = file.with_name(f"{file.name}-wal")
        if beside.exists() and beside.stat().st_size:
            return "in_use"
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
            return _judged(opened)
    except (sqlite3.Error, OSError):
        return "unreadable"


def _judged(opened: sqlite3.Connection) -> str | None:
    mark = opened.execute("PRAGMA application_id").fetchone()[0]
    version = opened.execute("PRAGMA user_version").fetchone()[0]
    tables = {name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if mark != APPLICATION_ID or version < 1 or not tables >= _OUR_TABLES:
        return "foreign"
    if version > SCHEMA_VERSION:
        return "newer"
    whole = opened.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    broken = opened.execute("PRAGMA foreign_key_check").fetchone()
    return None if whole and broken is None else "damaged"


def _carry(copy: sqlite3.Connection, files: FileStore, left_out: Told) -> None:
    copy.execute(f"CREATE TABLE {FILES_TABLE}(hash TEXT PRIMARY KEY, data BLOB NOT NULL)")
    for digest in files.all():
        data = files.whole(digest)
        if data is None:
            left_out(digest)
        else:
            copy.execute(f"INSERT INTO {FILES_TABLE} VALUES (?, ?)", (digest, data))
    copy.commit()


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return
