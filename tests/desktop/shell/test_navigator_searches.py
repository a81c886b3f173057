"""Saved searches in the navigator: run, named, moved and deleted by keys and by the menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.models.navigator_rows import SEARCHES, UNKNOWN, NavigatorRow, NavigatorRows, RowKind
from desktop.searching.palette import names_of
from desktop.shell.glance import Glance, read_glance, write_glance
from desktop.shell.navigator import Navigator
from desktop.shell.navigator_tree import NavigatorTree
from desktop.shell.state import WindowState
from desktop.theme import Theme
from tests.desktop.typing_keys import press, type_text


def rows(count: int = 4, sheets: int = 2) -> NavigatorRows:
    return NavigatorRows(
        (
            NavigatorRow(RowKind.GROUP, SEARCHES, "Recherches", count=2),
            NavigatorRow(RowKind.SEARCH, "late", "En retard", 1, count=count, query="en:retard"),
            NavigatorRow(RowKind.SEARCH, "free", "Sans référent", 1, count=UNKNOWN, query="sans:référent"),
            NavigatorRow(RowKind.AXIS, "a1", "Fruits", number="1", count=sheets),
            *(NavigatorRow(RowKind.SHEET, f"s{place}", f"Fiche {place}", 1) for place in range(sheets)),
        )
    )


@pytest.fixture
def navigator(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Navigator:
    made = Navigator(theme, WindowState(tmp_path))
    qtbot.addWidget(made)
    made.resize(280, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_rows(rows())
    return made


def tree(navigator: Navigator) -> NavigatorTree:
    return navigator.findChildren(NavigatorTree)[0]


def choose(navigator: Navigator, row: int) -> None:
    view = tree(navigator)
    view.setCurrentIndex(view.model().index(row, 0, view.model().index(0, 0)))
    view.setFocus()


def test_enter_and_a_click_ask_the_search(qtbot: QtBot, navigator: Navigator) -> None:
    choose(navigator, 1)
    with qtbot.waitSignal(navigator.search_asked) as told:
        press(tree(navigator), Qt.Key.Key_Return)
    assert told.args == ["sans:référent"]
    choose(navigator, 0)
    at = tree(navigator).visualRect(tree(navigator).currentIndex()).center()
    with qtbot.assertNotEmitted(navigator.place_asked), qtbot.waitSignal(navigator.search_asked) as told:
        QTest.mouseClick(tree(navigator).viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert told.args == ["en:retard"]


def test_a_search_is_renamed_where_it_stands(qtbot: QtBot, navigator: Navigator) -> None:
    choose(navigator, 0)
    press(tree(navigator), Qt.Key.Key_F2)
    (editor,) = tree(navigator).findChildren(QLineEdit)
    assert (editor.text(), editor.accessibleName()) == ("En retard", "Name of the search")
    type_text(editor, "Échues")
    with qtbot.waitSignal(navigator.renamed) as told:
        press(editor, Qt.Key.Key_Return)
    assert told.args == ["late", "Échues"]


def test_alt_and_arrows_move_a_search_and_delete_takes_it_away(qtbot: QtBot, navigator: Navigator) -> None:
    choose(navigator, 0)
    with qtbot.waitSignal(navigator.search_moved) as told:
        press(tree(navigator), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told.args == ["late", 1]
    with qtbot.waitSignal(navigator.delete_asked) as told:
        press(tree(navigator), Qt.Key.Key_Delete)
    assert told.args == ["late"]


def test_a_sheet_is_not_deleted_by_a_key_alone(qtbot: QtBot, navigator: Navigator) -> None:
    view = tree(navigator)
    view.setCurrentIndex(view.model().index(0, 0, view.model().index(1, 0)))
    with qtbot.assertNotEmitted(navigator.delete_asked):
        press(view, Qt.Key.Key_Delete)


def test_the_menu_holds_all_that_can_be_done(qtbot: QtBot, navigator: Navigator) -> None:
    choose(navigator, 0)
    view = tree(navigator)
    view.menu_asked.emit(view.row(view.currentIndex()), view.mapToGlobal(view.rect().center()))
    (menu,) = navigator.findChildren(QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Search", "Rename…", "Move up", "Move down", "Delete: move to the bin"]
    with qtbot.waitSignal(navigator.search_moved) as told:
        menu.actions()[3].trigger()
    assert told.args == ["late", -1]
    menu.close()


def test_counts_are_spoken_and_change_where_they_stand(qtbot: QtBot, navigator: Navigator) -> None:
    model = tree(navigator).model()
    first = model.index(0, 0, model.index(0, 0))
    second = model.index(1, 0, model.index(0, 0))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert first.data(spoken) == "Search: En retard, 4 found"
    assert second.data(spoken) == "Search: Sans référent"
    choose(navigator, 0)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        navigator.show_rows(rows(count=5))
    assert first.data(spoken) == "Search: En retard, 5 found"
    assert tree(navigator).currentIndex() == first


def test_in_a_large_workspace_the_searches_stay_open(navigator: Navigator) -> None:
    navigator.show_rows(rows(sheets=700))
    view = tree(navigator)
    assert view.isExpanded(view.model().index(0, 0))
    assert not view.isExpanded(view.model().index(1, 0))


def test_the_palette_knows_them_and_asks_them_by_their_id(qtbot: QtBot, navigator: Navigator) -> None:
    names = names_of(rows().rows)
    assert [(name.kind, name.id, name.words) for name in names][:2] == [
        ("search", "late", "En retard"),
        ("search", "free", "Sans référent"),
    ]
    with qtbot.waitSignal(navigator.search_asked) as told:
        navigator.run_search("free")
    assert told.args == ["sans:référent"]
    with qtbot.assertNotEmitted(navigator.search_asked):
        navigator.run_search("gone")


def test_the_next_start_shows_them_with_the_counts_of_last_time(tmp_path: Path) -> None:
    write_glance(tmp_path, Glance("Groupe", navigator=rows()))
    assert read_glance(tmp_path).navigator == rows()
    write_glance(tmp_path, Glance("Groupe", navigator=rows(sheets=700)))
    assert read_glance(tmp_path).navigator.rows == (*rows().rows[:3], rows(sheets=700).rows[3])


def test_no_page_opens_on_a_search() -> None:
    assert rows().first_to_open() == "s0"
    assert NavigatorRows(rows().rows[:3]).first_to_open() == ""


def test_a_search_is_renamed_by_what_it_asks(navigator: Navigator) -> None:
    navigator.rename_search("vélo")
    assert not tree(navigator).findChildren(QLineEdit)
    navigator.rename_search("sans:référent ")
    (editor,) = tree(navigator).findChildren(QLineEdit)
    assert editor.text() == "Sans référent"
