"""Storage beside plain sqlite3 in the same run: opening to a list of all sheets, saving a burst of keys, filtering.

python -m benchmarks.storage_speed [SHEETS…]       (300 and 1,000 by default; 10,000 takes some minutes to make)
"""

import random
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from benchmarks.timing import Comparison, compare, peak_memory, seconds, told
from benchmarks.workspaces import make
from storage import RecordId, Workspace, lists, records
from storage.editing.sheets import write_body
from storage.history import versions
from wiki.edits import Edit

_ROWS = "SELECT s.*, r.title FROM sheet s JOIN record r USING (record) WHERE r.deleted IS NULL"


def main(sizes: list[int]) -> None:
    """Print the table for workspaces of these sizes."""
    told("median / p95", "ours | plain sqlite3 | ratio")
    for sheets in sizes:
        folder = Path(tempfile.mkdtemp(prefix="fabrique-bench-"))
        try:
            _measure(folder / "w.fabrique", sheets)
        finally:
            shutil.rmtree(folder)


def _measure(folder: Path, sheets: int) -> None:
    made = seconds(lambda: make(folder, sheets).close())
    size = (folder / "workspace.db").stat().st_size / 1_000_000
    told(f"{sheets} sheets: made", f"{made:.1f} s, {size:.1f} MB on disk")
    told(f"{sheets} sheets: opened to a list of all sheets", _opening(folder).told())
    with Workspace.open(folder, author="Banc d'essai") as workspace:
        told(f"{sheets} sheets: a burst of 20 keys saved in a 3 kB body", _saving(workspace, folder, 3_000).told())
        told(f"{sheets} sheets: the same in a 20 kB body", _saving(workspace, folder, 20_000).told())
        told(f"{sheets} sheets: listed by status", _filtering(workspace, folder).told())
        told(f"{sheets} sheets: all actions with their assignees", _actions(workspace, folder).told())
        told(f"{sheets} sheets: the versions of one sheet", f"{seconds(lambda: _versions(workspace)) * 1000:.1f} ms")
    told(f"{sheets} sheets: peak memory", f"{peak_memory():.0f} MB")


def _opening(folder: Path) -> Comparison:
    def ours(_turn: int) -> None:
        with Workspace.open(folder) as workspace, workspace.reader() as reader:
            lists.sheets(reader)

    return compare(ours, lambda _turn: _rows(folder, _ROWS), turns=9)


def _saving(workspace: Workspace, folder: Path, size: int) -> Comparison:
    """A burst: twenty characters in one place of a body, committed with everything that follows from it."""
    sheet = RecordId("sheet00000007")
    with workspace.reader() as reader:
        length = len(records.get(reader, sheet).body)
    if length < size:
        workspace.perform(
            write_body(sheet, [Edit(length, length, "\nUne phrase de plus.\n" * ((size - length) // 21))])
        )
    rng = random.Random(2)
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE IF NOT EXISTS bare(seq INTEGER PRIMARY KEY, bytes)")

        def ours(_turn: int) -> None:
            at = rng.randrange(1_000)
            workspace.perform(write_body(sheet, [Edit(at, at + 2, "vingt lettres de plus")]))

        def baseline(_turn: int) -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO bare(bytes) VALUES (zeroblob(70))")
            bare.execute("COMMIT")

        return compare(ours, baseline, turns=100)


def _filtering(workspace: Workspace, folder: Path) -> Comparison:
    def ours(_turn: int) -> None:
        with workspace.reader() as reader:
            lists.sheets(reader, status="En cours")

    return compare(ours, lambda _turn: _rows(folder, f"{_ROWS} AND s.status = 'En cours'"), turns=20)


def _actions(workspace: Workspace, folder: Path) -> Comparison:
    def ours(_turn: int) -> None:
        with workspace.reader() as reader:
            lists.actions(reader)

    return compare(ours, lambda _turn: _rows(folder, "SELECT * FROM action"), turns=9)


def _versions(workspace: Workspace) -> None:
    with workspace.reader() as reader:
        versions(reader, RecordId("sheet00000007"))


def _rows(folder: Path, query: str) -> None:
    with closing(sqlite3.connect(folder / "workspace.db")) as plain:
        plain.execute(query).fetchall()


if __name__ == "__main__":
    main([int(words) for words in sys.argv[1:]] or [300, 1_000])
