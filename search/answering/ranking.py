"""Which documents answer a query, and the best of them.

Every word must be there, in one of its forms. A word counts most as it was typed, less by its stem, least as the
beginning of a longer one; rare words count more than common ones; an acronym written as such comes before all of it.
"""

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass

from search.columns.segments import Segment
from search.content.impacts import LONGEST_START
from search.content.reading import ACRONYM_MARK
from search.language.parsing import Query, Wanted
from search.text.french import stem_of

_STEM, _BEGINNING = 0.8, 0.6
_ACRONYM, _REFERENCE = 8.0, 60.0
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Ranked:
    """One document found in one segment. `referred`: it is the sheet that the query names by its number."""

    segment: Segment
    document: int
    score: float
    referred: bool


def rank(segments: Sequence[Segment], query: Query, limit: int) -> tuple[int, list[Ranked]]:
    """How many documents answer, and the best of them, best first; equal ones in the order of their keys."""
    scores, referred = _scores(segments, query)
    everything = [(score, place, document) for place, found in enumerate(scores) for document, score in found.items()]
    if limit <= 0:
        return len(everything), []
    best = heapq.nlargest(limit, everything)
    least = best[-1][0] if best else 0.0
    tied = [each for each in everything if each[0] == least]
    sure = [each for each in best if each[0] > least]
    ordered = sorted((*sure, *tied), key=lambda each: (-each[0], segments[each[1]].key(each[2])))
    return len(everything), [
        Ranked(segments[place], document, score, document in referred[place])
        for score, place, document in ordered[:limit]
    ]


def _scores(segments: Sequence[Segment], query: Query) -> tuple[list[dict[int, float]], list[dict[int, float]]]:
    documents = sum(segment.documents for segment in segments)
    totals: list[dict[int, float]] = []
    for wanted in query.wanted:
        found = [_found(segment, wanted) for segment in segments]
        frequency = sum(map(len, found))
        if frequency == 0:
            totals = [{} for _ in segments]
            break
        rarity = 1.0 + math.log(max(1.0, documents / frequency))
        totals = [_joined(totals[place] if totals else None, each, rarity) for place, each in enumerate(found)]
    totals = totals or [{} for _ in segments]
    referred = [segment.impacts("words", query.reference) if query.reference else {} for segment in segments]
    for total, named in zip(totals, referred, strict=True):
        for document in named:
            total[document] = total.get(document, 0.0) + _REFERENCE
    return [{document: round(score, _DIGITS) for document, score in total.items()} for total in totals], referred


def _joined(before: dict[int, float] | None, found: dict[int, float], rarity: float) -> dict[int, float]:
    """The documents of both, with both scores added."""
    if before is None:
        return {document: rarity * score for document, score in found.items()}
    if len(before) <= len(found):
        return {each: score + rarity * found[each] for each, score in before.items() if each in found}
    return {each: before[each] + rarity * score for each, score in found.items() if each in before}


def _found(segment: Segment, wanted: Wanted) -> dict[int, float]:
    """The documents that have one of the alternatives, with the best one's score."""
    best: dict[int, float] = {}
    for forms in wanted.alternatives:
        together: dict[int, float] | None = None
        for place, form in enumerate(forms):
            found = _of_form(segment, form, typing=wanted.typing and place == len(forms) - 1)
            together = found if together is None else _joined(together, found, 1.0)
        best = _greatest(best, together or {}, 1.0 / len(forms))
    return best


def _of_form(segment: Segment, form: str, *, typing: bool) -> dict[int, float]:
    found = _greatest({}, segment.impacts("words", form), 1.0)
    found = _greatest(found, segment.impacts("words", stem_of(form)), _STEM)
    if typing and len(form) <= LONGEST_START:
        found = _greatest(found, segment.impacts("starts", form), _BEGINNING)
    elif typing:
        for term in segment.terms_from(form):
            found = _greatest(found, segment.impacts("words", term), _BEGINNING)
    for document, impact in segment.impacts("words", ACRONYM_MARK + form).items():
        found[document] = found.get(document, 0.0) + _ACRONYM + impact
    return found


def _greatest(found: dict[int, float], more: dict[int, float], factor: float) -> dict[int, float]:
    """`found`, with the documents of `more` and the greater score where both have one. Changes `found`."""
    if not found:
        return {document: score * factor for document, score in more.items()}
    for document, score in more.items():
        if score * factor > found.get(document, 0.0):
            found[document] = score * factor
    return found
