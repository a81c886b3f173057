"""What a search sees: the folder's state and what is in memory after it, as one."""

from dataclasses import dataclass

from search.columns.manifest import Followed
from search.columns.snapshot import Snapshot, snapshot_of
from search.errors import IndexDamaged
from search.following.recent import Recent
from search.following.steps import NOWHERE
from storage.model import Seq

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Sight:
    """`followed` says up to where of the log nothing is missing; `place` where the folder's own state `kept` stands."""

    snapshot: Snapshot
    followed: Followed
    kept: Snapshot | None
    place: Followed
    recent: Recent | None

    @property
    def lacks_folder(self) -> bool:
        """Whether what the folder should hold is nowhere."""
        return self.kept is None and (self.recent is None or self.recent.base != NOWHERE)

    def is_whole(self) -> bool:
        """Whether every byte of it is what was written; slow."""
        try:
            self.snapshot.verify()
        except IndexDamaged:
            return False
        return True

    def of_memory(self) -> "Sight":
        """What is in memory, without the folder."""
        return sight_of(None, NOWHERE, self.recent)

    def is_behind(self, target: Seq) -> bool:
        """Whether the log goes on after what can be found."""
        return self.followed.seq < target

    def percent(self, target: Seq) -> int | None:
        """How far an index that is being built has come, by its place in the log; None when it is whole."""
        if not self.is_behind(target):
            return None
        return min(_WHOLE - 1, _WHOLE * max(0, int(self.followed.seq)) // max(1, int(target)))

    @property
    def has_gap(self) -> bool:
        """Whether something that changed before memory began is missing in the folder."""
        return self.recent is not None and self.place.seq < self.recent.base.seq


NOTHING = Sight(snapshot_of(()), NOWHERE, None, NOWHERE, None)


def sight_of(kept: Snapshot | None, place: Followed, recent: Recent | None) -> Sight:
    """The two as one. `place` is where in our own log the folder's state stands."""
    if recent is None or place.seq >= recent.reached.seq:
        return Sight(kept or NOTHING.snapshot, place, kept, place, None)
    followed = recent.reached if place.seq >= recent.base.seq else place
    segments = recent.seen_from(place)
    if kept is None:
        return Sight(snapshot_of(segments, followed), followed, kept, place, recent)
    return Sight(kept.with_memory(segments, followed), followed, kept, place, recent)
