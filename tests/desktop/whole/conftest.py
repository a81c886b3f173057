"""The whole window without a screen, on a workspace of its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.desk import Desk
from desktop.work.preferences import Settings
from tests.screens.stage import Stage

MakeStage = Callable[..., Stage]


@dataclass
class Stages:
    """Opens windows, and closes them when the test is over."""

    application: QApplication
    place: Path
    opened: list[Stage] = field(default_factory=list)
    turns: Iterator[int] = field(default_factory=count)

    def __call__(self, workspace: Path | None, **settings: object) -> Stage:
        chosen = {"language": "fr", "theme": "light"} | settings
        stage = Stage(self.application, self.place / f"home{next(self.turns)}", workspace, **chosen)
        self.opened.append(stage)
        return stage

    def unopened(self, folder: Path) -> Stage:
        """A window on a folder that cannot be opened: it is not waited for."""
        stage = Stage.__new__(Stage)
        stage.home = self.place / f"home{next(self.turns)}"
        stage.desk = Desk(self.application, stage.home, Settings(language="fr"), str(folder))
        stage.desk.start()
        self.opened.append(stage)
        return stage

    def close(self) -> None:
        for stage in self.opened:
            if stage.desk.window.isVisible():
                stage.close()


@pytest.fixture
def stages(qapp: QApplication, tmp_path: Path, restored_hooks: None) -> Iterator[Stages]:
    made = Stages(qapp, tmp_path)
    yield made
    made.close()


@pytest.fixture
def restored_hooks() -> Iterator[None]:
    """A window watches for what breaks in its process; this one is shared, and gets its own watch back."""
    import faulthandler
    import sys
    import threading

    from PySide6.QtCore import qInstallMessageHandler

    kept = sys.excepthook, threading.excepthook, sys.unraisablehook
    interval = sys.getswitchinterval()
    messages = qInstallMessageHandler(None)
    qInstallMessageHandler(messages)
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = kept
    sys.setswitchinterval(interval)
    qInstallMessageHandler(messages)
    faulthandler.enable()


@pytest.fixture
def stage(stages: Stages, demo_folder: Path) -> Stage:
    """The window on the demo."""
    return stages(demo_folder)
