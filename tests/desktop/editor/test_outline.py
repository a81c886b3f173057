"""The outline: going to a heading, and moving sections, by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.editor.editor import Editor
from desktop.editor.outline import Outline, furnish_outline
from desktop.theme import Theme
from desktop.work.open_texts import OpenTexts
from storage import Kind, Workspace
from storage.editing.sheets import create
from tests.desktop.immediate import ImmediateStore
from tests.desktop.typing_keys import press, type_text
from wiki.edits import Edit

BODY = "# Fiche\r\n\r\n## Étapes\r\n\r\nun\r\n\r\n### Détail\r\n\r\n## Besoins\r\n\r\ndeux"
Outlining = Callable[[str], tuple[Editor, Outline]]


@pytest.fixture
def outlining(qtbot: QtBot, theme: Theme, store: ImmediateStore, workspace: Workspace) -> Outlining:
    """An editor whose outline is open, with the caret at the text's end."""

    def make(body: str) -> tuple[Editor, Outline]:
        record, plan = create(Kind.SHEET, "Fiche", body=body)
        workspace.perform(plan)
        editor = Editor(theme)
        qtbot.addWidget(editor)
        opener = furnish_outline(editor, theme)
        editor.resize(900, 600)
        editor.show()
        editor.activateWindow()
        editor.show_text(OpenTexts(store, store.folder, editor).open(record))
        qtbot.waitUntil(lambda: editor.view.text == body)
        editor.view.select(len(body))
        opener.open()
        assert opener.outline is not None
        return editor, opener.outline

    return make


def test_enter_goes_to_the_heading_that_was_filtered(outlining: Outlining) -> None:
    editor, outline = outlining(BODY)
    type_text(outline._field, "etap")
    press(outline._field, Qt.Key.Key_Return)
    assert not outline.isVisible()
    assert editor.view.text[editor.place() :].startswith("Étapes")


def test_the_section_of_the_caret_is_marked_and_chosen(outlining: Outlining) -> None:
    _, outline = outlining(BODY)
    assert [(entry.title, entry.depth, entry.is_here) for entry in outline._model.entries] == [
        ("Fiche", 0, False),
        ("Étapes", 1, False),
        ("Détail", 2, False),
        ("Besoins", 1, True),
    ]
    assert outline._current() == outline._model.entries[3]


def test_a_section_moves_up_as_one_act_and_stays_chosen(outlining: Outlining) -> None:
    editor, outline = outlining(BODY)
    press(outline._field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert editor.view.text == ("# Fiche\r\n\r\n## Besoins\r\n\r\ndeux\r\n\r\n## Étapes\r\n\r\nun\r\n\r\n### Détail")
    current = outline._current()
    assert current is not None
    assert current.title == "Besoins"
    editor.view.undo()
    assert editor.view.text == BODY


def test_a_section_can_be_dropped_before_another(outlining: Outlining, qtbot: QtBot) -> None:
    editor, outline = outlining(BODY)
    data = outline._model.mimeData([outline._model.index(3)])
    outline._model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, outline._model.index(-1))
    qtbot.waitUntil(lambda: editor.view.text.startswith("# Fiche\r\n\r\n## Besoins"))


def test_escape_gives_the_keyboard_back(outlining: Outlining) -> None:
    editor, outline = outlining("un texte sans titre")
    assert outline._nothing.isVisible()
    press(outline._field, Qt.Key.Key_Escape)
    assert not outline.isVisible()
    assert editor.place() == len("un texte sans titre")


def test_what_arrives_meanwhile_moves_no_other_section_than_the_one_that_is_seen(outlining: Outlining) -> None:
    editor, outline = outlining(BODY)
    text = editor.view.open_text
    assert text is not None
    text.edit((Edit(0, 0, "## Neuf\r\n\r\n"),))
    assert [entry.title for entry in outline._model.entries] == ["Neuf", "Fiche", "Étapes", "Détail", "Besoins"]
    press(outline._field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    titles = [entry.title for entry in outline._model.entries]
    assert titles == ["Neuf", "Fiche", "Besoins", "Étapes", "Détail"]
