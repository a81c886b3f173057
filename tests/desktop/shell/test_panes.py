"""Which panes stand beside the page."""

from desktop.shell.panes import ROOM_FOR_BOTH, ROOM_FOR_ONE, Pane, Panes

WIDE, MIDDLE, NARROW = ROOM_FOR_BOTH, ROOM_FOR_ONE, ROOM_FOR_ONE - 1
BOTH = {Pane.NAVIGATOR, Pane.PANEL}


def test_both_panes_are_shown_where_there_is_room() -> None:
    assert Panes().shown(WIDE) == BOTH


def test_the_panel_folds_away_by_itself_and_comes_back() -> None:
    panes = Panes()
    assert panes.shown(MIDDLE) == {Pane.NAVIGATOR}
    assert panes.shown(WIDE) == BOTH


def test_a_pane_that_is_asked_for_takes_the_room_of_the_other() -> None:
    panes = Panes()
    panes.toggle(Pane.PANEL, MIDDLE)
    assert panes.shown(MIDDLE) == {Pane.PANEL}


def test_putting_the_only_pane_away_leaves_the_page_alone() -> None:
    panes = Panes()
    panes.toggle(Pane.NAVIGATOR, MIDDLE)
    assert panes.shown(MIDDLE) == set()


def test_a_narrow_window_shows_only_what_was_asked_for() -> None:
    panes = Panes()
    assert panes.shown(NARROW) == set()
    panes.toggle(Pane.NAVIGATOR, NARROW)
    assert panes.shown(NARROW) == {Pane.NAVIGATOR}
    panes.toggle(Pane.NAVIGATOR, NARROW)
    assert panes.shown(NARROW) == set()


def test_a_pane_that_was_put_away_stays_away() -> None:
    panes = Panes()
    panes.toggle(Pane.PANEL, WIDE)
    assert panes.shown(WIDE) == {Pane.NAVIGATOR}
    panes.toggle(Pane.PANEL, WIDE)
    assert panes.shown(WIDE) == BOTH
