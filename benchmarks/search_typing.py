"""Search as you type beside SQLite's FTS5 over the same sheets in the same run: from a keystroke to 20 ranked results.

python -m benchmarks.search_typing [SHEETS…]       (300 and 1,000 by default; 10,000 takes some minutes)

Both answer each keystroke with snippets. FTS5 has unicode61 without diacritics and an index of first letters; it knows
no French, so it finds less: "none" counts the keystrokes without any result.
"""

import re
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.french_text import FrenchText, SheetText
from benchmarks.timing import compare, peak_memory, seconds, told
from search import SearchIndex
from storage import Kind, Operation, Workspace, Write
from storage.records import new_id

KEYSTROKES = 240
_BATCH = 250
_ASK = """
    SELECT rowid, title, snippet(sheet, 1, '[', ']', '…', 24) FROM sheet
    WHERE sheet MATCH ? AND rank MATCH 'bm25(5.0, 1.0)' ORDER BY rank LIMIT 20
"""


def main(sizes: list[int]) -> None:
    """Print the table for these numbers of sheets."""
    told("median / p95", "ours | FTS5 | ratio of the medians")
    for count in sizes:
        folder = Path(tempfile.mkdtemp(prefix="fabrique-bench-"))
        try:
            _measure(folder, count)
        finally:
            shutil.rmtree(folder)


def _measure(folder: Path, count: int) -> None:
    french = FrenchText()
    sheets = list(french.sheets(count))
    typed = french.keystrokes(sheets, KEYSTROKES)
    with Workspace.create(folder / "w.fabrique", "Banc d'essai", author="Banc d'essai") as workspace:
        _fill(workspace, sheets)
        with SearchIndex(workspace) as index, closing(sqlite3.connect(folder / "fts.db")) as base:
            built = seconds(index.catch_up)
            told(f"{count} sheets: built", f"{built:.1f} s | {seconds(lambda: _fts(base, sheets)):.1f} s")
            size = sum(file.stat().st_size for file in (folder / "w.fabrique" / "index").iterdir()) / 1_000_000
            told(f"{count} sheets: on disk", f"{size:.1f} MB | {(folder / 'fts.db').stat().st_size / 1_000_000:.1f} MB")
            for name, states in _groups(typed).items():
                _compare(f"{count} sheets: {name}", index, base, states)
            told(f"{count} sheets: one changed and findable", _change(workspace, index))
        told(f"{count} sheets: opened and first answer", f"{_first(workspace, typed[0]):.1f} ms")
    told(f"{count} sheets: peak memory", f"{peak_memory():.0f} MB")


def _groups(typed: list[str]) -> dict[str, list[str]]:
    """All keystrokes, and those whose last word has one, two, three or more letters."""
    last = {state: len(re.split(r"\W+", state)[-1]) for state in typed}
    groups = {
        "every keystroke": typed,
        "last word of 1 letter": [state for state in typed if last[state] == 1],
        "last word of 2 letters": [state for state in typed if last[state] == 2],
        "last word of 3 letters or more": [state for state in typed if last[state] > 2],
    }
    return {name: states for name, states in groups.items() if states}


def _compare(name: str, index: SearchIndex, base: sqlite3.Connection, states: Sequence[str]) -> None:
    found = compare(
        lambda turn: index.search(states[turn]), lambda turn: _ask(base, states[turn]), turns=len(states), warm=0
    )
    none = sum(not index.search(state).hits for state in states), sum(not _ask(base, state) for state in states)
    slowest = max(found.ours) * 1000, max(found.baseline) * 1000
    told(
        name,
        f"{found.told()}; slowest {slowest[0]:.1f} | {slowest[1]:.1f} ms; none {none[0]} | {none[1]} of {len(states)}",
    )


def _change(workspace: Workspace, index: SearchIndex) -> str:
    """How long after its commit a new sheet is found: the median of nine."""
    taken = []
    for turn in range(9):
        word = f"zyxwv{chr(97 + turn)}"
        _perform(workspace, [SheetText(word, "Un texte.\n")])
        taken.append(seconds(partial(_caught_up, index, word)))
    return f"{sorted(taken)[4] * 1000:.1f} ms"


def _caught_up(index: SearchIndex, word: str) -> None:
    index.catch_up()
    index.search(word)


def _first(workspace: Workspace, state: str) -> float:
    def ask() -> None:
        with SearchIndex(workspace) as index:
            index.catch_up()
            index.search(state)

    return seconds(ask) * 1000


def _fill(workspace: Workspace, sheets: list[SheetText]) -> None:
    for start in range(0, len(sheets), _BATCH):
        _perform(workspace, sheets[start : start + _BATCH])


def _perform(workspace: Workspace, sheets: list[SheetText]) -> None:
    writes = tuple(Write(new_id(), kind=Kind.SHEET, sets={"title": sheet.title}, body=sheet.body) for sheet in sheets)
    workspace.perform(lambda _reader: Operation("generate", writes))


def _fts(base: sqlite3.Connection, sheets: list[SheetText]) -> None:
    base.execute("PRAGMA journal_mode=WAL")
    base.execute(
        "CREATE VIRTUAL TABLE sheet USING fts5(title, body, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
    )
    base.executemany("INSERT INTO sheet VALUES (?, ?)", [(sheet.title, sheet.body) for sheet in sheets])
    base.commit()
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _ask(base: sqlite3.Connection, state: str) -> list[tuple[object, ...]]:
    words = re.findall(r"[^\W_]+", state)
    match = " AND ".join([*(f'"{word}"' for word in words[:-1]), *(f'"{word}"*' for word in words[-1:])])
    return base.execute(_ASK, (match or '""',)).fetchall()


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [300, 1_000])
