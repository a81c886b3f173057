"""Edits touch their place alone, and what they set is read again, whatever the text."""

from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from wiki.actions import ActionState, add_block_id, find_actions, new_block_id, set_action_state, walk
from wiki.differences import word_differences, word_edits
from wiki.edits import Edit, apply_edits, narrowed
from wiki.folding import fold
from wiki.front_matter import read_front_matter, set_front_matter
from wiki.lines import fenced, line_contents, split_lines
from wiki.links import find_links, find_mentions, find_tags, retarget_links
from wiki.sections import find_sections, section_named, set_section_text, set_title

PARTS = (
    *("# ", "## Actions\n", "## Étapes\r\n", "- ", "* [ ] ", "  - [x] ", "\t1) ", "- [", "]", "[[", "]]", "|", "#tag"),
    *("@Noé Le Goff", "@", "^ab1", "```\n", "~~~", "<!--", "-->", "---\n", "===\n", "`", "> ", "[x](y.md)", "a: b\n"),
    *(
        "&a ",
        "*a",
        "\n",
        "\r",
        "\r\n",
        " ",
        "\t",
        "\0",
        "\x0b",
        "\x0c",
        "\x85",
        "\u2028",
        "\ud800",
        "\ufeff",
        "é",
        "mot ",
    ),
)
texts = st.lists(st.sampled_from(PARTS) | st.text(st.characters(), max_size=4), max_size=30).map("".join)
block = st.lists(
    st.sampled_from(
        [
            "a: 1 # c",
            "b: &x [u, 'v']",
            "c: *x",
            "d:",
            "  - &y p",
            "  - q",
            "e: |",
            "  t # n",
            "# c",
            "",
            "f: 0x1F",
            "g: null",
            "h: 9:30",
            '"i j": "k"',
            "l: {m: n}",
            "o: *y",
            "'p'",
        ]
    ),
    max_size=10,
)
fronts = st.tuples(block, st.sampled_from(["\n", "\r\n"]), texts).map(
    lambda made: made[1].join(["---", *made[0], "---", ""]) + made[2]
)
words = st.text(st.characters(), max_size=12)


def outside(text: str, changed: str, edits: tuple[Edit, ...]) -> bool:
    """Whether both texts are equal outside the span of the edits."""
    if not edits:
        return text == changed
    first, last = min(edit.start for edit in edits), max(edit.end for edit in edits)
    tail = len(text) - last
    return changed[:first] == text[:first] and changed[len(changed) - tail :] == text[last:]


@settings(max_examples=200, deadline=None)
@given(texts, texts)
def test_word_edits_make_the_new_text_of_the_old_one(old: str, new: str) -> None:
    edits = word_edits(old, new)
    assert apply_edits(old, edits) == new
    assert all(one.end <= other.start for one, other in pairwise(edits))
    pieces = word_differences(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind != "inserted") == old
    assert "".join(piece.text for piece in pieces if piece.kind != "deleted") == new


@settings(max_examples=200, deadline=None)
@given(texts)
def test_positions_are_those_of_what_they_name(text: str) -> None:
    lines = split_lines(text)
    assert "".join(text[line.start : line.stop] for line in lines) == text
    assert len(fenced(text, lines)) == len(line_contents(text)) == len(lines)
    for section in find_sections(text):
        assert section.heading_start <= section.title_start <= section.title_end <= section.heading_end
        assert section.heading_end == section.start <= section.end <= len(text)
    for link in find_links(text):
        assert text[link.start : link.end].endswith(("]]", ")"))
    for mention in find_mentions(text, ["Noé Le Goff"]):
        written = text[mention.start : mention.end]
        assert written.startswith("@")
        assert mention.known or written[1:] == mention.name
    for tag in find_tags(text):
        assert text[tag.start : tag.end] == f"#{tag.name}"


@settings(max_examples=200, deadline=None)
@given(texts, st.sampled_from(ActionState), st.booleans())
def test_the_state_of_an_action_is_set_in_its_own_box(text: str, state: ActionState, everywhere: bool) -> None:
    headings = () if everywhere else None
    actions = list(walk(find_actions(text, headings=headings)))
    for at, action in enumerate(actions[:5]):
        edit = set_action_state(text, action, state)
        changed = apply_edits(text, [edit])
        assert outside(text, changed, (edit,))
        assert action.start <= edit.start <= edit.end <= action.end
        if state is not ActionState.NONE and action.text:
            again = list(walk(find_actions(changed, headings=headings)))
            assert (again[at].state, again[at].text) == (state, action.text)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_a_block_id_is_read_where_it_was_added(text: str) -> None:
    for at, action in enumerate(list(walk(find_actions(text)))[:3]):
        block_id = new_block_id(text, Random(1))
        changed = apply_edits(text, [add_block_id(text, action, block_id)])
        again = list(walk(find_actions(changed)))
        assert again[at].block_id == (action.block_id or block_id)


@settings(max_examples=200, deadline=None)
@given(
    fronts | texts, st.sampled_from(["a", "b", "d", "e", "new", "i j", "l"]), words | st.lists(words) | st.booleans()
)
def test_a_key_that_was_set_is_read_and_the_others_stay(text: str, key: str, value: object) -> None:
    before = read_front_matter(text)
    edits = set_front_matter(text, key, value)
    changed = apply_edits(text, edits)
    after = read_front_matter(changed)
    assert outside(text, changed, edits)
    assert after is not None
    assert after.problem is None
    assert after.values[key] == value
    if before is not None and before.problem is None:
        others = {name: kept for name, kept in before.values.items() if name != key}
        assert {name: kept for name, kept in after.values.items() if name != key} == others
        assert changed[after.body_start :] == text[before.body_start :]
        gone = apply_edits(text, set_front_matter(text, key, None))
        left = read_front_matter(gone)
        assert left is not None
        assert left.values == others
    else:
        assert changed[after.body_start :] == text.removeprefix("\ufeff")


@settings(max_examples=200, deadline=None)
@given(texts, st.sampled_from(["Actions", "Neuf"]), st.text("abc é\n", min_size=1).filter(str.strip))
def test_the_text_of_a_section_that_was_set_is_read(text: str, title: str, content: str) -> None:
    edit = set_section_text(text, title, content)
    changed = apply_edits(text, [edit])
    assert outside(text, changed, (edit,))
    section = section_named(changed, title)
    assert section is not None
    found = line_contents(changed[section.start : section.end].strip("\r\n"))
    wanted = line_contents(content.strip("\n"))
    assert [line.strip() for line in found if line.strip()] == [line.strip() for line in wanted if line.strip()]


@settings(max_examples=100, deadline=None)
@given(texts, st.text("abc #é", max_size=8))
def test_a_title_that_was_set_is_read(text: str, title: str) -> None:
    edit = set_title(text, title)
    if edit is not None:
        changed = apply_edits(text, [edit])
        assert outside(text, changed, (edit,))


@settings(max_examples=100, deadline=None)
@given(texts, words)
def test_links_that_were_retargeted_lead_elsewhere_and_nothing_else_moves(text: str, new: str) -> None:
    for link in find_links(text):
        edits = retarget_links(text, link.target, new)
        assert apply_edits(text, edits) is not None


@given(words, words, words)
def test_a_narrowed_edit_does_the_same(before: str, old: str, new: str) -> None:
    text = before + old + before
    edit = Edit(len(before), len(before) + len(old), new)
    assert apply_edits(text, [narrowed(text, edit)]) == apply_edits(text, [edit])


@given(words)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
