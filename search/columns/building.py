"""A segment made of documents, in memory: their words are weighed one after the other and then sorted all at once."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.columns.arrays import integers, narrow, packed
from search.columns.dictionary import encoded
from search.columns.facets import due_columns, facet_columns
from search.columns.gathering import Words
from search.columns.segment import Segment
from search.columns.shown import written
from search.columns.source import MemorySource
from search.content.document import SearchDocument
from search.content.impacts import weighed
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
        self._words = Words()
        self._documents: list[tuple[str, int, int, int, int]] = []
        self._facets: list[Sequence[tuple[str, str]]] = []
        self._due: list[Sequence[tuple[int, int]]] = []
        self._texts: list[bytes] = []

    def add(self, document: SearchDocument) -> None:
        """Weigh one more."""
        words = weighed(document)
        self._words.add(words.impacts, words.positions)
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
            **self._words.columns(),
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

    def _record_columns(self, touched: Iterable[RecordId]) -> dict[str, NDArray[Any]]:
        known = sorted({encoded(each) for each in chain(touched, (each[0] for each in self._documents))})
        code = {record: place for place, record in enumerate(known)}
        text, ends = packed(known)
        codes = narrow(integers(code[encoded(each[0])] for each in self._documents))
        return {"records": text, "record_ends": ends, "record_codes": codes}
