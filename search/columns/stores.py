"""Where an index is kept: a folder, or memory when that cannot be written. Only committed states are ever seen."""

import json
import shutil
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from whoosh.index import _DEF_INDEX_NAME, TOC, EmptyIndexError, FileIndex
from whoosh.reading import SegmentReader
from whoosh.util.filelock import FileLock

from search.columns.files import FolderFiles, MemoryFiles
from search.columns.schema import CHECKSUMS, BareCodec, CheckedWriter, checksum, schema
from search.columns.segments import STATE_RECORD, Followed, PostingsKept, Segment
from search.columns.snapshots import Snapshot
from search.content.document import SearchDocument
from search.content.impacts import impacts_of, starts_of
from search.errors import WHAT_DAMAGE_RAISES, IndexBusy, IndexDamaged, IndexMissing
from storage.model import RecordId

FORMAT = 1
_STAMP = "stamp.json"
_LOCK = "lock"
_POLL = 0.02
_MEGABYTES, _NEVER_SPILLED = 256, 1_000_000


class Store:
    """One place for one index. Reading takes no lock; writing is done inside `exclusive`."""

    def __init__(self, folder: Path, *, memory: bool = False) -> None:
        self.folder = folder
        self.in_memory = memory
        self._files: Any = MemoryFiles() if memory else FolderFiles(folder)
        self._trusted: set[str] = set()

    def mark(self) -> tuple[object, ...]:
        """What is committed, told cheaply: equal as long as nothing was. Raises IndexMissing."""
        newest = max((file for file in self._files.list() if file.endswith(".toc")), key=_generation, default=None)
        if newest is None:
            raise IndexMissing(self.folder, "empty")
        if self.in_memory:
            return (newest,)
        try:
            found = (self.folder / newest).stat()
        except OSError as error:
            raise IndexMissing(self.folder, "changing") from error
        return newest, found.st_mtime_ns, found.st_size, found.st_ino

    def snapshot(self, kept: PostingsKept) -> Snapshot:
        """What is committed, opened and checked. Raises IndexMissing or IndexDamaged."""
        self._refuse_foreign()
        mark = self.mark()
        with ExitStack() as opened:
            try:
                committed = TOC.read(self._files, _DEF_INDEX_NAME, schema=schema())
                sizes: dict[str, int] = {}
                for segment in committed.segments:
                    sizes |= self._checked(segment.segment_id())
                segments = [self._opened(each, committed, kept, opened) for each in committed.segments]
                snapshot = Snapshot(tuple(segments), mark, self.folder, {} if self.in_memory else sizes)
            except EmptyIndexError as error:
                raise IndexMissing(self.folder, "empty") from error
            except WHAT_DAMAGE_RAISES as error:
                raise IndexDamaged(self.folder, repr(error)) from error
            opened.pop_all()
        return snapshot

    @contextmanager
    def exclusive(self, patience: float) -> Iterator[None]:
        """Hold the right to write. Raises IndexBusy after `patience` seconds in which nobody committed, or OSError."""
        if self.in_memory:
            yield
            return
        self.folder.mkdir(exist_ok=True)
        lock = FileLock(str(self.folder / _LOCK))
        self._wait_for(lock, patience)
        try:
            yield
        finally:
            lock.release()

    def reset(self) -> None:
        """Begin again with an empty index."""
        self._trusted.clear()
        if not self.in_memory:
            self._clear()
            stamp = {"format": FORMAT, "place": self.folder.stat().st_ino}
            (self.folder / _STAMP).write_text(json.dumps(stamp), encoding="utf-8")
        FileIndex.create(self._files, schema())

    def write(self, changed: Iterable[RecordId], documents: Iterable[SearchDocument], followed: Followed) -> None:
        """Replace these records' documents and the state, in one commit: all of it is seen, or none.

        `followed.documents` is how many there were before. Raises IndexDamaged when it cannot be done.
        """
        try:
            index = FileIndex(self._files, schema=schema())
            writer = CheckedWriter(
                index,
                codec=BareCodec(),
                compound=False,
                limitmb=_MEGABYTES if not self.in_memory else _NEVER_SPILLED,
                _lk=False,
            )
            try:
                gone = 0 if index.is_empty() else _remove(writer, changed)
                count = followed.documents - gone + _add_all(writer, documents)
                _add_state(writer, followed, count)
            except BaseException:
                writer.cancel()
                raise
            writer.commit()
        except WHAT_DAMAGE_RAISES as error:
            raise IndexDamaged(self.folder, repr(error)) from error
        finally:
            self._files.let_go()

    def _opened(self, segment: Any, committed: Any, kept: PostingsKept, opened: ExitStack) -> Segment:
        reader = SegmentReader(self._files, committed.schema, segment, generation=committed.generation)
        opened.callback(reader.close)
        return Segment(reader, kept)

    def _wait_for(self, lock: Any, patience: float) -> None:
        seen, until = self._seen(), time.monotonic() + patience
        while not lock.acquire():
            if (now := self._seen()) != seen:
                seen, until = now, time.monotonic() + patience
            if time.monotonic() > until:
                raise IndexBusy(self.folder, patience)
            threading.Event().wait(_POLL)

    def _seen(self) -> tuple[object, ...]:
        try:
            return self.mark()
        except IndexMissing:
            return ()

    def _refuse_foreign(self) -> None:
        """An index that this version did not write in this very folder is not opened.

        Whoosh's files hold pickles, which run what they like when they are read: a folder that was copied here with
        an index in it gets a new one.
        """
        if self.in_memory:
            return
        try:
            stamp = json.loads((self.folder / _STAMP).read_bytes())
            place = self.folder.stat().st_ino
        except (OSError, ValueError) as error:
            raise IndexMissing(self.folder, "unmarked") from error
        if stamp != {"format": FORMAT, "place": place}:
            raise IndexMissing(self.folder, "foreign")

    def _checked(self, name: str) -> dict[str, int]:
        """The sizes of a segment's files, once their bytes are known to be what was written."""
        with self._files.open_file(name + CHECKSUMS) as opened:
            sums = json.loads(bytes(opened.read(1 << 20)))
        if name not in self._trusted:
            for file, expected in sums.items():
                if list(checksum(self._files, file)) != expected:
                    raise IndexDamaged(self.folder, file)
            self._trusted.add(name)
        return {file: size for file, (size, _) in sums.items()}

    def _clear(self) -> None:
        for entry in list(self.folder.iterdir()):
            if entry.name == _LOCK:
                continue
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()


