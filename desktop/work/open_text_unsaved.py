"""Copies of texts that could not be saved, as plain files beside the settings, until they can."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from storage import RecordId

FOLDER = "unsaved"


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A text that was never saved: what it was, and when it was last written down."""

    record: RecordId
    text: str
    at: datetime
    file: Path


class UnsavedCopies:
    """The copies in one folder, one file a record. None of its methods raises: a copy is all that is left to try.

    What an earlier run left of a record is never written over, nor taken for ours when ours is saved.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: set[RecordId] = set()

    def keep(self, record: RecordId, text: str) -> bool:
        """Write a copy; whether that could be done."""
        file = self._file(record)
        unfinished = file.with_suffix(f".{os.getpid()}.new")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(text.encode(errors="surrogatepass"))
            if record not in self._own and file.exists():
                file.replace(self._aside(record))
            unfinished.replace(file)
            self._own.add(record)
        except OSError:
            return False
        return True

    def forget(self, record: RecordId) -> None:
        """The text is saved."""
        if record in self._own:
            with suppress(OSError):
                self._file(record).unlink(missing_ok=True)
            self._own.discard(record)

    def drop(self, left: LeftBehind) -> None:
        """What an earlier run left is stored now."""
        if left.file != self._file(left.record) or left.record not in self._own:
            with suppress(OSError):
                left.file.unlink(missing_ok=True)

    def all(self) -> tuple[LeftBehind, ...]:
        """What an earlier run left, oldest first."""
        return tuple(sorted(self._found(), key=lambda left: left.at))

    def _found(self) -> Iterator[LeftBehind]:
        with suppress(OSError):
            for file in self._folder.glob("*.md"):
                with suppress(OSError):
                    text = file.read_bytes().decode(errors="surrogatepass")
                    at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
                    yield LeftBehind(RecordId(file.name.partition(".")[0]), text, at, file)

    def _file(self, record: RecordId) -> Path:
        return self._folder / f"{record}.md"

    def _aside(self, record: RecordId) -> Path:
        names = (self._folder / f"{record}.{turn}.md" for turn in count(1))
        return next(name for name in names if not name.exists())
