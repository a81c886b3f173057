"""Sections move whole, and a move loses nothing."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.edits import apply_edits
from wiki.reordering import moved_before, moved_down, moved_up, section_at
from wiki.rewriting import Rewrite
from wiki.sections import find_sections

TEXT = "Avant.\n\n## Contexte\n\nUn.\n\n### Détail\nDeux.\n\n## Objectifs\n\nTrois.\n\n## Actions\n- [ ] faire"


def titles(text: str) -> list[str]:
    return [section.title for section in find_sections(text)]


def moved(text: str, move: Rewrite | None) -> str:
    assert move is not None
    return apply_edits(text, move.edits)


def test_a_section_goes_up_with_what_stands_below_it() -> None:
    text = moved(TEXT, moved_up(TEXT, 2))
    assert titles(text) == ["Objectifs", "Contexte", "Détail", "Actions"]
    assert text.startswith("Avant.\n\n## Objectifs\n\nTrois.\n\n## Contexte\n\nUn.")


def test_the_last_section_goes_up_though_no_line_break_ends_it() -> None:
    text = moved(TEXT, moved_up(TEXT, 3))
    assert text.endswith("## Actions\n- [ ] faire\n\n## Objectifs\n\nTrois.")


def test_a_section_goes_down() -> None:
    assert titles(moved(TEXT, moved_down(TEXT, 0))) == ["Objectifs", "Contexte", "Détail", "Actions"]


def test_a_lower_heading_leaves_its_section_at_both_ends() -> None:
    assert titles(moved(TEXT, moved_down(TEXT, 1))) == ["Contexte", "Objectifs", "Détail", "Actions"]
    text = "## A\n\n## B\n### b\n"
    assert titles(moved(text, moved_up(text, 2))) == ["A", "b", "B"]
    assert moved_up("## B\n### b\n", 1) is None


def test_what_is_first_or_last_stays() -> None:
    assert moved_up(TEXT, 0) is None
    assert moved_down(TEXT, 3) is None


def test_a_section_is_dropped_before_another_or_behind_all() -> None:
    assert titles(moved(TEXT, moved_before(TEXT, 3, 0))) == ["Actions", "Contexte", "Détail", "Objectifs"]
    assert titles(moved(TEXT, moved_before(TEXT, 0, 4))) == ["Objectifs", "Actions", "Contexte", "Détail"]
    assert moved_before(TEXT, 0, 1) is None
    assert moved_before(TEXT, 2, 2) is None


def test_a_section_is_not_dropped_into_one_of_a_lower_rank() -> None:
    assert titles(moved(TEXT, moved_before(TEXT, 3, 1))) == ["Actions", "Contexte", "Détail", "Objectifs"]


def test_line_ends_stay_what_they_are() -> None:
    text = "## A\r\n\r\nun\r\n\r\n## B\r\n\r\ndeux"
    assert moved(text, moved_up(text, 1)) == "## B\r\n\r\ndeux\r\n\r\n## A\r\n\r\nun"


def test_the_edit_says_where_the_heading_stands_afterwards() -> None:
    for index, move in [(3, moved_up(TEXT, 3)), (0, moved_down(TEXT, 0)), (0, moved_before(TEXT, 0, 4))]:
        assert move is not None
        title = titles(TEXT)[index]
        assert moved(TEXT, move)[move.place :].startswith(f"## {title}")


def test_an_underlined_heading_does_not_swallow_the_line_before() -> None:
    text = "Avant\n# A\nun\n# B\ndeux\n\nTitre\n===\ntrois\n"
    assert titles(moved(text, moved_up(text, 2))) == ["A", "Titre", "B"]


def test_what_an_open_fence_would_swallow_is_not_moved() -> None:
    text = "## A\n\n## B\n```\nx\n"
    assert moved_up(text, 1) is None


def test_the_edit_is_no_longer_than_it_must_be() -> None:
    text = "## A\n\nx\n\n## B\n\ny\n\n" + "## C\n\nz\n\n" * 100
    move = moved_up(text, 1)
    assert move is not None
    assert move.edits[0].end < 20


lines = st.sampled_from(
    (
        "# Un",
        "## Deux",
        "## Deux bis",
        "### Trois",
        "mots",
        "",
        "===",
        "---",
        "```",
        "- item",
        "    code",
        "<!--",
        "-->",
        "> cité",
    )
)


@given(st.lists(lines, max_size=14), st.sampled_from(("\n", "\r\n")), st.data())
def test_no_line_is_lost_wherever_a_section_goes(chosen: list[str], ending: str, data: st.DataObject) -> None:
    text = ending.join(chosen)
    sections = find_sections(text)
    if not sections:
        return
    index = data.draw(st.integers(0, len(sections) - 1))
    target = data.draw(st.integers(0, len(sections)))
    for move in (moved_up(text, index), moved_down(text, index), moved_before(text, index, target)):
        if move is None:
            continue
        after = apply_edits(text, move.edits)
        assert Counter(line for line in text.splitlines() if line) == Counter(
            line for line in after.splitlines() if line
        )
        assert Counter(titles(text)) == Counter(titles(after))
        assert after.count("\n") in (text.count("\n"), text.count("\n") + 1, text.count("\n") + 2)
        assert any(s.heading_start == move.place and s.title == sections[index].title for s in find_sections(after))


def test_a_place_lies_in_the_innermost_section() -> None:
    sections = find_sections(TEXT)
    assert [section_at(sections, TEXT.index(words)) for words in ("Avant", "Un.", "Deux", "- [ ]")] == [None, 0, 1, 3]


@pytest.mark.parametrize("title", ["A", "B"])
def test_sections_of_one_name_are_told_apart_by_their_place(title: str) -> None:
    text = f"## {title}\nun\n\n## {title}\ndeux\n"
    assert moved(text, moved_up(text, 1)) == f"## {title}\ndeux\n\n## {title}\nun\n"
