"""What can go wrong with the index. None of it is lost work: the index is made from the workspace and can be remade.

SearchError
├── IndexMissing     there is no index where one should be, or it is another version's or another workspace's
├── IndexDamaged     its files are not what was written
└── IndexBusy        another program kept the lock for longer than the wait

`SearchIndex` deals with all of them itself; they are its parts' way of telling it.
"""

from dataclasses import dataclass
from pathlib import Path


class SearchError(Exception):
    """The base of all of search's errors."""


@dataclass
class IndexMissing(SearchError):
    """Nothing usable lies in `folder`; `reason` is a plain word."""

    folder: Path
    reason: str


@dataclass
class IndexDamaged(SearchError):
    """A file of the index in `folder` cannot be trusted; `detail` says which, or what the system says of it."""

    folder: Path
    detail: str


@dataclass
class IndexBusy(SearchError):
    """Another program has been writing the index in `folder` for longer than `seconds`."""

    folder: Path
    seconds: float


WHAT_DAMAGE_RAISES = (ArithmeticError, LookupError, MemoryError, OSError, TypeError, ValueError)
"""What can come of reading bytes that were changed after they had been checked."""
