"""What outlives a window: one workspace after the other, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from storage import Workspace

WALK = """
import sys, time
from pathlib import Path
from desktop.app import made_application
from desktop.desk import Desk
from desktop.work import preferences

first, second = map(Path, sys.argv[1:])
application = made_application()
home = preferences.home()
desk = Desk(application, home, preferences.load(home).settings, str(first))
desk.start()

def wait_for(there, longest=30.0):
    end = time.monotonic() + longest
    while not there():
        assert time.monotonic() < end
        application.processEvents()

wait_for(lambda: desk.furniture is not None)
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


def test_the_way_to_another_workspace_is_gone_once_and_the_one_before_is_closed(tmp_path: Path) -> None:
    folders = [tmp_path / f"{name}.fabrique" for name in ("Avant", "Après")]
    for folder in folders:
        Workspace.create(folder, folder.stem).close()
    environment = {**os.environ, "FABRIQUE_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
    line = [sys.executable, "-c", WALK, *map(str, folders)]
    ended = subprocess.run(line, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert ended.stdout.split("\n")[0].endswith("1"), ended.stderr
    assert "Après" in ended.stdout
    assert "CRITICAL" not in (tmp_path / "home" / "window.log").read_text("utf-8")
