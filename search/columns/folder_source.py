"""A segment's files: one for each long column, and one for all the others with a list of what is where."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.columns.checked_file import CheckedFile, CheckedWriter, Seal
from search.columns.source import LONG_COLUMNS

_WHOLE = "columns"
_LENGTH = 8
FILES = (*LONG_COLUMNS, _WHOLE)
"""How the names of a segment's files end."""


class FolderSink:
    """Writes a new segment's files. They are nothing until a manifest names them."""

    def __init__(self, folder: Path, name: str) -> None:
        """Raises OSError."""
        self.seals: dict[str, Seal] = {}
        self._folder, self._name = folder, name
        self._kinds: dict[str, tuple[str, int]] = {}
        self._writers: dict[str, CheckedWriter] = {}
        try:
            for each in FILES:
                self._writers[each] = CheckedWriter(path_of(folder, name, each))
        except BaseException:
            self.abandon()
            raise

    def append(self, name: str, values: NDArray[Any]) -> None:
        kind, size = self._kinds.get(name, (values.dtype.str, 0))
        self._kinds[name] = (kind, size + len(values))
        self._writers[name].write(np.ascontiguousarray(values, kind).view(np.uint8).data)

    def finish(self, columns: Mapping[str, NDArray[Any]]) -> None:
        """The list says of each column its type, its length and, of those in the same file, its place."""
        listed: dict[str, tuple[str, int, int]] = {name: (*kind, 0) for name, kind in self._kinds.items()}
        at = 0
        for name, column in columns.items():
            listed[name] = (column.dtype.str, len(column), at)
            at += column.nbytes
        head = json.dumps(listed).encode()
        writer = self._writers[_WHOLE]
        writer.write(len(head).to_bytes(_LENGTH, "little") + head)
        for column in columns.values():
            writer.write(np.ascontiguousarray(column).view(np.uint8).data)
        self.seals = {each: writer.finish() for each, writer in self._writers.items()}

    def abandon(self) -> None:
        """Take away what was written, after an error."""
        for each, writer in self._writers.items():
            writer.abandon()
            path_of(self._folder, self._name, each).unlink(missing_ok=True)


class FolderSource:
    """A segment's columns, read from its files."""

    def __init__(self, folder: Path, name: str, seals: Mapping[str, Seal]) -> None:
        """Raises IndexDamaged."""
        self._files = {each: CheckedFile(path_of(folder, name, each), seals[each]) for each in FILES}
        whole = self._files[_WHOLE]
        length = int.from_bytes(whole.read(0, _LENGTH), "little")
        self._opening = _LENGTH + length
        self._listed: dict[str, tuple[np.dtype[Any], int, int]] = {
            name: (np.dtype(kind), size, at)
            for name, (kind, size, at) in json.loads(whole.read(_LENGTH, length)).items()
        }

    def names(self) -> Iterable[str]:
        return [name for name in self._listed if name not in LONG_COLUMNS]

    def whole(self, name: str) -> NDArray[Any]:
        kind, size, at = self._listed[name]
        return np.frombuffer(self._files[_WHOLE].read(self._opening + at, size * kind.itemsize), kind)

    def part(self, name: str, start: int, stop: int) -> NDArray[Any]:
        kind, _, _ = self._listed[name]
        step = kind.itemsize
        return np.frombuffer(self._files[name].read(start * step, (stop - start) * step), kind)

    def kind(self, name: str) -> str:
        return self._listed[name][0].str

    def require_whole(self) -> None:
        for file in self._files.values():
            file.require_whole()

    def verify(self) -> None:
        for file in self._files.values():
            file.verify()


def path_of(folder: Path, name: str, column: str) -> Path:
    """Where a segment keeps a column."""
    return folder / f"{name}.{column}"
