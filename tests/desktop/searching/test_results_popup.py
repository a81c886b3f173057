"""Results that have facets, by keyboard: narrowing, going on, growing, speaking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.searching.offered import RecentSearches
from desktop.searching.search_box import SearchBox
from tests.desktop.searching.rich import HITS as RICH_HITS
from tests.desktop.searching.rich import RichSearcher, popup
from tests.desktop.typing_keys import press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def rich(box: SearchBox) -> RichSearcher:
    """The field with answers that have facets, and nothing to open."""
    searcher = RichSearcher()
    box.use(searcher, lambda *_: None, further=searcher, recent=RecentSearches('["velo cargo"]'))
    return searcher


def column(box: SearchBox) -> list[str]:
    return [row.title for row in popup(box).column.rows()]


def test_the_keys_go_to_the_column_and_narrow_there(box: SearchBox, rich: RichSearcher) -> None:
    type_text(box, "velo")
    press(box, Qt.Key.Key_Down, CTRL)
    press(box, Qt.Key.Key_Down)
    press(box, Qt.Key.Key_Return)
    assert box.text() == "type:action velo"
    assert popup(box).is_in_column
    press(box, Qt.Key.Key_Space)
    assert box.text() == "velo"


def test_letters_and_esc_bring_the_keys_back_to_the_results(box: SearchBox, rich: RichSearcher) -> None:
    type_text(box, "velo")
    press(box, Qt.Key.Key_Down, CTRL)
    press(box, Qt.Key.Key_Escape)
    assert not popup(box).is_in_column
    assert box.text() == "velo"
    press(box, Qt.Key.Key_Down, CTRL)
    type_text(box, "s")
    assert not popup(box).is_in_column


def test_a_limit_is_taken_away_where_it_stands(box: SearchBox, rich: RichSearcher) -> None:
    type_text(box, "axe:3 velo")
    assert column(box)[:2] == ["Limited to", "3 Se déplacer à plusieurs"]
    press(box, Qt.Key.Key_Down, CTRL)
    press(box, Qt.Key.Key_Return)
    assert box.text() == "velo"


def test_tab_takes_the_first_way_to_go_on_and_enter_opens_nevertheless(box: SearchBox, rich: RichSearcher) -> None:
    type_text(box, "sta")
    press(box, Qt.Key.Key_Tab)
    assert box.text() == "statut:"
    assert box.hasFocus()
    opened: list[object] = []
    box.use(rich, lambda value, _: opened.append(value))
    box.setText("sta")
    press(box, Qt.Key.Key_Return)
    assert opened == [RICH_HITS[0]]


def test_tab_leaves_the_field_where_there_is_no_way_to_go_on(box: SearchBox, rich: RichSearcher) -> None:
    type_text(box, "velo")
    press(box, Qt.Key.Key_Tab)
    assert not box.hasFocus()


def test_where_nothing_is_found_down_goes_to_the_ways_to_go_on(box: SearchBox, rich: RichSearcher) -> None:
    type_text(box, "axe:")
    press(box, Qt.Key.Key_Down)
    press(box, Qt.Key.Key_Down)
    press(box, Qt.Key.Key_Return)
    assert box.text() == "axe:2 "


def test_the_suggestion_is_one_row_up_and_becomes_the_query(box: SearchBox, rich: RichSearcher) -> None:
    type_text(box, "evenemant")
    press(box, Qt.Key.Key_Up)
    press(box, Qt.Key.Key_Return)
    assert box.text() == "evenement"


def test_going_down_asks_for_the_next_results(box: SearchBox, rich: RichSearcher) -> None:
    type_text(box, "velo")
    press(box, Qt.Key.Key_End, CTRL)
    assert rich.asked_more[0] == 11
    assert len(popup(box).list.rows()) > 40


def test_an_empty_field_offers_recent_searches_and_enter_asks_again(box: SearchBox, rich: RichSearcher) -> None:
    box.window().findChildren(QPushButton)[0].setFocus()
    box.take_focus()
    assert popup(box).isVisible()
    press(box, Qt.Key.Key_Return)
    assert box.text() == "velo cargo"


def test_what_found_something_is_offered_next_time(box: SearchBox) -> None:
    recent = RecentSearches()
    box.use(RichSearcher(), lambda *_: None, recent=recent)
    type_text(box, "velo")
    assert not recent.queries
    press(box, Qt.Key.Key_Return)
    assert recent.queries == ("velo",)


def test_esc_gives_the_keyboard_back_to_whoever_had_it(box: SearchBox, rich: RichSearcher) -> None:
    before = box.window().findChildren(QPushButton)[0]
    before.setFocus()
    box.take_focus()
    type_text(box, "velo")
    press(box, Qt.Key.Key_Escape)
    assert box.hasFocus()
    press(box, Qt.Key.Key_Escape)
    assert before.hasFocus()
    assert popup(box).isHidden()


def test_results_grow_while_one_types_and_give_up_blank_room_at_rest(
    qtbot: QtBot, box: SearchBox, rich: RichSearcher
) -> None:
    type_text(box, "velo")
    tall = popup(box).height()
    box.setText("evenemant")
    assert popup(box).height() == tall
    qtbot.waitUntil(lambda: popup(box).height() < tall)


@pytest.mark.parametrize("width", [400, 560, 640, 1000, 1900])
def test_results_are_never_wider_than_their_window(box: SearchBox, rich: RichSearcher, width: int) -> None:
    box.window().resize(width, 500)
    type_text(box, "velo")
    assert box.window().rect().contains(popup(box).geometry())


def test_results_follow_their_window_when_it_gets_another_size(
    qtbot: QtBot, box: SearchBox, rich: RichSearcher
) -> None:
    box.window().resize(1600, 900)
    type_text(box, "velo")
    box.window().resize(700, 420)
    qtbot.waitUntil(lambda: box.width() < 700)
    assert box.window().rect().contains(popup(box).geometry())


def test_a_narrow_window_shows_the_column_in_the_place_of_the_results(box: SearchBox, rich: RichSearcher) -> None:
    box.window().resize(420, 500)
    type_text(box, "velo")
    assert popup(box).list.isVisible()
    assert not popup(box).column.isVisible()
    press(box, Qt.Key.Key_Down, CTRL)
    assert popup(box).column.isVisible()
    assert not popup(box).list.isVisible()
    press(box, Qt.Key.Key_Up, CTRL)
    assert popup(box).list.isVisible()
    box.setText("axe:")
    assert popup(box).column.isVisible()


@pytest.mark.parametrize("words", ["[" * 10_000, "🚲" * 40, "\x00\x07\u202e", "\ud800", '"axe:"axe:"', "<b>a</b>"])
def test_whatever_is_typed_is_only_looked_for(box: SearchBox, rich: RichSearcher, words: str) -> None:
    box.setText(words)
    popup(box).grab()
    assert rich.asked or not box.text()


def test_how_many_there_are_is_said_once_nobody_types_any_more(
    qtbot: QtBot, box: SearchBox, rich: RichSearcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: spoken.append(event.message()))
    type_text(box, "evenemant")
    assert spoken == []
    qtbot.waitUntil(lambda: bool(spoken))
    (words,) = spoken
    assert "“evenement”" in words
    assert "2 result" in words


def test_a_chosen_row_is_said_with_its_group_when_that_is_another(
    box: SearchBox, rich: RichSearcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_text(box, "velo")
    spoken: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: spoken.append(event.message()))
    press(box, Qt.Key.Key_Down)
    press(box, Qt.Key.Key_Up)
    press(box, Qt.Key.Key_Down, CTRL)
    assert not spoken[0].startswith("Sheets")
    assert spoken[-1] == "Type, Sheets, 214"


def test_the_star_asks_to_save_what_is_looked_for(qtbot: QtBot, box: SearchBox, rich: RichSearcher) -> None:
    type_text(box, "velo")
    with qtbot.waitSignal(box.save_asked):
        popup(box).findChildren(QToolButton)[0].click()
