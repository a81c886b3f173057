"""A workspace is made, written to, read, undone and redone."""

import shutil
from pathlib import Path

import pytest

from storage import Kind, Operation, RecordId, Workspace, Write, lists, records
from storage.activity import operations
from storage.editing import axes, history, people, sheets
from storage.errors import InvalidValue, NothingToUndo, RecordAmbiguous, RecordNotFound, UndoBlocked, WorkspaceExists
from storage.history import at, difference, versions
from storage.log import rows_since
from storage.model import Plan, Seq
from tests.storage.clocks import HandClock


def made(workspace: Workspace, title: str, *, kind: Kind = Kind.SHEET, body: str = "", **fields: str) -> RecordId:
    record, plan = sheets.create(kind, title, body=body, sets=dict(fields))
    workspace.perform(plan)
    return record


def written(record: RecordId, body: str) -> Plan:
    return lambda _reader: Operation("write", (Write(record, body=body),))


def body_of(workspace: Workspace, record: RecordId) -> str:
    with workspace.reader() as reader:
        return records.get(reader, record).body


def test_a_new_workspace_has_its_statuses_in_order(workspace: Workspace) -> None:
    with workspace.reader() as reader:
        assert lists.statuses(reader)[0] == "À discuter"
        assert len(lists.statuses(reader)) == 7


def test_a_folder_that_exists_is_refused(workspace: Workspace) -> None:
    with pytest.raises(WorkspaceExists):
        Workspace.create(workspace.folder, "Encore")


def test_what_was_written_is_there_after_reopening(workspace: Workspace) -> None:
    sheet = made(workspace, "Ateliers vélo", body="Texte\r\n\tavec tabulation  \r\n")
    workspace.close()
    with Workspace.open(workspace.folder) as again:
        assert body_of(again, sheet) == "Texte\r\n\tavec tabulation  \r\n"


def test_every_write_returns_what_changed(workspace: Workspace) -> None:
    record, plan = sheets.create(Kind.SHEET, "Ateliers vélo")
    changes = workspace.perform(plan)
    assert changes.records == {record}
    assert changes.kinds == {"sheet"}
    assert not workspace.perform(sheets.set_field(record, "title", ["Ateliers vélo"]))


def test_a_plan_that_fails_leaves_nothing(workspace: Workspace) -> None:
    sheet = made(workspace, "Ateliers vélo")

    def plan(_reader: object) -> Operation:
        return Operation("bad", (Write(sheet, sets={"number": "8"}), Write(RecordId("nowhere"), sets={"number": "9"})))

    with pytest.raises(RecordNotFound):
        workspace.perform(plan)
    with workspace.reader() as reader:
        assert records.get(reader, sheet).text("number") == ""
    workspace.perform(sheets.set_field(sheet, "number", ["3"]))
    assert not workspace.check()


def test_a_status_that_the_group_does_not_use_is_refused_with_those_it_does(workspace: Workspace) -> None:
    sheet = made(workspace, "Ateliers vélo")
    with pytest.raises(InvalidValue) as refused:
        workspace.perform(sheets.set_field(sheet, "status", ["En retard"]))
    assert "En cours" in refused.value.allowed
    workspace.perform(sheets.set_field(sheet, "status", ["en COURS"]))
    with workspace.reader() as reader:
        assert lists.sheets(reader)[0].status == "En cours"


def test_a_name_is_tied_to_the_register_and_a_new_one_is_added_to_it(workspace: Workspace) -> None:
    sheet, other = made(workspace, "Un"), made(workspace, "Deux")
    workspace.perform(sheets.set_field(sheet, "board_referents", ["Noé Le Goff", "Inès Garnier"]))
    workspace.perform(sheets.set_field(other, "team_referents", ["LE GOFF Noé"]))
    with workspace.reader() as reader:
        assert [person.name for person in lists.people(reader)] == ["Inès Garnier", "Noé Le Goff"]
        assert lists.sheets(reader)[1].board_referents == ("Noé Le Goff", "Inès Garnier")


def test_sheets_are_in_natural_order(workspace: Workspace) -> None:
    for number in ("10", "MOB-03", "2", ""):
        made(workspace, f"Fiche {number}", number=number)
    with workspace.reader() as reader:
        assert [sheet.number for sheet in lists.sheets(reader)][:3] == ["2", "10", "MOB-03"]


