"""Edits after and beside other edits."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.edits import Edit, apply_edits
from wiki.rebasing import composed, moved, rebased

TEXT = "un deux trois"


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> tuple[Edit, ...]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return tuple(Edit(start, end, draw(st.text("abc", max_size=3))) for start, end in pairs)


@given(st.data())
def test_two_sets_of_edits_in_a_row_are_one(data: st.DataObject) -> None:
    first = data.draw(edits_of(TEXT))
    middle = apply_edits(TEXT, first)
    then = data.draw(edits_of(middle))
    assert apply_edits(TEXT, composed(first, then, len(TEXT))) == apply_edits(middle, then)


@given(edits_of(TEXT), edits_of(TEXT))
def test_edits_led_past_each_other_meet_in_one_text(mine: tuple[Edit, ...], theirs: tuple[Edit, ...]) -> None:
    one = apply_edits(apply_edits(TEXT, mine), rebased(theirs, mine, before=False))
    other = apply_edits(apply_edits(TEXT, theirs), rebased(mine, theirs, before=True))
    assert one == other


@given(edits_of(TEXT), edits_of(TEXT))
def test_all_that_was_put_in_is_there(mine: tuple[Edit, ...], theirs: tuple[Edit, ...]) -> None:
    both = apply_edits(apply_edits(TEXT, mine), rebased(theirs, mine, before=False))
    for edit in (*mine, *theirs):
        assert edit.text in both


def test_typing_in_one_place_stays_one_edit() -> None:
    edits: tuple[Edit, ...] = ()
    for number, letter in enumerate("bonjour"):
        edits = composed(edits, (Edit(3 + number, 3 + number, letter),), len(TEXT))
    assert edits == (Edit(3, 3, "bonjour"),)


def test_what_was_put_in_and_taken_away_again_is_no_edit() -> None:
    assert composed((Edit(3, 3, "bon"),), (Edit(3, 6, ""),), len(TEXT)) == ()


def test_a_place_moves_with_its_text() -> None:
    assert moved(5, (Edit(0, 0, "abc"),), stays=True) == 8
    assert moved(5, (Edit(5, 5, "abc"),), stays=True) == 5
    assert moved(5, (Edit(5, 5, "abc"),), stays=False) == 8
    assert moved(5, (Edit(3, 8, ""),), stays=True) == 3
    assert moved(5, (Edit(3, 8, "xy"),), stays=True) == 5
    assert moved(2, (Edit(3, 8, "xy"),), stays=True) == 2
