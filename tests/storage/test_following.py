"""What somebody who follows the log is told: the records that changed, and those that show a name which did."""

from storage import Kind, Workspace, lists
from storage.editing import sheets
from storage.log import changed_since, last_seq


def test_a_renamed_name_is_told_with_the_records_that_show_it(workspace: Workspace) -> None:
    organisation, made = sheets.create(Kind.ORGANISATION, "Maison du vélo")
    workspace.perform(made)
    person, made = sheets.create(Kind.PERSON, "Inès Garnier", sets={"organisation": organisation})
    workspace.perform(made)
    axis, made = sheets.create(Kind.AXIS, "Signaux", sets={"number": "4"})
    workspace.perform(made)
    sheet, made = sheets.create(Kind.SHEET, "Ateliers vélo", sets={"axis": axis})
    workspace.perform(made)
    workspace.perform(sheets.set_field(sheet, "board_referents", ["Inès Garnier"]))
    for renamed, shown in ((organisation, {person}), (person, {sheet}), (axis, {sheet}), (sheet, set())):
        with workspace.reader() as reader:
            before = last_seq(reader)
        workspace.perform(sheets.set_field(renamed, "title", [f"Nouveau nom de {renamed}"]))
        with workspace.reader() as reader:
            assert set(changed_since(reader, before)) == {renamed, *shown}
    with workspace.reader() as reader:
        assert lists.sheets(reader)[0].board_referents == (f"Nouveau nom de {person}",)
