"""Searching in the whole window: from a word to its place in a text, and back to where one was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.editor.editor import Editor
from desktop.editor.text_view import TextView
from desktop.searching.results_popup import ResultsPopup
from desktop.shell.sheet_page import SheetPage
from search import Hit
from tests.desktop.typing_keys import press, type_text
from tests.desktop.whole.conftest import Stages
from tests.screens.stage import WRITE, Stage
from wiki.folding import fold


@pytest.fixture
def stage(stages: Stages, demo_folder: Path) -> Iterator[Stage]:
    made = stages(demo_folder, author="Claire Moreau")
    made.show(1280, 720)
    made.desk.window.activateWindow()
    yield made
    assert made.faults() == ""


def look_for(stage: Stage, words: str) -> ResultsPopup:
    """Type words into the field and wait until something is found."""
    stage.desk.commands.run("go.search")
    stage.desk.window.search.clear()
    type_text(stage.desk.window.search, words)
    popup = stage.desk.window.findChildren(ResultsPopup)[0]
    stage.until(
        lambda: popup.isVisible() and popup.list.current() is not None and not stage.desk.window.search.is_waiting
    )
    return popup


def first_kind(popup: ResultsPopup) -> str:
    row = popup.list.current()
    return row.value.kind if row is not None and isinstance(row.value, Hit) else ""


def shown(stage: Stage) -> Editor:
    """The editor of the page one works in, once its text is there."""

    def is_there() -> bool:
        page = stage.desk.window.pages.current_page()
        if not isinstance(page, SheetPage) or not isinstance(page.parts.editor, Editor):
            return False
        text = page.parts.editor.view.open_text
        return text is not None and text.loaded

    stage.until(is_there)
    page = stage.desk.window.pages.current_page()
    assert isinstance(page, SheetPage)
    assert isinstance(page.parts.editor, Editor)
    return page.parts.editor


def test_enter_opens_the_place_with_its_word_lit_and_find_goes_on_with_it(stage: Stage) -> None:
    stage.open("légumerie", WRITE)
    look_for(stage, "dentist")
    press(stage.desk.window.search, Qt.Key.Key_Return)
    stage.until(lambda: shown(stage).pointed is not None)
    editor = shown(stage)
    pointed = editor.pointed
    assert pointed is not None
    word = editor.view.text[pointed.start : pointed.end]
    assert fold(word).startswith("dentist")
    assert editor.view.place() == pointed.start
    stage.desk.commands.run("text.find")
    field = QApplication.focusWidget()
    assert field is not None
    assert field.property("text") == word


def test_ctrl_enter_opens_beside_and_keeps_what_one_had(stage: Stage) -> None:
    before = stage.open("légumerie", WRITE).record
    popup = look_for(stage, "velo")
    stage.until(lambda: first_kind(popup) == "sheet")  # while the index is made, people and partners come before sheets
    press(stage.desk.window.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.until(
        lambda: len({page.record for page in stage.desk.window.pages.pages() if isinstance(page, SheetPage)}) == 2
    )
    assert before in {page.record for page in stage.desk.window.pages.pages() if isinstance(page, SheetPage)}


def test_esc_leads_back_to_where_one_was_with_the_caret_where_it_was(stage: Stage) -> None:
    stage.open("légumerie", WRITE).take_focus()
    view = QApplication.focusWidget()
    assert isinstance(view, TextView)
    view.select(40)
    look_for(stage, "velo")
    press(stage.desk.window.search, Qt.Key.Key_Escape)
    assert stage.desk.window.search.text() == ""
    press(stage.desk.window.search, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is view
    assert view.selection() == (40, 40)


def test_what_was_looked_for_is_offered_again_by_an_empty_field(stage: Stage) -> None:
    look_for(stage, "dentiste")
    press(stage.desk.window.search, Qt.Key.Key_Return)
    stage.until(lambda: not stage.desk.window.search.hasFocus())
    stage.desk.commands.run("go.search")
    stage.desk.window.search.clear()
    popup = stage.desk.window.findChildren(ResultsPopup)[0]
    assert "dentiste" in [row.title for row in popup.list.rows()]
