"""Whole plans: thirty sheets under their axes, and what a printed document adds to its text."""

from collections import Counter

import pytest

from documents.reading.drafts import AxisDraft, Findings
from documents.reading.understanding import missing_lines
from tests.documents.understanding.reading import lines_of, names, read

_AXES = ("HABITAT", "MOBILITÉS", "ALIMENTATION", "CULTURE", "SIGNAUX ÉMERGENTS")


def _sheet(axis: int, number: int) -> str:
    return (
        f"Fiche-action n°{number} Un sujet {axis}.{number}\n\n"
        f"Référent CA : Inès Garnier\n\nRéférent équipe : Lou Martin et Paul Durand.\n\n"
        f"Contexte :\n\n- Constat {axis}{number} de départ\n\n"
        f"Actions :\n\n- Lancer {axis}.{number}\n - Préparer\n- Suivre\n\n"
        f"Partenaires : Région, ADEME\n\n"
    )


def _plan(head: str = "", foot: str = "", contents: str = "", total: str = "") -> str:
    pages = [contents] if contents else []
    for axis, title in enumerate(_AXES, 1):
        opening = f"AXE {axis} : {title}\n\n"
        for number in range(1, 7):
            page = len(pages) + 1
            pages.append(head + opening + _sheet(axis, number) + foot.format(page=page))
            opening = ""
    return "\n".join(pages) + total


def _assert_thirty(findings: Findings) -> None:
    assert len(findings.drafts) == 30
    assert Counter(sheet.axis.title for sheet in findings.drafts if sheet.axis is not None) == Counter(
        {"Habitat": 6, "Mobilités": 6, "Alimentation": 6, "Culture": 6, "Signaux émergents": 6}
    )
    for at, sheet in enumerate(findings.drafts):
        assert (sheet.number, sheet.index) == (str(at % 6 + 1), at)
        assert sheet.title == f"Un sujet {at // 6 + 1}.{at % 6 + 1}"
        assert names(sheet, "partners") == ["Région", "ADEME"]
        assert "À classer" not in sheet.body
        assert sheet.body.count("\n- ") == 3


def test_an_axis_is_carried_to_every_sheet_below_it() -> None:
    findings = read(_plan())
    _assert_thirty(findings)
    assert (findings.unfiled, findings.problems) == ((), ())


@pytest.mark.parametrize("foot", ["Page {page} / 31\n", "Page {page}\n", "- {page} -\n", "{page}/31\n", "{page}\n"])
def test_page_heads_and_numbers_are_left_out_with_their_text(foot: str) -> None:
    text = _plan(head="Plan d'actions du Pays de l'Ambrelle\n\n", foot=foot)
    findings = read(text)
    _assert_thirty(findings)
    assert Counter(problem.reason for problem in findings.problems) == {"page_head": 30, "page_number": 30}
    assert {problem.text for problem in findings.problems if problem.reason == "page_head"} == {
        "Plan d'actions du Pays de l'Ambrelle"
    }
    assert missing_lines(lines_of(text), findings) == []


@pytest.mark.parametrize("ending", [" ........ {page}", "\t{page}", " {page}", ""])
def test_a_table_of_contents_is_left_out_with_its_text(ending: str) -> None:
    entries = ["Sommaire\n"]
    for axis, title in enumerate(_AXES, 1):
        entries.append(f"AXE {axis} : {title}" + ending.format(page=axis * 6))
        entries += [f"Fiche-action n°{n} Un sujet {axis}.{n}" + ending.format(page=axis * 6 + n) for n in range(1, 7)]
    text = _plan(contents="\n".join(entries) + "\n")
    findings = read(text)
    _assert_thirty(findings)
    assert Counter(problem.reason for problem in findings.problems) == {"contents": 36}
    assert missing_lines(lines_of(text), findings) == []


def test_a_total_is_left_out_with_its_text() -> None:
    findings = read(_plan(total="\nTotal : 30 fiches-actions\n"))
    _assert_thirty(findings)
    assert [(problem.reason, problem.text) for problem in findings.problems] == [("total", "Total : 30 fiches-actions")]


def test_a_budget_total_belongs_to_its_sheet() -> None:
    findings = read("Fiche n°1 Titre\nBudget :\n- Salaires : 3 000 €\nTotal : 12 000 €\n")
    assert findings.problems == ()
    assert "Total : 12 000 €" in findings.drafts[0].body


def test_a_heading_printed_again_on_the_next_page_opens_no_second_sheet() -> None:
    findings = read("Fiche n°1 Titre\nContexte :\nun\nFiche n°1 Titre\nActions :\n- deux\n")
    assert [sheet.title for sheet in findings.drafts] == ["Titre"]
    assert [problem.reason for problem in findings.problems] == ["page_head"]


