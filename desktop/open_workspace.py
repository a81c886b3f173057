"""A workspace while it is open in the window: its session, its open texts, its search. It outlives a window."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QTimer

from desktop.searching.building import Building, building_command
from desktop.searching.index_searcher import IndexSearcher
from desktop.searching.late_index import LateIndex
from desktop.spelling.own_words import OwnWords
from desktop.spelling.speller import Speller
from desktop.work.jobs import Jobs, Lane
from desktop.work.notices import Notices
from desktop.work.open_texts import OpenTexts
from desktop.work.session import Session
from storage import Kind, StorageError, Workspace
from storage.records import all_of

AT_LEISURE = 4_000
"""Milliseconds after which what nobody waits for begins: the day's backup, the index, the dictionaries."""
LOG = logging.getLogger("fabrique.window")


class OpenWorkspace:
    """Opened in a thread; `begin` is called on the interface's, once."""

    def __init__(self, workspace: Workspace, name: str) -> None:
        self.workspace = workspace
        self.name = name
        self.session: Session
        self.texts: OpenTexts
        self.speller: Speller
        self.searcher: IndexSearcher
        self.index = LateIndex(workspace)

    def begin(self, jobs: Jobs, notices: Notices, home: Path, spelling: str) -> None:
        """Make what belongs to the interface's thread; the day's backup is made when nobody waits for it."""
        self.session = Session(self.workspace, jobs, notices)
        self.texts = OpenTexts(self.session, home)
        self.speller = Speller(jobs, OwnWords(home, self.workspace.folder), spelling)
        building = Building(building_command(self.workspace.folder))
        self.searcher = IndexSearcher(self.index, jobs, building)
        self.session.changed.connect(self.texts.heard)
        self.session.changed_elsewhere.connect(self.texts.look)
        self._jobs = jobs
        QTimer.singleShot(AT_LEISURE, self.session, self._back_up)

    def _back_up(self) -> None:
        self._jobs.run(self.workspace.daily_backup, done=_backed_up, failed=_not_backed_up, lane=Lane.SIDE)

    def close(self) -> None:
        """Nothing more is asked of it."""
        self.session.stop()
        self.searcher.stop()
        self.index.close()


def opened_workspace(folder: Path, author: str) -> OpenWorkspace:
    """Open a workspace and learn its name. Raises what `Workspace.open` raises."""
    workspace = Workspace.open(folder, author=author.strip() or None)
    with workspace.reader() as reader:
        name = next((record.title for record in all_of(reader, Kind.WORKSPACE)), folder.stem)
    return OpenWorkspace(workspace, name)


def _backed_up(copy: Path | None) -> None:
    if copy is not None:
        LOG.info("the day's backup is made")


def _not_backed_up(error: Exception) -> None:
    if not isinstance(error, StorageError | OSError):
        raise error
    LOG.warning("no daily backup: %s", type(error).__name__)
