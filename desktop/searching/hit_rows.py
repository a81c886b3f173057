"""Things found, as rows: by kind, with the line where the words stand and why it answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

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
    wanted = fold(words.strip('"'))
    for kind in ICONS:
        if wanted in {kind, fold(kind_words(kind)), fold(one_of_kind(kind))}:
            return kind
    return ""


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


def one_of_kind(kind: str) -> str:
    """What one thing of a kind is called in a query."""
    return {
        "sheet": QCoreApplication.translate("Finding", "sheet"),
        "action": QCoreApplication.translate("Finding", "action"),
        "note": QCoreApplication.translate("Finding", "note"),
        "page": QCoreApplication.translate("Finding", "page"),
        "person": QCoreApplication.translate("Finding", "person"),
        "organisation": QCoreApplication.translate("Finding", "organisation"),
    }.get(kind, kind)


def reason_words(reason: str) -> str:
    """Why something answers, where its title and its line don't show it; empty where they do."""
    translate = QCoreApplication.translate
    return {
        "alias": translate("Finding", "Also called"),
        "acronym": translate("Finding", "Acronym"),
        "people": translate("Finding", "Who"),
        "board": translate("Finding", "Board referent"),
        "team": translate("Finding", "Team referent"),
        "contributors": translate("Finding", "Contributor"),
        "assigned": translate("Finding", "Assigned to"),
        "partners": translate("Finding", "Partner"),
        "organisation": translate("Finding", "Organisation"),
        "category": translate("Finding", "Category"),
        "tags": translate("Finding", "Tag"),
        "axis": translate("Finding", "Axis"),
        "status": translate("Finding", "Status"),
        "fields": translate("Finding", "In a field"),
        "properties": translate("Finding", "In a property"),
        "questions": translate("Finding", "Open question"),
        "dates": translate("Finding", "Date"),
        "notes": translate("Finding", "In a note"),
        "attachments": translate("Finding", "Name of an attachment"),
        "attachment_text": translate("Finding", "In an attachment"),
    }.get(reason, "")


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
