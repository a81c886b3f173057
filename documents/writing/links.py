"""Links that Obsidian cannot follow as they are written: counted with their reason, never rewritten.

Obsidian finds a link's file by its name, wherever it lies in the folder, a path from the top before any other; not by a
number, not by an alias, and not by a title that the file's name could not take over unchanged.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from posixpath import dirname, normpath

from documents.writing.names import name_key
from documents.writing.publication import PublishedText
from storage.model import RecordId
from wiki.folding import fold
from wiki.links import Link, find_links
from wiki.numbers import reference_key
from wiki.sections import find_sections

_BLOCK_ID = re.compile(r"(?:^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$", re.MULTILINE)
_NOT_WORDS = re.compile(r"\W+")


class LinkTrouble(StrEnum):
    """Why a link leads nowhere, or not where it should."""

    NUMBER = "number"
    ALIAS = "alias"
    FILE_NAME = "file_name"
    LEFT_OUT = "left_out"
    AMBIGUOUS = "ambiguous"
    SECTION = "section"
    BLOCK = "block"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class LinkProblem:
    """One such link: on which text, in its own words."""

    record: RecordId
    title: str
    words: str
    trouble: LinkTrouble


class Vault:
    """The files of an export as Obsidian would look them up.

    `places` maps each text that stands in the folder to its path there, with `/`; `attachments` are such paths too;
    `left_out` are the titles of what stayed here.
    """

    def __init__(
        self,
        texts: Iterable[PublishedText],
        places: Mapping[RecordId, str],
        attachments: Iterable[str] = (),
        left_out: Iterable[str] = (),
    ) -> None:
        self._texts = {text.id: text for text in texts}
        self._places = places
        self._attachments = tuple(attachments)
        self._left_out = {fold(title) for title in left_out}
        self._targets: dict[RecordId, frozenset[str]] = {}
        self._blocks: dict[RecordId, frozenset[str]] = {}

    def problems(self, record: RecordId) -> tuple[LinkProblem, ...]:
        """The links of one text that cannot be followed, in their order."""
        text = self._texts[record]
        found = ((link, self._trouble(text, link)) for link in find_links(text.body))
        return tuple(
            LinkProblem(record, text.title, text.body[link.start : link.end], trouble)
            for link, trouble in found
            if trouble is not None
        )

    def _trouble(self, text: PublishedText, link: Link) -> LinkTrouble | None:
        if not link.target:
            return self._trouble_inside(text.id, link)
        found = self._found(text.id, link)
        if not found:
            return self._reason(link.target)
        if len(found) > 1:
            return LinkTrouble.AMBIGUOUS
        return self._trouble_inside(found[0], link) if found[0] is not None else None

    def _found(self, source: RecordId, link: Link) -> list[RecordId | None]:
        """The texts that a link may mean; None stands for an attachment."""
        target = link.target.removesuffix(".md").lstrip("/")
        here = dirname(self._places.get(source, ""))
        exact = self._by_path.get(name_key(normpath(f"{here}/{target}"))) if link.markdown or "./" in target else None
        if exact is not None:
            return [exact[0]]
        wanted = name_key(normpath(target))
        whole = self._by_path.get(wanted) if "/" in wanted else None
        if whole is not None:
            return [whole[0]]
        named = self._by_name.get(wanted.rpartition("/")[2], [])
        return [record for path, record in named if path == wanted or path.endswith(f"/{wanted}")]

    def _reason(self, target: str) -> LinkTrouble:
        key = fold(target)
        if key in self._titles:
            return LinkTrouble.FILE_NAME
        if key in self._left_out or key in self._elsewhere:
            return LinkTrouble.LEFT_OUT
        if key in self._aliases:
            return LinkTrouble.ALIAS
        return LinkTrouble.NUMBER if reference_key(target) is not None else LinkTrouble.MISSING

    def _trouble_inside(self, record: RecordId, link: Link) -> LinkTrouble | None:
        if link.section:
            heading = _words(link.section.rpartition("#")[2])
            return None if heading in self._targets_in(record) else LinkTrouble.SECTION
        if link.block:
            return None if link.block in self._blocks_in(record) else LinkTrouble.BLOCK
        return None

    def _targets_in(self, record: RecordId) -> frozenset[str]:
        if record not in self._targets:
            sections = find_sections(self._texts[record].body)
            self._targets[record] = frozenset(_words(section.title) for section in sections)
        return self._targets[record]

    def _blocks_in(self, record: RecordId) -> frozenset[str]:
        if record not in self._blocks:
            self._blocks[record] = frozenset(_BLOCK_ID.findall(self._texts[record].body.replace("\r", "\n")))
        return self._blocks[record]

    @cached_property
    def _by_path(self) -> dict[str, tuple[RecordId | None]]:
        paths: dict[str, tuple[RecordId | None]] = {name_key(path): (None,) for path in self._attachments}
        return paths | {name_key(path.removesuffix(".md")): (record,) for record, path in self._places.items()}

    @cached_property
    def _by_name(self) -> dict[str, list[tuple[str, RecordId | None]]]:
        named: dict[str, list[tuple[str, RecordId | None]]] = defaultdict(list)
        for path, (record,) in self._by_path.items():
            named[path.rpartition("/")[2]].append((path, record))
        return named

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(fold(text.title) for text in self._texts.values() if text.id in self._places)

    @cached_property
    def _elsewhere(self) -> frozenset[str]:
        return frozenset(fold(text.title) for text in self._texts.values() if text.id not in self._places)

    @cached_property
    def _aliases(self) -> frozenset[str]:
        return frozenset(fold(alias) for text in self._texts.values() for alias in text.aliases)


def _words(heading: str) -> str:
    return _NOT_WORDS.sub(" ", fold(heading)).strip()
