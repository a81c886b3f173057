"""A bar on a terminal that says how far a long step is."""

from typing import TextIO

WIDTH = 24


class Progress:
    """Counts steps; draws only when it has a terminal, and only when the picture changes."""

    def __init__(self, terminal: TextIO | None, label: str, total: int) -> None:
        self._terminal = terminal
        self._label = label
        self._total = total
        self._shown = ""

    def show(self, done: int, total: int | None = None) -> None:
        """`done` steps of all are behind us; `total` when it has become known only now."""
        self._total = self._total if total is None else total
        if self._terminal is None or self._total <= 0:
            return
        filled = min(WIDTH, WIDTH * done // self._total)
        picture = f"{self._label} [{'#' * filled}{'.' * (WIDTH - filled)}] {min(done, self._total)}/{self._total}"
        if picture != self._shown:
            self._terminal.write("\r" + picture)
            self._terminal.flush()
            self._shown = picture

    def close(self) -> None:
        """Take the bar away."""
        if self._terminal is not None and self._shown:
            self._terminal.write("\r" + " " * len(self._shown) + "\r")
            self._terminal.flush()
