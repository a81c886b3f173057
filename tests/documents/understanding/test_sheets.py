"""Sheets in the writings that groups paste: labels, people, statuses, questions, what stands under no label."""

import pytest

from documents.reading.drafts import AxisDraft, DraftKind
from documents.reading.understanding import draft_from_pairs
from tests.documents.understanding.reading import names, one_sheet, read, sample, section


def test_a_remark_after_the_budget_is_to_file_and_the_budget_stays() -> None:
    sheet = one_sheet(sample("atelier-velo.txt"))
    assert section(sheet, "BUDGET") == "12 000 €/an + 0,2 ETP"
    assert section(sheet, "À classer").startswith("Remarque libre qui ne va sous aucune rubrique")
    assert sheet.body.index("## À classer") > sheet.body.index("## BUDGET")


def test_a_service_beside_a_person_leads_the_action() -> None:
    sheet = one_sheet(sample("atelier-velo.txt"))
    assert names(sheet, "team_referents") == ["Inès Garnier"]
    assert names(sheet, "lead_organisations") == ["service mobilités"]
    assert names(sheet, "partners") == ["Région", "ADEME", "Maison du vélo"]


def test_a_name_to_confirm_is_uncertain_and_keeps_its_words() -> None:
    (referent,) = one_sheet(sample("atelier-velo.txt")).people["board_referents"]
    assert (referent.words, referent.raw, referent.uncertain) == ("Lou Martin", "Lou Martin (à confirmer)", True)


def test_dates_come_from_fields_and_body_once_each() -> None:
    dates = one_sheet(sample("atelier-velo.txt")).dates
    assert [date.raw for date in dates] == [
        "2027-2028",
        "mi-avril",
        "d'ici fin mai 2027",
        "9 ou 16 juin",
        "1er semestre 2028",
    ]
    assert dates[0].field == "calendar"


def test_minutes_are_a_note_and_no_sheet() -> None:
    (note,) = read(sample("comite-locaux.md")).drafts
    assert note.kind is DraftKind.NOTE
    assert note.title == "Compte rendu du comité Locaux, 12 janvier 2027"
    assert "- Hugo ? Odile ? pour tenir le stand du 3 juillet" in note.body


def test_an_answer_without_front_matter_is_a_sheet_with_its_title() -> None:
    findings = read(sample("retour-partenaire.md"))
    (sheet,) = findings.drafts
    assert (sheet.title, sheet.number) == ("Ateliers vélo itinérants", "")
    assert section(sheet, "Objectifs").startswith("1. Réparer 500 vélos par an\n2. Former")
    assert "a partner's answer" in findings.unfiled[0].words


@pytest.mark.parametrize(
    "written",
    [
        "Référent CA : Catherine Zuber\n",
        "**Référent CA** : Catherine Zuber\n",
        "**Référent CA :** Catherine Zuber\n",
        "Référent CA\nCatherine Zuber\n",
        "Référent CA\n\nCatherine Zuber\n",
        "Référent CA\tCatherine Zuber\n",
        "## Référent CA\n\nCatherine Zuber\n",
        "| Référent CA | Catherine Zuber |\n",
        "Board lead: ZUBER Catherine\n",
    ],
)
def test_a_label_is_read_in_every_writing(written: str) -> None:
    assert names(one_sheet(f"Fiche-action n°8 Titre\n\n{written}\nContexte :\n\nmots\n"), "board_referents") == [
        "Catherine Zuber"
    ]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("En cours", "En cours"),
        ("EN COURS", "En cours"),
        ("a faire", "À faire"),
        ("terminé", "Fait"),
        ("Réalisée.", "Fait"),
        ("in progress", "En cours"),
        ("En cours (70 %)", "En cours"),
        ("☐ À faire ☑ En cours ☐ Fait", "En cours"),
    ],
)
def test_a_known_status_is_normalised_and_its_words_stay_in_the_fields(words: str, status: str) -> None:
    sheet = one_sheet(f"Fiche n°1 Titre\nStatut : {words}\n")
    assert (sheet.status, sheet.fields["Statut"], sheet.open_questions) == (status, words, ())


@pytest.mark.parametrize("words", ["En retard", "À venir"])
def test_an_unknown_status_is_a_doubt(words: str) -> None:
    sheet = one_sheet(f"Fiche n°1 Titre\nStatut : {words}\n")
    assert (sheet.status, sheet.fields["Statut"]) == (None, words)
    assert [(question.field, question.raw) for question in sheet.open_questions] == [("status", words)]


@pytest.mark.parametrize("words", ["[à définir]", "A REMPLIR", "Pas renseigné", "à recruter", "-"])
def test_a_placeholder_is_no_value_and_its_words_are_kept(words: str) -> None:
    sheet = one_sheet(f"Fiche n°1 Titre\nPilote : {words}\nStatut : {words}\nÉchéance : {words}\nBudget : {words}\n")
    assert (sheet.people, sheet.status, sheet.dates, sheet.open_questions, sheet.body) == ({}, None, (), (), "")
    assert sheet.fields["Pilote"] == sheet.fields["Budget"] == words


