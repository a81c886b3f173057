"""The log in FABRIQUE_HOME: what was asked and how it ended, for whoever looks for a fault. No private words.

Names of commands, exit codes, kinds of errors and places in the code are written; titles, texts, paths and the
messages of errors, which may quote them, are not.
"""

import logging
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

FILE_NAME = "fabrique.log"
LARGEST = 256 * 1024
KEPT = 3


class _SilentFile(RotatingFileHandler):
    """A log that cannot be written, closed or turned over must not stand in the way of work."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Called by logging when a line could not be written."""

    def flush(self) -> None:
        """Called by logging after each line."""
        with suppress(OSError, ValueError):
            super().flush()

    def close(self) -> None:
        """Called at the end; lines that a full disk did not take are tried again here."""
        with suppress(OSError, ValueError):
            super().close()


class _SilentStderr(logging.StreamHandler[TextIO]):
    """Telling on stderr must not stand in the way of work either."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Called by logging when a line could not be written."""


@contextmanager
def kept_in(folder: Path) -> Iterator[logging.Logger]:
    """Log to the file in `folder` while the block runs; where that cannot be written, nowhere."""
    log = logging.getLogger("fabrique")
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(logging.NullHandler())  # without any, logging would write on stderr by itself
    for handler in _file_handlers(folder):
        _add(log, handler)
    try:
        yield log
    finally:
        for handler in tuple(log.handlers):
            log.removeHandler(handler)
            handler.close()


def tell_on_stderr(log: logging.Logger) -> None:
    """Say on stderr, too, what is logged from now on."""
    _add(log, _SilentStderr(sys.stderr))


def where(error: BaseException) -> str:
    """The kind of an error and the places it passed, without its message."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    return f"{type(error).__module__}.{type(error).__qualname__} at {places or '?'}"


def _add(log: logging.Logger, handler: logging.Handler) -> None:
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)


def _file_handlers(folder: Path) -> list[logging.Handler]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_SilentFile(folder / FILE_NAME, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")]
    except OSError:
        return []
