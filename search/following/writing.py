"""Writing the folder's index: what changed in the log, step by step, each a commit."""

from collections.abc import Callable

from search.columns.manifest import Followed
from search.columns.store import Store
from search.errors import IndexDamaged, IndexMissing
from search.following.attached import AttachedTexts, Unread
from search.following.recent import read
from search.following.steps import NOWHERE, is_ours, position, steps
from storage.workspace import Workspace

Progress = Callable[[int, int], None]
_ROUNDS = 3
"""What is written while we read is read in the next round; who never rests is followed the next time."""


def write_log(store: Store, workspace: Workspace, texts: AttachedTexts, patience: float, progress: Progress) -> None:
    """Bring the folder's index up to the log. Raises IndexBusy, IndexDamaged, OSError or a StorageError."""
    with store.exclusive(patience):
        followed = usable(store, workspace)
        for _ in range(_ROUNDS):
            with workspace.reader() as reader:
                planned = steps(reader, followed.seq)
            if not planned:
                return
            done, total = 0, sum(len(step.records) for step in planned)
            for step in planned:
                with workspace.reader() as reader:
                    segment = read(reader, step.records, texts.known) if step.records else None
                    followed = position(reader, step.seq)
                store.commit(segment, followed, merge=False)
                done += len(step.records)
                progress(done, total)
            store.commit(None, followed)


def write_again(store: Store, workspace: Workspace, unread: Unread, texts: AttachedTexts, patience: float) -> None:
    """Read records again whose files have a text now. Raises IndexBusy, IndexDamaged, OSError or a StorageError."""
    with store.exclusive(patience):
        followed = usable(store, workspace)
        if followed == NOWHERE:
            return
        with workspace.reader() as reader:
            segment = read(reader, unread.records, texts.known)
        store.commit(segment, followed)


def usable(store: Store, workspace: Workspace) -> Followed:
    """The state to go on from; an index that cannot be used, or that followed another history, begins again."""
    try:
        followed = store.snapshot().followed
    except (IndexMissing, IndexDamaged):
        followed = None
    if followed is not None:
        with workspace.reader() as reader:
            if is_ours(reader, followed):
                return followed
    store.reset()
    return NOWHERE
