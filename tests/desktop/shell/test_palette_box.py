"""The palette over a window, and the overview in a page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.searching.palette import Create, GoTo, Name, Palette, Run
from desktop.searching.result_list import ResultList
from desktop.shell.overview import Overview, overview_rows, overview_text
from desktop.shell.palette_box import PaletteBox
from desktop.theme import Theme
from desktop.work.commands import Command
from tests.desktop.typing_keys import press, type_text

SHEET = Name("sheet", "s1", "Une légumerie")
COMMANDS = (
    Command("sheet.new", "New sheet", "Sheet", lambda: None, "Ctrl+N"),
    Command("view.theme", "Light or dark", "Viewing", lambda: None, "Ctrl+Shift+D"),
    Command("sheet.bin", "Open the bin", "Sheet", lambda: None),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    field = QLineEdit(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    field.setFocus()
    return made


@pytest.fixture
def box(theme: Theme, window: QWidget) -> PaletteBox:
    palette = Palette(lambda: COMMANDS, str, can_create=lambda: True)
    palette.know([SHEET])
    return PaletteBox(theme, palette, window)


def field(box: QWidget) -> QLineEdit:
    return box.findChildren(QLineEdit)[0]


def test_enter_goes_to_what_was_typed(qtbot: QtBot, box: PaletteBox) -> None:
    box.open()
    type_text(field(box), "légum")
    with qtbot.waitSignal(box.chosen) as told:
        press(field(box), Qt.Key.Key_Return)
    assert told.args == [GoTo(SHEET), False]
    assert box.isHidden()


def test_ctrl_enter_opens_beside(qtbot: QtBot, box: PaletteBox) -> None:
    box.open()
    type_text(field(box), "legum")
    with qtbot.waitSignal(box.chosen) as told:
        press(field(box), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [GoTo(SHEET), True]


def test_arrows_pass_over_headings_and_go_round(qtbot: QtBot, box: PaletteBox) -> None:
    box.open()
    type_text(field(box), "légum")
    press(field(box), Qt.Key.Key_Up)
    with qtbot.waitSignal(box.chosen) as told:
        press(field(box), Qt.Key.Key_Return)
    assert told.args == [Create("légum"), False]


def test_esc_closes_and_gives_the_keyboard_back(window: QWidget, box: PaletteBox) -> None:
    before = field(window)
    box.open()
    assert field(box).hasFocus()
    press(field(box), Qt.Key.Key_Escape)
    assert box.isHidden()
    assert before.hasFocus()


def test_commands_alone_begin_behind_a_bracket(qtbot: QtBot, box: PaletteBox) -> None:
    box.open_commands()
    type_text(field(box), "light")
    with qtbot.waitSignal(box.chosen) as told:
        press(field(box), Qt.Key.Key_Return)
    assert told.args == [Run("view.theme"), False]


def test_leaving_the_field_closes_the_palette(window: QWidget, box: PaletteBox) -> None:
    box.open()
    field(window).setFocus()
    assert box.isHidden()


def test_the_palette_lies_inside_its_window(window: QWidget, box: PaletteBox) -> None:
    box.open()
    for size in ((900, 600), (420, 320)):
        window.resize(*size)
        assert window.rect().contains(box.geometry())


def test_the_overview_shows_every_command_under_its_group() -> None:
    rows = overview_rows(COMMANDS, str)
    assert [(row.title, row.detail) for row in rows] == [
        ("Sheet", ""),
        ("New sheet", "Ctrl+N"),
        ("Open the bin", ""),
        ("Viewing", ""),
        ("Light or dark", "Ctrl+Shift+D"),
    ]


def test_the_overview_is_filtered_by_words_and_by_keys() -> None:
    assert [row.title for row in overview_rows(COMMANDS, str, "dark")] == ["Viewing", "Light or dark"]
    assert [row.title for row in overview_rows(COMMANDS, str, "ctrl n")] == ["Sheet", "New sheet"]


def test_the_overview_can_be_copied_and_printed_as_text(qtbot: QtBot, theme: Theme) -> None:
    text = overview_text(COMMANDS, str)
    assert text.splitlines()[:3] == ["Sheet", "-----", f"New sheet {'.' * 49} Ctrl+N"]
    assert "Open the bin\n" in text
    overview = Overview(theme, COMMANDS, lambda _: None, str)
    qtbot.addWidget(overview)
    overview.copy()
    assert QGuiApplication.clipboard().text() == text


def test_enter_in_the_overview_does_what_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    done: list[str] = []
    overview = Overview(theme, COMMANDS, done.append, str)
    qtbot.addWidget(overview)
    overview.show()
    type_text(field(overview), "light")
    press(field(overview), Qt.Key.Key_Return)
    assert done == ["view.theme"]
    press(field(overview), Qt.Key.Key_Escape)
    assert field(overview).text() == ""
    assert len(overview.findChildren(ResultList)) == 1
