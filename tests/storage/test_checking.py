"""The check finds what was damaged on purpose, says where, and never fails itself."""

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from storage import Kind, Workspace, lists, records
from storage.activity import operations
from storage.checking import counted
from storage.database import FILE_NAME
from storage.editing import sheets
from storage.errors import StorageError
from storage.history import versions
from storage.model import Operation, Write
from tests.conftest import Campaign


def filled(workspace: Workspace, changes: int = 8) -> str:
    record, plan = sheets.create(Kind.SHEET, "Ateliers vélo", body="## Actions\n- [ ] Écrire à la ville\n")
    workspace.perform(plan)
    for number in range(changes):
        workspace.perform(sheets.set_field(record, "number", [str(number)]))
    return record


def tampered(workspace: Workspace, *statements: tuple[str, Sequence[Any]]) -> None:
    with closing(sqlite3.connect(workspace.folder / FILE_NAME)) as opened:
        for words, values in statements:
            assert opened.execute(words, values).rowcount
        opened.commit()


def found(workspace: Workspace) -> set[str]:
    return {finding.what for finding in workspace.check()}


def test_a_projection_that_says_something_else_is_found_and_mended(workspace: Workspace) -> None:
    filled(workspace)
    tampered(workspace, ("UPDATE sheet SET number = ?", ("77",)), ("DELETE FROM action", ()))
    assert {finding.detail for finding in workspace.check()} == {"sheet", "action"}
    workspace.rebuild()
    assert not workspace.check()


def test_a_check_takes_no_lock_from_those_who_write(workspace: Workspace) -> None:
    filled(workspace)
    with closing(sqlite3.connect(workspace.folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert workspace.check() == ()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("bytes", b"\xff\xff\xff"),
        ("bytes", "text"),
        ("sets", "{not json"),
        ("sets", "[" * 100_000),
        ("knows", '{"a": "b"}'),
        ("at", "yesterday"),
        ("counter", "one"),
        ("device", ""),
    ],
)
def test_a_row_of_the_log_that_is_no_change_is_found(workspace: Workspace, column: str, value: object) -> None:
    filled(workspace)
    tampered(workspace, (f"UPDATE change SET {column} = ? WHERE seq = (SELECT max(seq) FROM change)", (value,)))
    assert found(workspace) == {"log_unreadable"}


def test_a_row_that_is_missing_in_the_middle_is_found(workspace: Workspace) -> None:
    filled(workspace)
    tampered(workspace, ("DELETE FROM change WHERE seq = (SELECT max(seq) - 2 FROM change)", ()))
    assert "log_gap" in found(workspace)


def test_a_checkpoint_that_differs_from_the_log_is_found(workspace: Workspace) -> None:
    record = filled(workspace, changes=120)
    assert not workspace.check()
    tampered(workspace, ("UPDATE checkpoint SET snapshot = ? WHERE record = ?", (b"\x00\x00", record)))
    assert "checkpoint" in found(workspace)


def test_attachments_that_are_missing_or_damaged_are_found_and_unused_ones_counted(workspace: Workspace) -> None:
    record = filled(workspace)
    here, gone = workspace.files.add(b"ici"), workspace.files.add(b"parti")
    workspace.files.add(b"inutile")
    sets = {f"attachments/{digest}": {"name": "a", "media": "", "size": 1, "at": 1} for digest in (here, gone)}
    workspace.perform(lambda _reader: Operation("attach", (Write(record, sets=dict(sets)),)))  # type: ignore[arg-type]
    workspace.files.path(here).write_bytes(b"autre chose")
    workspace.files.path(gone).unlink()
    assert found(workspace) == {"file_missing", "file_damaged"}
    with workspace.reader() as reader:
        counts = counted(reader, workspace.files)
    assert (counts.files, counts.unused_files) == (2, 1)


def used(workspace: Workspace) -> None:
    """Read and write as people do, on a file that may be damaged."""
    with workspace.reader() as reader:
        for sheet in lists.sheets(reader):
            records.get(reader, sheet.id)
            versions(reader, sheet.id)
        lists.actions(reader)
        operations(reader)
    workspace.undo()
    workspace.backup()
    _, plan = sheets.create(Kind.SHEET, "Encore")
    workspace.perform(plan)


def test_a_damaged_file_makes_findings_or_a_circumstance_and_nothing_else(
    workspace: Workspace, tmp_path: Path, campaign: Campaign
) -> None:
    filled(workspace, changes=40)
    workspace.close()
    live = workspace.folder / FILE_NAME
    whole = live.read_bytes()
    rng = random.Random(8)
    noticed = 0
    for _ in range(campaign.count(check=25, soak=400)):
        hurt = bytearray(whole)
        if rng.random() < 0.3:
            del hurt[rng.randrange(len(hurt)) :]
        else:
            for _ in range(rng.choice((1, 4, 40))):
                hurt[rng.randrange(len(hurt))] ^= 1 << rng.randrange(8)
        live.write_bytes(hurt)
        try:
            with Workspace.open(workspace.folder, author="Lou Martin") as opened:
                noticed += bool(opened.check())
                used(opened)
        except StorageError:
            noticed += 1
    assert noticed
    campaign.report(f"{noticed} damages noticed")
