"""What the search box decides: which question is asked, which answer still counts, and in which words it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from desktop.models.result_rows import ResultRow
from desktop.searching.plain_snippet import plain

if TYPE_CHECKING:
    from search import Hit, Results

MOST_SHOWN = 30
ICONS = {
    "sheet": "file-text",
    "action": "square-check",
    "note": "message-square",
    "page": "book-open",
    "person": "user",
    "organisation": "users",
}


class Searcher(Protocol):
    """Answers later, on the interface's thread; a question that was overtaken may stay unanswered."""

    def search(self, words: str, limit: int, done: Callable[[Results], None]) -> None: ...


class FindingView(Protocol):
    """The popup below the field."""

    def show_results(self, rows: Sequence[ResultRow], message: str) -> None: ...
    def hide_results(self) -> None: ...


class Finding:
    """Between the field, the searcher and the popup."""

    def __init__(self, searcher: Searcher, view: FindingView) -> None:
        self._searcher = searcher
        self._view = view
        self._words = ""
        self.is_waiting = False
        """Whether the answer to what stands in the field has not come yet."""
        self._percent: int | None = None

    def typed(self, words: str) -> None:
        """The field's text is another."""
        self._words = words.strip()
        self._ask()
        if not self._words:
            self._view.hide_results()
        elif self.is_waiting and self._percent is not None:
            self._view.show_results((), self._message(None))

    def indexing(self, percent: int | None) -> None:
        """The index moves on: what was asked is asked again when it is done."""
        was_behind, self._percent = self._percent is not None, percent
        if self.is_waiting and percent is not None:
            self._view.show_results((), self._message(None))
        elif was_behind and percent is None:
            self._ask()

    def _ask(self) -> None:
        self.is_waiting = bool(self._words)
        if self._words:
            self._searcher.search(self._words, MOST_SHOWN, self._answered)

    def _answered(self, results: Results) -> None:
        if results.query.strip() == self._words and self._words:
            self.is_waiting = False
            self._view.show_results(grouped(results.hits), self._message(results))

    def _message(self, results: Results | None) -> str:
        if self._percent is not None:
            told = QCoreApplication.translate("Finding", "Still indexing: {percent} %. More may be found in a moment.")
            return told.format(percent=self._percent)
        if results is None:
            return ""
        if not results.hits:
            told = QCoreApplication.translate("Finding", "Nothing here says “{words}”. Try fewer or other words.")
            return told.format(words=self._words[:60])
        if results.total > len(results.hits):
            told = QCoreApplication.translate("Finding", "The first {shown} of {total}: more words narrow it down.")
            return told.format(shown=len(results.hits), total=results.total)
        return ""


def grouped(hits: Sequence[Hit]) -> list[ResultRow]:
    """The hits by kind, the kind of the best hit first."""
    kinds = dict.fromkeys(hit.kind for hit in hits)
    rows: list[ResultRow] = []
    for kind in kinds:
        found = [_row(hit) for hit in hits if hit.kind == kind]
        rows += [ResultRow(kind_words(kind)), *found]
    return rows


def kind_words(kind: str) -> str:
    """The name of a group."""
    return {
        "sheet": QCoreApplication.translate("Finding", "Sheets"),
        "action": QCoreApplication.translate("Finding", "Actions"),
        "note": QCoreApplication.translate("Finding", "Notes"),
        "page": QCoreApplication.translate("Finding", "Pages"),
        "person": QCoreApplication.translate("Finding", "People"),
        "organisation": QCoreApplication.translate("Finding", "Partners"),
    }.get(kind, kind)


def _row(hit: Hit) -> ResultRow:
    detail = f"{hit.axis.number} {hit.axis.title}".strip() if hit.axis is not None else ""
    number = f"{hit.number} " if hit.number else ""
    title = f"{number}{hit.title}"
    lit = hit.highlights if hit.field == "title" and hit.snippet == hit.title else ()
    shift = len(number)
    line, lit_in_line = plain(hit.snippet, hit.highlights)
    return ResultRow(
        title,
        hit,
        tuple((start + shift, end + shift) for start, end in lit),
        detail,
        "" if lit or hit.field in {"title", "number"} else line,
        () if lit else lit_in_line,
        ICONS.get(hit.kind, "file-text"),
    )
