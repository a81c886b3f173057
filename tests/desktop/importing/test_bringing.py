"""What comes to the window by drop or paste: old sheets are known by their labels, the rest is left alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.importing.bringing import Bringing
from desktop.importing.dropped import incoming_of
from desktop.importing.recognising import sheets_in
from tests.desktop.immediate import FakeNotices
from tests.desktop.importing.faces import SEED, WORKSHOPS


@pytest.fixture
def bringing(qtbot: QtBot, notices: FakeNotices) -> Bringing:
    window = QWidget()
    qtbot.addWidget(window)
    return Bringing(window, notices)


def dropped(bringing: Bringing, data: QMimeData) -> bool:
    """A drop that no part of the window has taken; QApplication would ask its own drag for its target."""
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(1, 1), Qt.DropAction.CopyAction, data, left, none)
    return bringing.eventFilter(bringing.window, event)


@pytest.mark.parametrize("sample", [SEED, WORKSHOPS])
def test_an_old_sheet_is_known_by_its_labels(sample: Path) -> None:
    assert sheets_in(sample.read_text("utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "un mot",
        "Bonjour à tous,\n\nla réunion est reportée à mardi prochain, même heure.\n\nBien à vous\nClaire",
        "- du lait\n- des œufs\n- de la farine de sarrasin, un kilo\n- du beurre demi-sel\n",
        "def f(x):\n    return {'titre': x}\n\n\nclass A:\n    pass\n# une remarque assez longue pour compter\n",
    ],
)
def test_other_texts_are_no_sheets(text: str) -> None:
    assert not sheets_in(text)


def test_a_pasted_sheet_is_offered_and_nothing_stands_in_the_way(
    qtbot: QtBot, bringing: Bringing, notices: FakeNotices
) -> None:
    text = SEED.read_text("utf-8")
    assert bringing.offer(text)
    assert len(notices.told) == 1
    with qtbot.waitSignal(bringing.brought) as told:
        notices.offers[0].act()
    assert told.args == [text]
    assert not bringing.offer("un mot en passant")


def test_files_dropped_on_the_window_are_reviewed(qtbot: QtBot, bringing: Bringing) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SEED)), QUrl("https://example.org/x")])
    with qtbot.waitSignal(bringing.brought) as told:
        assert dropped(bringing, data)
    assert told.args == [(SEED,)]


def test_what_fabrique_drags_itself_is_not_brought_in(bringing: Bringing) -> None:
    data = QMimeData()
    data.setText("[[Une fiche]]")
    data.setData("application/x-fabrique-record", b"1")
    assert incoming_of(data) is None
    assert not dropped(bringing, data)
