"""Palette, menu, overview and acts on rows, in a window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.models.navigator_rows import NavigatorRow, NavigatorRows, RowKind
from desktop.shell.equipment import Equipment
from desktop.shell.glance import Glance
from desktop.shell.overview import Overview
from desktop.shell.page import Page
from desktop.shell.palette_box import PaletteBox
from desktop.shell.record_acts import RecordActs
from desktop.shell.state import WindowState
from desktop.shell.window import MainWindow
from desktop.shell.workspace_menu import WorkspaceMenu
from desktop.theme import Theme
from desktop.work.commands import Command, Commands
from desktop.work.places import Place
from desktop.work.preferences import Settings, Value
from storage import Kind, Operation, Write
from storage.records import get, new_id
from tests.desktop.immediate import ImmediateStore
from tests.desktop.shell.pages_fake import FakePage, fake_page
from tests.desktop.typing_keys import press, type_text

ROWS = NavigatorRows(
    (NavigatorRow(RowKind.AXIS, "a", "Fruits", number="1", count=1), NavigatorRow(RowKind.SHEET, "s1", "Pomme", 1))
)


class FakeChoices:
    def __init__(self) -> None:
        self.settings = Settings(author="Claire Moreau", recent=("/groups/Verger.fabrique", "/groups/Ici.fabrique"))
        self.folder = "/groups/Ici.fabrique"
        self.chosen: list[tuple[str, Value]] = []
        self.opened: list[Path] = []

    def choose(self, name: str, value: Value) -> None:
        self.chosen.append((name, value))

    def open_folder(self, folder: Path) -> None:
        self.opened.append(folder)


@pytest.fixture
def choices() -> FakeChoices:
    return FakeChoices()


@pytest.fixture
def commands() -> Commands:
    return Commands()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path, commands: Commands) -> MainWindow:
    made = MainWindow(theme, commands, Glance("Ici", navigator=ROWS), WindowState(tmp_path))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.pages.use(fake_page)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def equipment(window: MainWindow, commands: Commands, choices: FakeChoices) -> Equipment:
    made = Equipment(window, commands, choices, lambda title, beside: choices.chosen.append((title, beside)))
    made.know(ROWS)
    return made


def box(window: MainWindow) -> PaletteBox:
    return window.findChildren(PaletteBox)[0]


def test_every_command_has_a_name_a_group_and_keys_of_its_own(equipment: Equipment, commands: Commands) -> None:
    keys = [QKeySequence(command.keys).toString() for command in commands.all() if command.keys]
    assert len(keys) == len(set(keys))
    assert all(keys)
    assert all(command.title and command.group for command in commands.all())
    assert all(command.keys for command in commands.all())


def test_the_palette_goes_to_a_sheet_and_reveals_an_axis(
    window: MainWindow, equipment: Equipment, commands: Commands
) -> None:
    commands.run("go.anywhere")
    assert box(window).isVisible()
    rows = equipment.palette.rows("pomme")
    box(window).chosen.emit(rows[0].value, False)
    page = window.pages.current_page()
    assert isinstance(page, FakePage)
    assert page.shown == Place("s1")
    rows = equipment.palette.rows("fruits")
    box(window).chosen.emit(rows[0].value, False)
    assert window.pages.current_page() is page


def test_the_palette_creates_and_runs(
    window: MainWindow, equipment: Equipment, commands: Commands, choices: FakeChoices
) -> None:
    box(window).chosen.emit(equipment.palette.rows("Un jardin")[-1].value, True)
    assert choices.chosen == [("Un jardin", True)]
    box(window).chosen.emit(equipment.palette.rows(">larger")[1].value, False)
    assert choices.chosen[-1] == ("zoom", 1.1)


def test_the_size_goes_in_steps_and_back(equipment: Equipment, commands: Commands, choices: FakeChoices) -> None:
    for name in ("view.larger", "view.smaller", "view.usual"):
        commands.run(name)
    assert choices.chosen == [("zoom", 1.1), ("zoom", 0.9), ("zoom", 1.0)]
    choices.settings = Settings(zoom=2.0)
    commands.run("view.larger")
    assert choices.chosen[-1] == ("zoom", 2.0)


def test_the_switch_chooses_the_other_theme(window: MainWindow, equipment: Equipment, choices: FakeChoices) -> None:
    window.top_bar.theme_asked.emit()
    assert choices.chosen == [("theme", "dark")]


def test_f1_shows_all_commands_once(window: MainWindow, equipment: Equipment, commands: Commands) -> None:
    commands.run("view.keys")
    commands.run("view.keys")
    assert len([page for page in window.pages.pages() if page.findChildren(Overview)]) == 1


def test_the_new_sheet_button_runs_its_command_where_there_is_one(
    window: MainWindow, equipment: Equipment, commands: Commands
) -> None:
    done: list[str] = []
    window.top_bar.new.click()
    commands.add(Command("sheet.new", "New sheet", "Sheet", lambda: done.append("new"), "Ctrl+N"))
    window.top_bar.new.click()
    assert done == ["new"]


def menu(window: MainWindow) -> WorkspaceMenu:
    window.top_bar.menu_asked.emit(QPoint(20, 60))
    return window.findChildren(WorkspaceMenu)[0]


def test_the_menu_leads_to_other_workspaces_not_to_this_one(
    window: MainWindow, equipment: Equipment, choices: FakeChoices
) -> None:
    opened = menu(window)
    first = opened.actions()[0]
    assert first.text() == "Verger"
    assert not any("Ici" in action.text() for action in opened.actions())
    first.trigger()
    assert choices.opened == [Path("/groups/Verger.fabrique")]
    opened.close()


def test_the_menu_changes_settings(window: MainWindow, equipment: Equipment, choices: FakeChoices) -> None:
    opened = menu(window)
    menus = {each.title(): each for each in opened.findChildren(QMenu)}
    assert {"Language", "Theme", "Size", "Spelling"} <= set(menus)
    next(action for action in menus["Language"].actions() if action.text() == "Français").trigger()
    next(action for action in menus["Size"].actions() if action.text() == "150%").trigger()
    next(action for action in opened.actions() if "typography" in action.text()).trigger()
    assert choices.chosen == [("language", "fr"), ("zoom", 1.5), ("typography", False)]
    opened.close()


def test_my_name_is_written_over_where_it_stands(
    window: MainWindow, equipment: Equipment, choices: FakeChoices
) -> None:
    opened = menu(window)
    (field,) = opened.findChildren(QLineEdit)
    assert (field.text(), field.accessibleName()) == ("Claire Moreau", "My name")
    field.setText("Claire M.")
    field.editingFinished.emit()
    assert choices.chosen == [("author", "Claire M.")]
    opened.close()


def test_a_deleted_sheet_loses_its_tab_and_comes_back_from_the_notice(
    window: MainWindow, commands: Commands, store: ImmediateStore
) -> None:
    sheet = new_id()
    store.workspace.perform(lambda _: Operation("create", (Write(sheet, kind=Kind.SHEET, sets={"title": "Pomme"}),)))
    window.show_navigator(NavigatorRows((NavigatorRow(RowKind.SHEET, sheet, "Pomme"),)))
    window.go(Place(sheet))
    RecordActs(window, commands, store, lambda _: None)
    window.navigator.delete_asked.emit(sheet)
    assert window.pages.current_page() is None
    assert window.notices.words() == ("“Pomme” is in the bin.",)
    next(button for button in window.findChildren(QPushButton) if button.text() == "Bring it back").click()
    with store.workspace.reader() as reader:
        assert get(reader, sheet).deleted is None


def test_the_link_of_a_row_is_copied_and_its_name_asked_for(
    window: MainWindow, commands: Commands, store: ImmediateStore
) -> None:
    copied: list[Place] = []
    asked: list[str] = []
    commands.add(Command("sheet.rename", "Rename", "Sheet", lambda: asked.append("rename"), "F2"))
    acts = RecordActs(window, commands, store, copied.append)
    window.navigator.link_asked.emit("s1")
    window.navigator.rename_asked.emit("s1")
    assert copied == [Place("s1")]
    assert asked == ["rename"]
    assert acts.parent() is window


def test_a_renamed_axis_is_written(window: MainWindow, commands: Commands, store: ImmediateStore) -> None:
    axis = new_id()
    store.workspace.perform(lambda _: Operation("create", (Write(axis, kind=Kind.AXIS, sets={"title": "Fruits"}),)))
    acts = RecordActs(window, commands, store, lambda _: None)
    window.navigator.renamed.emit(axis, "Légumes")
    with store.workspace.reader() as reader:
        assert get(reader, axis).title == "Légumes"
    assert acts.parent() is window


def test_what_is_chosen_in_the_overview_is_done_to_the_page_one_came_from(
    window: MainWindow, equipment: Equipment, commands: Commands
) -> None:
    window.go(Place("s1"))
    left: list[Page | None] = []
    commands.add(Command("text.bold", "Bold", "Text", lambda: left.append(window.pages.current_page()), "Ctrl+B"))
    commands.run("view.keys")
    commands.take_out("text.bold")  # as a page's own commands are while it is not in front
    overview = window.findChildren(Overview)[0]
    type_text(overview.findChildren(QLineEdit)[0], "bold")
    commands.add(Command("text.bold", "Bold", "Text", lambda: left.append(window.pages.current_page()), "Ctrl+B"))
    press(overview.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert [type(page) for page in left] == [FakePage]


def test_the_overview_says_that_nothing_is_called_so(qtbot: QtBot, theme: Theme) -> None:
    overview = Overview(theme, (), lambda _: None, str)
    qtbot.addWidget(overview)
    overview.show()
    assert any(shown.text() == "Nothing is called so." for shown in overview.findChildren(QLabel) if shown.isVisible())
