"""Attachments, laid beside the sheets in one folder under their own names."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from documents.writing.folder import ExportFolder, digest_of_file
from documents.writing.placing import Places
from documents.writing.publication import PublishedText
from documents.writing.staging import Staging
from storage.errors import InvalidValue
from storage.model import FileHash

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
    named = {file.hash: file.name for text in texts for file in text.attachments}
    found: list[str] = []
    lost: list[str] = []
    for hash_, name in named.items():
        source = _source(stored, hash_)
        if source is None:
            lost.append(name)
            continue

        def is_same(below: str, actual: str, wanted: FileHash = hash_) -> bool:
            return digest_of_file(folder.root / below / actual) == wanted

        stem, suffix = _parts(name)
        place = places.give_in(places.files_folder, stem, is_same, suffix=suffix)
        found.append(place.path)
        if folder.actual_name(place.folder, place.name) is None:
            staging.copy(source, folder.root / place.path)
    return AttachedFiles(tuple(found), tuple(lost))


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
