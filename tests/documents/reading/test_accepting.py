"""Proposals against a workspace: what makes an update, what creates, and that reading again does nothing."""

from dataclasses import replace

import pytest

from documents.reading import Action, Item, Why, accept
from storage import lists
from storage.contradictions import contradictions
from storage.editing import sheets as editing
from tests.documents.reading.workspaces import Group

PLAN = """AXE 2 : MOBILITÉS

Fiche-action n°1 Vélo

Référent CA : Catherine Zuber
Partenaires : ADEME, Région

Actions :

- réparer
- prêter

Fiche-action n°2 Covoiturage

Référent CA : Lou Martin

Actions :

- covoiturer
"""
SHEET = "---\ntitle: Vélo\naxe: 2 Mobilités\nnuméro: 1\npartenaires: [ADEME]\n---\n\n## Actions\n\n- réparer\n"


def told(items: tuple[Item, ...]) -> list[tuple[Action, Why]]:
    return [(item.action, item.why) for item in items]


def test_a_plan_becomes_sheets_people_and_one_axis_in_one_operation(our: Group) -> None:
    proposal, changes = our.take(our.file("plan.txt", PLAN))
    assert told(proposal.items) == [(Action.CREATE, Why.NEW)] * 2
    assert [sheet.title for sheet in our.sheets()] == ["Vélo", "Covoiturage"]
    assert (our.people(), our.organisations()) == (["Catherine Zuber", "Lou Martin"], ["ADEME", "Région"])
    with our.workspace.reader() as reader:
        assert [(axis.number, axis.title, axis.sheets) for axis in lists.axes(reader)] == [("2", "Mobilités", 2)]
    our.workspace.undo()
    assert (len(our.sheets()), our.people(), our.organisations()) == (0, [], [])
    assert changes


def test_the_same_file_again_proposes_nothing_to_do(our: Group) -> None:
    path = our.file("plan.txt", PLAN)
    our.take(path)
    proposal, changes = our.take(path)
    assert told(proposal.items) == [(Action.SKIP, Why.UNCHANGED)] * 2
    assert proposal.does_nothing
    assert not changes


def test_the_same_file_under_another_name_is_known_by_its_bytes(our: Group) -> None:
    our.take(our.file("plan.txt", PLAN))
    assert our.propose(our.file("copie.txt", PLAN)).does_nothing


def test_a_changed_file_proposes_that_change_only(our: Group) -> None:
    path = our.file("plan.txt", PLAN)
    our.take(path)
    our.file("plan.txt", PLAN.replace("- prêter", "- prêter des vélos").replace("ADEME, ", ""))
    proposal, _changes = our.take(path)
    assert told(proposal.items) == [(Action.UPDATE, Why.READ), (Action.SKIP, Why.UNCHANGED)]
    changed = {change.field for change in proposal.items[0].changes}
    assert changed == {"body", "partners", "fields/Partenaires"}
    first = our.sheets()[0]
    assert "prêter des vélos" in first.body
    assert len(first.elements("partners")) == 1
    assert our.propose(path).does_nothing


def test_after_an_undo_it_is_as_if_the_file_had_never_been_read(our: Group) -> None:
    path = our.file("plan.txt", PLAN)
    our.take(path)
    our.workspace.undo()
    proposal, _changes = our.take(path)
    assert told(proposal.items) == [(Action.CREATE, Why.NEW)] * 2
    assert len(our.sheets()) == 2


def test_what_changed_here_stays_when_the_file_changes_elsewhere(our: Group) -> None:
    path = our.file("velo.md", SHEET)
    our.take(path)
    sheet = our.sheets()[0].id
    our.workspace.perform(editing.set_field(sheet, "status", ["Fait"]))
    our.workspace.perform(editing.rename(sheet, "Le vélo"))
    our.file("velo.md", SHEET.replace("- réparer", "- réparer tout"))
    proposal, changes = our.take(path)
    assert told(proposal.items) == [(Action.UPDATE, Why.READ)]
    (record,) = our.sheets()
    assert (record.title, record.text("status"), "réparer tout" in record.body) == ("Le vélo", "Fait", True)
    assert not changes.contradictions


def test_what_changed_on_both_sides_is_a_contradiction(our: Group) -> None:
    path = our.file("velo.md", SHEET)
    our.take(path)
    our.workspace.perform(editing.rename(our.sheets()[0].id, "Le vélo ici"))
    our.file("velo.md", SHEET.replace("title: Vélo", "title: Le vélo ailleurs"))
    our.take(path)
    with our.workspace.reader() as reader:
        assert [each.field for each in contradictions(reader, our.sheets()[0].id)] == ["title"]


