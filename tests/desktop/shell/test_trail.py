"""Back and forward in one tab."""

from desktop.shell.trail import LONGEST, Trail
from desktop.work.places import Place

A, B, C = Place("a"), Place("b"), Place("c")


def test_back_finds_a_place_as_it_was_left() -> None:
    trail = Trail(A)
    trail.remember({"caret": 12.0})
    trail.visit(B)
    stop = trail.back()
    assert stop is not None
    assert (stop.place, stop.state) == (A, {"caret": 12.0})


def test_forward_leads_to_where_one_came_back_from() -> None:
    trail = Trail(A)
    trail.visit(B)
    trail.back()
    assert trail.can_go_forward
    stop = trail.forward()
    assert stop is not None
    assert stop.place == B


def test_a_new_visit_forgets_what_lay_ahead() -> None:
    trail = Trail(A)
    trail.visit(B)
    trail.back()
    trail.visit(C)
    assert not trail.can_go_forward
    stop = trail.back()
    assert stop is not None
    assert stop.place == A


def test_going_where_one_is_adds_nothing() -> None:
    trail = Trail(A)
    trail.visit(A)
    assert not trail.can_go_back


def test_there_is_nothing_before_the_first_place_or_in_an_empty_trail() -> None:
    assert Trail(A).back() is None
    assert Trail().back() is None
    assert Trail().forward() is None


def test_a_trail_stays_short() -> None:
    trail = Trail(A)
    for number in range(3 * LONGEST):
        trail.visit(Place(f"r{number}"))
    steps = 0
    while trail.back() is not None:
        steps += 1
    assert steps == LONGEST - 1
