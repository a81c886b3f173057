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
    others = sorted(desk.titles())
    begins_a_sheet(desk)
    writes_actions_and_a_table(desk)
    other = others[0]
    links_to_it_from(desk, other)
    corrects_a_word_everywhere(desk)
    renames_it(desk, other)
    goes_about(desk, other)
    takes_an_hour_back(desk)


def begins_a_sheet(desk: Desk) -> None:
    desk.press("Ctrl+N")
    desk.looks("new sheet")
    desk.types(TITLE)
    desk.press("Return")
    desk.waits(lambda: TITLE in desk.titles(), "the new sheet is there")
    desk.looks("made")
    assert desk.here() == TITLE


def writes_actions_and_a_table(desk: Desk) -> None:
    desk.press("Ctrl+A", "Delete")
    desk.types("## Contexte\n\nLe vieux four tient encore, le vieux toit moins.\n\n## Actions\n\n")
    desk.types("- [ ] Refaire le toit\nDemander un devis")
    desk.waits_for_text(TITLE, "- [ ] Refaire le toit\n- [ ] Demander un devis")
    desk.press("Tab", "Ctrl+Return")
    desk.waits_for_text(TITLE, "- [ ] Refaire le toit\n  - [/] Demander un devis")
    desk.press("Return", "Return", "Return")
    desk.types("\n## Budget\n\n| Poste | Coût |\n| --- | --- |\n| Bois | 120 |")
    desk.waits_for_text(TITLE, "## Budget", "| Poste", "| Bois", "120")
    desk.looks("written")


def links_to_it_from(desk: Desk, other: str) -> None:
    desk.goes_to(other)
    desk.waits(lambda: desk.here() == other, f"{other} is open")
    desk.press("Ctrl+End")
    desk.types(f"\n\nVoir [[{TITLE}]] aussi.")
    desk.waits_for_text(other, f"[[{TITLE}]] aussi.")
    desk.looks("linked")
    desk.press("Alt+Left")
    assert desk.here() == TITLE


def corrects_a_word_everywhere(desk: Desk) -> None:
    before = desk.text(TITLE)
    desk.press("Ctrl+H")
    desk.types("VIEUX")
    desk.press("Tab")
    desk.looks("finding")
    for _ in range(8):
        desk.press("Tab")
    desk.press("Esc")
    desk.press("Ctrl+H")
    desk.types("vieux")
    desk.looks("replacing")
    desk.press("Esc")
    assert desk.text(TITLE) == before


def renames_it(desk: Desk, other: str) -> None:
    desk.press("F2", "Ctrl+A")
    desk.types(NEW_TITLE)
    desk.press("Return")
    desk.waits(lambda: NEW_TITLE in desk.titles(), "the sheet is called otherwise")
    desk.waits_for_text(other, f"[[{NEW_TITLE}]] aussi.")
    desk.looks("renamed")


def goes_about(desk: Desk, other: str) -> None:
    desk.press("Ctrl+Shift+F")
    desk.types("hameau")
    desk.looks("results")
    desk.press("Return")
    assert desk.here() == NEW_TITLE


def takes_an_hour_back(desk: Desk) -> None:
    desk.runs("historique")
    desk.looks("history")
