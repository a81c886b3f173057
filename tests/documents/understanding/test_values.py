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
