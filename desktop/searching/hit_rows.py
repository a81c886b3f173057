"""Things found, as rows: by kind, with the line where the words stand and why it answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.models.result_rows import ResultRow
from desktop.searching.plain_snippet import plain
from wiki.folding import fold

if TYPE_CHECKING:
    from search.results import Facet, Hit

ICONS = {
    "sheet": "file-text",
    "action": "square-check",
    "note": "message-square",
    "page": "book-open",
    "person": "user",
    "organisation": "users",
}
_GROUPS = {
    "sheet": QT_TRANSLATE_NOOP("Finding", "Sheets"),
    "action": QT_TRANSLATE_NOOP("Finding", "Actions"),
    "note": QT_TRANSLATE_NOOP("Finding", "Notes"),
    "page": QT_TRANSLATE_NOOP("Finding", "Pages"),
    "person": QT_TRANSLATE_NOOP("Finding", "People"),
    "organisation": QT_TRANSLATE_NOOP("Finding", "Partners"),
}
_ONES = {
    "sheet": QT_TRANSLATE_NOOP("Finding", "sheet"),
    "action": QT_TRANSLATE_NOOP("Finding", "action"),
    "note": QT_TRANSLATE_NOOP("Finding", "note"),
    "page": QT_TRANSLATE_NOOP("Finding", "page"),
    "person": QT_TRANSLATE_NOOP("Finding", "person"),
    "organisation": QT_TRANSLATE_NOOP("Finding", "organisation"),
}
_REASONS = {
    "alias": QT_TRANSLATE_NOOP("Finding", "Also called"),
    "acronym": QT_TRANSLATE_NOOP("Finding", "Acronym"),
    "people": QT_TRANSLATE_NOOP("Finding", "Who"),
    "board": QT_TRANSLATE_NOOP("Finding", "Board referent"),
    "team": QT_TRANSLATE_NOOP("Finding", "Team referent"),
    "contributors": QT_TRANSLATE_NOOP("Finding", "Contributor"),
    "assigned": QT_TRANSLATE_NOOP("Finding", "Assigned to"),
    "partners": QT_TRANSLATE_NOOP("Finding", "Partner"),
    "organisation": QT_TRANSLATE_NOOP("Finding", "Organisation"),
    "category": QT_TRANSLATE_NOOP("Finding", "Category"),
    "tags": QT_TRANSLATE_NOOP("Finding", "Tag"),
    "axis": QT_TRANSLATE_NOOP("Finding", "Axis"),
    "status": QT_TRANSLATE_NOOP("Finding", "Status"),
    "fields": QT_TRANSLATE_NOOP("Finding", "In a field"),
    "properties": QT_TRANSLATE_NOOP("Finding", "In a property"),
    "questions": QT_TRANSLATE_NOOP("Finding", "Open question"),
    "dates": QT_TRANSLATE_NOOP("Finding", "Date"),
    "notes": QT_TRANSLATE_NOOP("Finding", "In a note"),
    "attachments": QT_TRANSLATE_NOOP("Finding", "Name of an attachment"),
    "attachment_text": QT_TRANSLATE_NOOP("Finding", "In an attachment"),
}
_IN_TITLE = frozenset({"title", "number", "reference"})


def grouped(hits: Sequence[Hit], facets: Iterable[Facet] = (), *, goes_on: bool = False) -> list[ResultRow]:
    """The hits by kind, the kind of the best hit first, each group with how many there are in all.

    `goes_on` when these come behind others: their groups say so instead.
    """
    counts = {} if goes_on else _counts(facets)
    rows: list[ResultRow] = []
    for kind in dict.fromkeys(hit.kind for hit in hits):
        words = kind_words(kind)
        if goes_on:
            words = QCoreApplication.translate("Finding", "{group} (continued)").format(group=words)
        rows.append(ResultRow(words, detail=counts.get(kind, "")))
        rows += [_row(hit) for hit in hits if hit.kind == kind]
    return rows


def _counts(facets: Iterable[Facet]) -> dict[str, str]:
    """How many there are of each kind, however the facet names it."""
    found: dict[str, str] = {}
    for facet in facets:
        if facet.name != "type":
            continue
        for value in facet.values:
            kind = kind_of(value.words) or kind_of(value.narrowing.partition(":")[2])
            if kind:
                found[kind] = str(value.count)
    return found


def kind_of(words: str) -> str:
    """The kind that is named so, in our words or in the person's; empty when none is."""
    return _kinds(kind_words("sheet")).get(fold(words.strip('"')), "")


@lru_cache(maxsize=2)
def _kinds(_spoken: str) -> dict[str, str]:
    """The kinds by all their names, in the language in which this word is spoken."""
    return {fold(words): kind for kind in ICONS for words in (kind, kind_words(kind), one_of_kind(kind))}


def kind_words(kind: str) -> str:
    """The name of a group."""
    return QCoreApplication.translate("Finding", str(_GROUPS[kind])) if kind in _GROUPS else kind


def one_of_kind(kind: str) -> str:
    """What one thing of a kind is called in a query."""
    return QCoreApplication.translate("Finding", str(_ONES[kind])) if kind in _ONES else kind


def reason_words(reason: str) -> str:
    """Why something answers, where its title and its line don't show it; empty where they do."""
    return QCoreApplication.translate("Finding", str(_REASONS[reason])) if reason in _REASONS else ""


def _row(hit: Hit) -> ResultRow:
    detail = f"{hit.axis.number} {hit.axis.title}".strip() if hit.axis is not None else ""
    number = f"{hit.number} " if hit.number else ""
    lit = _lit_in_title(hit, len(number))
    line, lit_in_line = ("", ()) if lit or hit.field in _IN_TITLE else plain(hit.snippet, hit.highlights)
    before = "" if lit or hit.field in _IN_TITLE else reason_words(hit.field) or reason_words(hit.reason)
    return ResultRow(
        f"{number}{hit.title}",
        hit,
        lit,
        detail,
        line,
        lit_in_line,
        ICONS.get(hit.kind, "file-text"),
        before=before if line else "",
    )


def _lit_in_title(hit: Hit, shift: int) -> tuple[tuple[int, int], ...]:
    """What is lit in the number and title, as they are shown in one line."""
    if hit.field == "title" and hit.snippet == hit.title:
        return tuple((start + shift, end + shift) for start, end in hit.highlights)
    if hit.field == "number" and hit.snippet == f"{hit.number} {hit.title}":
        return hit.highlights
    return ()
