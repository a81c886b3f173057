"""The navigator under keys, mouse and changes."""

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.models.navigator_rows import NavigatorRow, NavigatorRows, RowKind
from desktop.shell.navigator import Navigator
from desktop.shell.navigator_tree import NavigatorTree
from desktop.shell.state import WindowState
from desktop.theme import Theme
from desktop.work.places import Place
from tests.desktop.typing_keys import press, type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def rows(*titles: str) -> NavigatorRows:
    sheets = [NavigatorRow(RowKind.SHEET, title.lower(), title, 1) for title in titles or ("Pomme", "Poire", "Été")]
    return NavigatorRows(
        (
            NavigatorRow(RowKind.AXIS, "a1", "Fruits", number="1", count=len(sheets)),
            *sheets,
            NavigatorRow(RowKind.GROUP, "notes", "Notes", count=1),
            NavigatorRow(RowKind.NOTE, "bureau", "Bureau", 1),
        )
    )


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path)


@pytest.fixture
def navigator(qtbot: QtBot, theme: Theme, state: WindowState) -> Navigator:
    made = Navigator(theme, state)
    qtbot.addWidget(made)
    made.resize(280, 500)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.show_rows(rows())
    return made


def tree(navigator: Navigator) -> NavigatorTree:
    return navigator.findChildren(NavigatorTree)[0]


def field(navigator: Navigator) -> QLineEdit:
    return navigator.findChildren(QLineEdit)[0]


def seen(navigator: Navigator) -> list[str]:
    """The titles from top to bottom."""
    view, found = tree(navigator), []
    index = view.model().index(0, 0)
    while index.isValid():
        found.append(str(index.data()))
        index = view.indexBelow(index)
    return found


def choose(navigator: Navigator, title: str) -> None:
    view = tree(navigator)
    (index,) = view.model().match(
        view.model().index(0, 0), Qt.ItemDataRole.DisplayRole, title, 1, Qt.MatchFlag.MatchRecursive
    )
    view.setCurrentIndex(index)
    view.setFocus()


@pytest.mark.parametrize(
    ("held", "beside", "new_tab"), [(Qt.KeyboardModifier.NoModifier, False, False), (CTRL, True, False)]
)
def test_enter_opens_and_with_ctrl_beside(
    qtbot: QtBot, navigator: Navigator, held: Qt.KeyboardModifier, beside: bool, new_tab: bool
) -> None:
    choose(navigator, "Poire")
    with qtbot.waitSignal(navigator.place_asked) as told:
        press(tree(navigator), Qt.Key.Key_Return, held)
    assert told.args == [Place("poire"), beside, new_tab]


def test_a_click_opens_and_with_ctrl_and_shift_in_a_new_tab(qtbot: QtBot, navigator: Navigator) -> None:
    view = tree(navigator)
    choose(navigator, "Poire")
    at = view.visualRect(view.currentIndex()).center()
    with qtbot.waitSignal(navigator.place_asked) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL | SHIFT, at)
    assert told.args == [Place("poire"), False, True]


def test_a_heading_folds_with_a_click_and_stays_folded_next_time(
    qtbot: QtBot, navigator: Navigator, theme: Theme, state: WindowState
) -> None:
    assert "Pomme" in seen(navigator)
    view = tree(navigator)
    at = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert seen(navigator) == ["Fruits", "Notes", "Bureau"]
    again = Navigator(theme, state)
    qtbot.addWidget(again)
    again.show_rows(rows())
    assert seen(again) == ["Fruits", "Notes", "Bureau"]


def test_the_filter_folds_accents_and_esc_empties_it_first(qtbot: QtBot, navigator: Navigator) -> None:
    navigator.focus_filter()
    type_text(field(navigator), "ete")
    assert seen(navigator) == ["Fruits", "Été"]
    press(field(navigator), Qt.Key.Key_Escape)
    assert field(navigator).text() == ""
    assert len(seen(navigator)) == 6
    press(field(navigator), Qt.Key.Key_Escape)
    assert tree(navigator).hasFocus()


def test_down_in_the_filter_goes_to_the_first_that_was_found(qtbot: QtBot, navigator: Navigator) -> None:
    navigator.focus_filter()
    type_text(field(navigator), "po")
    press(field(navigator), Qt.Key.Key_Down)
    assert tree(navigator).currentIndex().data() == "Pomme"
    assert tree(navigator).hasFocus()


def test_filtering_does_not_forget_what_is_folded(qtbot: QtBot, navigator: Navigator) -> None:
    tree(navigator).collapse(tree(navigator).model().index(0, 0))
    type_text(field(navigator), "pom")
    assert seen(navigator) == ["Fruits", "Pomme"]
    field(navigator).clear()
    assert seen(navigator) == ["Fruits", "Notes", "Bureau"]


