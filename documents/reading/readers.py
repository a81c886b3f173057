"""The registry of readers: which one reads a source, by its format. A new format is one more line here."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from documents.reading.drafts import Findings, Source
from documents.reading.markdown import read_markdown, understand_lines
from documents.reading.proposals import Readings, ReadSource
from documents.reading.sources import Progress, gather
from documents.reading.table import looks_like_table, read_table

SourceReader = Callable[..., Findings]


def _read_text(source: Source, *, language: str) -> Findings:
    """Plain text; a paste has no suffix, so a table, or a file with front matter, is known by its looks."""
    if source.text.startswith("---"):
        return read_markdown(source, language=language)
    if looks_like_table(source.text):
        return read_table(source, language=language)
    return understand_lines(source.lines, language=language)


READERS: dict[str, SourceReader] = {"text": _read_text, "markdown": read_markdown, "table": read_table}


def read_source(source: Source, *, language: str = "fr") -> Findings:
    """Everything that one source holds, understood in the words of `language`."""
    return READERS[source.format](source, language=language)


def read_paths(
    paths: Iterable[str | Path],
    *,
    stdin: BinaryIO | None = None,
    language: str = "fr",
    progress: Progress = lambda _done, _total: None,
) -> Readings:
    """All that the files and folders hold; a path of "-" is `stdin`. What cannot be read is among the problems.

    `progress` is told how far it is; what it raises stops the reading.
    """
    gathered = gather(paths, stdin, progress=progress)
    read = []
    for done, source in enumerate(gathered.sources):
        progress(done, len(gathered.sources))
        read.append(ReadSource(source, read_source(source, language=language)))
    return Readings(tuple(read), gathered.problems)
