"""Typography while typing, in a real text view."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.editor.editor import Editor
from desktop.editor.text_view import TextView
from desktop.editor.writing import furnish_writing
from desktop.theme import Theme
from desktop.work.open_texts import OpenTexts
from storage import Kind, Workspace
from storage.editing.sheets import create
from tests.desktop.immediate import ImmediateStore
from tests.desktop.typing_keys import press, type_text

Written = Callable[[str], TextView]


@pytest.fixture
def written(qtbot: QtBot, theme: Theme, store: ImmediateStore, workspace: Workspace) -> Written:
    """A view that shows a text, the caret at its end, typography in French."""

    def make(body: str) -> TextView:
        record, plan = create(Kind.SHEET, "Fiche", body=body)
        workspace.perform(plan)
        editor = Editor(theme)
        qtbot.addWidget(editor)
        furnish_writing(editor, theme, language=lambda: "fr")
        editor.resize(900, 500)
        editor.show()
        editor.show_text(OpenTexts(store, store.folder, editor).open(record))
        qtbot.waitUntil(lambda: editor.view.text == body)
        editor.view.select(len(body))
        return editor.view

    return make


def test_a_sentence_is_set_as_it_is_typed(written: Written) -> None:
    view = written("x\n")
    type_text(view, 'L\'enquête : "qui" paie ?')
    assert view.text == "x\nL’enquête\u00a0: «\u00a0qui\u00a0» paie\u202f?"


def test_backspace_takes_back_the_correction_and_nothing_else(written: Written) -> None:
    view = written("x\n")
    type_text(view, "Qui ?")
    press(view, Qt.Key.Key_Backspace)
    assert view.text == "x\nQui ?"
    press(view, Qt.Key.Key_Backspace)
    assert view.text == "x\nQui "


def test_undo_takes_back_the_correction_and_nothing_else(written: Written) -> None:
    view = written("x\n")
    type_text(view, "Qui ?")
    view.undo()
    assert view.text == "x\nQui ?"


def test_nothing_is_corrected_in_code(written: Written) -> None:
    view = written("```\n")
    type_text(view, 'l\'un : "a" ?')
    assert view.text == '```\nl\'un : "a" ?'