def test_typing_letters_jumps_to_a_title(navigator: Navigator) -> None:
    choose(navigator, "Pomme")
    type_text(tree(navigator), "poi")
    assert tree(navigator).currentIndex().data() == "Poire"


def test_f2_asks_for_a_new_name(qtbot: QtBot, navigator: Navigator) -> None:
    choose(navigator, "Poire")
    with qtbot.waitSignal(navigator.rename_asked) as told:
        press(tree(navigator), Qt.Key.Key_F2)
    assert told.args == ["poire"]


def test_the_record_one_works_in_stays_chosen_when_rows_come_and_go(navigator: Navigator) -> None:
    navigator.mark("poire")
    assert tree(navigator).currentIndex().data() == "Poire"
    navigator.show_rows(rows("Abricot", "Pomme", "Poire"))
    assert tree(navigator).currentIndex().data() == "Poire"
    navigator.mark("")
    assert not tree(navigator).selectionModel().selectedIndexes()


def test_scroll_stays_when_rows_change(qtbot: QtBot, navigator: Navigator) -> None:
    many = [f"Fiche {number}" for number in range(60)]
    navigator.show_rows(rows(*many))
    bar = tree(navigator).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    bar.setValue(400)
    navigator.show_rows(rows(*many, "Une de plus"))
    qtbot.wait(1)
    assert bar.value() == 400


def test_the_menu_offers_what_can_be_done(qtbot: QtBot, navigator: Navigator) -> None:
    tree(navigator).menu_asked.emit(rows().rows[1], QPoint(10, 10))
    (menu,) = navigator.findChildren(QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Open", "Open beside", "Open in a new tab", "Rename…", "Copy link", "Delete: move to the bin"]
    with qtbot.waitSignal(navigator.delete_asked) as told:
        menu.actions()[-1].trigger()
    assert told.args == ["pomme"]
    menu.close()


def test_an_axis_is_revealed(navigator: Navigator) -> None:
    tree(navigator).collapse(tree(navigator).model().index(0, 0))
    navigator.reveal("a1")
    assert tree(navigator).currentIndex().data() == "Fruits"
    assert "Pomme" in seen(navigator)


def test_ten_thousand_sheets_are_shown_without_making_anybody_wait(qtbot: QtBot, navigator: Navigator) -> None:
    made: list[NavigatorRow] = []
    for axis in range(20):
        made.append(NavigatorRow(RowKind.AXIS, f"x{axis}", f"Axe {axis}", number=str(axis), count=500))
        made += [NavigatorRow(RowKind.SHEET, f"x{axis}-{number}", f"Fiche {number}", 1) for number in range(500)]
    many = NavigatorRows(tuple(made))
    start = perf_counter()
    navigator.show_rows(many)
    tree(navigator).grab()
    assert perf_counter() - start < 0.5  # measured: see the README; the rest is for a busy machine
    navigator.mark("x3-400")
    assert tree(navigator).currentIndex().data() == "Fiche 400"


def test_f2_in_the_navigator_is_about_its_row_and_not_about_the_page(qtbot: QtBot, navigator: Navigator) -> None:
    elsewhere: list[str] = []
    shortcut = QShortcut(QKeySequence("F2"), navigator)
    shortcut.activated.connect(lambda: elsewhere.append("page"))
    choose(navigator, "Poire")
    with qtbot.waitSignal(navigator.rename_asked):
        QTest.keyClick(tree(navigator), Qt.Key.Key_F2)
    assert elsewhere == []


def test_an_axis_is_renamed_where_it_stands(qtbot: QtBot, navigator: Navigator) -> None:
    choose(navigator, "Fruits")
    press(tree(navigator), Qt.Key.Key_F2)
    editor = next(each for each in tree(navigator).findChildren(QLineEdit))
    assert editor.text() == "Fruits"
    editor.setText("  Fruits et   légumes ")
    with qtbot.waitSignal(navigator.renamed) as told:
        press(editor, Qt.Key.Key_Return)
    assert told.args == ["a1", "Fruits et légumes"]
    assert "Pomme" in seen(navigator)


def test_an_axis_keeps_its_title_with_esc_and_when_nothing_is_written(qtbot: QtBot, navigator: Navigator) -> None:
    choose(navigator, "Fruits")
    with qtbot.assertNotEmitted(navigator.renamed):
        for words, key in (("Autre", Qt.Key.Key_Escape), ("  ", Qt.Key.Key_Return), ("Fruits", Qt.Key.Key_Return)):
            press(tree(navigator), Qt.Key.Key_F2)
            editor = tree(navigator).findChildren(QLineEdit)[-1]
            editor.setText(words)
            press(editor, key)
            qtbot.waitUntil(lambda: not tree(navigator).findChildren(QLineEdit))


def test_a_group_cannot_be_renamed(navigator: Navigator) -> None:
    choose(navigator, "Notes")
    press(tree(navigator), Qt.Key.Key_F2)
    assert tree(navigator).findChildren(QLineEdit) == []
