"""Where an index is kept: segments in a folder, and the manifest that names them. Only what is committed is seen."""

import json
import re
import secrets
import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from search.columns.folder_source import FILES, FolderSink, FolderSource
from search.columns.locking import WriteLock
from search.columns.manifest import FORMAT, MANIFEST, Followed, Listed, Manifest, read_manifest, write_manifest
from search.columns.merging import merge_into, newest_alike, newest_to_merge
from search.columns.segment import Segment
from search.columns.snapshot import Snapshot, snapshot_of
from search.errors import IndexBusy, IndexDamaged, IndexMissing

__all__ = ["FORMAT", "Mark", "Store", "index_folder"]

Mark = tuple[int, int, int]
"""Equal as long as nothing was committed."""

_STAMP = "stamp.json"
_LOCK = "lock"
_TEXTS = "texts"
_POLL = 0.02
_TRIES = 5
_OURS = re.compile(rf"([0-9a-f]+)\.(?:{'|'.join(FILES)})")


def index_folder(workspace_folder: Path) -> Path:
    """Where a workspace's index lies. It may be deleted at any time."""
    return workspace_folder / "index"


class Store:
    """One folder for one index. Reading takes no lock; writing is done inside `exclusive`. Safe from any thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._opened: dict[str, tuple[Listed, Segment]] = {}
        self._opening = threading.Lock()

    def mark(self) -> Mark:
        """What is committed, told cheaply. Raises IndexMissing."""
        try:
            found = (self.folder / MANIFEST).stat()
        except OSError as error:
            raise IndexMissing(self.folder, "empty") from error
        return found.st_mtime_ns, found.st_size, found.st_ino

    def snapshot(self) -> Snapshot:
        """What is committed, opened. Raises IndexMissing or IndexDamaged.

        A file's bytes are checked when they are first read; `Snapshot.verify` checks the rest. A segment that was
        found damaged is never opened again.
        """
        self._refuse_foreign()
        for _ in range(_TRIES):
            mark = self.mark()
            try:
                manifest = read_manifest(self.folder)
                segments = self._segments(manifest.segments)
                self._forget_all_but({each.name for each in segments})
                return snapshot_of(segments, manifest.followed, mark)
            except IndexDamaged:
                if self.mark() == mark:
                    raise
        raise IndexMissing(self.folder, "changing")

    @contextmanager
    def exclusive(self, patience: float) -> Iterator[None]:
        """Hold the right to write. Raises IndexBusy after `patience` seconds in which nobody committed, or OSError."""
        self.folder.mkdir(exist_ok=True)
        lock = WriteLock(self.folder / _LOCK)
        self._wait_for(lock, patience)
        try:
            yield
        finally:
            lock.release()

    def reset(self) -> None:
        """Begin again with an empty index. The texts of attachments stay, if it was us who put them here."""
        kept = {_LOCK} if self._is_foreign() else {_LOCK, _TEXTS}
        self.let_go()
        (self.folder / MANIFEST).unlink(missing_ok=True)
        for entry in list(self.folder.iterdir()):
            if entry.name not in kept:
                _remove(entry)
        stamp = {"format": FORMAT, "place": self.folder.stat().st_ino}
        (self.folder / _STAMP).write_text(json.dumps(stamp), encoding="utf-8")
        write_manifest(self.folder, Manifest())

    def commit(self, segment: Segment | None, followed: Followed, *, merge: bool = True) -> None:
        """Add what was read, and how far: all of it is seen, or none.

        With `merge`, segments are merged where due; without, only when many small ones have come together.

        Raises IndexMissing, IndexDamaged or OSError, and then nothing has changed.
        """
        listed = list(read_manifest(self.folder).segments)
        newest = [] if segment is None else [segment]
        sizes = [each.size for each in listed] + [each.size for each in newest]
        count = (newest_to_merge if merge else newest_alike)(sizes) or len(newest)
        kept = listed[: len(sizes) - count]
        together = [*self._segments(listed[len(kept) :]), *newest]
        written = [self._written(together)] if together else []
        write_manifest(self.folder, Manifest(followed, (*kept, *written)))
        self._sweep({each.name for each in (*kept, *written)})

    def let_go(self) -> None:
        """Hold no file any longer; snapshots keep theirs."""
        self._forget_all_but(set())

    def _segments(self, listed: Sequence[Listed]) -> list[Segment]:
        """Each opened once for as long as it is listed."""
        with self._opening:
            found = {each.name: self._segment(each) for each in listed}
            self._opened |= found
        return [segment for _, segment in found.values()]

    def _segment(self, listed: Listed) -> tuple[Listed, Segment]:
        known = self._opened.get(listed.name)
        if known is None or known[0] != listed:
            return listed, _opened(self.folder, listed)
        known[1].source.require_whole()
        return known

    def _forget_all_but(self, names: set[str]) -> None:
        with self._opening:
            self._opened = {name: each for name, each in self._opened.items() if name in names}

    def _written(self, segments: Sequence[Segment]) -> Listed:
        name = secrets.token_hex(8)
        sink = FolderSink(self.folder, name)
        try:
            size = merge_into(segments, sink)
        except BaseException:
            sink.abandon()
            raise
        return Listed(name, size, sink.seals)

    def _sweep(self, names: set[str]) -> None:
        """Take away what the manifest does not name. Elsewhere than here, files that are open may stay until later."""
        self._forget_all_but(names)
        for entry in list(self.folder.iterdir()):
            ours = _OURS.fullmatch(entry.name)
            if ours and ours[1] not in names:
                with suppress(OSError):
                    entry.unlink()

    def _wait_for(self, lock: WriteLock, patience: float) -> None:
        seen, until = self._seen(), time.monotonic() + patience
        while not lock.acquire():
            if (now := self._seen()) != seen:
                seen, until = now, time.monotonic() + patience
            if time.monotonic() > until:
                raise IndexBusy(self.folder, patience)
            threading.Event().wait(_POLL)

    def _seen(self) -> Mark | None:
        try:
            return self.mark()
        except IndexMissing:
            return None

    def _refuse_foreign(self) -> None:
        """An index that this version did not write in this very folder is not opened.

        Whoever copies a workspace here could bring an index that says other things than the workspace does.
        """
        if self._is_foreign():
            raise IndexMissing(self.folder, "foreign")

    def _is_foreign(self) -> bool:
        try:
            stamp = json.loads((self.folder / _STAMP).read_bytes())
            return bool(stamp != {"format": FORMAT, "place": self.folder.stat().st_ino})
        except (OSError, ValueError, RecursionError):
            return True


def _opened(folder: Path, listed: Listed) -> Segment:
    try:
        segment = Segment(listed.name, FolderSource(folder, listed.name, listed.seals))
    except (LookupError, TypeError, ValueError) as error:
        raise IndexDamaged(folder, listed.name) from error
    if segment.size != listed.size:
        raise IndexDamaged(folder, listed.name)
    return segment


def _remove(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry)
    else:
        entry.unlink()
