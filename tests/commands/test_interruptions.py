"""Ctrl+C at any moment of a run: one sentence, exit code 130, nothing half written."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import ROOT, Fabrique

SENTENCE = b"Interrupted. Nothing is half written.\n"
WHILE_LOADING = """
import signal, sys, weakref

class Interrupting:
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            sys.meta_path.remove(self)
            {how}

class Passing: pass

sys.meta_path.insert(0, Interrupting())
sys.argv = ["fabrique", "list"]
from commands.app import main
main()
"""
PLAINLY = "signal.raise_signal(signal.SIGINT)"
IN_A_CALLBACK = (
    "passing = Passing(); kept = weakref.ref(passing, lambda _: signal.raise_signal(signal.SIGINT)); passing = 1"
)


IN_THE_MAKING_OF_A_CLASS = """
            class Named:
                def __set_name__(self, owner, name): signal.raise_signal(signal.SIGINT)

            class Owner: name = Named()
"""


def interrupted(code: str, home: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A run that interrupts itself."""
    given = {"FABRIQUE_HOME": str(home), "PATH": os.environ["PATH"], **environment}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, cwd=ROOT, env=given)


@pytest.mark.parametrize(
    "module",
    [
        "commands.interruption",
        "commands.console",
        "commands.running",
        "typer",
        "commands.language",
        "commands.grammar",
        "commands.listing",
        "storage.workspace",
        "sqlalchemy",
    ],
)
def test_an_interrupt_while_modules_load_is_told(sheet: Path, home: Path, module: str) -> None:
    answer = interrupted(WHILE_LOADING.format(module=module, how=PLAINLY), home)
    assert (answer.returncode, answer.stdout, answer.stderr) == (130, b"", SENTENCE)


def test_an_interrupt_that_meets_a_callback_comes_again(sheet: Path, home: Path) -> None:
    answer = interrupted(WHILE_LOADING.format(module="commands.grammar", how=IN_A_CALLBACK), home)
    assert (answer.returncode, answer.stdout, answer.stderr) == (130, b"", SENTENCE)


def test_an_early_interrupt_is_told_in_french_too(sheet: Path, home: Path) -> None:
    answer = interrupted(WHILE_LOADING.format(module="typer", how=PLAINLY), home, LANG="fr_FR.UTF-8")
    assert answer.returncode == 130
    assert answer.stderr.startswith(b"Interrompu")


def test_an_interrupted_import_says_one_sentence_and_writes_nothing(
    fabrique: Fabrique, workspace: Path, home: Path
) -> None:
    line = [sys.executable, "-m", "commands.app", "--verbose", "import", "-", "--accept"]
    environment = {"FABRIQUE_HOME": str(home), "PATH": os.environ["PATH"]}
    with subprocess.Popen(
        line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        while b"command: import" not in running.stderr.readline():
            pass
        running.stdin.write(b"Fiche-action n")
        running.stdin.flush()
        running.send_signal(signal.SIGINT)
        words = running.stderr.read()
        assert running.wait(60) == 130
        assert running.stdout.read() == b""
    assert b"Interrupted. Nothing is half written." in words
    assert b"Traceback" not in words
    assert fabrique("list", "--json").json == []


@pytest.mark.parametrize("module", ["commands.console", "commands.running", "commands.listing", "storage.workspace"])
def test_an_interrupt_while_a_class_is_made_is_told(sheet: Path, home: Path, module: str) -> None:
    answer = interrupted(WHILE_LOADING.format(module=module, how=IN_THE_MAKING_OF_A_CLASS), home)
    assert (answer.returncode, answer.stdout, answer.stderr) == (130, b"", SENTENCE)
