"""The window's own doings: panes, focus, state, glance."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.navigator_rows import NavigatorRow, NavigatorRows, RowKind
from desktop.shell.glance import Glance
from desktop.shell.glance_page import GlancePage
from desktop.shell.page_column import OpenTabs
from desktop.shell.panes import Pane
from desktop.shell.state import WindowState
from desktop.shell.window import MainWindow
from desktop.theme import Theme
from desktop.work.commands import Command, Commands
from desktop.work.places import Place
from tests.desktop.shell.pages_fake import fake_page

ROWS = NavigatorRows(
    (NavigatorRow(RowKind.AXIS, "a", "Fruits", number="1", count=1), NavigatorRow(RowKind.SHEET, "s1", "Pomme", 1))
)
GLANCE = Glance("La Grande Maille", "/x", 14, "Claire Moreau", ROWS, (Place("s1"),), 0, (), 0, "Pomme", "Du texte")


@pytest.fixture
def commands() -> Commands:
    return Commands()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path, commands: Commands) -> MainWindow:
    made = MainWindow(theme, commands, GLANCE, WindowState(tmp_path))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_glance_fills_the_window_before_anything_is_loaded(window: MainWindow) -> None:
    assert window.windowTitle() == "La Grande Maille — Fabrique"
    assert window.navigator.rows() == ROWS
    (page,) = window.findChildren(GlancePage)
    assert page.isVisible()


def test_without_a_glance_the_window_has_a_title_all_the_same(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    made = MainWindow(theme, Commands(), Glance(), WindowState(tmp_path))
    qtbot.addWidget(made)
    assert made.windowTitle() == "Fabrique"


def test_pages_take_the_glances_place(window: MainWindow) -> None:
    window.pages.use(fake_page, OpenTabs(GLANCE.tabs, ("Pomme",)))
    (page,) = window.findChildren(GlancePage)
    assert not page.isVisible()
    assert window.pages.open_tabs()[0].places == (Place("s1"),)


def test_asking_for_a_place_goes_there_and_is_told(qtbot: QtBot, window: MainWindow) -> None:
    window.pages.use(fake_page)
    with qtbot.waitSignal(window.place_asked) as told:
        window.navigator.place_asked.emit(Place("s1"), False, False)
    assert told.args == [Place("s1"), False]
    assert window.pages.open_tabs()[0].places == (Place("s1"),)


def test_panes_are_toggled_and_remembered(qtbot: QtBot, theme: Theme, tmp_path: Path, window: MainWindow) -> None:
    window.toggle_navigator()
    assert not window.navigator.isVisible()
    again = MainWindow(theme, Commands(), GLANCE, WindowState(tmp_path))
    qtbot.addWidget(again)
    again.show()
    assert not again.navigator.isVisible()


def test_the_panel_folds_away_where_there_is_no_room(window: MainWindow) -> None:
    panel = QLabel("Panel")
    window.set_side_panel(panel)
    assert panel.isVisible()
    window.resize(800, 600)
    assert not panel.isVisible()
    assert window.navigator.isVisible()
    window.toggle(Pane.PANEL)
    assert panel.isVisible()
    assert not window.navigator.isVisible()
    window.resize(1400, 800)
    assert window.navigator.isVisible()


def test_nothing_is_wider_than_the_window(window: MainWindow) -> None:
    for size in ((1280, 720), (800, 600), (640, 480)):
        window.resize(*size)
        assert window.width() == size[0]
        assert window.minimumSizeHint().width() <= size[0]


def test_f6_goes_round_through_all_parts(window: MainWindow) -> None:
    panel = QWidget()
    QVBoxLayout(panel).addWidget(QPushButton("Add"))
    window.set_side_panel(panel)
    window.navigator.take_focus()
    been: list[QWidget] = []
    for _ in range(4):
        window.focus_pane(1)
        focused = QApplication.focusWidget()
        assert focused is not None
        been.append(focused)
    parts = (window.pages, panel, window.top_bar, window.navigator)
    assert all(part.isAncestorOf(focused) for part, focused in zip(parts, been, strict=True))
    window.focus_pane(-1)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.top_bar.isAncestorOf(focused)


def test_commands_get_their_keys_and_lose_them_when_they_go(
    qtbot: QtBot, window: MainWindow, commands: Commands
) -> None:
    done: list[str] = []
    commands.add(
        Command("x.one", "One", "X", lambda: done.append("one"), "Ctrl+J"),
        Command("x.off", "Off", "X", lambda: done.append("off"), "Ctrl+Y", enabled=lambda: False),
        Command("x.text", "In the text", "X", lambda: done.append("text"), "Ctrl+U", in_text=True),
    )
    window.refresh_commands()
    for key in (Qt.Key.Key_J, Qt.Key.Key_Y, Qt.Key.Key_U):
        QTest.keyClick(window.navigator, key, Qt.KeyboardModifier.ControlModifier)
    assert done == ["one"]


def test_closing_keeps_the_window_and_tells(qtbot: QtBot, theme: Theme, tmp_path: Path, window: MainWindow) -> None:
    window.resize(700, 600)
    with qtbot.waitSignal(window.closing):
        window.close()
    again = MainWindow(theme, Commands(), GLANCE, WindowState(tmp_path))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 600)


def test_a_window_that_was_replaced_goes_without_closing_anything(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    made = MainWindow(theme, Commands(), GLANCE, WindowState(tmp_path))
    made.show()
    with qtbot.assertNotEmitted(made.closing):
        made.retire()
    qtbot.waitUntil(made.isHidden)


def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    nameless = []
    for widget in window.findChildren(QWidget):
        takes = widget.focusPolicy() in {Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus}
        if takes and widget.isVisible() and not isinstance(widget.parent(), GlancePage):
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name):
                nameless.append(widget)
    assert nameless == []


def test_the_window_does_not_need_storage_to_be_painted() -> None:
    import subprocess
    import sys

    code = (
        "import sys, desktop.shell.window, desktop.shell.state, desktop.shell.glance\n"
        "heavy = {'storage', 'search', 'documents', 'sqlalchemy', 'pycrdt', 'whoosh', 'markdown', 'numpy', 'typer'}\n"
        "assert not heavy & set(sys.modules), sorted(heavy & set(sys.modules))\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
