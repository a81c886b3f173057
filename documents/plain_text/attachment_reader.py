"""Reads attached files in a process of its own, which a hostile file may hang, bloat or kill without harm to ours."""

import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import IO, Any, Self

from documents.plain_text.texts import has_reader, is_small_file

SECONDS = 20.0
"""How long one file may take."""
_STARTING_SECONDS = 60.0
_ENDED = ""


def worker_command(seconds: float) -> tuple[str, ...]:
    """The program that reads, and its words; empty where there is none: a frozen program is not Python's own."""
    if getattr(sys, "frozen", False):
        return ()
    return (sys.executable, "-P", "-m", "documents.plain_text.worker", str(seconds))


class AttachmentReader:
    """The texts of files: `reader(path, name)`. The process is started by the first file and kept for the others.

    May be called from any thread; one file is read at a time.
    """

    def __init__(self, *, seconds: float = SECONDS, command: Sequence[str] | None = None) -> None:
        """`command` is the worker to start instead of ours."""
        self._seconds = seconds
        self._command = worker_command(seconds) if command is None else tuple(command)
        self._worker: _Worker | None = None
        self._closed = False
        self._reading = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __call__(self, path: Path, name: str) -> str:
        """The text of a file that people call `name`: empty when it has none, is too large, or cannot be read."""
        if not self._command or not has_reader(name) or not is_small_file(path):
            return ""
        with self._reading:
            return "" if self._closed else self._read(path, name)

    def close(self) -> None:
        """End the process, also in the middle of a file. Files have no text afterwards."""
        self._closed = True
        worker = self._worker
        if worker is not None:
            worker.kill()
        with self._reading:
            self._let_go()

    def _read(self, path: Path, name: str) -> str:
        worker = self._worker or self._started()
        if worker is None:
            return ""
        answer = worker.ask({"path": str(path), "name": name}, self._seconds)
        text = answer.get("text")
        if not isinstance(text, str):
            self._let_go()
            return ""
        return text

    def _started(self) -> "_Worker | None":
        try:
            worker = self._worker = _Worker(self._command)
        except OSError:
            return None
        if not worker.hear(_STARTING_SECONDS).get("ready"):
            self._let_go()
        return self._worker

    def _let_go(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()


class _Worker:
    """One process: a thread waits for its lines, so that we can wait for so long and no longer."""

    def __init__(self, command: Sequence[str]) -> None:
        """Raises OSError."""
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="ascii",
            errors="replace",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._lines: SimpleQueue[str] = SimpleQueue()
        output = self._process.stdout
        self._listening = threading.Thread(target=_listen, args=(output, self._lines), daemon=True)
        self._listening.start()

    def ask(self, question: dict[str, str], seconds: float) -> dict[str, Any]:
        """The answer, or nothing when there is none in time."""
        questions = self._process.stdin
        try:
            if questions is not None:
                questions.write(json.dumps(question) + "\n")
                questions.flush()
        except (OSError, ValueError):
            return {}
        return self.hear(seconds)

    def hear(self, seconds: float) -> dict[str, Any]:
        """The next line, or nothing when there is none in time."""
        try:
            found = json.loads(self._lines.get(timeout=seconds) or "{}")
        except (Empty, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def kill(self) -> None:
        """Stop it, whatever it does."""
        self._process.kill()

    def end(self) -> None:
        """Stop it and let go of everything."""
        self._process.kill()
        self._process.wait()
        self._listening.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                _close(stream)


def _listen(output: IO[str] | None, lines: SimpleQueue[str]) -> None:
    if output is not None:
        for line in output:
            lines.put(line)
    lines.put(_ENDED)


def _close(stream: IO[str]) -> None:
    """What was still to be written to a process that has ended is lost, and no error."""
    try:
        stream.close()
    except OSError:
        return
