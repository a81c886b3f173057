"""Which tabs there are."""

from desktop.shell.tabs import Tabs
from desktop.work.places import Place

A, B, C = Place("a"), Place("b"), Place("c")


def opened(*places: Place) -> Tabs:
    tabs = Tabs()
    for place in places:
        tabs.open(place)
    return tabs


def test_a_new_tab_stands_beside_the_shown_one() -> None:
    tabs = opened(A, B)
    tabs.current = 0
    tabs.open(C)
    assert tabs.places() == (A, C, B)
    assert tabs.current == 1


def test_the_tab_that_takes_the_room_is_shown_when_one_is_closed() -> None:
    tabs = opened(A, B, C)
    tabs.current = 1
    tabs.close(1)
    assert tabs.shown is not None
    assert tabs.shown.trail.here == C
    tabs.close(1)
    assert tabs.shown is not None
    assert tabs.shown.trail.here == A
    tabs.close(0)
    assert tabs.shown is None


def test_closed_tabs_come_back_newest_first_and_once() -> None:
    tabs = opened(A, B)
    tabs.close(1)
    tabs.close(0)
    assert (tabs.reopened(), tabs.reopened(), tabs.reopened()) == (A, B, None)


def test_dragging_a_tab_keeps_the_shown_one() -> None:
    tabs = opened(A, B, C)
    tabs.current = 0
    tabs.move(0, 2)
    assert tabs.places() == (B, C, A)
    assert tabs.current == 2


def test_the_next_tab_after_the_last_is_the_first() -> None:
    tabs = opened(A, B)
    assert tabs.current == 1
    assert tabs.next(1) == 0
    assert Tabs().next(1) == -1


def test_a_record_is_found_in_its_tab() -> None:
    tabs = opened(A, B)
    assert tabs.holding("a") == 0
    assert tabs.holding("z") is None
