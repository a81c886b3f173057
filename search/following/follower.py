"""Following a workspace: into memory what is little, into the folder what is much."""

import threading
from contextlib import suppress

from search.columns.manifest import Followed
from search.columns.snapshot import Snapshot
from search.columns.store import index_folder
from search.errors import IndexBusy, IndexDamaged, SearchError
from search.following.attached import AttachedTexts, AttachmentText, Unread
from search.following.kept import Kept
from search.following.recent import Recent, begun
from search.following.sight import NOTHING, Sight, sight_of
from search.following.steps import NOWHERE, STEP, Step, is_ours, newest, steps
from search.following.writing import Progress, write_again, write_log
from storage import log
from storage.errors import StorageError
from storage.model import Seq
from storage.reader import Reader
from storage.workspace import Workspace

FEW = 8
"""Records that a search reads before it answers."""
SOME = 200
"""Records that are read into memory; more are built into the folder."""
ENOUGH = 100
"""Records in memory from which on they are to be built into the folder."""
_SHORT_STEP = 20


class Follower:
    """What `SearchIndex` sees of its workspace. All methods may be called from any thread; seeing waits for nobody.

    `_updating` is held by who reads much, `_noting` for the moment in which what is seen becomes something else.
    """

    def __init__(self, workspace: Workspace, patience: float, attachment_text: AttachmentText | None) -> None:
        folder = index_folder(workspace.folder)
        self.target = Seq(0)
        """How far the log went when it was last looked at."""
        self.me = ""
        """Who asks, as the workspace knows them."""
        self._kept = Kept(folder)
        self._workspace = workspace
        self._patience = patience
        self._texts = AttachedTexts(folder, workspace.files, attachment_text)
        self._updating = threading.Lock()
        self._noting = threading.Lock()
        self._sight = NOTHING
        self._heard: tuple[int, Snapshot | None] | None = None
        self._verified: Snapshot | None = None
        self._wants_building = False
        self._is_apart = False

    @property
    def is_apart(self) -> bool:
        """Whether the folder could not be written, so that memory holds everything."""
        return self._is_apart

    @property
    def wants_building(self) -> bool:
        """Whether the folder lacks what should be read by a process of its own."""
        return self._wants_building and not self._is_apart

    def see(self, *, opening: bool) -> Sight:
        """What can be found now, with what was written since, if that is little and nobody is reading it already.

        With `opening`, what others have committed is opened first; otherwise that waits for `catch_up`, unless nothing
        is open.
        """
        if self._kept.checked() is None or opening:
            self._kept.look()
        if self._noting.acquire(blocking=False):
            try:
                with suppress(StorageError):
                    self._hear()
            finally:
                self._noting.release()
        sight = self._sight
        return sight if self._kept.snapshot is not None else sight.of_memory()

    def see_memory(self) -> Sight:
        """What memory alone holds."""
        return self._sight.of_memory()

    def distrust(self, sight: Sight) -> None:
        """What was seen in the folder is not what was written."""
        self._kept.distrust(sight.kept)

    def catch_up(self, most: int | None, progress: Progress) -> bool:
        """Read what was written into memory, from now on when it is more than `most`; gives whether all is seen."""
        if not self._updating.acquire(timeout=self._patience):
            return False
        try:
            self._read_on(most, progress)
            self._verify()
            self._wants_building = self._should_build()
            return not self._sight.is_behind(self.target)
        finally:
            self._updating.release()

    def build(self, progress: Progress, *, verifying: bool) -> bool:
        """Bring the folder's index up to the log, made again when it cannot be used; gives whether all is seen then.

        With `verifying`, every byte of what is there is looked at before it is trusted.
        Where the folder cannot be written, memory takes its place. Gives False when another program kept it for too
        long and there is more than memory should hold.
        """
        if not self._updating.acquire(timeout=self._patience):
            return False
        try:
            self._build(progress, verifying=verifying)
            return not self._sight.is_behind(self.target)
        finally:
            self._updating.release()

    def discard(self) -> None:
        """Forget everything, in the folder and in memory. Raises IndexBusy or OSError."""
        with self._updating, self._noting, self._kept.store.exclusive(self._patience):
            self._kept.let_go()
            self._show(NOWHERE, None)
            self._texts.forget()
            self._kept.store.reset()

    def close(self) -> None:
        """Let go of the files as soon as nobody reads from them."""
        self._texts.close()
        self._kept.let_go()
        self._sight, self._heard, self._verified = NOTHING, None, None

    def _build(self, progress: Progress, *, verifying: bool) -> None:
        for _ in range(2):
            try:
                if not self._is_current(verifying=verifying):
                    write_log(self._kept.store, self._workspace, self._texts, self._patience, progress)
                self._read_attached(progress)
                self._is_apart = False
                break
            except IndexBusy:
                self._read_on(SOME, progress)
                return
            except (OSError, SearchError):
                self._kept.distrust(self._kept.snapshot)
        else:
            self._is_apart = True
            self._read_on(None, progress)
        self._kept.look()
        with self._noting:
            self._hear()

    def _is_current(self, *, verifying: bool) -> bool:
        self._kept.look()
        if verifying:
            self._verify()
        with self._workspace.reader() as reader:
            self.target = log.last_seq(reader)
            return self._kept.followed(reader) == newest(reader) != NOWHERE

    def _hear(self) -> None:
        """See what was written since, if it is little."""
        heard = (self._workspace.data_version(), self._kept.snapshot)
        if self._heard is not None and heard[0] == self._heard[0] and heard[1] is self._heard[1]:
            return
        self.me = self._workspace.author
        with self._workspace.reader() as reader:
            place, recent = self._present(reader)
            start = recent.reached if recent else place
            planned = steps(reader, start.seq)
            if _size(planned) <= FEW:
                for step in planned:
                    recent = (recent or begun(start)).with_step(reader, step, self._texts.known).in_few()
            self._show(place, recent)
        self._heard = heard

    def _present(self, reader: Reader) -> tuple[Followed, Recent | None]:
        """Where the folder's index stands, and what of memory still counts."""
        self.target = log.last_seq(reader)
        place, recent = self._kept.followed(reader), self._sight.recent
        if recent is None or place.seq >= recent.reached.seq or not is_ours(reader, recent.reached):
            return place, None
        return place, recent

    def _read_on(self, most: int | None, progress: Progress) -> None:
        """Read into memory, in short turns, so that who searches in between sees what was saved a moment ago."""
        self._kept.look()
        with self._noting, self._workspace.reader() as reader:
            place, recent = self._present(reader)
            if most is None and recent is not None and place.seq < recent.base.seq:
                recent = None  # what was written before memory began will come from nowhere else
            start = recent.reached if recent else place
            planned = steps(reader, start.seq, _SHORT_STEP if most is not None else STEP)
            total, done = _size(planned), 0
            if most is not None and total > most:
                recent, planned = begun(newest(reader), recent), []
            self._show(place, recent)
        for step in planned:
            with self._noting, self._workspace.reader() as reader:
                recent = self._sight.recent or recent or begun(start)
                if not is_ours(reader, start):
                    return
                recent = recent.with_step(reader, step, self._texts.known).in_few()
                self._show(self._kept.followed(reader), recent)
            done += len(step.records)
            progress(done, total)

    def _verify(self) -> None:
        """Look at every byte that nobody has read yet, so that no word hides behind one that was changed."""
        kept = self._kept.snapshot
        if kept is None or kept is self._verified:
            return
        try:
            kept.verify()
            self._verified = kept
        except IndexDamaged:
            self._kept.distrust(kept)
            with self._noting:
                self._hear()

    def _should_build(self) -> bool:
        sight = self._sight
        if sight.has_gap or (sight.place == NOWHERE and self.target > 0):
            return True
        if sight.recent is not None and len(sight.recent.records) >= ENOUGH:
            return True
        return bool(self._unread())

    def _unread(self) -> tuple[Unread, ...]:
        with self._workspace.reader() as reader:
            return self._texts.unread(reader, self._sight.snapshot)

    def _read_attached(self, progress: Progress) -> None:
        """Read files that nobody has read yet; the records that have them are then found by what they say."""
        self._kept.look()
        with self._noting:
            self._hear()
        for unread in self._unread():
            self._texts.read(unread.file, unread.name)
            if self._texts.known(unread.file) is not None:
                write_again(self._kept.store, self._workspace, unread, self._texts, self._patience)
            progress(1, 1)

    def _show(self, place: Followed, recent: Recent | None) -> None:
        """See the folder's state as well, unless it tells another history: that of before somebody was forgotten."""
        self._sight = sight_of(self._kept.snapshot if place != NOWHERE else None, place, recent)


def _size(planned: list[Step]) -> int:
    return sum(len(step.records) for step in planned)
