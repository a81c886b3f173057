"""`search`: the index is brought up to the log first, then it answers."""

import os
from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext
from typing import Any

from commands.console import one_line
from commands.invocation import Invocation
from commands.language import spoken
from commands.naming import field_name, kind_name, labelled
from commands.tables import cut
from documents.plain_text import AttachmentReader
from search import Facet, FacetValue, Hit, Misread, Results, SearchIndex, Why

MOST_RESULTS = 100_000
FARTHEST = 10_000_000
_LONGEST_SHOWN = 60


def search(given: Invocation, query: str, *, limit: int, offset: int, as_json: bool, with_facets: bool) -> None:
    """Answer with the best results; none is an answer too."""
    language = spoken(os.environ, given.settings.language)
    with (
        given.workspace() as workspace,
        AttachmentReader() as reading,
        SearchIndex(workspace, language=language, attachment_text=reading) as index,
    ):
        with given.console.progress(_("Indexing"), 0) as bar:
            index.catch_up(bar.show)
        results = index.search(query, min(limit, MOST_RESULTS), min(offset, FARTHEST))
    if results.behind:
        given.console.tell(_("Another program is indexing: what was written last may be missing here."))
    if as_json:
        given.console.answer_json(results_json(results))
        return
    for line in remarks(results):
        given.console.tell(line)
    for line in result_lines(results, offset):
        given.console.answer(line)
    for facet in results.facets if with_facets else ():
        given.console.answer(facet_line(facet))


def results_json(results: Results) -> dict[str, Any]:
    """The results for programs; highlights and what was misread are half-open ranges of characters."""
    return {
        "query": results.query,
        "understood": results.understood.strip(),
        "misread": [_misread_json(each) for each in results.misread],
        "suggestion": results.suggestion,
        "total": results.total,
        "results": [_hit_json(hit) for hit in results.hits],
        "facets": {facet.name: [_value_json(value) for value in facet.values] for facet in results.facets},
        "behind": results.behind,
    }


def remarks(results: Results) -> Iterator[str]:
    """What a person must know beside the results: what of the query was not understood, what was searched instead."""
    for misread in results.misread:
        yield _misread_line(misread)
    if results.suggestion:
        yield _("No record has all these words. Did you mean “{suggestion}”? These are its results.").format(
            suggestion=one_line(results.suggestion.strip())
        )


def result_lines(results: Results, offset: int = 0) -> Iterator[str]:
    """Two lines a result: what it is, and where the words stand in it, in brackets."""
    for hit in results.hits:
        yield f"{_title(hit)} ({kind_name(hit.kind)})"
        if hit.snippet and hit.snippet != hit.title:
            yield "    " + labelled(field_name(hit.field), one_line(_lit(hit)))
    yield _count_line(results, offset)


def facet_line(facet: Facet) -> str:
    """How the results spread over the values of a facet: each with its count, and the words that narrow to it."""
    values = " · ".join(f"{one_line(value.narrowing or value.words)} ({value.count})" for value in facet.values)
    return labelled(_facet_name(facet.name), values)


def _count_line(results: Results, offset: int) -> str:
    if offset and results.hits:
        first, last = offset + 1, offset + len(results.hits)
        return ngettext(
            "{first} to {last} of {total} result", "{first} to {last} of {total} results", results.total
        ).format(first=first, last=last, total=results.total)
    if len(results.hits) < results.total:
        return ngettext("{shown} of {total} result", "{shown} of {total} results", results.total).format(
            shown=len(results.hits), total=results.total
        )
    return ngettext("{count} result", "{count} results", results.total).format(count=results.total)


def _misread_line(misread: Misread) -> str:
    sentences = {
        Why.UNKNOWN_OPERATOR: _("“{words}”: there is no such operator; its words are searched for."),
        Why.UNKNOWN_VALUE: _("“{words}”: nothing here has this value."),
        Why.NOT_A_DATE: _("“{words}”: this is no date."),
        Why.NO_VALUE: _("“{words}”: the value is missing."),
        Why.OPEN_QUOTE: _("{words}: the quotation marks are not closed; all of it is searched for as one phrase."),
        Why.NOTHING_BESIDE: _("“{words}”: there is nothing before it to choose from."),
        Why.TOO_LONG: _("The query is too long: nothing from “{words}” on was searched for."),
    }
    return sentences[misread.why].format(words=cut(one_line(misread.words), _LONGEST_SHOWN))


def _facet_name(name: str) -> str:
    names = {
        "type": _("type"),
        "axis": _("axis"),
        "status": _("status"),
        "person": _("person"),
        "year": _("year"),
    }
    return names.get(name, name)


def _misread_json(misread: Misread) -> dict[str, Any]:
    return {"start": misread.start, "end": misread.end, "words": misread.words, "why": misread.why}


def _value_json(value: FacetValue) -> dict[str, Any]:
    return {"value": value.words, "count": value.count, "narrowing": value.narrowing}


def _hit_json(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.id,
        "kind": hit.kind,
        "title": hit.title,
        "number": hit.number,
        "axis": {"number": hit.axis.number, "title": hit.axis.title} if hit.axis else None,
        "action": hit.action,
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
