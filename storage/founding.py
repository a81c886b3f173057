"""How a workspace begins and how it is opened: folder, tables, first operation, the checks before reading."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from storage import defaults, identity, migrating, places, schema
from storage.backups import good_copies
from storage.clock import Clock
from storage.database import APPLICATION_ID, BUSY_SECONDS, FILE_NAME, Database, translate
from storage.errors import Damaged, NotAWorkspace, WorkspaceExists
from storage.model import Kind, Operation, RecordId, Write

WORKSPACE_RECORD = RecordId("workspace")
FOLDERS = ("files", "index", "backups")


def prepare(folder: Path) -> None:
    """Make the folder of a new workspace. Raises WorkspaceExists, UnsafePlace, ReadOnly, DiskFull or Unreachable."""
    if folder.exists() or folder.is_symlink():
        raise WorkspaceExists(folder)
    places.refuse_unsafe(folder)
    try:
        folder.mkdir(parents=True)
        for name in FOLDERS:
            (folder / name).mkdir()
    except OSError as error:
        raise translate(error, folder) from error


@contextmanager
def undone_on_failure(folder: Path, close: Callable[[], None]) -> Iterator[None]:
    """Take the new folder away again when what follows fails."""
    try:
        yield
    except BaseException:
        close()
        shutil.rmtree(folder, ignore_errors=True)
        raise


def make_tables(connection: Connection) -> None:
    """All tables of this version, our mark on the file, and the first device name."""
    schema.metadata.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
    identity.take_new_device(connection)


def first_operation(name: str, language: str) -> Operation:
    """What every workspace begins with: its own record, the statuses, the templates."""
    settings = Write(WORKSPACE_RECORD, kind=Kind.WORKSPACE, sets={"title": name, "language": language})
    return Operation("create_workspace", (settings, *defaults.writes(language)), details={"name": name})


def opened(folder: Path, clock: Clock, busy_seconds: float = BUSY_SECONDS) -> Database:
    """The database of an existing workspace, at this version's schema."""
    file = folder / FILE_NAME
    try:
        if not file.is_file():
            raise NotAWorkspace(folder)
    except OSError as error:
        raise translate(error, folder) from error
    places.refuse_unsafe(folder)
    try:
        return migrating.at_present_schema(folder, clock, busy_seconds=busy_seconds)
    except Damaged as damaged:
        damaged.newest_backup = next(good_copies(folder / "backups"), None)
        raise
