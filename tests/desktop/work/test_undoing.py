"""Undo by name: known before, looked at again before it runs, and refused when something else came in between."""

from desktop.work.undoing import Undoing
from storage import Kind, Operation, RecordId, Workspace
from storage.editing import sheets
from storage.records import get
from tests.desktop.immediate import FakeNotices, ImmediateStore


def made(workspace: Workspace, title: str) -> RecordId:
    record, plan = sheets.create(Kind.SHEET, title)
    workspace.perform(plan)
    return record


def test_undo_and_redo_are_named_and_done(store: ImmediateStore, notices: FakeNotices) -> None:
    heard: list[str] = []
    undoing = Undoing(store, notices, lambda: heard.append(undoing.undo_words()))
    undoing.refresh()
    assert (undoing.can_undo, undoing.undo_words()) == (False, "Undo")
    made(store.workspace, "Vélo")
    undoing.refresh()
    assert undoing.undo_words() == "Undo: creation of “Vélo”"
    undoing.undo()
    assert notices.told == ["Taken back: creation of “Vélo”"]
    assert (undoing.can_undo, undoing.redo_words()) == (False, "Redo: creation of “Vélo”")
    undoing.redo()
    assert undoing.undo_words() == "Undo: creation of “Vélo”"
    assert len(heard) >= 3


def test_undo_does_nothing_when_something_else_was_done_since(store: ImmediateStore, notices: FakeNotices) -> None:
    record = made(store.workspace, "Vélo")
    undoing = Undoing(store, notices)
    undoing.refresh()
    store.workspace.perform(sheets.rename(record, "Vélos"))
    undoing.undo()
    assert notices.told == ["Something else was done since. First comes: Undo: title of “Vélos”"]
    assert undoing.undo_words() == "Undo: title of “Vélos”"
    with store.workspace.reader() as reader:
        assert get(reader, record).title == "Vélos"


def test_an_offer_takes_back_exactly_its_own_changes(store: ImmediateStore, notices: FakeNotices) -> None:
    record = made(store.workspace, "Vélo")
    undoing = Undoing(store, notices)
    offer = undoing.offer(store.workspace.perform(sheets.rename(record, "Vélos")))
    assert offer is not None
    offer.act()
    offer.act()
    assert notices.told[0] == "Taken back: title of “Vélos”"
    assert notices.told[1].startswith("Something else was done since.")


def test_what_changed_nothing_offers_no_undo(store: ImmediateStore, notices: FakeNotices) -> None:
    changes = store.workspace.perform(lambda _reader: Operation("tick"))
    assert Undoing(store, notices).offer(changes) is None
