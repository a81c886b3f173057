"""What is built into a window asks of what outlives it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.importing.starting import Incoming
    from desktop.languages import Languages
    from desktop.panel.state import PanelState
    from desktop.shell.state import WindowState
    from desktop.shell.window import MainWindow
    from desktop.theme import Theme
    from desktop.work.commands import Commands
    from desktop.work.jobs import Jobs
    from desktop.work.preferences import Settings, Value


class DeskProtocol(Protocol):
    """The desk, as those see it whom it has built."""

    folder: str
    panel_state: PanelState | None
    incoming: Incoming | None

    @property
    def window(self) -> MainWindow: ...
    @property
    def theme(self) -> Theme: ...
    @property
    def languages(self) -> Languages: ...
    @property
    def jobs(self) -> Jobs: ...
    @property
    def state(self) -> WindowState: ...
    @property
    def commands(self) -> Commands: ...
    @property
    def settings(self) -> Settings: ...
    def choose(self, name: str, value: Value) -> None: ...
    def open_folder(self, folder: Path) -> None: ...
    def go_to_address(self, address: str, beside: bool = False) -> None: ...
