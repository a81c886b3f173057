"""What two sides changed unknown to each other is told calmly: by the import that opened it, and by the sheet."""

from pathlib import Path

import pytest

from tests.commands.conftest import Fabrique

TITLE = "Jardins partagés"


@pytest.fixture
def changed_on_both_sides(fabrique: Fabrique, sheet: Path, tmp_path: Path) -> str:
    """A sheet whose status was changed here, and in a file that went out; gives what the import said."""
    fabrique("export", "--to", tmp_path / "out")
    file = next((tmp_path / "out").rglob("Jardins*.md"))
    fabrique("set", TITLE, "status", "Fait")
    file.write_text(file.read_text("utf-8").replace("status: En cours", "status: En pause"), "utf-8")
    answer = fabrique("import", file, "--accept")
    assert answer.code == 0, answer.err
    return answer.err


def test_an_import_says_what_it_opened_and_where(changed_on_both_sides: str) -> None:
    assert "1 contradiction was opened" in changed_on_both_sides
    assert TITLE in changed_on_both_sides.partition("contradiction")[2]


def test_a_sheet_shows_both_sides(fabrique: Fabrique, changed_on_both_sides: str) -> None:
    out = fabrique("show", TITLE).out
    assert "written differently on two sides (status):\n  “" in out
    assert "“Fait” – " in out
    assert "“En pause” – " in out


def test_programs_get_both_sides(fabrique: Fabrique, changed_on_both_sides: str) -> None:
    (found,) = fabrique("show", TITLE, "--json").json["contradictions"]
    assert found["field"] == "status"
    assert {side["value"] for side in found["sides"]} == {"Fait", "En pause"}


def test_a_contradiction_that_was_settled_is_shown_no_more(fabrique: Fabrique, changed_on_both_sides: str) -> None:
    fabrique("set", TITLE, "status", "Abandonné")
    fabrique("set", TITLE, "status", "Fait")
    assert fabrique("show", TITLE, "--json").json["contradictions"] == []
    assert "two sides" not in fabrique("show", TITLE).out
