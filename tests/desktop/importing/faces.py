"""Stand-ins of the review: a face that remembers what it was shown, and work that is done at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.importing.review_rows import Sheaf
from desktop.importing.reviewing import ReadingStopped, Review, T
from desktop.work.store import Failed
from documents.errors import DocumentsError
from documents.reading.drafts import Problem
from storage import Changes
from tests.desktop.immediate import ImmediateStore

SAMPLES = Path(__file__).parents[2] / "documents" / "understanding" / "samples"
SEED = SAMPLES / "seed.txt"
WORKSHOPS = SAMPLES / "atelier-velo.txt"


@dataclass
class FakeFace:
    """Implements `ReviewFace`."""

    shown: list[str] = field(default_factory=list)
    sheaf: Sheaf | None = None
    problems: tuple[Problem, ...] = ()
    error: Exception | None = None
    closed: list[Changes | None] = field(default_factory=list)

    def show_reading(self) -> None:
        self.shown.append("reading")

    def show_sheaf(self, sheaf: Sheaf) -> None:
        self.shown.append("sheaf")
        self.sheaf = sheaf

    def show_unread(self, problems: Sequence[Problem]) -> None:
        self.shown.append("unread")
        self.problems = tuple(problems)

    def show_trouble(self, error: Exception) -> None:
        self.shown.append("trouble")
        self.error = error

    def close_review(self, changes: Changes | None, sheaf: Sheaf | None) -> None:
        del sheaf
        self.closed.append(changes)

    @property
    def present(self) -> Sheaf:
        """What is shown now."""
        assert self.sheaf is not None
        return self.sheaf


def at_once(work: Callable[[], T], *, done: Callable[[T], None], failed: Failed) -> None:
    """Implements `Aside`."""
    try:
        answer = work()
    except (ReadingStopped, DocumentsError) as error:
        failed(error)
        return
    done(answer)


def reviewing(store: ImmediateStore) -> tuple[Review, FakeFace]:
    """A review of a workspace, and its face."""
    face = FakeFace()
    return Review(face, store, at_once, "collage"), face
