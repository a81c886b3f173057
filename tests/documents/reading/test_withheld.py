"""Properties that did not leave go back into a block that comes home without them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.reading.withheld import with_withheld


def block(*lines: str) -> str:
    return "".join(f"{line}\n" for line in ("---", *lines, "---"))


def test_each_property_stands_again_behind_the_one_that_it_followed() -> None:
    present = block("secret: a", "title: T", "notes:", "  - b", "end: c", "last: d")
    assert with_withheld(present, block("title: T", "end: c"), block("title: U", "new: n", "end: c")) == block(
        "secret: a", "title: U", "notes:", "  - b", "new: n", "end: c", "last: d"
    )


def test_a_property_that_left_and_was_taken_away_there_is_taken_away() -> None:
    assert with_withheld(block("a: 1", "b: 2"), block("a: 1", "b: 2"), block("a: 1")) == block("a: 1")


def test_lines_of_a_block_that_is_no_yaml_are_put_back_too() -> None:
    present = block("title: a: b", "secret: x")
    assert with_withheld(present, block("title: a: b"), block("title: a: c")) == block("title: a: c", "secret: x")


def test_a_block_in_braces_stays_as_it_is() -> None:
    present = block("{title: T, secret: x}")
    assert with_withheld(present, block("{title: T}"), block("{title: U}")) == present


@given(*[st.text(st.sampled_from("ab: -{}[]#\n\r|>&*'\""), max_size=40)] * 3)
@settings(max_examples=200)
def test_no_blocks_make_it_fail_and_nothing_that_came_home_is_lost(present: str, before: str, after: str) -> None:
    written = with_withheld(*(f"---\n{text}\n---\n" for text in (present, before, after)))
    assert written.startswith("---\n")
