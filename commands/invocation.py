"""What one run was given: the streams, the home, the settings and the workspace to work in."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gettext import gettext as _
from logging import Logger
from pathlib import Path
from typing import TYPE_CHECKING

from commands.console import Console
from commands.errors import FolderIsNoText, NoWorkspace
from desktop.work import preferences as settings
from desktop.work.preferences import Settings

if TYPE_CHECKING:
    from storage import Workspace


@dataclass(frozen=True, slots=True)
class Invocation:
    """Handed to every command. `named` is the folder of `--workspace`, when it was given."""

    console: Console
    home: Path
    settings: Settings
    log: Logger
    named: Path | None = None

    @property
    def folder(self) -> Path:
        """The workspace to work in: the named one, or the last one used. Raises NoWorkspace or FolderIsNoText."""
        if self.named is not None:
            return workspace_folder(self.named)
        if not self.settings.last_workspace:
            raise NoWorkspace
        return Path(self.settings.last_workspace)

    @contextmanager
    def workspace(self, *, to_write: bool = False) -> Iterator["Workspace"]:
        """The workspace, open while the block runs, and remembered as the last one used.

        Before the day's first writing it gets its dated copy; one that fails stands in nobody's way.
        """
        from storage import StorageError, Workspace

        folder = self.folder
        with Workspace.open(folder, author=self.author) as opened:
            self.remember(folder)
            if to_write:
                try:
                    opened.daily_backup()
                except StorageError as error:
                    self.log.warning("no daily backup: %s", type(error).__name__)
            yield opened

    @property
    def author(self) -> str | None:
        """My name by the settings; None leaves it to the workspace."""
        return self.settings.author.strip() or None

    def remember(self, folder: Path) -> None:
        """Keep a workspace as the last one used; where that cannot be kept, say so and go on."""
        words = str(folder.absolute())
        if words == self.settings.last_workspace:
            return
        try:
            settings.save(self.home, "last_workspace", words)
        except (OSError, ValueError) as error:
            self.log.warning("settings not kept: %s", type(error).__name__)
            self.console.tell(_("This workspace cannot be remembered: the settings cannot be written."))


def workspace_folder(named: Path) -> Path:
    """The folder that a person named, whole. Raises FolderIsNoText for one that cannot be remembered."""
    folder = named.absolute()
    try:
        str(folder).encode("utf-8")
    except UnicodeEncodeError:
        raise FolderIsNoText(folder) from None
    return folder
