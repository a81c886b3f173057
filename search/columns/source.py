"""Where a segment's columns come from: memory, or files of an index's folder."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from search.columns.arrays import frozen

LONG_COLUMNS = ("documents", "impacts", "counts", "places", "texts")
"""The columns that are read in parts, when they are asked for. All the others are read whole, at once."""


class Source(Protocol):
    """Columns by their names."""

    def names(self) -> Iterable[str]:
        """The columns that are read whole."""

    def whole(self, name: str) -> NDArray[Any]:
        """One of them."""

    def part(self, name: str, start: int, stop: int) -> NDArray[Any]:
        """A stretch of a long column. Raises IndexDamaged when its file is not what was written."""

    def kind(self, name: str) -> str:
        """The type of a long column's numbers."""

    def require_whole(self) -> None:
        """Raises IndexDamaged when a file was cut since it was opened; cheap."""

    def verify(self) -> None:
        """Raises IndexDamaged when anything is not what was written; reads all that was not yet read."""


class MemorySource:
    """Columns in memory."""

    def __init__(self, columns: Mapping[str, NDArray[Any]]) -> None:
        self._columns = {name: frozen(np.ascontiguousarray(column)) for name, column in columns.items()}

    def names(self) -> Iterable[str]:
        return [name for name in self._columns if name not in LONG_COLUMNS]

    def whole(self, name: str) -> NDArray[Any]:
        return self._columns[name]

    def part(self, name: str, start: int, stop: int) -> NDArray[Any]:
        return self._columns[name][start:stop]

    def kind(self, name: str) -> str:
        return self._columns[name].dtype.str

    def require_whole(self) -> None:
        """Nothing can be cut."""

    def verify(self) -> None:
        """Nothing can be otherwise."""


class Sink(Protocol):
    """Where the columns of a new segment go: long ones part after part, then all the others at once."""

    def append(self, name: str, values: NDArray[Any]) -> None:
        """More of a long column, whose numbers are of one type throughout."""

    def finish(self, columns: Mapping[str, NDArray[Any]]) -> None:
        """The columns that are read whole, and the end."""


class MemorySink:
    """Keeps the columns in memory."""

    def __init__(self) -> None:
        self._parts: dict[str, list[NDArray[Any]]] = {}
        self.columns: dict[str, NDArray[Any]] = {}

    def append(self, name: str, values: NDArray[Any]) -> None:
        self._parts.setdefault(name, []).append(values)

    def finish(self, columns: Mapping[str, NDArray[Any]]) -> None:
        self.columns = {**{name: np.concatenate(parts) for name, parts in self._parts.items()}, **columns}
        self._parts.clear()
