"""A search is saved under a name, in one operation with its undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.searching.save_panel import SavePanel
from desktop.searching.saving import Kept, proposed_name
from desktop.searching.search_box import SearchBox
from desktop.theme import Theme
from search import Results
from storage.lists import saved_searches
from tests.desktop.immediate import FakeNotices, ImmediateStore
from tests.desktop.typing_keys import press, type_text


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, store: ImmediateStore, notices: FakeNotices) -> SavePanel:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 500)
    box = SearchBox(theme)
    layout = QVBoxLayout(window)
    layout.addWidget(box)
    layout.addStretch(1)

    def kept() -> tuple[Kept, ...]:
        with store.workspace.reader() as reader:
            return tuple(Kept(each.title, each.query, "", each.id) for each in saved_searches(reader))

    made = SavePanel(theme, store, notices, box, kept, window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.kept_window = window  # type: ignore[attr-defined]
    made.kept_box = box  # type: ignore[attr-defined]
    return made


def box(panel: SavePanel) -> SearchBox:
    found = panel.kept_box  # type: ignore[attr-defined]
    assert isinstance(found, SearchBox)
    return found


def name_field(panel: SavePanel) -> QLineEdit:
    return panel.findChildren(QLineEdit)[0]


def buttons(panel: SavePanel) -> list[str]:
    return [button.text() for button in panel.findChildren(QPushButton)]


def saved(store: ImmediateStore) -> list[tuple[str, str]]:
    with store.workspace.reader() as reader:
        return [(each.title, each.query) for each in saved_searches(reader)][3:]


def test_a_search_is_saved_by_its_key_and_enter(panel: SavePanel, store: ImmediateStore, notices: FakeNotices) -> None:
    assert panel.command().keys == "Ctrl+D"
    box(panel).setText("  vélo   axe:3 ")
    panel.command().run()
    assert panel.isVisible()
    assert name_field(panel).text() == "Vélo axe:3"
    type_text(name_field(panel), "À pied")
    press(name_field(panel), Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert box(panel).hasFocus()
    assert saved(store) == [("À pied", "vélo axe:3")]
    assert notices.told == ["“À pied” is among the searches of the group."]
    notices.offers[0].act()
    assert saved(store) == []


def test_a_name_that_is_there_gets_the_new_words(panel: SavePanel, store: ImmediateStore) -> None:
    for words in ("vélo", "cycle"):
        box(panel).setText(words)
        panel.begin()
        name_field(panel).setText("Deux roues" if words == "vélo" else "deux ROUES")
        assert ("Replace" in buttons(panel)) is (words == "cycle")
        press(name_field(panel), Qt.Key.Key_Return)
    assert saved(store) == [("Deux roues", "cycle")]


def test_nothing_and_what_is_saved_already_are_told(
    panel: SavePanel, store: ImmediateStore, notices: FakeNotices
) -> None:
    panel.begin()
    assert box(panel).hasFocus()
    box(panel).setText("type:fiche en:retard")
    panel.begin()
    assert not panel.isVisible()
    assert notices.told == [
        "First write in the search field what to look for.",
        "This search is saved already: “En retard”.",
    ]
    assert saved(store) == []


def test_esc_leaves_and_an_empty_name_saves_nothing(panel: SavePanel, store: ImmediateStore) -> None:
    box(panel).setText("vélo")
    panel.begin()
    name_field(panel).setText("  ")
    press(name_field(panel), Qt.Key.Key_Return)
    assert panel.isVisible()
    press(name_field(panel), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert box(panel).hasFocus()
    assert saved(store) == []


@pytest.mark.parametrize("words", ["<b>x</b>", "x" * 9_000, "[[((" * 500, "\u202eabc\u0000", "a\ud800b", "🚲" * 300])
def test_hostile_words_are_saved_or_refused_and_break_nothing(
    panel: SavePanel, store: ImmediateStore, words: str
) -> None:
    box(panel).setText(words)
    panel.begin()
    press(name_field(panel), Qt.Key.Key_Return)
    assert len(saved(store)) <= 1
    assert len(proposed_name(words)) <= 60


def test_esc_after_saving_leads_to_where_the_keyboard_was_before_the_search(panel: SavePanel) -> None:
    window = panel.window()
    first, second = QPushButton("First", window), QPushButton("Second", window)
    for button in (first, second):
        button.show()
    first.setFocus()
    box(panel).take_focus()
    box(panel).setText("vélo")
    panel.begin()
    press(name_field(panel), Qt.Key.Key_Return)
    for _ in range(2):
        press(box(panel), Qt.Key.Key_Escape)
    assert first.hasFocus()


class Misspelt:
    def search(self, words: str, limit: int, done: Callable[[Results], None]) -> None:
        done(Results(words, 0, (), suggestion="radio galet"))


def test_what_was_answered_is_saved_not_its_typing_mistake(panel: SavePanel, store: ImmediateStore) -> None:
    box(panel).use(Misspelt(), lambda *_: None)
    type_text(box(panel), "raido galet")
    panel.begin()
    press(name_field(panel), Qt.Key.Key_Return)
    assert saved(store) == [("Radio galet", "radio galet")]
