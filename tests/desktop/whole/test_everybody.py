"""For everybody: names on everything, keys everywhere, nothing clipped, and a switch that loses nothing."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from desktop.editor.text_view import TextView
from tests.desktop.whole.conftest import Stages
from tests.screens.scenes import FIRST, ORDINARY
from tests.screens.stage import WRITE, Stage

LANGUAGES = ("fr", "en")


def focusable(window: QWidget) -> Iterator[QWidget]:
    """Everything that is seen and takes the keyboard."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
            yield widget


def nameless(window: QWidget) -> list[str]:
    found = []
    for widget in focusable(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(path_of(widget))
    return found


def path_of(widget: QWidget | None) -> str:
    """Where a widget is, by types and names."""
    parts: list[str] = []
    while widget is not None:
        parts.append(f"{type(widget).__name__}({widget.objectName() or widget.accessibleName()})")
        widget = widget.parentWidget()
    return " < ".join(parts[:5])


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key as it comes from a keyboard: shortcuts hear it too."""
    QTest.keyClick(stage.desk.window.windowHandle(), key, modifiers)
    stage.wait(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_takes_the_keyboard_has_a_name(stages: Stages, demo_folder: Path, language: str) -> None:
    stage = stages(demo_folder, language=language)
    found: dict[str, list[str]] = {}
    for name, scene in ORDINARY.items():
        scene(stage)
        stage.wait(250)
        if missing := nameless(stage.desk.window):
            found[name] = missing
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_start_has_names_too(stages: Stages, language: str) -> None:
    stage = stages(None, language=language)
    FIRST["welcome"](stage)
    assert nameless(stage.desk.window) == []


def test_tab_is_no_trap_outside_of_the_text(stage: Stage) -> None:
    stage.open(mode=WRITE)
    stage.desk.window.activateWindow()
    stage.desk.window.search.take_focus()
    seen: list[QWidget | None] = []
    for _ in range(80):
        press(stage, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if isinstance(now, TextView):
            press(stage, Qt.Key.Key_F6)
            now = QApplication.focusWidget()
        assert now is not None
        seen.append(now)
    stuck = [path_of(widget) for widget, following in pairwise(seen) if widget is following]
    assert stuck == []
    assert len(set(map(id, seen))) > 15


@pytest.mark.parametrize("back", [False, True])
def test_f6_goes_round_and_leaves_the_text(stage: Stage, back: bool) -> None:
    page = stage.open(mode=WRITE)
    stage.desk.window.activateWindow()
    page.take_focus()
    modifiers = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    panes = []
    for _ in range(4):
        press(stage, Qt.Key.Key_F6, modifiers)
        panes.append(pane_of(stage))
    order = ["panel", "top bar", "navigator", "page"]
    assert panes == ([*reversed(order[:-1]), "page"] if back else order)


def pane_of(stage: Stage) -> str:
    window, now = stage.desk.window, QApplication.focusWidget()
    parts = {"navigator": window.navigator, "page": window.pages, "top bar": window.top_bar}
    return next((name for name, part in parts.items() if now is not None and part.isAncestorOf(now)), "panel")


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_clipped_in_a_small_window(stages: Stages, demo_folder: Path, zoom: float, language: str) -> None:
    stage = stages(demo_folder, zoom=zoom, language=language)
    stage.show(1280, 720)
    found: dict[str, list[str]] = {}
    for name, scene in ORDINARY.items():
        scene(stage)
        stage.show(1280, 720)
        if clipped := [*cut_off(stage.desk.window)]:
            found[name] = clipped
    assert (stage.desk.window.width(), stage.desk.window.height()) == (1280, 720)
    assert found == {}


def cut_off(window: QWidget) -> Iterator[str]:
    """What is wider than the area it is scrolled in, where nothing scrolls it sideways."""
    for area in window.findChildren(QAbstractScrollArea):
        is_off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if not area.isVisible() or (not is_off and area.horizontalScrollBar().maximum() > 0):
            continue
        for child in area.viewport().children():
            if isinstance(child, QWidget) and child.isVisible() and child.width() > area.viewport().width() + 1:
                yield f"{path_of(child)}: {child.width()} in {area.viewport().width()}"
    right = window.width()
    for widget in focusable(window):
        if widget.mapTo(window, widget.rect().topRight()).x() >= right:
            yield f"{path_of(widget)}: beyond the window"


@pytest.mark.parametrize(("name", "value"), [("language", "en"), ("zoom", 1.3), ("theme", "dark")])
def test_a_switch_keeps_the_page_the_caret_and_the_text(stage: Stage, name: str, value: str | float) -> None:
    page = stage.open(mode=WRITE)
    record = page.record
    page.parts.editor.go_to(40)
    view = page.findChild(TextView)
    assert view is not None
    text = view.text
    stage.desk.choose(name, value)
    stage.until(lambda: has_text(stage, text))
    now = stage.desk.window.pages.current_page()
    place = now.place() if now is not None else None
    assert place is not None
    assert (place.record, place.start) == (record, 40)


def has_text(stage: Stage, text: str) -> bool:
    page = stage.desk.window.pages.current_page()
    view = page.findChild(TextView) if page is not None else None
    return view is not None and view.text == text and view.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_command_has_a_title_and_its_own_key(stages: Stages, demo_folder: Path, language: str) -> None:
    stage = stages(demo_folder, language=language)
    stage.open(mode=WRITE)
    commands = stage.desk.commands.all()
    assert [command.name for command in commands if not command.title.strip() or not command.group.strip()] == []
    names = [command.name for command in commands]
    assert len(names) == len(set(names))
    keys = [command.keys for command in commands]
    assert [command.name for command in commands if not command.keys] == []
    assert sorted(keys) == sorted(set(keys))
    titles = [(command.group, command.title) for command in commands]
    assert sorted(title for title in titles if titles.count(title) > 1) == []
