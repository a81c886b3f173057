"""The machine is in the way: a full disk, a read-only folder, a lock, a wrong clock. Nothing is lost."""

import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage import Kind, RecordId, Workspace, lists, records
from storage.activity import operations
from storage.crdt import Document
from storage.database import FILE_NAME
from storage.editing import sheets
from storage.errors import DiskFull, NewerWorkspace, ReadOnly, Unreachable, WorkspaceLocked
from storage.history import versions
from storage.model import Operation, Write
from storage.restoring import restore, set_aside
from tests.storage.child import in_a_child, with_files_up_to, without_root
from tests.storage.clocks import HandClock


def made(workspace: Workspace, title: str, body: str = "") -> RecordId:
    record, plan = sheets.create(Kind.SHEET, title, body=body)
    workspace.perform(plan)
    return record


def titles(workspace: Workspace) -> list[str]:
    with workspace.reader() as reader:
        return [sheet.title for sheet in lists.sheets(reader)]


def fill_until_refused(folder: Path) -> None:
    """Write until the disk is full, and print how many sheets were acknowledged."""
    with_files_up_to(2_000_000)
    acknowledged: list[RecordId] = []
    with Workspace.open(folder) as workspace:
        with pytest.raises(DiskFull):
            fill(workspace, acknowledged)
        assert len(titles(workspace)) == len(acknowledged)
    sys.stdout.write(str(len(acknowledged)))


def fill(workspace: Workspace, acknowledged: list[RecordId]) -> None:
    acknowledged.extend(made(workspace, f"Fiche {number:03}", f"{number} " * 5_000) for number in range(400))


def back_up_in_vain(folder: Path) -> None:
    with_files_up_to(20_000)
    with Workspace.open(folder) as workspace, pytest.raises(DiskFull):
        workspace.backup()


def create_in_vain(folder: Path) -> None:
    with_files_up_to(20_000)
    with pytest.raises(DiskFull):
        Workspace.create(folder, "Neuf")


def look_without_root(folder: Path) -> None:
    Document()  # loads the library while this process may still read the folder of a Python that is root's own
    without_root()
    with Workspace.open(folder) as opened:
        assert titles(opened) == ["Ateliers vélo"]
        assert opened.check() == ()
        assert opened.daily_backup() is None
        for write in writing_methods(opened):
            with pytest.raises(ReadOnly):
                write()
        assert titles(opened) == ["Ateliers vélo"]


def test_a_full_disk_is_told_and_loses_nothing(workspace: Workspace) -> None:
    workspace.close()
    acknowledged = int(in_a_child(fill_until_refused, workspace.folder))
    assert acknowledged > 1
    with Workspace.open(workspace.folder) as again:
        assert len(titles(again)) == acknowledged
        assert again.check() == ()
        made(again, "Après")
        assert "Après" in titles(again)


def test_a_backup_on_a_full_disk_is_refused_and_leaves_nothing(workspace: Workspace) -> None:
    made(workspace, "Ateliers vélo")
    in_a_child(back_up_in_vain, workspace.folder)
    assert list((workspace.folder / "backups").iterdir()) == []
    assert workspace.backup().exists()


def test_a_workspace_cannot_be_made_on_a_full_disk_and_leaves_nothing(tmp_path: Path) -> None:
    in_a_child(create_in_vain, tmp_path / "Neuf.fabrique")
    assert not (tmp_path / "Neuf.fabrique").exists()


def test_a_read_only_folder_is_read_and_refuses_to_be_written(workspace: Workspace) -> None:
    made(workspace, "Ateliers vélo")
    folder = workspace.folder
    workspace.close()
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o555 if each.is_dir() else 0o444)
    for parent in folder.parents:
        if parent.stat().st_uid == os.getuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o011)
    in_a_child(look_without_root, folder)


def writing_methods(workspace: Workspace) -> list[Callable[[], object]]:
    """Every public way to write to a workspace."""
    _, plan = sheets.create(Kind.SHEET, "Encore")
    with workspace.reader() as reader:
        person = next((one.id for one in lists.people(reader)), RecordId("nobody"))
    return [
        lambda: workspace.perform(plan),
        workspace.undo,
        workspace.redo,
        lambda: workspace.receive(()),
        workspace.rebuild,
        lambda: workspace.set_author("Noé"),
        workspace.visited,
        lambda: workspace.forget(person),
    ]


