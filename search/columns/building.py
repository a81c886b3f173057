"""A segment made of documents, in memory: their words are weighed one after the other and then sorted all at once."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.columns.arrays import Longs, Numbers, ends_of, gathered, integers, narrow, packed, width_for
from search.columns.dictionary import encoded
from search.columns.facets import due_columns, facet_columns
from search.columns.segment import Segment
from search.columns.shown import written
from search.columns.source import MemorySource
from search.content.document import SearchDocument
from search.content.impacts import START_MARK, is_form, starts_of, weighed
from search.content.parts import KINDS
from storage.model import RecordId

_NO_KIND = 255


def built(documents: Iterable[SearchDocument], touched: Iterable[RecordId], name: str) -> Segment:
    """The segment of these documents, in memory; `touched` are the records that were read for it."""
    gathering = _Gathering()
    for document in documents:
        gathering.add(document)
    return Segment(name, MemorySource(gathering.columns(touched)))


class _Gathering:
    """Documents as they come: flat lists of what will be sorted, and their small columns."""

    def __init__(self) -> None:
        self._terms: defaultdict[str, int] = defaultdict()
        self._terms.default_factory = self._terms.__len__
        self._postings, self._impacts, self._counts = array("i"), array("f"), array("i")
        self._placed, self._place_counts, self._places = array("i"), array("i"), array("i")
        self._placed_counts = array("i")
        self._documents: list[tuple[str, int, int, int, int]] = []
        self._facets: list[Sequence[tuple[str, str]]] = []
        self._due: list[Sequence[tuple[int, int]]] = []
        self._texts: list[bytes] = []

    def add(self, document: SearchDocument) -> None:
        """Weigh one more."""
        words = weighed(document)
        starts = {START_MARK + start: impact for start, impact in starts_of(words.impacts).items()}
        self._add_terms({**words.impacts, **starts}, words.positions)
        kind = KINDS.index(document.kind) if document.kind in KINDS else _NO_KIND
        late = document.late_after or 0
        self._documents.append((document.record, kind, document.changed, late, document.action or 0))
        self._facets.append(document.facets)
        self._due.append(document.due)
        self._texts.append(written(document))

    def columns(self, touched: Iterable[RecordId]) -> dict[str, NDArray[Any]]:
        """All of it as the columns of a segment."""
        texts, text_ends = packed(self._texts)
        return {
            **self._term_columns(),
            **self._record_columns(touched),
            **facet_columns(self._facets),
            **due_columns(self._due),
            "kinds": integers(each[1] for each in self._documents).astype(np.uint8),
            "changed": integers(each[2] for each in self._documents),
            "late_after": integers(each[3] for each in self._documents).astype(np.int32),
            "actions": narrow(integers(each[4] for each in self._documents)),
            "texts": texts,
            "text_ends": text_ends,
        }

    def _add_terms(self, impacts: Mapping[str, float], positions: Mapping[str, Sequence[int]]) -> None:
        code = self._terms.__getitem__
        self._postings.extend(map(code, impacts))
        self._impacts.extend(impacts.values())
        self._counts.append(len(impacts))
        placed = {form: places for form, places in positions.items() if form in impacts}
        self._placed.extend(map(code, placed))
        self._place_counts.extend(map(len, placed.values()))
        self._places.extend(chain.from_iterable(placed.values()))
        self._placed_counts.append(len(placed))

    def _record_columns(self, touched: Iterable[RecordId]) -> dict[str, NDArray[Any]]:
        known = sorted({encoded(each) for each in chain(touched, (each[0] for each in self._documents))})
        code = {record: place for place, record in enumerate(known)}
        text, ends = packed(known)
        codes = narrow(integers(code[encoded(each[0])] for each in self._documents))
        return {"records": text, "record_ends": ends, "record_codes": codes}

    def _term_columns(self) -> dict[str, NDArray[Any]]:
        """Forms first, then all other terms, each in the order of their bytes."""
        forms = sorted((encoded(term), code) for term, code in self._terms.items() if is_form(term))
        marks = sorted((encoded(term), code) for term, code in self._terms.items() if not is_form(term))
        ranks = np.zeros(len(self._terms), np.int64)
        ranks[[code for _, code in chain(forms, marks)]] = np.arange(len(ranks))
        form_text, form_ends = packed(term for term, _ in forms)
        mark_text, mark_ends = packed(term for term, _ in marks)
        columns = {"forms": form_text, "form_ends": form_ends, "marks": mark_text, "mark_ends": mark_ends}
        return columns | self._posting_columns(ranks, len(forms))

    def _posting_columns(self, ranks: Longs, forms: int) -> dict[str, NDArray[Any]]:
        size = len(self._counts)
        keys = self._keys(ranks, self._postings, self._counts)
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        ends = ends_of(np.bincount(keys // max(1, size), minlength=len(ranks)))
        counts, places = self._places_beside(ranks, keys[: ends[forms]])
        return {
            "documents": (keys % max(1, size)).astype(width_for(size)),
            "impacts": np.frombuffer(self._impacts, np.float32)[order] if size else np.zeros(0, np.float32),
            "posting_ends": narrow(ends),
            "counts": narrow(counts),
            "places": narrow(places),
            "place_ends": narrow(ends_of(counts)[ends[: forms + 1]]),
        }

    def _places_beside(self, ranks: Longs, keys: Longs) -> tuple[Longs, Numbers]:
        """How many places each posting of a form has, and all the places in the postings' order."""
        counts = np.zeros(len(keys), np.int64)
        placed = self._keys(ranks, self._placed, self._placed_counts)
        if not len(placed):
            return counts, np.zeros(0, np.int64)
        order = np.argsort(placed, kind="stable")
        order = order[: np.searchsorted(placed[order], keys[-1], "right") if len(keys) else 0]
        each = np.frombuffer(self._place_counts, np.int32).astype(np.int64)
        counts[np.searchsorted(keys, placed[order])] = each[order]
        places = np.frombuffer(self._places, np.int32)
        return counts, places[gathered(ends_of(each)[:-1][order], each[order])]

    @staticmethod
    def _keys(ranks: Longs, terms: Sequence[int], counts: Sequence[int]) -> Longs:
        """Term and document as one number that sorts by term, then by document."""
        documents = np.repeat(np.arange(len(counts), dtype=np.int64), np.array(counts, np.int64))
        codes = np.array(terms, np.int64)
        return ranks[codes] * len(counts) + documents
