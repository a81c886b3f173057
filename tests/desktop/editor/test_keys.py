"""Keys in a real text view: lists and marks, as one presses them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.editor.editor import Editor
from desktop.editor.writing import furnish_writing
from desktop.theme import Theme
from desktop.work.open_texts import OpenTexts
from storage import Kind, Workspace
from storage.editing.sheets import create
from tests.desktop.immediate import ImmediateStore
from tests.desktop.typing_keys import press, type_text

Written = Callable[[str], Editor]
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def written(qtbot: QtBot, theme: Theme, store: ImmediateStore, workspace: Workspace) -> Written:
    """An editor that shows a text, the caret at its end."""

    def make(body: str) -> Editor:
        record, plan = create(Kind.SHEET, "Fiche", body=body)
        workspace.perform(plan)
        editor = Editor(theme)
        qtbot.addWidget(editor)
        furnish_writing(editor, theme)
        editor.resize(900, 500)
        editor.show()
        editor.show_text(OpenTexts(store, store.folder, editor).open(record))
        qtbot.waitUntil(lambda: editor.view.text == body)
        editor.view.select(len(body))
        return editor

    return make


def test_a_list_is_written_with_enter_alone(written: Written) -> None:
    view = written("## Actions\n\n- [x] Trouver un local").view
    type_text(view, "\nChiffrer l'été\n\nFin")
    assert view.text == "## Actions\n\n- [x] Trouver un local\n- [ ] Chiffrer l'été\n\nFin"


def test_tab_nests_and_shift_tab_brings_back(written: Written) -> None:
    view = written("- un\n- deux").view
    press(view, Qt.Key.Key_Tab, text="\t")
    assert view.text == "- un\n  - deux"
    press(view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert view.text == "- un\n- deux"


def test_control_enter_leads_an_action_through_its_states(written: Written) -> None:
    view = written("- [ ] un").view
    seen = []
    for _ in range(5):
        press(view, Qt.Key.Key_Return, CONTROL)
        seen.append(view.text[3])
    assert seen == ["/", "x", "?", "-", " "]


def test_alt_and_arrows_move_an_item_and_one_undo_brings_it_back(written: Written) -> None:
    view = written("1. un\n2. deux").view
    press(view, Qt.Key.Key_Up, ALT)
    assert view.text == "1. deux\n2. un"
    view.undo()
    assert view.text == "1. un\n2. deux"


def test_every_command_of_the_editor_has_a_name_of_its_own(written: Written) -> None:
    names = [command.name for command in written("mot").commands()]
    assert len(names) == len(set(names))


def test_bold_by_name_marks_the_word_at_the_caret(written: Written) -> None:
    editor = written("un mot")
    next(command for command in editor.commands() if command.name == "text.bold").run()
    assert editor.view.text == "un **mot**"


def test_tab_never_takes_the_place_of_selected_lines(written: Written) -> None:
    view = written("un\ndeux\ntrois").view
    view.select(0, 12)
    press(view, Qt.Key.Key_Tab, text="\t")
    assert view.text == "un\ndeux\ntrois"
