"""The text of Word and OpenDocument files: XML in a ZIP, read as a stream, without building its tree.

What is unpacked is counted, so that a file of a few kilobytes cannot become gigabytes; one that declares entities is
not read.
"""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

_MOST_UNPACKED = 64 * 1024 * 1024
_BLOCK = 64 * 1024
_BROKEN = (OSError, EOFError, ValueError, KeyError, NotImplementedError, RuntimeError, zipfile.BadZipFile, zlib.error)

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OPEN = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _OFFICE, _TABLE = (_OPEN % name for name in ("text", "office", "table"))


@dataclass(frozen=True, slots=True)
class _Dialect:
    """Which elements hold words, which stand for characters, where they begin or end, and which are left out."""

    holding: frozenset[str]
    opening: Mapping[str, str]
    closing: Mapping[str, str]
    skipped: frozenset[str]


_DOCX = _Dialect(
    holding=frozenset({f"{_WORD}t"}),
    opening={f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"},
    closing={f"{_WORD}p": "\n", f"{_WORD}tc": "\t"},
    skipped=frozenset({f"{_COMPATIBLE}Fallback", f"{_WORD}del", f"{_WORD}moveFrom"}),
)
_ODT = _Dialect(
    holding=frozenset({f"{_TEXT}p", f"{_TEXT}h"}),
    opening={f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "},
    closing={f"{_TEXT}p": "\n", f"{_TEXT}h": "\n", f"{_TABLE}table-cell": "\t"},
    skipped=frozenset({f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation"}),
)
_DOCX_MEMBERS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


def docx_pieces(path: Path) -> Iterator[str]:
    """The text of a Word file with its notes, piece by piece, as far as it can be read."""
    yield from _pieces(path, _DOCX_MEMBERS, _DOCX)


def odt_pieces(path: Path) -> Iterator[str]:
    """The text of an OpenDocument text, piece by piece, as far as it can be read."""
    yield from _pieces(path, ("content.xml",), _ODT)


@dataclass(slots=True)
class _Words:
    """Takes what the parser meets and keeps the words."""

    dialect: _Dialect
    found: list[str] = field(default_factory=list)
    _holding: int = 0
    _skipping: int = 0

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        self._skipping += tag in self.dialect.skipped
        self._holding += tag in self.dialect.holding
        self._add(self.dialect.opening.get(tag, ""))

    def end(self, tag: str) -> None:
        self._add(self.dialect.closing.get(tag, ""))
        self._holding -= tag in self.dialect.holding
        self._skipping -= tag in self.dialect.skipped

    def data(self, text: str) -> None:
        if self._holding:
            self._add(text)

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        """Declares entities, which neither format does: whoever wrote this meant no good. Raises ValueError."""
        raise ValueError

    def close(self) -> None:
        """Nothing is left to be told."""

    def taken(self) -> str:
        """The words since the last time."""
        words = "".join(self.found)
        self.found.clear()
        return words

    def _add(self, text: str) -> None:
        if text and not self._skipping:
            self.found.append(text)


def _pieces(path: Path, members: tuple[str, ...], dialect: _Dialect) -> Iterator[str]:
    try:
        with zipfile.ZipFile(path) as opened:
            names = set(opened.namelist())
            for member in members:
                if member in names:
                    yield from _member_pieces(opened, member, dialect)
    except _BROKEN:
        return


def _member_pieces(opened: zipfile.ZipFile, member: str, dialect: _Dialect) -> Iterator[str]:
    words = _Words(dialect)
    target: Any = words
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    left = _MOST_UNPACKED
    with opened.open(member) as stream:
        try:
            while left > 0 and (block := stream.read(_BLOCK)):
                left -= len(block)
                parser.feed(block)
                yield words.taken()
        except (etree.LxmlError, *_BROKEN):
            pass
    yield words.taken()
