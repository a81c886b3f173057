"""Files that are pasted, dropped or chosen: kept beside the window, put on the record, and linked at the caret."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop.work.store import Failed, Store
from storage import Changes, Reader, RecordId
from storage.attached import AttachmentRow, attachments
from storage.attachments import FileStore
from storage.editing.attaching import Kept, attach

LARGEST = 50_000_000
"""Bytes of one file: what is larger belongs on a shared disk, and would weigh on everybody's copy."""
PICTURES = "image/"


@dataclass(frozen=True, slots=True)
class Given:
    """A file to attach: one on the disk, or bytes from the clipboard."""

    name: str
    path: Path | None = None
    data: bytes = b""


class Aside(Protocol):
    """Does slow work beside the window: `Jobs.run` in the side lane."""

    def __call__(
        self,
        work: Callable[[], tuple[Kept, ...]],
        *,
        done: Callable[[tuple[Kept, ...]], None],
        failed: Failed,
    ) -> None: ...


class TooLarge(Exception):
    """A file has more bytes than may be attached."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Attaching:
    """Puts files on a record and tells the words that link them."""

    def __init__(self, store: Store, aside: Aside, failed: Failed) -> None:
        self._store = store
        self._aside = aside
        self._failed = failed

    def attach(self, record: RecordId, given: Sequence[Given], done: Callable[[str], None]) -> None:
        """Keep the files, put them on the record, and give the links to them, one a line."""
        self._aside(
            partial(kept_files, self._store.files, tuple(given)),
            done=lambda kept: self._store.perform(
                attach(record, kept), partial(self._attached, record, kept, done), failed=self._failed
            ),
            failed=self._failed,
        )

    def _attached(self, record: RecordId, kept: Sequence[Kept], done: Callable[[str], None], _: Changes) -> None:
        def question(reader: Reader) -> tuple[AttachmentRow, ...]:
            return attachments(reader, record)

        self._store.read(question, lambda rows: done(links_to(kept, rows)), failed=self._failed)


def kept_files(files: FileStore, given: Sequence[Given]) -> tuple[Kept, ...]:
    """Copy the files into the workspace. Raises TooLarge, OSError, or what the store raises; then none is attached."""
    for each in given:
        size = each.path.stat().st_size if each.path is not None else len(each.data)
        if size > LARGEST:
            raise TooLarge(each.name)
    kept = []
    for each in given:
        data = each.path.read_bytes() if each.path is not None else each.data
        kept.append(Kept(files.add(data), each.name, len(data)))
    return tuple(kept)


def links_to(kept: Sequence[Kept], rows: Sequence[AttachmentRow]) -> str:
    """The links that show pictures and lead to other files, in the order in which they were given."""
    named = {row.file: row for row in rows}
    found = (named[each.file] for each in kept if each.file in named)
    return "\n".join(f"{'!' if row.media.startswith(PICTURES) else ''}[[{row.name}]]" for row in found)
