"""The best of what was found, in an order that depends on nothing but the documents."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from search.answering.scoring import Mask, Scores
from search.columns.segment import Segment

STEPS = 10
"""How many steps one point of a score has; documents on the same step are as good as each other."""
DEPTH = 100
"""How many of the best are looked at more closely, whatever the page that is shown."""

_CHANGED_BITS = 33
_LATEST = (1 << _CHANGED_BITS) - 1
_MANY_TIED = 64
_ACTION_BITS = 32

Longs = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Wish:
    """Which of the best are wanted, and by whom."""

    offset: int
    limit: int
    me: str = ""


class Pick(NamedTuple):
    """A document in the `place`-th segment. `order` is greater for what comes first."""

    place: int
    document: int
    order: int

    @property
    def score(self) -> float:
        """The score, as far as it counts."""
        return (self.order >> (_CHANGED_BITS + 1)) / STEPS

    def raised(self, share: float) -> "Pick":
        """The same with so much more of its score."""
        steps, ties = divmod(self.order, 1 << (_CHANGED_BITS + 1))
        return self._replace(order=(round(steps * (1 + share)) << (_CHANGED_BITS + 1)) + ties)


def best(segments: Sequence[Segment], masks: Sequence[Mask], scores: Sequence[Scores] | None, wish: Wish) -> list[Pick]:
    """The best documents: as many as are wanted, and never fewer than DEPTH where there are.

    Up to DEPTH they are not in order yet: who looks more closely changes it.
    """
    needed = max(wish.offset + wish.limit, DEPTH)
    found = [np.flatnonzero(mask) for mask in masks]
    places = np.repeat(np.arange(len(found)), [len(each) for each in found])
    documents = np.concatenate(found) if found else np.zeros(0, np.int64)
    if scores is None:
        steps = np.zeros(len(documents), np.int64)
    else:
        points = [each[at] for each, at in zip(scores, found, strict=True)]
        steps = np.rint(np.concatenate(points) * np.float32(STEPS)).astype(np.int64)
    kept = _highest(steps, needed)
    places, documents, steps = places[kept], documents[kept], steps[kept]
    order = _order(segments, places, documents, steps, wish.me if scores is not None else "")
    kept = _greatest(order, needed)
    places, documents, order = places[kept], documents[kept], order[kept]
    kept = _first_of_equals(segments, places, documents, order, needed)
    found_there = zip(places[kept].tolist(), documents[kept].tolist(), order[kept].tolist(), strict=True)
    picks = [Pick(*each) for each in found_there]
    return picks if len(picks) <= DEPTH else in_order(segments, picks, needed)


def in_order(segments: Sequence[Segment], picks: Iterable[Pick], needed: int) -> list[Pick]:
    """The best picks, best first; the keys of documents decide between those that nothing else tells apart."""
    ordered = sorted(picks, key=lambda pick: -pick.order)
    sorted_out: list[Pick] = []
    for _, tied in groupby(ordered, key=lambda pick: pick.order):
        several = list(tied)
        if len(several) > 1:
            several.sort(key=lambda pick: segments[pick.place].key(pick.document))
        sorted_out += several
        if len(sorted_out) >= needed:
            break
    return sorted_out[:needed]


def _order(segments: Sequence[Segment], places: Longs, documents: Longs, steps: Longs, me: str) -> Longs:
    """One number that holds score, mine and newest, in this order."""
    changed, mine = np.zeros(len(steps), np.int64), np.zeros(len(steps), np.int64)
    for place, segment in enumerate(segments):
        here = places == place
        changed[here] = segment.changed[documents[here]]
        if me:
            mine[here] = _mine(segment, me)[documents[here]]
    return (((steps << 1) + mine) << _CHANGED_BITS) + np.clip(changed, 0, _LATEST)


def _mine(segment: Segment, me: str) -> Mask:
    mask = np.zeros(segment.size, np.bool_)
    column = segment.facet("person")
    code = bisect_left(column.values, me)
    if code < len(column.values) and column.values[code] == me:
        at = np.flatnonzero(column.codes == code)
        mask[np.searchsorted(column.ends, at, "right") - 1] = True
    return mask


def _highest(steps: Longs, needed: int) -> NDArray[np.intp]:
    """The same as `_greatest`, for small numbers of which very many are equal: they are counted."""
    if len(steps) <= needed:
        return np.arange(len(steps))
    better = np.cumsum(np.bincount(steps)[::-1])
    least = len(better) - 1 - int(np.searchsorted(better, needed))
    return np.flatnonzero(steps >= least)


def _greatest(values: Longs, needed: int) -> NDArray[np.intp]:
    """Where the `needed` greatest stand, and all that equal the least of them."""
    if len(values) <= needed:
        return np.arange(len(values))
    least = np.partition(values, len(values) - needed)[len(values) - needed]
    return np.flatnonzero(values >= least)


def _first_of_equals(
    segments: Sequence[Segment], places: Longs, documents: Longs, order: Longs, needed: int
) -> NDArray[np.intp]:
    """Where many are tied for the last seats: of each segment only those that come first, so that few keys are read."""
    if len(order) <= needed + _MANY_TIED:
        return np.arange(len(order))
    least = order.min()
    kept = [np.flatnonzero(order > least)]
    for place, segment in enumerate(segments):
        tied = np.flatnonzero((order == least) & (places == place))
        at = documents[tied]
        keys = (segment.record_codes[at].astype(np.int64) << _ACTION_BITS) + segment.actions[at]
        kept.append(tied if len(tied) <= needed else tied[np.argpartition(keys, needed - 1)[:needed]])
    return np.concatenate(kept)
