"""Exported files that come back: to their own sheets, compared with the version that left."""

from pathlib import Path

import pytest

from documents.reading import Action, Why
from documents.writing import export
from storage.contradictions import contradictions
from storage.editing import sheets as editing
from storage.model import RecordId
from tests.documents.reading.workspaces import Group

PLAN = """AXE 2 : MOBILITÉS

Fiche-action n°1 Vélo

Référent CA : Catherine Zuber (à confirmer)
Partenaires : ADEME, sur R & D ?
Statut : En retard

Actions :

- réparer
- prêter le 3 juin
"""


def exported(our: Group, to: str = "sortie") -> Path:
    """The one sheet's file of an export."""
    export(our.workspace, our.folder.parent / to)
    (found,) = [
        path
        for path in (our.folder.parent / to).rglob("*.md")
        if "fabrique-id" in path.read_text()
        and "type: index" not in path.read_text()
        and "fabrique-index" not in path.read_text()
    ]
    return found


@pytest.fixture
def path(our: Group) -> Path:
    our.take(our.file("plan.txt", PLAN))
    return exported(our)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def test_an_export_read_again_does_nothing(our: Group, path: Path) -> None:
    proposal = our.propose(path.parent.parent)
    assert proposal.does_nothing
    assert [item.why for item in proposal.items] == [Why.UNCHANGED]


def test_only_what_changed_in_the_file_is_written(our: Group, path: Path) -> None:
    sheet = our.sheets()[0].id
    our.workspace.perform(editing.rename(sheet, "Le vélo"))
    our.workspace.perform(editing.set_field(sheet, "status", ["Fait"]))
    change(path, "- réparer", "- réparer et graisser")
    proposal, changes = our.take(path)
    assert [(item.action, item.why, item.target) for item in proposal.items] == [(Action.UPDATE, Why.ID, sheet)]
    assert [change.field for change in proposal.items[0].changes] == ["body"]
    (record,) = our.sheets()
    assert (record.title, record.text("status")) == ("Le vélo", "Fait")
    assert "réparer et graisser" in record.body
    assert not changes.contradictions


def test_what_changed_on_both_sides_is_a_contradiction(our: Group, path: Path) -> None:
    sheet = our.sheets()[0].id
    our.workspace.perform(editing.rename(sheet, "Le vélo d'ici"))
    change(path, "title: Vélo", "title: Le vélo d'ailleurs")
    our.take(path)
    with our.workspace.reader() as reader:
        assert [each.field for each in contradictions(reader, sheet)] == ["title"]


def test_of_several_exports_the_nearest_is_the_one_it_is_compared_with(our: Group, path: Path) -> None:
    early = path.read_bytes()
    sheet = our.sheets()[0]
    our.workspace.perform(editing.set_field(sheet.id, "partners", ["ADEME", "Ville"]))
    our.workspace.perform(editing.rename(sheet.id, "Le vélo"))
    late = exported(our)
    late.write_bytes(early.replace("réparer".encode(), "démonter".encode()))
    proposal, _changes = our.take(late)
    assert [change.field for change in proposal.items[0].changes] == ["body"]
    assert (our.sheets()[0].title, len(our.sheets()[0].elements("partners"))) == ("Le vélo", 2)


def test_a_file_moved_elsewhere_still_finds_its_sheet(our: Group, path: Path) -> None:
    change(path, "- réparer", "- graisser")
    moved = our.file("reçu/nom quelconque.md", path.read_text())
    proposal, _changes = our.take(moved)
    assert [(item.action, item.why) for item in proposal.items] == [(Action.UPDATE, Why.ID)]


def test_a_property_of_theirs_that_is_added_is_kept_as_text(our: Group, path: Path) -> None:
    change(path, "title: Vélo\n", "title: Vélo\ncouleur: bleu # le nôtre\n")
    proposal, _changes = our.take(path)
    assert [change.field for change in proposal.items[0].changes] == ["front_matter"]
    assert "couleur: bleu # le nôtre\n" in our.sheets()[0].text("front_matter")
    assert "couleur: bleu # le nôtre\n" in exported(our).read_text()


def test_a_partner_taken_out_of_the_file_leaves_the_sheet(our: Group, path: Path) -> None:
    change(path, "  - ADEME\n", "")
    proposal, _changes = our.take(path)
    assert [change.field for change in proposal.items[0].changes] == ["partners"]
    assert not our.sheets()[0].elements("partners")


def test_a_person_renamed_here_is_not_renamed_back(our: Group, path: Path) -> None:
    (target,) = our.sheets()[0].elements("board_referents")
    our.workspace.perform(editing.set_field(RecordId(target), "title", ["Catherine Zuber-Roy"]))
    change(path, "- réparer", "- graisser")
    our.take(path)
    assert our.people() == ["Catherine Zuber-Roy"]


def test_the_sheet_of_a_copy_without_its_id_is_not_overwritten(our: Group, path: Path) -> None:
    lines = [line for line in path.read_text().splitlines() if not line.startswith(("fabrique-id", "number"))]
    copy = our.file("copie.md", "\n".join(lines).replace("réparer", "autre chose") + "\n")
    (item,) = our.propose(copy).items
    assert (item.action, item.why) == (Action.CREATE, Why.LIKE)


def test_after_an_undo_a_changed_file_is_written_whole(our: Group) -> None:
    path = our.file("u.md", "---\ntitle: Vélo\nfoo: bar # c\n---\n\ncorps\n")
    our.take(path)
    change(path, "foo: bar", "foo: baz")
    change(path, "corps", "corps neuf")
    for _ in range(2):
        our.take(path)
        (sheet,) = our.sheets()
        assert "foo: baz # c" in sheet.text("front_matter")
        assert sheet.body == "corps neuf\n"
        our.workspace.undo()
        assert "foo: bar # c" in our.sheets()[0].text("front_matter")


def test_of_two_files_with_one_identity_the_sheets_own_updates_it(our: Group, path: Path) -> None:
    copy = path.with_name("A copie.md")
    copy.write_bytes(path.read_bytes())
    change(copy, "- réparer", "- copier")
    change(path, "- réparer", "- soigner")
    proposal, _ = our.take(copy, path)
    assert [(item.source.name, item.action, item.why) for item in proposal.items] == [
        (copy.name, Action.CREATE, Why.SAME_ID),
        (path.name, Action.UPDATE, Why.ID),
    ]


def test_properties_that_did_not_leave_stay_when_the_file_comes_back_changed(our: Group) -> None:
    private = "commentaires: Jean est pénible  # chut\n"
    block = f"---\ntitle: Vélo\n{private}accès: 06 12 34 56 78\ncouleur: bleu # le nôtre\npriorité: haute\n---\n"
    our.take(our.file("v.md", f"{block}\ncorps\n"))
    path = exported(our)
    assert "pénible" not in path.read_text()
    change(path, "priorité: haute", "priorité: basse")
    our.take(path)
    (sheet,) = our.sheets()
    text = sheet.text("front_matter")
    assert f"title: Vélo\n{private}accès: 06 12 34 56 78\ncouleur: bleu # le nôtre\npriorité: basse\n" in text
    change(path, "corps", "corps neuf")
    our.take(path)
    assert private in our.sheets()[0].text("front_matter")
    assert "pénible" not in exported(our, "ailleurs").read_text()
