"""Earlier workspaces are migrated whole or not at all; later ones and other programs' files stay untouched."""

import gzip
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from storage import Workspace, lists, records, schema
from storage.activity import operations
from storage.backups import SUFFIX, inspect
from storage.contradictions import contradictions
from storage.database import APPLICATION_ID, FILE_NAME, Database
from storage.errors import Damaged, NewerWorkspace, NotAWorkspace
from storage.migrating import STEPS, Step, at_present_schema
from tests.storage.clocks import HandClock

FIXTURES = Path(__file__).parent / "fixtures"
LATER = schema.SCHEMA_VERSION + 2
ANIMALS = "CREATE TABLE animal(name TEXT PRIMARY KEY)"
LEGS = "CREATE TABLE leg(animal TEXT REFERENCES animal(name))"


def sql(*statements: str) -> Step:
    def step(connection: Connection) -> None:
        for statement in statements:
            connection.exec_driver_sql(statement)

    return step


def failing(_connection: Connection) -> None:
    raise ValueError("a step that fails")


def steps(second: Step) -> dict[int, Step]:
    return {schema.SCHEMA_VERSION + 1: sql(ANIMALS), LATER: second}


def migrated(folder: Path, clock: HandClock, second: Step) -> Database:
    return at_present_schema(folder, clock, steps=steps(second), present=LATER)


def state(folder: Path) -> tuple[int, set[str]]:
    with closing(sqlite3.connect(folder / FILE_NAME)) as opened:
        tables = {name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        return opened.execute("PRAGMA user_version").fetchone()[0], tables & {"animal", "leg"}


def test_there_is_a_step_to_each_version() -> None:
    assert set(STEPS) == set(range(2, schema.SCHEMA_VERSION + 1))


def test_all_steps_run_after_a_dated_copy(workspace: Workspace, clock: HandClock) -> None:
    workspace.close()
    migrated(workspace.folder, clock, sql(LEGS)).close()
    assert state(workspace.folder) == (LATER, {"animal", "leg"})
    (copy,) = (workspace.folder / "backups").iterdir()
    assert copy.name == f"2026-11-25 09h0000 before-migration{SUFFIX}"
    inspect(copy)


@pytest.mark.parametrize(
    ("second", "error"),
    [
        (failing, ValueError),
        (sql(LEGS, "PRAGMA defer_foreign_keys = ON", "INSERT INTO leg VALUES ('nobody')"), Damaged),
    ],
)
def test_a_migration_that_fails_leaves_all_as_it_was(
    workspace: Workspace, clock: HandClock, second: Step, error: type[Exception]
) -> None:
    workspace.close()
    with pytest.raises(error):
        migrated(workspace.folder, clock, second)
    assert state(workspace.folder) == (schema.SCHEMA_VERSION, set())
    with Workspace.open(workspace.folder) as again:
        assert again.check() == ()


def test_two_processes_that_open_an_old_workspace_migrate_it_once(workspace: Workspace, clock: HandClock) -> None:
    workspace.close()

    def rival() -> datetime:
        """Another process migrates between this one's look at the version and its first step."""
        migrated(workspace.folder, clock, sql(LEGS)).close()
        return clock()

    at_present_schema(workspace.folder, rival, steps=steps(failing), present=LATER).close()
    assert state(workspace.folder) == (LATER, {"animal", "leg"})


def test_a_later_workspace_is_refused(workspace: Workspace, clock: HandClock) -> None:
    workspace.close()
    migrated(workspace.folder, clock, sql(LEGS)).close()
    with pytest.raises(NewerWorkspace):
        Workspace.open(workspace.folder)


def _other_program(file: Path) -> None:
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("CREATE TABLE history(url)")
        opened.execute("PRAGMA user_version = 3")


def _empty_database(file: Path) -> None:
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("CREATE TABLE gone(x)")
        opened.execute("DROP TABLE gone")


@pytest.mark.parametrize("make", [_other_program, _empty_database])
def test_a_file_of_another_program_is_refused_untouched(tmp_path: Path, make: Callable[[Path], None]) -> None:
    file = tmp_path / FILE_NAME
    make(file)
    before = file.read_bytes()
    with pytest.raises(NotAWorkspace):
        Workspace.open(tmp_path)
    assert file.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize("data", [b"", b"not a database, at all" * 500])
def test_a_file_that_is_no_database_is_damaged(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(data)
    with pytest.raises(Damaged):
        Workspace.open(tmp_path)


def test_a_workspace_whose_mark_was_damaged_is_no_other_program_s(workspace: Workspace) -> None:
    workspace.close()
    with closing(sqlite3.connect(workspace.folder / FILE_NAME)) as opened:
        opened.execute(f"PRAGMA application_id = {APPLICATION_ID ^ 4}")
    with pytest.raises(Damaged):
        Workspace.open(workspace.folder)


def test_a_folder_without_a_file_is_no_workspace(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NotAWorkspace):
            Workspace.open(place)


@pytest.mark.parametrize("version", range(1, schema.SCHEMA_VERSION + 1))
def test_a_workspace_of_every_version_that_was_shipped_opens(tmp_path: Path, version: int) -> None:
    folder = tmp_path / "Ancien.fabrique"
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(gzip.decompress((FIXTURES / f"version-{version}.db.gz").read_bytes()))
    with Workspace.open(folder, author="Lou Martin") as opened:
        assert opened.check() == ()
        with opened.reader() as reader:
            (sheet,) = lists.sheets(reader)
            assert sheet.title == "Ateliers vélo"
            assert records.get(reader, sheet.id).body == "## Actions\n- [x] Écrire à la ville ^a8k2\n"
            assert [person.name for person in lists.people(reader)] == ["Noé Le Goff"]
            assert len(contradictions(reader)) == 1
            assert operations(reader)[0].name == "set_field"
        opened.undo()
        assert opened.check() == ()
