"""The search index of a workspace: it follows the log, mends itself, and always answers."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from search.answering.hits import hit_of
from search.answering.lighting import Light
from search.answering.ranking import rank
from search.columns.schema import index_folder
from search.columns.segments import Followed, PostingsKept
from search.columns.snapshots import Snapshot
from search.columns.stores import Store
from search.content.documents import documents_of
from search.errors import WHAT_DAMAGE_RAISES, IndexBusy, IndexDamaged, IndexMissing, SearchError
from search.following.steps import is_current, is_ours, position, steps
from search.language.parsing import Query, understand
from search.results import Results
from storage import log
from storage.model import Seq
from storage.workspace import Workspace

Progress = Callable[[int, int], None]


class SearchIndex:
    """Search in one workspace. All methods may be called from any thread.

    `catch_up` reads what is new in the log and is the slow part: run it in the background. `search` answers from what
    has been committed by anyone, and only builds an index itself where there is none that can be used.
    """

    def __init__(self, workspace: Workspace, *, patience: float = 10.0) -> None:
        """`patience` is how many seconds to wait for another program that is writing the index without progress."""
        self._workspace = workspace
        self._patience = patience
        self._store = Store(index_folder(workspace.folder))
        self._kept = PostingsKept()
        self._snapshot: Snapshot | None = None
        self._target = Seq(0)
        self._updating = threading.Lock()
        self._reading = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        with self._reading:
            self._let_go()

    def catch_up(self, progress: Progress | None = None) -> bool:
        """Bring the index up to the log, or make it again when it cannot be used.

        `progress(done, total)` counts records and is called after every step that was committed. Gives False when
        another program kept the index to itself for too long. An index folder that cannot be written is replaced by
        an index in memory, for as long as this object lives.
        """
        if not self._updating.acquire(timeout=self._patience):
            return False
        try:
            return self._catch_up(progress)
        finally:
            self._updating.release()

    def search(self, query: str, limit: int = 20) -> Results:
        """The best answers to whatever was typed, at most `limit`. Never refuses: without words there are none."""
        understood = understand(query)
        if not understood:
            return Results(query, 0, ())
        with self._reading:
            for _ in range(3):
                try:
                    return self._answer(self._store, understood, limit)
                except (IndexMissing, IndexDamaged):
                    self._let_go()
                if not self.catch_up():
                    break
            return self._answer_from_memory(understood, limit)

    def discard(self) -> None:
        """Forget everything: nothing of any text stays in the index's folder. Raises IndexBusy or OSError."""
        with self._reading, self._updating, self._store.exclusive(self._patience):
            self._let_go()
            self._kept = PostingsKept()
            self._store.reset()

    def _catch_up(self, progress: Progress | None) -> bool:
        for _ in range(2):
            try:
                if not self._is_current():
                    self._follow(self._store, progress)
                return True
            except IndexBusy:
                return False
            except (OSError, SearchError):
                continue
        self._store = Store(self._store.folder, memory=True)
        self._follow(self._store, progress)
        return True

    def _is_current(self) -> bool:
        try:
            followed = self._followed(self._store)
        except (IndexMissing, IndexDamaged):
            return False
        with self._workspace.reader() as reader:
            self._target = log.last_seq(reader)
            return is_current(reader, followed)

    def _follow(self, store: Store, progress: Progress | None) -> None:
        with store.exclusive(self._patience):
            followed = self._usable(store)
            with self._workspace.reader() as reader:
                planned = list(steps(reader, followed.seq))
            self._target = planned[-1].seq if planned else followed.seq
            done, total = 0, sum(len(step.records) for step in planned)
            for step in planned:
                with self._workspace.reader() as reader:
                    documents = list(documents_of(reader, step.records))
                    reached = position(reader, step.seq, followed.documents)
                store.write(step.records, documents, reached)
                followed = self._followed(store) or reached
                done += len(step.records)
                if progress is not None:
                    progress(done, total)

    def _usable(self, store: Store) -> Followed:
        """The state to go on from; an index that cannot be used, or that followed another history, begins again."""
        try:
            followed = self._followed(store)
        except (IndexMissing, IndexDamaged):
            store.reset()
            followed = None
        beginning = Followed(Seq(0), "", 0)
        if followed is None:
            return beginning
        with self._workspace.reader() as reader:
            if is_ours(reader, followed):
                return followed
        store.reset()
        return beginning

    def _followed(self, store: Store) -> Followed | None:
        snapshot = store.snapshot(PostingsKept())
        try:
            return snapshot.followed
        finally:
            snapshot.close()

    def _answer(self, store: Store, query: Query, limit: int) -> Results:
        """Raises IndexMissing or IndexDamaged."""
        snapshot = self._current(store)
        snapshot.require_whole()
        try:
            total, ranked = rank(snapshot.segments, query, limit)
            light = Light(query)
            hits = tuple(hit_of(each, light) for each in ranked)
        except WHAT_DAMAGE_RAISES as error:
            raise IndexDamaged(store.folder, repr(error)) from error
        behind = snapshot.followed is None or snapshot.followed.seq < self._target
        return Results(query.text, total, hits, behind)

    def _answer_from_memory(self, query: Query, limit: int) -> Results:
        """What is left when the folder's index can be neither read nor made: one for this answer."""
        store = Store(self._store.folder, memory=True)
        self._follow(store, None)
        try:
            return self._answer(store, query, limit)
        finally:
            self._let_go()

    def _current(self, store: Store) -> Snapshot:
        """The newest committed state, opened once."""
        if self._snapshot is not None and self._snapshot.mark == store.mark():
            return self._snapshot
        self._let_go()
        self._snapshot = store.snapshot(self._kept)
        return self._snapshot

    def _let_go(self) -> None:
        snapshot, self._snapshot = self._snapshot, None
        if snapshot is not None:
            snapshot.close()
