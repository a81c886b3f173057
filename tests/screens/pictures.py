"""Pictures of every screen: `python -m tests.screens.pictures DIR`, which is what `./dev screenshots` runs.

Light and dark, French and English, small and large; a first start, an empty workspace, the demo, and an overfull one
(300 sheets, a name of sixty letters, a text of twenty pages). A contact sheet shows all of a kind together.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop.app import made_application
from tests.screens.contact_sheet import contact_sheet
from tests.screens.scenes import EMPTY, FIRST, ORDINARY, Scene, settled
from tests.screens.stage import Stage
from tests.screens.workspaces import demo_workspace, empty_workspace, overfull_workspace

SIZES = ((1280, 720), (1680, 1050))
LANGUAGES = ("fr", "en")
THEMES = ("light", "dark")


def take(application: QApplication, target: Path, place: Path) -> Iterator[Path]:
    """Take all pictures; gives each file as it is written."""
    kinds: tuple[tuple[str, Path | None, dict[str, Scene]], ...] = (
        ("first", None, FIRST),
        ("empty", empty_workspace(place), EMPTY),
        ("ordinary", demo_workspace(place), ORDINARY),
        ("overfull", overfull_workspace(place), ORDINARY),
    )
    for kind, workspace, scenes in kinds:
        files = []
        for language in LANGUAGES:
            stage = Stage(application, place / f"home-{kind}-{language}", workspace, language=language, theme="light")
            for file in _all_of(stage, target / kind, language, scenes):
                files.append(file)
                yield file
            stage.close()
            if stage.faults():
                raise SystemExit(f"{kind}, {language}: {stage.faults()}")
        yield contact_sheet(files, target / f"{kind}.png")


def _all_of(stage: Stage, target: Path, language: str, scenes: dict[str, Scene]) -> Iterator[Path]:
    for name, scene in scenes.items():
        scene(stage)
        stage.wait(250)
        for theme, (width, height) in product(THEMES, SIZES):
            stage.desk.choose("theme", theme)
            stage.show(width, height)
            stage.wait(120)
            file = target / f"{name}-{theme}-{language}-{width}.png"
            stage.grab(file)
            yield file
        _put_away(stage)


def _put_away(stage: Stage) -> None:
    """Leave what a scene opened above the pages."""
    settled(stage)
    stage.desk.window.search.clear()
    stage.desk.window.pages.focus_page()
    while len(list(stage.desk.window.pages.pages())) > 1:
        stage.desk.window.pages.close_page()


def main(target: Path) -> None:
    """Take the pictures and say where they are."""
    application = made_application()
    with tempfile.TemporaryDirectory(prefix="fabrique-pictures-") as place:
        count = sum(1 for _ in take(application, target, Path(place)))
    sys.stdout.write(f"{count} pictures in {target}\n")
    sys.stdout.flush()
    os._exit(0)  # every desk lives in this one process: nothing is left to save


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
