"""The way to the first paint is short: what is heavy comes behind it."""

import json
import os
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "typer",
    "sqlalchemy",
    "whoosh",
    "numpy",
    "pycrdt",
    "storage",
    "documents",
    "search",
    "wiki",
    "markdown",
    "lxml",
)
FIRST = """
import json, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from commands import app as program
from desktop import desk

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})), flush=True)
            sys.stdout.flush()
            import os
            os._exit(0)
        return False

started = desk.Desk.start
def start(one):
    one.watch = Watch()
    started(one)
    one.window.installEventFilter(one.watch)
desk.Desk.start = start
sys.argv = ["fabrique", "window", sys.argv[1]]
program.main()
"""


def test_nothing_heavy_is_loaded_before_the_window_is_drawn(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FABRIQUE_HOME": str(tmp_path / "home")}
    answer = subprocess.run(
        [sys.executable, "-c", FIRST, str(tmp_path / "Groupe.fabrique")],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        timeout=60,
    )
    loaded = set(json.loads(answer.stdout))
    assert "PySide6" in loaded
    assert loaded.isdisjoint(HEAVY)
