"""Tabs, two columns, back and forward."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from desktop.shell.page import LonePage
from desktop.shell.page_column import OpenTabs
from desktop.shell.pages import PageArea
from desktop.theme import Theme
from desktop.work.places import Place
from tests.desktop.shell.pages_fake import FakePage, fake_page

S1, S2, S3, P1 = Place("s1"), Place("s2"), Place("s3"), Place("p1")


@pytest.fixture
def area(qtbot: QtBot, theme: Theme) -> PageArea:
    made = PageArea(theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.use(fake_page)
    return made


def current(area: PageArea) -> FakePage:
    page = area.current_page()
    assert isinstance(page, FakePage)
    return page


def first(area: PageArea) -> tuple[tuple[Place, ...], int]:
    """The first column: where its tabs stand, and which is shown."""
    tabs = area.open_tabs()[0]
    return tabs.places, tabs.shown


def bars(area: PageArea) -> list[QTabBar]:
    return [bar for bar in area.findChildren(QTabBar) if bar.isVisible()]


def test_a_plain_visit_goes_on_in_the_same_page(area: PageArea) -> None:
    area.go(S1)
    page = current(area)
    area.go(S2)
    assert current(area) is page
    assert page.shown == S2
    assert bars(area) == []


def test_back_and_forward_find_the_caret_where_it_was(area: PageArea) -> None:
    area.go(S1)
    current(area).caret = 42
    area.go(S2)
    assert area.can_step(forward=False)
    area.back()
    assert current(area).shown == S1
    assert current(area).caret == 42
    area.forward()
    assert current(area).shown == S2
    assert not area.can_step(forward=True)


def test_what_a_page_cannot_show_gets_a_page_of_its_own_in_the_same_tab(area: PageArea) -> None:
    area.go(S1)
    first = current(area)
    area.go(P1)
    assert current(area) is not first
    assert first.was_left
    area.back()
    assert current(area).shown == S1


def test_a_new_tab_shows_the_bar_and_closing_it_hides_it(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, new_tab=True)
    (bar,) = bars(area)
    assert [bar.tabText(at) for at in range(bar.count())] == ["Title of s1", "Title of s2"]
    area.close_page()
    assert bars(area) == []
    assert current(area).shown == S1


def test_a_record_that_has_a_tab_is_shown_there(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, new_tab=True)
    area.go(S1)
    assert first(area) == ((S1, S2), 0)


def test_a_closed_page_comes_back(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, new_tab=True)
    area.close_page()
    area.reopen()
    assert first(area)[0] == (S1, S2)
    assert current(area).shown == S2


def test_tabs_are_walked_in_a_ring(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, new_tab=True)
    area.next_tab()
    assert current(area).shown == S1
    area.previous_tab()
    assert current(area).shown == S2


def test_beside_opens_a_second_column_and_closing_leads_back(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, beside=True)
    assert current(area).shown == S2
    assert len(bars(area)) == 2
    area.go(S3)
    assert current(area).shown == S3
    assert first(area)[0] == (S1,)
    area.close_page()
    assert current(area).shown == S1
    assert bars(area) == []


def test_beside_from_the_second_column_uses_the_first(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, beside=True)
    area.go(S3, beside=True)
    assert current(area).shown == S3
    assert first(area)[0] == (S3,)


def test_beside_with_nothing_open_opens_here(area: PageArea) -> None:
    area.go(S1, beside=True)
    assert len(bars(area)) == 0
    assert first(area)[0] == (S1,)


def test_a_link_in_a_page_leads_on(area: PageArea) -> None:
    area.go(S1)
    current(area).went.emit(S2, False)
    assert current(area).shown == S2


def test_where_one_wanted_to_go_is_remembered_until_pages_can_be_made(qtbot: QtBot, theme: Theme) -> None:
    area = PageArea(theme)
    qtbot.addWidget(area)
    area.go(S1)
    area.go(S2)
    assert area.current_page() is None
    area.use(fake_page)
    assert current(area).shown == S2


def test_the_tabs_of_last_time_come_back_and_only_the_shown_one_is_made(qtbot: QtBot, theme: Theme) -> None:
    area = PageArea(theme)
    qtbot.addWidget(area)
    area.use(fake_page, OpenTabs((S1, S2, S3), ("One", "Two", "Three"), 1))
    assert current(area).shown == S2
    assert len(list(area.pages())) == 1
    area.next_tab()
    assert current(area).shown == S3
    assert first(area) == ((S1, S2, S3), 2)


def test_the_welcome_is_seen_while_nothing_is_open(qtbot: QtBot, area: PageArea) -> None:
    welcome = QLabel("Welcome")
    area.show_meanwhile(welcome)
    assert welcome.isVisible()
    area.go(S1)
    assert not welcome.isVisible()
    with qtbot.waitSignal(area.page_changed) as told:
        area.close_page()
    assert told.args == [None]
    assert welcome.isVisible()


def test_a_record_that_is_gone_loses_its_tabs(area: PageArea) -> None:
    area.go(S1)
    area.go(S1, beside=True)
    area.go(S2, new_tab=True)
    area.forget("s1")
    assert [page.shown for page in cast("list[FakePage]", list(area.pages()))] == [S2]


def test_of_pages_with_one_key_the_newest_stays(area: PageArea) -> None:
    area.go(S1)
    for words in ("first", "second"):
        area.show_page(LonePage(QLabel(words), words), key="review")
    titles = [page.title for page in area.pages()]
    assert titles == ["Title of s1", "second"]


def test_a_page_that_has_finished_goes(area: PageArea) -> None:
    area.go(S1)
    page = LonePage(QLabel("review"), "Review")
    area.show_page(page)
    page.closed.emit()
    assert area.current_page() is not page
    assert current(area).shown == S1


def test_a_long_title_is_cut_in_its_tab_and_told_in_full(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, new_tab=True)
    long = "Rencontres annuelles & ateliers participatifs de la grande maille"
    current(area).say_title(long)
    (bar,) = bars(area)
    assert len(bar.tabText(1)) <= 30
    assert bar.tabToolTip(1) == long
    assert bar.accessibleTabName(1) == long


def test_the_mouses_side_buttons_go_back_and_forward(area: PageArea) -> None:
    area.go(S1)
    area.go(S2)
    QTest.mouseClick(current(area), Qt.MouseButton.BackButton)
    assert current(area).shown == S1
    QTest.mouseClick(current(area), Qt.MouseButton.ForwardButton)
    assert current(area).shown == S2


def test_a_middle_click_closes_a_tab(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, new_tab=True)
    (bar,) = bars(area)
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center())
    assert first(area)[0] == (S2,)


def test_the_cross_of_a_tab_closes_it(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, new_tab=True)
    (bar,) = bars(area)
    cross = bar.tabButton(0, QTabBar.ButtonPosition.RightSide)
    assert isinstance(cross, QToolButton)
    assert cross.accessibleName() == "Close the page"
    cross.click()
    assert first(area)[0] == (S2,)


def test_tabs_can_be_dragged(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, new_tab=True)
    (bar,) = bars(area)
    bar.moveTab(1, 0)
    assert first(area) == ((S2, S1), 0)
    assert current(area).shown == S2


def test_both_columns_come_back_where_one_stood(qtbot: QtBot, theme: Theme, area: PageArea) -> None:
    area.go(S1)
    area.go(S2, beside=True)
    area.go(S3, new_tab=True)
    kept = area.open_tabs()
    again = PageArea(theme)
    qtbot.addWidget(again)
    again.use(fake_page, *kept)
    assert again.open_tabs() == kept
    assert current(again).shown == S1
    assert [tabs.places for tabs in kept] == [(S1,), (S2, S3)]


def test_what_follows_the_last_page_stands_in_the_first_column(area: PageArea) -> None:
    area.go(S1)
    area.close_page()
    area.go(S2)
    area.go(S3, beside=True)
    assert [tabs.places for tabs in area.open_tabs()] == [(S2,), (S3,)]


def test_a_column_that_stands_alone_comes_back_alone(area: PageArea) -> None:
    area.go(S1)
    area.go(S2, beside=True)
    area.go(S1)
    area.forget("s1")
    area.go(S2)
    left, right = area.open_tabs()
    assert (len(left.places), right.places) == (1, ())
