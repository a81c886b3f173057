"""Searches that are kept and words that are replaced, in the whole window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.editor.text_view import TextView
from desktop.models.navigator_rows import UNKNOWN, NavigatorRow, RowKind
from desktop.replacing.view import ReplaceView
from desktop.searching.save_panel import SavePanel
from desktop.shell.page import LonePage
from tests.desktop.typing_keys import press, type_text
from tests.desktop.whole.conftest import Stages
from tests.screens.stage import WRITE, Stage


@pytest.fixture
def stage(stages: Stages, demo_folder: Path) -> Iterator[Stage]:
    made = stages(demo_folder, language="en", author="Claire Moreau")
    made.show(1280, 720)
    yield made
    assert made.faults() == ""


def searches(stage: Stage) -> list[NavigatorRow]:
    return [row for row in stage.desk.window.navigator.rows().rows if row.kind is RowKind.SEARCH]


def test_a_search_is_saved_counted_asked_and_deleted(stage: Stage) -> None:
    window = stage.desk.window
    stage.open("légumerie", WRITE)
    window.search.take_focus()
    type_text(window.search, "cantines")
    stage.desk.commands.run("search.save")
    (panel,) = window.findChildren(SavePanel)
    stage.until(panel.isVisible)
    (field,) = panel.findChildren(QLineEdit)
    type_text(field, "À table")
    press(field, Qt.Key.Key_Return)
    stage.until(lambda: [row.title for row in searches(stage)][3:] == ["À table"])
    stage.until(lambda: searches(stage)[3].count > 0, longest=40_000)
    assert all(row.count != UNKNOWN for row in searches(stage))
    window.navigator.run_search(searches(stage)[0].id)
    assert window.search.text() == "type:fiche en:retard"
    window.navigator.delete_asked.emit(searches(stage)[3].id)
    stage.until(lambda: len(searches(stage)) == 3)


def test_words_are_replaced_in_the_text_that_is_open_and_taken_back(stage: Stage) -> None:
    page = stage.open("légumerie", WRITE)
    (text,) = page.findChildren(TextView)
    before = text.text
    assert "cantines" in before
    text.setFocus()
    type_text(QApplication.focusWidget() or text, "Été ")
    stage.desk.commands.run("replace.everywhere")
    shown = stage.desk.window.pages.current_page()
    assert isinstance(shown, LonePage)
    view = shown.widget
    assert isinstance(view, ReplaceView)
    view.head.by.setText("restaurants scolaires")
    view.begin("cantines")
    stage.until(lambda: view.presenter.can_replace)
    press(view.head.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: "restaurants scolaires" in text.text)
    assert "Été " in text.text
    assert "cantines" not in text.text
    stage.until(lambda: "Undo: replacement in" in stage.desk.commands.named("workspace.undo").title)
    stage.desk.commands.run("workspace.undo")
    stage.until(lambda: "cantines" in text.text)
    assert text.text.replace("Été ", "") == before
