"""Several segments into one without their dead documents, from their columns alone: no word is read again.

Terms are taken in stretches, so that memory grows with the longest postings and the small columns, not with the index.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from search.columns.arrays import Bools, Longs, Numbers, counts_of, ends_of, gathered, joined, narrow, packed, width_for
from search.columns.dictionary import Dictionary
from search.columns.merging_columns import documents_joined
from search.columns.segment import Segment
from search.columns.snapshot import snapshot_of
from search.columns.source import MemorySink, MemorySource, Sink

_RATIO = 3
_MANY, _ALIKE = 16, 4
_STRETCH = 500_000
_TEXT_STRETCH = 1 << 21


def merged(segments: Sequence[Segment], name: str) -> Segment:
    """One segment in memory for these neighbours, oldest first, without the documents that a later one replaced."""
    sink = MemorySink()
    merge_into(segments, sink)
    return Segment(name, MemorySource(sink.columns))


def newest_to_merge(sizes: Sequence[int]) -> int:
    """How many of the newest segments should be one now, by their sizes, oldest first; 0 when none.

    Each that stays is then at least _RATIO times as large as all that is newer, so that there are few of them, and
    each document is written again a few times only.
    """
    count = newer = 0
    for place, size in enumerate(reversed(sizes), 1):
        if size < _RATIO * newer:
            count = place
        newer += size
    return count


def newest_alike(sizes: Sequence[int]) -> int:
    """How many of the newest segments are about as small as the very newest, once they are many; 0 until then.

    For who adds much at a time and merges in the end: what is open at once stays little.
    """
    most = _ALIKE * sizes[-1] if sizes else 0
    count = next((count for count, size in enumerate(reversed(sizes)) if size > most), len(sizes))
    return count if count >= _MANY else 0


def merge_into(segments: Sequence[Segment], sink: Sink) -> int:
    """Write what is alive of these neighbours; gives how many documents. Raises IndexDamaged when one is not whole."""
    alive = snapshot_of(segments).alive
    columns = _terms_into(segments, alive, sink) | documents_joined(segments, alive)
    _texts_into(segments, alive, sink)
    sink.finish(columns)
    return len(columns["kinds"])


class _Part(NamedTuple):
    """A segment on its way: the new numbers of its documents (-1: dead) and of its terms."""

    segment: Segment
    numbers: Longs
    ranks: Longs


def _terms_into(segments: Sequence[Segment], alive: Sequence[Bools], sink: Sink) -> dict[str, NDArray[Any]]:
    forms = _united([segment.forms for segment in segments])
    marks = _united([segment.marks for segment in segments])
    parts = list(_parts(segments, alive, forms, marks))
    counts = np.zeros(len(forms) + len(marks), np.int64)
    places = np.zeros(len(forms), np.int64)
    merging = _Postings(parts, sink, sum(int(np.count_nonzero(each)) for each in alive))
    for start, stop in _stretches(parts, len(forms), len(counts)):
        counts[start:stop], placed = merging.write(start, stop, placed=start < len(forms))
        if start < len(forms):
            places[start:stop] = placed
    return _dictionaries(forms, marks, counts, places)


def _united(dictionaries: Sequence[Dictionary]) -> list[bytes]:
    return sorted(set[bytes]().union(*dictionaries))


def _parts(
    segments: Sequence[Segment], alive: Sequence[Bools], forms: Sequence[bytes], marks: Sequence[bytes]
) -> Iterator[_Part]:
    form_ranks = {term: rank for rank, term in enumerate(forms)}
    mark_ranks = {term: rank for rank, term in enumerate(marks, len(forms))}
    before = 0
    for segment, living in zip(segments, alive, strict=True):
        numbers = np.where(living, before + np.cumsum(living) - 1, -1)
        of_forms = np.fromiter(map(form_ranks.__getitem__, segment.forms), np.int64, len(segment.forms))
        of_marks = np.fromiter(map(mark_ranks.__getitem__, segment.marks), np.int64, len(segment.marks))
        yield _Part(segment, numbers, np.concatenate((of_forms, of_marks)))
        before += int(np.count_nonzero(living))


def _stretches(parts: Sequence[_Part], forms: int, terms: int) -> Iterator[tuple[int, int]]:
    """Ranges of terms with some _STRETCH postings each; none has both forms and others."""
    counts = np.zeros(terms, np.int64)
    for segment, _, ranks in parts:
        counts[ranks] += counts_of(segment.posting_ends)
    turns = np.flatnonzero(np.diff((ends_of(counts)[:-1]) // _STRETCH)) + 1
    cuts = sorted({0, forms, terms, *turns.tolist()})
    yield from pairwise(cuts)


class _Postings:
    """Writes the postings of stretch after stretch of terms."""

    def __init__(self, parts: Sequence[_Part], sink: Sink, size: int) -> None:
        self._parts = parts
        self._sink = sink
        self._width = width_for(size)
        self._count_width = _widest(parts, "counts")
        self._place_width = _widest(parts, "places")
        kinds = {"documents": self._width, "impacts": "<f4", "counts": self._count_width, "places": self._place_width}
        for name, kind in kinds.items():
            sink.append(name, np.zeros(0, kind))

    def write(self, start: int, stop: int, *, placed: bool) -> tuple[Longs, Longs]:
        """The postings of the terms [start:stop]; gives how many each has, and how many places."""
        found = [_living(part, start, stop) for part in self._parts]
        ranks = joined([each.ranks for each in found], "<i8")
        order = np.argsort(ranks, kind="stable")
        self._sink.append("documents", joined([each.documents for each in found], self._width)[order])
        self._sink.append("impacts", joined([each.impacts for each in found], "<f4")[order])
        counts = np.bincount(ranks - start, minlength=stop - start)
        return counts, self._write_places(found, ranks, order, start, stop) if placed else counts

    def _write_places(self, found: Sequence["_Living"], ranks: Longs, order: Longs, start: int, stop: int) -> Longs:
        counts = joined([each.counts() for each in found], "<i8")
        kept = np.concatenate([each.kept for each in found])
        places = joined([each.places() for each in found], self._place_width)
        starts, counts = ends_of(counts)[:-1][kept][order], counts[kept][order]
        self._sink.append("counts", counts.astype(self._count_width))
        self._sink.append("places", places[gathered(starts, counts)])
        sums = np.zeros(stop - start, np.int64)
        np.add.at(sums, ranks[order] - start, counts)
        return sums


class _Living(NamedTuple):
    """The postings of a part's terms [low:high]: which are kept, and those under their new numbers."""

    segment: Segment
    low: int
    high: int
    kept: Bools
    ranks: Longs
    documents: Longs
    impacts: NDArray[np.float32]

    def counts(self) -> Numbers:
        """How many places each posting has, if the terms are forms; those of the dead as well."""
        return self._of("counts", self.segment.posting_ends)

    def places(self) -> Numbers:
        """All of the places."""
        return self._of("places", self.segment.place_ends)

    def _of(self, column: str, ends: Numbers) -> Numbers:
        return self.segment.source.part(column, int(ends[self.low]), int(ends[self.high]))


