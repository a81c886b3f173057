"""Markdown tables: one whose heads are labels gives a sheet per row, any other stays in the text."""

import pytest

from documents.reading.drafts import AxisDraft, DraftKind
from documents.reading.understanding import draft_from_pairs, missing_lines, understand
from documents.reading.understanding.sheet_rows import MOST_SHEETS
from tests.documents.understanding.reading import lines_of, names, one_sheet, read

TABLE = r"""| N° | Titre | Référent CA | Partenaires | Échéance |
|---|---|:--|---|---|
| 1 | Vélos | Lou Martin | Région, ADEME | 18 juin 2027 |
| 2 | **Covoiturage** | | [[Réseau vélo\|le réseau]] | T2 2027 |
"""


def test_a_table_whose_heads_are_labels_gives_a_sheet_for_each_row() -> None:
    first, second = read(TABLE).drafts
    assert (first.number, first.title, names(first, "board_referents")) == ("1", "Vélos", ["Lou Martin"])
    assert (names(first, "partners"), [date.raw for date in first.dates]) == (["Région", "ADEME"], ["18 juin 2027"])
    assert (second.number, second.title, names(second, "partners")) == ("2", "Covoiturage", ["le réseau"])
    assert (first.lines, second.lines) == ((1, 2, 3), (4,))


def test_a_table_of_sheets_stands_under_the_axis_above_it() -> None:
    text = f"# Plan d'actions\n\n## Axe 1 : MOBILITÉS\n\n{TABLE}\nUn mot.\n\n## Axe 2 : Habitat\n\n{TABLE}"
    findings = read(text)
    assert [draft.axis and draft.axis.title for draft in findings.drafts] == ["Mobilités"] * 2 + ["Habitat"] * 2
    assert findings.drafts[0].axis == AxisDraft("1", "Mobilités", (3,))
    assert findings.drafts[0].fields["Axe"] == "Axe 1 : MOBILITÉS"
    assert [value.words for value in findings.unfiled] == ["# Plan d'actions", "Un mot."]
    assert [draft.index for draft in findings.drafts] == [0, 1, 2, 3]


def test_more_rows_of_a_table_than_a_group_has_sheets_are_kept_unfiled_and_reported() -> None:
    findings = read("| N° | Titre |\n|---|---|\n" + "| 1 | Vélos |\n" * (MOST_SHEETS + 3))
    assert (len(findings.drafts), len(findings.unfiled)) == (MOST_SHEETS, 3)
    assert [problem.reason for problem in findings.problems] == ["too_many_rows"]


def test_every_word_of_a_table_of_sheets_is_kept() -> None:
    lines = lines_of(f"# Plan\n\nDate : 2 mars 2027\n\n{TABLE}| Total | 2 | | |\n\nFin\n")
    assert not missing_lines(lines, understand(lines))


def test_two_columns_of_heads_give_sheets_and_labels_beside_values_give_one() -> None:
    assert one_sheet("| Titre | Statut |\n|---|---|\n| Vélo | En cours |\n").status == "En cours"
    sheet = one_sheet("| Rubrique | Contenu |\n|---|---|\n| Titre | Vélo |\n| Référent CA | Lou Martin |\n")
    assert (sheet.title, names(sheet, "board_referents")) == ("Vélo", ["Lou Martin"])


def test_a_table_within_a_sheet_stays_in_its_body() -> None:
    sheet = one_sheet(f"# Vélos\n\nRéférent CA : Lou\nStatut : En cours\n\n## Actions\n\n{TABLE}")
    assert sheet.title == "Vélos"
    assert TABLE.strip() in sheet.body


def test_a_table_in_minutes_or_without_labels_stays_in_the_note() -> None:
    for text in (f"# Compte rendu du 3 mars\n\n{TABLE}", "# Page\n\n| Bleu | Rouge |\n|---|---|\n| 1 | 2 |\n"):
        (note,) = read(text).drafts
        assert note.kind is DraftKind.NOTE
        assert note.body.endswith("|\n")


@pytest.mark.parametrize(
    ("label", "cell", "part"),
    [
        ("Actions", "réparer<br>prêter", "- réparer\n- prêter"),
        ("Actions", "- réparer<br>prêter", "- réparer\n- prêter"),
        ("Objectifs", "un\ndeux", "- un\n- deux"),
        ("Contexte", "ligne un\nligne deux", "ligne un\n\nligne deux"),
        ("Contexte", "ligne un<br>- deux", "- ligne un\n- deux"),
        ("Actions", "réparer, prêter,\ncompter", "- réparer, prêter, compter"),
        ("Actions", "réparer", "réparer"),
    ],
)
def test_a_new_line_in_a_cell_begins_a_new_item(label: str, cell: str, part: str) -> None:
    assert draft_from_pairs([("Titre", "Vélo", (2,)), (label, cell, (2,))]).body == f"## {label}\n\n{part}\n"