@pytest.mark.parametrize(
    "headings",
    [
        ("FICHE ACTION 1.1 : Rénover", "FICHE ACTION 1.2 : Louer"),
        ("Action 1.1 – Rénover", "Action 1.2 – Louer"),
        ("A1: Rénover", "A2: Louer"),
        ("# Fiche 1 : Rénover", "# Fiche 2 : Louer"),
        ("**Fiche n°1** Rénover", "**Fiche n°2** Louer"),
        ("Fiche-action MOB-01 Rénover", "Fiche-action MOB-02 Louer"),
        ("Fiche-action n°1\nRénover", "Fiche-action n°2\nLouer"),
        ("# Rénover", "# Louer"),
        ("Titre : Rénover", "Titre : Louer"),
        ("Rénover", "Louer"),
    ],
)
def test_two_sheets_are_told_apart_by_their_headings(headings: tuple[str, str]) -> None:
    text = "\n\n".join(f"{heading}\n\nPilote : Paul Durand\nContexte :\nmots" for heading in headings)
    assert [sheet.title for sheet in read(text).drafts] == ["Rénover", "Louer"]


def test_numbered_lines_within_a_sheet_are_its_actions() -> None:
    (sheet,) = read("Fiche n°1 Titre\nContexte :\nmots\nActions :\nAction 1 : lancer\nAction 2 : suivre\n").drafts
    assert "Action 1 : lancer" in sheet.body


def test_words_between_an_axis_and_its_first_sheet_belong_to_no_sheet() -> None:
    findings = read("AXE 1 : HABITAT\n\nCet axe porte le logement.\n\nFiche n°1 Titre\nContexte :\nmots\n")
    assert [value.words for value in findings.unfiled] == ["Cet axe porte le logement."]
    assert findings.drafts[0].axis is not None


def test_an_axis_may_have_its_title_on_the_next_line() -> None:
    (sheet,) = read("AXE 4\nSIGNAUX ÉMERGENTS\n\nFiche n°8\nLes formes\nContexte :\nmots\n").drafts
    assert sheet.axis is not None
    assert (sheet.axis.number, sheet.axis.title, sheet.title) == ("4", "Signaux émergents", "Les formes")


def test_a_deeper_heading_keeps_its_words_beside_the_axis() -> None:
    first, second = read(
        "Axe 1 : Habitat\nObjectif 1.2 Rénover mieux\nFiche n°1 Un\nContexte :\nx\n\n"
        "Axe 2 : Vélo\nFiche n°2 Deux\nContexte :\ny\n"
    ).drafts
    assert first.axis is not None
    assert second.axis is not None
    assert (first.axis.title, second.axis.title) == ("Habitat", "Vélo")
    assert first.fields["Axe"] == "Axe 1 : Habitat\nObjectif 1.2 Rénover mieux"


def test_an_axis_without_sheets_belongs_to_no_sheet() -> None:
    findings = read("AXE 1 : HABITAT\n\nAXE 2 : VÉLO\n\nFiche n°1 Titre\nContexte :\nmots\n")
    assert [value.words for value in findings.unfiled] == ["AXE 1 : HABITAT"]
    assert findings.drafts[0].axis is not None


def test_a_title_may_be_wrapped() -> None:
    (sheet,) = read("Fiche n°12 : Des jardins dans\nles quartiers\n\nContexte :\nmots\n").drafts
    assert (sheet.title, "À classer" in sheet.body) == ("Des jardins dans les quartiers", False)


@pytest.mark.parametrize(
    ("heading", "title"),
    [("Axe transversal : Thème", "Thème"), ("Axe : Mobilités", "Mobilités"), ("Axe transversal",) * 2],
)
def test_an_axis_without_a_number_holds_the_sheets_below_it(heading: str, title: str) -> None:
    findings = read(f"{heading}\n\nFiche-action n°1 : Vélos\n\nRéférent CA : Paul Dur\n")
    assert findings.drafts[0].axis == AxisDraft("", title, (1,))
    assert findings.unfiled == ()


def test_an_axis_without_a_number_follows_the_numbered_ones() -> None:
    label = "Référent CA : Lou\n\n"
    text = f"Axe 1 : Vélos\n\nFiche n°1 : A\n{label}Axe transversal : Communication\n\nFiche n°2 : B\n{label}"
    assert [draft.axis and draft.axis.title for draft in read(text).drafts] == ["Vélos", "Communication"]


def test_an_axis_named_in_each_sheet_moves_no_other() -> None:
    text = "".join(f"Fiche n°{number} : T\nAxe : {number}\nTexte\n\n" for number in (1, 2, 3))
    assert [draft.axis and draft.axis.number for draft in read(text).drafts] == ["1", "2", "3"]


def test_a_page_head_that_comes_twice_stands_beside_a_page_number_each_time() -> None:
    head = "Plan local – version du 3 mars 2027"
    sheets = [f"Fiche n°{number} : T\nContexte :\nDes mots.\n" for number in (1, 2)]
    findings = read(f"1 / 12\n{head}\n{sheets[0]}\n2 / 12\n{head}\n{sheets[1]}")
    assert [problem.reason for problem in findings.problems] == ["page_number", "page_head"] * 2
    assert all(draft.dates == () for draft in findings.drafts)
    kept = read(f"{head}\n\n{sheets[0]}\n{head}\n\n{sheets[1]}")
    assert not kept.problems
