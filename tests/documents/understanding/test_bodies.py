"""Bodies as Markdown: bullets, nesting, wrapped lines, and what is Markdown already."""

import pytest

from tests.documents.understanding.reading import one_sheet, section


def body_of(written: str) -> str:
    return section(one_sheet(f"Fiche n°1 Titre\n\nActions :\n{written}\n"), "Actions")


@pytest.mark.parametrize("mark", ["• ", "– ", "▪ ", "◦ ", "o\t", "* ", "· ", "‣ ", "→ ", "•\t", "•", "\uf0b7 ", "- "])
def test_every_bullet_becomes_a_markdown_item(mark: str) -> None:
    assert body_of(f"{mark}lancer\n{mark}suivre") == "- lancer\n- suivre"


def test_numbering_stays() -> None:
    assert body_of("1. un\n2. deux") == "1. un\n2. deux"
    assert body_of("1) un\n2) deux") == "1) un\n2) deux"
    assert body_of("a) un\nb) deux") == "- a) un\n- b) deux"
    assert body_of("1. un\n   a. deux") == "1. un\n   - a. deux"


def test_items_nest_by_indent() -> None:
    assert body_of("- un\n - deux\n    - trois\n - quatre\n- cinq") == "- un\n  - deux\n    - trois\n  - quatre\n- cinq"
    assert body_of("1. un\n\t- deux\n10. trois\n   - quatre") == "1. un\n   - deux\n10. trois\n    - quatre"


def test_at_equal_indent_another_mark_is_below() -> None:
    assert body_of("• un\no\tdeux\no\ttrois\n• quatre") == "- un\n  - deux\n  - trois\n- quatre"
    assert body_of("• un\n\no\tdeux\n\n• trois") == "- un\n  - deux\n- trois"


def test_wrapped_lines_join_their_item_or_paragraph() -> None:
    assert body_of("• une convention\navec la mairie\n• un bilan") == "- une convention avec la mairie\n- un bilan"
    assert body_of("• une convention\n  Avec la mairie") == "- une convention Avec la mairie"
    assert body_of("Les communes ont\nvoté le budget.") == "Les communes ont voté le budget."


def test_words_cut_by_a_hyphen_are_whole_again() -> None:
    assert body_of("• le covoi-\nturage et le co\u00ad\nvoiturage") == "- le covoiturage et le covoiturage"
    assert body_of("Il faudra peut-\nêtre un bilan") == "Il faudra peut-être un bilan"
    assert body_of("Avec Anne-\nLaure en 2027-\n2028") == "Avec Anne-Laure en 2027-2028"


def test_lines_that_stand_alone_stay_apart() -> None:
    assert body_of("Une première chose.\nUne autre chose.") == "Une première chose.\n\nUne autre chose."


def test_boxes_keep_their_state() -> None:
    assert body_of("☐ un\n☑ deux") == "- [ ] un\n- [x] deux"
    assert body_of("- [/] un\n- [ ] deux") == "- [/] un\n- [ ] deux"
    assert body_of("• ☒ un\n• ☐ deux") == "- [x] un\n- [ ] deux"


def test_markdown_stays_as_it_is() -> None:
    table = "| a | b |\n|---|:-:|\n| 1 | 2 |"
    fence = "```python\nContexte : x\n\n- y\n```"
    assert body_of(f"Un [lien](x.md), *ceci* et `code`.\n\n{table}\n\n{fence}\n\n> cité\n> encore") == (
        f"Un [lien](x.md), *ceci* et `code`.\n\n{table}\n\n{fence}\n\n> cité\n> encore"
    )


def test_a_break_in_a_line_begins_a_new_one() -> None:
    assert body_of("• un<br>• deux<br/>trois") == "- un\n- deux trois"


def test_a_line_drawn_between_two_parts_belongs_to_neither() -> None:
    sheet = one_sheet("# Jardins\n\n## Contexte\n\nun\n\n---\n\ndeux\n\n---\n\n## Objectifs\n\ntrois\n")
    assert sheet.body == "## Contexte\n\nun\n\n---\n\ndeux\n\n## Objectifs\n\ntrois\n"


def test_parts_are_headed_in_the_words_of_the_source() -> None:
    sheet = one_sheet("Fiche n°1 Titre\n\nMISE EN ŒUVRE\nlancer\n\nPublics visés :\nles jeunes\n")
    assert sheet.body == "## MISE EN ŒUVRE\n\nlancer\n\n## Publics visés\n\nles jeunes\n"


def test_an_unknown_heading_is_a_part_too() -> None:
    sheet = one_sheet("# Jardins\n\n## Contexte\n\nmots\n\n## Territoire\n\nNord\n\n### Détail\n\nici\n")
    assert sheet.body == "## Contexte\n\nmots\n\n## Territoire\n\nNord\n\n### Détail\n\nici\n"
