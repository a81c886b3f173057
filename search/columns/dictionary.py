"""Terms in the order of their bytes, in one byte string: eighty thousand of them without as many objects."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from search.columns.arrays import Bytes, Numbers

_BEYOND = b"\xff"
_STEP = 16
"""Of so many terms one is kept as an object of its own: most of the halving is then done at once."""


def encoded(term: str) -> bytes:
    """A term as it is kept. Halves of surrogate pairs stay what they are, and any other character is UTF-8."""
    return term.encode("utf-8", "surrogatepass")


def decoded(term: bytes) -> str:
    """The term again."""
    return term.decode("utf-8", "surrogatepass")


class Dictionary:
    """Sorted byte strings, none twice, found by halving."""

    def __init__(self, text: Bytes, ends: Numbers) -> None:
        self._text = bytes(text)
        self._ends = ends.data
        self.ends = ends

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: int) -> bytes:
        return self._text[self._ends[place] : self._ends[place + 1]]

    def __iter__(self) -> Iterator[bytes]:
        return map(self.__getitem__, range(len(self)))

    def place(self, term: bytes) -> int:
        """Where a term stands, or -1."""
        place = self._first_from(term)
        return place if place < len(self) and self[place] == term else -1

    def beginning(self, start: bytes) -> tuple[int, int]:
        """The half-open range of the terms that begin so: no byte of UTF-8 comes after what is looked for here."""
        return self._first_from(start), self._first_from(start + _BEYOND)

    @cached_property
    def _guide(self) -> list[bytes]:
        return [self[place] for place in range(0, len(self), _STEP)]

    def _first_from(self, term: bytes) -> int:
        known = bisect_right(self._guide, term)
        low, high = max(0, (known - 1) * _STEP), min(len(self), known * _STEP)
        while low < high:
            middle = (low + high) // 2
            if self[middle] < term:
                low = middle + 1
            else:
                high = middle
        return low
