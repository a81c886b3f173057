"""What changed since I last looked, per record and in all; each copy remembers its own visits."""

from pathlib import Path

from storage import Kind, RecordId, Workspace
from storage.activity import last_visit, since, unseen
from storage.editing import sheets
from storage.log import last_seq, rows_since
from storage.model import Seq
from tests.storage.clocks import HandClock


def made(workspace: Workspace, title: str) -> RecordId:
    record, plan = sheets.create(Kind.SHEET, title)
    workspace.perform(plan)
    return record


def new_to_me(workspace: Workspace) -> set[RecordId]:
    with workspace.reader() as reader:
        return set(unseen(reader))


def test_all_is_new_until_i_looked_at_the_whole_workspace(workspace: Workspace) -> None:
    sheet = made(workspace, "Ateliers vélo")
    assert sheet in new_to_me(workspace)
    workspace.visited()
    assert new_to_me(workspace) == set()


def test_what_changed_after_my_visit_is_told_operation_by_operation(workspace: Workspace) -> None:
    first, second = made(workspace, "Ateliers vélo"), made(workspace, "Carte")
    workspace.visited()
    workspace.perform(sheets.set_field(second, "number", ["2"]))
    workspace.perform(sheets.set_field(second, "number", ["3"]))
    assert new_to_me(workspace) == {second}
    with workspace.reader() as reader:
        told = since(reader, last_visit(reader))
        assert [(each.name, each.records) for each in told] == [("set_field", (second,))] * 2
        assert last_visit(reader, first) == 0


def test_one_record_seen_leaves_the_others_new(workspace: Workspace) -> None:
    workspace.visited()
    first, second = made(workspace, "Ateliers vélo"), made(workspace, "Carte")
    workspace.visited(first)
    assert new_to_me(workspace) == {second}
    workspace.perform(sheets.set_field(first, "number", ["2"]))
    assert new_to_me(workspace) == {first, second}
    with workspace.reader() as reader:
        assert last_visit(reader, first) == last_seq(reader) - 1


def test_visits_stay_in_this_copy_and_survive_reopening_and_rebuilding(
    workspace: Workspace, tmp_path: Path, clock: HandClock
) -> None:
    made(workspace, "Ateliers vélo")
    workspace.visited()
    workspace.rebuild()
    with Workspace.create(tmp_path / "Autre.fabrique", "Autre", clock=clock) as other:
        other.visited()
        with workspace.reader() as reader:
            other.receive(rows_since(reader, Seq(0)))
        assert new_to_me(other)
    workspace.close()
    with Workspace.open(workspace.folder) as again:
        assert new_to_me(again) == set()
