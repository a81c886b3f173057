"""A change from elsewhere is hostile until it has been read."""

import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from storage import Kind, Operation, RecordId, Workspace, Write, lists
from storage.errors import InvalidChange, InvalidValue
from storage.log import ChangeRow, rows_since
from storage.model import Seq

NESTED: Any = "leaf"
for _ in range(5_000):
    NESTED = [NESTED]


def row_of(workspace: Workspace) -> ChangeRow:
    with workspace.reader() as reader:
        return replace(list(rows_since(reader, Seq(0)))[-1], device="elsewhere", counter=1, knows={}, seq=Seq(0))


@pytest.mark.parametrize(
    "wrong",
    [
        {"at": "hier"},
        {"at": "2026-01-01"},
        {"at": "2026-01-01T00:00:00+00:00" + " " * 10_000},
        {"knows": {"other": "2"}},
        {"knows": {"other": 2.5}},
        {"knows": {"elsewhere": 1}},
        {"sets": {"status": math.nan}},
        {"sets": {"tags/a": {"at": math.inf}}},
        {"sets": {"attachments/a": {"size": 10**400}}},
        {"sets": {"status": "caf\udce9"}},
        {"sets": {"status": NESTED}},
        {"act": {"name": "\udce9"}},
        {"author": "\udce9"},
        {"record": "x" * 10_000},
        {"data": b"\xff" * 40},
    ],
)
def test_a_malformed_change_is_refused_and_harms_nothing(workspace: Workspace, wrong: Mapping[str, Any]) -> None:
    with pytest.raises(InvalidChange):
        workspace.receive([replace(row_of(workspace), **wrong)])
    with workspace.reader() as reader:
        assert lists.sheets(reader) == ()
    assert not workspace.check()


def test_a_number_that_a_device_has_used_for_another_record_is_refused(workspace: Workspace) -> None:
    with workspace.reader() as reader:
        first = next(iter(rows_since(reader, Seq(0))))
    with pytest.raises(InvalidChange):
        workspace.receive([replace(first, record=RecordId("another"), knows={})])
    assert not workspace.check()


@pytest.mark.parametrize(
    "write",
    [
        Write(RecordId("new"), kind=Kind.SHEET, sets={"title": "caf\udce9"}),
        Write(RecordId("new"), kind=Kind.SHEET, sets={"title": "x", "tags/a": {"name": "caf\udce9"}}),
        Write(RecordId("new"), kind=Kind.SHEET, sets={"title": "x", "number": math.nan}),
        Write(RecordId("new"), kind=Kind.SHEET, sets={"title": "x"}, body="caf\udce9"),
    ],
)
def test_what_no_field_can_hold_is_refused_before_anything_is_written(workspace: Workspace, write: Write) -> None:
    with pytest.raises(InvalidValue):
        workspace.perform(lambda _reader: Operation("write", (write,)))
    assert not workspace.check()


def test_many_rows_that_come_backwards_one_by_one_are_taken_in_once_the_first_is_here(
    workspace: Workspace, tmp_path: Path
) -> None:
    sheet = RecordId("sheet")
    workspace.perform(lambda _reader: Operation("create", (Write(sheet, kind=Kind.SHEET, sets={"title": "Un"}),)))
    for number in range(60):
        workspace.perform(lambda _reader, n=number: Operation("set", (Write(sheet, sets={"number": str(n)}),)))  # type: ignore[misc]
    with workspace.reader() as reader:
        rows = [row for row in rows_since(reader, Seq(0)) if row.record == sheet]
    with Workspace.create(tmp_path / "other", "Autre") as other:
        for row in reversed(rows[1:]):
            assert not other.receive([row])
        assert other.receive([rows[0]]).records == {sheet}
        assert not other.receive(rows)
        with other.reader() as reader:
            assert [found.number for found in lists.sheets(reader)] == ["59"]
        assert not other.check()
