"""What an empty search field offers: what was looked for lately, the group's saved searches, and how to ask."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.models.result_rows import ResultRow

MOST_RECENT, MOST_SAVED = 5, 8
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Offered:
    """Something to look for: what it is called, the text of the query, and a fainter word such as how many answer."""

    words: str
    query: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """Chosen: look for this text."""

    query: str


class RecentSearches:
    """What led somewhere lately, newest first. `kept` is what `keep` was given last time."""

    def __init__(self, kept: str = "", keep: Callable[[str], None] | None = None) -> None:
        self._keep = keep
        self._queries = _read(kept)

    @property
    def queries(self) -> tuple[str, ...]:
        """The texts, newest first."""
        return self._queries

    def remember(self, query: str) -> None:
        """Something was opened that this text had found."""
        query = query.strip()[:_LONGEST]
        if not query or self._queries[:1] == (query,):
            return
        self._queries = (query, *(each for each in self._queries if each != query))[:MOST_RECENT]
        if self._keep is not None:
            self._keep(json.dumps(self._queries, ensure_ascii=True))


def _read(kept: str) -> tuple[str, ...]:
    try:
        found = json.loads(kept or "[]")
    except ValueError:
        return ()
    if not isinstance(found, list):
        return ()
    return tuple(each[:_LONGEST] for each in found if isinstance(each, str))[:MOST_RECENT]


def offered_rows(recent: Sequence[str], saved: Sequence[Offered]) -> list[ResultRow]:
    """The rows of an empty field."""
    translate = QCoreApplication.translate
    rows: list[ResultRow] = []
    if recent:
        rows.append(ResultRow(translate("Offered", "Recent searches")))
        rows += [ResultRow(each, Ask(each), icon="history") for each in recent]
    if saved:
        rows.append(ResultRow(translate("Offered", "Saved searches")))
        rows += [ResultRow(each.words, Ask(each.query), detail=each.detail, icon="star") for each in saved[:MOST_SAVED]]
    rows.append(ResultRow(translate("Offered", "Also try")))
    rows += [ResultRow(query, Ask(query), detail=told, icon="search") for query, told in _examples()]
    return rows


def _examples() -> tuple[tuple[str, str], ...]:
    translate = QCoreApplication.translate
    return (
        (translate("Offered", "without:board is:late"), translate("Offered", "Late, and nobody of the board is on it")),
        (translate("Offered", "axis:3 with:question"), translate("Offered", "In axis 3, where a question is open")),
        (
            translate("Offered", '"steering committee" -minutes'),
            translate("Offered", "These words in a row, without the other"),
        ),
    )