def _living(part: _Part, start: int, stop: int) -> _Living:
    segment, numbers, all_ranks = part
    low, high = np.searchsorted(all_ranks, (start, stop)).tolist()
    ends = segment.posting_ends[low : high + 1]
    first, last = int(ends[0]), int(ends[-1])
    documents = numbers[segment.source.part("documents", first, last)]
    impacts = segment.source.part("impacts", first, last)
    kept = documents >= 0
    ranks = np.repeat(all_ranks[low:high], counts_of(ends))[kept]
    return _Living(segment, low, high, kept, ranks, documents[kept], impacts[kept])


def _widest(parts: Sequence[_Part], column: str) -> str:
    return np.result_type(np.uint8, *(np.dtype(part.segment.source.kind(column)) for part in parts)).str


def _dictionaries(forms: list[bytes], marks: list[bytes], counts: Longs, places: Longs) -> dict[str, NDArray[Any]]:
    """The terms that are left with postings."""
    left = counts > 0
    form_text, form_ends = packed(term for term, some in zip(forms, left[: len(forms)].tolist(), strict=True) if some)
    mark_text, mark_ends = packed(term for term, some in zip(marks, left[len(forms) :].tolist(), strict=True) if some)
    return {
        "forms": form_text,
        "form_ends": form_ends,
        "marks": mark_text,
        "mark_ends": mark_ends,
        "posting_ends": narrow(ends_of(counts[left])),
        "place_ends": narrow(ends_of(places[left[: len(forms)]])),
    }


def _texts_into(segments: Sequence[Segment], alive: Sequence[Bools], sink: Sink) -> None:
    sink.append("texts", np.zeros(0, np.uint8))
    for segment, living in zip(segments, alive, strict=True):
        ends = segment.text_ends.astype(np.int64)
        turns = np.flatnonzero(np.diff(ends // _TEXT_STRETCH)) + 1
        cuts = sorted({0, segment.size, *turns.tolist()})
        for start, stop in pairwise(cuts):
            kept = np.repeat(living[start:stop], counts_of(ends[start : stop + 1]))
            sink.append("texts", segment.text(start, stop)[kept])
