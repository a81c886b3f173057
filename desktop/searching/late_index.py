"""The search index, whose package is loaded when somebody looks for something, and not while the window opens."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from documents.plain_text import AttachmentReader
    from search import Completion, Results, SearchIndex
    from storage import RecordId, Workspace

PATIENCE = 2.0
"""Seconds that the window's threads wait for another program that is writing the index."""


class LateIndex:
    """A `SearchIndex` that is made by the first thread that asks something of it, and never builds to answer."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._making = threading.Lock()
        self._made: SearchIndex | None = None
        self._reading: AttachmentReader | None = None
        self.language = "fr"
        """In which language results say what was understood, from the next question on."""

    def catch_up(self, progress: Callable[[int, int], None]) -> bool:
        """Take in what was written lately; gives whether all of it is findable then."""
        return self._index().catch_up(progress)

    def build(self, progress: Callable[[int, int], None]) -> bool:
        """Build the index in this thread, however long that takes."""
        return self._index().build(progress)

    def wants_building(self) -> bool:
        """Whether there is more to read than a thread of the window should."""
        return self._index().wants_building()

    def search(self, query: str, limit: int, offset: int = 0) -> Results:
        """What answers to the words, best first."""
        return self._index().search(query, limit, offset)

    def count(self, query: str) -> int:
        """How much answers."""
        return self._index().count(query)

    def records(self, query: str) -> tuple[RecordId, ...]:
        """All the records that answer."""
        return self._index().records(query)

    def complete(self, text: str, cursor: int) -> tuple[Completion, ...]:
        """What may stand at the cursor."""
        return self._index().complete(text, cursor)

    def close(self) -> None:
        """Let go of the files, if they were ever opened."""
        if self._made is not None:
            self._made.close()
        if self._reading is not None:
            self._reading.close()

    def _index(self) -> SearchIndex:
        with self._making:
            if self._made is None:
                from documents.plain_text import AttachmentReader
                from search import SearchIndex

                self._reading = reading = AttachmentReader()
                self._made = SearchIndex(
                    self._workspace, patience=PATIENCE, builds=False, attachment_text=reading, language=self.language
                )
            self._made.language = self.language
            return self._made
