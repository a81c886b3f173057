"""Typing is mine, never lost, and never waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.work.open_texts import LeftBehind, OpenText, OpenTexts, TextChange
from storage import Kind, RecordId, Workspace, records
from storage.activity import operations
from storage.editing import sheets
from storage.errors import DiskFull, RecordNotFound, WorkspaceLocked
from storage.log import rows_since
from storage.model import Origin, Seq
from tests.desktop.work.stores import HeldStore
from wiki.edits import Edit, apply_edits


@pytest.fixture
def held(workspace: Workspace) -> HeldStore:
    return HeldStore(workspace)


@pytest.fixture
def texts(qtbot: QtBot, held: HeldStore, tmp_path: Path) -> Iterator[OpenTexts]:
    made = OpenTexts(held, tmp_path / "home")
    held.on_changed.append(made.heard)
    yield made
    made.deleteLater()


def sheet(workspace: Workspace, body: str, title: str = "Vélo") -> RecordId:
    record, plan = sheets.create(Kind.SHEET, title, body=body)
    workspace.perform(plan)
    return record


def body_of(workspace: Workspace, record: RecordId) -> str:
    with workspace.reader() as reader:
        return records.get(reader, record).body


def written_elsewhere(workspace: Workspace, record: RecordId, *edits: Edit) -> None:
    workspace.perform(sheets.write_body(record, edits))


def typed(text: OpenText, words: str) -> None:
    for letter in words:
        text.edit((Edit(len(text.text), len(text.text), letter),))


def test_what_is_typed_is_there_at_once_and_stored_after_a_pause(
    qtbot: QtBot, workspace: Workspace, held: HeldStore, texts: OpenTexts
) -> None:
    record = sheet(workspace, "Le plan")
    text = texts.open(record)
    assert text.loaded
    typed(text, " vélo")
    assert text.text == "Le plan vélo"
    assert held.writes == 0
    with qtbot.waitSignal(text.saved, timeout=2_000):
        pass
    assert body_of(workspace, record) == "Le plan vélo"
    assert held.writes == 1
    assert not texts.unsaved()
    with workspace.reader() as reader:
        assert operations(reader)[0].name == "write"


def test_typing_on_and_on_is_stored_every_second(
    qtbot: QtBot, workspace: Workspace, held: HeldStore, texts: OpenTexts
) -> None:
    text = texts.open(sheet(workspace, ""))

    def typed_and_stored() -> bool:
        typed(text, "a")
        return held.writes > 0

    qtbot.waitUntil(typed_and_stored, timeout=1_000)


def test_what_is_typed_while_a_commit_is_on_its_way_goes_with_the_next(
    workspace: Workspace, held: HeldStore, texts: OpenTexts
) -> None:
    record = sheet(workspace, "a")
    text = texts.open(record)
    held.holds = True
    typed(text, "b")
    text.flush()
    typed(text, "c")
    text.flush()
    assert len(held.held) == 1
    held.holds = False
    held.let_through()
    text.flush()
    assert body_of(workspace, record) == "abc"
    assert held.writes == 2


def test_what_others_write_arrives_around_what_i_am_typing(
    workspace: Workspace, held: HeldStore, texts: OpenTexts
) -> None:
    record = sheet(workspace, "Un plan.\nDeux rues.\n")
    text = texts.open(record)
    seen: list[TextChange] = []
    text.changed.connect(seen.append)
    text.edit((Edit(8, 8, " Et trois."),))
    written_elsewhere(workspace, record, Edit(0, 2, "Mon"), Edit(9, 13, "Dix"))
    texts.look()
    assert text.text == "Mon plan. Et trois.\nDix rues.\n"
    assert [change.mine for change in seen] == [True, False]
    text.flush()
    assert body_of(workspace, record) == "Mon plan. Et trois.\nDix rues.\n"
    text.undo()
    assert text.text == "Mon plan.\nDix rues.\n"


def test_a_commit_that_meets_what_others_wrote_meanwhile_merges(
    workspace: Workspace, held: HeldStore, texts: OpenTexts
) -> None:
    record = sheet(workspace, "Un plan.\n\nDeux rues.\n")
    text = texts.open(record)
    text.edit((Edit(8, 8, " Et trois."),))
    written_elsewhere(workspace, record, Edit(10, 14, "Dix"))
    text.flush()
    assert text.text == body_of(workspace, record) == "Un plan. Et trois.\n\nDix rues.\n"
    typed(text, "!")
    text.flush()
    assert text.text == body_of(workspace, record) == "Un plan. Et trois.\n\nDix rues.\n!"


def test_a_field_set_meanwhile_does_not_make_typing_a_branch(
    workspace: Workspace, held: HeldStore, texts: OpenTexts
) -> None:
    record = sheet(workspace, "Un plan.")
    text = texts.open(record)
    workspace.perform(sheets.set_field(record, "number", ["3"]))
    typed(text, "!")
    text.flush()
    assert body_of(workspace, record) == "Un plan.!"
    with workspace.reader() as reader:
        assert operations(reader)[0].author == "Claire Moreau"


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


def test_undo_survives_saving_closing_and_opening_again(workspace: Workspace, texts: OpenTexts) -> None:
    record = sheet(workspace, "a")
    text = texts.open(record)
    typed(text, "b")
    texts.release(record)
    assert body_of(workspace, record) == "ab"
    written_elsewhere(workspace, record, Edit(0, 0, "x"))
    again = texts.open(record)
    assert again is text
    assert again.text == "xab"
    again.undo()
    assert again.text == "xa"
    again.redo()
    assert again.text == "xab"


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


def test_undo_takes_back_words_not_letters(workspace: Workspace, texts: OpenTexts) -> None:
    text = texts.open(sheet(workspace, ""))
    typed(text, "le plan vélo")
    told = []
    while text.can_undo:
        text.undo()
        told.append(text.text)
    assert told == ["le plan ", "le ", ""]


def test_edits_of_one_group_are_one_undo(workspace: Workspace, texts: OpenTexts) -> None:
    text = texts.open(sheet(workspace, "a b c"))
    text.edit((Edit(0, 1, "x"),), group="replace")
    text.edit((Edit(4, 5, "z"),), group="replace")
    text.undo()
    assert text.text == "a b c"


def test_typing_is_told_as_typing(workspace: Workspace, texts: OpenTexts) -> None:
    record = sheet(workspace, "")
    text = texts.open(record)
    typed(text, "a")
    text.flush()
    with workspace.reader() as reader:
        *_, last = rows_since(reader, Seq(0))
    assert last.origin == Origin.TYPING


def test_views_follow_by_the_edits_that_are_told(workspace: Workspace, texts: OpenTexts) -> None:
    text = texts.open(sheet(workspace, "un deux"))
    view = text.text

    def follow(change: TextChange) -> None:
        nonlocal view
        view = apply_edits(view, change.edits)

    text.changed.connect(follow)
    text.edit((Edit(0, 2, "trois"), Edit(3, 7, "🙂")))
    text.undo()
    text.redo()
    assert view == text.text == "trois 🙂"


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
