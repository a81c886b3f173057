"""Restoring where things are not as they should be: files left behind, damaged attachments, people forgotten."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest

from storage import Kind, RecordId, Workspace, lists, records
from storage.backups import backup
from storage.database import FILE_NAME, Database
from storage.editing import sheets
from storage.errors import WorkspaceLocked
from storage.log import ChangeRow, rows_since
from storage.model import FileHash, JsonValue, Operation, Seq, Write
from storage.restoring import restore
from tests.storage.clocks import HandClock
from tests.storage.test_backups import attached, made, titles

NAME = "Noé Le Goff"


def rows(workspace: Workspace) -> Iterator[ChangeRow]:
    with workspace.reader() as reader:
        yield from rows_since(reader, Seq(0))


def body(workspace: Workspace, record: RecordId) -> str:
    with workspace.reader() as reader:
        return records.get(reader, record).body


def written(workspace: Workspace, record: RecordId, text: str) -> None:
    workspace.perform(lambda _reader: Operation("write", (Write(record, body=text),)))


def damaged(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[0] ^= 1
    file.write_bytes(data)


def test_a_log_that_was_left_behind_is_not_written_over_what_is_restored(
    workspace: Workspace, clock: HandClock, tmp_path: Path
) -> None:
    made(workspace, "Avant")
    copy = workspace.backup(tmp_path / "copie")
    for number in range(40):
        sheet = made(workspace, f"Après {number}")
        written(workspace, sheet, "mot " * 800)
    left = (workspace.folder / f"{FILE_NAME}-wal").read_bytes()
    assert left
    folder = tmp_path / "Cassé.fabrique"
    folder.mkdir()
    (folder / f"{FILE_NAME}-wal").write_bytes(left)
    Workspace.restore(copy, folder, clock)
    with Workspace.open(folder) as again:
        assert titles(again) == {"Avant"}
        assert again.check() == ()
    assert [kept.read_bytes() for kept in (folder / "backups").glob("*damaged.db-wal")] == [left]


def test_a_damaged_attachment_stops_no_backup_and_no_restoring(
    workspace: Workspace, clock: HandClock, tmp_path: Path
) -> None:
    sheet = made(workspace, "Ateliers vélo")
    hurt, whole = attached(workspace, sheet, b"%PDF" * 100), attached(workspace, sheet, b"image" * 100)
    damaged(workspace.files.path(FileHash(hurt)))
    told: list[FileHash] = []
    database = Database(workspace.folder)
    copy = backup(database, workspace.files, tmp_path / "copie", clock(), left_out=told.append)
    database.close()
    assert told == [hurt]
    Workspace.restore(copy, tmp_path / "neuf", clock)
    with Workspace.open(tmp_path / "neuf") as again:
        assert list(again.files.all()) == [whole]
        assert [(finding.what, finding.detail) for finding in again.check()] == [("file_missing", hurt)]


def test_an_attachment_that_is_damaged_in_a_backup_is_told_and_the_rest_restored(
    workspace: Workspace, clock: HandClock, tmp_path: Path
) -> None:
    hurt = attached(workspace, made(workspace, "Ateliers vélo"), b"%PDF" * 100)
    copy = workspace.backup(tmp_path / "copie")
    with closing(sqlite3.connect(copy)) as opened:
        opened.execute("UPDATE backup_file SET data = x'00'")
        opened.execute("INSERT INTO backup_file VALUES ('../../x', 'text')")
        opened.commit()
    told: list[FileHash] = []
    restore(copy, tmp_path / "neuf", clock, left_out=told.append)
    assert sorted(told) == ["../../x", hurt]
    with Workspace.open(tmp_path / "neuf") as again:
        assert titles(again) == {"Ateliers vélo"}


def test_restoring_and_adding_mend_a_damaged_attachment(workspace: Workspace, clock: HandClock, tmp_path: Path) -> None:
    digest = FileHash(attached(workspace, made(workspace, "Ateliers vélo"), b"%PDF" * 100))
    copy = workspace.backup(tmp_path / "copie")
    damaged(workspace.files.path(digest))
    Workspace.restore(copy, workspace.folder, clock)
    assert workspace.check() == ()
    damaged(workspace.files.path(digest))
    workspace.files.add(b"%PDF" * 100)
    assert workspace.check() == ()


def named(workspace: Workspace) -> tuple[RecordId, RecordId]:
    person, plan = sheets.create(Kind.PERSON, NAME)
    workspace.perform(plan)
    sheet = made(workspace, "Jardin")
    written(workspace, sheet, f"Avec {NAME} au jardin.\n")
    return person, sheet


@pytest.mark.parametrize("outside", [True, False])
def test_copies_understand_each_other_after_a_backup_from_before_a_forgetting_came_back(
    workspace: Workspace, clock: HandClock, tmp_path: Path, *, outside: bool
) -> None:
    person, sheet = named(workspace)
    copy = workspace.backup(tmp_path / "copie" if outside else None)
    workspace.forget(person)
    shutil.copytree(workspace.folder, tmp_path / "Bob.fabrique")
    with Workspace.open(tmp_path / "Bob.fabrique", author="Bob") as bob:
        Workspace.restore(copy, workspace.folder, clock)
        for here, there, line in ((workspace, bob, "Ana\n"), (bob, workspace, "Bob\n")):
            written(here, sheet, body(here, sheet) + line)
            there.receive(list(rows(here)))
            assert body(here, sheet) == body(there, sheet)
        assert body(bob, sheet).endswith("au jardin.\nAna\nBob\n")
        keys = [{(row.device, row.counter): row.data for row in rows(each)} for each in (workspace, bob)]
        assert all(keys[1][key] == data for key, data in keys[0].items() if key in keys[1])
        assert workspace.check() == bob.check() == ()


def test_rows_of_another_rewriting_are_never_mixed_in(workspace: Workspace, tmp_path: Path) -> None:
    person, sheet = named(workspace)
    shutil.copytree(workspace.folder, tmp_path / "Bob.fabrique")
    with Workspace.open(tmp_path / "Bob.fabrique", author="Bob") as bob:
        workspace.forget(person)
        bob.forget(person)
        before = body(bob, sheet)
        written(workspace, sheet, body(workspace, sheet) + "Ana\n")
        bob.receive(list(rows(workspace)))
        assert body(bob, sheet) == before
        assert bob.check() == ()


def test_a_damaged_workspace_remembers_whom_it_forgot(workspace: Workspace, clock: HandClock, tmp_path: Path) -> None:
    person, sheet = named(workspace)
    copy = workspace.backup(tmp_path / "copie")
    name = workspace.forget(person).pseudonym
    workspace.close()
    live = workspace.folder / FILE_NAME
    live.write_bytes(bytes(4096) + live.read_bytes()[4096:])
    Workspace.restore(copy, workspace.folder, clock)
    with Workspace.open(workspace.folder) as again:
        assert body(again, sheet) == f"Avec {name} au jardin.\n"
        with again.reader() as reader:
            assert [one.name for one in lists.people(reader)] == [name]


def test_a_forgetting_that_a_reader_stopped_goes_on_where_it_was(workspace: Workspace) -> None:
    person, sheet = named(workspace)
    copy = workspace.backup()
    digest = workspace.files.add(f"Compte rendu de {NAME}".encode())
    with (
        Workspace.open(workspace.folder, busy_seconds=0.05) as opened,
        Workspace.open(workspace.folder) as other,
    ):
        with other.reader() as reader:
            assert lists.sheets(reader)
            with pytest.raises(WorkspaceLocked):
                opened.forget(person)
        report = opened.forget(person)
    assert report.left == (Path("files") / digest[:2] / digest[2:],)
    assert NAME.encode() not in copy.read_bytes()
    assert NAME not in body(workspace, sheet)
    assert b"forgetting" not in json.dumps(report.exported).encode()


def test_restoring_waits_for_the_lock_once(workspace: Workspace, clock: HandClock, tmp_path: Path) -> None:
    copy = workspace.backup(tmp_path / "copie")
    workspace.close()
    with closing(sqlite3.connect(workspace.folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(WorkspaceLocked):
            restore(copy, workspace.folder, clock, busy_seconds=0.1)
    with Workspace.open(workspace.folder) as again:
        assert again.check() == ()


def daily(folder: Path) -> str:
    with Workspace.open(folder, clock=HandClock()) as opened:
        copy = opened.daily_backup()
        return copy.name if copy else ""


def test_many_that_begin_at_once_all_have_a_daily_copy(workspace: Workspace) -> None:
    value: JsonValue = "x"
    many = tuple(
        Write(RecordId(f"r{n}"), kind=Kind.SHEET, sets={"title": value}, body="mot " * 500) for n in range(200)
    )
    workspace.perform(lambda _reader: Operation("fill", many))
    workspace.close()
    with get_context("spawn").Pool(4) as pool:
        names = pool.map(daily, [workspace.folder] * 4)
    assert all(names)
    assert not list((workspace.folder / "backups").glob(".*"))
