"""The search field and what falls below it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.searching.search_box import SearchBox
from search import Hit, Results
from storage.model import RecordId
from tests.desktop.searching.rich import popup
from tests.desktop.typing_keys import press, type_text

HITS = tuple(
    Hit(RecordId(f"r{number}"), kind, title, "", None, "body", f"Ici {title}", ((0, 3),), 1.0, "body")
    for number, (kind, title) in enumerate((("sheet", "Pomme"), ("sheet", "Poire"), ("note", "Bureau")))
)


class FakeSearcher:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def search(self, words: str, limit: int, done: Callable[[Results], None]) -> None:
        self.asked.append(words)
        hits = HITS if words.startswith("p") else ()
        done(Results(words, len(hits), hits))


def test_results_fall_below_as_one_types_and_enter_opens_the_first(box: SearchBox) -> None:
    accepted: list[tuple[object, bool]] = []
    box.use(FakeSearcher(), lambda value, beside: accepted.append((value, beside)))
    type_text(box, "po")
    assert popup(box).isVisible()
    assert box.window().rect().contains(popup(box).geometry())
    press(box, Qt.Key.Key_Return)
    assert accepted == [(HITS[0], False)]
    assert popup(box).isHidden()
    assert box.text() == "po"


def test_arrows_choose_and_ctrl_opens_beside(box: SearchBox) -> None:
    accepted: list[tuple[object, bool]] = []
    box.use(FakeSearcher(), lambda value, beside: accepted.append((value, beside)))
    type_text(box, "po")
    press(box, Qt.Key.Key_Down)
    press(box, Qt.Key.Key_Down)
    press(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert accepted == [(HITS[2], True)]


def test_esc_empties_the_field_first_and_then_leads_back(qtbot: QtBot, box: SearchBox) -> None:
    box.use(FakeSearcher(), lambda *_: None)
    type_text(box, "po")
    press(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert popup(box).isHidden()
    with qtbot.waitSignal(box.left):
        press(box, Qt.Key.Key_Escape)


def test_leaving_hides_the_results_and_coming_back_shows_them(box: SearchBox) -> None:
    box.use(FakeSearcher(), lambda *_: None)
    type_text(box, "po")
    box.window().findChildren(QPushButton)[0].setFocus()
    assert popup(box).isHidden()
    box.setFocus()
    assert popup(box).isVisible()


def test_nothing_found_is_said_below_the_field(box: SearchBox) -> None:
    box.use(FakeSearcher(), lambda *_: None)
    type_text(box, "zzz")
    assert popup(box).isVisible()
    press(box, Qt.Key.Key_Return)
    assert popup(box).list.current() is None


def test_what_was_typed_before_the_index_was_there_is_looked_for_then(box: SearchBox) -> None:
    type_text(box, "po")
    searcher = FakeSearcher()
    box.use(searcher, lambda *_: None)
    assert searcher.asked == ["po"]
    assert popup(box).isVisible()


class LateSearcher:
    def __init__(self) -> None:
        self.answers: list[Callable[[], None]] = []

    def search(self, words: str, limit: int, done: Callable[[Results], None]) -> None:
        self.answers.append(lambda: done(Results(words, len(HITS), HITS)))


def test_enter_that_comes_before_its_answer_opens_what_it_was_pressed_for(box: SearchBox) -> None:
    accepted: list[tuple[object, bool]] = []
    searcher = LateSearcher()
    box.use(searcher, lambda value, beside: accepted.append((value, beside)))
    type_text(box, "po\n")
    assert accepted == []
    searcher.answers[0]()
    assert accepted == []
    searcher.answers[1]()
    assert accepted == [(HITS[0], False)]


def test_the_key_of_the_palette_is_not_taken_by_the_field(box: SearchBox) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box.event(event)
    assert not event.isAccepted()


def test_f2_is_about_the_search_and_not_about_the_page_behind(qtbot: QtBot, box: SearchBox) -> None:
    type_text(box, "en:retard")
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    box.event(event)
    assert event.isAccepted()
    with qtbot.waitSignal(box.rename_asked) as asked:
        press(box, Qt.Key.Key_F2)
    assert asked.args == ["en:retard"]
