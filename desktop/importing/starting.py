"""The first decision: with what a workspace begins, under which name, and where it may lie. Without Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".fabrique"
FOLDER = "Fabrique"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 80

Incoming = tuple[Path, ...] | str
"""What is brought in: files and folders, or a text."""


@dataclass(frozen=True, slots=True)
class Start:
    """A workspace to make: its name, its folder, which need not exist yet, and what comes into it, if anything."""

    name: str
    folder: Path
    incoming: Incoming | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a folder cannot hold a workspace: what syncs it (`service`) or that something is there; and a better one."""

    folder: Path
    service: str = ""
    better: Path | None = None


Check = Callable[[Path], str]
"""The name of what syncs or serves a folder; empty for a folder where a workspace may lie."""


def synced_by(folder: Path) -> str:
    """What syncs or serves a folder, by storage's own rule."""
    from storage.errors import UnsafePlace
    from storage.places import refuse_unsafe

    try:
        refuse_unsafe(folder)
    except UnsafePlace as error:
        return error.service
    return ""


class Starting:
    """Knows where a workspace may lie: the first of the person's own folders that nothing syncs."""

    def __init__(self, homes: Sequence[Path], check: Check = synced_by) -> None:
        """`homes` are the folders to propose, the likeliest first."""
        self._homes = tuple(homes)
        self._check = check

    def proposed(self, name: str) -> Path:
        """Where a workspace of that name would lie."""
        safe = next((home for home in self._homes if not self._check(home / FOLDER)), self._homes[-1])
        return self.free(safe / FOLDER, name)

    def free(self, parent: Path, name: str) -> Path:
        """A folder in `parent` that nothing has the name of."""
        stem = folder_name(name)
        names = (f"{stem}{f' ({turn})' if turn > 1 else ''}{SUFFIX}" for turn in range(1, 1_000))
        return next((parent / each for each in names if not _exists(parent / each)), parent / f"{stem}{SUFFIX}")

    def refusal(self, folder: Path, name: str) -> Refusal | None:
        """Why a workspace cannot be made there; None when it can."""
        service = self._check(folder)
        if service:
            return Refusal(folder, service, self._elsewhere(name))
        if _exists(folder):
            return Refusal(folder, "", self.free(folder.parent, name))
        return None

    def _elsewhere(self, name: str) -> Path | None:
        proposed = self.proposed(name)
        return None if self._check(proposed) else proposed


def folder_name(name: str) -> str:
    """A group's name as a folder may be called."""
    kept = _NOT_IN_NAMES.sub(" ", name)[:_LONGEST]
    return " ".join(kept.split()).strip(" .") or FOLDER


def _exists(folder: Path) -> bool:
    try:
        return folder.exists()
    except OSError:
        return False
