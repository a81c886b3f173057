"""The column beside the results: how the query goes on, what it is limited to already, and what would narrow it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from desktop.models.result_rows import ResultRow
from desktop.searching.hit_rows import kind_of, kind_words
from wiki.folding import fold

if TYPE_CHECKING:
    from search.results import Facet, FacetValue

FEW, MOST_COMPLETIONS = 5, 8
_LIMIT = re.compile(r'(?<!\S)-?[^\W\d_]+:(?!//)(?:"[^"]*"?|[^\s"]\S*)')
_LONGEST_READ = 4_000


class Completion(Protocol):
    """How the text between `start` and `end` may go on; `words` and `detail` say it to the person."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def insert(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def detail(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Complete:
    """Chosen: the text goes on so."""

    completion: Completion


@dataclass(frozen=True, slots=True)
class Narrow:
    """Chosen: these words limit the query, or no longer do."""

    words: str


@dataclass(frozen=True, slots=True)
class Unfold:
    """Chosen: show all values of a facet."""

    facet: str


@dataclass(frozen=True, slots=True)
class Limit:
    """text[start:end] limits the query to values of a field."""

    start: int
    end: int
    words: str


def limits_of(text: str, ignored: Iterable[tuple[int, int]] = ()) -> tuple[Limit, ...]:
    """The limits in a query; those that were not understood are `ignored` ranges."""
    spans = tuple(ignored)
    found = (Limit(each.start(), each.end(), each[0]) for each in _LIMIT.finditer(text[:_LONGEST_READ]))
    return tuple(each for each in found if not any(start < each.end and each.start < end for start, end in spans))


def narrowed(text: str, words: str) -> str:
    """The query with a limit, or without it when it has it already.

    It stands in front, so that the word that is being typed stays the last one, which may go on.
    """
    for limit in limits_of(text):
        if fold(limit.words) == fold(words):
            behind = text[limit.end :].lstrip()
            return text[: limit.start] + behind if behind else text[: limit.start].rstrip()
    return f"{words} {text.lstrip()}"


def completed(text: str, completion: Completion) -> tuple[str, int]:
    """The text that goes on so, and where its caret is."""
    return (
        text[: completion.start] + completion.insert + text[completion.end :],
        completion.start + len(completion.insert),
    )


def column_rows(
    completions: Sequence[Completion],
    limits: Sequence[Limit],
    facets: Sequence[Facet],
    total: int,
    unfolded: Set[str] = frozenset(),
) -> list[ResultRow]:
    """The rows of the column."""
    known = {fold(value.narrowing): _value_words(facet, value) for facet in facets for value in facet.values}
    chosen = {fold(limit.words) for limit in limits}
    rows = _completion_rows(completions)
    if limits:
        rows.append(ResultRow(QCoreApplication.translate("Narrowing", "Limited to")))
        rows += [
            ResultRow(known.get(fold(each.words), each.words), Narrow(each.words), icon="check", mark="x")
            for each in limits
        ]
    for facet in facets:
        rows += _facet_rows(facet, chosen, total, is_unfolded=facet.name in unfolded)
    return rows


def field_rows(completions: Sequence[Completion]) -> list[ResultRow]:
    """The rows of the column while nothing is typed: all the fields that can be asked for."""
    if not completions:
        return []
    return [ResultRow(QCoreApplication.translate("Narrowing", "By field")), *map(_completion_row, completions)]


def _completion_rows(completions: Sequence[Completion]) -> list[ResultRow]:
    if not completions:
        return []
    heading = ResultRow(QCoreApplication.translate("Narrowing", "Go on with"), detail="Tab")
    return [heading, *map(_completion_row, completions[:MOST_COMPLETIONS])]


def _completion_row(completion: Completion) -> ResultRow:
    return ResultRow(completion.words, Complete(completion), detail=completion.detail, icon="corner-down-right")


def _facet_rows(facet: Facet, chosen: Set[str], total: int, *, is_unfolded: bool) -> list[ResultRow]:
    """The values that would leave fewer results; none of a facet that tells nothing apart."""
    useful = [each for each in facet.values if each.count < total and fold(each.narrowing) not in chosen]
    if not useful:
        return []
    shown = useful if is_unfolded or len(useful) <= FEW + 1 else useful[:FEW]
    rows = [ResultRow(facet_words(facet.name))]
    rows += [ResultRow(_value_words(facet, each), Narrow(each.narrowing), detail=str(each.count)) for each in shown]
    if len(shown) < len(useful):
        more = QCoreApplication.translate("Narrowing", "{count} more…").format(count=len(useful) - len(shown))
        rows.append(ResultRow(more, Unfold(facet.name), icon="chevron-down"))
    return rows


def _value_words(facet: Facet, value: FacetValue) -> str:
    """A value as it is shown: of the types, as the groups of results are called."""
    kind = kind_of(value.words) if facet.name == "type" else ""
    return kind_words(kind) if kind else value.words


def facet_words(name: str) -> str:
    """What a facet is called."""
    return {
        "type": QCoreApplication.translate("Narrowing", "Type"),
        "axis": QCoreApplication.translate("Narrowing", "Axis"),
        "status": QCoreApplication.translate("Narrowing", "Status"),
        "person": QCoreApplication.translate("Narrowing", "Person"),
        "year": QCoreApplication.translate("Narrowing", "Year"),
    }.get(name, name)
