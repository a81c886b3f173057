"""Words that stand close together say more than words far apart: of the best documents, those come forward."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from search.answering.ordering import DEPTH, Pick, in_order
from search.answering.phrases import DOCUMENT, Documents, Places, distinct, places_of
from search.columns.segment import Segment
from search.language.query import Clause, Wanted

_SHARE = 0.25
_REACHES = (1, 3)
"""Side by side, and with `de la` in between: each counts half."""
_MOST_PAIRS = 3
_NONE = np.zeros(0, np.int64)


def brought_forward(
    segments: Sequence[Segment], clauses: Iterable[Clause], picks: list[Pick], needed: int
) -> list[Pick]:
    """The picks in order, the first DEPTH by how many words that follow each other in the query do so there, too."""
    words = [_forms(clause) for clause in clauses if isinstance(clause, Wanted)]
    pairs = list(pairwise(words))[:_MOST_PAIRS]
    first, rest = picks[:DEPTH], picks[DEPTH:]
    if pairs and len(first) > 1:
        share = _SHARE / len(pairs) / len(_REACHES)
        near = _near(segments, pairs, first)
        first = [pick.raised(share * met) if met else pick for pick, met in zip(first, near, strict=True)]
    return in_order(segments, first, needed) + rest


def _forms(wanted: Wanted) -> tuple[str, ...]:
    return tuple(forms[0] for forms in wanted.alternatives if len(forms) == 1)


def _near(
    segments: Sequence[Segment], pairs: Sequence[tuple[tuple[str, ...], tuple[str, ...]]], picks: Sequence[Pick]
) -> list[int]:
    """For each pick how many of the pairs stand close together in it."""
    met = dict.fromkeys(((pick.place, pick.document) for pick in picks), 0)
    for place in {pick.place for pick in picks}:
        documents = np.array(sorted(pick.document for pick in picks if pick.place == place), np.int32)
        standing = {forms: _standing(segments[place], forms, documents) for pair in pairs for forms in pair}
        for first, second in pairs:
            for reach in _REACHES:
                for document in _meeting(standing[first], standing[second], reach).tolist():
                    met[place, document] += 1
    return list(met.values())


def _standing(segment: Segment, forms: tuple[str, ...], documents: Documents) -> Places:
    found = [places_of(segment, form, documents) for form in forms]
    return distinct(np.concatenate(found)) if found else _NONE


def _meeting(some: Places, others: Places, reach: int) -> Places:
    """The documents where one of each stands within reach of the other."""
    if not len(some) or not len(others):
        return _NONE
    at = np.searchsorted(others, some - reach)
    near = others[np.minimum(at, len(others) - 1)]
    return distinct(some[np.abs(near - some) <= reach] // DOCUMENT)
