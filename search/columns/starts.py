"""Terms for the first one, two and three letters of forms, worked out for a whole segment at once.

One short posting instead of thousands of terms is what makes the first letters of a word quick to answer.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from search.columns.arrays import Floats, Longs
from search.columns.dictionary import decoded, encoded
from search.content.impacts import LONGEST_START, START_MARK


class Keyed(NamedTuple):
    """Postings: term * size + document of each, ascending and none twice, and the impacts."""

    keys: Longs
    impacts: Floats


def starts_of_forms(forms: Sequence[bytes], postings: Keyed, size: int) -> tuple[list[bytes], Keyed]:
    """The terms of beginnings, in order, and their postings, with the greatest impact of a form that begins so.

    `forms` are in order; `size` is how many documents there are.
    """
    names = [decoded(form) for form in forms]
    levels: list[tuple[list[str], Keyed]] = []
    for length in range(LONGEST_START, 0, -1):
        names, postings = _shortened(names, postings, length, size)
        levels.append((names, postings))
    starts = sorted({encoded(name) for names, _ in levels for name in names})
    places = {start: place for place, start in enumerate(starts)}
    keys, impacts = [], []
    for (names, found), length in zip(levels, range(LONGEST_START, 0, -1), strict=True):
        ranks = np.array([places[encoded(name)] if len(name) == length else -1 for name in names], np.int64)
        terms, documents = np.divmod(found.keys, size)
        kept = ranks[terms] >= 0
        keys.append(ranks[terms][kept] * size + documents[kept])
        impacts.append(found.impacts[kept])
    together = np.concatenate(keys)
    order = np.argsort(together)
    marked = [encoded(START_MARK) + start for start in starts]
    return marked, Keyed(together[order], np.concatenate(impacts)[order])


def _shortened(names: Sequence[str], postings: Keyed, length: int, size: int) -> tuple[list[str], Keyed]:
    """The names cut to so many letters, each once, and their postings taken together."""
    cut = [name[:length] for name in names]
    shorter = list(dict.fromkeys(cut))
    codes = {name: code for code, name in enumerate(shorter)}
    ranks = np.array([codes[name] for name in cut], np.int64)
    terms, documents = np.divmod(postings.keys, size)
    keys = ranks[terms] * size + documents
    order = np.argsort(keys)
    ordered = keys[order]
    opens = np.flatnonzero(np.diff(ordered, prepend=-1))
    if not len(opens):
        return shorter, postings
    return shorter, Keyed(ordered[opens], np.maximum.reduceat(postings.impacts[order], opens))
