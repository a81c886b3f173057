"""One immutable part of the index: what was read of some records, as columns in memory or in files."""

from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from search.columns.arrays import Bools, Floats, Ints, Longs, Numbers, counts_of, ends_of, gathered
from search.columns.dictionary import Dictionary, decoded, encoded
from search.columns.facets import FacetColumn, column_names, facets_among, no_facet, read_facet
from search.columns.shown import Shown, read
from search.columns.source import Source

_FEW = 4_096
_MOST_SHOWN, _USUAL_TEXT = 256, 10_000


class Postings(NamedTuple):
    """Documents that have a term, ascending and none twice, and how much it weighs in each."""

    documents: Ints
    impacts: Floats


NO_POSTINGS = Postings(np.zeros(0, np.int32), np.zeros(0, np.float32))


class Segment:
    """Documents by their numbers, from 0; dead ones too. Its arrays are never changed; methods are safe in any thread.

    `size` is how many documents there are, `kinds` their kinds (places in `search.content.parts.KINDS`), `changed` the
    second of their records' last change, `late_after` the day after which they are late (0: none).
    Whatever reads a long column raises IndexDamaged when its file is not what was written.
    """

    def __init__(self, name: str, source: Source) -> None:
        self.name = name
        self.source = source
        self.kinds: NDArray[np.uint8] = source.whole("kinds")
        self.changed: Longs = source.whole("changed")
        self.late_after: Ints = source.whole("late_after")
        self.record_codes: Numbers = source.whole("record_codes")
        self.actions: Numbers = source.whole("actions")
        self.size = len(self.kinds)
        self.forms = Dictionary(source.whole("forms"), source.whole("form_ends"))
        self.marks = Dictionary(source.whole("marks"), source.whole("mark_ends"))
        self.posting_ends: Numbers = source.whole("posting_ends")
        self.place_ends: Numbers = source.whole("place_ends")
        self.text_ends: Numbers = source.whole("text_ends")
        self.facets = tuple(facets_among(source.names()))
        self._facets: dict[str, FacetColumn] = {}
        self._shown: dict[int, Shown] = {}

    @cached_property
    def known(self) -> tuple[str, ...]:
        """The ids of `touched` in the order of their codes."""
        return tuple(map(decoded, Dictionary(self.source.whole("records"), self.source.whole("record_ends"))))

    @cached_property
    def _codes(self) -> dict[str, int]:
        return {record: code for code, record in enumerate(self.known)}

    @property
    def touched(self) -> Set[str]:
        """The ids of the records that were read for this segment, also of those without documents."""
        return self._codes.keys()

    @cached_property
    def due(self) -> tuple[Ints, Ints, Ints]:
        """Ends, first days, last days: what is due of document i stands at [ends[i]:ends[i + 1]]."""
        whole = self.source.whole
        return whole("due:ends"), whole("due:firsts"), whole("due:lasts")

    def postings(self, term: str) -> Postings:
        """The documents that have a term; none when it is unknown."""
        start, stop = self._range(encoded(term))
        return self._postings(start, stop) if start < stop else NO_POSTINGS

    def postings_from(self, start: str) -> Postings:
        """The documents that have a form which begins so, with the greatest impact of those in each."""
        low, high = self.forms.beginning(encoded(start))
        first, last = int(self.posting_ends[low]), int(self.posting_ends[high])
        if high - low == 1 or first == last:
            return self._postings(first, last)
        return _greatest(self._postings(first, last), self.size)

    def terms_from(self, start: str) -> list[tuple[str, int]]:
        """The forms that begin so, in order, with how many documents have them."""
        low, high = self.forms.beginning(encoded(start))
        counts = counts_of(self.posting_ends[low : high + 1])
        return [(decoded(self.forms[low + place]), count) for place, count in enumerate(counts.tolist())]

    def terms_like(self, first: str, shortest: int, longest: int) -> Iterator[tuple[str, int]]:
        """The forms that begin with `first` and have so many characters, with how many documents have them."""
        low, high = self.forms.beginning(encoded(first))
        bytes_each = counts_of(self.forms.ends[low : high + 1])
        likely = np.flatnonzero((bytes_each >= shortest) & (bytes_each <= 4 * longest))
        for place in (likely + low).tolist():
            term = decoded(self.forms[place])
            if shortest <= len(term) <= longest:
                yield term, int(self.posting_ends[place + 1]) - int(self.posting_ends[place])

    def positions(self, term: str, documents: Ints) -> tuple[Longs, Ints]:
        """Ends and places: where a form stands in documents[i] is places[ends[i]:ends[i + 1]], ascending."""
        form = self.forms.place(encoded(term))
        if form < 0 or not len(documents):
            return np.zeros(len(documents) + 1, np.int64), np.zeros(0, np.int32)
        start, stop = int(self.posting_ends[form]), int(self.posting_ends[form + 1])
        having, counts = self.source.part("documents", start, stop), self.source.part("counts", start, stop)
        at = np.minimum(np.searchsorted(having, documents), len(having) - 1)
        found = np.where(having[at] == documents, counts[at], 0)
        places = self.source.part("places", int(self.place_ends[form]), int(self.place_ends[form + 1]))
        return ends_of(found), places[gathered(ends_of(counts)[at], found)].astype(np.int32)

    def positions_from(self, start: str) -> tuple[Ints, Longs, Ints]:
        """Documents, ends and places: where forms that begin so stand in documents[i] is places[ends[i]:ends[i + 1]].

        Form after form, so a document is named once for each that it has. Their postings lie side by side.
        """
        low, high = self.forms.beginning(encoded(start))
        first, last = int(self.posting_ends[low]), int(self.posting_ends[high])
        documents = self.source.part("documents", first, last).astype(np.int32)
        places = self.source.part("places", int(self.place_ends[low]), int(self.place_ends[high]))
        return documents, ends_of(self.source.part("counts", first, last)), places.astype(np.int32)

    def facet(self, name: str) -> FacetColumn:
        """The values that documents have of a facet; an unknown one has none."""
        if (kept := self._facets.get(name)) is not None:
            return kept
        if name not in self.facets:
            return no_facet(self.size)
        kept = self._facets[name] = read_facet(*map(self.source.whole, column_names(name)))
        return kept

    def records(self) -> Sequence[str]:
        """The record id of each document."""
        return _Coded(self.known, self.record_codes)

    def key(self, document: int) -> tuple[str, int]:
        """What orders documents that nothing else tells apart: the record, and the number of the action (0: none)."""
        return self.known[self.record_codes[document]], int(self.actions[document])

    def shown(self, document: int) -> Shown:
        """What is kept of a document for its result; the last that were asked for are kept, if they are not long."""
        if (found := self._shown.get(document)) is not None:
            return found
        kept = self.text(document, document + 1).tobytes()
        found = read(kept)
        if len(kept) <= _USUAL_TEXT:
            if len(self._shown) >= _MOST_SHOWN:
                self._shown.clear()
            self._shown[document] = found
        return found

    def text(self, start: int, stop: int) -> NDArray[np.uint8]:
        """What is kept of documents [start:stop], as bytes one after the other."""
        return self.source.part("texts", int(self.text_ends[start]), int(self.text_ends[stop]))

    def dead(self, later: Set[str]) -> Bools | None:
        """Which documents belong to these records; None when none does."""
        touched = self.touched & later
        if not touched:
            return None
        gone = np.zeros(len(self.known), np.bool_)
        gone[[self._codes[record] for record in touched]] = True
        return gone[self.record_codes]

    def _range(self, term: bytes) -> tuple[int, int]:
        """Where a term's postings stand; those of forms come first."""
        place = self.forms.place(term)
        if place < 0:
            place = self.marks.place(term)
            if place < 0:
                return 0, 0
            place += len(self.forms)
        return int(self.posting_ends[place]), int(self.posting_ends[place + 1])

    def _postings(self, start: int, stop: int) -> Postings:
        documents = self.source.part("documents", start, stop)
        return Postings(documents.astype(np.int32), self.source.part("impacts", start, stop))


class _Coded(Sequence[str]):
    """Values by their codes."""

    def __init__(self, values: Sequence[str], codes: Numbers) -> None:
        self._values = values
        self._codes = codes

    def __len__(self) -> int:
        return len(self._codes)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return [self._values[code] for code in self._codes[place].tolist()]
        return self._values[int(self._codes[place])]


def _greatest(several: Postings, size: int) -> Postings:
    """Each document once, with the greatest of its impacts."""
    documents, impacts = several
    if len(documents) > _FEW:
        best = np.full(size, -np.inf, np.float32)
        np.maximum.at(best, documents, impacts)
        met = np.zeros(size, np.bool_)
        met[documents] = True
        found = np.flatnonzero(met)
        return Postings(found.astype(np.int32), best[found])
    order = np.argsort(documents, kind="stable")
    ordered = documents[order]
    opens = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    return Postings(ordered[opens], np.maximum.reduceat(impacts[order], opens))
