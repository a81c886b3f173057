"""The search index, whose package is loaded when somebody looks for something, and not while the window opens."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search import Results, SearchIndex
    from storage import Workspace


class LateIndex:
    """A `SearchIndex` that is made by the first thread that asks something of it."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._making = threading.Lock()
        self._made: SearchIndex | None = None

    def catch_up(self, progress: Callable[[int, int], None]) -> bool:
        """Follow the workspace; gives whether the index is up to date then."""
        return self._index().catch_up(progress)

    def search(self, query: str, limit: int) -> Results:
        """What answers to the words, best first."""
        return self._index().search(query, limit)

    def close(self) -> None:
        """Let go of the files, if they were ever opened."""
        if self._made is not None:
            self._made.close()

    def _index(self) -> SearchIndex:
        with self._making:
            if self._made is None:
                from search import SearchIndex

                self._made = SearchIndex(self._workspace)
            return self._made
