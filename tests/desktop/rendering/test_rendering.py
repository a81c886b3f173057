"""What a text looks like when it is read: structure, words that mean something, and the line of every block."""

import re

import pytest

from desktop.rendering import Around, Attached, Looks, render
from desktop.rendering.block import Kind
from desktop.rendering.blocks import read_blocks
from wiki.links import KnownNames

TONES = tuple((tone, "#111111", "#EEEEEE") for tone in ("ok", "warn", "info", "mute", "bad", "accent"))
LOOKS = Looks(*("#101010",) * 4, *("#E0E0E0",) * 5, "#B00000", TONES)
AROUND = Around(
    KnownNames(["Claire Moreau", "Noé Le Goff"]),
    {"fiche connue": True, "fiche inconnue": False},
    {"plan.png": Attached("ab" * 32, "plan.png")},
)
EVERY_TAG = re.compile(r"<[^>]*>")


def html(text: str, around: Around = AROUND) -> str:
    return render(text, LOOKS, around).html


def words(text: str) -> str:
    return EVERY_TAG.sub("", html(text)).replace("\u202f", "").replace("&nbsp;", " ")


def line_before(text: str, said: str) -> int:
    """The line that the last anchor before some words names."""
    drawn = html(text)
    found = re.findall(r'<a name="L(\d+)">', drawn[: drawn.index(said)])
    return int(found[-1])


def test_a_list_follows_a_paragraph_without_an_empty_line() -> None:
    assert [block.kind for block in read_blocks("Il faut :\n- un\n- deux")] == [Kind.PARAGRAPH, Kind.BULLETS]


@pytest.mark.parametrize("indent", [" ", "  ", "    ", "\t"])
def test_an_item_lies_in_the_one_before_however_little_it_is_indented(indent: str) -> None:
    (found,) = read_blocks(f"- un\n{indent}- deux\n- trois")
    assert [item.words for item in found.inside] == ["un", "trois"]
    assert found.inside[0].inside[0].inside[0].words == "deux"


def test_a_number_in_the_middle_of_a_paragraph_begins_no_list() -> None:
    assert [block.kind for block in read_blocks("Né en\n1984. Une année.")] == [Kind.PARAGRAPH]


def test_a_line_break_is_a_line_break_as_in_obsidian() -> None:
    assert "un<br>deux" in html("un\ndeux")


def test_headings_of_code_are_none() -> None:
    assert "<h2>" not in html("```\n## Rien\n```")


@pytest.mark.parametrize(
    ("mark", "box"), [(" ", "todo"), ("/", "doing"), ("x", "done"), ("X", "done"), ("-", "dropped"), ("?", "discuss")]
)
def test_every_state_of_an_action_has_its_own_box(mark: str, box: str) -> None:
    assert f'<a href="task:0"><img src="box:{box}"' in html(f"- [{mark}] Réunir")


def test_what_is_done_or_dropped_is_struck() -> None:
    drawn = html("- [x] fait\n- [-] laissé\n- [ ] reste")
    assert drawn.count("line-through") == 2


def test_a_known_link_an_unknown_one_and_a_section_differ() -> None:
    drawn = html("[[Fiche connue]] [[Fiche inconnue|mot]] [[Fiche connue#Actions]] [[#Ici]]")
    assert '<a href="wiki:Fiche%20connue">Fiche connue</a>' in drawn
    assert 'href="new:Fiche%20inconnue"' in drawn
    assert ">mot</a>" in drawn
    assert 'href="wiki:Fiche%20connue%23Actions"' in drawn
    assert 'href="wiki:%23Ici"' in drawn


def test_a_link_with_a_bar_stays_whole_in_a_table() -> None:
    drawn = html("| a | b |\n|---|--:|\n| [[Fiche connue\\|elle]] | 2 |")
    assert ">elle</a>" in drawn
    assert drawn.count("<td") == 2


def test_a_mention_ends_with_the_longest_known_name() -> None:
    drawn = html("@Noé Le Goff viendra, @Quidam Inconnu non")
    assert 'href="who:No%C3%A9%20Le%20Goff"' in drawn
    assert "who:Quidam" not in drawn
    assert "@Quidam Inconnu" in drawn