def test_undo_takes_back_one_operation_and_redo_brings_it_again(workspace: Workspace) -> None:
    sheet = made(workspace, "Ateliers vélo", body="Un deux trois")
    workspace.perform(
        lambda _reader: Operation("write", (Write(sheet, sets={"number": "8"}, body="Un deux quatre trois"),))
    )
    workspace.undo()
    assert body_of(workspace, sheet) == "Un deux trois"
    workspace.redo()
    assert body_of(workspace, sheet) == "Un deux quatre trois"
    workspace.undo()
    workspace.undo()
    with workspace.reader() as reader:
        assert not lists.sheets(reader)
        assert not lists.in_bin(reader)
    with pytest.raises(NothingToUndo):
        workspace.undo()
    workspace.redo()
    workspace.redo()
    with pytest.raises(NothingToUndo):
        workspace.redo()
    with workspace.reader() as reader:
        assert records.get(reader, sheet).text("number") == "8"
    assert body_of(workspace, sheet) == "Un deux quatre trois"
    assert not workspace.check()


def test_undo_holds_after_reopening_and_leaves_later_words_alone(workspace: Workspace) -> None:
    sheet = made(workspace, "Ateliers vélo", body="Un deux trois")
    workspace.perform(lambda _reader: Operation("mine", (Write(sheet, body="Un deux NEUF trois"),)))
    workspace.close()
    with Workspace.open(workspace.folder, author="Inès Garnier") as other:
        other.perform(lambda _reader: Operation("hers", (Write(sheet, body="Un deux NEUF trois quatre"),)))
    with Workspace.open(workspace.folder, author="Lou Martin") as again:
        again.undo()
        assert body_of(again, sheet) == "Un deux trois quatre"


def test_undo_of_a_field_that_was_changed_since_is_refused(workspace: Workspace) -> None:
    sheet = made(workspace, "Ateliers vélo")
    workspace.perform(sheets.set_field(sheet, "status", ["En cours"]))
    workspace.close()
    with Workspace.open(workspace.folder, author="Inès Garnier") as other:
        other.perform(sheets.set_field(sheet, "status", ["Fait"]))
    with Workspace.open(workspace.folder, author="Lou Martin") as again, pytest.raises(UndoBlocked):
        again.undo()


def test_what_was_added_to_an_undone_creation_is_in_the_bin(workspace: Workspace) -> None:
    made(workspace, "Ateliers vélo")
    with workspace.reader() as reader:
        (sheet,) = lists.sheets(reader)
    workspace.close()
    with Workspace.open(workspace.folder, author="Inès Garnier") as other:
        other.perform(sheets.set_field(sheet.id, "status", ["Fait"]))
    with Workspace.open(workspace.folder, author="Lou Martin") as again:
        again.undo()
        with again.reader() as reader:
            assert [record.title for record in lists.in_bin(reader)] == ["Ateliers vélo"]


@pytest.mark.parametrize("how", ["merge", "delete", "renumber"])
def test_an_axis_never_loses_its_sheets(workspace: Workspace, how: str) -> None:
    axis, other = (
        made(workspace, "Signaux", kind=Kind.AXIS, number="4"),
        made(workspace, "Villes", kind=Kind.AXIS, number="5"),
    )
    sheet = made(workspace, "Ateliers vélo", number="8", axis=axis)
    plan = {"merge": axes.merge(axis, other), "delete": axes.delete(axis), "renumber": axes.renumber(axis, "6")}[how]
    workspace.perform(plan)
    expected = {"merge": "5", "delete": None, "renumber": "6"}[how]
    with workspace.reader() as reader:
        (found,) = lists.sheets(reader)
        assert (found.axis.number if found.axis else None) == expected
    workspace.undo()
    with workspace.reader() as reader:
        assert records.find(reader, "Axe 4 n°8") == (sheet,)


def test_merging_two_people_moves_their_sheets_and_is_one_undo(workspace: Workspace) -> None:
    sheet = made(workspace, "Ateliers vélo")
    workspace.perform(sheets.set_field(sheet, "contributors", ["Paul Gwen", "P. Gwen"]))
    with workspace.reader() as reader:
        short, whole = (records.people_named(reader, name)[0] for name in ("P. Gwen", "Paul Gwen"))
    workspace.perform(people.merge(short, whole))
    with workspace.reader() as reader:
        assert [row.name for row in lists.roles(reader, sheet=sheet)] == ["Paul Gwen"]
        assert records.people_named(reader, "P. Gwen") == (whole,)
    workspace.undo()
    with workspace.reader() as reader:
        assert len(lists.roles(reader, sheet=sheet)) == 2


def test_a_name_that_two_people_bear_is_asked_about(workspace: Workspace) -> None:
    made(workspace, "Paul Gwen", kind=Kind.PERSON)
    made(workspace, "Gwen Paul", kind=Kind.PERSON)
    sheet = made(workspace, "Ateliers vélo")
    with pytest.raises(RecordAmbiguous):
        workspace.perform(sheets.set_field(sheet, "contributors", ["Paul Gwen"]))


