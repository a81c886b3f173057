"""New actions, people and days in actions; a part of an earlier text brought back."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.action_writing import added, assigned, dated
from wiki.actions import Action, find_actions
from wiki.edits import Edit, apply_edits
from wiki.restored_part import restored_part


def first(text: str, *names: str) -> Action:
    return find_actions(text, names)[0]


def test_somebody_is_put_at_the_end_of_an_action_once() -> None:
    text = "## Actions\n\n- [ ] Relire ^ab12\n  - [ ] Plan\n"
    edit = assigned(text, first(text), "Zoé Petit")
    changed = apply_edits(text, [edit])
    assert changed == "## Actions\n\n- [ ] Relire @Zoé Petit ^ab12\n  - [ ] Plan\n"
    again = assigned(changed, first(changed, "Zoé Petit"), "Zoé Petit")
    assert apply_edits(changed, [again]) == changed


def test_a_day_takes_the_place_of_the_only_one_or_comes_last() -> None:
    text = "## Actions\n\n- Relire le 18 juin ? vite\n- Voir\n"
    relire, voir = find_actions(text)
    assert apply_edits(text, [dated(text, relire, "20 juin"), dated(text, voir, "mai 2027")]) == (
        "## Actions\n\n- Relire le 20 juin vite\n- Voir mai 2027\n"
    )
    assert "Relire le vite" in apply_edits(text, [dated(text, relire, "")])
    assert dated(text, voir, "") == Edit(voir.text_end, voir.text_end, "")


def test_a_new_action_comes_after_the_last_one_with_its_children() -> None:
    text = "## Actions\r\n\r\n- [ ] Un\r\n  - Deux\r\n\r\n## Suite\r\n"
    assert apply_edits(text, [added(text, "Trois")]) == (
        "## Actions\r\n\r\n- [ ] Un\r\n  - Deux\r\n- [ ] Trois\r\n\r\n## Suite\r\n"
    )


def test_the_section_of_actions_is_made_or_filled() -> None:
    assert apply_edits("Un.\n", [added("Un.\n", "Deux")]) == "Un.\n\n## Actions\n\n- [ ] Deux\n"
    empty = "## Actions\n\n## Suite\n"
    assert find_actions(apply_edits(empty, [added(empty, "Deux")]))[0].text == "Deux"
    prose = "## Actions\n\nVoici.\n"
    assert apply_edits(prose, [added(prose, "Deux")]) == "## Actions\n\nVoici.\n\n- [ ] Deux\n"


def test_only_the_part_asked_for_comes_back() -> None:
    then, now = "Un.\n\nDeux.\n\nTrois.\n\nQuatre.\n", "Un !\n\nTrois.\n\nQuatre !\n"
    assert apply_edits(now, restored_part(now, then, 5, 10)) == "Un !\n\nDeux.\n\nTrois.\n\nQuatre !\n"
    assert apply_edits(now, restored_part(now, then, 0, len(then))) == then
    assert apply_edits("Un. Dix.\n", restored_part("Un. Dix.\n", "Un.\n", 0, 3)) == "Un.\n"


def test_a_line_that_was_reworded_is_put_back_where_it_is_now() -> None:
    then, now = "Un.\n\nDeux autres mots.\n\nTrois.\n", "Un !\n\nTrois.\n\nDeux mots de plus.\n"
    assert apply_edits(now, restored_part(now, then, 0, 3)) == "Un.\n\nTrois.\n\nDeux mots de plus.\n"
    now = "Un !\n\nTrois.\n"
    assert apply_edits(now, restored_part(now, then, 5, 22)) == "Un !\n\nDeux autres mots.\n\nTrois.\n"
    now = "Un.\n\nDeux autres petits mots.\n\nTrois.\n"
    assert restored_part(now, then, 5, 22) == (Edit(17, 24, ""),)


def test_what_came_into_an_empty_part_leaves() -> None:
    assert apply_edits("Un.\n\nNeuf.\n\nDeux.\n", restored_part("Un.\n\nNeuf.\n\nDeux.\n", "Un.\n\nDeux.\n", 4, 4)) == (
        "Un.\n\nDeux.\n"
    )
    assert apply_edits("Neuf.\n\nUn.\n", restored_part("Neuf.\n\nUn.\n", "\nUn.\n", 0, 0)) == "Un.\n"
    assert restored_part("Un.\n", "", 0, 0) == (Edit(0, 4, ""),)


def test_lines_that_went_come_back_in_their_order() -> None:
    then = "- a\n- b\n- c\n- d\n"
    assert apply_edits("- a\n- d\n", restored_part("- a\n- d\n", then, 4, 11)) == then
    assert apply_edits("- d\n", restored_part("- d\n", then, 0, 3)) == "- a\n- d\n"
    assert apply_edits("", restored_part("", "Un.\n", 0, 3)) == "Un."


@given(
    st.lists(st.sampled_from(["a b c", "a b d", "x y", "", "- z"]), max_size=8),
    st.lists(st.sampled_from(["a b c", "a b d", "x y", "", "- z"]), max_size=8),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_any_part_of_any_text_can_be_asked_for(one: list[str], other: list[str], start: int, length: int) -> None:
    now, then = "\n".join(one), "\n".join(other)
    start = min(start, len(then))
    end = min(start + length, len(then))
    changed = apply_edits(now, restored_part(now, then, start, end))
    wanted = [line.strip() for line in then[start:end].split("\n") if line.strip()]
    assert all(line in changed for line in wanted)
