"""A damaged workspace: what its log still holds is saved, the rest comes from the newest backup."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import Kind, RecordId, Workspace, lists, records
from storage.activity import last_visit, operations
from storage.carving import carved
from storage.database import FILE_NAME
from storage.editing import sheets
from storage.errors import Damaged, NotAWorkspace
from storage.log import rows_since
from storage.model import Exchange, FileHash, Operation, Seq, Write
from storage.rescue import rescue
from tests.conftest import Campaign
from tests.storage.clocks import HandClock


def filled(workspace: Workspace, sheets_made: int = 12) -> list[RecordId]:
    made = []
    for number in range(sheets_made):
        record, plan = sheets.create(
            Kind.SHEET, f"Fiche {number}", body="Un texte assez long. " * (20 + 300 * (number % 3))
        )
        workspace.perform(plan)
        workspace.perform(sheets.set_field(record, "number", [str(number)]))
        made.append(record)
    return made


def log_of(workspace: Workspace) -> list[object]:
    with workspace.reader() as reader:
        return list(rows_since(reader, Seq(0)))


def overwritten(file: Path, start: int, end: int) -> None:
    data = bytearray(file.read_bytes())
    data[start:end] = bytes(len(data[start:end]))
    file.write_bytes(data)


def test_every_row_is_read_from_the_pages_as_sqlite_reads_it(workspace: Workspace) -> None:
    filled(workspace)
    with closing(sqlite3.connect(workspace.folder / FILE_NAME)) as opened:
        expected = {
            (seq, *row)
            for seq, *row in opened.execute("SELECT seq, * FROM (SELECT seq, device, counter, bytes FROM change)")
        }
    found = {
        (rowid, rowid, columns[1], columns[2], columns[11])
        for rowid, columns in carved(workspace.folder / FILE_NAME)
        if len(columns) == 13
    }
    assert {row[0] for row in expected} == {row[0] for row in found}
    assert {row[4] for row in found} == {row[-1] for row in expected}


def test_a_file_without_its_first_page_is_refused_then_rescued_whole(workspace: Workspace, clock: HandClock) -> None:
    filled(workspace)
    exchange = Exchange(RecordId("workspace"), "in", "/tmp/a.txt", FileHash("a" * 64), 0, "{}")
    workspace.perform(lambda _reader: Operation("import", exchanges=(exchange,)))
    workspace.set_author("Lou Martin")
    before = log_of(workspace)
    workspace.close()
    overwritten(workspace.folder / FILE_NAME, 0, 4096)
    with pytest.raises(Damaged) as refused:
        Workspace.open(workspace.folder)
    assert refused.value.newest_backup is None
    report = rescue(workspace.folder, clock)
    assert (report.changes, report.lost, report.waiting, report.backup) == (len(before), 0, 0, None)
    assert report.set_aside.stat().st_size > 0
    with Workspace.open(workspace.folder) as again:
        assert log_of(again) == before
        assert again.author == "Lou Martin"
        assert not again.check()
        with again.reader() as reader:
            assert len(lists.sheets(reader)) == 12
            assert operations(reader)[0].name == "set_field"


def test_what_was_only_in_the_write_ahead_log_is_rescued_too(
    workspace: Workspace, clock: HandClock, tmp_path: Path
) -> None:
    filled(workspace, 3)
    before = log_of(workspace)
    copied = tmp_path / "Copie.fabrique"
    copied.mkdir()
    for part in ("", "-wal"):
        (copied / f"{FILE_NAME}{part}").write_bytes((workspace.folder / f"{FILE_NAME}{part}").read_bytes())
    overwritten(copied / FILE_NAME, 0, 100)
    (copied / "backups").mkdir()
    assert rescue(copied, clock).changes == len(before)
    with Workspace.open(copied) as again:
        assert log_of(again) == before


def test_gaps_are_filled_from_the_newest_good_backup(workspace: Workspace, clock: HandClock) -> None:
    made = filled(workspace)
    backup = workspace.backup()
    workspace.perform(sheets.set_field(made[0], "number", ["99"]))
    before = log_of(workspace)
    workspace.close()
    live = workspace.folder / FILE_NAME
    for start in range(4096, live.stat().st_size, 2 * 4096):
        overwritten(live, start, start + 4096)
    overwritten(live, 0, 100)
    with pytest.raises(Damaged) as refused:
        Workspace.open(workspace.folder)
    assert refused.value.newest_backup == backup
    report = rescue(workspace.folder, clock)
    assert report.backup == backup
    with Workspace.open(workspace.folder) as again:
        assert log_of(again)[: len(before) - 1] == before[:-1]
        assert not again.check()


def test_a_rescued_workspace_writes_on(workspace: Workspace, clock: HandClock) -> None:
    made = filled(workspace)
    workspace.close()
    overwritten(workspace.folder / FILE_NAME, 0, 4096)
    rescue(workspace.folder, clock)
    with Workspace.open(workspace.folder) as again:
        again.perform(lambda _reader: Operation("write", (Write(made[3], body="Nouveau\n"),)))
        with again.reader() as reader:
            assert records.get(reader, made[3]).body == "Nouveau\n"
        assert not again.check()


def test_a_rescue_says_how_much_of_a_truncated_file_is_lost(workspace: Workspace, clock: HandClock) -> None:
    filled(workspace, 20)
    rows = len(log_of(workspace))
    workspace.close()
    live = workspace.folder / FILE_NAME
    whole = live.read_bytes()
    live.write_bytes(whole[: len(whole) // 2])
    report = rescue(workspace.folder, clock)
    assert report.changes < rows
    assert report.changes + report.waiting + report.lost >= rows - 1
    assert report.missing_pages == len(whole) // 4096 - len(whole) // 2 // 4096
    with Workspace.open(workspace.folder) as again:
        assert len(log_of(again)) == report.changes + report.waiting
        assert not again.check()


def test_a_rescue_that_found_all_says_that_nothing_is_lost(workspace: Workspace, clock: HandClock) -> None:
    made = filled(workspace, 3)
    workspace.visited()
    workspace.visited(made[0])
    with workspace.reader() as reader:
        before = last_visit(reader)
    workspace.close()
    overwritten(workspace.folder / FILE_NAME, 16, 40)
    report = rescue(workspace.folder, clock)
    assert (report.lost, report.waiting, report.missing_pages) == (0, 0, 0)
    with Workspace.open(workspace.folder) as again, again.reader() as reader:
        assert last_visit(reader) == before


@pytest.mark.parametrize("data", [b"", b"une lettre\n" * 1000, bytes(40_000)])
def test_a_file_in_which_nothing_can_be_read_is_not_rescued(
    workspace: Workspace, clock: HandClock, data: bytes
) -> None:
    filled(workspace, 3)
    backup = workspace.backup()
    workspace.close()
    live = workspace.folder / FILE_NAME
    live.write_bytes(data)
    with pytest.raises(Damaged) as refused:
        rescue(workspace.folder, clock)
    assert refused.value.newest_backup == backup
    assert live.read_bytes() == data
    assert [each.name for each in workspace.folder.glob(".unfinished*")] == []
    Workspace.restore(backup, workspace.folder, clock)
    with Workspace.open(workspace.folder) as again:
        assert not again.check()


def test_a_rescue_that_is_interrupted_leaves_the_damaged_file_to_be_rescued(
    workspace: Workspace, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(workspace, 3)
    rows = len(log_of(workspace))
    workspace.close()
    overwritten(workspace.folder / FILE_NAME, 0, 100)

    def interrupted(_ready: Path, _live: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("storage.rescue.move_in", interrupted)
        with pytest.raises(KeyboardInterrupt):
            rescue(workspace.folder, clock)
    assert rescue(workspace.folder, clock).changes == rows


def test_a_folder_without_a_workspace_cannot_be_rescued(tmp_path: Path, clock: HandClock) -> None:
    with pytest.raises(NotAWorkspace):
        rescue(tmp_path, clock)


def test_whatever_the_damage_the_rescued_workspace_opens_and_is_whole(
    workspace: Workspace, clock: HandClock, campaign: Campaign
) -> None:
    filled(workspace)
    rows = len(log_of(workspace))
    workspace.close()
    live = workspace.folder / FILE_NAME
    whole = live.read_bytes()
    rng = random.Random(5)
    saved = runs = 0
    for _ in range(campaign.count(check=6, soak=150)):
        hurt = bytearray(whole)
        if rng.random() < 0.4:
            del hurt[rng.randrange(1, len(hurt)) :]
        else:
            for _ in range(rng.choice((1, 10, 100, 1000))):
                hurt[rng.randrange(len(hurt))] ^= 1 << rng.randrange(8)
        live.write_bytes(hurt)
        try:
            report = rescue(workspace.folder, clock)
        except Damaged:
            assert live.read_bytes() == hurt
            runs += 1
            continue
        report.set_aside.unlink()
        saved, runs = saved + report.changes, runs + 1
        with Workspace.open(workspace.folder) as again:
            assert not again.check()
    campaign.report(f"{runs} damaged files, {100 * saved / (rows * runs):.1f} % of the changes saved")
