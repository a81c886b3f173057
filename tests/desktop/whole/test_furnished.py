"""The features built together into one window: what only shows when all of them are there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeView, QWidget

from desktop.editor.text_view import TextView
from desktop.reading import ReadingView
from desktop.sheet.new_sheet_panel import NewSheetPanel
from desktop.shell.page_head import PageHead
from storage.errors import DiskFull
from tests.desktop.conftest import NOW
from tests.desktop.typing_keys import press, type_text
from tests.desktop.whole.conftest import Stages
from tests.screens.stage import WRITE, Stage


@pytest.fixture
def stage(stages: Stages, demo_folder: Path) -> Iterator[Stage]:
    made = stages(demo_folder, language="en", author="Claire Moreau")
    made.show(1280, 720)
    yield made
    assert made.faults() == ""


def told(widget: QWidget) -> list[str]:
    return [shown.text() for shown in widget.findChildren(QLabel) if shown.text()]


def names(stage: Stage) -> set[str]:
    return {command.name for command in stage.desk.commands.all()}


def test_a_history_has_its_commands_only_while_one_is_in_it(stage: Stage) -> None:
    stage.open("légumerie", WRITE)
    assert "history.restore" not in names(stage)
    stage.desk.commands.run("panel.history")
    assert {"history.next", "history.restore"} <= names(stage)
    assert "text.bold" not in names(stage)
    stage.until(stage.desk.commands.named("history.close").enabled)
    stage.desk.commands.run("history.close")
    assert "history.restore" not in names(stage)
    assert "text.bold" in names(stage)


def test_the_way_back_from_a_history_finds_everything_as_it_was(stage: Stage) -> None:
    stage.open("légumerie", WRITE)
    window = stage.desk.window
    before = told(window.status)
    assert any("words" in words for words in before)
    stage.desk.commands.run("panel.history")
    stage.wait(200)
    stage.desk.commands.run("history.close")
    stage.wait(200)
    assert told(window.status) == before
    tree = window.navigator.findChildren(QTreeView)[0]
    assert [index.data() for index in tree.selectedIndexes()] == ["Une légumerie pour les cantines"]


def test_a_tag_that_is_read_is_looked_for(stage: Stage) -> None:
    page = stage.open("légumerie")
    page.findChildren(ReadingView)[0].tag_followed.emit("cantines")
    stage.wait(200)
    assert stage.desk.window.search.text() == "#cantines"
    assert stage.desk.window.search.hasFocus()


def test_what_the_palette_creates_begins_as_every_sheet_does(stage: Stage) -> None:
    stage.open("légumerie")
    stage.desk.commands.run("go.anywhere")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    type_text(field, "Verger partagé")
    press(field, Qt.Key.Key_Return)
    panel = stage.desk.window.findChildren(NewSheetPanel)[0]
    stage.until(panel.isVisible)
    assert "Verger partagé" in [line.text() for line in panel.findChildren(QLineEdit)]


def test_the_menu_of_a_page_offers_to_send_it_out(stage: Stage) -> None:
    page = stage.open("légumerie")
    menu = page.findChildren(PageHead)[0].menu
    menu.aboutToShow.emit()
    assert "Export this text as Markdown…" in [action.text() for action in menu.actions()]


def test_a_text_that_cannot_be_saved_is_told_in_a_sentence_and_in_the_status_line(stage: Stage) -> None:
    page = stage.open("légumerie", WRITE)
    text = page.findChildren(TextView)[0].open_text
    assert text is not None
    text.failed.emit(DiskFull(Path("/media/cle")))
    assert any("The disk is full" in words for words in stage.desk.window.notices.words())
    assert "Not saved yet" in told(stage.desk.window.status)
    text.saved.emit(NOW)
    assert "Not saved yet" not in told(stage.desk.window.status)
