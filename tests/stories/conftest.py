"""What a person of a story has: a folder, an empty home, and the program, by its command line and by its window."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.stories.desks import Desk
from tests.stories.real_window import screen
from tests.stories.steering import Surroundings

ROOT = Path(__file__).parents[2]
REAL = "--real-window"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(REAL, action="store_true", help="walk the stories in a real window, on a virtual screen")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a terminal, in a folder of their own."""

    folder: Path
    language: str = "fr_FR.UTF-8"

    def says(self, *words: str, typed: str = "", code: int = 0) -> str:
        """Runs one line and gives what it answered; the story ends where it does not end with `code`."""
        environment = os.environ | {"FABRIQUE_HOME": str(self.folder / "reglages"), "LC_ALL": "", "LANG": self.language}
        line = [sys.executable, "-m", "commands.app", *words]
        path = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        ended = subprocess.run(
            line, cwd=self.folder, env=environment | path, input=typed.encode(), capture_output=True, check=False
        )
        answer, told = ended.stdout.decode(), ended.stderr.decode()
        assert ended.returncode == code, f"fabrique {' '.join(words)}: {ended.returncode}\n{answer}\n{told}"
        assert "Traceback" not in told
        return answer if code == 0 else told

    def reads(self, *words: str) -> Any:
        """Runs one line that answers in JSON."""
        return json.loads(self.says(*words, "--json"))


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


@pytest.fixture
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """Somebody at a window: on a virtual screen with `--real-window`, otherwise without any."""
    home = tmp_path / "home"
    home.mkdir()
    with ExitStack() as ends:
        seen = ends.enter_context(screen(home / "screen.log")) if request.config.getoption(REAL, False) else None
        made = Desk(Surroundings(home), seen)
        yield made
        made.leaves()
    assert made.troubles() == ""
