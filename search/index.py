"""The search index of a workspace: it follows the log, mends itself, and always answers.

What is found comes from segments in the folder, written by whoever has much to read, and from segments in memory with
what has just changed. Where the folder cannot be used, memory holds everything.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from types import TracebackType
from typing import Self, TypeVar

from search.answering.answers import answer, count
from search.answering.hits import hit_of
from search.answering.lighting import Light
from search.errors import WHAT_DAMAGE_RAISES, IndexDamaged, IndexMissing
from search.following.attached import AttachmentText
from search.following.follower import SOME, Follower
from search.following.sight import Sight
from search.following.values import Values
from search.following.writing import Progress
from search.language.completing import Completion, complete
from search.language.query import FieldName, Query
from search.language.understanding import understand
from search.language.values import Known
from search.results import Results
from storage.errors import StorageError
from storage.model import RecordId
from storage.workspace import Workspace

Answered = TypeVar("Answered")
MOST_RECORDS = 20_000


class SearchIndex:
    """Search in one workspace. All methods may be called from any thread, and searching waits for nobody.

    `catch_up` reads what is new in the log: run it in the background. `search` answers from what has been read by
    anyone, takes in a few records that were written since, and says when that is not all (`Results.behind`).
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        patience: float = 10.0,
        language: str = "fr",
        attachment_text: AttachmentText | None = None,
        builds: bool = True,
    ) -> None:
        """`patience` is how many seconds to wait for another program that is writing the index without progress.

        With `builds`, `catch_up` builds the folder's index, and so does `search` where there is none to answer from;
        without, both leave that to whoever calls `build`, and follow in memory from now on.
        `attachment_text` reads attached files; without it their names alone are found.
        """
        self.language = language
        self._workspace = workspace
        self._builds = builds
        self._follower = Follower(workspace, patience, attachment_text)
        self._is_warm = False
        self._values: tuple[Sight, Values, Known] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        self._follower.close()
        self._values = None

    def catch_up(self, progress: Progress | None = None) -> bool:
        """Take in what was written; gives whether all of it is found then.

        `progress(done, total)` counts records and is called after every step that stays.
        """
        if self._builds:
            return self.build(progress)
        is_all_there = self._follower.catch_up(SOME, progress or _unheard)
        self._warm_up()
        return is_all_there

    def build(self, progress: Progress | None = None) -> bool:
        """Bring the folder's index up to the log, and read attached files that nobody has read yet: the slow part.

        An index that cannot be used is made again; where the folder cannot be written memory takes its place, for as
        long as this object lives. Gives False when another program kept the index to itself for too long.
        """
        return self._follower.build(progress or _unheard, verifying=not self._builds)

    def wants_building(self) -> bool:
        """Whether `build` should run, in a process of its own if that can be had; known since the last `catch_up`."""
        return self._follower.wants_building

    @property
    def is_apart(self) -> bool:
        """Whether the folder could not be written when `build` was last called: what it has read is in memory alone."""
        return self._follower.is_apart

    def search(self, query: str, limit: int = 20, offset: int = 0, today: date | None = None) -> Results:
        """The best answers to whatever was typed, `limit` of them after the first `offset`. Never refuses anything."""
        return self._asked(lambda sight: self._results(sight, query, limit, offset, today))

    def count(self, query: str, today: date | None = None) -> int:
        """How much answers to a query; nothing else is looked for where it finds nothing."""
        return self._asked(lambda sight: count(sight.snapshot, self._understood(sight, query, today)))

    def records(self, query: str, today: date | None = None) -> tuple[RecordId, ...]:
        """The records that answer, best first, an action's sheet for the action; at most MOST_RECORDS documents."""
        return self._asked(lambda sight: self._records(sight, self._understood(sight, query, today)))

    def complete(self, text: str, cursor: int) -> tuple[Completion, ...]:
        """What may stand at the cursor of a query that is typed: operators, all of them in an empty one, and values."""
        asked = not text.strip()
        return self._asked(lambda sight: complete(text, cursor, self.language, self._offered(sight), asked=asked))

    def discard(self) -> None:
        """Forget everything: nothing of any text stays in the index's folder. Raises IndexBusy or OSError."""
        self._follower.discard()

    def _asked(self, question: Callable[[Sight], Answered]) -> Answered:
        """Answer from what there is; from memory alone where the folder's files turn out to be damaged."""
        for _ in range(3):
            sight = self._follower.see(opening=self._builds)
            if sight.lacks_folder and self._builds:
                self._build_to_answer()
                sight = self._follower.see(opening=True)
            try:
                return question(sight)
            except (IndexDamaged, IndexMissing):
                self._follower.distrust(sight)
            except WHAT_DAMAGE_RAISES:
                if sight.is_whole():
                    raise
                self._follower.distrust(sight)
        return question(self._follower.see_memory())

    def _warm_up(self) -> None:
        """The first date in a query has its patterns made, which is long for somebody who types."""
        if not self._is_warm:
            self._is_warm = True
            understand("modifié:mai", today=_today(), language=self.language)

    def _build_to_answer(self) -> None:
        try:
            if not self.build():
                self._follower.catch_up(None, _unheard)
        except StorageError:
            return

    def _results(self, sight: Sight, text: str, limit: int, offset: int, today: date | None) -> Results:
        target = self._follower.target
        understood = self._understood(sight, text, today)
        behind, percent = sight.is_behind(target), sight.percent(target)
        if not understood:
            return Results(text, 0, (), behind, understood.understood, understood.misread, percent=percent)
        found = answer(
            sight.snapshot, understood, limit=limit, offset=offset, me=self._follower.me, language=self.language
        )
        light = Light(found.query)
        return Results(
            query=text,
            total=found.total,
            hits=tuple(hit_of(each, light) for each in found.ranked),
            behind=behind,
            understood=found.query.understood,
            misread=understood.misread,
            suggestion=found.suggestion,
            facets=found.facets,
            percent=percent,
        )

    def _records(self, sight: Sight, understood: Query) -> tuple[RecordId, ...]:
        found = answer(sight.snapshot, understood, limit=MOST_RECORDS)
        ranked = () if found.suggestion else found.ranked
        return tuple(dict.fromkeys(RecordId(each.segment.records()[each.document]) for each in ranked))

    def _understood(self, sight: Sight, text: str, today: date | None) -> Query:
        """While something is missing nobody knows which values there are."""
        known = None if sight.is_behind(self._follower.target) else self._known(sight)[1]
        return understand(text, today=today or _today(), language=self.language, known=known)

    def _known(self, sight: Sight) -> tuple[Values, Known]:
        """The values of what is seen, gathered once for as long as nothing changes."""
        kept = self._values
        if kept is None or kept[0] is not sight:
            values = Values(sight.snapshot)
            kept = self._values = (sight, values, Known(values, self._follower.me))
        return kept[1:]

    def _offered(self, sight: Sight) -> Callable[[FieldName, str], Sequence[str]]:
        return self._known(sight)[0].beginning


def _today() -> date:
    """The day it is where the person is."""
    return datetime.now().astimezone().date()


def _unheard(_done: int, _total: int) -> None:
    """Nobody asked how far it is."""
