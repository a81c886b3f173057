"""Working with arrays of numbers: as narrow as their values allow, read-only, cut and gathered by ranges."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Numbers = NDArray[Any]
"""Whole numbers of whichever width their column has."""

_WIDTHS = ("<u1", "<u2", "<i4", "<i8")


def width_for(most: int) -> str:
    """The narrowest type of number that holds everything from 0 to `most`."""
    return next((width for width in _WIDTHS if most <= np.iinfo(width).max), _WIDTHS[-1])


def narrow(values: Numbers) -> Numbers:
    """The same numbers, none below 0, in the narrowest type that holds them."""
    return frozen(values.astype(width_for(int(values.max(initial=0)))))


def frozen(values: NDArray[Any]) -> NDArray[Any]:
    """The array itself, closed to writing."""
    values.flags.writeable = False
    return values


def integers(values: Iterable[int]) -> Longs:
    """Numbers of any width as an array."""
    return np.fromiter(values, np.int64)


def ends_of(counts: Numbers) -> Longs:
    """Where each of consecutive groups ends, opening with 0: group i is [ends[i]:ends[i + 1]]."""
    ends = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=ends[1:])
    return ends


def counts_of(ends: Numbers) -> Longs:
    """How many there are in each of consecutive groups."""
    wide = ends.astype(np.int64)
    return wide[1:] - wide[:-1]


def gathered(starts: Longs, counts: Numbers) -> Longs:
    """The places start, start + 1, … of each range, one range after the other."""
    total = int(counts.sum())
    if total == 0:
        return np.zeros(0, np.int64)
    begun = np.repeat(starts - ends_of(counts)[:-1], counts)
    return begun + np.arange(total, dtype=np.int64)


def joined(parts: Sequence[NDArray[Any]], kind: str) -> NDArray[Any]:
    """The arrays one after the other, as that type; empty when there are none."""
    return np.concatenate([np.zeros(0, kind), *(part.astype(kind, copy=False) for part in parts)])


def packed(values: Iterable[bytes]) -> tuple[Bytes, Numbers]:
    """Byte strings as one, and the ends of each."""
    kept = list(values)
    text = np.frombuffer(b"".join(kept), np.uint8)
    return text, narrow(ends_of(integers(map(len, kept))))
