"""What changed lately, as segments in memory: it stands after the folder's segments and hides what they say of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import count

from search.columns.building import built
from search.columns.manifest import Followed
from search.columns.merging import merged, newest_to_merge
from search.columns.segment import Segment
from search.content.documents import documents_of
from search.content.gathered import Texts
from search.following.steps import Step, position
from storage.model import RecordId
from storage.reader import Reader

_MOST_APART = 8
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Recent:
    """All that changed after `base`, as it was when the log stood at `reached`; in the order of reading.

    Immutable: whoever answers holds one, while another thread makes the next.
    """

    base: Followed
    reached: Followed
    segments: tuple[Segment, ...] = ()
    before: "Recent | None" = None
    """What was in memory when more had been written than it should hold: it counts until the folder has that too."""

    def seen_from(self, place: Followed) -> tuple[Segment, ...]:
        """The segments that stand after a folder's index which goes up to there."""
        if self.before is not None and place.seq < self.before.reached.seq:
            return (*self.before.segments, *self.segments)
        return self.segments

    @property
    def records(self) -> Collection[str]:
        """The records that were read."""
        return reduce(lambda found, segment: found | segment.touched, self.segments, frozenset[str]())

    def with_step(self, reader: Reader, step: Step, texts: Texts) -> "Recent":
        """The same with these records as they are now, having seen the log up to the step's place."""
        more = (read(reader, step.records, texts),) if step.records else ()
        return replace(self, reached=position(reader, step.seq), segments=(*self.segments, *more))

    def in_few(self) -> "Recent":
        """The same in fewer segments, once there are many."""
        if len(self.segments) <= _MOST_APART:
            return self
        many = max(2, newest_to_merge([segment.size for segment in self.segments]))
        joined = merged(self.segments[-many:], _name())
        return replace(self, segments=(*self.segments[:-many], joined))


def begun(at: Followed, before: Recent | None = None) -> Recent:
    """Nothing yet: from here on, what changes is read into memory."""
    kept = Recent(before.base, before.reached, before.seen_from(before.base)) if before is not None else None
    return Recent(at, at, (), kept)


def read(reader: Reader, records: Sequence[RecordId], texts: Texts) -> Segment:
    """These records as a segment in memory."""
    return built(documents_of(reader, records, texts), records, _name())


def _name() -> str:
    """A name that no segment of a folder has."""
    return f"~{next(_numbers)}"
