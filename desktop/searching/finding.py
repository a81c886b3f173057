"""What the search box decides: which question is asked, which answer still counts, and what is shown of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from desktop.models.result_rows import ResultRow
from desktop.searching.hit_rows import grouped
from desktop.searching.narrowing import Completion, Limit, column_rows, field_rows, limits_of
from desktop.searching.telling import (
    told_count,
    told_indexing,
    told_instead,
    told_lacking,
    told_misread,
    told_nothing,
    told_understood,
)

if TYPE_CHECKING:
    from search import Hit, Results

PAGE = 30
"""So many are asked for at once."""


class Searcher(Protocol):
    """Answers later, on the interface's thread; a question that was overtaken may stay unanswered."""

    def search(self, words: str, limit: int, done: Callable[[Results], None]) -> None: ...


class Further(Protocol):
    """What can be asked beside: the next results, and how a text may go on at its caret."""

    def more(self, words: str, limit: int, offset: int, done: Callable[[Results], None]) -> None: ...
    def complete(self, text: str, cursor: int, done: Callable[[str, Sequence[Completion]], None]) -> None: ...


@dataclass(frozen=True, slots=True)
class Suggested:
    """Chosen: these words were meant."""

    query: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands below the field: rows with the one that is `chosen` at first, or a message in their place.

    `column` narrows the query or, when `goes_on`, begins with how it may go on; `note` says how it was read, `count`
    how many there are.
    """

    rows: tuple[ResultRow, ...] = ()
    chosen: int | None = None
    column: tuple[ResultRow, ...] = ()
    note: str = ""
    message: str = ""
    count: str = ""
    goes_on: bool = False


class FindingView(Protocol):
    """The popup below the field."""

    def show_results(self, shown: Shown) -> None: ...
    def add_results(self, rows: Sequence[ResultRow], count: str) -> None: ...
    def hide_results(self) -> None: ...


class Finding:
    """Between the field, the searcher and the popup."""

    def __init__(
        self,
        searcher: Searcher,
        view: FindingView,
        *,
        further: Further | None = None,
        offers: Callable[[], Sequence[ResultRow]] = tuple,
    ) -> None:
        """`offers` are the rows of an empty field."""
        self._searcher = searcher
        self._further = further
        self._view = view
        self._offers = offers
        self._text = ""
        self.is_waiting = False
        """Whether the answer to what stands in the field has not come yet."""
        self._percent: int | None = None
        self._results: Results | None = None
        self._rows: tuple[ResultRow, ...] = ()
        self._shown_hits = 0
        self._is_adding = False
        self._completions: tuple[Completion, ...] = ()
        self._unfolded: set[str] = set()

    @property
    def _words(self) -> str:
        return self._text.strip()

    def typed(self, text: str, cursor: int | None = None) -> None:
        """The field's text is another, and its caret there; at the end unless told otherwise."""
        self._text = text
        self._ask()
        if not self._words:
            self._forget()
            self._view.hide_results()
            return
        if self._further is not None:
            self._further.complete(text, len(text) if cursor is None else cursor, self._completed)
        if self.is_waiting and self._percent is not None and self._results is None:
            self._show()

    def offer(self) -> None:
        """The field is empty and somebody is in it: show what could be looked for, and by which fields."""
        if self._words:
            return
        self._completions = ()
        self._show_offers()
        if self._further is not None:
            self._further.complete(self._text, 0, self._completed)

    def _show_offers(self) -> None:
        told = QCoreApplication.translate("Finding", "All words must be found, whatever their accents and endings")
        self._view.show_results(Shown(tuple(self._offers()), column=tuple(field_rows(self._completions)), count=told))

    def indexing(self, percent: int | None) -> None:
        """The index moves on: what was asked is asked again when it is done."""
        was_behind, self._percent = self._is_behind(), percent
        if percent is None and was_behind:
            self._ask()
        elif percent is not None and self._words:
            self._show()
            if not self._rows and not self.is_waiting:  # rows that are there stay as they are while somebody chooses
                self._ask()

    def unfold(self, facet: str) -> None:
        """Show all values of a facet."""
        self._unfolded.add(facet)
        self._show()

    @property
    def suggestion(self) -> str:
        """The query that was answered in place of what stands in the field; empty where that itself was."""
        results = self._results
        return results.suggestion if results is not None and results.query.strip() == self._words else ""

    def first_completion(self) -> Completion | None:
        """How the text would go on, when anything is offered; an empty one goes on in no way of its own."""
        return self._completions[0] if self._completions and self._words else None

    def end_neared(self) -> None:
        """The last rows are in sight: the next are asked for, if there are any."""
        results = self._results
        if self._further is None or results is None or self._is_adding or self._shown_hits >= results.total:
            return
        self._is_adding = True
        self._further.more(results.query, PAGE, self._shown_hits, self._added)

    def _forget(self) -> None:
        self._results, self._rows, self._completions = None, (), ()
        self._unfolded.clear()

    def _ask(self) -> None:
        self.is_waiting = bool(self._words)
        if self._words:
            self._completions = ()
            self._searcher.search(self._text, PAGE, self._answered)

    def _answered(self, results: Results) -> None:
        if results.query.strip() != self._words or not self._words:
            return
        self.is_waiting = False
        self._is_adding = False
        self._results = results
        self._shown_hits = len(results.hits)
        self._rows = self._rows_of(results)
        self._show()

    def _added(self, results: Results) -> None:
        if self._results is None or results.query != self._results.query or not self._is_adding:
            return
        self._is_adding = False
        self._shown_hits = self._shown_hits + len(results.hits) if results.hits else self._results.total
        rows = grouped(results.hits, goes_on=True)
        self._rows += tuple(rows)
        self._view.add_results(rows, self._count())

    def _completed(self, text: str, completions: Sequence[Completion]) -> None:
        if text != self._text or tuple(completions) == self._completions:
            return
        self._completions = tuple(completions)
        if not self._words:
            self._show_offers()
        elif self._results is not None:  # or else the first results bring them along
            self._show()

    def _rows_of(self, results: Results) -> tuple[ResultRow, ...]:
        rows = grouped(results.hits, results.facets)
        if not results.suggestion:
            return tuple(rows)
        question, told = told_instead(results)
        return (ResultRow(question, Suggested(results.suggestion), below=told, icon="sparkles"), *rows)

    def _show(self) -> None:
        results = self._results
        hits: tuple[Hit, ...] = results.hits if results is not None else ()
        first = next((at for at, row in enumerate(self._rows) if at and row.value is hits[0]), None) if hits else None
        self._view.show_results(
            Shown(
                self._rows,
                first,
                self._column(),
                self._note(),
                self._message() if not hits else "",
                self._count() if hits else "",
                goes_on=bool(self._completions),
            )
        )

    def _note(self) -> str:
        results = self._results
        if results is None or _only_lacks_value(results):
            return ""
        return told_misread(results.misread) or told_understood(results)

    def _column(self) -> tuple[ResultRow, ...]:
        results = self._results
        facets = results.facets if results is not None else ()
        total = results.total if results is not None else 0
        return tuple(column_rows(self._completions, self._limits(), facets, total, self._unfolded))

    def _limits(self) -> tuple[Limit, ...]:
        results = self._results
        misread = results.misread if results is not None and results.query == self._text else ()
        return limits_of(self._text, ((each.start, each.end) for each in misread))

    def _is_behind(self) -> bool:
        return self._percent is not None or (self._results is not None and self._results.behind)

    def _indexing_words(self) -> str:
        of_results = self._results.percent if self._results is not None else None
        return told_indexing(self._percent if self._percent is not None else of_results)

    def _count(self) -> str:
        if self._results is None:
            return ""
        counted = told_count(self._shown_hits, self._results.total)
        return f"{self._indexing_words()} · {counted}" if self._is_behind() else counted

    def _message(self) -> str:
        if self._is_behind():
            later = QCoreApplication.translate("Finding", "More may be found in a moment.")
            return f"{self._indexing_words()}\n{later}"
        if self._results is None:
            return ""
        if _only_lacks_value(self._results):
            if self._completions:
                return QCoreApplication.translate("Finding", "Choose a value at the right.")
            return told_lacking(self._words)
        return told_nothing(self._words, is_limited=bool(self._limits()))


def _only_lacks_value(results: Results) -> bool:
    """Whether the query is an operator whose value is still to be typed, and nothing else."""
    if results.hits or len(results.query.split()) != 1:
        return False
    return results.query.strip().endswith(":") or any(
        str(each.why) == "no value" and each.words.strip() == results.query.strip() for each in results.misread
    )
