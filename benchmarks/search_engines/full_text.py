"""SQLite's FTS5: as it comes, and with our French put into it before insertion."""

import re
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.french_text import SheetText
from benchmarks.search_engines.engine import TOP, Shown, Understood, folder_size
from search.text.french import stem_of
from search.text.words import every_word, read_words

_RANKED = "rank MATCH 'bm25(5.0, 1.0)' ORDER BY rank LIMIT"


class FullText:
    """unicode61 without diacritics, an index of first letters, and its own snippets."""

    name = "fts"
    options = "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'"

    def __init__(self, folder: Path) -> None:
        self._file = folder / f"{self.name}.db"
        self._base: sqlite3.Connection

    def build(self, sheets: Sequence[SheetText]) -> float:
        begin = time.perf_counter()
        self.open()
        self._base.executescript(
            f"CREATE TABLE page (number INTEGER PRIMARY KEY, title, body);"
            f"CREATE VIRTUAL TABLE sheet USING fts5(title, body, {self.options});"
        )
        self._base.execute("BEGIN")
        for number, sheet in enumerate(sheets):
            self._put(number, sheet)
        self._base.execute("COMMIT")
        self._base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._base.close()
        return time.perf_counter() - begin

    def open(self) -> None:
        self._base = sqlite3.connect(self._file, isolation_level=None)
        self._base.execute("PRAGMA journal_mode=WAL")

    def ask(self, typed: str) -> Shown:
        words = re.findall(r"[^\W_]+", typed)
        match = " AND ".join([*(f'"{word}"' for word in words[:-1]), *(f'"{word}"*' for word in words[-1:])])
        shown = "rowid, title, snippet(sheet, 1, '[', ']', '…', 24)"
        return self._found(shown, match)

    def change(self, number: int, sheet: SheetText) -> float:
        begin = time.perf_counter()
        self._base.execute("BEGIN")
        self._put(number, sheet)
        self._base.execute("COMMIT")
        return time.perf_counter() - begin

    def size(self) -> int:
        return folder_size([self._file])

    def _put(self, number: int, sheet: SheetText) -> None:
        self._base.execute(
            "REPLACE INTO sheet (rowid, title, body) VALUES (?, ?, ?)", (number, sheet.title, sheet.body)
        )

    def _found(self, shown: str, match: str) -> list[tuple[object, ...]]:
        asked = f"SELECT {shown} FROM sheet WHERE sheet MATCH ? AND {_RANKED} {TOP}"
        return self._base.execute(asked, (match or '""',)).fetchall()


class StemmedFullText(FullText):
    """Our forms and stems as its words, the readable text beside them, and our snippets."""

    name = "stemmed"
    options = "tokenize=\"unicode61 tokenchars '_'\", prefix='1 2 3'"

    def ask(self, typed: str) -> Shown:
        understood = Understood(typed)
        terms = [f'"{stem_of(form)}"' for form in understood.finished]
        if understood.last is not None:
            terms.append(f'("{understood.last}"* OR "{stem_of(understood.last)}")')
        numbers = self._found("rowid", " AND ".join(terms))
        pages = [
            self._base.execute("SELECT number, title, body FROM page WHERE number = ?", number).fetchone()
            for number in numbers
        ]
        return [(number, title, understood.snippet(body)) for number, title, body in pages]

    def _put(self, number: int, sheet: SheetText) -> None:
        self._base.execute("REPLACE INTO page VALUES (?, ?, ?)", (number, sheet.title, sheet.body))
        super()._put(number, SheetText(_stemmed(sheet.title), _stemmed(sheet.body)))


def _stemmed(text: str) -> str:
    forms = (form for word in every_word(read_words(text)) for form in word.forms)
    return " ".join(term for form in forms for term in (form, stem_of(form)))
