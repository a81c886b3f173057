"""Files that know whether they are still what was written: after the bytes stands a CRC-32 of each block of them.

A block is checked when it is first read, and again when the file was touched. Nothing is mapped: reading a mapped file
that somebody cuts would kill the process.
"""

import os
import threading
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from search.errors import IndexDamaged

_BLOCK = 16_384
_SUM = 4
_STEP = 1 << 20


@dataclass(frozen=True, slots=True)
class Seal:
    """What a file is known by from outside: how many bytes were written, and the CRC-32 of its blocks' sums."""

    size: int
    check: int


class CheckedWriter:
    """Writes one file from its beginning to its end."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("xb")
        self._sums = bytearray()
        self._size = self._sum = 0

    def write(self, data: bytes | memoryview) -> None:
        """More bytes."""
        self._file.write(data)
        view = memoryview(data).cast("B")
        while len(view):
            taken = view[: _BLOCK - self._size % _BLOCK]
            self._sum = zlib.crc32(taken, self._sum)
            self._size += len(taken)
            if self._size % _BLOCK == 0:
                self._close_block()
            view = view[len(taken) :]

    def finish(self) -> Seal:
        """Close the file, once it is on the disk."""
        if self._size % _BLOCK:
            self._close_block()
        self._file.write(self._sums)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        return Seal(self._size, zlib.crc32(self._sums))

    def abandon(self) -> None:
        """Close the file as it is; a full disk may refuse even that."""
        with suppress(OSError):
            self._file.close()

    def _close_block(self) -> None:
        self._sums += self._sum.to_bytes(_SUM, "little")
        self._sum = 0


class CheckedFile:
    """Reads a file in any order, from any thread. It stays open for as long as somebody holds it."""

    def __init__(self, path: Path, seal: Seal) -> None:
        """Raises IndexDamaged when it is not the file that was sealed."""
        self._descriptor = -1
        self.path = path
        self._size = seal.size
        self._blocks = -(-seal.size // _BLOCK)
        self._moving = threading.Lock()
        self._damaged = False
        try:
            self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
            self._touched = self._look()
        except OSError as error:
            raise IndexDamaged(path.parent, str(error)) from error
        self._sums = self._pread(seal.size, self._blocks * _SUM)
        if zlib.crc32(self._sums) != seal.check:
            raise self._damage()
        self._right = bytearray(self._blocks)

    def __del__(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)

    def read(self, start: int, size: int) -> bytes:
        """Bytes of the file. Raises IndexDamaged when they are not what was written."""
        if size <= 0:
            return b""
        first, last = start // _BLOCK, -(-(start + size) // _BLOCK)
        if self._right.find(0, first, last) < 0:
            return self._pread(start, size)
        opening = first * _BLOCK
        blocks = self._pread(opening, min(last * _BLOCK, self._size) - opening)
        self._check(first, blocks)
        return blocks[start - opening : start - opening + size]

    def verify(self) -> None:
        """Check every block that was not yet read. Raises IndexDamaged."""
        for start in range(0, self._size, _STEP):
            self.read(start, min(_STEP, self._size - start))

    def require_whole(self) -> None:
        """Raises IndexDamaged when the file has been cut or was ever found damaged.

        When it was touched, every block is checked again as it is read.
        """
        try:
            touched = self._look()
        except OSError as error:
            raise self._damage() from error
        if self._damaged:
            raise self._damage()
        if touched != self._touched:
            self._touched = touched
            self._right = bytearray(self._blocks)

    def _look(self) -> int:
        """When the file was last touched."""
        found = os.fstat(self._descriptor)
        if found.st_size != self._size + self._blocks * _SUM:
            raise self._damage()
        return found.st_mtime_ns

    def _check(self, first: int, blocks: bytes) -> None:
        view = memoryview(blocks)
        right = self._right
        for place, at in enumerate(range(0, len(blocks), _BLOCK), first):
            expected = int.from_bytes(self._sums[place * _SUM : (place + 1) * _SUM], "little")
            if not right[place] and zlib.crc32(view[at : at + _BLOCK]) != expected:
                raise self._damage()
            right[place] = 1

    def _pread(self, start: int, size: int) -> bytes:
        """Exactly so many bytes; fewer mean that the file was cut."""
        parts: list[bytes] = []
        try:
            while size > 0 and (part := self._read_at(start, size)):
                parts.append(part)
                start, size = start + len(part), size - len(part)
        except OSError as error:
            raise self._damage() from error
        if size:
            raise self._damage()
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _read_at(self, start: int, size: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._descriptor, size, start)
        with self._moving:
            os.lseek(self._descriptor, start, os.SEEK_SET)
            return os.read(self._descriptor, size)

    def _damage(self) -> IndexDamaged:
        self._damaged = True
        return IndexDamaged(self.path.parent, self.path.name)
