"""Writing that never leaves half a file: everything goes into temporary files first, then takes its place by renaming.

A full disk or a folder that may not be written shows before the first file has changed. Each place is looked at once
more before it changes: what somebody saved there in the meantime stays.
"""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from documents.errors import FileTrouble
from documents.writing.folder import digest_of_file
from storage.synced_folder import sync_folder

_NOTHING = ""
_NO_FILE = "other"


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file in its temporary place, and the SHA-256 of what it will stand in place of, empty for nothing."""

    temporary: Path
    seen: str


class Staging:
    """The files of one export between being written and standing in their places; leaving the block drops the rest."""

    def __init__(self) -> None:
        self._waiting: dict[Path, _Waiting] = {}
        self._aside: list[tuple[Path, Path]] = []
        self._removed: dict[Path, str] = {}
        self._folders: list[Path] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for waiting in self._waiting.values():
            with suppress(OSError):
                waiting.temporary.unlink()
        for folder in reversed(self._folders):
            with suppress(OSError):
                folder.rmdir()

    def write(self, place: Path, data: bytes, *, seen: str = _NOTHING) -> None:
        """Prepare `data` for `place`, where the bytes of SHA-256 `seen` stand now, or nothing. Raises FileTrouble."""
        with self._prepared(place, seen) as file:
            file.write(data)

    def copy(self, source: Path, place: Path) -> None:
        """Prepare a copy of the file `source` for `place`, where nothing stands. Raises FileTrouble."""
        with _told(source), source.open("rb") as opened, self._prepared(place, _NOTHING) as file:
            shutil.copyfileobj(opened, file)

    def set_aside(self, place: Path, other: Path) -> None:
        """Have what stands at `place` renamed to `other` first, so that a file prepared for it finds nothing there."""
        self._aside.append((place, other))

    def remove(self, place: Path, *, seen: str) -> None:
        """Have the file of SHA-256 `seen` at `place` taken away last, and its folder when that leaves it empty."""
        self._removed[place] = seen

    def commit(self) -> frozenset[Path]:
        """Give every file its place. Raises FileTrouble when the system refuses one.

        Gives the places that were left as they are because they changed after they were looked at.
        """
        left: set[Path] = set()
        for place, other in self._aside:
            with _told(place):
                if not os.path.lexists(other):
                    place.rename(other)
        written = []
        for place, waiting in list(self._waiting.items()):
            if _standing(place) != waiting.seen:
                left.add(place)
                continue
            with _told(place):
                waiting.temporary.replace(place)
            del self._waiting[place]
            written.append(place)
        left.update(place for place, seen in self._removed.items() if not self._take_away(place, seen, written))
        for folder in dict.fromkeys(place.parent for place in written):
            sync_folder(folder)
        if written:
            self._folders.clear()
        return frozenset(left)

    def _take_away(self, place: Path, seen: str, written: list[Path]) -> bool:
        """Remove a file, unless the file system takes its name for that of a file just written, or it has changed."""
        same_but_case = (other for other in written if other.name.casefold() == place.name.casefold())
        if any(_is_same_file(place, other) for other in same_but_case):
            return True
        standing = _standing(place)
        if standing not in (seen, _NOTHING):
            return False
        with _told(place):
            place.unlink(missing_ok=True)
        with suppress(OSError):
            place.parent.rmdir()
        return True

    @contextmanager
    def _prepared(self, place: Path, seen: str) -> Iterator[BinaryIO]:
        """A new temporary file beside `place`, on the disk before it counts as prepared."""
        temporary = place.parent / f".fabrique-{secrets.token_hex(8)}.tmp"
        with _told(place):
            self._make_folder(place.parent)
            try:
                with temporary.open("xb") as file:
                    yield file
                    file.flush()
                    os.fsync(file.fileno())
                if place.exists():
                    shutil.copymode(place, temporary)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
        self._waiting[place] = _Waiting(temporary, seen)

    def _make_folder(self, folder: Path) -> None:
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for each in reversed(missing):
            each.mkdir()
            self._folders.append(each)


@contextmanager
def _told(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileTrouble(str(place), error.strerror or str(error)) from error


def _standing(place: Path) -> str:
    """The SHA-256 of the file at a place; empty when nothing is there."""
    found = digest_of_file(place)
    if found is not None:
        return found
    return _NO_FILE if os.path.lexists(place) else _NOTHING


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
