"""A virtual screen whose pixels can be watched: Xvfb with its frame buffer in a file (https://www.x.org, Xvfb(1))."""

import mmap
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1480, 920
LOOK_EVERY = 0.004
AT_REST_FOR = 0.4
"""Seconds without a new pixel and without processor time: a program that has done all it does at its start."""
COLOURS_OF_A_WINDOW = 40
"""Words drawn smoothly have many shades; an empty frame has a handful."""


@dataclass(frozen=True, slots=True)
class Start:
    """One start, in seconds; `memory` is the resident megabytes of all its processes at rest."""

    drawn: float
    rest: float
    memory: float


class Screen:
    """One Xvfb with a window manager."""

    def __init__(self, display: str, pixels: mmap.mmap) -> None:
        self.display = display
        self._pixels = pixels

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to show itself here."""
        return {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "GDK_BACKEND": "x11"}

    def start(self, command: list[str], environment: dict[str, str], limit: float = 20.0) -> Start:
        """Start a program, watch it until it rests, end it."""
        empty = self._sample()
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            return self._watched(process.pid, begun, empty, limit)
        finally:
            process.terminate()
            process.wait(10)
            self._until(lambda: self._sample() == empty, 5.0)

    def _watched(self, root: int, begun: float, empty: bytes, limit: float) -> Start:
        drawn, last_move = 0.0, begun
        sample, spent = empty, 0
        while (now := time.perf_counter()) - begun < limit:
            seen, used = self._sample(), sum(_ticks(process) for process in _family(root))
            if seen != sample or used != spent:
                last_move = now
            sample, spent = seen, used
            if not drawn and seen != empty and _shades(seen) >= COLOURS_OF_A_WINDOW:
                drawn = now - begun
            if drawn and now - last_move > AT_REST_FOR:
                break
            _pause(LOOK_EVERY)
        return Start(drawn, last_move - begun, sum(_resident(process) for process in _family(root)))

    def _sample(self) -> bytes:
        """Every 97th pixel of the screen."""
        whole = memoryview(self._pixels).cast("I")
        return bytes(whole[-WIDTH * HEIGHT :: 97])

    def _until(self, condition: Callable[[], bool], limit: float) -> None:
        begun = time.perf_counter()
        while not condition() and time.perf_counter() - begun < limit:
            _pause(LOOK_EVERY)


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of its own, gone afterwards. Raises FileNotFoundError where Xvfb or openbox is missing."""
    for program in ("Xvfb", "openbox"):
        if shutil.which(program) is None:
            raise FileNotFoundError(program)
    with tempfile.TemporaryDirectory(prefix="fabrique-screen-") as place:
        reading, writing = os.pipe()
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                f"{WIDTH}x{HEIGHT}x24",
                "-fbdir",
                place,
                "-nolisten",
                "tcp",
            ],
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as number:  # to its end of line: a server that writes to a closed pipe dies
            display = f":{number.readline().strip()}"
        manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": display}, stderr=subprocess.DEVNULL)
        _pause(0.5)
        with (Path(place) / "Xvfb_screen0").open("rb") as buffer:
            pixels = mmap.mmap(buffer.fileno(), 0, access=mmap.ACCESS_READ)
        try:
            yield Screen(display, pixels)
        finally:
            for process in (manager, server):
                process.terminate()
                process.wait(10)


def _shades(sample: bytes) -> int:
    return len(set(memoryview(sample).cast("I")))


def _pause(seconds: float) -> None:
    """Give the processor away; a watcher that spins would slow what it watches."""
    select.select([], [], [], seconds)


def _family(root: int) -> list[int]:
    """A process and all that it started, directly or not (Linux's /proc)."""
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        found.append(process)
        try:
            children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
        except OSError:
            continue
        waiting += map(int, children.split())
    return found


def _ticks(process: int) -> int:
    try:
        fields = Path(f"/proc/{process}/stat").read_text("ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def _resident(process: int) -> float:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000
