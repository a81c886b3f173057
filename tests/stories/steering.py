"""How a story moves a window: one way of speaking to it, whether it is seen on a screen or not.

A story presses keys, types, copies and waits: for what the workspace holds, or until the window is at rest.
"""

import os
import select
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Protocol

ROOT = Path(__file__).parents[2]
LONGEST = 30.0
LOOK_EVERY = 0.03
REST = 0.12
"""Seconds without work, twice in a row, after which a window is taken to be at rest."""
TICKS = os.sysconf("SC_CLK_TCK")


class Window(Protocol):
    """A window's process, steered from outside."""

    @property
    def process(self) -> "subprocess.Popen[bytes]": ...
    def press(self, *keys: str) -> None:
        """Press keys one after the other, each as in “Ctrl+N”."""

    def type(self, words: str) -> None:
        """Type where the keyboard is; a line break is Enter."""

    def copy(self, words: str) -> None:
        """Put words on the clipboard, as another program does."""

    def copied(self) -> str:
        """What is on the clipboard."""

    def title(self) -> str:
        """The window's title; empty where it is not seen."""

    def is_in_front(self) -> bool:
        """Whether the keyboard goes to this window."""

    def photograph(self, file: Path) -> None:
        """Keep a picture of what is seen."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What one person's window runs in: a home of its own, no settings, French."""

    home: Path

    @property
    def settings(self) -> Path:
        return self.home / "settings"

    def environment(self, **more: str) -> Mapping[str, str]:
        """The environment of a program of theirs."""
        own = {
            "HOME": str(self.home),
            "FABRIQUE_HOME": str(self.settings),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DATA_HOME": str(self.home / ".local"),
            "LC_ALL": "",
            "LANG": "fr_FR.UTF-8",
            "LANGUAGE": "fr",  # which comes before the others, and may be left of another test
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
        }
        return os.environ | own | more

    def fabrique(self, *words: str) -> "subprocess.CompletedProcess[bytes]":
        """The command line, in a process of its own."""
        line = [sys.executable, "-m", "commands.app", *words]
        return subprocess.run(line, env=self.environment(), cwd=self.home, capture_output=True, check=False)


def wait_until(window: Window, condition: Callable[[], bool], what: str, longest: float = LONGEST) -> None:
    """Wait for something, as long as the window lives."""
    end = monotonic() + longest
    while not condition():
        assert monotonic() < end, f"never: {what}"
        assert not pause(window, LOOK_EVERY), f"the window ended before: {what}"


def pause(window: Window, seconds: float) -> bool:
    """Let the window work for a while; True when it has ended."""
    if window.process.poll() is not None:
        return True
    handle = os.pidfd_open(window.process.pid)
    try:
        return bool(select.select([handle], [], [], seconds)[0])
    finally:
        os.close(handle)


def rest(window: Window) -> None:
    """Wait until the window has nothing more to do: its process uses no time of the machine's."""
    quiet, end = 0, monotonic() + LONGEST
    worked = _worked(window.process.pid)
    while quiet < 2 and monotonic() < end:
        assert not pause(window, REST), "the window ended"
        now = _worked(window.process.pid)
        quiet = quiet + 1 if now - worked <= 0.02 else 0
        worked = now


def _worked(process: int) -> float:
    """Seconds of the machine's time that a process has used."""
    parts = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / TICKS
