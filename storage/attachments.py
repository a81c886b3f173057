"""Attachments: files kept once each, named by what they hold."""

import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from storage.database import translate
from storage.errors import InvalidValue
from storage.model import FileHash

LARGEST = 200_000_000


class FileStore:
    """The folder `files/` of a workspace: `ab/cdef…`, where `abcdef…` is the SHA-256 of the file's bytes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, digest: FileHash) -> Path:
        """Where the file of that hash is, or would be. Raises InvalidValue for what is no hash."""
        if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
            raise InvalidValue("attachment", digest[:80])
        return self._folder / digest[:2] / digest[2:]

    def add(self, data: bytes, *, expected: FileHash | None = None) -> FileHash:
        """Keep a file's bytes, at most 200 MB; gives their hash. Written whole or not at all, over a damaged one too.

        Raises InvalidValue when the bytes are too many or are not those of the `expected` hash, DiskFull or ReadOnly.
        """
        digest = FileHash(hashlib.sha256(data).hexdigest())
        if len(data) > LARGEST or (expected is not None and expected != digest):
            raise InvalidValue("attachment", str(len(data)))
        target = self.path(digest)
        try:
            if not self.is_whole(digest):
                _write_whole(target, data)
        except OSError as error:
            raise translate(error, self._folder.parent) from error
        return digest

    def all(self) -> Iterator[FileHash]:
        """The hashes of all files kept."""
        for file in sorted(self._folder.glob("??/*")):
            digest = FileHash(file.parent.name + file.name)
            if len(digest) == 64 and file.is_file():
                yield digest

    def whole(self, digest: FileHash) -> bytes | None:
        """The file's bytes; None when it is missing or damaged. Raises OSError where the disk cannot be read."""
        try:
            data = self.path(digest).read_bytes()
        except FileNotFoundError:
            return None
        return data if hashlib.sha256(data).hexdigest() == digest else None

    def is_whole(self, digest: FileHash) -> bool:
        """Whether the file is here and holds what its name says."""
        try:
            with self.path(digest).open("rb") as opened:
                return hashlib.file_digest(opened, "sha256").hexdigest() == digest
        except OSError:
            return False


def _write_whole(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.parent / f".{secrets.token_hex(8)}"
    try:
        with unfinished.open("wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
