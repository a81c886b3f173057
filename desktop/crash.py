"""When something breaks inside: it is caught, logged, told once, and the window goes on.

The log says where in the code it happened and which kind of error it was, never a word of what people wrote.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LOG = logging.getLogger("fabrique.window")
LOG_SIZE = 500_000
_QUIET = ("This plugin does not support",)


class CrashWatch:
    """Watches one process; `told` is called on whichever thread broke, with the report's file."""

    def __init__(self, folder: Path, told: Callable[[Path], None]) -> None:
        self.file = folder / "window.log"
        self._told = told
        self._seen: set[str] = set()
        self._native: TextIO | None = None
        self._folder = folder

    def start(self) -> None:
        """From now on nothing breaks unseen. A folder that cannot be written leaves the log on the error stream."""
        handler: logging.Handler
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(self.file, maxBytes=LOG_SIZE, backupCount=1, encoding="utf-8")
            self._native = (self._folder / "crash.log").open("a", encoding="utf-8")
            faulthandler.enable(self._native)
        except OSError:
            handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        LOG.addHandler(handler)
        LOG.setLevel(logging.INFO)
        LOG.propagate = False
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread
        sys.unraisablehook = self._caught_unraisable
        qInstallMessageHandler(self._qt_said)

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error, and tell of it unless the very same was told before."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = without_words(kind, trace)
        LOG.critical("%s", report)
        if report not in self._seen:
            self._seen.add(report)
            self._told(self.file)

    def _caught_in_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.caught(found.exc_type, found.exc_value, found.exc_traceback)

    def _caught_unraisable(self, found: sys.UnraisableHookArgs) -> None:
        if found.exc_value is not None:
            self.caught(type(found.exc_value), found.exc_value, found.exc_traceback)

    @staticmethod
    def _qt_said(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not words.startswith(_QUIET):
            LOG.warning("Qt: %s", words)


def without_words(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where an error came from, line by line, without its message, which may quote somebody's text."""
    frames = traceback.extract_tb(trace)
    places = (
        f"  {Path(frame.filename).parent.name}/{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in frames
    )
    return "\n".join((kind.__name__, *places))
