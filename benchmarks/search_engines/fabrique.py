"""Fabrique's own search, through a workspace as the window does it."""

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.french_text import SheetText
from benchmarks.search_engines.engine import TOP, Shown, folder_size
from search import SearchIndex
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.reader import Reader

_BATCH = 250


class Fabrique:
    """Sheets are records of a workspace; what is timed when building is the index alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "w.fabrique"
        self._workspace: Workspace
        self._index: SearchIndex

    def build(self, sheets: Sequence[SheetText]) -> float:
        with Workspace.create(self._folder, "Banc d'essai", author="Banc d'essai") as workspace:
            for start in range(0, len(sheets), _BATCH):
                numbers = range(start, min(start + _BATCH, len(sheets)))
                operation = Operation("generate", tuple(_write(number, sheets[number]) for number in numbers))
                workspace.perform(partial(_as_given, operation))
            with SearchIndex(workspace) as index:
                begin = time.perf_counter()
                index.catch_up()
                return time.perf_counter() - begin

    def open(self) -> None:
        self._workspace = Workspace.open(self._folder, author="Banc d'essai")
        self._index = SearchIndex(self._workspace, builds=False)
        self._index.catch_up()

    def ask(self, typed: str) -> Shown:
        return self._index.search(typed, TOP).hits

    def change(self, number: int, sheet: SheetText) -> float:
        """What counts begins with the commit: until then the sheet is not saved."""
        self._workspace.perform(lambda _reader: Operation("change", (_write(number, sheet, None),)))
        begin = time.perf_counter()
        self._index.catch_up()
        return time.perf_counter() - begin

    def size(self) -> int:
        return folder_size((self._folder / "index").rglob("*"))


def _as_given(operation: Operation, _reader: Reader) -> Operation:
    return operation


def _record(number: int) -> RecordId:
    return RecordId(f"019a0000-0000-7000-8000-{number:012x}")


def _write(number: int, sheet: SheetText, kind: Kind | None = Kind.SHEET) -> Write:
    return Write(_record(number), kind=kind, sets={"title": sheet.title}, body=sheet.body)
