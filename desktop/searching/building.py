"""The process that builds the index, as the window sees it: started, heard, ended with the workspace."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

MOST_HEARD = 10_000
"""Characters of one line of the process; longer ones are none of its own."""


def building_command(folder: Path) -> tuple[str, ...]:
    """The program and its words that build the index of a workspace; empty where there is no such program.

    In a frozen program `sys.executable` is the program itself, which would open a second window: there, an entry of its
    own for the process is to be named here. Until then the index is built in a thread.
    """
    if getattr(sys, "frozen", False):
        return ()
    return (sys.executable, "-P", "-m", "desktop.searching.indexing_process", str(folder))


class Building(QObject):
    """At most one process at a time. It ends when it is told to stop, or with the program, however that ends."""

    progressed = Signal(int, int)
    """Records done, and how many there are."""
    ended = Signal(bool)
    """It is over: whether the index is built."""

    def __init__(self, command: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None

    @property
    def is_running(self) -> bool:
        """Whether a process is at work."""
        return self._process is not None

    def start(self) -> None:
        """Begin; `ended` is told in any case, unless `stop` comes before."""
        if self._process is not None:
            return
        if not self._command:
            self.ended.emit(False)
            return
        process = self._process = QProcess(self)
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.start(self._command[0], list(self._command[1:]))

    def stop(self) -> None:
        """End it now: what it has committed stays, and whoever builds next goes on from there."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._finished)
            process.errorOccurred.disconnect(self._failed)
            process.kill()
            process.waitForFinished(1_000)
            process.deleteLater()

    def _hear(self) -> None:
        while self._process is not None and self._process.canReadLine():
            done, total = _progress(bytes(self._process.readLine(MOST_HEARD).data()))
            if total > 0:
                self.progressed.emit(done, total)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._hear()
        self._over(is_built=code == 0 and status == QProcess.ExitStatus.NormalExit)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._over(is_built=False)

    def _over(self, *, is_built: bool) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
            self.ended.emit(is_built)


def _progress(line: bytes) -> tuple[int, int]:
    """What a line of the process says of done and total; nothing is done of nothing when it says something else."""
    try:
        told = json.loads(line)
        return int(told["done"]), int(told["total"])
    except (ValueError, LookupError, TypeError):
        return 0, 0
