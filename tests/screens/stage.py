"""The whole window without a screen, as its process runs it, with its own settings and workspace."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.desk import Desk
from desktop.models.navigator_rows import RowKind
from desktop.shell.page_head import BOTH, READ, WRITE
from desktop.shell.sheet_page import SheetPage
from desktop.work import preferences
from desktop.work.places import Place

__all__ = ["BOTH", "READ", "WRITE", "Stage"]
LONGEST = 15_000


class Stage:
    """One desk. `workspace` is copied first, so that nothing done here stays; None is a first start."""

    def __init__(self, application: QApplication, home: Path, workspace: Path | None, **settings: object) -> None:
        folder = ""
        home.mkdir(parents=True, exist_ok=True)
        if workspace is not None:
            folder = str(home / workspace.name)
            shutil.copytree(workspace, folder)
        chosen = replace(preferences.load(home).settings, **settings)  # type: ignore[arg-type]
        self.home = home
        self.desk = Desk(application, home, chosen, folder)
        self.desk.start()
        self.until(self._is_furnished)

    def _is_furnished(self) -> bool:
        if not self.desk.folder:
            return bool(self.desk.commands.all())
        return self.desk.furniture is not None and bool(self.desk.window.windowTitle())

    def wait(self, milliseconds: int) -> None:
        """Let the window work; `QTest.qWait` would keep other threads from running."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, condition: Callable[[], bool], longest: int = LONGEST) -> None:
        """Let the window work until something is so. Raises TimeoutError."""
        for _ in range(longest // 20):
            if condition():
                return
            self.wait(20)
        raise TimeoutError(condition)

    def show(self, width: int, height: int) -> None:
        """Give the window a size."""
        self.desk.window.resize(width, height)
        self.wait(60)

    def sheet(self, title: str = "") -> Place:
        """The first sheet whose title holds these words."""
        rows = self.desk.window.navigator.rows().rows
        return next(Place(row.id) for row in rows if row.kind is RowKind.SHEET and title in row.title)

    def open(self, title: str = "", mode: int = BOTH) -> SheetPage:
        """Open a sheet in a mode and wait until its text is there."""
        self.until(lambda: bool(self.desk.window.navigator.rows().rows))
        self.desk.window.go(self.sheet(title))
        self.until(lambda: isinstance(self.desk.window.pages.current_page(), SheetPage))
        page = self.desk.window.pages.current_page()
        if not isinstance(page, SheetPage):
            raise TypeError(page)
        page.set_mode(mode)
        self.wait(500)
        return page

    def grab(self, file: Path) -> None:
        """Keep a picture of the window."""
        file.parent.mkdir(parents=True, exist_ok=True)
        self.desk.window.grab().save(str(file))

    def close(self) -> None:
        """Close the window as a person does."""
        self.desk.window.close()
        self.desk.languages.fall_silent()

    def faults(self) -> str:
        """What broke inside, as the log tells it; empty when nothing did."""
        log = self.home / "window.log"
        told = log.read_text("utf-8") if log.exists() else ""
        return told if "CRITICAL" in told else ""
