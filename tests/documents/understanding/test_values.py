"""Values of labels as groups write them: names with whatever stands around them, questions, choices."""

import pytest

from tests.documents.understanding.reading import names, one_sheet

HEADING = "Fiche-action n°1 : Vélos\n\n"


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("J. Dupont et M. Durand.", ["J. Dupont", "M. Durand"]),
        ("A. Martin, B. Durand", ["A. Martin", "B. Durand"]),
        ("1. Paul Dur", ["Paul Dur"]),
        ("a) Paul Dur", ["Paul Dur"]),
        ("Dr. Paul Dur", ["Paul Dur"]),
        ("Paul Dur (CA) et Zoé Lefèvre (ADEME, Lyon)", ["Paul Dur", "Zoé Lefèvre"]),
        ("Paul Dur : 06 12 34 56 78", ["Paul Dur"]),
        ("[[Inès Garnier]]", ["Inès Garnier"]),
        ("Paul Dur ou Zoé Lefèvre", ["Paul Dur", "Zoé Lefèvre"]),
    ],
)
def test_a_label_names_the_people_of_its_value(value: str, people: list[str]) -> None:
    assert names(one_sheet(f"{HEADING}Référent CA : {value}\n"), "board_referents") == people


@pytest.mark.parametrize(
    ("line", "field", "asked"),
    [
        ("Référent CA : qui ?", "board_referents", "qui ?"),
        ("Partenaires : lesquels ?", "partners", "lesquels ?"),
        ("Échéance : quand ?", "calendar", "quand ?"),
        ("Budget : combien ?", "means", "combien ?"),
        ("Partenaires : sur R & D ?", "partners", "sur R & D ?"),
    ],
)
def test_a_field_that_is_a_question_is_asked_and_has_no_value(line: str, field: str, asked: str) -> None:
    sheet = one_sheet(f"{HEADING}{line}\n")
    assert [(question.field, question.raw) for question in sheet.open_questions] == [(field, asked)]
    assert (sheet.people, sheet.dates, sheet.body) == ({}, (), "")


def test_an_entry_of_a_list_that_asks_is_a_question_beside_the_names() -> None:
    sheet = one_sheet(f"{HEADING}Partenaires :\n- Région\n- qui d'autre ?\n")
    assert names(sheet, "partners") == ["Région"]
    (question,) = sheet.open_questions
    assert (question.field, question.raw, question.lines) == ("partners", "qui d'autre ?", (5,))


def test_two_statuses_are_none_and_a_doubt() -> None:
    sheet = one_sheet(f"{HEADING}Statut : À faire / En cours\n")
    assert (sheet.status, sheet.open_questions[0].raw) == (None, "À faire / En cours")


@pytest.mark.parametrize(
    "label", ["Observations internes", "Notes internes", "Commentaires confidentiels", "Notes privées"]
)
def test_what_is_for_the_group_alone_is_a_field_and_not_in_the_body(label: str) -> None:
    sheet = one_sheet(
        f"{HEADING}Contexte :\n\nUn mot.\n\n{label} :\n\n- ne pas diffuser\n- ni cela\n\nActions :\n\n- x\n"
    )
    assert sheet.fields[label] == "- ne pas diffuser\n- ni cela"
    assert "diffuser" not in sheet.body
