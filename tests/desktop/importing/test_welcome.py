"""The first screen: three doors, each by mouse and by keyboard, and a place that cannot be says why."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop.importing.starting import Start, Starting, folder_name
from desktop.importing.welcome import Welcome
from desktop.theme import Theme
from tests.desktop.importing.faces import SEED
from tests.desktop.typing_keys import press, type_text


def synced(folder: Path) -> str:
    return "Nextcloud" if "Nextcloud" in folder.parts else ""


@pytest.fixture
def starting(tmp_path: Path) -> Starting:
    return Starting([tmp_path / "Documents", tmp_path], synced)


@pytest.fixture
def welcome(qtbot: QtBot, theme: Theme, starting: Starting) -> Welcome:
    made = Welcome(theme, starting)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_enter_on_the_first_door_asks_for_the_demo(qtbot: QtBot, welcome: Welcome) -> None:
    with qtbot.waitSignal(welcome.demo_asked):
        press(welcome.doors[0], Qt.Key.Key_Return)


def test_a_name_and_enter_make_an_empty_workspace(qtbot: QtBot, welcome: Welcome, tmp_path: Path) -> None:
    press(welcome.doors[2], Qt.Key.Key_Return)
    type_text(welcome.place.name, "Été à vélo")
    with qtbot.waitSignal(welcome.empty_asked) as told:
        press(welcome.place.name, Qt.Key.Key_Return)
    folder = tmp_path / "Documents" / "Fabrique" / "Été à vélo.fabrique"
    assert told.args == [Start("Été à vélo", folder)]


def test_escape_closes_a_door(welcome: Welcome) -> None:
    press(welcome.doors[2], Qt.Key.Key_Return)
    assert welcome.doors[2].is_open
    press(welcome.place.name, Qt.Key.Key_Escape)
    assert not welcome.doors[2].is_open


def test_a_synced_place_says_why_and_another_is_proposed(qtbot: QtBot, welcome: Welcome, tmp_path: Path) -> None:
    welcome.place.choose_parent(tmp_path / "Nextcloud")
    press(welcome.doors[2], Qt.Key.Key_Return)
    assert "Nextcloud" in welcome.place.trouble()
    with qtbot.assertNotEmitted(welcome.empty_asked):
        press(welcome.place.name, Qt.Key.Key_Return)
    welcome.place.take_better()
    with qtbot.waitSignal(welcome.empty_asked) as told:
        press(welcome.place.name, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0].folder.parent == tmp_path / "Documents" / "Fabrique"


def test_what_is_dropped_comes_into_a_new_workspace(qtbot: QtBot, welcome: Welcome) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SEED))])
    drop = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(welcome.import_asked) as told:
        welcome.dropEvent(drop)
    assert told.args is not None
    assert told.args[0].incoming == (SEED,)


def test_the_first_home_that_nothing_syncs_is_proposed(tmp_path: Path) -> None:
    starting = Starting([tmp_path / "Nextcloud" / "Documents", tmp_path / "ici"], synced)
    assert starting.proposed("Nous").parent == tmp_path / "ici" / "Fabrique"


def test_a_workspace_never_takes_the_place_of_another(tmp_path: Path) -> None:
    starting = Starting([tmp_path], synced)
    first = starting.proposed("Nous")
    first.mkdir(parents=True)
    assert starting.proposed("Nous").name == "Nous (2).fabrique"
    refusal = starting.refusal(first, "Nous")
    assert refusal is not None
    assert refusal.better == first.parent / "Nous (2).fabrique"


@pytest.mark.parametrize(("name", "folder"), [("A/B : C", "A B C"), ("...", "Fabrique"), ("", "Fabrique")])
def test_a_groups_name_becomes_one_of_a_folder(name: str, folder: str) -> None:
    assert folder_name(name) == folder


def test_workspaces_that_are_gone_are_not_offered(welcome: Welcome, tmp_path: Path) -> None:
    (tmp_path / "A.fabrique").mkdir()
    welcome.show_recent([tmp_path / "A.fabrique", tmp_path / "B.fabrique"])
    assert welcome.recent_count() == 1
