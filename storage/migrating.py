"""From the schema of an earlier version to this one's: numbered steps, a dated copy first, all or nothing."""

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection

from storage import schema
from storage.backups import dated_copy
from storage.clock import Clock
from storage.database import APPLICATION_ID, BUSY_SECONDS, Database
from storage.errors import Damaged, NewerWorkspace, NotAWorkspace

Step = Callable[[Connection], None]

STEPS: Mapping[int, Step] = {}
"""By the version that a step leads to; a step that was shipped is never edited."""

BEFORE_MIGRATION = "before-migration"
_TRUTH = frozenset({schema.change.name, schema.meta.name, schema.waiting.name})


def at_present_schema(
    folder: Path,
    clock: Clock,
    *,
    steps: Mapping[int, Step] = STEPS,
    present: int = schema.SCHEMA_VERSION,
    busy_seconds: float = BUSY_SECONDS,
) -> Database:
    """The workspace's database, migrated when an earlier version made it.

    Raises NotAWorkspace for a file of another program, NewerWorkspace for one of a later version, or a Circumstance.
    """
    database = Database.opened_for(folder, busy_seconds=busy_seconds)
    try:
        found = _version(database)
        if found > present:
            raise NewerWorkspace(folder, found, present)
        if found < present:
            dated_copy(database, folder / "backups", clock(), BEFORE_MIGRATION)
            _migrate(database, steps, present)
    except BaseException:
        database.close()
        raise
    return database


def _version(database: Database) -> int:
    with database.reading() as connection:
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        tables = {name for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")}
    marked, holds_ours = mark == APPLICATION_ID and version > 0, tables >= _TRUTH
    if marked != holds_ours or (not tables and database.file.stat().st_size == 0):
        raise Damaged(database.folder, "mark")
    if not marked:
        raise NotAWorkspace(database.folder)
    return version


def _migrate(database: Database, steps: Mapping[int, Step], present: int) -> None:
    """Run the steps that are missing: none when another process migrated while this one waited."""
    with database.writing() as connection:
        found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        if found > present:
            raise NewerWorkspace(database.folder, found, present)
        for version in range(found + 1, present + 1):
            steps[version](connection)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise Damaged(database.folder, f"foreign key of {broken[0]}")
        connection.exec_driver_sql(f"PRAGMA user_version = {present}")
