"""How a workspace begins in the window: the demo, an empty one, or one for old sheets; and how more comes."""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.importing.bringing import Bringing
from desktop.importing.empty_workspace import EmptyWorkspace
from desktop.importing.starting import Incoming, Start
from desktop.shell.page import LonePage
from desktop.work.commands import Command
from desktop.work.phrases import phrase
from desktop.work.store import Store
from storage import StorageError, Workspace

if TYPE_CHECKING:
    from desktop.desk_protocol import DeskProtocol
    from desktop.importing.welcome import Welcome

DEMO_NAME = "La Grande Maille"


class Beginnings(QObject):
    """Connects the welcome and the review to the desk. `store` is None where no workspace is open yet."""

    def __init__(self, desk: DeskProtocol, store: Store | None) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._window = desk.window
        self._store = store
        if store is None:
            self._window.pages.show_meanwhile(self._welcome())
            return
        self.bringing = Bringing(self._window, self._window.notices)
        self.bringing.brought.connect(self.review)
        desk.commands.add(*self.bringing.commands())
        words, group = self.tr("Another workspace, or a new one…"), self.tr("Workspace")
        desk.commands.add(Command("workspace.open", words, group, self.show_welcome, "Ctrl+Alt+O", icon="layers"))
        self._window.pages.show_meanwhile(self._nothing_open())

    def show_welcome(self) -> None:
        """The ways to another workspace, in a page of their own."""
        self._window.pages.show_page(LonePage(self._welcome(), self.tr("Another workspace"), "layers"), key="welcome")

    def review(self, incoming: Incoming) -> None:
        """Show what would come in, in a page of its own."""
        if self._store is None:
            return
        from desktop.importing.review_view import ReviewView

        view = ReviewView(self._desk.theme, self._store, self._window.notices, self._desk.jobs)
        page = LonePage(view, self.tr("Bringing in"), "inbox")
        view.finished.connect(page.closed)
        self._window.pages.show_page(page, key="review")
        view.bring(incoming)

    def _welcome(self) -> Welcome:
        from desktop.importing.welcome import Welcome

        welcome = Welcome(self._desk.theme)
        welcome.show_recent([Path(folder) for folder in self._desk.settings.recent])
        welcome.demo_asked.connect(self._make_demo)
        welcome.import_asked.connect(self._make)
        welcome.empty_asked.connect(self._make)
        welcome.open_asked.connect(self._desk.open_folder)
        welcome.language_chosen.connect(partial(self._desk.choose, "language"))
        return welcome

    def _nothing_open(self) -> EmptyWorkspace:
        empty = EmptyWorkspace(self._desk.theme)
        empty.import_asked.connect(self.bringing.choose_files)
        empty.sheet_asked.connect(partial(self._desk.commands.run, "sheet.new"))
        return empty

    def _make(self, start: Start) -> None:
        """Make a workspace, open it, and review what is to come into it."""
        self._desk.jobs.run(
            partial(_made, start.folder, start.name, self._desk.languages.spoken),
            done=partial(self._made, start.incoming),
            failed=self._refused,
        )

    def _made(self, incoming: Incoming | None, folder: Path) -> None:
        self._desk.incoming = incoming
        self._desk.open_folder(folder)

    def _make_demo(self) -> None:
        from desktop.importing.welcome import own_folders

        folder = _free(own_folders()[0] / f"{DEMO_NAME}.fabrique")
        self._desk.jobs.run(partial(_demo, folder), done=partial(self._made, None), failed=self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, StorageError | OSError):
            raise error
        self._window.notices.trouble(phrase(error))


def _made(folder: Path, name: str, language: str) -> Path:
    folder.parent.mkdir(parents=True, exist_ok=True)
    Workspace.create(folder, name, language=language).close()
    return folder


def _demo(folder: Path) -> Path:
    """The demo that travels with the program, in a workspace of one's own."""
    from documents.reading import accept, propose, read_paths

    folder.parent.mkdir(parents=True, exist_ok=True)
    with Workspace.create(folder, DEMO_NAME) as workspace:
        with workspace.reader() as reader:
            proposal = propose(reader, read_paths([str(files("resources").joinpath("demo"))]))
        workspace.perform(accept(proposal))
    return folder


def _free(folder: Path) -> Path:
    """The folder, or the first like it that does not exist."""
    numbered = (folder.with_name(f"{folder.stem} {turn}{folder.suffix}") for turn in range(2, 1_000))
    return folder if not folder.exists() else next(name for name in numbered if not name.exists())
