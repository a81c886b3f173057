"""Two copies of one workspace that holds one sheet, and their exchanges."""

import shutil
from pathlib import Path

from storage import Kind, Operation, RecordId, Workspace, Write, records
from storage.contradictions import contradictions
from storage.log import ChangeRow, rows_since
from storage.model import Contradiction, JsonValue, Seq

SHEET = RecordId("thesheet")
TEXT = "Titre\nLe projet commence en mai avec dix personnes.\nFin."


class Pair:
    """Two copies of one workspace that holds one sheet."""

    def __init__(self, folder: Path) -> None:
        with Workspace.create(folder / "a", "Groupe", author="Anne") as first:
            write = Write(SHEET, kind=Kind.SHEET, sets={"title": "Fiche"}, body=TEXT)
            first.perform(lambda _reader: Operation("create", (write,)))
        shutil.copytree(folder / "a", folder / "b")
        self.anne = Workspace.open(folder / "a", author="Anne")
        self.boris = Workspace.open(folder / "b", author="Boris")

    def write(self, workspace: Workspace, body: str | None = None, **sets: JsonValue) -> None:
        fields = {name.replace("__", "/"): value for name, value in sets.items()}
        workspace.perform(lambda _reader: Operation("write", (Write(SHEET, sets=fields, body=body),)))

    def exchange(self) -> None:
        ours, theirs = rows_of(self.anne), rows_of(self.boris)
        self.anne.receive(theirs)
        self.boris.receive(reversed(ours))

    def found(self) -> tuple[Contradiction, ...]:
        """The open contradictions, which are the same for both."""
        with self.anne.reader() as one, self.boris.reader() as other:
            assert contradictions(one) == contradictions(other)
            assert records.get(one, SHEET).fields == records.get(other, SHEET).fields
            assert records.get(one, SHEET).body == records.get(other, SHEET).body
            return contradictions(one)


def rows_of(workspace: Workspace) -> list[ChangeRow]:
    with workspace.reader() as reader:
        return list(rows_since(reader, Seq(0)))
