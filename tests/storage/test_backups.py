"""Backups are whole, dated, thinned with age; restoring one keeps what was there."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import Kind, RecordId, Workspace, lists
from storage.backups import KEPT, SUFFIX
from storage.database import FILE_NAME
from storage.editing import sheets
from storage.errors import NotABackup, Unreachable, UnsafePlace, WorkspaceExists
from storage.log import rows_since
from storage.model import JsonValue, Operation, Seq, Write
from tests.storage.clocks import HandClock


def made(workspace: Workspace, title: str) -> RecordId:
    record, plan = sheets.create(Kind.SHEET, title)
    workspace.perform(plan)
    return record


def titles(workspace: Workspace) -> set[str]:
    with workspace.reader() as reader:
        return {sheet.title for sheet in lists.sheets(reader)}


def attached(workspace: Workspace, record: RecordId, data: bytes) -> str:
    digest = workspace.files.add(data)
    value: JsonValue = {"name": "plan.pdf", "media": "application/pdf", "size": len(data), "at": 1}
    workspace.perform(lambda _reader: Operation("attach", (Write(record, sets={f"attachments/{digest}": value}),)))
    return digest


def test_a_backup_is_dated_and_holds_what_was_written(workspace: Workspace, clock: HandClock, tmp_path: Path) -> None:
    made(workspace, "Ateliers vélo")
    copy = workspace.backup()
    assert copy.parent == workspace.folder / "backups"
    assert copy.name == f"2026-11-25 09h0000 by-hand{SUFFIX}"
    Workspace.restore(copy, tmp_path / "Ailleurs.fabrique", clock)
    with Workspace.open(tmp_path / "Ailleurs.fabrique") as again:
        assert titles(again) == {"Ateliers vélo"}
        assert not again.check()


def test_a_backup_that_leaves_carries_its_attachments(workspace: Workspace, clock: HandClock, tmp_path: Path) -> None:
    digest = attached(workspace, made(workspace, "Ateliers vélo"), b"%PDF" * 1000)
    to = workspace.backup(tmp_path / "disque" / "copie.fabrique-backup")
    assert Workspace.restore(to, tmp_path / "neuf", clock) is None
    with Workspace.open(tmp_path / "neuf") as again:
        assert again.files.is_whole(again.files.add(b"%PDF" * 1000))
        assert digest in set(again.files.all())
        assert not again.check()


def test_a_backup_never_overwrites(workspace: Workspace, tmp_path: Path) -> None:
    there = tmp_path / "autre.txt"
    there.write_text("à moi")
    with pytest.raises(WorkspaceExists):
        workspace.backup(there)
    assert there.read_text() == "à moi"


def test_a_backup_into_a_place_that_cannot_be_written_says_so(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Unreachable):
        workspace.backup(tmp_path / "file" / "copie")


def test_the_daily_copy_is_made_once_a_day(workspace: Workspace, clock: HandClock) -> None:
    first = workspace.daily_backup()
    clock.move(hours=3)
    assert workspace.daily_backup() == first
    clock.move(days=1)
    assert workspace.daily_backup() != first


def test_what_a_killed_process_left_unfinished_is_cleared_a_day_later(workspace: Workspace, clock: HandClock) -> None:
    clock.now = datetime.now(UTC)
    left = workspace.folder / "backups" / ".2026-11-20 09h0000 daily.fabrique-backup.unfinished"
    left.write_text("half")
    workspace.daily_backup()
    assert left.exists()
    clock.move(days=2)
    workspace.daily_backup()
    assert not left.exists()


def test_ten_daily_copies_are_kept_and_one_for_each_month_before(workspace: Workspace, clock: HandClock) -> None:
    by_hand = workspace.backup()
    for _ in range(16):
        workspace.daily_backup()
        clock.move(days=4)
    kept = sorted(copy.name[:10] for copy in (workspace.folder / "backups").glob("*daily*"))
    assert kept[:2] == ["2026-11-29", "2026-12-19"]
    assert len(kept) == KEPT + 1
    assert by_hand.exists()


def test_a_clock_that_went_back_does_not_lose_the_copy_just_made(workspace: Workspace, clock: HandClock) -> None:
    for _ in range(KEPT + 2):
        workspace.daily_backup()
        clock.move(days=1)
    clock.move(days=-400)
    made_now = workspace.daily_backup()
    assert made_now is not None
    assert made_now.exists()


def test_restoring_brings_back_and_keeps_what_was_there(workspace: Workspace, clock: HandClock) -> None:
    made(workspace, "Avant")
    copy = workspace.backup()
    made(workspace, "Après")
    clock.move(hours=1)
    kept = Workspace.restore(copy, workspace.folder, clock)
    assert titles(workspace) == {"Avant"}
    assert kept is not None
    clock.move(hours=1)
    Workspace.restore(kept, workspace.folder, clock)
    assert titles(workspace) == {"Avant", "Après"}
    assert not workspace.check()


def test_a_restored_workspace_writes_under_a_new_device_name(workspace: Workspace, clock: HandClock) -> None:
    record = made(workspace, "Avant")
    copy = workspace.backup()
    workspace.perform(sheets.set_field(record, "number", ["1"]))
    Workspace.restore(copy, workspace.folder, clock)
    workspace.perform(sheets.set_field(record, "number", ["2"]))
    with workspace.reader() as reader:
        rows = list(rows_since(reader, Seq(0)))
    assert rows[-1].device != rows[-2].device
    assert not workspace.check()


def test_whoever_has_it_open_reads_and_writes_the_restored_state(workspace: Workspace, clock: HandClock) -> None:
    record = made(workspace, "Avant")
    copy = workspace.backup()
    workspace.perform(lambda _reader: Operation("write", (Write(record, body="Perdu de vue\n"),)))
    with Workspace.open(workspace.folder, author="Noé") as other:
        Workspace.restore(copy, workspace.folder, clock)
        for opened, words in ((workspace, "Un\n"), (other, "Un\nDeux\n")):
            plan = lambda _reader, words=words: Operation("write", (Write(record, body=words),))  # noqa: E731
            opened.perform(plan)
        assert not other.check()
        with other.reader() as reader:
            assert lists.sheets(reader)[0].id == record


def test_a_damaged_workspace_is_set_aside_when_a_backup_is_restored(workspace: Workspace, clock: HandClock) -> None:
    made(workspace, "Avant")
    copy = workspace.backup()
    workspace.close()
    live = workspace.folder / FILE_NAME
    damaged = b"\0" * 4096 + live.read_bytes()[4096:]
    live.write_bytes(damaged)
    aside = Workspace.restore(copy, workspace.folder, clock)
    assert aside is not None
    assert aside.read_bytes() == damaged
    with Workspace.open(workspace.folder) as again:
        assert titles(again) == {"Avant"}


def test_what_is_no_backup_is_refused_and_nothing_changes(
    workspace: Workspace, clock: HandClock, tmp_path: Path
) -> None:
    made(workspace, "Avant")
    good = workspace.backup()
    texts, cut, newer, foreign = (tmp_path / name for name in ("texte", "coupé", "plus neuf", "autre"))
    texts.write_text("bonjour")
    cut.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    newer.write_bytes(good.read_bytes())
    with closing(sqlite3.connect(newer)) as opened:
        opened.execute("PRAGMA user_version = 99")
    with closing(sqlite3.connect(foreign)) as opened:
        opened.execute("CREATE TABLE change(x)")
    reasons = {}
    for file in (texts, cut, newer, foreign, tmp_path / "rien", tmp_path):
        with pytest.raises(NotABackup) as refused:
            Workspace.restore(file, workspace.folder, clock)
        reasons[file.name] = refused.value.reason
    assert reasons["plus neuf"] == "newer"
    assert reasons["autre"] == "foreign"
    assert reasons["rien"] == "missing"
    assert titles(workspace) == {"Avant"}
    assert sorted(each.name for each in workspace.folder.iterdir() if each.name.startswith(".")) == []


def test_a_backup_is_not_restored_over_other_things(workspace: Workspace, clock: HandClock, tmp_path: Path) -> None:
    copy = workspace.backup()
    documents = tmp_path / "Documents"
    documents.mkdir()
    (documents / "lettre.txt").write_text("à moi")
    with pytest.raises(WorkspaceExists):
        Workspace.restore(copy, documents, clock)
    assert [each.name for each in documents.iterdir()] == ["lettre.txt"]


def test_a_backup_is_not_restored_into_a_synced_folder(workspace: Workspace, clock: HandClock, tmp_path: Path) -> None:
    copy = workspace.backup()
    with pytest.raises(UnsafePlace):
        Workspace.restore(copy, tmp_path / "Dropbox" / "Groupe", clock)
    assert not (tmp_path / "Dropbox").exists()
