"""A window without a screen: the real process and all its threads; keys reach it through a pipe."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.stories.steering import ROOT, Surroundings, rest


class OffscreenWindow:
    """Implements `Window`."""

    def __init__(self, surroundings: Surroundings, folder: str = "") -> None:
        line = [sys.executable, "-m", "tests.stories.steered_window", *([folder] if folder else [])]
        with (surroundings.home / "window.err").open("ab") as errors:
            self.process = subprocess.Popen(
                line,
                env={**surroundings.environment(), "QT_QPA_PLATFORM": "offscreen"},
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            )
        self.title()

    def press(self, *keys: str) -> None:
        for each in keys:
            self._ask("press", each)
            rest(self)

    def type(self, words: str) -> None:
        self._ask("type", words)

    def copy(self, words: str) -> None:
        self._ask("copy", words)

    def copied(self) -> str:
        return str(self._ask("copied"))

    def title(self) -> str:
        return str(self._ask("title"))

    def is_in_front(self) -> bool:
        return bool(self._ask("is_in_front"))

    def photograph(self, file: Path) -> None:
        self._ask("photograph", str(file))

    def seen(self) -> object:
        """The words that are seen, and where the keyboard is."""
        return self._ask("seen")

    def _ask(self, what: str, value: str = "") -> object:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps([what, value]).encode() + b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"the window ended at {what} {value}"
        return json.loads(line)


Opened = Callable[[Surroundings, str], OffscreenWindow]
