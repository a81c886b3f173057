"""What outlives one window: what is drawn first, what is loaded behind it, and who hears of a second start.

On the way to the first paint nothing of the workspace is loaded: the window shows what it showed last (its glance).
Storage and the features come behind it, in a thread, and are built into the window when they are there.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.crash import CrashWatch
from desktop.instance import Instance, socket_name
from desktop.languages import Languages
from desktop.passed_on import PassedOn
from desktop.shell.glance import Glance, read_glance, write_glance
from desktop.shell.state import WindowState
from desktop.shell.window import MainWindow
from desktop.theme import Theme, ThemeChoice
from desktop.work import preferences
from desktop.work.commands import Commands
from desktop.work.jobs import Jobs, Lane
from desktop.work.preferences import Settings

if TYPE_CHECKING:
    from desktop.furnishing import Furniture
    from desktop.importing.starting import Incoming
    from desktop.open_workspace import OpenWorkspace
    from desktop.panel.state import PanelState

RECENT = 8
AT_REST = 300
"""Milliseconds after the lists were shown, when the glance of the next start is kept."""
RARE_COLLECTIONS = (20_000, 25, 50)
"""So many new objects, and so many smaller collections, come before Python looks for garbage."""
FLUSH_WITHIN = 6_000
"""Milliseconds that closing waits for the last words to be saved: more than another writer may hold the lock."""


class Desk(QObject):
    """Everything that outlives one window: settings, theme, language, jobs, the open workspace."""

    def __init__(
        self, application: QApplication, home: Path, settings: Settings, folder: str, address: str = ""
    ) -> None:
        super().__init__(application)
        self.home = home
        self.settings = settings
        self.folder = folder
        self.opened: OpenWorkspace | None = None
        self.furniture: Furniture | None = None
        self.panel_state: PanelState | None = None
        self.incoming: Incoming | None = None
        self.commands = Commands()
        self._application = application
        self._address = address
        self._crash = CrashWatch(home, self._told_of_crash)
        self._crash.start()
        self.languages = Languages(application)
        self.languages.speak(settings.language)
        self.theme = Theme(application, ThemeChoice(settings.theme), settings.zoom)
        self.jobs = Jobs(self)
        self.state = WindowState(home)
        self.window = self._made_window(self._glance())
        self._instance = Instance(self)
        self._instance.asked.connect(self.come_forward)
        self._rest = QTimer(self, singleShot=True, interval=AT_REST)
        self._rest.timeout.connect(self._keep_glance)
        self._rest.timeout.connect(self._spare_the_collector)

    def start(self) -> None:
        """Show the window; what it needs comes once it is drawn."""
        self._instance.listen(socket_name(self.home, self.folder))
        self.window.installEventFilter(self)
        self.window.show()

    def choose(self, name: str, value: preferences.Value) -> None:
        """Set a setting and keep it; a new language or zoom builds the window again."""
        self.settings = replace(self.settings, **{name: value})  # type: ignore[arg-type]
        try:
            preferences.save(self.home, name, value)
        except (OSError, ValueError):
            self.window.notices.tell(self.tr("This choice could not be kept: the settings cannot be written."))
        if name == "theme":
            self.theme.choose(ThemeChoice(self.settings.theme))
        elif name == "spelling" and self.opened is not None:
            self.opened.speller.choose(self.settings.spelling)
        elif name == "zoom":
            self.theme.zoom_to(self.settings.zoom)
            self.build_again()
        elif name == "language":
            self.languages.speak(self.settings.language)
            self.build_again()

    def build_again(self) -> None:
        """A new window in place of this one, on the same workspace, at the same places."""
        glance = self.furniture.glance() if self.furniture is not None else Glance()
        old, furniture = self.window, self.furniture
        self.furniture = None
        if furniture is not None:
            furniture.take_down()
        old.keep()
        self.window = self._made_window(glance)
        self.window.show()
        old.retire()
        self._furnish(glance)

    def open_folder(self, folder: Path) -> None:
        """Leave this workspace, if one is open, for another."""
        if self.opened is None:
            self._leave_for(folder)
        else:
            self.opened.texts.flush_all(partial(self._leave_for, folder))

    def come_forward(self, address: str = "") -> None:
        """Somebody started Fabrique again."""
        self.window.come_forward()
        if address:
            self.go_to_address(address)

    def go_to_address(self, address: str, beside: bool = False) -> None:
        """Go to a fabrique: address, now or once the workspace is there."""
        if self.furniture is not None:
            self.furniture.go_to_address(address, beside)
        else:
            self._address = address

    def end(self) -> None:
        """Somebody wants the program to end: close the window that stands now."""
        self.window.close()

    def close(self) -> None:
        """The window is closing: keep what it shows for the next start, and wait until everything is written."""
        self._rest.stop()
        if self.furniture is not None:
            write_glance(self.home, self.furniture.glance())
            self.furniture.take_down()
            self.furniture = None
        if self.opened is not None:
            self._flush(self.opened)
            self.opened.close()
        self._instance.close()
        self.jobs.close()
        if self.opened is not None:
            self.opened.workspace.close()

    def _flush(self, opened: OpenWorkspace) -> None:
        """Save what was typed last; what cannot be saved within a while is kept as a copy."""
        loop, saved = QEventLoop(), Event()
        loop_ended = partial(_both, saved.set, loop.quit)
        opened.texts.flush_all(loop_ended)
        if not saved.is_set():
            QTimer.singleShot(FLUSH_WITHIN, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        opened.texts.keep_copies()

    def _leave_for(self, folder: Path) -> None:
        if self.furniture is not None:
            write_glance(self.home, self.furniture.glance())
            self.furniture.take_down()
            self.furniture = None
        if self.opened is not None:
            opened, self.opened = self.opened, None
            opened.close()
            self.jobs.run(opened.workspace.close, done=_ignored, failed=_reraised)  # behind what is being written
        self.folder = str(folder)
        self._instance.listen(socket_name(self.home, self.folder))
        self.window.keep()
        old, self.window = self.window, self._made_window(Glance())
        self.window.show()
        old.retire()
        self._open_workspace()

    def _spare_the_collector(self) -> None:
        """Once all is loaded: what is here stays, and looking through it for garbage stops the window for 100 ms."""
        if gc.get_freeze_count() == 0:
            gc.collect()
            gc.freeze()
            gc.set_threshold(*RARE_COLLECTIONS)

    def _keep_glance(self) -> None:
        if self.furniture is not None:
            keep = partial(write_glance, self.home, self.furniture.glance())
            self.jobs.run(keep, done=_ignored, failed=_reraised, lane=Lane.SIDE)

    def _glance(self) -> Glance:
        found = read_glance(self.home)
        return found if found.folder == self.folder else Glance()

    def _made_window(self, glance: Glance) -> MainWindow:
        self.commands = Commands()
        window = MainWindow(self.theme, self.commands, glance, self.state)
        window.closing.connect(self.close)
        return window

    def _open_workspace(self) -> None:
        """In a thread: load storage and the features, open the workspace."""
        folder = self.folder
        work = partial(_loaded, folder, self.settings.author)
        self.jobs.run(work, done=partial(self._came, folder), failed=partial(self._could_not_open, folder))

    def _came(self, folder: str, opened: OpenWorkspace | None) -> None:
        if folder != self.folder or self.opened is not None:
            if opened is not None:  # somebody wanted another one meanwhile, or this one twice
                opened.workspace.close()
            return
        self.opened = opened
        if opened is not None:
            opened.begin(self.jobs, PassedOn(self), self.home, self.settings.spelling)
            self._remember()
        self._furnish(self._glance())

    def _could_not_open(self, folder: str, error: Exception) -> None:
        from desktop.work.phrases import phrase
        from storage import StorageError

        if folder != self.folder or self.opened is not None:
            return
        self._furnish(Glance())  # first of all a way on, whatever it was
        if not isinstance(error, StorageError):
            raise error
        self.window.notices.trouble(phrase(error))

    def _furnish(self, glance: Glance) -> None:
        from desktop.furnishing import Furniture, furnish_welcome

        if self.opened is None:
            furnish_welcome(self)
            return
        self.furniture = Furniture(self, self.opened)
        self.furniture.settled.connect(self._rest.start)
        self.furniture.begin(glance)
        if self.incoming is not None:
            incoming, self.incoming = self.incoming, None
            self.furniture.beginnings.review(incoming)
        if self._address:
            address, self._address = self._address, ""
            self.furniture.go_to_address(address)

    def _remember(self) -> None:
        recent = (self.folder, *(each for each in self.settings.recent if each != self.folder))[:RECENT]
        for name, value in (("last_workspace", self.folder), ("recent", recent)):
            if getattr(self.settings, name) != value:
                self.choose(name, value)

    def _told_of_crash(self, report: Path) -> None:
        QTimer.singleShot(0, self, partial(self._tell_of_crash, report))

    def _tell_of_crash(self, report: Path) -> None:
        words = self.tr("Something went wrong inside Fabrique. What you wrote is safe; you can go on.")
        detail = self.tr("{report} says where it happened, without any of your words.").format(report=report)
        self.window.notices.trouble(words, detail)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is drawn: now comes the rest."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._open_workspace)
        return super().eventFilter(watched, event)


def _loaded(folder: str, author: str) -> OpenWorkspace | None:
    import_module("desktop.furnishing")  # loaded here, so that building it later finds everything there
    from desktop.open_workspace import opened_workspace

    return opened_workspace(Path(folder), author) if folder else None


def _ignored(_: None) -> None:
    """It is done, and nobody waits for it."""


def _reraised(error: Exception) -> None:
    raise error


def _both(first: Callable[[], None], second: Callable[[], None]) -> None:
    first()
    second()
