"""`search`: the index is brought up to the log first, then it answers."""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext
from typing import Any

from commands.console import one_line
from commands.invocation import Invocation
from commands.naming import field_name, kind_name, labelled
from search import Hit, Results, SearchIndex


def search(given: Invocation, query: str, *, limit: int, as_json: bool) -> None:
    """Answer with the best results; none is an answer too."""
    with given.workspace() as workspace, SearchIndex(workspace) as index:
        with given.console.progress(_("Indexing"), 0) as bar:
            index.catch_up(bar.show)
        results = index.search(query, limit)
    if results.behind:
        given.console.tell(_("Another program is indexing: what was written last may be missing here."))
    if as_json:
        given.console.answer_json(results_json(results))
        return
    for line in result_lines(results):
        given.console.answer(line)


def results_json(results: Results) -> dict[str, Any]:
    """The results for programs; highlights are half-open ranges of characters of the snippet."""
    return {"query": results.query, "total": results.total, "results": [_hit_json(hit) for hit in results.hits]}


def result_lines(results: Results) -> Iterator[str]:
    """Two lines a result: what it is, and where the words stand in it, in brackets."""
    for hit in results.hits:
        yield f"{_title(hit)} ({kind_name(hit.kind)})"
        if hit.snippet and hit.snippet != hit.title:
            yield "    " + labelled(field_name(hit.field), one_line(_lit(hit)))
    if len(results.hits) < results.total:
        yield ngettext("{shown} of {total} result", "{shown} of {total} results", results.total).format(
            shown=len(results.hits), total=results.total
        )
    else:
        yield ngettext("{count} result", "{count} results", results.total).format(count=results.total)


def _hit_json(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.id,
        "kind": hit.kind,
        "title": hit.title,
        "number": hit.number,
        "axis": {"number": hit.axis.number, "title": hit.axis.title} if hit.axis else None,
        "field": hit.field,
        "snippet": hit.snippet,
        "highlights": [[start, end] for start, end in hit.highlights],
        "score": hit.score,
        "reason": hit.reason,
    }


def _title(hit: Hit) -> str:
    axis = _("Axis {number}").format(number=hit.axis.number) if hit.axis and hit.axis.number else ""
    number = _("no. {number}").format(number=hit.number) if hit.number else ""
    place = " ".join(part for part in (axis, number) if part)
    return one_line(f"{place} – {hit.title}" if place else hit.title)


def _lit(hit: Hit) -> str:
    pieces, place = [], 0
    for start, end in hit.highlights:
        pieces += [hit.snippet[place:start], "[", hit.snippet[start:end], "]"]
        place = end
    return "".join((*pieces, hit.snippet[place:]))
