"""A text under the pen: undo is mine alone."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.work.live_text import LiveText
from wiki.edits import Edit, apply_edits
from wiki.errors import EditRefused

WORDS = st.text(st.sampled_from("aé🙂œ\u00a0\r\n\u2028x𝄞"), max_size=4)


@dataclass
class Letter:
    """One character of a simple model of the same text, kept after it was taken away."""

    sign: str
    mine: bool
    taken_by_me: bool = False
    taken_elsewhere: bool = False

    @property
    def here(self) -> bool:
        return not (self.taken_by_me or self.taken_elsewhere)

    @property
    def here_without_me(self) -> bool:
        return not self.mine and not self.taken_elsewhere


class Model:
    """What the text must be, letter by letter."""

    def __init__(self, text: str) -> None:
        self.letters = [Letter(sign, mine=False) for sign in text]

    def edit(self, edit: Edit, *, mine: bool) -> None:
        seen = [at for at, letter in enumerate(self.letters) if letter.here]
        for at in seen[edit.start : edit.end]:
            if mine:
                self.letters[at].taken_by_me = True
            else:
                self.letters[at].taken_elsewhere = True
        at = seen[edit.start - 1] + 1 if edit.start else 0
        self.letters[at:at] = [Letter(sign, mine) for sign in edit.text]

    def text(self) -> str:
        return "".join(letter.sign for letter in self.letters if letter.here)

    def text_without_me(self) -> str:
        return "".join(letter.sign for letter in self.letters if letter.here_without_me)


@given(WORDS, st.lists(st.tuples(st.booleans(), st.integers(0, 40), st.integers(0, 5), WORDS, st.booleans())))
def test_undoing_all_of_mine_leaves_exactly_what_arrived(
    start: str, acts: list[tuple[bool, int, int, str, bool]]
) -> None:
    """Where words arrive in the gap that I left, they may end up on either side of what comes back into it."""
    live, model, plain = LiveText(start), Model(start), start
    for mine, at, length, words, continues in acts:
        at = min(at, len(live.text))
        edit = Edit(at, min(at + length, len(live.text)), words)
        if mine:
            live.edit((edit,), continues=continues)
        else:
            live.arrived((edit,))
        model.edit(edit, mine=mine)
        plain = apply_edits(plain, (edit,))
        assert live.text == plain
    while live.can_undo:
        before = live.text
        assert apply_edits(before, live.undo()) == live.text
    assert live.undo() == ()
    assert sorted(live.text) == sorted(model.text_without_me())
    if not any(letter.taken_by_me for letter in model.letters):
        assert live.text == model.text_without_me()


@given(WORDS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), WORDS, st.booleans())))
def test_undo_and_redo_of_everything_are_the_way_there_and_back(
    start: str, acts: list[tuple[int, int, str, bool]]
) -> None:
    live = LiveText(start)
    for at, length, words, continues in acts:
        at = min(at, len(live.text))
        live.edit((Edit(at, min(at + length, len(live.text)), words),), continues=continues)
    end = live.text
    while live.can_undo:
        live.undo()
    assert live.text == start
    while live.can_redo:
        before = live.text
        assert apply_edits(before, live.redo()) == live.text
    assert live.text == end


def test_edits_that_continue_are_one_undo() -> None:
    live = LiveText("Le ")
    live.edit((Edit(3, 3, "p"),))
    live.edit((Edit(4, 4, "l"),), continues=True)
    live.edit((Edit(5, 5, "an"),), continues=True)
    live.edit((Edit(7, 7, " vélo"),))
    assert live.undo() == (Edit(7, 12, ""),)
    assert live.undo() == (Edit(3, 7, ""),)
    assert live.text == "Le "
    assert not live.can_undo
    assert live.redo() == (Edit(3, 3, "plan"),)


def test_several_edits_at_once_are_one_undo() -> None:
    live = LiveText("un 🙂 un 🙂 un")
    edits = (Edit(0, 2, "deux"), Edit(10, 12, "trois"))
    live.edit(edits)
    assert live.text == "deux 🙂 un 🙂 trois"
    live.undo()
    assert live.text == "un 🙂 un 🙂 un"


def test_what_arrives_between_does_not_join_nor_stop_an_undo() -> None:
    live = LiveText("Le ")
    live.edit((Edit(3, 3, "p"),))
    live.arrived((Edit(0, 0, "Nota : "),))
    live.edit((Edit(11, 11, "lan"),), continues=True)
    assert live.text == "Nota : Le plan"
    live.undo()
    assert live.text == "Nota : Le "


def test_an_edit_outside_is_refused_and_changes_nothing() -> None:
    live = LiveText("abc")
    with pytest.raises(EditRefused):
        live.edit((Edit(2, 9, ""),))
    assert live.text == "abc"
    assert not live.can_undo
