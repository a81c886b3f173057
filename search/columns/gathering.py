"""The words of documents as they come, one document after the other; in the end they are sorted all at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.columns.arrays import (
    Floats,
    Ints,
    Longs,
    Numbers,
    ends_of,
    gathered,
    integers,
    joined,
    narrow,
    packed,
    width_for,
)
from search.columns.dictionary import encoded
from search.columns.starts import Keyed, starts_of_forms
from search.content.impacts import is_form


class Words:
    """Postings and places, a document after the other. Terms have codes in the order in which they are first met."""

    def __init__(self) -> None:
        self._terms: defaultdict[str, int] = defaultdict()
        self._terms.default_factory = self._terms.__len__
        self._codes: list[Ints] = []
        self._impacts: list[Floats] = []
        self._placed: list[Ints] = []
        self._counts: list[Ints] = []
        self._places: list[Ints] = []

    def add(self, impacts: Mapping[str, float], positions: Mapping[str, Sequence[int]]) -> None:
        """One more document."""
        code = self._terms.__getitem__
        if not positions.keys() <= impacts.keys():
            positions = {form: places for form, places in positions.items() if form in impacts}
        places = list(positions.values())
        self._codes.append(np.fromiter(map(code, impacts), np.int32, len(impacts)))
        self._impacts.append(np.fromiter(impacts.values(), np.float32, len(impacts)))
        self._placed.append(np.fromiter(map(code, positions), np.int32, len(positions)))
        self._counts.append(np.fromiter(map(len, places), np.int32, len(places)))
        self._places.append(np.fromiter(chain.from_iterable(places), np.int32))

    def columns(self) -> dict[str, NDArray[Any]]:
        """Dictionaries and postings: first of forms, then of their beginnings, then of all other terms.

        The mark of beginnings comes before all others, so both dictionaries are in the order of their bytes.
        """
        size = max(1, len(self._codes))
        forms = sorted((encoded(term), code) for term, code in self._terms.items() if is_form(term))
        marks = sorted((encoded(term), code) for term, code in self._terms.items() if not is_form(term))
        ranks = np.zeros(len(self._terms), np.int64)
        ranks[[code for _, code in chain(forms, marks)]] = np.arange(len(ranks))
        words, others = self._postings(ranks, len(forms) * size)
        form_terms, mark_terms = [term for term, _ in forms], [term for term, _ in marks]
        start_terms, starts = starts_of_forms(form_terms, words, size)
        before = len(start_terms) * size
        keys = np.concatenate((words.keys, starts.keys + len(forms) * size, others.keys + before))
        ends = ends_of(np.bincount(keys // size, minlength=len(ranks) + len(start_terms)))
        return {
            **_dictionary("form", form_terms),
            **_dictionary("mark", [*start_terms, *mark_terms]),
            **self._place_columns(ranks, words.keys, ends[: len(forms) + 1]),
            "documents": (keys % size).astype(width_for(size)),
            "impacts": np.concatenate((words.impacts, starts.impacts, others.impacts)),
            "posting_ends": narrow(ends),
        }

    def _postings(self, ranks: Longs, cut: int) -> tuple[Keyed, Keyed]:
        """Those of forms, and all others."""
        keys = self._keys(ranks, self._codes)
        order = np.argsort(keys)
        keys, impacts = keys[order], joined(self._impacts, "<f4")[order]
        end = int(np.searchsorted(keys, cut))
        return Keyed(keys[:end], impacts[:end]), Keyed(keys[end:], impacts[end:])

    def _place_columns(self, ranks: Longs, keys: Longs, ends: Longs) -> dict[str, NDArray[Any]]:
        """How many places each posting of a form has, and all the places in the order of the postings."""
        placed = self._keys(ranks, self._placed)
        order = np.argsort(placed)
        order = order[: np.searchsorted(placed[order], keys[-1], "right") if len(keys) else 0]
        each, places = joined(self._counts, "<i8"), joined(self._places, "<i8")
        counts = np.zeros(len(keys), np.int64)
        counts[np.searchsorted(keys, placed[order])] = each[order]
        return {
            "counts": narrow(counts),
            "places": narrow(places[gathered(ends_of(each)[:-1][order], each[order])]),
            "place_ends": narrow(ends_of(counts)[ends]),
        }

    @staticmethod
    def _keys(ranks: Longs, codes: Sequence[Ints]) -> Longs:
        """Term and document as one number that sorts by term, then by document."""
        documents = np.repeat(np.arange(len(codes), dtype=np.int64), integers(map(len, codes)))
        keys: Longs = ranks[joined(codes, "<i8")] * max(1, len(codes)) + documents
        return keys


def _dictionary(name: str, terms: Iterable[bytes]) -> dict[str, Numbers]:
    text, ends = packed(terms)
    return {f"{name}s": text, f"{name}_ends": ends}
