"""Lists while they are written. `|` shows the caret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wiki.test_inline_marks import read, told
from wiki.edits import apply_edits
from wiki.list_editing import backspace, new_line, new_line_inside, next_state
from wiki.list_moving import indent, move, outdent

LISTS = st.lists(
    st.sampled_from(
        [
            "- a",
            "  - b",
            "1. c",
            "2. d",
            "   1. e",
            "- [ ] f",
            "- [x] g é",
            "",
            "> q",
            "> - r",
            "mot",
            "## t",
            "```",
            "\t- u",
        ]
    ),
    max_size=9,
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- un|", "- un\n- |"),
        ("- u|n", "- u\n- |n"),
        ("- [x] fait|", "- [x] fait\n- [ ] |"),
        ("1. un|\n2. deux", "1. un\n2. |\n3. deux"),
        ("1. un|\n1. deux", "1. un\n1. |\n1. deux"),
        ("- un\n- |", "- un\n\n|"),
        ("- un\n  - |", "- un\n- |"),
        ("> cité|", "> cité\n> |"),
        ("> cité\n> |", "> cité\n\n|"),
        ("  retrait|", "  retrait\n  |"),
        ("- un ^a8k2|", "- un ^a8k2\n- |"),
        ("- u|n ^a8k2", "- u ^a8k2\n- |n"),
    ],
)
def test_enter_goes_on_with_a_list_or_leaves_it(before: str, after: str) -> None:
    text, start, end = read(before)
    rewrite = new_line(text, start, end)
    assert rewrite is not None
    assert told(text, rewrite) == after


@pytest.mark.parametrize("before", ["mot|", "|- un", "## Titre|", "```\n- code|\n```"])
def test_elsewhere_enter_is_only_a_line_break(before: str) -> None:
    assert new_line(*read(before)) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [("- |un", "|un"), ("- un\n  - |deux", "- un\n- |deux"), ("- [ ] |un", "|un"), ("> |cité", "|cité")],
)
def test_backspace_at_an_items_start_takes_its_mark_or_brings_it_out(before: str, after: str) -> None:
    text, start, _ = read(before)
    rewrite = backspace(text, start)
    assert rewrite is not None
    assert told(text, rewrite) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- [ ] a|", "- [/] a|"),
        ("- [/] a|", "- [x] a|"),
        ("- [x] a|", "- [?] a|"),
        ("- [?] a|", "- [-] a|"),
        ("- [-] a|", "- [ ] a|"),
        ("- a|", "- [ ] a|"),
        ("a|", "- [ ] a|"),
    ],
)
def test_one_key_leads_an_action_through_its_states(before: str, after: str) -> None:
    text, start, end = read(before)
    rewrite = next_state(text, start, end)
    assert rewrite is not None
    assert told(text, rewrite) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n- b|\n  - c", "- a\n  - b|\n    - c"),
        ("1. a\n2. b|\n3. c", "1. a\n   1. b|\n2. c"),
        ("- a|", "- a|"),
    ],
)
def test_tab_puts_an_item_with_its_children_into_the_one_above(before: str, after: str) -> None:
    text, start, end = read(before)
    rewrite = indent(text, start, end)
    assert rewrite is not None
    assert told(text, rewrite) == after


def test_shift_tab_brings_it_out_again() -> None:
    text, start, end = read("- a\n  - b|\n    - c")
    rewrite = outdent(text, start, end)
    assert rewrite is not None
    assert told(text, rewrite) == "- a\n- b|\n  - c"


@pytest.mark.parametrize(
    ("before", "down", "after"),
    [
        ("- a|\n  - a1\n- b", True, "- b\n- a|\n  - a1"),
        ("1. a\n2. b|", False, "1. b|\n2. a"),
        ("un|\n\ndeux", True, "deux\n\nun|"),
    ],
)
def test_an_item_or_paragraph_moves_with_all_that_lies_in_it(before: str, down: bool, after: str) -> None:
    text, start, end = read(before)
    rewrite = move(text, start, end, down)
    assert rewrite is not None
    assert told(text, rewrite) == after


@given(LISTS, st.sampled_from(["\n", "\r\n"]), st.data())
def test_no_key_loses_a_word_or_leaves_the_text(lines: list[str], ending: str, data: st.DataObject) -> None:
    text = ending.join(lines)
    start = data.draw(st.integers(0, len(text)))
    if text[start - 1 : start + 1] == "\r\n":
        start -= 1
    made = [new_line(text, start, start), new_line_inside(text, start, start), backspace(text, start)]
    made += [indent(text, start, start), outdent(text, start, start), next_state(text, start, start)]
    made += [move(text, start, start, True), move(text, start, start, False)]
    letters = sorted(letter for letter in text if letter.isalpha() and letter != "x")
    for rewrite in made:
        if rewrite is not None:
            after = apply_edits(text, rewrite.edits)
            assert sorted(letter for letter in after if letter.isalpha() and letter != "x") == letters
            assert 0 <= rewrite.anchor <= len(after)
            assert 0 <= rewrite.place <= len(after)
