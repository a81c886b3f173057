"""Somebody at a window: what they do, in words, and what they then find in their workspace."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from storage import Kind, Workspace
from storage.model import Record
from storage.reader import Reader
from storage.records import all_of
from tests.stories.offscreen import OffscreenWindow
from tests.stories.real_window import RealWindow, Screen
from tests.stories.steering import ROOT, Surroundings, rest, wait_until

PICTURES = os.environ.get("FABRIQUE_PICTURES", "")
"""A folder for pictures of what is seen on the way, for whoever wants to look."""


@dataclass(frozen=True, slots=True)
class SecondStart:
    """How a further start of the program ended."""

    code: int
    seconds: float


class Desk:
    """A person, their window and their workspace. `screen` is None where nothing shall be seen."""

    def __init__(self, surroundings: Surroundings, screen: Screen | None) -> None:
        self.surroundings = surroundings
        self.folder = Path()
        self._screen = screen
        self._window: OffscreenWindow | RealWindow | None = None
        self._pictures = 0

    @property
    def window(self) -> OffscreenWindow | RealWindow:
        """The window that is open."""
        assert self._window is not None
        return self._window

    # What a person does

    def starts_fabrique(self, folder: Path | None = None) -> None:
        """Open the window, and let it come to rest."""
        if folder is not None:
            self.folder = folder
        named = str(folder) if folder is not None else ""
        self._window = (
            RealWindow(self._screen, self.surroundings, named)
            if self._screen is not None
            else OffscreenWindow(self.surroundings, named)
        )
        rest(self._window)
        self.looks("started")

    def starts_again(self) -> SecondStart:
        """Start the program once more while its window is open."""
        line = [sys.executable, "-m", "commands.app", "window", str(self.folder)]
        platform = {"DISPLAY": self._screen.name, "QT_QPA_PLATFORM": "xcb"} if self._screen else {}
        environment = self.surroundings.environment(**({"QT_QPA_PLATFORM": "offscreen"} | platform))
        begin = monotonic()
        ended = subprocess.run(line, env=environment, cwd=ROOT, check=False, timeout=30)
        return SecondStart(ended.returncode, monotonic() - begin)

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self.window.press(*keys)

    def types(self, words: str) -> None:
        """Type where the keyboard is."""
        self.window.type(words)

    def copies(self, words: str) -> None:
        """Copy words in another program."""
        self.window.copy(words)

    def goes_to(self, words: str) -> None:
        """Ctrl+K, some letters, Enter."""
        self.press("Ctrl+K")
        self.types(words)
        rest(self.window)
        self.press("Return")

    def runs(self, command: str) -> None:
        """A command by its name."""
        self.press("Ctrl+Shift+P")
        self.types(command)
        rest(self.window)
        self.press("Return")

    def looks(self, name: str) -> None:
        """Keep a picture, if somebody wants one."""
        if PICTURES:
            rest(self.window)
            self._pictures += 1
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            kind = "real" if self._screen is not None else "offscreen"
            story = self.surroundings.home.parent.name[:24]
            self.window.photograph(Path(PICTURES) / f"{story}-{kind}-{self._pictures:02}-{name}.png")

    def another_window_is_before(self) -> None:
        """Another program's window has the keyboard, where there are others."""
        if isinstance(self.window, RealWindow):
            self.window.put_another_window_before()

    def is_killed(self) -> None:
        """The battery falls out: nothing of the window's process is left."""
        with self.window.process as process:
            process.kill()
        self._window = None

    def leaves(self) -> None:
        """Close the window, politely."""
        window, self._window = self._window, None
        if window is not None:
            with window.process as process:
                process.terminate()
            assert process.returncode == 0, f"the window ended with {process.returncode}"

    # What is there then

    def waits(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for something that the window does by itself."""
        try:
            wait_until(self.window, condition, what)
        except AssertionError as error:
            self.looks("stopped")
            seen = self.window.seen() if isinstance(self.window, OffscreenWindow) else ""
            raise AssertionError(f"{error}\n{seen}") from error

    def waits_for_text(self, title: str, *words: str) -> str:
        """Wait until all these words stand in a sheet's text, in this order; gives the text."""
        self.waits(lambda: _in_order(self.text(title), words), f"{words} in {title}, which is\n{self.text(title)}")
        return self.text(title)

    def here(self) -> str:
        """The title of the sheet whose page one works in, by the link that one key copies."""
        self.window.copy("")
        self.press("Ctrl+Shift+L")
        self.waits(lambda: self.window.copied().startswith("fabrique:"), "a link is copied")
        identity = self.window.copied().rpartition("/")[2].partition("#")[0]
        return next((record.title for record in self.records() if record.id == identity), "")

    def records(self) -> tuple[Record, ...]:
        """Every sheet of the workspace."""
        return self._read(lambda reader: tuple(all_of(reader, Kind.SHEET)))

    def titles(self) -> set[str]:
        """What the sheets are called."""
        return {record.title for record in self.records()}

    def text(self, title: str) -> str:
        """A sheet's text; empty where there is no such sheet."""
        return next((record.body for record in self.records() if record.title == title), "")

    def _read(self, question: Callable[[Reader], tuple[Record, ...]]) -> tuple[Record, ...]:
        with Workspace.open(self.folder) as workspace, workspace.reader() as reader:
            return question(reader)

    def troubles(self) -> str:
        """What went wrong inside, as the window's own log and its errors have it."""
        files = (self.surroundings.settings / "window.log", self.surroundings.home / "window.err")
        lines = "".join(file.read_text("utf-8") for file in files if file.exists()).splitlines()
        return "\n".join(line for line in lines if " INFO " not in line)


def _in_order(text: str, words: tuple[str, ...]) -> bool:
    place = 0
    for each in words:
        place = text.find(each, place)
        if place < 0:
            return False
        place += len(each)
    return True