@pytest.mark.parametrize("method", range(8))
def test_every_way_to_write_says_when_another_program_keeps_the_lock(workspace: Workspace, method: int) -> None:
    made(workspace, "Ateliers vélo")
    with (
        closing(sqlite3.connect(workspace.folder / FILE_NAME, isolation_level=None)) as other,
        Workspace.open(workspace.folder, busy_seconds=0.05) as opened,
    ):
        other.execute("BEGIN IMMEDIATE")
        write = writing_methods(opened)[method]
        with pytest.raises(WorkspaceLocked) as refused:
            write()
        assert refused.value.seconds == pytest.approx(0.05)
        assert titles(opened) == ["Ateliers vélo"]
        assert opened.backup().exists()
        other.execute("ROLLBACK")
        opened.rebuild()


def test_restoring_says_when_another_program_keeps_the_lock(workspace: Workspace, clock: HandClock) -> None:
    made(workspace, "Avant")
    copy = workspace.backup()
    made(workspace, "Après")
    with closing(sqlite3.connect(workspace.folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkspaceLocked):
            restore(copy, workspace.folder, clock, busy_seconds=0.05)
    assert sorted(titles(workspace)) == ["Après", "Avant"]


def test_reading_goes_on_while_another_program_writes(workspace: Workspace) -> None:
    made(workspace, "Ateliers vélo")
    with closing(sqlite3.connect(workspace.folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM sheet")
        assert titles(workspace) == ["Ateliers vélo"]


def test_a_workspace_of_a_later_version_is_refused_untouched(workspace: Workspace) -> None:
    workspace.close()
    live = workspace.folder / FILE_NAME
    with closing(sqlite3.connect(live)) as opened:
        opened.execute("PRAGMA user_version = 7")
    before = live.read_bytes()
    with pytest.raises(NewerWorkspace) as refused:
        Workspace.open(workspace.folder)
    assert (refused.value.found, live.read_bytes()) == (7, before)


def test_a_clock_that_goes_back_disorders_nothing(workspace: Workspace, clock: HandClock) -> None:
    record = made(workspace, "Ateliers vélo")
    for number in range(5):
        clock.move(days=-40)
        workspace.perform(sheets.set_field(record, "number", [str(number)]))
    with workspace.reader() as reader:
        assert records.get(reader, record).text("number") == "4"
        assert operations(reader)[0].details["title"] == "Ateliers vélo"
        assert [version.seq for version in versions(reader, record)] == sorted(v.seq for v in versions(reader, record))
    workspace.undo()
    with workspace.reader() as reader:
        assert records.get(reader, record).text("number") == "3"
    assert workspace.check() == ()


def test_nobody_writes_on_into_a_file_that_was_set_aside(workspace: Workspace, clock: HandClock) -> None:
    record = made(workspace, "Ateliers vélo")
    copy = workspace.backup()
    set_aside(workspace.folder, clock())
    copy.replace(workspace.folder / FILE_NAME)
    with pytest.raises(Unreachable):
        workspace.perform(lambda _reader: Operation("write", (Write(record, body="perdu\n"),)))


def test_two_copies_of_a_workspace_open_at_once_see_each_other(workspace: Workspace) -> None:
    record = made(workspace, "Ateliers vélo")
    with Workspace.open(workspace.folder, author="Noé") as other:
        for number in range(6):
            before = other.data_version()
            workspace.perform(sheets.set_field(record, "number", [f"a{number}"]))
            assert other.data_version() != before
            other.perform(lambda reader: _longer(reader, record))
    with workspace.reader() as reader:
        assert records.get(reader, record).body == "a0\na1\na2\na3\na4\na5\n"
    assert workspace.check() == ()


def _longer(reader: object, record: RecordId) -> Operation:
    found = records.get(reader, record)  # type: ignore[arg-type]
    return Operation("write", (Write(record, body=f"{found.body}{found.text('number')}\n"),))
