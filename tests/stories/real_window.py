"""A window on a virtual screen, under a window manager, moved by real keys: Xvfb, openbox and xdotool."""

import contextlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.stories.steering import ROOT, Surroundings, rest, wait_until

SIZE = "1600x1000x24"
NAMES = {"Left": "Left", "Right": "Right", "Return": "Return", "Esc": "Escape", "\\": "backslash", "PgUp": "Prior"}
TYPED_WRONG = re.compile("(\n|[^\\x00-\\x7f]+)")
"""Letters with accents get lost or small on their way from xdotool, so they are pasted; a line break is no Enter."""


class Screen:
    """A virtual screen with a window manager and a clipboard that stays."""

    def __init__(self, log: Path) -> None:
        self._log = log.open("ab")
        hearing, telling = os.pipe()
        line = ["Xvfb", "-displayfd", str(telling), "-screen", "0", SIZE, "-nolisten", "tcp"]
        self._server = subprocess.Popen(line, pass_fds=(telling,), stderr=self._log, stdout=self._log)
        os.close(telling)
        with os.fdopen(hearing) as answer:
            self.name = f":{answer.readline().strip()}"
        environment = os.environ | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        self._manager = subprocess.Popen(["openbox"], env=environment, stderr=self._log, stdout=self._log)
        self._clipboard = subprocess.Popen(
            [sys.executable, "-m", "tests.stories.clipboard"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
        )

    def ask(self, what: str, words: str = "") -> str:
        """Copy words, or tell what is copied."""
        assert self._clipboard.stdin is not None
        assert self._clipboard.stdout is not None
        self._clipboard.stdin.write(json.dumps([what, words]).encode() + b"\n")
        self._clipboard.stdin.flush()
        return str(json.loads(self._clipboard.stdout.readline()))

    def close(self) -> None:
        """End what was started here."""
        for process in (self._clipboard, self._manager, self._server):
            with process:
                process.terminate()
        self._log.close()


class RealWindow:
    """Implements `Window`."""

    def __init__(self, screen: Screen, surroundings: Surroundings, folder: str = "") -> None:
        self._screen = screen
        self._environment = {**surroundings.environment(DISPLAY=screen.name), "QT_QPA_PLATFORM": "xcb"}
        line = [sys.executable, "-m", "commands.app", "window", *([folder] if folder else [])]
        with (surroundings.home / "window.err").open("ab") as errors:
            self.process = subprocess.Popen(line, env=self._environment, cwd=ROOT, stderr=errors, stdout=errors)
        wait_until(self, lambda: bool(self._window()), "the window is seen")
        self._do("windowactivate", "--sync", self._window())
        rest(self)

    def press(self, *keys: str) -> None:
        for each in keys:
            self._do("key", "--clearmodifiers", xdotool_name(each))
            rest(self)

    def type(self, words: str) -> None:
        for part in TYPED_WRONG.split(words):
            if part == "\n":
                self._do("key", "Return")
            elif TYPED_WRONG.fullmatch(part):
                self.copy(part)
                self.press("Ctrl+V")
            elif part:
                self._do("type", "--delay", "12", "--clearmodifiers", "--", part)

    def copy(self, words: str) -> None:
        self._screen.ask("copy", words)

    def copied(self) -> str:
        return self._screen.ask("copied")

    def title(self) -> str:
        window = self._window()
        return self._asked("getwindowname", window) if window else ""

    def is_in_front(self) -> bool:
        return self._asked("getactivewindow") == self._window()

    def photograph(self, file: Path) -> None:
        subprocess.run(["import", "-window", "root", str(file)], env=self._environment, check=True)

    def put_another_window_before(self) -> None:
        """Leave for another program: no window has the keyboard."""
        self._do("windowminimize", "--sync", self._window())

    def _window(self) -> str:
        found = self._asked("search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Fabrique")
        return found.partition("\n")[0]

    def _do(self, *words: str) -> None:
        typing = self._environment | {"LC_ALL": "C.UTF-8"}  # without a language of its own it knows no accents
        subprocess.run(["xdotool", *words], env=typing, check=True, capture_output=True)

    def _asked(self, *words: str) -> str:
        line = ["xdotool", *words]
        return subprocess.run(line, env=self._environment, capture_output=True, check=False).stdout.decode().strip()


def xdotool_name(keys: str) -> str:
    """A chord as xdotool calls it."""
    *modifiers, key = keys.split("+")
    if len(key) == 1:
        key = key.lower()
    return "+".join([*(each.lower() for each in modifiers), NAMES.get(key, key)])


@contextlib.contextmanager
def screen(log: Path) -> Iterator[Screen]:
    """A virtual screen, as long as it is needed."""
    made = Screen(log)
    try:
        yield made
    finally:
        made.close()
