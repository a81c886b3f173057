"""A copy of a workspace never gives a number twice, however it came to where it is."""

import shutil
from pathlib import Path

import pytest

from storage import RecordId, Workspace, records
from storage.database import FILE_NAME
from storage.editing import sheets
from storage.errors import InvalidValue
from storage.identity import BESIDE
from storage.log import rows_since
from storage.model import Operation, Seq
from storage.reader import Reader
from tests.storage.test_backups import made


def devices(workspace: Workspace) -> list[str]:
    with workspace.reader() as reader:
        return [row.device for row in rows_since(reader, Seq(0))]


def numbered(folder: Path, record: RecordId, number: str) -> str:
    with Workspace.open(folder, author="Ana") as opened:
        opened.perform(sheets.set_field(record, "number", [number]))
        return devices(opened)[-1]


def test_an_older_file_written_over_the_present_one_takes_a_new_device_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    record = made(workspace, "Ateliers vélo")
    workspace.close()
    live = workspace.folder / FILE_NAME
    older = live.read_bytes()
    shutil.copytree(workspace.folder, tmp_path / "Bob.fabrique")
    first = numbered(workspace.folder, record, "1")
    inode = live.stat().st_ino
    with live.open("r+b") as opened:
        opened.truncate()
        opened.write(older)
    assert live.stat().st_ino == inode
    assert numbered(workspace.folder, record, "99") != first
    with Workspace.open(tmp_path / "Bob.fabrique", author="Bob") as bob, Workspace.open(workspace.folder) as here:
        with here.reader() as reader:
            bob.receive(rows_since(reader, Seq(0)))
        with bob.reader() as reader:
            assert records.get(reader, record).text("number") == "99"


def test_the_device_keeps_its_name_from_one_opening_to_the_next(workspace: Workspace) -> None:
    record = made(workspace, "Ateliers vélo")
    workspace.close()
    assert len({numbered(workspace.folder, record, str(number)) for number in range(5)} | set()) == 1
    with Workspace.open(workspace.folder) as one, Workspace.open(workspace.folder) as two:
        for number in range(5):
            for opened in (one, two):
                opened.perform(sheets.set_field(record, "number", [f"{number}{opened is one}"]))
        assert len(set(devices(one)[-15:])) == 1


def test_what_is_refused_leaves_the_name(workspace: Workspace) -> None:
    made(workspace, "Ateliers vélo")

    def refused(_reader: Reader) -> Operation:
        raise InvalidValue("number", "")

    with pytest.raises(InvalidValue):
        workspace.perform(refused)
    made(workspace, "Jardin")
    assert len(set(devices(workspace)[-2:])) == 1


@pytest.mark.parametrize("data", [None, b"", b"{", b"[]", b'{"device": 1, "counter": "x"}', b"\xff" * 9])
def test_without_a_count_beside_a_new_name_is_taken_once(workspace: Workspace, data: bytes | None) -> None:
    record = made(workspace, "Ateliers vélo")
    workspace.close()
    before = numbered(workspace.folder, record, "1")
    beside = workspace.folder / BESIDE
    beside.unlink()
    if data is not None:
        beside.write_bytes(data)
    after = numbered(workspace.folder, record, "2")
    assert before != after
    assert numbered(workspace.folder, record, "3") == after
