"""What outlives a window: one workspace after the other, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from storage import Kind, Workspace
from storage.editing.sheets import create

BEGIN = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from desktop.app import made_application
from desktop.desk import Desk
from desktop.work import preferences

first, second = map(Path, sys.argv[1:])
application = made_application()
home = preferences.home()
desk = Desk(application, home, preferences.load(home).settings, str(first))
desk.start()

def stay(seconds):
    loop = QEventLoop()  # a loop that runs deletes what is to be deleted
    QTimer.singleShot(int(seconds * 1_000), loop.quit)
    loop.exec()

def wait_for(there, longest=30.0):
    end = time.monotonic() + longest
    while not there():
        assert time.monotonic() < end
        stay(0.01)

wait_for(lambda: desk.furniture is not None)
"""
LEAVE = """
before = desk.opened.workspace
closed = []
close = before.close
before.close = lambda: closed.append(close())
desk.open_folder(second)
desk.open_folder(second)
wait_for(lambda: closed and desk.window.windowTitle().startswith("Après"))
shown = desk.window.windowTitle()
desk.open_folder(second.with_name("Rien.fabrique"))
wait_for(lambda: desk.window.notices.findChildren(object, "notice"))
desk.end()
print(shown, len(closed))
"""
REBUILD = """
from threading import Event
from desktop.work.jobs import Lane
from desktop.work.places import Place

wait_for(lambda: desk.window.pages.current_page() is not None)
stay(0.5)
gate = Event()
for _ in range(2):
    desk.jobs.run(gate.wait, done=bool, failed=print, lane=Lane.READ)
desk.opened.session.changed_elsewhere.emit()
stay(0.5)
desk.choose("zoom", 1.2)
stay(0.2)
gate.set()
stay(0.8)
desk.end()
print("rebuilt")
"""


def walk(tmp_path: Path, steps: str) -> str:
    """What a walk in a process of its own prints; nothing breaks inside."""
    folders = [tmp_path / f"{name}.fabrique" for name in ("Avant", "Après")]
    for folder in folders:
        with Workspace.create(folder, folder.stem) as made:
            made.perform(create(Kind.SHEET, "Une légumerie", body="## Actions\n\n- [ ] Relire\n")[1])
    environment = {**os.environ, "FABRIQUE_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
    line = [sys.executable, "-c", BEGIN + steps, *map(str, folders)]
    ended = subprocess.run(line, env=environment, capture_output=True, text=True, check=False, timeout=120)
    log = (tmp_path / "home" / "window.log").read_text("utf-8")
    assert ended.returncode == 0, ended.stderr
    assert "CRITICAL" not in log, log
    return ended.stdout


def test_the_way_to_another_workspace_is_gone_once_and_the_one_before_is_closed(tmp_path: Path) -> None:
    assert walk(tmp_path, LEAVE).split() == ["Après", "—", "Fabrique", "1"]


def test_no_answer_reaches_for_a_window_that_was_built_again(tmp_path: Path) -> None:
    assert walk(tmp_path, REBUILD) == "rebuilt\n"