def test_axis_number_and_title_make_an_update_that_takes_nothing_away(our: Group) -> None:
    our.take(our.file("plan.txt", PLAN))
    table = our.file("suivi.tsv", "Axe\tN°\tTitre\tPartenaires\tStatut\tRisques\n2\t1\tvelo\tVille\tFait\tla pluie\n")
    proposal, _changes = our.take(table)
    assert told(proposal.items) == [(Action.UPDATE, Why.NUMBER)]
    first = our.sheets()[0]
    assert (first.title, first.text("status"), len(first.elements("partners"))) == ("Vélo", "Fait", 3)
    assert "- prêter" in first.body
    assert "la pluie" in first.body


@pytest.mark.parametrize("head", ["numéro: 9", "axe: 3 Autre\nnuméro: 1", ""])
def test_mere_likeness_creates_and_is_reported(our: Group, head: str) -> None:
    our.take(our.file("velo.md", SHEET))
    (item,) = our.propose(our.file("autre.md", f"---\ntitle: Vélo\n{head}\n---\nx\n")).items
    assert (item.action, item.why, item.resembles) == (Action.CREATE, Why.LIKE, our.sheets()[0].id)


def test_two_files_of_one_import_for_the_same_new_sheet_make_one(our: Group) -> None:
    table = our.file("suivi.tsv", "Axe\tN°\tTitre\tStatut\n2\t1\tVélo\tFait\n")
    proposal, _changes = our.take(our.file("plan.txt", PLAN), table)
    assert told(proposal.items)[2] == (Action.UPDATE, Why.NUMBER)
    assert [(sheet.title, sheet.text("status")) for sheet in our.sheets()] == [("Vélo", "Fait"), ("Covoiturage", "")]
    assert our.propose(our.folder).does_nothing


def test_a_fabrique_id_finds_its_sheet_and_a_second_file_with_it_never_overwrites(our: Group) -> None:
    our.take(our.file("velo.md", SHEET))
    known = our.sheets()[0].id
    marked = SHEET.replace("---\ntitle: Vélo", f"---\nfabrique-id: {known}\ntitle: Vélo d'ici", 1)
    one = our.file("un.md", marked)
    two = our.file("deux.md", marked.replace("réparer", "détruire"))
    proposal, _changes = our.take(one, two)
    assert told(proposal.items) == [(Action.UPDATE, Why.ID), (Action.CREATE, Why.SAME_ID)]
    assert sorted(sheet.title for sheet in our.sheets()) == ["Vélo d'ici", "Vélo d'ici"]
    assert our.propose(one, two).does_nothing
    assert our.propose(two).does_nothing


def test_a_fabrique_id_of_elsewhere_creates_and_says_so(our: Group) -> None:
    path = our.file("a.md", SHEET.replace("---\n", "---\nfabrique-id: inconnu\n", 1))
    proposal, _changes = our.take(path)
    assert told(proposal.items) == [(Action.CREATE, Why.UNKNOWN_ID)]
    assert our.propose(path).does_nothing


def test_a_sheet_in_the_bin_is_not_made_again_by_its_own_file(our: Group) -> None:
    path = our.file("velo.md", SHEET)
    our.take(path)
    our.workspace.perform(editing.delete(our.sheets()[0].id))
    assert told(our.propose(path).items) == [(Action.SKIP, Why.BIN)]
    our.file("velo.md", SHEET + "- neuf\n")
    assert told(our.propose(path).items) == [(Action.CREATE, Why.DELETED)]


def test_an_item_that_a_person_skips_is_not_written_and_comes_again(our: Group) -> None:
    path = our.file("plan.txt", PLAN)
    proposal = our.propose(path).decide(
        lambda item: replace(item, action=Action.SKIP) if item.draft.number == "2" else item
    )
    our.workspace.perform(accept(proposal))
    assert [sheet.title for sheet in our.sheets()] == ["Vélo"]
    assert told(our.propose(path).items) == [(Action.SKIP, Why.UNCHANGED), (Action.CREATE, Why.NEW)]


def test_a_proposal_accepted_twice_writes_once(our: Group) -> None:
    proposal = our.propose(our.file("plan.txt", PLAN))
    our.workspace.perform(accept(proposal))
    assert not our.workspace.perform(accept(proposal))
    assert len(our.sheets()) == 2


