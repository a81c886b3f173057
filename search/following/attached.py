"""The texts of attached files: read once for each file, kept beside the index, and then part of what is found."""

import secrets
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from search.columns.snapshot import Snapshot
from search.content.terms import ATTACHMENT, file_term, has_term
from storage.attached import all_attachments
from storage.attachments import FileStore
from storage.errors import InvalidValue
from storage.model import FileHash, RecordId
from storage.reader import Reader

AttachmentText = Callable[[Path, str], str]
"""The text of a stored file with that name; empty when it has none. Raises nothing for bad files."""
FOLDER = "texts"


@dataclass(frozen=True, slots=True)
class Unread:
    """A file whose text the index does not hold for some of the records that have it."""

    file: FileHash
    name: str
    records: tuple[RecordId, ...]


class AttachedTexts:
    """The texts by the files' hashes, in a folder of their own; in memory where that cannot be written."""

    def __init__(self, index_folder: Path, files: FileStore, reading: AttachmentText | None) -> None:
        self._folder = index_folder / FOLDER
        self._files = files
        self._reading = reading
        self._unkept: dict[FileHash, str] = {}
        self._is_closed = False

    def known(self, file: FileHash) -> str | None:
        """The text of a file, empty when it has none; None as long as it has not been read."""
        if self._reading is None:
            return None
        try:
            return self._path(file).read_text("utf-8", "replace")
        except (OSError, InvalidValue):
            return self._unkept.get(file)

    def read(self, file: FileHash, name: str) -> None:
        """Read a file, however long that takes, and keep its text. One that is missing is looked for again later."""
        if self._reading is None or self.known(file) is not None:
            return
        try:
            stored = self._files.path(file)
            if not stored.is_file():
                return
        except (OSError, InvalidValue):
            return
        text = self._reading(stored, name)
        if not self._is_closed:  # who reads is ended then, and what it gives is no answer
            self._keep(file, text)

    def close(self) -> None:
        """Keep nothing from now on."""
        self._is_closed = True

    def unread(self, reader: Reader, snapshot: Snapshot, among: Collection[str] | None = None) -> tuple[Unread, ...]:
        """Which files' texts the index should hold and does not, of all records or of those."""
        if self._reading is None:
            return ()
        names: dict[FileHash, str] = {}
        having: dict[FileHash, set[RecordId]] = {}
        for record, row in all_attachments(reader):
            if among is not None and record not in among:
                continue
            names.setdefault(row.file, row.name)
            having.setdefault(row.file, set()).add(record)
        found = set(_records_with(snapshot, has_term(ATTACHMENT))) if having else set()
        missing = {
            file: (records & found).difference(_records_with(snapshot, file_term(file)))
            for file, records in having.items()
        }
        return tuple(
            Unread(file, names[file], tuple(sorted(records)))
            for file, records in missing.items()
            if records and self._is_here(file)
        )

    def forget(self) -> None:
        """No text is kept any more. Raises OSError."""
        self._unkept.clear()
        if self._folder.exists():
            shutil.rmtree(self._folder)

    def _is_here(self, file: FileHash) -> bool:
        with suppress(OSError, InvalidValue):
            return self._files.path(file).is_file()
        return False

    def _keep(self, file: FileHash, text: str) -> None:
        target = self._path(file)
        unfinished = target.with_name(f"{secrets.token_hex(8)}.tmp")
        try:
            self._folder.mkdir(exist_ok=True)
            unfinished.write_text(text, "utf-8", "replace")
            unfinished.replace(target)
        except OSError:
            self._unkept[file] = text
            with suppress(OSError):
                unfinished.unlink()

    def _path(self, file: FileHash) -> Path:
        self._files.path(file)
        return self._folder / f"{file}.txt"


def _records_with(snapshot: Snapshot, term: str) -> Iterator[RecordId]:
    for segment, alive in zip(snapshot.segments, snapshot.alive, strict=True):
        records = segment.records()
        for document in segment.postings(term).documents.tolist():
            if alive[document]:
                yield RecordId(records[document])