def _generation(file: str) -> tuple[int, str]:
    digits = file.removesuffix(".toc").rpartition("_")[2]
    return (int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 19 else -1, file)


def _remove(writer: Any, records: Iterable[RecordId]) -> int:
    """Take out the documents of these records and the state; gives how many documents of records went."""
    writer.delete_by_term("record", STATE_RECORD)
    return sum(writer.delete_by_term("record", record) for record in records)


def _add_all(writer: Any, documents: Iterable[SearchDocument]) -> int:
    count = 0
    for document in documents:
        _add(writer, document)
        count += 1
    return count


def _add(writer: Any, document: SearchDocument) -> None:
    impacts = impacts_of(document)
    shown = {
        "record": document.record,
        "kind": document.kind,
        "title": document.title,
        "number": document.number,
        "axis": [document.axis.number, document.axis.title] if document.axis else None,
        "action": document.action,
        "parts": document.parts,
    }
    writer.add_document(
        record=document.record, key=document.key, words=impacts, starts=starts_of(impacts), shown=json.dumps(shown)
    )


def _add_state(writer: Any, followed: Followed, documents: int) -> None:
    state = {"seq": followed.seq, "row": followed.row, "format": followed.format, "documents": documents}
    writer.add_document(record=STATE_RECORD, key=STATE_RECORD, words={}, starts={}, shown=json.dumps(state))
