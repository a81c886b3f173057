"""Whoever has gone is not called back, and what they asked to be written is written."""

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.work.passing_store import PassingStore
from storage import Changes, Kind, Operation, Workspace, Write
from storage.errors import DiskFull
from storage.lists import in_bin
from storage.model import Record
from storage.records import all_of, new_id
from tests.desktop.work.stores import HeldStore


def told_to_nobody(answer: object) -> None:
    raise AssertionError(answer)


@pytest.fixture
def held(workspace: Workspace) -> HeldStore:
    return HeldStore(workspace)


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject()


def write(_reader: object) -> Operation:
    return Operation("create", (Write(new_id(), kind=Kind.SHEET, sets={"title": "Neuve"}),))


def test_while_its_owner_is_there_it_is_the_store(held: HeldStore, owner: QObject) -> None:
    store = PassingStore(held, owner)
    changed: list[Changes] = []
    found: list[tuple[Record, ...]] = []
    store.perform(write, changed.append)
    store.read(in_bin, found.append)
    assert changed[0].records
    assert found == [()]
    assert (store.folder, store.author) == (held.folder, held.author)


def test_an_owner_that_qt_has_deleted_hears_nothing_and_its_writing_is_written(
    held: HeldStore, workspace: Workspace, owner: QObject
) -> None:
    store = PassingStore(held, owner)
    held.holds = True
    store.perform(write, told_to_nobody, failed=told_to_nobody)
    shiboken6.delete(owner)
    held.let_through()
    store.read(in_bin, told_to_nobody)
    with workspace.reader() as reader:
        assert [sheet.title for sheet in all_of(reader, Kind.SHEET)] == ["Neuve"]


def test_a_write_that_fails_afterwards_is_told_elsewhere(held: HeldStore, owner: QObject) -> None:
    elsewhere: list[Exception] = []
    store = PassingStore(held, owner, elsewhere.append)
    held.holds, held.trouble = True, DiskFull(held.folder)
    store.perform(write, failed=told_to_nobody)
    store.close()
    held.let_through()
    assert [type(error) for error in elsewhere] == [DiskFull]
