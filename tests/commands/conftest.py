"""The command line under test: in this process with streams of its own, or as a process of its own."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from commands.console import Console
from commands.running import run
from desktop.work.preferences import save
from storage import Workspace

SHEET = """---
title: Jardins partagés
number: 8
axis: 4 Vivre ensemble
status: En cours
board_referents: [Hélène Prat]
team_referents: [Noé Le Goff]
partners: [Ville de Brest]
---

## Contexte

L'été dernier, trois jardins ont fermé.

## Actions

- [ ] Planter des haies avant le 1er mars 2020 @Noé Le Goff
- [ ] Écrire à la mairie ^a8k2
  - [x] Trouver l'adresse
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a run ended: exit code, stdout and stderr."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Stdout as JSON."""
        return json.loads(self.out)


Fabrique = Callable[..., Answer]


class Typed(io.TextIOWrapper):
    """Standard input that may be a terminal."""

    terminal = False

    def isatty(self) -> bool:
        """Whether somebody sits there."""
        return self.terminal


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """No language of the machine that the tests run on."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.setenv(name, "")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings' folder, not made yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("FABRIQUE_HOME", str(folder))
    return folder


@pytest.fixture
def fabrique(home: Path) -> Fabrique:
    """Runs one line in this process. `typed` is standard input; a terminal when `terminal`."""

    def obey(*words: str | Path, typed: str | bytes = b"", terminal: bool = False) -> Answer:
        data = typed.encode() if isinstance(typed, str) else typed
        streams = [Typed(io.BytesIO(content), encoding="utf-8", newline="") for content in (b"", b"", data)]
        streams[1].terminal = streams[2].terminal = terminal
        output, errors, source = streams
        code = run([str(word) for word in words], Console(output, errors, source))
        written = [_written(stream) for stream in (output, errors)]
        return Answer(code, written[0], written[1])

    return obey


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


@pytest.fixture(scope="session")
def new_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that nobody uses, to copy: making one takes much longer."""
    folder = tmp_path_factory.mktemp("new") / "Groupe.fabrique"
    Workspace.create(folder, "Groupe").close()
    return folder


@pytest.fixture
def workspace(new_workspace: Path, home: Path, tmp_path: Path) -> Path:
    """A new workspace, the last one used."""
    folder = shutil.copytree(new_workspace, tmp_path / new_workspace.name)
    save(home, "last_workspace", str(folder))
    return folder


@pytest.fixture
def sheet(fabrique: Fabrique, workspace: Path, tmp_path: Path) -> Path:
    """A workspace that holds one sheet; gives the file that it came from."""
    file = tmp_path / "jardins.md"
    file.write_text(SHEET, "utf-8")
    answer = fabrique("import", file, "--accept")
    assert answer.code == 0, answer.err
    return file


def process(words: Sequence[str | bytes | Path], home: Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Runs one line as a process of its own; `environment` is added to the little that it is given."""
    environment = {"FABRIQUE_HOME": str(home), "PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
    environment |= options.pop("environment", {})
    line = [sys.executable, "-m", "commands.app", *words]
    options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run(
        line, capture_output="stdout" not in options, env=environment, timeout=60, check=False, cwd=ROOT, **options
    )


ROOT = Path(__file__).parents[2]
