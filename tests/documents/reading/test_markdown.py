"""Markdown: a titled front matter is exactly one sheet, body untouched; everything else is understood by labels."""

import pytest

from documents.reading import DraftKind, decode, read_source
from documents.reading.drafts import Draft, Findings


def read(text: str, name: str = "fiche.md") -> Findings:
    return read_source(decode(text.encode(), name, f"/{name}"))


def only(text: str) -> Draft:
    (draft,) = read(text).drafts
    return draft


def test_the_body_is_every_byte_after_the_closing_line_and_one_empty_line() -> None:
    body = "\r\n# Autre titre\r\nAxe : 9\n---\ntitle: dedans\nfabrique-id: non\n---\nFiche n°3 Faux\tdépart  \r"
    draft = only(f"---\r\ntitle: Vraie fiche\r\n---\r\n\r\n{body}")
    assert (draft.title, draft.body, draft.exact) == ("Vraie fiche", body, True)
    assert (draft.axis, draft.number, draft.known_id, dict(draft.fields)) == (None, "", "", {})


@pytest.mark.parametrize("key", ["title", "titre", "Titre"])
def test_a_title_in_either_language_makes_it_a_sheet(key: str) -> None:
    assert only(f"---\n{key}: Un titre\n---\nRéférent CA : Personne\n").title == "Un titre"


@pytest.mark.parametrize(("written", "kind"), [("note", DraftKind.NOTE), ("page", DraftKind.PAGE), ("autre", "sheet")])
def test_its_type_makes_it_a_note_or_a_page(written: str, kind: DraftKind) -> None:
    assert only(f"---\ntype: {written}\ntitle: T\n---\n").kind == kind


def test_keys_of_theirs_mean_ours() -> None:
    draft = only(
        "---\ntitre: T\nstatut: en cours\naxe: 4 Signaux émergents\nnuméro: 08\n"
        "référents CA: ZUBER Catherine et Lou Martin ?\n"
        "référent équipe: ['[[Chloé Sécher]]']\npartenaires: [ADEME, 'sur R & D ?']\nétiquettes: [vélo, '#eau']\n"
        "échéance: 2027-01-31\nalias: Autre\n---\n"
    )
    assert draft.axis is not None
    assert (draft.status, draft.axis.number, draft.axis.title, draft.number) == (
        "En cours",
        "4",
        "Signaux émergents",
        "08",
    )
    people = {role: [(value.words, value.uncertain) for value in values] for role, values in draft.people.items()}
    assert people == {
        "board_referents": [("Catherine Zuber", False), ("Lou Martin", True)],
        "team_referents": [("Chloé Sécher", False)],
        "partners": [("ADEME", False)],
    }
    assert [(each.field, each.raw) for each in draft.open_questions] == [("partners", "sur R & D ?")]
    assert [value.words for value in (*draft.tags, *draft.aliases)] == ["vélo", "eau", "Autre"]
    assert [date.raw for date in draft.dates] == ["2027-01-31"]


def test_a_list_is_never_cut_inside_an_element() -> None:
    draft = only("---\ntitle: T\npartners: ['Dupont, Durand et associés']\n---\n")
    assert [value.words for value in draft.people["partners"]] == ["Dupont, Durand et associés"]


def test_an_unknown_status_keeps_its_words_and_is_a_doubt() -> None:
    draft = only("---\ntitle: T\nstatut: En retard\n---\n")
    assert (draft.status, dict(draft.fields)) == (None, {"statut": "En retard"})
    assert [each.raw for each in draft.open_questions] == ["En retard"]


def test_dates_of_the_body_are_listed_once() -> None:
    draft = only("---\ntitle: T\n---\nle 3 juin 2027, oui, le 3 juin 2027\n")
    assert [(date.raw, date.field, date.lines) for date in draft.dates] == [("3 juin 2027", "body", (4,))]


def test_a_title_with_a_colon_is_still_one_sheet_and_the_trouble_is_reported() -> None:
    findings = read("---\ntitle: Vélo : réparer\nfabrique-id: abc\n---\nx\n")
    (draft,) = findings.drafts
    assert (draft.title, draft.known_id, draft.body) == ("Vélo : réparer", "abc", "x\n")
    assert draft.front_matter.startswith("---\ntitle: Vélo : réparer\n")
    assert [problem.reason for problem in findings.problems] == ["front_matter"]


def test_aliases_of_yaml_work() -> None:
    draft = only("---\ntitle: &t Vélo\naliases: [*t, Bicyclette]\n---\n")
    assert [value.words for value in draft.aliases] == ["Vélo", "Bicyclette"]


def test_a_front_matter_made_to_explode_is_refused_and_its_words_are_kept() -> None:
    lines = ["l0: &l0 [ha]"] + [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 9)]
    text = "---\ntitle: T\n" + "\n".join(lines) + "\n---\nmots\n"
    findings = read(text)
    assert not findings.drafts
    assert [value.words for value in findings.unfiled] == [text]
    assert [problem.reason for problem in findings.problems] == ["front_matter"]


@pytest.mark.parametrize("mark", ["type: index", "fabrique-index: true"])
def test_the_index_page_of_an_export_is_skipped(mark: str) -> None:
    findings = read(f"---\ntitle: Index\n{mark}\n---\n- [[Une fiche]]\n")
    assert not findings.drafts
    assert [problem.reason for problem in findings.problems] == ["index"]


def test_a_front_matter_without_a_title_completes_what_labels_say() -> None:
    draft = only(
        "---\ntags: [vélo]\n---\n# Fiche-action n°3 Vélo\n\nRéférent CA : Lou Martin\n\n## Actions\n\n- réparer\n"
    )
    assert (draft.number, draft.title, draft.exact) == ("3", "Vélo", False)
    assert [tag.words for tag in draft.tags] == ["vélo"]
    assert draft.front_matter == "---\ntags: [vélo]\n---\n"


def test_an_obsidian_page_without_title_is_named_by_its_file() -> None:
    findings = read("---\ntags: [idée]\n---\nUne phrase libre.\n", "Idées à trier.md")
    (draft,) = findings.drafts
    assert (draft.kind, draft.title, draft.body) == (DraftKind.PAGE, "Idées à trier", "Une phrase libre.\n")


def test_names_in_front_matter_are_read_from_lists_mappings_and_sentences() -> None:
    (sheet,) = read(
        "---\ntitle: T\nteam_referents: [{name: Zoé Lefèvre}, 12, null, DURAND Paul (CA)]\n"
        "référent CA: Paul Dur (CA, bureau) et Mme Inès Garnier\n---\n"
    ).drafts
    assert [value.words for value in sheet.people["team_referents"]] == ["Zoé Lefèvre", "Paul Durand (CA)"]
    assert [value.words for value in sheet.people["board_referents"]] == ["Paul Dur", "Inès Garnier"]


def test_thousands_of_questions_in_one_property_are_read_in_time() -> None:
    asked = ", ".join(f"qui {number} ?" for number in range(20_000))
    (sheet,) = read(f"---\ntitle: T\npartners: [{asked}]\n---\n").drafts
    assert len(sheet.open_questions) == 20_000
