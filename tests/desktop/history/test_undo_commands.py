"""Undo stands among the commands under the name of what it takes back."""

from desktop.history.undo_commands import undo_commands
from desktop.work.commands import Commands
from desktop.work.undoing import Undoing
from storage import Kind
from storage.editing import sheets
from tests.desktop.immediate import FakeNotices, ImmediateStore


def test_undo_is_a_command_that_follows_what_was_done(store: ImmediateStore, notices: FakeNotices) -> None:
    commands = Commands()
    undoing = Undoing(store, notices, lambda: commands.put(*undo_commands(undoing)))
    commands.put(*undo_commands(undoing))
    assert not commands.named("workspace.undo").enabled()
    _, plan = sheets.create(Kind.SHEET, "Vélo")
    store.on_changed.append(lambda _changes: undoing.refresh())
    store.perform(plan)
    assert commands.named("workspace.undo").title == "Undo: creation of “Vélo”"
    commands.run("workspace.undo")
    assert commands.named("workspace.redo").title == "Redo: creation of “Vélo”"
    assert not commands.named("workspace.undo").enabled()