def test_counts_can_be_checked_against_the_source(our: Group) -> None:
    counts = our.propose(our.file("plan.txt", PLAN + "\nPage 1 / 3\n")).counts
    assert counts.found == counts.placed + counts.to_file + counts.unfiled + counts.left_out == 12
    assert (counts.created, counts.people, counts.organisations, counts.left_out) == (2, 2, 2, 1)


def test_links_by_file_name_find_the_sheet_under_its_title(our: Group) -> None:
    vault = our.file("coffre/Fiche vélo.md", "---\ntitle: Ateliers vélo itinérants\n---\n\nvoir [[Idées]]\n").parent
    our.file("coffre/Idées.md", "---\ntags: [idée]\n---\n\nvoir [[Fiche vélo|le vélo]] et [[Absente]]\n")
    our.take(vault)
    (sheet,) = our.sheets()
    with our.workspace.reader() as reader:
        assert [(link.words, link.target is None) for link in lists.links_from(reader, sheet.id)] == [("Idées", False)]
        assert [link.words for link in lists.links_to(reader, sheet.id)] == ["Fiche vélo"]
    assert our.propose(vault).does_nothing


def test_a_file_that_is_one_sheet_stays_that_sheet_whatever_it_says(our: Group) -> None:
    path = our.file("velo.md", SHEET)
    our.take(path)
    our.file("velo.md", "---\ntitle: Tout autre chose\n---\nrien à voir\n")
    proposal, _changes = our.take(path)
    assert told(proposal.items) == [(Action.UPDATE, Why.READ)]
    assert [sheet.title for sheet in our.sheets()] == ["Tout autre chose"]


def test_a_text_that_another_one_took_the_place_of_is_another_sheet(our: Group) -> None:
    path = our.file("texte.txt", PLAN)
    our.take(path)
    our.file("texte.txt", "Fiche-action n°7 Jardins\n\nRéférent CA : Inès Roy\n\nActions :\n\n- semer des haricots\n")
    assert told(our.propose(path).items) == [(Action.CREATE, Why.NEW)]


def test_parts_of_a_plan_are_known_after_they_moved_and_were_renamed(our: Group) -> None:
    path = our.file("plan.txt", PLAN)
    our.take(path)
    first, _mark, second = PLAN.partition("Fiche-action n°2")
    axis, _empty, bike = first.partition("\n\n")
    moved = f"{axis}\n\nFiche-action n°2{second}\nFiche-action n°5 Jardin\n\nActions :\n\n- semer\n\n{bike}"
    our.file("plan.txt", moved.replace("Covoiturage", "Covoiturer"))
    assert told(our.propose(path).items) == [
        (Action.UPDATE, Why.READ),
        (Action.CREATE, Why.NEW),
        (Action.SKIP, Why.UNCHANGED),
    ]


def test_halves_of_characters_in_names_and_values_are_no_obstacle(our: Group) -> None:
    half = '---\ntitle: "a\\ud800b\\0c"\npartners: ["x\\udc00\\0y"]\n---\nx\n'
    path = our.file("s.md", half)
    named = path.rename(our.folder / "caf\udce9.md")
    our.take(named)
    assert len(our.sheets()) == 1
    assert our.propose(named).does_nothing


def test_a_number_that_is_taken_in_the_axis_is_told(our: Group) -> None:
    our.take(our.file("plan.txt", PLAN))
    proposal = our.propose(our.file("autre.txt", PLAN.replace("n°1 Vélo", "n°1 Marche").split("Fiche-action n°2")[0]))
    (bike,) = [sheet for sheet in our.sheets() if sheet.title == "Vélo"]
    (item,) = proposal.items
    assert (item.action, item.why, item.resembles) == (Action.CREATE, Why.LIKE, bike.id)


def test_a_text_that_is_here_under_another_title_is_told(our: Group) -> None:
    body = "Réparer, prêter et compter les vélos de la commune, avec les habitants et les écoles du quartier."
    our.take(our.file("a.md", f"---\ntitle: Vélo\n---\n\n{body}\n"))
    proposal = our.propose(our.file("b.md", f"---\ntitle: Marche\n---\n\n{body}\n\n"))
    assert [(item.why, item.resembles) for item in proposal.items] == [(Why.LIKE, our.sheets()[0].id)]
