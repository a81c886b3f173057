"""Writing that never leaves half a file: everything goes into temporary files first, then takes its place by renaming.

A full disk or a folder that may not be written shows before the first file has changed.
"""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from documents.errors import FileTrouble


class Staging:
    """The files of one export between being written and standing in their places; leaving the block drops the rest."""

    def __init__(self) -> None:
        self._waiting: dict[Path, Path] = {}
        self._aside: list[tuple[Path, Path]] = []
        self._removed: list[Path] = []
        self._folders: list[Path] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for temporary in self._waiting.values():
            with suppress(OSError):
                temporary.unlink()
        for folder in reversed(self._folders):
            with suppress(OSError):
                folder.rmdir()

    def write(self, place: Path, data: bytes) -> None:
        """Prepare `data` for `place`. Raises FileTrouble."""
        with self._prepared(place) as file:
            file.write(data)

    def copy(self, source: Path, place: Path) -> None:
        """Prepare a copy of the file `source` for `place`. Raises FileTrouble."""
        with _told(source), source.open("rb") as opened, self._prepared(place) as file:
            shutil.copyfileobj(opened, file)

    def set_aside(self, place: Path, other: Path) -> None:
        """Have what stands at `place` renamed to `other` first."""
        self._aside.append((place, other))

    def remove(self, place: Path) -> None:
        """Have the file at `place` taken away last, and its folder when that leaves it empty."""
        self._removed.append(place)

    def commit(self) -> None:
        """Give every file its place. Raises FileTrouble when the system refuses one."""
        for place, other in self._aside:
            with _told(place):
                place.rename(other)
        written = list(self._waiting)
        for place in written:
            with _told(place):
                self._waiting[place].replace(place)
            del self._waiting[place]
        for place in self._removed:
            self._take_away(place, written)
        for folder in dict.fromkeys(place.parent for place in written):
            _sync_folder(folder)
        self._folders.clear()

    def _take_away(self, place: Path, written: list[Path]) -> None:
        """Remove a file, unless the file system takes its name for that of a file just written."""
        same_but_case = (other for other in written if other.name.casefold() == place.name.casefold())
        if any(_is_same_file(place, other) for other in same_but_case):
            return
        with _told(place):
            place.unlink(missing_ok=True)
        with suppress(OSError):
            place.parent.rmdir()

    @contextmanager
    def _prepared(self, place: Path) -> Iterator[BinaryIO]:
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
        self._waiting[place] = temporary

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


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _sync_folder(folder: Path) -> None:
    """Have the renames on the disk, where the system can do that for a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
