"""The list of what belongs to the index: one small file, whose renaming is the commit."""

import json
import os
import re
import sys
import threading
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from search.columns.checked_file import Seal
from search.columns.folder_source import FILES
from search.errors import IndexDamaged, IndexMissing
from storage.model import Seq
from storage.synced_folder import sync_folder

FORMAT = 5
"""Raised when what is written changes, or what it means: an index of another format is made again."""

MANIFEST = "manifest.json"
_UNFINISHED = "manifest.tmp"
_NAME = re.compile(r"[0-9a-f]{1,32}")
_TRIES, _WAIT = 50, 0.02
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Followed:
    """Up to where of which log an index goes: `row` names the log's row at `seq`."""

    seq: Seq
    row: str
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Listed:
    """A segment in the folder: its name, how many documents it has, and what its files are known by."""

    name: str
    size: int
    seals: Mapping[str, Seal]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was committed: the segments, oldest first. `followed` is None in an index that has read nothing yet."""

    followed: Followed | None = None
    segments: tuple[Listed, ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """Raises IndexMissing when there is none or it is of another format, IndexDamaged when it is not as written."""
    try:
        found = json.loads(_patiently((folder / MANIFEST).read_bytes))
    except FileNotFoundError as error:
        raise IndexMissing(folder, "empty") from error
    except (OSError, ValueError, RecursionError) as error:
        raise IndexDamaged(folder, MANIFEST) from error
    try:
        index = found["index"]
        if found["check"] != _check(index):
            raise IndexDamaged(folder, MANIFEST)
        if index["format"] != FORMAT:
            raise IndexMissing(folder, "format")
        followed = Followed(**index["followed"]) if index["followed"] else None
        return Manifest(followed, tuple(_listed(each) for each in index["segments"]))
    except (LookupError, TypeError, ValueError, RecursionError) as error:
        raise IndexDamaged(folder, MANIFEST) from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Make this what is committed. Raises OSError, and then nothing has changed."""
    index = {
        "format": FORMAT,
        "followed": asdict(manifest.followed) if manifest.followed else None,
        "segments": [
            {"name": each.name, "size": each.size, "files": {k: [s.size, s.check] for k, s in each.seals.items()}}
            for each in manifest.segments
        ],
    }
    unfinished = folder / _UNFINISHED
    with unfinished.open("wb") as opened:
        opened.write(json.dumps({"check": _check(index), "index": index}).encode())
        opened.flush()
        os.fsync(opened.fileno())
    _patiently(lambda: unfinished.replace(folder / MANIFEST))
    sync_folder(folder)


def _listed(entry: Any) -> Listed:
    seals = {file: Seal(*entry["files"][file]) for file in FILES}
    if not _NAME.fullmatch(entry["name"]):
        raise ValueError(entry["name"])
    return Listed(entry["name"], entry["size"], seals)


def _check(index: Any) -> int:
    return zlib.crc32(json.dumps(index, sort_keys=True).encode())


def _patiently(access: Callable[[], _T]) -> _T:
    """Windows refuses to replace a file at the moment that somebody reads it, and to read it at that of replacing."""
    for _ in range(_TRIES if sys.platform == "win32" else 0):
        with suppress(PermissionError):
            return access()
        threading.Event().wait(_WAIT)
    return access()
