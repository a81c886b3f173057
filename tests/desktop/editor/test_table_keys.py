"""Tables in a real text view, as one presses keys and pastes."""

from PySide6.QtCore import QMimeData, Qt

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
