"""How a change is shown: its line, cut at words, with what goes and what comes."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.replacing.preview import Preview, TextChanges, Wanted
from storage import RecordId
from storage.editing.replacing import Occurrences
from wiki.replacing import Query, find_words
from wiki.whereabouts import Where


def changes(body: str, words: str, title: str = "Titre") -> TextChanges:
    in_body, in_title = find_words(body, Query(words)), find_words(title, Query(words))
    wheres = (Where.PROSE,) * len(in_body)
    return TextChanges(Occurrences(RecordId("r"), "sheet", "", title, body, in_title, in_body, wheres))


def test_a_line_is_shown_before_and_after() -> None:
    shown = changes("Avant\nLe Chat dort.\nAprès", "chat").shown(0, Wanted("chat", "chien"))
    assert (shown.before, shown.after) == ("Le Chat dort.", "Le Chien dort.")
    assert shown.before[slice(*shown.old)] == "Chat"
    assert shown.after[slice(*shown.new)] == "Chien"


def test_a_long_line_is_cut_at_words_on_both_sides() -> None:
    shown = changes("mot " * 60 + "chat" + " mot" * 60, "chat").shown(0, Wanted("chat", ""))
    assert shown.before.startswith("… mot ")
    assert shown.before.endswith(" mot…")
    assert shown.before[slice(*shown.old)] == "chat"
    assert shown.new[0] == shown.new[1]


def test_the_title_comes_first() -> None:
    text = changes("chat", "chat", title="Le chat")
    assert [text.shown(change, Wanted("chat", "x")).in_title for change in range(2)] == [True, False]
    text.off = {0}
    chosen = text.chosen()
    assert chosen is not None
    assert (chosen.in_title, chosen.in_body) == ((), ((0, 4),))


@given(st.text(alphabet="ab cé\n\r\t\u2028\u202e", max_size=300), st.text(alphabet="ab é", min_size=1, max_size=3))
def test_any_change_of_any_text_can_be_shown(body: str, words: str) -> None:
    text = changes(body, words)
    for change in range(text.count):
        shown = text.shown(change, Wanted(words, "X"))
        assert shown.before.isprintable()
        assert shown.after[slice(*shown.new)] == "X"
        assert len(shown.before) <= 48 + 110 + 3 + 6


def test_counts_are_of_what_is_wanted() -> None:
    preview = Preview(Wanted("chat", "chien"))
    preview.take_in([changes("chat chat", "chat").found])
    preview.texts[RecordId("r")].off = {1}
    assert (preview.found, preview.chosen, preview.chosen_texts, len(preview.rows())) == (2, 1, 1, 3)
