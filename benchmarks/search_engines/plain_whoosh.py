"""Whoosh the way its documentation shows it: two fields, the parser, a star for the last word, its highlights."""

import re
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from whoosh import analysis, fields, index, qparser
from whoosh.support.charset import accent_map

from benchmarks.french_text import SheetText
from benchmarks.search_engines.engine import TOP, Shown, folder_size


class PlainWhoosh:
    """French stems and no accents, which is as far as its analysers go."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "whoosh"
        self._index: Any = None

    def build(self, sheets: Sequence[SheetText]) -> float:
        self._folder.mkdir()
        begin = time.perf_counter()
        french = analysis.LanguageAnalyzer("fr") | analysis.CharsetFilter(accent_map)
        text = fields.TEXT(french, stored=True)
        schema = fields.Schema(number=fields.ID(unique=True, stored=True), title=text, body=text)
        writer = index.create_in(str(self._folder), schema).writer(limitmb=256)
        for number, sheet in enumerate(sheets):
            writer.add_document(number=str(number), title=sheet.title, body=sheet.body)
        writer.commit()
        return time.perf_counter() - begin

    def open(self) -> None:
        self._index = index.open_dir(str(self._folder))

    def ask(self, typed: str) -> Shown:
        words = re.findall(r"[^\W_]+", typed)
        last = [f"({word} OR {word}*)" for word in words[-1:]]
        query = qparser.MultifieldParser(["title", "body"], self._index.schema).parse(" ".join([*words[:-1], *last]))
        with self._index.searcher() as searcher:
            return [(hit["number"], hit["title"], hit.highlights("body")) for hit in searcher.search(query, limit=TOP)]

    def change(self, number: int, sheet: SheetText) -> float:
        begin = time.perf_counter()
        writer = self._index.writer()
        writer.update_document(number=str(number), title=sheet.title, body=sheet.body)
        writer.commit()
        return time.perf_counter() - begin

    def size(self) -> int:
        return folder_size(self._folder.rglob("*"))
