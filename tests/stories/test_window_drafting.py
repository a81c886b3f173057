"""An hour of drafting: a new sheet in a group's plan, written, linked, corrected, found again and taken back."""

from pathlib import Path

import pytest

from tests.screens.workspaces import demo_workspace
from tests.stories.desks import Desk

TITLE = "Un four à pain partagé"
NEW_TITLE = "Le four du hameau"


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    return demo_workspace(tmp_path)


def test_the_drafting_hour(desk: Desk, demo: Path) -> None:
    desk.starts_fabrique(demo)
    other = min(desk.titles())
    begins_a_sheet(desk)
    writes_actions_and_a_table(desk)
    links_to_it_from(desk, other)
    replaces_a_word_and_thinks_again(desk)
    renames_it(desk, other)
    finds_it_again(desk, other)
    takes_an_hour_back(desk, other)


def begins_a_sheet(desk: Desk) -> None:
    desk.press("Ctrl+N")
    desk.types(TITLE)
    desk.looks("new sheet")
    desk.press("Return")
    desk.waits(lambda: TITLE in desk.titles(), "the new sheet is there")
    assert desk.here() == TITLE
    desk.looks("made")


def writes_actions_and_a_table(desk: Desk) -> None:
    desk.press("Ctrl+A", "Delete")
    desk.types("## Contexte\n\nLe vieux four tient encore, le vieux toit moins.\n\n## Actions\n\n")
    desk.types("- [ ] Refaire le toit\nDemander un devis")
    desk.waits_for_text(TITLE, "moins.\n\n## Actions\n\n- [ ] Refaire le toit\n- [ ] Demander un devis")
    desk.press("Tab", "Ctrl+Return")
    desk.waits_for_text(TITLE, "- [ ] Refaire le toit\n  - [/] Demander un devis")
    desk.press("Return", "Return", "Return")
    desk.types("\n## Budget\n\n| Poste | Coût |\nBois")
    desk.press("Tab")
    desk.types("120")
    text = desk.waits_for_text(TITLE, "## Budget\n\n| Poste", "| Bois", "| 120")
    assert "- [ ] \n" not in text
    desk.looks("written")


def links_to_it_from(desk: Desk, other: str) -> None:
    desk.goes_to(other)
    assert desk.here() == other
    desk.press("Ctrl+End")
    desk.types(f"\n\nVoir [[{TITLE}]] aussi.")
    desk.waits_for_text(other, f"[[{TITLE}]] aussi.")
    desk.looks("linked")
    desk.press("Alt+Left")
    assert desk.here() == TITLE
    desk.press("Alt+Right")
    assert desk.here() == other
    desk.press("Alt+Left")


def replaces_a_word_and_thinks_again(desk: Desk) -> None:
    desk.press("Ctrl+H")
    desk.types("VIEUX")
    desk.press("Tab")
    desk.types("grand")
    desk.looks("replacing")
    desk.press("Tab", "Tab", "Return")
    desk.waits_for_text(TITLE, "Le grand four tient encore, le grand toit")
    desk.press("Esc", "Ctrl+Z")
    desk.waits_for_text(TITLE, "Le vieux four tient encore, le vieux toit")


def renames_it(desk: Desk, other: str) -> None:
    desk.press("F2", "Ctrl+A")
    desk.types(NEW_TITLE)
    desk.press("Return")
    desk.waits(lambda: NEW_TITLE in desk.titles(), "the sheet is called otherwise")
    desk.waits_for_text(other, f"[[{NEW_TITLE}]] aussi.")
    desk.looks("renamed")


def finds_it_again(desk: Desk, other: str) -> None:
    desk.goes_to(other)
    desk.press("Ctrl+Shift+F")
    desk.types("hameau")
    desk.looks("results")
    desk.press("Return")
    assert desk.here() == NEW_TITLE
    desk.press("Ctrl+K")
    desk.types(other)
    desk.looks("palette")
    desk.press("Ctrl+Return")
    desk.looks("beside")
    assert desk.here() == other
    desk.press("Ctrl+W")
    assert desk.here() == NEW_TITLE


def takes_an_hour_back(desk: Desk, other: str) -> None:
    desk.goes_to(other)
    desk.runs("historique")
    desk.looks("history")
    desk.press("Down")
    desk.runs("restaurer cette version")
    desk.looks("restored")
    desk.waits(lambda: "aussi." not in desk.text(other), f"{other} is as it was")
    desk.press("Esc")
    assert desk.here() == other
    desk.press("Ctrl+Alt+Z")
    desk.waits_for_text(other, "aussi.")
