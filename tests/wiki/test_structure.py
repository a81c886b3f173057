"""Sections, actions, links, mentions and tags in texts as groups write them."""

from wiki.actions import ActionState, find_actions, set_action_state, walk
from wiki.differences import word_edits
from wiki.edits import Edit, apply_edits
from wiki.lines import line_contents, line_ending
from wiki.links import find_links, find_mentions, find_tags, retarget_links
from wiki.sections import find_sections, section_named, set_section_text, set_title

SHEET = (
    "---\na: b\n---\n# Titre ##\n\n## Actions :\n\n* [ ] Un @Noé Le Goff Chiffrer\tle reste  ^ab1\n"
    " - [/] deux\n   suite\n\t1) [X] trois\n\n```\n- [ ] du code\n# pas un titre\n```\n- quatre\n\n## Fin\n- cinq\n"
)


def test_only_carriage_return_and_line_feed_end_a_line() -> None:
    assert line_contents("a\x0bb\x0cc\x85d\u2028e\r\nf\rg\n") == ["a\x0bb\x0cc\x85d\u2028e", "f", "g"]
    assert line_ending("a\r\nb\r\nc\n") == "\r\n"


def test_headings_in_code_and_front_matter_are_none() -> None:
    assert [(section.level, section.title) for section in find_sections(SHEET)] == [
        (1, "Titre"),
        (2, "Actions :"),
        (2, "Fin"),
    ]


def test_an_underlined_heading_is_one_and_a_rule_below_an_item_is_none() -> None:
    assert [section.title for section in find_sections("Un\ntitre\n===\n\n- item\nsuite\n---\n")] == ["Un titre"]


def test_a_title_is_set_between_its_marks() -> None:
    edit = set_title(SHEET, "Neuf")
    assert edit is not None
    assert apply_edits(SHEET, [edit]) == SHEET.replace("# Titre ##", "# Neuf ##")


def test_the_blank_lines_around_a_sections_text_stay() -> None:
    text = "## A\r\n\r\nancien\r\n\r\n## B\r\n"
    assert apply_edits(text, [set_section_text(text, "a", "neuf\nbis")]) == text.replace("ancien", "neuf\r\nbis")
    assert section_named(text, "b :") is not None


def test_actions_keep_their_tree_states_people_and_ids() -> None:
    actions = find_actions(SHEET, ["Noé Le Goff"])
    assert [(action.depth, action.text, action.state, action.line) for action in walk(actions)] == [
        (0, "Un @Noé Le Goff Chiffrer\tle reste", ActionState.TODO, 8),
        (1, "deux suite", ActionState.DOING, 9),
        (2, "trois", ActionState.DONE, 11),
        (0, "quatre", ActionState.NONE, 17),
    ]
    assert actions[0].block_id == "ab1"
    assert [mention.name for mention in actions[0].assignees] == ["Noé Le Goff"]


def test_only_the_mark_of_an_action_changes() -> None:
    first, last = find_actions(SHEET)
    done = apply_edits(SHEET, [set_action_state(SHEET, first, ActionState.DONE)])
    assert done == SHEET.replace("* [ ] Un", "* [x] Un")
    assert apply_edits(SHEET, [set_action_state(SHEET, last, ActionState.TODO)]) == SHEET.replace(
        "- quatre", "- [ ] quatre"
    )


def test_actions_as_deep_as_a_text_allows_are_read_and_walked() -> None:
    depth = 1_500
    text = "## Actions\n" + "".join(" " * at + "- a\n" for at in range(depth))
    assert max(action.depth for action in walk(find_actions(text))) == depth - 1


def test_a_mention_ends_with_the_longest_known_name() -> None:
    text = "@Noé Le Goff Chiffrer, @le goff noé; @Marie DUPONT-MARTIN Voir, noe@exemple.fr `@Noé` @Zoé"
    found = find_mentions(text, ["Noé Le Goff", "Noé", "Zoé A", "Zoé B"])
    assert [(mention.name, mention.known, text[mention.start : mention.end]) for mention in found] == [
        ("Noé Le Goff", True, "@Noé Le Goff"),
        ("Noé Le Goff", True, "@le goff noé"),
        ("Marie DUPONT-MARTIN", False, "@Marie DUPONT-MARTIN"),
        ("Zoé", False, "@Zoé"),
    ]


def test_tags_are_read_as_obsidian_reads_them() -> None:
    text = "# Titre\n#tag/sous #12 #1a (#élu·e) x#no https://x.y/#non [[#Section]] `#code`"
    assert [tag.name for tag in find_tags(text)] == ["tag/sous", "1a", "élu·e"]


def test_links_are_led_to_another_title_with_their_sections_and_labels() -> None:
    text = "[[Été 1#S|mot]] [t](dos/%C3%A9t%C3%A9%201.md#s) `[[été 1]]` [[#^b1]] ![[Autre\\|x]] [w](https://x.y)"
    assert [(link.target, link.section, link.block, link.embed) for link in find_links(text)] == [
        ("Été 1", "S", None, False),
        ("dos/été 1", "s", None, False),
        ("", None, "b1", False),
        ("Autre", None, None, True),
    ]
    changed = apply_edits(text, retarget_links(text, "ETE 1", "Hiver 2"))
    assert changed == text.replace("[[Été 1#", "[[Hiver 2#").replace("%C3%A9t%C3%A9%201", "Hiver%202")


def test_a_word_that_changed_is_one_edit_and_its_neighbours_stay() -> None:
    assert word_edits("un chat noir", "un chien noir") == (Edit(3, 7, "chien"),)
    assert word_edits("mot\n", "mot suite\n") == (Edit(3, 3, " suite"),)
