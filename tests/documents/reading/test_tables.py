"""Tables: rows are sheets or a register; what is not understood is kept, cell by cell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.reading import decode, read_source
from documents.reading.delimited import read_rows, sniff_delimiter
from documents.reading.drafts import Findings
from documents.reading.understanding import missing_lines
from documents.reading.understanding.sheet_rows import MOST_SHEETS

TRACKING = """Axe\tN°\tIntitulé de l’action\tPersonne pilote\tStructure pilote\tPartenaires\tStatut\tDate de fin
2\tMOB-03\tCovoiturage solidaire \tMarie PAUL, Pierre GWEN\tCommunauté de communes\tADEME ; Région\tEn cours\t46174
2\t2\tFormation des bénévoles\tInès Garnier\t\tRéseau Habitat\tÀ venir\tT2 2027
Total\t\t2\t\t\t\t\t
"""


def read(text: str, name: str = "suivi.tsv") -> Findings:
    return read_source(decode(text.encode(), name, f"/{name}"))


def test_each_row_of_a_tracking_table_is_a_sheet() -> None:
    first, second = read(TRACKING).drafts
    assert (first.number, first.title, first.status) == ("MOB-03", "Covoiturage solidaire", "En cours")
    assert [value.words for value in first.people["team_referents"]] == ["Marie Paul", "Pierre Gwen"]
    assert [date.raw for date in first.dates] == ["46174"]
    assert second.axis is not None
    assert (second.axis.number, second.status) == ("2", None)
    assert [question.raw for question in second.open_questions] == ["À venir"]


def test_a_total_is_left_out_with_its_text() -> None:
    (problem,) = read(TRACKING).problems
    assert (problem.reason, problem.text, problem.lines) == ("total", "Total\t\t2\t\t\t\t\t", (4,))


def test_heads_are_with_the_sheets_unless_a_column_is_empty() -> None:
    assert read("N°;Titre\n1;Vélo\n", "a.csv").drafts[0].lines == (1, 2)
    (problem,) = read("N°;Titre;Statut\n1;Vélo;\n", "a.csv").problems
    assert (problem.reason, problem.lines) == ("heads", (1,))


def test_a_row_that_names_an_axis_places_the_rows_below() -> None:
    findings = read("N°;Titre;Statut\nAXE 3 : SE DÉPLACER;;\n1;Vélo;Fait\n", "plan.csv")
    (draft,) = findings.drafts
    assert draft.axis is not None
    assert (draft.axis.number, draft.axis.title, draft.lines) == ("3", "Se déplacer", (1, 2, 3))


def test_the_words_of_an_axis_row_are_kept_by_every_sheet_below_it() -> None:
    text = "Axe;N°;Titre\nAxe 1 : Mobilités;;\n;1.1;Un\n;1.2;Deux\nAxe 2 : Habitat;;\n;2.1;Trois\n"
    drafts = read(text, "e.csv").drafts
    assert [draft.fields["Axe"] for draft in drafts] == ["Axe 1 : Mobilités"] * 2 + ["Axe 2 : Habitat"]
    assert [draft.axis and draft.axis.number for draft in drafts] == ["1", "1", "2"]


def test_a_table_of_people_is_a_register() -> None:
    findings = read("Nom;Prénom;Organisme;Rôle;Courriel;Ville\nZUBER;Catherine;Région;CA;c@z.fr;Lyon\n;;;;;\n", "p.csv")
    (person,) = findings.register
    assert (person.name, person.organisation) == ("Catherine Zuber", False)
    assert dict(person.fields) == {
        "organisation": "Région",
        "network_role": "board",
        "email": "c@z.fr",
        "fields/Ville": "Lyon",
        "fields/Rôle": "CA",
    }


def test_a_table_of_organisations_is_a_register() -> None:
    (entry,) = read("Organisme;Sigle;Catégorie;Alias\nLa Grande Maille;LGM;association;Maille\n", "o.csv").register
    assert (entry.name, entry.organisation, entry.aliases) == ("La Grande Maille", True, ("Maille",))
    assert dict(entry.fields) == {"acronym": "LGM", "category": "association"}


def test_a_table_that_is_not_understood_keeps_every_row() -> None:
    findings = read("Bleu;Rouge\n1;2\n3;4\n", "couleurs.csv")
    assert [value.words for value in findings.unfiled] == ["Bleu;Rouge", "1;2", "3;4"]
    assert not findings.drafts


def test_a_cell_of_several_lines_starts_new_items_at_each() -> None:
    (draft,) = read('Titre;Actions\nVélo;"- réparer\n- prêter<br>- compter"\n', "a.csv").drafts
    assert draft.body.count("\n- ") == 3


def test_cells_beyond_the_heads_are_kept() -> None:
    (draft,) = read("Titre;Statut\nVélo;Fait;un mot de plus\n", "a.csv").drafts
    assert "un mot de plus" in draft.fields.values()


def test_pasted_cells_are_known_as_a_table_by_their_heads() -> None:
    assert len(read(TRACKING, "-").drafts) == 2


def test_pasted_cells_of_two_columns_are_a_table_unless_they_are_labels_and_values() -> None:
    for delimiter in "\t;,":
        (table,) = read(f"N°{delimiter}Titre\n1{delimiter}Un\n", "-").drafts
        assert (table.number, table.title) == ("1", "Un")
    (pairs,) = read("Titre\tProjet\nRéférent CA\tLou Martin\n", "-").drafts
    assert (pairs.title, pairs.people["board_referents"][0].words) == ("Projet", "Lou Martin")


def test_more_rows_than_a_group_has_sheets_are_kept_unfiled_and_reported() -> None:
    findings = read("Titre;Statut\n" + "a;Fait\n" * (MOST_SHEETS + 3), "a.csv")
    assert (len(findings.drafts), len(findings.unfiled)) == (MOST_SHEETS, 3)
    assert [problem.reason for problem in findings.problems] == ["too_many_rows"]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = f"Titre{delimiter}Statut\nLe vélo{delimiter}Fait\n"
    assert sniff_delimiter(text, ".csv") == delimiter


def test_a_stray_quote_swallows_nothing() -> None:
    rows = list(read_rows('Titre;Statut\n"5 pouces;Fait\n6 "pouces";Fait\n', ";"))
    assert [row.cells for row in rows[1:]] == [('"5 pouces', "Fait"), ('6 "pouces"', "Fait")]


@given(st.text(st.sampled_from('a";,\t\n\r é'), max_size=60))
@settings(max_examples=200)
def test_rows_hold_every_line_and_every_word(text: str) -> None:
    rows = list(read_rows(text, ";"))
    numbers = [number for row in rows for number in row.lines]
    assert numbers == list(range(1, len(numbers) + 1))
    assert "".join(text.split()) == "".join("".join(row.text.split()) for row in rows)


@given(st.text(st.sampled_from('Titre;Statut\n"Nomàb1,\t'), max_size=120))
@settings(max_examples=100)
def test_no_table_raises_and_every_line_is_somewhere(text: str) -> None:
    source = decode(f"Titre;Statut;Axe\n{text}".encode(), "a.csv", "/a.csv")
    findings = read_source(source)
    placed = {number for draft in findings.drafts for number in draft.lines}
    others = [each.lines for each in findings.register] + [each.lines for each in findings.problems]
    placed |= {number for lines in (*others, *(each.lines for each in findings.unfiled)) for number in lines}
    assert {line.number for line in source.lines if line.text.strip(' \t;,|"')} - placed <= {1}


@pytest.mark.parametrize("head", ["Intitulé", "N°", "Axe", "Statut", "Partenaires", "Actions", "Budget", "Inconnu"])
@pytest.mark.parametrize("cell", ["un\n\ndeux ?", "☐ Faible ☑ Forte", "- x\n- y<br>z", "à définir", "Axe 2 : Truc"])
def test_every_word_of_a_cell_is_kept(head: str, cell: str) -> None:
    source = decode(f'Titre;{head};Suite\nVélo;"{cell}";fin\n'.encode(), "a.csv", "/a.csv")
    assert not missing_lines(source.lines, read_source(source))
