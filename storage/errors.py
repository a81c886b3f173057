"""What can go wrong in storage, by who can mend it.

StorageError
├── Refused                    the person can mend it; nothing was done
│   ├── NotAWorkspace          the folder holds no workspace of ours
│   ├── WorkspaceExists        something already stands where a new one should be
│   ├── NewerWorkspace         made by a later version of Fabrique
│   ├── UnsafePlace            a synced folder or a network drive
│   ├── RecordNotFound         no record of that id or name
│   ├── RecordAmbiguous        several records answer to that name
│   ├── NothingToUndo          no operation of mine left to undo or redo
│   ├── UndoBlocked            what the operation did was changed since
│   ├── InvalidValue           a field cannot hold this value
│   ├── InvalidChange          a change from elsewhere that is malformed
│   └── NotABackup             a file that cannot be restored
└── Circumstance               the machine is in the way; what was acknowledged is safe
    ├── WorkspaceLocked        another program kept the lock for longer than the wait
    ├── DiskFull
    ├── ReadOnly
    ├── Unreachable            the folder or the file system went away
    └── Damaged                SQLite cannot read the file

Errors carry data; the ways in (`commands`, `desktop`) phrase them.
"""

from dataclasses import dataclass
from pathlib import Path


class DamagedValue(ValueError):
    """A stored value that nobody wrote so: told as Damaged at the edge of the transaction in which it was read."""


class StorageError(Exception):
    """The base of all of storage's errors."""


class Refused(StorageError):
    """The person can mend this; nothing was done."""


class Circumstance(StorageError):
    """The machine is in the way; everything acknowledged before is safe."""


@dataclass
class NotAWorkspace(Refused):
    """`folder` holds no workspace of ours."""

    folder: Path


@dataclass
class WorkspaceExists(Refused):
    """Something already stands at `folder`."""

    folder: Path


@dataclass
class NewerWorkspace(Refused):
    """The workspace's schema is `found`, this version knows `known`."""

    folder: Path
    found: int
    known: int


@dataclass
class UnsafePlace(Refused):
    """`folder` lies in what `service` syncs or serves; `kind` is "synced" or "network"."""

    folder: Path
    kind: str
    service: str


@dataclass
class RecordNotFound(Refused):
    """Nothing answers to `words`."""

    words: str


@dataclass
class RecordAmbiguous(Refused):
    """`titles` all answer to `words`."""

    words: str
    titles: tuple[str, ...]


@dataclass
class NothingToUndo(Refused):
    """There is no operation of this author left to undo, or to redo when `redo`."""

    redo: bool = False


@dataclass
class UndoBlocked(Refused):
    """`title` was changed since the operation `name`, in `fields`, so undoing would lose that."""

    name: str
    title: str
    fields: tuple[str, ...]


@dataclass
class InvalidValue(Refused):
    """`field` cannot hold `value`; `allowed` lists what it can hold, when that is a list."""

    field: str
    value: str
    allowed: tuple[str, ...] = ()


@dataclass
class InvalidChange(Refused):
    """A change from `device`, number `counter`, cannot be read."""

    device: str
    counter: int
    reason: str


@dataclass
class NotABackup(Refused):
    """`file` is no backup of a workspace; `reason` is a plain word."""

    file: Path
    reason: str


@dataclass
class WorkspaceLocked(Circumstance):
    """Another program has been writing for longer than `seconds`."""

    folder: Path
    seconds: float


@dataclass
class DiskFull(Circumstance):
    """No room left where `folder` is."""

    folder: Path


@dataclass
class ReadOnly(Circumstance):
    """`folder` cannot be written to."""

    folder: Path


@dataclass
class Unreachable(Circumstance):
    """`folder` cannot be reached any more; `detail` is the system's word for it."""

    folder: Path
    detail: str


@dataclass
class Damaged(Circumstance):
    """SQLite cannot read the workspace's file; `detail` is its own word for it.

    `storage.rescue.rescue` saves what can be read of it; `newest_backup` can be restored instead, when there is one.
    """

    folder: Path
    detail: str
    newest_backup: Path | None = None
