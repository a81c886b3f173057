"""The files of an index, in a folder or in memory, as Whoosh asks for them."""

import io
from contextlib import suppress
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.filedb.structfile import StructFile


class FolderFiles(FileStorage):  # type: ignore[misc]
    """Files in a folder. Nothing is mapped: reading a mapped file that somebody cuts kills the process."""

    def __init__(self, folder: Path, made: list[Any] | None = None) -> None:
        super().__init__(str(folder), supports_mmap=False)
        self._made: list[Any] = [] if made is None else made

    def open_file(self, name: str, **options: Any) -> Any:
        """A table of contents is read whole: Whoosh would leave one that is damaged open."""
        if not name.endswith(".toc"):
            return super().open_file(name, **options)
        return StructFile(io.BytesIO((Path(self.folder) / name).read_bytes()), name=name)

    def create_file(self, name: str, **options: Any) -> Any:
        made = super().create_file(name, **options)
        self._made.append(made.raw_file())
        return made

    def temp_storage(self, name: str | None = None) -> "FolderFiles":
        folder = Path(self.folder) / (name or "search.tmp")
        folder.mkdir(exist_ok=True)
        return FolderFiles(folder, self._made)

    def let_go(self) -> None:
        """Close what was being written: after an error, such as a full disk, Whoosh leaves its files open."""
        for file in self._made:
            with suppress(OSError):
                file.close()
        self._made.clear()


class MemoryFiles(RamStorage):  # type: ignore[misc]
    """Files in memory, temporary ones as well."""

    def temp_storage(self, name: str | None = None) -> "MemoryFiles":
        return MemoryFiles()

    def let_go(self) -> None:
        """Nothing is open."""
