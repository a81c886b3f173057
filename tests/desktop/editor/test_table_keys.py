"""Tables in a real text view, as one presses keys and pastes."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desktop.editor.test_keys import Written, written
from tests.desktop.typing_keys import press, type_text

__all__ = ["written"]


def test_a_table_is_written_with_bars_enter_and_tab(written: Written) -> None:
    view = written("x\n\n").view
    type_text(view, "| Quoi | Qui |\nun")
    press(view, Qt.Key.Key_Tab, text="\t")
    type_text(view, "Noé")
    press(view, Qt.Key.Key_Tab, text="\t")
    type_text(view, "deux")
    press(view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert view.text == ("x\n\n| Quoi | Qui |\n| ---- | --- |\n| un   | Noé |\n| deux |     |")
    assert view.text[slice(*view.selection())] == "Noé"


def test_cells_of_a_spreadsheet_arrive_as_a_table(written: Written) -> None:
    view = written("x\n\n").view
    data = QMimeData()
    data.setText("Quoi\tQui\nun\tNoé\n")
    view.insertFromMimeData(data)
    assert view.text == "x\n\n| Quoi | Qui |\n| ---- | --- |\n| un   | Noé |\n"


def test_commands_of_tables_wait_for_a_table(written: Written) -> None:
    editor = written("x\n\n")
    named = {command.name: command for command in editor.commands()}
    assert not named["table.row_below"].enabled()
    named["table.insert"].run()
    assert named["table.row_below"].enabled()


def test_a_line_of_dashes_typed_by_hand_is_taken_as_the_one_that_stands(written: Written) -> None:
    view = written("x\n\n").view
    type_text(view, "| Quoi | Qui |\n|---|--:|\nun")
    press(view, Qt.Key.Key_Tab, text="\t")
    type_text(view, "Noé")
    press(view, Qt.Key.Key_Tab, text="\t")
    assert view.text == "x\n\n| Quoi | Qui |\n| ---- | --: |\n| un   | Noé |\n|      |     |"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_a_table_that_was_typed_in_is_aligned_when_an_arrow_leaves_it(
    written: Written, qtbot: QtBot, key: Qt.Key
) -> None:
    view = written("x\n\n| a | b |\n| - | - |\n| un | deux |\n\ny\n").view
    view.select(view.text.index("un") + 2)
    type_text(view, " mot")
    for _ in range(5):
        press(view, key)
    aligned = "x\n\n| a      | b    |\n| ------ | ---- |\n| un mot | deux |\n\ny\n"
    qtbot.waitUntil(lambda: view.text == aligned)
    view.undo()
    assert "| a | b |\n" in view.text


def test_a_table_that_was_only_looked_at_stays_as_it_is_written(written: Written, qtbot: QtBot) -> None:
    words = "x\n\n| a | b |\n| - | - |\n| un | deux |\n\ny\n"
    view = written(words).view
    view.select(words.index("un"))
    view.select(0)
    QTest.qWait(20)
    assert view.text == words
