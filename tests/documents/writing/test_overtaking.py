"""Exports while others write, and what an export leaves alone in the workspace."""

from pathlib import Path

from documents.content import read_content
from documents.writing import export
from storage import Changes, Kind, Operation, RecordId, Workspace, Write, exchanges, log
from storage.model import Plan
from tests.documents.writing.groups import Group, tree


class Overtaken(Workspace):
    """Somebody else's change comes in just before ours, as often as `changes` lists one."""

    changes: list[Write]

    def perform(self, plan: Plan) -> Changes:
        if self.changes:
            write = self.changes.pop(0)
            super().perform(lambda _reader: Operation("other", (write,)))
        return super().perform(plan)


def test_what_the_ledger_says_is_what_the_file_says_although_somebody_wrote_meanwhile(tmp_path: Path) -> None:
    record, folder = RecordId("r1"), tmp_path / "sortie"
    Overtaken.changes = []
    with Overtaken.create(tmp_path / "w.fabrique", "Essai", author="Ana") as workspace:
        created = Write(record, kind=Kind.SHEET, sets={"title": "Vélos"}, body="avant")
        workspace.perform(lambda _reader: Operation("test", (created,)))
        Overtaken.changes = [Write(record, body="pendant"), Write(record, body="après")]
        export(workspace, folder)
        written = tree(folder)["Sans axe/Vélos.md"].decode()
        with workspace.reader() as reader:
            (stored,) = exchanges.of_record(reader, record)
        content = read_content(stored.exchange.content)
        assert content is not None
        assert written.endswith(f"---\n\n{content.body}")
        assert content.body == "après"
        assert list(tree(folder)) == ["Index.md", "Sans axe/Vélos.md"]


def test_a_change_of_something_else_does_not_hold_an_export_up(tmp_path: Path) -> None:
    record, other = RecordId("r1"), RecordId("r2")
    Overtaken.changes = []
    with Overtaken.create(tmp_path / "w.fabrique", "Essai", author="Ana") as workspace:
        created = Write(record, kind=Kind.SHEET, sets={"title": "Vélos"}, body="avant")
        workspace.perform(lambda _reader: Operation("test", (created,)))
        Overtaken.changes = [Write(other, kind=Kind.SHEET, sets={"title": "Trains"})]
        assert export(workspace, tmp_path / "sortie").written == 1
        assert export(workspace, tmp_path / "sortie").written == 1


def test_an_export_changes_nothing_in_the_workspace(group: Group) -> None:
    group.sheet("Vélos", "Corps")
    with group.workspace.reader() as reader:
        before = log.last_seq(reader)
    export(group.workspace, group.folder)
    with group.workspace.reader() as reader:
        assert log.last_seq(reader) == before


def test_thirty_sheets_of_one_title_have_thirty_files_for_good(group: Group) -> None:
    for number in range(30):
        group.sheet("Vélos ?", f"Corps {number}")
    places = [file.place for file in export(group.workspace, group.folder).files]
    assert len(set(places)) == 30
    assert [file.place for file in export(group.workspace, group.folder).files] == places
