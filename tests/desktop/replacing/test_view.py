"""The page that replaces everywhere, by keys and by mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.replacing.view import ReplaceView
from desktop.theme import Theme
from desktop.work.places import Place
from storage import Kind, RecordId
from storage.editing import sheets
from storage.records import get
from tests.desktop.immediate import FakeNotices, ImmediateStore
from tests.desktop.typing_keys import press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def gone() -> list[tuple[Place, bool]]:
    return []


@pytest.fixture
def view(
    qtbot: QtBot, theme: Theme, store: ImmediateStore, notices: FakeNotices, gone: list[tuple[Place, bool]]
) -> ReplaceView:
    def scope(_query: str, done: Callable[[frozenset[RecordId]], None]) -> None:
        done(frozenset())

    def flush(done: Callable[[], None]) -> None:
        done()

    made = ReplaceView(
        theme, store, notices, lambda place, beside: gone.append((place, beside)), scope=scope, flush=flush
    )
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def made(store: ImmediateStore, title: str, body: str) -> RecordId:
    record, plan = sheets.create(Kind.SHEET, title, body=body)
    store.perform(plan)
    return record


def body(store: ImmediateStore, record: RecordId) -> str:
    with store.workspace.reader() as reader:
        return get(reader, record).body


def fill(view: ReplaceView, words: str, by: str) -> None:
    view.begin()
    type_text(view.head.words, words)
    view.head.by.setText(by)
    press(view.head.words, Qt.Key.Key_Return)


def test_everything_is_done_by_keys(view: ReplaceView, store: ImmediateStore, notices: FakeNotices) -> None:
    first, _ = made(store, "Un", "L’été, l’été"), made(store, "Deux", "été")
    fill(view, "ete", "hiver")
    assert view.head.run.text() == "Replace 3 occurrence(s) in 2 sheet(s)"
    press(view.head.words, Qt.Key.Key_Down)
    assert view.list.hasFocus()
    for _ in range(3):
        press(view.list, Qt.Key.Key_Down)
    press(view.list, Qt.Key.Key_Space)
    assert view.head.run.text() == "Replace 2 occurrence(s) in 2 sheet(s)"
    press(view.list, Qt.Key.Key_Return, CTRL)
    assert body(store, first) == "L’été, l’été"


def test_ctrl_enter_writes_and_the_notice_takes_it_back(
    view: ReplaceView, store: ImmediateStore, notices: FakeNotices
) -> None:
    record = made(store, "Un", "été été")
    fill(view, "été", "hiver")
    press(view.head.words, Qt.Key.Key_Return, CTRL)
    assert body(store, record) == "hiver hiver"
    assert notices.told == ["2 occurrence(s) replaced in 1 sheet(s)."]
    assert not view.head.run.isEnabled()
    notices.offers[0].act()
    assert body(store, record) == "été été"


def test_enter_in_the_list_goes_to_the_place(
    view: ReplaceView, store: ImmediateStore, gone: list[tuple[Place, bool]]
) -> None:
    record = made(store, "Un", "un été")
    fill(view, "été", "hiver")
    view._to_changes()
    press(view.list, Qt.Key.Key_Down)
    press(view.list, Qt.Key.Key_Return)
    assert gone == [(Place(record, start=3, words="été"), False)]


def test_a_click_on_the_box_ticks_and_elsewhere_only_chooses(view: ReplaceView, store: ImmediateStore) -> None:
    made(store, "Un", "été")
    fill(view, "été", "hiver")
    change = view.list.visualRect(view.list.model().index(1, 0))
    click = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.list.viewport(), *click, QPoint(change.left() + 300, change.center().y()))
    assert view.presenter.preview.chosen == 1
    QTest.mouseClick(view.list.viewport(), *click, QPoint(change.left() + 52, change.center().y()))
    assert view.presenter.preview.chosen == 0
    assert not view.head.run.isEnabled()


def test_rows_say_all_for_screen_readers(view: ReplaceView, store: ImmediateStore) -> None:
    made(store, "Un", "## Un été")
    fill(view, "été", "hiver")
    model = view.list.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken[0] == "Un, 1 of its changes wanted"
    assert spoken[1] == "wanted, Heading, before: ## Un été; after: ## Un hiver"


def test_esc_closes_and_nothing_is_written(qtbot: QtBot, view: ReplaceView, store: ImmediateStore) -> None:
    record = made(store, "Un", "été")
    fill(view, "été", "hiver")
    with qtbot.waitSignal(view.finished):
        press(view.head.words, Qt.Key.Key_Escape)
    assert body(store, record) == "été"


def test_what_stays_in_links_is_told(view: ReplaceView, store: ImmediateStore) -> None:
    made(store, "Un été", "")
    made(store, "Deux", "[[Un été]]")
    view.head._titles.setChecked(False)
    fill(view, "été", "hiver")
    assert "1 occurrence(s) in links stay" in view._links.text()
    assert not view.head.run.isEnabled()


def test_three_hundred_in_one_text_and_three_thousand_in_all_are_rows(view: ReplaceView, store: ImmediateStore) -> None:
    for place in range(10):
        made(store, f"Texte {place}", "été\n" * 300)
    fill(view, "été", "hiver")
    assert view.list.model().rowCount() == 3_010
    view.list.scrollToBottom()
    view.list.viewport().grab()
    first = view.list.indexAt(QPoint(80, 20))
    assert first.row() > 2_900
