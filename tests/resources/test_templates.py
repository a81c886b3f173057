"""Templates hold headings alone, and each language has the same ones."""

from pathlib import Path

import pytest

TEMPLATES = Path(__file__).resolve().parents[2] / "resources" / "templates"
TWINS = [("fiche-action", "action-sheet"), ("note", "meeting-note"), ("kit", "kit-english")]


def headings(name: str) -> list[str]:
    lines = (TEMPLATES / f"{name}.md").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line]


@pytest.mark.parametrize("name", [name for twins in TWINS for name in twins])
def test_a_template_leaves_nothing_in_an_export_but_headings(name: str) -> None:
    assert all(line.startswith("## ") for line in headings(name))


@pytest.mark.parametrize(("french", "english"), TWINS)
def test_both_languages_have_as_many_headings(french: str, english: str) -> None:
    assert len(headings(french)) == len(headings(english)) == len(set(headings(french)))


def test_a_french_sheet_begins_with_the_four_sections() -> None:
    assert headings("fiche-action") == ["## Contexte", "## Objectifs", "## Actions", "## Points d'attention"]
