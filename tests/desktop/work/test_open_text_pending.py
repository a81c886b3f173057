"""What is typed and not stored yet, whatever happens to the stored text meanwhile."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.work.open_text_pending import Pending
from storage.model import Seq
from wiki.edits import Edit, apply_edits

WORDS = st.text("aé🙂 \n", max_size=4)


def edit(text: str, at: int, length: int, words: str) -> tuple[Edit, ...]:
    start = min(at, len(text))
    return (Edit(start, min(start + length, len(text)), words),)


@given(st.lists(st.tuples(st.sampled_from("ttttsokr"), st.integers(0, 20), st.integers(0, 4), WORDS), max_size=30))
def test_text_and_store_agree_in_the_end(acts: list[tuple[str, int, int, str]]) -> None:
    """Typing, sending, coming through or back, and writing by others, in any order."""
    stored, text, seq = "un deux trois", "un deux trois", 1
    pending = Pending(stored, Seq(seq))
    sending = None
    for act, at, length, words in acts:
        if act == "t":
            typed = edit(text, at, length, words)
            text = apply_edits(text, typed)
            pending.add(typed)
        elif act == "s" and sending is None:
            sending = pending.send()
        elif act == "o" and sending is None:
            stored, seq = apply_edits(stored, edit(stored, at, length, words)), seq + 1
        elif act == "k" and sending is not None:
            pending.came_back()
            sending = None
        elif act == "r" and sending is not None and sending.stored == stored:
            stored, seq = apply_edits(stored, sending.edits), seq + 1
            pending.arrived(Seq(seq), alone=True)
            sending = None
        elif sending is None:
            text = apply_edits(text, pending.read(stored, Seq(seq)) or ())
    if sending is not None:
        pending.came_back()
    text = apply_edits(text, pending.read(stored, Seq(seq)) or ())
    last = pending.send()
    if last is not None:
        assert last.stored == stored
        stored = apply_edits(stored, last.edits)
        pending.arrived(Seq(seq + 1), alone=True)
    assert text == stored
    assert not pending


def test_an_answer_from_before_what_was_sent_takes_nothing_away() -> None:
    pending = Pending("un", Seq(1))
    pending.add((Edit(2, 2, " deux"),))
    pending.send()
    pending.arrived(Seq(3), alone=False)
    assert pending.is_behind
    assert pending.read("Le un", Seq(2)) is None
    assert pending.read("Le un deux", Seq(3)) == (Edit(0, 0, "Le "),)
    assert not pending.is_behind
