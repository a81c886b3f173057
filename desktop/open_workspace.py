"""A workspace while it is open in the window: its session, its open texts, its search. It outlives a window."""

from __future__ import annotations

from pathlib import Path

from desktop.work.jobs import Jobs
from desktop.work.notices import Notices
from desktop.work.open_texts import OpenTexts
from desktop.work.session import Session
from search import SearchIndex
from storage import Kind, Workspace
from storage.records import all_of


class OpenWorkspace:
    """Opened in a thread; `begin` is called on the interface's, once."""

    def __init__(self, workspace: Workspace, name: str) -> None:
        self.workspace = workspace
        self.name = name
        self.session: Session
        self.texts: OpenTexts
        self.index = SearchIndex(workspace)

    def begin(self, jobs: Jobs, notices: Notices, home: Path) -> None:
        """Make what belongs to the interface's thread."""
        self.session = Session(self.workspace, jobs, notices)
        self.texts = OpenTexts(self.session, home)
        self.session.changed.connect(self.texts.heard)
        self.session.changed_elsewhere.connect(self.texts.look)

    def close(self) -> None:
        """Ask for everything to be written; the jobs finish it."""
        self.session.stop()
        self.texts.flush_all()
        self.index.close()


def opened_workspace(folder: Path, author: str) -> OpenWorkspace:
    """Open a workspace, with the day's backup first. Raises what `Workspace.open` raises."""
    workspace = Workspace.open(folder, author=author.strip() or None)
    with workspace.reader() as reader:
        name = next((record.title for record in all_of(reader, Kind.WORKSPACE)), folder.stem)
    return OpenWorkspace(workspace, name)
