"""A draft told value by value: each value leads to its lines, and each line with words in it to a value."""

from pathlib import Path

import pytest

from documents.reading import read_paths
from documents.reading.tracing import Traced, trace
from tests.documents.reading.workspaces import Group

SAMPLES = Path(__file__).parents[1] / "understanding" / "samples"
DEMO = Path(__file__).parents[3] / "resources" / "demo"


def traced(path: Path) -> list[tuple[Traced, ...]]:
    return [trace(draft, read.source) for read in read_paths([path]).sources for draft in read.findings.drafts]


def lines(values: tuple[Traced, ...], words: str) -> tuple[int, ...]:
    return next(each.lines for each in values if words in each.words)


def test_the_seeds_values_lead_to_their_lines() -> None:
    (values,) = traced(SAMPLES / "seed.txt")
    assert lines(values, "Signaux émergents") == (3,)
    assert lines(values, "Les nouvelles formes d'emplois") == (5,)
    assert lines(values, "Chloé Sécher") == (11,)
    assert lines(values, "sur R & D ?") == (45,)
    assert lines(values, "Plaidoyer") == (33,)


def test_lines_that_were_joined_are_lit_together() -> None:
    (values,) = traced(SAMPLES / "retour-partenaire.md")
    assert lines(values, "Réparer 500 vélos par an") == (6, 7)


@pytest.mark.parametrize("folder", [SAMPLES, DEMO])
def test_every_value_has_a_line(folder: Path) -> None:
    """But for a body line without a word in it, such as the rule between a table's head and its rows."""
    lost = [
        each
        for values in traced(folder)
        for each in values
        if not each.lines and any(character.isalnum() for character in each.words)
    ]
    assert lost == []


def test_words_that_come_twice_lead_to_two_places(our: Group) -> None:
    path = our.file("x.txt", "Fiche n°1 Vélo\n\nContexte :\n\n- oui\n\nActions :\n\n- oui\n- oui\n")
    (values,) = traced(path)
    assert [each.lines for each in values if each.words == "- oui"] == [(5,), (9,), (10,)]


def test_a_long_text_is_traced_in_bearable_time(our: Group) -> None:
    body = "".join(f"- agir sur la ligne {number} avec les partenaires\n" for number in range(20_000))
    path = our.file("long.txt", f"Fiche n°1 Vélo\n\nRéférent CA : Lou Martin\n\nActions :\n\n{body}")
    (values,) = traced(path)
    assert lines(values, "ligne 19999") == (20_006,)