def test_tags_marks_strikes_and_remarks() -> None:
    drawn = html("#vélo ==vu== ~~non~~ %%secret%% ^abc1")
    assert 'href="tag:v%C3%A9lo"' in drawn
    assert "<mark>vu</mark>" in drawn
    assert "<del>non</del>" in drawn
    assert "secret" not in drawn
    assert "abc1" not in drawn


def test_nothing_means_anything_in_code() -> None:
    drawn = html("`[[Fiche connue]] @Noé #tag` et\n\n```\n[[Fiche connue]] ==x==\n```")
    assert "wiki:" not in drawn
    assert drawn.count("[[Fiche connue]]") == 2


def test_a_callout_is_a_box_with_icon_and_title() -> None:
    drawn = html("> [!decision] Le 14 novembre\n> Scénario **B**")
    assert 'src="ic:circle-check:#111111"' in drawn
    assert "Le 14 novembre" in drawn
    assert "<strong>B</strong>" in drawn
    assert "[!decision]" not in drawn


def test_a_footnote_is_numbered_through_all_sections_and_stands_at_the_foot() -> None:
    drawn = html("## A\n\nun[^z]\n\n## B\n\ndeux[^a] et encore[^z]\n\n[^a]: note de B\n[^z]: note de A")
    assert drawn.index("note de A") < drawn.index("note de B")
    assert drawn.count('href="#note-1"') == 2
    assert drawn.count('href="#note-2"') == 1
    assert 'href="#from-note-2"' in drawn


def test_a_named_address_serves_every_section() -> None:
    drawn = html("## A\n\n[site][lieu]\n\n## B\n\n[lieu]: https://example.org/page")
    assert 'href="https://example.org/page"' in drawn


def test_a_definition_and_an_abbreviation() -> None:
    drawn = html("Terme\n: Sens\n\nLe PDU.\n\n*[PDU]: Plan de déplacements")
    assert "<dt>" in drawn
    assert "<dd>" in drawn
    assert '<abbr title="Plan de déplacements">PDU</abbr>' in drawn


def test_a_picture_of_the_workspace_is_shown_and_one_from_elsewhere_is_a_link() -> None:
    drawn = html("![[plan.png|300]] ![plan](plan.png) ![[perdu.png]] ![loin](https://example.org/a.png)")
    assert drawn.count(f'src="piece:{"ab" * 32}"') == 2
    assert 'width="300"' in drawn
    assert "perdu.png" in drawn
    assert 'href="https://example.org/a.png"' in drawn
    assert 'src="https' not in drawn


def test_what_stands_before_the_text_is_a_small_table() -> None:
    drawn = html("---\ntitre: Essai\ntags: [a, b]\n---\nTexte")
    assert "a, b" in drawn
    assert line_before("---\ntitre: Essai\n---\nTexte", "Texte") == 3


def test_every_block_knows_its_line() -> None:
    text = "# Un\n\nparagraphe\n\n> cite\n\n- item\n  - dessous\n\n"
    text += "| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n\n## Fin"
    for said, line in (
        ("paragraphe", 2),
        ("cite", 4),
        ("item", 6),
        ("dessous", 7),
        ("c<", 11),
        ("code", 13),
        ("Fin", 17),
    ):
        assert line_before(text, said) == line


def test_lines_are_right_after_a_section_has_grown() -> None:
    text = "## A\n\nun\n\n## B\n\n- [ ] agir"
    assert 'href="task:6"' in html(text)
    assert 'href="task:8"' in html(text.replace("un", "un\n\ndeux"))


def test_a_row_with_too_many_cells_loses_none() -> None:
    assert "trop" in words("| a | b |\n|---|---|\n| 1 | 2 | trop |")


def test_on_paper_no_link_leads_into_the_workspace() -> None:
    paper = Looks(*("#101010",) * 4, *("#E0E0E0",) * 5, "#B00000", TONES, on_paper=True)
    drawn = render(
        "[[Fiche connue]] @Noé Le Goff #tag [x](https://a.fr)\n\n- [ ] agir[^1]\n\n[^1]: n", paper, AROUND
    ).html
    assert re.findall(r'href="([^"]*)"', drawn) == ["https://a.fr"]
