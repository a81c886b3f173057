"""Columns of several values a document: the facets that results are counted by, and the days that things are due."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from search.columns.arrays import Ints, Numbers, ends_of, integers, joined, narrow, packed
from search.columns.dictionary import decoded, encoded

_PREFIX = "facet"


class FacetColumn(NamedTuple):
    """The values of document i are values[code] for each code of codes[ends[i]:ends[i + 1]]."""

    ends: Ints
    codes: Ints
    values: tuple[str, ...]


def column_names(facet: str) -> tuple[str, str, str, str]:
    """The names of the four columns that one facet is kept in."""
    return (
        f"{_PREFIX}:ends:{facet}",
        f"{_PREFIX}:codes:{facet}",
        f"{_PREFIX}:text:{facet}",
        f"{_PREFIX}:words:{facet}",
    )


def facets_among(names: Iterable[str]) -> list[str]:
    """The facets that have columns among these."""
    opening = f"{_PREFIX}:ends:"
    return sorted(name.removeprefix(opening) for name in names if name.startswith(opening))


def facet_columns(facets: Sequence[Sequence[tuple[str, str]]]) -> dict[str, NDArray[Any]]:
    """The columns of what each document has, a list of (facet, value) each."""
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for document, pairs in enumerate(facets):
        for name, value in dict.fromkeys(pairs):
            found[name].append((document, value))
    columns: dict[str, NDArray[Any]] = {}
    for name, entries in found.items():
        values = sorted({value for _, value in entries})
        code = {value: place for place, value in enumerate(values)}
        ends = ends_of(np.bincount([document for document, _ in entries], minlength=len(facets)))
        columns |= kept_facet(name, ends, integers(code[value] for _, value in entries), values)
    return columns


def kept_facet(name: str, ends: Numbers, codes: Numbers, values: Iterable[str]) -> dict[str, NDArray[Any]]:
    """One facet as it is kept."""
    return dict(zip(column_names(name), (narrow(ends), narrow(codes), *packed(map(encoded, values))), strict=True))


def read_facet(ends: Numbers, codes: Numbers, text: Numbers, words: Numbers) -> FacetColumn:
    """One facet from its four columns."""
    whole, cuts = bytes(text), words.tolist()
    values = tuple(decoded(whole[start:stop]) for start, stop in pairwise(cuts))
    return FacetColumn(ends.astype(np.int32), codes.astype(np.int32), values)


def no_facet(size: int) -> FacetColumn:
    """The facet that none of so many documents has."""
    return FacetColumn(np.zeros(size + 1, np.int32), np.zeros(0, np.int32), ())


def due_columns(due: Sequence[Sequence[tuple[int, int]]]) -> dict[str, NDArray[Any]]:
    """The columns of the first and last days on which each document's things are due."""
    days = np.array([day for days in due for day in days], np.int32).reshape(-1, 2)
    return kept_due(ends_of(integers(map(len, due))), days[:, 0], days[:, 1])


def kept_due(ends: Numbers, firsts: Numbers, lasts: Numbers) -> dict[str, NDArray[Any]]:
    """The days as they are kept."""
    return {
        "due:ends": ends.astype(np.int32),
        "due:firsts": joined([firsts], "<i4"),
        "due:lasts": joined([lasts], "<i4"),
    }
