"""The index page of an export: every sheet by axis, every page and note, as links that Obsidian follows."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from documents.writing.names import name_key
from documents.writing.words import ExportWords
from storage.model import RecordId
from wiki.front_matter import written_value

_NOT_IN_LINK = re.compile(r"[\[\]|#^]|%%")
_LINE_ENDS = re.compile(r"[\r\n]+")
_MARKDOWN = re.compile(r"([\\\[\]*_`<>])")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of the index: the file's path below the folder, and the heading it stands under."""

    record: RecordId
    title: str
    number: str
    heading: str
    place: str


def index_page(workspace: str, name: str, entries: Iterable[IndexEntry], words: ExportWords) -> str:
    """The text of the page; `entries` come in the order in which they are listed."""
    listed = list(entries)
    stems = Counter(_stem_key(entry.place) for entry in listed)
    lines = [
        "---",
        "type: index",
        f"title: {written_value(name)}",
        f"fabrique-workspace: {written_value(workspace)}",
        "---",
        "",
        f"# {_plain(name)}",
        "",
        words.index_note,
    ]
    for heading, under in _by_heading(listed).items():
        lines += ["", f"## {_plain(heading)}", "", *(_item(entry, stems) for entry in under)]
    return "\n".join([*lines, ""])


def _by_heading(entries: Iterable[IndexEntry]) -> Mapping[str, list[IndexEntry]]:
    found: dict[str, list[IndexEntry]] = {}
    for entry in entries:
        found.setdefault(entry.heading, []).append(entry)
    return found


def _item(entry: IndexEntry, stems: Mapping[str, int]) -> str:
    number = f"{_plain(entry.number)} · " if entry.number else ""
    path = entry.place.removesuffix(".md")
    title = _LINE_ENDS.sub(" ", entry.title)
    target = path if stems[_stem_key(entry.place)] > 1 else path.rpartition("/")[2]
    if _NOT_IN_LINK.search(target) or _NOT_IN_LINK.search(title):
        return f"- {number}[{_plain(title)}]({quote(entry.place)})"
    return f"- {number}[[{target}]]" if target == title else f"- {number}[[{target}|{title}]]"


def _stem_key(place: str) -> str:
    return name_key(place.removesuffix(".md").rpartition("/")[2])


def _plain(words: str) -> str:
    return _MARKDOWN.sub(r"\\\1", _LINE_ENDS.sub(" ", words)).strip()
