"""What stands in the tables follows from the log, however the changes came: only what differs is written."""

from pathlib import Path

from storage import Kind, RecordId, Workspace, lists
from storage.editing import sheets
from wiki.edits import Edit

BODY = "## Actions\n\n- [ ] Planter @Lou le 18 juin\n- [x] Écrire [[Axe 2 n°3]] #haie\n"


def test_two_that_write_in_turn_leave_what_a_rebuild_gives(tmp_path: Path) -> None:
    folder = tmp_path / "Groupe.fabrique"
    with Workspace.create(folder, "Groupe", author="Ana") as ana, Workspace.open(folder, author="Bob") as bob:
        sheet, plan = sheets.create(Kind.SHEET, "Haies", body=BODY)
        ana.perform(plan)
        for turn in range(4):
            ana.perform(sheets.write_body(sheet, [Edit(0, 0, f"@Zoé {turn} mai 2026 [[Haie]]\n")]))
            bob.perform(sheets.set_field(sheet, "partners", [f"Réseau {turn}"]))
            bob.perform(sheets.write_body(sheet, [Edit(0, 29, "")]))
            assert not ana.check()
        bob.undo()
        assert not ana.check()


def test_an_emptied_body_takes_its_rows_with_it(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "Groupe.fabrique", "Groupe", author="Ana") as workspace:
        sheet, plan = sheets.create(Kind.SHEET, "Haies", body=BODY)
        workspace.perform(plan)
        assert len(actions(workspace, sheet)) == 2
        workspace.perform(sheets.write_body(sheet, [Edit(0, len(BODY), "")]))
        assert actions(workspace, sheet) == ()
        workspace.undo()
        assert len(actions(workspace, sheet)) == 2
        assert not workspace.check()


def actions(workspace: Workspace, sheet: RecordId) -> tuple[object, ...]:
    with workspace.reader() as reader:
        return lists.actions(reader, sheet)
