"""The review as a page: values light their lines, lines lead to their values, and the keyboard does it all."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.importing.review_view import ReviewView
from desktop.theme import Theme
from desktop.work.jobs import Jobs
from documents.reading import Action
from storage import Kind, Reader, Workspace, lists, records
from storage.model import Operation, Write
from tests.desktop.immediate import FakeNotices, ImmediateStore
from tests.desktop.importing.faces import SEED, WORKSHOPS
from tests.desktop.typing_keys import press


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, store: ImmediateStore, notices: FakeNotices) -> Iterator[ReviewView]:
    jobs = Jobs()
    made = ReviewView(theme, store, notices, jobs)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    jobs.close()


def bring(qtbot: QtBot, view: ReviewView, *paths: Path) -> None:
    view.review(paths)
    qtbot.waitUntil(lambda: view.presenter.sheaf is not None)


def _given(operation: Operation, _reader: Reader) -> Operation:
    return operation


def row_of(view: ReviewView, words: str) -> int:
    rows = view.evidence.values.values.rows
    return next(place for place, row in enumerate(rows) if words in row.words)


def sheets(workspace: Workspace) -> list[str]:
    with workspace.reader() as reader:
        return [sheet.title for sheet in lists.sheets(reader)]


def test_a_value_in_hand_lights_its_lines(qtbot: QtBot, view: ReviewView) -> None:
    bring(qtbot, view, SEED)
    for words, line in (("Catherine Zuber", 7), ("Michel Souillac", 9), ("sur R & D ?", 45), ("Outiller", 32)):
        view.evidence.values.choose(row_of(view, words))
        assert view.evidence.source.lit == {line}


def test_a_value_lights_its_very_words_in_a_line(qtbot: QtBot, view: ReviewView) -> None:
    bring(qtbot, view, SEED)
    view.evidence.values.choose(row_of(view, "Michel Souillac"))
    words = [each.cursor.selectedText() for each in view.evidence.source.extraSelections()]
    assert "Michel Souillac" in words
    view.evidence.values.choose(row_of(view, "Signaux émergents"))
    assert all("\u2029" not in each.cursor.selectedText() for each in view.evidence.source.extraSelections())


def test_a_line_leads_to_what_it_became(qtbot: QtBot, view: ReviewView) -> None:
    bring(qtbot, view, SEED)
    view.evidence.source.line_chosen.emit(11)
    place = view.evidence.values.currentIndex().row()
    assert view.evidence.values.values.rows[place].words == "Anne-Laure Federici"
    view.evidence.source.line_chosen.emit(14)
    place = view.evidence.values.currentIndex().row()
    assert view.evidence.values.values.rows[place].words.startswith("- Evolution des formes")


def test_ctrl_enter_brings_it_in_and_offers_to_undo(
    qtbot: QtBot, view: ReviewView, workspace: Workspace, notices: FakeNotices
) -> None:
    bring(qtbot, view, SEED)
    with qtbot.waitSignal(view.finished) as told:
        press(view.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args is not None
    assert told.args[0]
    assert len(sheets(workspace)) == 1
    assert len(notices.told) == 1
    notices.offers[0].act()
    assert sheets(workspace) == []


def test_the_offer_takes_back_nothing_else(
    qtbot: QtBot, view: ReviewView, workspace: Workspace, notices: FakeNotices
) -> None:
    bring(qtbot, view, SEED)
    with qtbot.waitSignal(view.finished):
        view.presenter.accept()
    record = records.new_id()
    later = Operation("make", (Write(record, kind=Kind.SHEET, sets={"title": "Écrite depuis"}),))
    workspace.perform(partial(_given, later))
    notices.offers[0].act()
    assert len(sheets(workspace)) == 2


def test_escape_leaves_and_nothing_is_written(qtbot: QtBot, view: ReviewView, workspace: Workspace) -> None:
    bring(qtbot, view, SEED)
    with qtbot.waitSignal(view.finished) as told:
        press(view.focusWidget(), Qt.Key.Key_Escape)
    assert told.args == [None]
    assert sheets(workspace) == []


def test_an_entry_is_left_out_by_its_button(qtbot: QtBot, view: ReviewView, workspace: Workspace) -> None:
    bring(qtbot, view, SEED, WORKSHOPS)
    view.evidence.head.action_chosen.emit(0, Action.SKIP)
    with qtbot.waitSignal(view.finished):
        view.presenter.accept()
    assert sheets(workspace) == ["Ateliers vélo itinérants"]


def test_enter_on_a_name_asks_who_it_is(qtbot: QtBot, view: ReviewView, workspace: Workspace) -> None:
    for _ in range(2):
        record = records.new_id()
        operation = Operation("make", (Write(record, kind=Kind.PERSON, sets={"title": "Catherine Zuber"}),))
        workspace.perform(partial(_given, operation))
    bring(qtbot, view, SEED)
    view.evidence.values.choose(row_of(view, "Catherine Zuber"))
    press(view.evidence.values, Qt.Key.Key_Return)
    menu = view.findChild(QMenu)
    assert menu is not None
    assert len([action for action in menu.actions() if not action.isSeparator()]) == 3
    menu.actions()[0].trigger()
    menu.close()
    assert view.presenter.sheaf is not None
    assert not any(name.possible for name in view.presenter.sheaf.proposal.names)


def test_what_cannot_be_read_is_said_in_a_sentence(qtbot: QtBot, view: ReviewView, tmp_path: Path) -> None:
    (tmp_path / "rapport.docx").write_bytes(b"PK")
    view.review([tmp_path / "rapport.docx"])
    qtbot.waitUntil(lambda: "rapport.docx" in view.told())


def test_three_hundred_files_are_reviewed_at_once(qtbot: QtBot, view: ReviewView, tmp_path: Path) -> None:
    for number in range(300):
        text = f"Fiche-action n°{number} Sujet {number}\n\nRéférent CA : Lou Martin\n\nActions :\n\n- agir {number}\n"
        (tmp_path / f"{number:03}.txt").write_text(text, "utf-8")
    view.review([tmp_path])
    qtbot.waitUntil(lambda: view.presenter.sheaf is not None, timeout=20_000)
    assert view.presenter.sheaf is not None
    assert len(view.presenter.sheaf.proposal.items) == 300


def test_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot, view: ReviewView) -> None:
    bring(qtbot, view, SEED)
    for widget in view.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), widget


def test_no_list_edits_in_place(view: ReviewView) -> None:
    assert all(
        not each.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable for each in view.findChildren(QAbstractItemView)
    )
