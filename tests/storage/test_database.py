"""The door to SQLite: the file lies in its folder whatever that is called, and what fails is told as what it is."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from storage import Kind, Workspace, lists, records
from storage.database import FILE_NAME
from storage.editing import sheets
from storage.errors import Damaged, Unreachable
from storage.model import Operation
from storage.reader import Reader


def made(workspace: Workspace, title: str) -> None:
    _, plan = sheets.create(Kind.SHEET, title)
    workspace.perform(plan)


def read_all(workspace: Workspace) -> None:
    with workspace.reader() as reader:
        for sheet in lists.sheets(reader):
            records.get(reader, sheet.id)


def titles(workspace: Workspace) -> list[str]:
    with workspace.reader() as reader:
        return [sheet.title for sheet in lists.sheets(reader)]


@pytest.mark.parametrize(
    "name", ["Quoi ?", "a#b", "a%20b", "x?mode=ro", "x?mode=memory&uri=true", "file:x", ":memory:"]
)
def test_whatever_a_folder_is_called_its_data_lies_in_it(tmp_path: Path, name: str) -> None:
    with Workspace.create(tmp_path / name, "Groupe") as workspace:
        made(workspace, "Ateliers vélo")
        copy = workspace.backup()
    assert [each.name for each in tmp_path.iterdir()] == [name]
    Workspace.restore(copy, tmp_path / f"{name} 2")
    shutil.move(tmp_path / name, tmp_path / "ailleurs")
    for place in (tmp_path / "ailleurs", tmp_path / f"{name} 2"):
        with Workspace.open(place) as moved:
            assert titles(moved) == ["Ateliers vélo"]


def test_a_foreign_write_is_seen_however_many_connections_look(workspace: Workspace) -> None:
    with Workspace.open(workspace.folder, author="Noé") as other:
        seen = [other.data_version()]
        for number in range(4):
            with ExitStack() as readers:
                for _ in range(number):
                    readers.enter_context(other.reader())
                made(workspace, f"Fiche {number}")
                seen.append(other.data_version())
        assert len(set(seen)) == len(seen)
        assert other.data_version() == seen[-1]


def test_any_number_may_read_at_once(workspace: Workspace) -> None:
    made(workspace, "Ateliers vélo")
    with ExitStack() as readers:
        for _ in range(40):
            assert len(lists.sheets(readers.enter_context(workspace.reader()))) == 1
    assert titles(workspace) == ["Ateliers vélo"]


@pytest.mark.parametrize("mistake", [lambda: json.loads("{pas du json"), b"\xff".decode])
def test_a_mistake_of_the_caller_is_no_damage_of_the_workspace(
    workspace: Workspace, mistake: Callable[[], object]
) -> None:
    def plan(_reader: Reader) -> Operation:
        mistake()
        return Operation("nothing")

    with pytest.raises(ValueError, match=r"delimiter|property name|utf-8"):
        workspace.perform(plan)
    with pytest.raises(ValueError, match=r"delimiter|property name|utf-8"), workspace.reader():
        mistake()


@pytest.mark.parametrize(
    "damage", ["UPDATE record SET fields = '{'", "UPDATE record SET title = CAST(x'FF' AS TEXT)", "DROP TABLE role"]
)
def test_a_stored_value_that_nobody_wrote_is_damage(workspace: Workspace, damage: str) -> None:
    made(workspace, "Ateliers vélo")
    with closing(sqlite3.connect(workspace.folder / FILE_NAME)) as opened:
        opened.execute(damage)
        opened.commit()
    with pytest.raises(Damaged):
        read_all(workspace)


def test_nobody_reads_on_in_a_file_that_was_replaced(workspace: Workspace, tmp_path: Path) -> None:
    made(workspace, "Ateliers vélo")
    copy = workspace.backup(tmp_path / "copie")
    copy.replace(workspace.folder / FILE_NAME)
    with pytest.raises(Unreachable):
        titles(workspace)
    with pytest.raises(Unreachable):
        workspace.data_version()
