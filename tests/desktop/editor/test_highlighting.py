"""How Markdown is dressed while it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextBlock, QTextCharFormat

from desktop.editor.highlighting_lines import COMMENT, FRONT, PROSE, Look, added_up, styled
from desktop.editor.text_view import TextView
from desktop.theme import Theme
from tests.desktop.editor.conftest import MakeText
from tests.desktop.typing_keys import type_text
from wiki.lines import LineKind, line_kinds, split_lines
from wiki.mentions import KnownNames

KNOWN = KnownNames(["Claire Moreau"])


def looks(line: str, words: str, state: int = PROSE) -> Look:
    """How the first of these words look."""
    at = line.index(words)
    found = styled(line, state, known=KNOWN)
    return next((look for start, end, look in added_up(found.stretches) if start <= at < end), Look.PLAIN)


@pytest.mark.parametrize(
    ("line", "words", "look"),
    [
        ("## Titre", "Titre", Look.H2),
        ("## Titre", "##", Look.H2 | Look.SIGN),
        ("#### Titre", "Titre", Look.H3),
        ("#étiquette", "#étiquette", Look.TAG),
        ("Un **mot gras**.", "mot", Look.BOLD),
        ("Un **mot gras**.", "**", Look.BOLD | Look.SIGN),
        ("Un *mot*.", "mot", Look.ITALIC),
        ("Un ***mot***.", "mot", Look.BOLD | Look.ITALIC),
        ("Un **mot *et* autre**.", "et", Look.BOLD | Look.ITALIC),
        ("nom_de_fichier_long", "de", Look.PLAIN),
        ("2 * 3 * 4", "3", Look.PLAIN),
        ("~~non~~", "non", Look.STRUCK),
        ("==vu==", "vu", Look.MARKED),
        ("`**code**`", "**code", Look.CODE),
        ("[[Plan|le plan]]", "le plan", Look.LINK),
        ("[[Plan|le plan]]", "Plan|", Look.SIGN),
        ("[[Plan #2]]", "Plan #2", Look.LINK),
        ("[site](https://a.fr)", "site", Look.LINK),
        ("[site](https://a.fr)", "](", Look.SIGN),
        ("voir https://a.fr/b", "https", Look.LINK),
        ("@Claire Moreau vient", "@Claire", Look.NAME),
        ("@Personne Inconnue", "@Personne", Look.PLAIN),
        ("le 18 juin 2027", "18 juin", Look.DATE),
        ("note[^1]", "[^1]", Look.LINK),
        ("> cité", "cité", Look.QUOTE),
        ("> cité", ">", Look.SIGN),
        ("> [!warning] Foncier", "Foncier", Look.WARN),
        ("> [!note] Rappel", "Rappel", Look.INFO),
        ("- point", "- ", Look.ITEM),
        ("1. point", "1. ", Look.ITEM),
        ("- [x] fait", "fait", Look.DONE),
        ("- [-] abandonné", "abandonné", Look.DONE),
        ("- [ ] à faire", "à faire", Look.PLAIN),
        ("- [?] à discuter", "[?]", Look.ITEM | Look.DISCUSS),
        ("- [/] en cours", "en cours", Look.PLAIN),
        ("- action ^a8k2", "^a8k2", Look.FAINT),
        ("| a | b |", "a", Look.TABLE),
        ("un <!-- caché --> deux", "caché", Look.FAINT),
        ("---", "---", Look.SIGN),
        ("```python", "```", Look.SIGN | Look.CODE | Look.BLOCK),
    ],
)
def test_each_part_of_a_line_has_its_look(line: str, words: str, look: Look) -> None:
    assert looks(line, words) == look


def test_front_matter_fences_and_comments_run_over_lines() -> None:
    assert styled("---", PROSE, first=True).state == FRONT
    assert styled("title: Vélo", FRONT).state == FRONT
    assert styled("---", FRONT).state == PROSE
    fence = styled("```", PROSE).state
    assert styled("**x**", fence).state == fence
    assert looks("**x**", "x", fence) == Look.CODE | Look.BLOCK
    assert styled("~~~", fence).state == fence
    assert styled("````", fence).state == PROSE
    assert styled("<!-- un", PROSE).state == COMMENT
    assert styled("deux -->", COMMENT).state == PROSE


@given(st.text())
def test_any_line_can_be_dressed(line: str) -> None:
    found = added_up(styled(line.replace("\n", " "), PROSE, known=KNOWN).stretches)
    ends = [at for start, end, _ in found for at in (start, end)]
    assert ends == sorted(ends)
    assert not ends or 0 <= ends[0] <= ends[-1] <= len(line)


@given(st.lists(st.sampled_from(["```", "~~~", "````", "texte", "<!-- a", "b -->", "    x", "# T", ""]), max_size=12))
def test_what_is_code_here_is_code_for_the_wiki(lines: list[str]) -> None:
    text = "\n".join(lines)
    state, ours = PROSE, []
    for line in lines:
        before, state = state, styled(line, state).state
        ours.append(before >= 16 or state >= 16)
    kinds = line_kinds(text, split_lines(text))
    assert ours[: len(kinds)] == [kind is LineKind.FENCE for kind in kinds]


def format_at(block: QTextBlock, at: int) -> QTextCharFormat:
    """A copy, since what Qt gives lives no longer than the list that it gives."""
    found = QTextCharFormat()
    for each in block.layout().formats():
        if each.start <= at < each.start + each.length:
            found = QTextCharFormat(each.format)
    return found


def test_signs_are_clear_on_the_line_of_the_caret_and_fade_elsewhere(
    view: TextView, opened: MakeText, theme: Theme
) -> None:
    view.show_text(opened("Un **mot**\nUn **autre**\n"))
    faded, clear = theme.color("text_tertiary"), theme.color("text")
    blocks = view.document().findBlockByNumber(0), view.document().findBlockByNumber(1)
    view.select(2)
    assert [format_at(block, 3).foreground().color() for block in blocks] == [clear, faded]
    view.select(15)
    assert [format_at(block, 3).foreground().color() for block in blocks] == [faded, clear]
    type_text(view, "\nx")
    assert format_at(view.document().findBlockByNumber(0), 3).foreground().color() == faded


def test_formats_stand_right_behind_an_emoji(view: TextView, opened: MakeText) -> None:
    view.show_text(opened("🙂🙂 **mot**"))
    block = view.document().firstBlock()
    assert format_at(block, 7).fontWeight() == 700
    assert format_at(block, 4).fontWeight() != 700


def test_people_show_once_they_are_known(view: TextView, opened: MakeText, theme: Theme) -> None:
    view.show_text(opened("Avec @Claire Moreau"))
    view.know(KNOWN)
    assert format_at(view.document().firstBlock(), 6).foreground().color() == theme.color("accent")


def test_a_table_line_does_not_wrap_and_does_again_when_it_is_none(view: TextView, opened: MakeText) -> None:
    view.show_text(opened("| a | b |\ntexte\n"))
    block = view.document().firstBlock()
    assert block.blockFormat().nonBreakableLines()
    assert not block.next().blockFormat().nonBreakableLines()
    view.select(0)
    type_text(view, "x")
    assert not view.document().firstBlock().blockFormat().nonBreakableLines()


def test_further_lines_of_a_list_item_hang_behind_its_signs(view: TextView, opened: MakeText) -> None:
    view.show_text(opened("- [ ] à faire\ntexte"))
    item, plain = (view.document().findBlockByNumber(number).blockFormat() for number in (0, 1))
    assert item.leftMargin() == -item.textIndent() > 0
    assert plain.leftMargin() == 0
    view.select(len(view.text) - 5)
    type_text(view, "- ")
    assert view.document().findBlockByNumber(1).blockFormat().leftMargin() > 0
