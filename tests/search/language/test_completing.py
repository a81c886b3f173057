"""What is offered while a query is typed: operators, then their values, ready to be read."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.language.completing import MOST, complete
from search.language.operators import OPERATORS
from search.language.query import FieldName
from search.language.understanding import understand
from wiki.folding import fold

VALUES = {
    FieldName.STATUS: ["À faire", "En cours", "En attente", "Fait"],
    FieldName.AXIS: ["1 Vivre ensemble", "3 Mobilité"],
    FieldName.BOARD: ["Awa N’Guessan", "Lou Martin"],
    FieldName.TEAM: ["Lou Martin", "Paul Roy"],
}


def values(field: FieldName, beginning: str) -> Sequence[str]:
    return [value for value in VALUES.get(field, ()) if fold(value).startswith(fold(beginning))]


def offered(text: str, language: str = "fr", *, asked: bool = False) -> list[str]:
    """The whole text as each completion would leave it; `|` is the cursor."""
    cursor = text.index("|")
    bare = text.replace("|", "", 1)
    found = complete(bare, cursor, language, values, asked=asked)
    return [bare[: each.start] + each.insert + bare[each.end :] for each in found]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("vélo ax|", ["vélo axe:"]),
        ("vélo -st|", ["vélo -statut:"]),
        ("(réf|", ["(référent:", "(équipe:"]),
        ("sans|", ["sans:"]),
        ("ret|", ["en:retard "]),
        ("a|", []),
        ("vélo |", []),
        ('"réf|', []),
        ("type:pe|", ["type:personne "]),
        ("sans:réf|", ["sans:référent ", "sans:équipe "]),
        ("avec:pi|", ['avec:"pièce jointe" ']),
        ("statut:en|", ['statut:"en cours" ', 'statut:"en attente" ']),
        ("statut: en c|", ['statut: "en cours" ']),
        ('statut:"en c|"', ['statut:"en cours" ']),
        ("axe:mob|", []),
        ("axe:3|", ["axe:3 "]),
        ("axe:3 vél|", []),
        ("axe:3 st|", ["axe:3 statut:"]),
        ("référent:Aw|", ['référent:"Awa N’Guessan" ']),
        ("personne:lou|", ['personne:"Lou Martin" ']),
        ("modifié:mois|", ['modifié:"mois dernier" ']),
        ("échéance:ce m|", ['échéance:"ce mois" ']),
    ],
)
def test_a_query_goes_on_as_people_would_write_it(text: str, whole: list[str]) -> None:
    assert [each.casefold() for each in offered(text)] == [each.casefold() for each in whole]


def test_names_are_offered_in_the_persons_language() -> None:
    assert offered("equi|", "en") == ["team:"]
    assert offered("type:|", "en")[:2] == ["type:sheet ", "type:action "]


def test_operators_are_offered_where_none_has_begun_when_they_are_asked_for() -> None:
    assert len(offered("vélo |", asked=True)) == len(OPERATORS)
    assert offered("vélo |") == []


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("operator", OPERATORS)
def test_what_is_offered_is_understood(operator: str, language: str) -> None:
    name = OPERATORS[operator].said(language)  # type: ignore[index]
    for whole in offered(f"{name}:|", language):
        query = understand(whole, today=date(2026, 11, 25), language=language)
        assert query.clauses
        assert query.misread == ()


@given(st.text(max_size=60), st.integers(0, 60))
def test_any_text_can_be_completed(text: str, cursor: int) -> None:
    at = min(cursor, len(text))
    for each in complete(text, at, "fr", values):
        assert 0 <= each.start <= at <= each.end <= len(text)
    assert len(complete(text, at, "fr", values)) <= MOST
