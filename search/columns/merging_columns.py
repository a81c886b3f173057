"""The columns of documents when segments become one: what is alive of each, with values under new codes."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.columns.arrays import Bools, Numbers, counts_of, ends_of, joined, narrow, packed
from search.columns.dictionary import encoded
from search.columns.facets import kept_due, kept_facet
from search.columns.segment import Segment


def documents_joined(segments: Sequence[Segment], alive: Sequence[Bools]) -> dict[str, NDArray[Any]]:
    """All columns that have one entry, or several, for each document."""
    both = list(zip(segments, alive, strict=True))
    lengths = joined([counts_of(segment.text_ends)[living] for segment, living in both], "<i8")
    columns = {
        **_records(both),
        **_due(both),
        "kinds": joined([segment.kinds[living] for segment, living in both], "|u1"),
        "changed": joined([segment.changed[living] for segment, living in both], "<i8"),
        "late_after": joined([segment.late_after[living] for segment, living in both], "<i4"),
        "actions": narrow(joined([segment.actions[living] for segment, living in both], "<i8")),
        "text_ends": narrow(ends_of(lengths)),
    }
    for name in sorted({name for segment in segments for name in segment.facets}):
        columns |= _facet(name, both)
    return columns


_Both = Sequence[tuple[Segment, Bools]]


def _records(both: _Both) -> dict[str, NDArray[Any]]:
    known = sorted({encoded(record) for segment, _ in both for record in segment.known})
    codes = _recoded(known, [(map(encoded, segment.known), segment.record_codes[living]) for segment, living in both])
    text, ends = packed(known)
    return {"records": text, "record_ends": ends, "record_codes": narrow(codes)}


def _due(both: _Both) -> dict[str, NDArray[Any]]:
    counts, firsts, lasts = [], [], []
    for segment, living in both:
        ends, first, last = segment.due
        each = counts_of(ends)
        kept = np.repeat(living, each)
        counts.append(each[living])
        firsts.append(first[kept])
        lasts.append(last[kept])
    return kept_due(ends_of(joined(counts, "<i8")), joined(firsts, "<i4"), joined(lasts, "<i4"))


def _facet(name: str, both: _Both) -> dict[str, NDArray[Any]]:
    """One facet with the values that somebody alive has; nothing when nobody has any."""
    counts, entries = [], []
    for segment, living in both:
        ends, codes, values = segment.facet(name)
        each = counts_of(ends)
        counts.append(each[living])
        entries.append((values, codes[np.repeat(living, each)]))
    used = sorted({values[code] for values, codes in entries for code in np.unique(codes).tolist()})
    if not used:
        return {}
    return kept_facet(name, ends_of(joined(counts, "<i8")), _recoded(used, entries), used)


def _recoded(values: Sequence[Any], entries: Iterable[tuple[Iterable[Any], Numbers]]) -> Numbers:
    """Codes into `values` for those into each entry's own; a value that is no more has none that counts."""
    code = {value: place for place, value in enumerate(values)}
    found = [np.array([code.get(value, 0) for value in own], np.int64)[codes] for own, codes in entries]
    return joined(found, "<i8")
