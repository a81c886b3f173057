"""Pictures and files that texts of a folder show or link to: found inside that folder, and kept when they come in.

A text from elsewhere may name any path. Only what lies in the folder that was brought in is ever looked at: no path
that leads out of it, no hidden name, and nothing behind a symbolic link, whatever it leads to.
"""

import mimetypes
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname, join, normpath

from documents.reading.decoding import writable
from documents.reading.drafts import Attached, Draft, Findings, Problem, Source
from documents.reading.sources import STANDARD_INPUT
from storage.attachments import LARGEST, FileStore
from storage.fields import element, next_place
from storage.model import FileHash, JsonValue
from wiki.links import Link, find_links

MISSING = "attachment"
"""The reason of a problem: a picture or file that a text shows is not there."""

MOST_ENTRIES = 50_000
_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}\Z")
_READ_AS_TEXT = frozenset((".md", ".markdown", ".txt", ".tsv", ".csv"))
_NOT_IN_PATHS = ("\\", ":", "\0")
Fields = Mapping[str, JsonValue]


@dataclass(slots=True)
class Folders:
    """The files of the folders that one import names, listed once each."""

    _listed: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def named(self, root: str, name: str) -> list[str]:
        """The paths below a folder, with `/`, of the files of that name in any case; the shortest first."""
        if root not in self._listed:
            self._listed[root] = _by_name(root)
        return self._listed[root].get(name.casefold(), [])


def with_attachments(source: Source, findings: Findings, folders: Folders) -> tuple[Findings, tuple[Attached, ...]]:
    """The files that a source's drafts name, and the findings with those that are not there among their problems."""
    found: list[Attached] = []
    missing: dict[str, Problem] = {}
    if source.place != STANDARD_INPUT:
        for draft in findings.drafts:
            for link in _links_to_files(draft):
                path = _resolved(source, link, folders)
                if path is not None:
                    found.append(_attached(source, draft, path))
                elif link.embed or link.markdown:
                    words = writable(link.target)
                    missing.setdefault(words, Problem(MISSING, words, _lines_naming(source, draft, link)))
    problems = (*findings.problems, *missing.values())
    told = Findings(findings.drafts, findings.register, findings.unfiled, problems) if missing else findings
    return told, tuple(dict.fromkeys(found))


def keep_files(attached: Iterable[Attached], files: FileStore) -> dict[str, FileHash]:
    """Keep files in a workspace; gives the hash of each that could be read, by its place.

    Raises DiskFull or ReadOnly. A file that is gone by now, or has become a link, is passed over.
    """
    kept: dict[str, FileHash] = {}
    for each in attached:
        if each.place not in kept and (data := _data_of(Path(each.place))) is not None:
            kept[each.place] = files.add(data)
    return kept


def elements_of(attached: Iterable[Attached], kept: Mapping[str, FileHash], present: Fields) -> dict[str, JsonValue]:
    """The fields that put kept files on a record which does not have them yet."""
    sets: dict[str, JsonValue] = {}
    at = next_place(present, "attachments")
    for each in attached:
        key = element("attachments", kept[each.place]) if each.place in kept else ""
        if key and key not in present and key not in sets:
            media = mimetypes.guess_type(each.name)[0] or ""
            sets[key] = {"name": each.name, "media": media, "size": each.size, "path": each.path, "at": at}
            at += 1.0
    return sets


def _links_to_files(draft: Draft) -> Iterator[Link]:
    """The links to what is no text that is read itself."""
    if "](" not in draft.body and "[[" not in draft.body:
        return
    for link in find_links(draft.body):
        suffix = _SUFFIX.search(link.target)
        if suffix is not None and suffix[0].lower() not in _READ_AS_TEXT:
            yield link


def _resolved(source: Source, link: Link, folders: Folders) -> str | None:
    """The path below the source's root of the file that a link means, as Obsidian looks it up."""
    if any(mark in link.target for mark in _NOT_IN_PATHS):
        return None
    root, folder = _root(source), str(Path(source.place).parent)
    here = _below(root, folder)
    target = link.target.lstrip("/")
    near = () if here is None or link.target.startswith("/") else (join(here, target),)
    for path in (*near, target):
        if (tidy := _inside(normpath(path))) is not None and _is_file(root, tidy):
            return tidy
    wanted = _inside(normpath(target)) if source.root else None
    if wanted is None:
        return None
    ending = f"/{wanted.casefold()}"
    named = folders.named(root, wanted.rpartition("/")[2])
    fitting = [path for path in named if f"/{path.casefold()}".endswith(ending) and _is_file(root, path)]
    return next((path for path in fitting if dirname(path) == here), next(iter(fitting), None))


def _root(source: Source) -> str:
    """The folder that nothing may lead out of: for a file that was named itself, its own."""
    return source.root or str(Path(source.place).parent)


def _below(root: str, folder: str) -> str | None:
    """A folder's path below a root, with `/`; None when it does not lie there."""
    if folder == root:
        return ""
    inside = folder.startswith(root.rstrip(os.sep) + os.sep)
    return folder[len(root.rstrip(os.sep)) + 1 :].replace(os.sep, "/") if inside else None


def _inside(path: str) -> str | None:
    """A tidy path that stays inside and names nothing hidden; otherwise None."""
    parts = path.split("/")
    return None if not path or any(part.startswith(".") or not part for part in parts) else path


def _is_file(root: str, path: str) -> bool:
    """Whether a regular file of bearable size lies there, reached through no link."""
    parts = path.split("/")
    try:
        modes = [Path(root, *parts[:depth]).lstat().st_mode for depth in range(1, len(parts) + 1)]
        is_straight = not any(map(stat.S_ISLNK, modes))
        return is_straight and stat.S_ISREG(modes[-1]) and Path(root, *parts).lstat().st_size <= LARGEST
    except (OSError, ValueError):
        return False


def _attached(source: Source, draft: Draft, path: str) -> Attached:
    place = Path(_root(source), *path.split("/"))
    return Attached(draft.index, writable(place.name), writable(path), str(place), place.lstat().st_size)


def _lines_naming(source: Source, draft: Draft, link: Link) -> tuple[int, ...]:
    written = draft.body[link.target_start : link.target_end]
    lines = (number for number in draft.lines if written in source.lines[number - 1].text)
    first = next(lines, None)
    return (first,) if first is not None else ()


def _data_of(place: Path) -> bytes | None:
    """A regular file's bytes; None when it is gone, or is reached through a link by now."""
    try:
        if os.path.realpath(place) != str(place):
            return None
        with place.open("rb") as opened:
            facts = os.fstat(opened.fileno())
            return opened.read() if stat.S_ISREG(facts.st_mode) and facts.st_size <= LARGEST else None
    except (OSError, ValueError):
        return None


def _by_name(root: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    count = 0
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = _below(root, folder) or ""
        for name in sorted(files):
            count += 1
            if not name.startswith(".") and Path(name).suffix.lower() not in _READ_AS_TEXT:
                found.setdefault(name.casefold(), []).append(join(below, name))
        if count > MOST_ENTRIES:
            break
    for paths in found.values():
        paths.sort(key=lambda path: (path.count("/"), path))
    return found
