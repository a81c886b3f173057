"""What a person of a story has: a folder, an empty home, and the program."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


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