def test_a_question_in_context_is_text_and_in_partners_it_is_open() -> None:
    sheet = one_sheet(
        "Fiche n°1 Titre\nContexte : Pourquoi si peu de demandes ?\nPartenaires : avec qui travailler ?\n"
    )
    assert section(sheet, "Contexte") == "Pourquoi si peu de demandes ?"
    assert [question.raw for question in sheet.open_questions] == ["avec qui travailler ?"]
    assert sheet.people == {}


def test_a_paragraph_after_a_short_field_is_to_file() -> None:
    sheet = one_sheet("Fiche n°1 Titre\nPriorité : haute\n\nUne phrase que rien n'annonce.\n\nContexte :\nmots\n")
    assert sheet.fields["Priorité"] == "haute"
    assert section(sheet, "À classer") == "Une phrase que rien n'annonce."


def test_what_was_not_understood_is_headed_in_the_workspace_language() -> None:
    sheet = one_sheet("Action sheet no. 3: Gardens\nPriority: high\n\nA stray sentence.\n", "en")
    assert section(sheet, "To file") == "A stray sentence."


def test_labels_within_bullets_are_text() -> None:
    sheet = one_sheet("Fiche n°1 Titre\nActions :\n- Partenaires : la mairie\n  Budget : rien\n- Statut : en cours\n")
    assert section(sheet, "Actions") == "- Partenaires : la mairie Budget : rien\n- Statut : en cours"
    assert (sheet.people, sheet.status) == ({}, None)


def test_an_axis_heading_in_the_body_is_a_part_of_it() -> None:
    sheet = one_sheet("AXE 2 : MOBILITÉS\nFiche n°1 Titre\nActions :\nAxe 1 : Communication\n- une affiche\n")
    assert sheet.axis is not None
    assert (sheet.axis.number, sheet.axis.title) == ("2", "Mobilités")
    assert "### Axe 1 : Communication\n\n- une affiche" in sheet.body


def test_an_axis_heading_above_the_body_does_not_move_a_sheet_that_has_its_axis() -> None:
    text = "Fiche n°1 Titre\nPilote : Paul Durand\nAxe 1 : Communication\n- une affiche\nContexte :\nmots\n"
    for sheet in (one_sheet(f"AXE 2 : MOBILITÉS\n{text}"), one_sheet(text)):
        assert sheet.axis in {None, AxisDraft("2", "Mobilités", (1,))}
        assert "### Axe 1 : Communication\n\n- une affiche" in sheet.body


def test_an_axis_named_below_the_title_is_the_sheets_own() -> None:
    sheet = one_sheet("Fiche n°1 Titre\nAxe 4 : SIGNAUX ÉMERGENTS\nPilote : Paul Durand\nContexte :\nmots\n")
    assert sheet.axis == AxisDraft("4", "Signaux émergents", (2,))
    assert sheet.fields["Axe"] == "Axe 4 : SIGNAUX ÉMERGENTS"


def test_lists_of_partners_may_be_bullets_lines_or_paragraphs() -> None:
    for written in ("- Région\n- ADEME", "Région\nADEME", "Région\n\nADEME", "Région,\nADEME", "1. Région\n2. ADEME"):
        sheet = one_sheet(f"Fiche n°1 Titre\nPartenaires :\n{written}\n\nContexte :\nmots\n")
        assert names(sheet, "partners") == ["Région", "ADEME"], written


def test_pairs_of_a_table_row_make_a_draft() -> None:
    sheet = draft_from_pairs(
        [
            ("Axe", "2", (3,)),
            ("N°", "MOB-03", (3,)),
            ("Intitulé de l’action", "Covoiturage", (3,)),
            ("Personne pilote", "Marie PAUL, Pierre GWEN", (3,)),
            ("Actions", "• lancer<br>• suivre", (3,)),
            ("Statut", "À venir", (3,)),
            ("Date de fin", "46174", (3,)),
            ("Couleur", "bleu", (3,)),
        ],
        index=4,
    )
    assert (sheet.axis, sheet.number, sheet.title, sheet.index) == (
        AxisDraft("2", "", (3,)),
        "MOB-03",
        "Covoiturage",
        4,
    )
    assert names(sheet, "team_referents") == ["Marie Paul", "Pierre Gwen"]
    assert sheet.body == "## Actions\n\n- lancer\n- suivre\n"
    assert [date.raw for date in sheet.dates] == ["46174"]
    assert (sheet.status, sheet.fields["Couleur"], sheet.lines) == (None, "bleu", (3,))


def test_prose_without_labels_is_nobodys_sheet() -> None:
    findings = read("Il fait beau.\n\nLe camion roule.\n")
    assert findings.drafts == ()
    assert [value.words for value in findings.unfiled] == ["Il fait beau.", "Le camion roule."]
