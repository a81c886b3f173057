"""Typing is mine, never lost, and never waits."""

from pytestqt.qtbot import QtBot

from desktop.work.open_texts import OpenTexts, TextChange
from storage import Workspace
from storage.activity import operations
from storage.editing import sheets
from storage.log import rows_since
from storage.model import Origin, Seq
from tests.desktop.work.stores import HeldStore
from tests.desktop.work.writing import body_of, sheet, typed, written_elsewhere
from wiki.edits import Edit, apply_edits


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
