"""From the schema of an earlier version to this one's: numbered steps, a dated copy first, all or nothing."""

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection

from storage import schema
from storage.backups import dated_copy
from storage.clock import Clock
from storage.database import APPLICATION_ID, Database
from storage.errors import Damaged, NewerWorkspace, NotAWorkspace

Step = Callable[[Connection], None]

STEPS: Mapping[int, Step] = {}
"""By the version that a step leads to; a step that was shipped is never edited."""


def at_present_schema(
    folder: Path, clock: Clock, *, steps: Mapping[int, Step] = STEPS, present: int = schema.SCHEMA_VERSION
) -> Database:
    """The workspace's database, migrated when an earlier version made it.

    Raises NotAWorkspace for a file of another program, NewerWorkspace for one of a later version, or a Circumstance.
    """
    database = Database.opened_for(folder)
    try:
        found = _version(database)
        if found > present:
            raise NewerWorkspace(folder, found, present)
        if found < present:
            dated_copy(database, folder / "backups", clock(), "before-migration")
            _migrate(database, steps, found, present)
    except BaseException:
        database.close()
        raise
    return database


def _version(database: Database) -> int:
    with database.reading() as connection:
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if mark != APPLICATION_ID or version < 1:
        raise NotAWorkspace(database.folder)
    return version


def _migrate(database: Database, steps: Mapping[int, Step], found: int, present: int) -> None:
    with database.writing() as connection:
        for version in range(found + 1, present + 1):
            steps[version](connection)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise Damaged(database.folder, f"foreign key of {broken[0]}")
        connection.exec_driver_sql(f"PRAGMA user_version = {present}")
