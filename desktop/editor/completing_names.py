"""What can be named while writing: a frozen picture of the workspace's names, read and folded off the interface."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from storage import Kind, Reader, lists
from storage.in_use import tags, tags_counted
from wiki.folding import fold
from wiki.matching import Matcher

_NOT_IN_LINK = re.compile(r"[\[\]|#^\r\n]+")


@dataclass(frozen=True, slots=True)
class Named:
    """Something that can be named: what is shown, what is written for it, and what it is found by as well."""

    words: str
    detail: str = ""
    icon: str = ""
    more: str = ""
    written: str = ""


class Names:
    """One list of names, ready to be looked through; its order decides between equals."""

    def __init__(self, names: Iterable[Named]) -> None:
        self.all = tuple(names)
        self.matcher = Matcher(f"{name.words} {name.more}" for name in self.all)
        self.matcher.warm()
        self.keys = frozenset(fold(name.words) for name in self.all)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All names at one moment."""

    records: Names
    people: Names
    tags: Names


def read_snapshot(reader: Reader) -> Snapshot:
    """The names there are now."""
    return Snapshot(Names(_records(reader)), Names(_people(reader)), Names(_tags(reader)))


def linked_title(title: str) -> str:
    """A title as a link can hold it."""
    return _NOT_IN_LINK.sub(" ", title).strip(" \t")


def _records(reader: Reader) -> list[Named]:
    sheets = lists.sheets(reader)
    times = Counter(fold(sheet.title) for sheet in sheets)
    found = []
    for sheet in sheets:
        axis = sheet.axis.number if sheet.axis else ""
        place = " ".join(part for part in (axis, f"n°{sheet.number}" if sheet.number else "") if part)
        # Two sheets of one title are told apart by their numbers, which lead to one of them alone.
        apart = times[fold(sheet.title)] > 1 and axis and sheet.number
        written = f"Axe {axis} n°{sheet.number}" if apart else linked_title(sheet.title)
        found.append(Named(sheet.title, place, "file-text", f"{axis} n°{sheet.number} {sheet.number}", written))
    for kind, icon in ((Kind.PAGE, "book-open"), (Kind.KIT, "layers"), (Kind.NOTE, "sticky-note")):
        found += [
            Named(text.title, text.date, icon, "", linked_title(text.title)) for text in lists.texts(reader, kind)
        ]
    found += [
        Named(each.name, each.acronym, "network", " ".join((each.acronym, *each.aliases)), linked_title(each.name))
        for each in lists.organisations(reader)
    ]
    found += [
        Named(each.name, each.organisation, "user", " ".join(each.aliases), linked_title(each.name))
        for each in lists.people(reader)
    ]
    return [name for name in found if name.written]


def _people(reader: Reader) -> list[Named]:
    return [
        Named(each.name, each.organisation, "user", " ".join(each.aliases), each.name) for each in lists.people(reader)
    ]


def _tags(reader: Reader) -> list[Named]:
    counted = tags_counted(reader)
    known = sorted(tags(reader), key=lambda words: (-counted.get(fold(words), 0), fold(words)))
    return [
        Named(words, str(counted.get(fold(words), "") or ""), "tag", "", words) for words in known if " " not in words
    ]
