"""Files, folders and pastes into decoded sources; what cannot be read becomes a problem and stops no other."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from documents.errors import UnreadableSource
from documents.reading.decoding import decode_bytes, writable
from documents.reading.drafts import Problem, Source, SourceLine
from wiki.lines import split_lines

STANDARD_INPUT = "-"
Progress = Callable[[int, int], None]
"""Told how many sources are done, and of how many: 0 while they are still being gathered. Raising stops the reading."""
LARGEST = 64 * 1024 * 1024
"""The most bytes that one source may have."""

_FORMATS = {".txt": "text", ".md": "markdown", ".markdown": "markdown", ".tsv": "table", ".csv": "table"}
_LATER = {
    **{f".{name}": name.upper() for name in ("pdf", "docx", "doc", "odt", "rtf", "xlsx", "xls", "ods", "pptx", "odp")},
    **{f".{name}": name.upper() for name in ("zip", "png", "jpg", "jpeg", "gif", "webp", "mp3", "mp4", "epub")},
}


@dataclass(frozen=True, slots=True)
class Gathered:
    """The sources of one import in the order they were named, and what could not be read."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


def decode(data: bytes, name: str, place: str) -> Source:
    """The source that bytes hold. `place` is a resolved path, or "-". UnreadableSource when they hold no text."""
    suffix = Path(name).suffix.lower()
    if len(data) > LARGEST:
        raise UnreadableSource(place, "too_large", str(LARGEST))
    text, encoding = decode_bytes(data, place)
    lines = tuple(
        SourceLine(number, text[line.start : line.end]) for number, line in enumerate(split_lines(text), start=1)
    )
    digest = hashlib.sha256(data).hexdigest()
    return Source(writable(name), writable(place), digest, _FORMATS.get(suffix, "text"), encoding, text, lines)


def untold(done: int, total: int) -> None:
    """Nobody watches."""


def gather(paths: Iterable[str | Path], stdin: BinaryIO | None = None, *, progress: Progress = untold) -> Gathered:
    """Every readable source under the paths; a path of "-" is standard input, read once.

    Of a folder only the files are read whose suffix has a reader; a file that is named itself is read whatever it is
    called, as text when nothing else reads it.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for path in paths:
        for place, root in _places(path, problems):
            if place in seen:
                continue
            seen.add(place)
            progress(len(seen), 0)
            try:
                sources.append(_from_stdin(stdin) if place == STANDARD_INPUT else replace(_from_file(place), root=root))
            except UnreadableSource as error:
                problems.append(_problem(error))
    return Gathered(tuple(sources), tuple(problems))


def _places(path: str | Path, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """The files under a path, each with the folder that was named when it was one."""
    if str(path) == STANDARD_INPUT:
        yield STANDARD_INPUT, ""
        return
    try:
        resolved = os.path.realpath(path)
        is_folder = stat.S_ISDIR(Path(resolved).stat().st_mode)
    except (OSError, ValueError) as error:
        problems.append(_problem(_trouble(str(path), error)))
        return
    if is_folder:
        yield from ((place, resolved) for place in _inside(resolved, problems))
    else:
        yield resolved, ""


def _inside(top: str, problems: list[Problem]) -> Iterator[str]:
    """The files below a folder in reading order; links are followed, a folder met again is not entered again."""

    def unreadable(error: OSError) -> None:
        problems.append(_problem(_trouble(str(error.filename or top), error)))

    entered: set[str] = {top}
    for folder, folders, files in os.walk(top, onerror=unreadable, followlinks=True):
        folders[:] = [name for name in sorted(folders) if _is_new(Path(folder, name), entered)]
        for name in sorted(files):
            suffix = Path(name).suffix.lower()
            if _is_hidden(name):
                continue
            if suffix in _FORMATS:
                yield os.path.realpath(Path(folder, name))
            else:
                place = os.path.realpath(Path(folder, name))
                problems.append(_problem(UnreadableSource(place, "format", _LATER.get(suffix, ""))))


def _is_new(path: Path, entered: set[str]) -> bool:
    resolved = os.path.realpath(path)
    if _is_hidden(path.name) or resolved in entered:
        return False
    entered.add(resolved)
    return True


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$"))


def _from_file(place: str) -> Source:
    path = Path(place)
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise UnreadableSource(place, "not_a_file")
        if facts.st_size > LARGEST:
            raise UnreadableSource(place, "too_large", str(LARGEST))
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise _trouble(place, error) from error
    later = _LATER.get(path.suffix.lower())
    if later is not None:
        raise UnreadableSource(place, "format", later)
    return decode(data, path.name, place)


def _from_stdin(stdin: BinaryIO | None) -> Source:
    if stdin is None:
        raise UnreadableSource(STANDARD_INPUT, "missing")
    try:
        data = stdin.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _trouble(STANDARD_INPUT, error) from error
    return decode(data, STANDARD_INPUT, STANDARD_INPUT)


def _trouble(place: str, error: OSError | ValueError) -> UnreadableSource:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return UnreadableSource(place, "missing")
    return UnreadableSource(place, "unreadable", error.strerror or "")


def _problem(error: UnreadableSource) -> Problem:
    words = f"{error.place} ({error.detail})" if error.detail else error.place
    return Problem(error.reason, writable(words))
