"""A workspace to export from, filled write by write."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from storage import Kind, Operation, RecordId, Workspace, Write
from storage.model import JsonValue

Fields = Mapping[str, JsonValue]
NOTHING: Fields = {}


@dataclass
class Group:
    """A workspace and the next free id."""

    workspace: Workspace
    folder: Path
    made: int = 0

    def write(self, record: RecordId, body: str | None = None, more: Fields = NOTHING, **sets: JsonValue) -> None:
        """Change a record; `more` are fields whose names are no Python words."""
        write = Write(record, sets={**sets, **more}, body=body)
        self.workspace.perform(lambda _reader: Operation("test", (write,)))

    def add(self, kind: Kind, title: str, body: str = "", more: Fields = NOTHING, **sets: JsonValue) -> RecordId:
        """Make a record; its id is r0001 for the first one."""
        self.made += 1
        record = RecordId(f"r{self.made:04}")
        write = Write(record, kind=kind, sets={"title": title, **sets, **more}, body=body)
        self.workspace.perform(lambda _reader: Operation("test", (write,)))
        return record

    def sheet(self, title: str, body: str = "", more: Fields = NOTHING, **sets: JsonValue) -> RecordId:
        """Make a sheet."""
        return self.add(Kind.SHEET, title, body, more, **sets)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
