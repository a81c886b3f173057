"""Tables while they are written. `|` is a bar here, so `⌶` shows the caret and `‹ ›` what is selected."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki import table_editing as editing
from wiki.edits import apply_edits
from wiki.rewriting import Rewrite
from wiki.table_cells import cell_words, cells_of, filled, table_of
from wiki.tables import formatted, grid_of, table_at

SMALL = "| a | b |\n|---|--:|\n| 1⌶ | 2 |"


def told(marked: str, change: object) -> str:
    """The text after a change at the caret, its selection shown."""
    place = marked.index("⌶")
    text = marked.replace("⌶", "")
    assert callable(change)
    made = change(text, place, place)
    assert isinstance(made, Rewrite)
    after = apply_edits(text, made.edits)
    first, last = sorted((made.anchor, made.place))
    return after[:first] + ("⌶" if first == last else "‹" + after[first:last] + "›") + after[last:]


def test_columns_are_aligned_and_their_colons_stay() -> None:
    text = "> Un | deux\n> :-:|--:\n> é|12 \\| 3\n"
    table = table_at(text, 3)
    assert table is not None
    assert apply_edits(text, formatted(text, table)) == (
        "> | Un  |    deux |\n> | :-: | ------: |\n> |  é  | 12 \\| 3 |\n"
    )


def test_what_only_looks_like_a_table_is_none() -> None:
    assert table_at("a | b\nc | d", 2) is None
    assert table_at("```\n| a |\n|---|\n```", 6) is None
    assert table_at("---\na: b|c\nd: e|f\n---\n", 6) is None


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (editing.next_cell, "| a   |   b |\n| --- | --: |\n| 1   |   ‹2› |"),
        (editing.previous_cell, "| a   |   ‹b› |\n| --- | --: |\n| 1   |   2 |"),
        (editing.cell_below, "| a   |   b |\n| --- | --: |\n| 1   |   2 |\n| ⌶    |     |"),
        (editing.row_below, "| a   |   b |\n| --- | --: |\n| 1   |   2 |\n| ⌶    |     |"),
        (editing.row_above, "| a   |   b |\n| --- | --: |\n| ⌶    |     |\n| 1   |   2 |"),
        (editing.delete_row, "| ‹a›   |   b |\n| --- | --: |"),
        (partial(editing.insert_column, right=True), "| a   |     |   b |\n| --- | --- | --: |\n| 1   | ⌶    |   2 |"),
        (editing.delete_column, "|   b |\n| --: |\n|   ‹2› |"),
        (partial(editing.move_column, right=True), "|   b | a   |\n| --: | --- |\n|   2 | ‹1›   |"),
        (partial(editing.align, alignment="center"), "|  a  |   b |\n| :-: | --: |\n|  ‹1›  |   2 |"),
    ],
)
def test_keys_and_tools_in_a_table(change: object, after: str) -> None:
    assert told(SMALL, change) == after


def test_tab_in_the_last_cell_adds_a_row() -> None:
    assert told("| a | b |\n|---|---|\n| 1 | 2⌶ |", editing.next_cell).endswith("| 1   | 2   |\n| ⌶    |     |")


def test_enter_in_an_empty_last_row_leaves_the_table() -> None:
    assert told("| a |\n|---|\n| 1 |\n| ⌶ |\n\nFin", editing.cell_below) == "| a |\n|---|\n| 1 |\n\n⌶\n\nFin"


def test_enter_after_a_line_of_bars_begins_a_table() -> None:
    assert told("| Quoi | Qui |⌶", editing.cell_below) == "| Quoi | Qui |\n| ---- | --- |\n| ⌶     |     |"
    assert editing.cell_below("| seul |", 8, 8) is None


def test_a_row_moves_and_the_head_stays() -> None:
    rows = "| a |\n|---|\n| 1⌶ |\n| 2 |"
    assert told(rows, partial(editing.move_row, down=True)) == "| a   |\n| --- |\n| 2   |\n| ‹1›   |"
    assert told(rows, partial(editing.move_row, down=False)) == "| a |\n|---|\n| 1⌶ |\n| 2 |"


def test_a_new_table_stands_apart() -> None:
    made = editing.new_table("Un mot", 3, ("A", "B"), rows=1)
    assert apply_edits("Un mot", made.edits) == "Un mot\n\n| A   | B   |\n| --- | --- |\n|     |     |\n"


@pytest.mark.parametrize(
    ("words", "cells"),
    [
        ("a\tb\n1\t2\n", (("a", "b"), ("1", "2"))),
        ('a\t"x\ny"\r\n1\t2', (("a", "x\ny"), ("1", "2"))),
        ("a;b;c\n1;2;3", (("a", "b", "c"), ("1", "2", "3"))),
        ("Un ; deux ; trois\nQuatre ; cinq ; six", None),
        ("Une phrase, puis une autre, et voilà.", None),
        ("\tdu code\n\tencore", None),
        ("", None),
    ],
)
def test_only_cells_of_a_spreadsheet_are_read_as_such(words: str, cells: object) -> None:
    found = cells_of(words)
    assert found == cells or (cells is None and found is not None and len(found[0]) == 2 and not found[0][0])


def test_cells_become_a_table() -> None:
    assert table_of((("Qui", "Quoi"), ("Noé", "un | deux\ntrois"))) == (
        "| Qui | Quoi                |\n| --- | ------------------- |\n| Noé | un \\| deux<br>trois |"
    )


def test_cells_pasted_in_a_table_fill_it() -> None:
    text = "| a | b |\n|---|---|\n| 1 | 2 |"
    made = filled(text, text.index("2"), (("x", "y"), ("z", "t")))
    assert made is not None
    assert apply_edits(text, made.edits) == (
        "| a   | b   |     |\n| --- | --- | --- |\n| 1   | x   | y   |\n|     | z   | t   |"
    )


WORDS = st.text(alphabet="aé1 |`\\*[]日\n\t-:", max_size=6)
TABLES = st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=4)
CHANGES = st.sampled_from(
    [
        editing.next_cell,
        editing.previous_cell,
        editing.cell_below,
        editing.row_below,
        editing.row_above,
        partial(editing.move_row, down=True),
        partial(editing.insert_column, right=False),
        partial(editing.move_column, right=True),
        partial(editing.align, alignment="right"),
    ]
)


@given(TABLES, CHANGES, st.integers(0, 200))
def test_no_word_of_a_cell_is_ever_lost(rows: list[list[str]], change: object, at: int) -> None:
    text = table_of(rows)
    place = min(at, len(text))
    assert callable(change)
    made = change(text, place, place)
    if made is not None:
        after = apply_edits(text, made.edits)
        assert sorted("".join(after.split()).replace("-", "").replace(":", "").replace("|", "")) == sorted(
            "".join(text.split()).replace("-", "").replace(":", "").replace("|", "")
        )
        assert 0 <= made.anchor <= made.place <= len(after)


@given(st.text(alphabet="a |-:`\\\n>é", max_size=40), st.integers(0, 40))
def test_aligning_twice_changes_nothing_more_and_loses_no_word(text: str, at: int) -> None:
    table = table_at(text, min(at, len(text)))
    if table is not None:
        once = apply_edits(text, formatted(text, table))
        again = table_at(once, table.rows[0].start + len(once[table.rows[0].start :].split("\n")[0]))
        assert again is not None
        assert formatted(once, again) == ()
        words = [word for row in grid_of(text, table).rows for word in row if word]
        assert [word for row in grid_of(once, again).rows for word in row if word] == words


def test_a_cell_keeps_its_words_through_escaping() -> None:
    assert cell_words("a|b") == "a\\|b"
