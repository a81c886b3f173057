"""One state of the index to answer from: segments, oldest first, and which of their documents still count."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from search.columns.arrays import Bools, frozen
from search.columns.manifest import Followed
from search.columns.segment import Segment


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Immutable. A document is dead when a later segment touched its record; `alive` says so for each segment.

    `documents` is how many are alive; `followed` up to where of the log they go; `mark` tells which commit it was.
    Files stay open for as long as somebody holds a segment.
    """

    segments: tuple[Segment, ...]
    alive: tuple[Bools, ...]
    followed: Followed | None = None
    mark: Hashable = None

    @property
    def documents(self) -> int:
        """How many documents are alive."""
        return sum(int(np.count_nonzero(alive)) for alive in self.alive)

    def with_memory(self, segments: Sequence[Segment], followed: Followed | None) -> "Snapshot":
        """The same with newer segments after it; cheap when those are small."""
        later = frozenset[str]().union(*(segment.touched for segment in segments))
        before = tuple(_less(*each, later) for each in zip(self.segments, self.alive, strict=True))
        return Snapshot((*self.segments, *segments), (*before, *_alive(segments)), followed, self.mark)

    def require_whole(self) -> None:
        """Raises IndexDamaged when a file was cut since it was opened; cheap: before each answer."""
        for segment in self.segments:
            segment.source.require_whole()

    def verify(self) -> None:
        """Raises IndexDamaged when any byte is not what was written; reads what was not yet read: in the background."""
        for segment in self.segments:
            segment.source.verify()


def snapshot_of(segments: Sequence[Segment], followed: Followed | None = None, mark: Hashable = None) -> Snapshot:
    """The state that these segments make, oldest first."""
    return Snapshot(tuple(segments), tuple(_alive(segments)), followed, mark)


def _alive(segments: Sequence[Segment]) -> Iterable[Bools]:
    later: set[str] = set()
    found: list[Bools] = []
    for segment in reversed(segments):
        found.append(_less(segment, frozen(np.ones(segment.size, np.bool_)), later))
        later |= segment.touched
    return reversed(found)


def _less(segment: Segment, alive: Bools, later: set[str] | frozenset[str]) -> Bools:
    dead = segment.dead(later)
    return alive if dead is None else frozen(alive & ~dead)
