"""The registry of readers: which one reads a source, by its format. A new format is one more line here."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import BinaryIO

from documents.reading.attachments import Folders, with_attachments
from documents.reading.drafts import Findings, Source
from documents.reading.markdown import read_markdown, understand_lines
from documents.reading.proposals import Readings, ReadSource
from documents.reading.sources import Gathered, Progress, gather, untold
from documents.reading.table import looks_like_table, read_table
from documents.reading.understanding.corrections import NO_LABELS, Labels

SourceReader = Callable[..., Findings]


def _read_text(source: Source, *, language: str, labels: Labels = NO_LABELS) -> Findings:
    """Plain text; a paste has no suffix, so a table, or a file with front matter, is known by its looks."""
    if source.text.startswith("---"):
        return read_markdown(source, language=language, labels=labels)
    if looks_like_table(source.text):
        return read_table(source, language=language)
    return understand_lines(source.lines, language=language, labels=labels)


READERS: dict[str, SourceReader] = {"text": _read_text, "markdown": read_markdown, "table": read_table}


def read_source(source: Source, *, language: str = "fr", labels: Labels = NO_LABELS) -> Findings:
    """Everything that one source holds, understood in the words of `language` and with the group's own `labels`."""
    if source.format == "table":
        return read_table(source, language=language)
    return READERS[source.format](source, language=language, labels=labels)


def read_paths(
    paths: Iterable[str | Path],
    *,
    stdin: BinaryIO | None = None,
    language: str = "fr",
    labels: Labels = NO_LABELS,
    progress: Progress = untold,
) -> Readings:
    """All that the files and folders hold; a path of "-" is `stdin`. What cannot be read is among the problems.

    `progress` is told how far it is; what it raises stops the reading.
    """
    gathered = gather(paths, stdin, progress=progress)
    return read_gathered(gathered, language=language, labels=labels, progress=progress)


def read_gathered(
    gathered: Gathered, *, language: str = "fr", labels: Labels = NO_LABELS, progress: Progress = untold
) -> Readings:
    """All that gathered sources hold, with the pictures and files of their folders that they show."""
    folders = Folders()
    read = []
    for done, source in enumerate(gathered.sources):
        progress(done, len(gathered.sources))
        findings, files = with_attachments(source, read_source(source, language=language, labels=labels), folders)
        read.append(ReadSource(source, findings, files))
    taken = {file.place for each in read for file in each.files}
    unread = (each for each in gathered.problems if each.reason != "format" or not _is_of(each.text, taken))
    return Readings(tuple(read), tuple(unread))


def read_again(readings: Readings, *, language: str = "fr", labels: Labels = NO_LABELS) -> Readings:
    """The same sources, understood with other labels."""
    sources = tuple(read.source for read in readings.sources)
    return read_gathered(Gathered(sources, readings.problems), language=language, labels=labels)


def _is_of(text: str, places: Collection[str]) -> bool:
    """Whether a problem's path, behind which its format may stand in brackets, is one of these."""
    return text in places or text.rpartition(" (")[0] in places
