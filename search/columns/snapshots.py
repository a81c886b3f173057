"""One committed state of the index, opened to answer from."""

from collections.abc import Mapping
from pathlib import Path

from search.columns.segments import Followed, Segment
from search.errors import WHAT_DAMAGE_RAISES, IndexDamaged


class Snapshot:
    """Immutable. `mark` tells which commit it is; `followed` up to where of the log it goes."""

    def __init__(
        self, segments: tuple[Segment, ...], mark: tuple[object, ...], folder: Path, sizes: Mapping[str, int]
    ) -> None:
        self.segments = segments
        self.mark = mark
        self._folder = folder
        self._sizes = sizes
        self.followed = self._read_state()

    def require_whole(self) -> None:
        """Raises IndexDamaged when a file has gone or been cut since the snapshot was opened."""
        try:
            cut = next((file for file, size in self._sizes.items() if (self._folder / file).stat().st_size != size), "")
        except OSError as error:
            raise IndexDamaged(self._folder, str(error)) from error
        if cut:
            raise IndexDamaged(self._folder, cut)

    def close(self) -> None:
        """Let go of the files."""
        for segment in self.segments:
            segment.close()

    def _read_state(self) -> Followed | None:
        """None in an index without a commit of ours. Raises IndexDamaged."""
        try:
            found = [state for segment in self.segments if (state := segment.followed()) is not None]
        except WHAT_DAMAGE_RAISES as error:
            raise IndexDamaged(self._folder, repr(error)) from error
        if not found and not self.segments:
            return None
        if len(found) != 1 or sum(segment.documents for segment in self.segments) != found[0].documents + 1:
            raise IndexDamaged(self._folder, "count")
        return found[0]
