"""Attachments, laid beside the sheets: in the folder that they came from, which their links name, else all in one."""

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from documents.writing.folder import ExportFolder, digest_of_file
from documents.writing.names import stem_from
from documents.writing.placing import Places
from documents.writing.publication import PublishedFile, PublishedText
from documents.writing.staging import Staging
from storage.errors import InvalidValue
from storage.model import FileHash

_DEEPEST = 20
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,16}\Z")


@dataclass(frozen=True, slots=True)
class AttachedFiles:
    """The paths of all attachments below the root, and the names of those that the workspace does not hold."""

    places: tuple[str, ...]
    lost: tuple[str, ...]


def stage_attachments(
    texts: Iterable[PublishedText],
    stored: Callable[[FileHash], Path],
    folder: ExportFolder,
    places: Places,
    staging: Staging,
) -> AttachedFiles:
    """Prepare every attachment once; one that stands there already is left, another file of its name evaded."""
    named = {(file.hash, file.path): file for text in texts for file in text.attachments}
    found: list[str] = []
    lost: list[str] = []
    for file in named.values():
        source = _source(stored, file.hash)
        if source is None:
            lost.append(file.name)
            continue

        def is_same(below: str, actual: str, wanted: FileHash = file.hash) -> bool:
            return digest_of_file(folder.root / below / actual) == wanted

        below, last = _folder_of(file, folder)
        stem, suffix = _parts(last)
        place = places.give_in(below or places.files_folder, stem, is_same, suffix=suffix)
        found.append(place.path)
        if folder.actual_name(place.folder, place.name) is None:
            staging.copy(source, folder.root / place.path)
    return AttachedFiles(tuple(found), tuple(lost))


def _folder_of(file: PublishedFile, folder: ExportFolder) -> tuple[str, str]:
    """The folder that a file came from, where it can stand below the root, and its name; no folder where it cannot."""
    below, _, last = file.path.rpartition("/")
    parts = below.split("/") if below else []
    if not last or any(stem_from(part, "") != part for part in parts) or len(parts) > _DEEPEST:
        return "", file.name
    for depth in range(1, len(parts) + 1):
        name = "/".join(parts[:depth])
        if os.path.lexists(folder.root / name) and not folder.is_folder(name):
            return "", file.name
    return below, last


def _source(stored: Callable[[FileHash], Path], hash_: FileHash) -> Path | None:
    try:
        path = stored(hash_)
    except InvalidValue:
        return None
    return path if path.is_file() else None


def _parts(name: str) -> tuple[str, str]:
    """The last part of a name that may be a path, as stem and suffix."""
    last = name.replace("\\", "/").rpartition("/")[2]
    found = _SUFFIX.search(last)
    return (last[: found.start()], found[0]) if found else (last, "")