def test_versions_are_one_author_s_changes_within_ten_minutes(workspace: Workspace, clock: HandClock) -> None:
    sheet = made(workspace, "Ateliers vélo", body="Un")
    for minutes, text in ((1, "Un deux"), (9, "Un deux trois"), (11, "Un deux trois quatre")):
        clock.move(minutes=minutes)
        workspace.perform(written(sheet, text))
    with workspace.reader() as reader:
        found = versions(reader, sheet)
        assert [version.changes for version in found] == [3, 1]
        then, now = at(reader, sheet, found[0].seq), at(reader, sheet, found[1].seq)
        assert (then.body, now.body) == ("Un deux trois", "Un deux trois quatre")
        assert [piece.text for piece in difference(then, now).body if piece.kind == "inserted"] == [" quatre"]


def test_a_clock_that_goes_backwards_loses_nothing(workspace: Workspace, clock: HandClock) -> None:
    sheet = made(workspace, "Ateliers vélo", body="Un")
    clock.move(days=-400)
    workspace.perform(lambda _reader: Operation("write", (Write(sheet, body="Un deux"),)))
    with workspace.reader() as reader:
        assert [version.changes for version in versions(reader, sheet)] == [1, 1]
        assert records.get(reader, sheet).body == "Un deux"
        assert operations(reader)[0].name == "write"
    assert not workspace.check()


def test_a_version_is_restored_as_a_new_change(workspace: Workspace, clock: HandClock) -> None:
    sheet = made(workspace, "Ateliers vélo", body="Un", number="8")
    with workspace.reader() as reader:
        first = records.get(reader, sheet).seq
    clock.move(hours=1)
    workspace.perform(
        lambda _reader: Operation("write", (Write(sheet, sets={"number": "9", "date": "demain"}, body="Deux"),))
    )
    workspace.perform(history.restore(sheet, first))
    with workspace.reader() as reader:
        record = records.get(reader, sheet)
        assert (record.body, record.text("number"), record.text("date")) == ("Un", "8", "")
        assert len(versions(reader, sheet)) == 2


def test_a_copied_workspace_is_another_device(workspace: Workspace, tmp_path: Path) -> None:
    sheet = made(workspace, "Ateliers vélo")
    workspace.close()
    shutil.copytree(workspace.folder, tmp_path / "Copie.fabrique")
    for folder, number in ((workspace.folder, "1"), (tmp_path / "Copie.fabrique", "2")):
        with Workspace.open(folder) as opened:
            opened.perform(sheets.set_field(sheet, "number", [number]))
    with Workspace.open(workspace.folder) as one, Workspace.open(tmp_path / "Copie.fabrique") as two:
        with two.reader() as reader:
            rows = list(rows_since(reader, Seq(0)))
        changes = one.receive(rows)
        assert len(changes.contradictions) == 1


def test_an_axis_merged_into_one_far_below_it_makes_no_circle(workspace: Workspace) -> None:
    top = made(workspace, "Un", kind=Kind.AXIS, number="1")
    middle = made(workspace, "Un un", kind=Kind.AXIS, number="1.1", parent=top)
    low = made(workspace, "Un un un", kind=Kind.AXIS, number="1.1.1", parent=middle)
    workspace.perform(axes.merge(top, low))
    with workspace.reader() as reader:
        assert {axis.id: axis.parent for axis in lists.axes(reader)} == {middle: low, low: None}


def test_only_an_axis_in_sight_can_be_merged_or_deleted(workspace: Workspace) -> None:
    axis, sheet = made(workspace, "Un", kind=Kind.AXIS), made(workspace, "Fiche")
    for plan in (axes.merge(axis, sheet), axes.merge(sheet, axis), axes.delete(sheet)):
        with pytest.raises(InvalidValue):
            workspace.perform(plan)


def test_merged_people_keep_their_notes_and_nobody_is_merged_into_one_who_is_gone(workspace: Workspace) -> None:
    short, whole, third = (made(workspace, name, kind=Kind.PERSON) for name in ("P. Gwen", "Paul Gwen", "P. G."))
    made(workspace, "Appel", kind=Kind.NOTE, **{f"about/{short}": {}})  # type: ignore[arg-type]
    workspace.perform(people.merge(short, whole))
    with workspace.reader() as reader:
        assert len(lists.notes_about(reader, whole)) == 1
    with pytest.raises(InvalidValue):
        workspace.perform(people.merge(third, short))


def test_no_field_takes_the_name_by_which_the_log_tells_the_text(workspace: Workspace) -> None:
    record = records.new_id()
    with pytest.raises(InvalidValue):
        workspace.perform(lambda _reader: Operation("x", (Write(record, kind=Kind.SHEET, sets={"body": "words"}),)))
    with workspace.reader() as reader:
        assert list(records.all_of(reader, Kind.SHEET)) == []
