"""Tables line up and give way, whatever is written in them."""

from hypothesis import given
from hypothesis import strategies as st

from commands.tables import Column, columns_of, cut, table

COLUMNS = (Column("No.", gives_way=False), Column("Title"), Column("Who"))


def test_columns_line_up() -> None:
    lines = table(COLUMNS, [("1", "Été", "Zoé"), ("10", "Hiver long", "")])
    assert lines == ["No.  Title       Who", "1    Été         Zoé", "10   Hiver long"]


def test_a_column_that_says_nothing_is_not_shown() -> None:
    assert table(COLUMNS, [("1", "Été", "")]) == ["No.  Title", "1    Été"]


def test_the_widest_column_gives_way_first() -> None:
    lines = table(COLUMNS, [("1", "un titre vraiment très long", "Hélène Prat")], 30)
    assert max(map(columns_of, lines)) <= 30
    assert "Hélène" in lines[1]
    assert "…" in lines[1]


def test_a_cut_falls_between_words_when_one_ends_near() -> None:
    assert cut("les jardins partagés", 14) == "les jardins…"
    assert cut("anticonstitutionnellement", 10) == "anticonst…"


def test_wide_characters_take_two_places_and_marks_take_none() -> None:
    assert columns_of("日本") == 4
    assert columns_of("e\u0301") == 1


def test_a_cell_stays_on_its_line() -> None:
    assert table(COLUMNS, [("1", "a\nb\tc\x1b[31m", "")])[1] == "1    a b c\ufffd[31m"


@given(rows=st.lists(st.tuples(st.text(), st.text(), st.text()), max_size=5), width=st.integers(24, 80))
def test_no_line_is_wider_than_asked(rows: list[tuple[str, str, str]], width: int) -> None:
    numbered = [(str(place), title, who) for place, (_number, title, who) in enumerate(rows)]
    assert all(columns_of(line) <= width for line in table(COLUMNS, numbered, width))


def test_without_a_width_nothing_is_cut_and_a_long_cell_sets_no_other_line_apart() -> None:
    lines = table((Column("Action"), Column("Who")), [("x" * 300, "Zoé"), ("y", "Noé")])
    assert lines[1] == "x" * 300 + "  Zoé"
    assert len(lines[2]) == 80 + 2 + 3
