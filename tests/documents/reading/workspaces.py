"""A workspace to import into, driven as the ways in drive it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from documents.reading import Proposal, accept, propose, read_paths
from storage import Workspace, lists, records
from storage.model import Changes, Record


@dataclass
class Group:
    """A group's workspace and the folder that its files lie in."""

    workspace: Workspace
    folder: Path

    def file(self, name: str, text: str) -> Path:
        """A file of these words, its line ends as they are."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def propose(self, *paths: Path) -> Proposal:
        readings = read_paths(paths)
        with self.workspace.reader() as reader:
            return propose(reader, readings)

    def take(self, *paths: Path) -> tuple[Proposal, Changes]:
        """Propose and accept everything."""
        proposal = self.propose(*paths)
        return proposal, self.workspace.perform(accept(proposal))

    def sheets(self) -> Sequence[Record]:
        with self.workspace.reader() as reader:
            return [records.get(reader, sheet.id) for sheet in lists.sheets(reader)]

    def people(self) -> list[str]:
        with self.workspace.reader() as reader:
            return [person.name for person in lists.people(reader)]

    def organisations(self) -> list[str]:
        with self.workspace.reader() as reader:
            return [organisation.name for organisation in lists.organisations(reader)]


@contextmanager
def group(folder: Path) -> Iterator[Group]:
    """A new workspace beside an empty folder of files."""
    files = folder / "files"
    files.mkdir()
    with Workspace.create(folder / "group.fabrique", "Le groupe", author="Inès") as workspace:
        yield Group(workspace, files)
