"""Texts that cannot be saved, or whose record is gone: nothing is lost, and it is said once."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.work.open_texts import LeftBehind, OpenText, OpenTexts
from storage import RecordId, Workspace
from storage.editing import sheets
from storage.errors import DiskFull, RecordNotFound, WorkspaceLocked
from tests.desktop.work.stores import HeldStore
from tests.desktop.work.writing import body_of, sheet, typed
from wiki.edits import Edit


def test_a_failing_save_keeps_the_text_says_so_once_and_tries_again(
    qtbot: QtBot, workspace: Workspace, held: HeldStore, texts: OpenTexts, tmp_path: Path
) -> None:
    record = sheet(workspace, "a")
    text = texts.open(record)
    told: list[Exception] = []
    text.failed.connect(told.append)
    held.trouble = DiskFull(workspace.folder)
    typed(text, "b")
    text.flush()
    text.flush()
    assert [type(error) for error in told] == [DiskFull]
    copy = tmp_path / "home" / "unsaved" / f"{record}.md"
    assert copy.read_text() == "ab"
    typed(text, "c")
    qtbot.waitUntil(lambda: copy.read_text() == "abc", timeout=2_000)
    held.trouble = WorkspaceLocked(workspace.folder, 5)
    text.flush()
    assert [type(error) for error in told] == [DiskFull, WorkspaceLocked]
    assert texts.unsaved()
    held.trouble = None
    with qtbot.waitSignal(text.saved, timeout=9_000):
        pass
    assert body_of(workspace, record) == "abc"
    assert not copy.exists()
    assert not texts.unsaved()


def test_a_text_left_behind_is_offered_after_a_restart_and_taken_back(
    workspace: Workspace, held: HeldStore, texts: OpenTexts, tmp_path: Path
) -> None:
    record = sheet(workspace, "Un plan.")
    held.trouble = DiskFull(workspace.folder)
    text = texts.open(record)
    typed(text, " Très bon 🙂\r\n")
    text.flush()
    again = OpenTexts(HeldStore(workspace), tmp_path / "home")
    (left,) = again.left_behind()
    assert left.record == record
    taken = again.take_back(left)
    assert taken.text == "Un plan. Très bon 🙂\r\n"
    again.flush_all()
    assert body_of(workspace, record) == taken.text
    assert again.left_behind() == ()
    taken.undo()
    assert taken.text == "Un plan."


def test_new_trouble_with_a_text_takes_nothing_of_what_an_earlier_run_left(
    qtbot: QtBot, workspace: Workspace, held: HeldStore, texts: OpenTexts, tmp_path: Path
) -> None:
    record = sheet(workspace, "Un plan.")
    held.trouble = DiskFull(workspace.folder)
    first = texts.open(record)
    typed(first, " De lundi.")
    first.flush()
    other = HeldStore(workspace)
    again = OpenTexts(other, tmp_path / "home")
    other.trouble = DiskFull(workspace.folder)
    text = again.open(record)
    typed(text, " De mardi.")
    text.flush()
    other.trouble = None
    with qtbot.waitSignal(text.saved, timeout=9_000):
        pass
    assert body_of(workspace, record) == "Un plan. De mardi."
    assert [left.text for left in again.left_behind()] == ["Un plan. De lundi."]
    again.take_back(again.left_behind()[0])
    again.flush_all()
    assert again.left_behind() == ()


def test_a_record_that_is_gone_or_in_the_bin_is_told(workspace: Workspace, texts: OpenTexts) -> None:
    told: list[Exception] = []
    text = OpenText(RecordId("nobody"), texts._store, texts._copies, texts._clock, texts)
    text.failed.connect(told.append)
    text.refresh()
    assert isinstance(told[0], RecordNotFound)
    record = sheet(workspace, "a")
    opened = texts.open(record)
    removed: list[str] = []
    opened.removed.connect(removed.append)
    workspace.perform(sheets.delete(record))
    texts.look()
    assert removed == ["deleted"]
    assert opened.deleted == "deleted"
    assert opened.text == "a"


def test_flush_all_tells_when_all_is_done_saved_or_not(workspace: Workspace, held: HeldStore, texts: OpenTexts) -> None:
    done: list[str] = []
    texts.flush_all(lambda: done.append("nothing open"))
    one, other = texts.open(sheet(workspace, "a")), texts.open(sheet(workspace, "b", "Autre"))
    typed(one, "x")
    typed(other, "y")
    texts.flush_all(lambda: done.append("saved"))
    held.trouble = DiskFull(workspace.folder)
    typed(one, "x")
    texts.flush_all(lambda: done.append("not saved"))
    assert done == ["nothing open", "saved", "not saved"]
    assert texts.unsaved()


def test_only_copies_that_say_something_else_are_offered(
    workspace: Workspace, held: HeldStore, texts: OpenTexts, tmp_path: Path
) -> None:
    same, other = texts.open(sheet(workspace, "a")), texts.open(sheet(workspace, "b", "Autre"))
    held.holds = True
    typed(same, "!")
    typed(other, "?")
    same.flush()
    held.holds = False
    texts.keep_copies()
    held.let_through()
    folder = tmp_path / "home" / "unsaved"
    (folder / "elsewhere.md").write_text("Une fiche d'un autre espace")
    again = OpenTexts(HeldStore(workspace), tmp_path / "home")
    offered: list[LeftBehind] = []
    again.find_left_behind(offered.extend)
    assert [left.text for left in offered] == ["b?"]
    assert sorted(file.stem for file in folder.iterdir()) == sorted(["elsewhere", other.record])


def test_half_a_character_does_not_keep_a_text_from_being_saved(workspace: Workspace, texts: OpenTexts) -> None:
    record = sheet(workspace, "a")
    text = texts.open(record)
    text.edit((Edit(1, 1, "\ud83d!"),))
    text.flush()
    assert body_of(workspace, record) == text.text == "a\ufffd!"
