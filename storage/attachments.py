"""Attachments: files kept once each, named by what they hold."""

from pathlib import Path

from storage.model import FileHash


class FileStore:
    """The folder `files/` of a workspace: `ab/cdef…`, where `abcdef…` is the SHA-256 of the file's bytes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, digest: FileHash) -> Path:
        """Where the file of that hash is, or would be."""
        return self._folder / digest[:2] / digest[2:]
