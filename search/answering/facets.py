"""How what was found spreads over types, axes, statuses, people and years."""

from collections.abc import Sequence
from functools import lru_cache
from heapq import nsmallest

import numpy as np
from numpy.typing import NDArray

from search.answering.scoring import Mask
from search.columns.facets import FacetColumn
from search.columns.segment import Segment
from search.content.parts import KINDS
from search.language.query import DateField, FieldName
from search.language.wording import narrowing, narrowing_person
from search.results import Facet, FacetValue

FACETS = ("type", "axis", "status", "person", "year")

_MOST_VALUES = 20


def facets_of(segments: Sequence[Segment], masks: Sequence[Mask], language: str) -> tuple[Facet, ...]:
    """The facets with any value among the documents found, each with its most frequent values."""
    documents = [np.flatnonzero(mask) for mask in masks]
    facets = (_facet(name, segments, documents, language) for name in FACETS)
    return tuple(facet for facet in facets if facet.values)


def _facet(name: str, segments: Sequence[Segment], documents: Sequence[NDArray[np.intp]], language: str) -> Facet:
    total: dict[str, int] = {}
    for segment, found in zip(segments, documents, strict=True):
        if not len(found):
            continue
        values, counts = (
            (KINDS, _of_kinds(segment, found)) if name == "type" else _of_column(segment.facet(name), found)
        )
        some = np.flatnonzero(counts[: len(values)])
        for code, count in zip(some.tolist(), counts[some].tolist(), strict=True):
            value = values[code]
            total[value] = total.get(value, 0) + count
    most = nsmallest(_MOST_VALUES, total.items(), key=lambda each: (-each[1], each[0]))
    return Facet(name, tuple(FacetValue(value, count, _narrowing(name, value, language)) for value, count in most))


def _of_kinds(segment: Segment, found: NDArray[np.intp]) -> NDArray[np.intp]:
    return np.bincount(segment.kinds[found], minlength=len(KINDS))


def _of_column(column: FacetColumn, found: NDArray[np.intp]) -> tuple[tuple[str, ...], NDArray[np.intp]]:
    """The values of a facet, and how many of the documents have each.

    First values are counted first, then second ones, and so on: few documents have many.
    """
    counts = np.zeros(len(column.values), np.intp)
    if not column.values:
        return column.values, counts
    starts, stops = column.ends[found], column.ends[found + 1]
    while True:
        more = starts < stops
        if not more.any():
            return column.values, counts
        starts, stops = starts[more], stops[more]
        counts += np.bincount(column.codes[starts], minlength=len(column.values))
        starts = starts + 1


@lru_cache(maxsize=1024)
def _narrowing(name: str, value: str, language: str) -> str:
    """What is added to the query to have only these."""
    if name == "person":
        return narrowing_person(value, language)
    if name == "year":
        return narrowing(DateField.DUE, value, language)
    return narrowing(FieldName(name), value, language)
