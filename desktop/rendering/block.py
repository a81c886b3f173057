"""A block of a text, and what reads one kind of block asks of the reader of all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Protocol

DEEPEST = 12
"""Boxes and lists nested deeper than this are shown as the plain lines they are."""


class Line(NamedTuple):
    """A line by its number and its words, without the marks of what it lies in."""

    number: int
    words: str


class Kind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CODE = "code"
    RULE = "rule"
    QUOTE = "quote"
    CALLOUT = "callout"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    ITEM = "item"
    TABLE = "table"
    TERMS = "terms"
    TERM = "term"
    MEANING = "meaning"


@dataclass(slots=True)
class Block:
    """One block. `words` are its own, `level` a heading's, or the number that a list begins with.

    `tone` is a callout's kind or a code block's language, `state` the mark in an item's box (None without a box),
    `rows` a table's cells, `sides` how its columns are set.
    """

    kind: Kind
    line: int
    words: str = ""
    level: int = 0
    tone: str = ""
    state: str | None = None
    inside: "list[Block]" = field(default_factory=list)
    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    sides: list[str] = field(default_factory=list)


FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s{`]*)")
ITEM = re.compile(r"([ \t]*)([-*+•‣▪▫◦–—]|(\d{1,9})[.)])(?:[ \t]+|$)")


class Lines(Protocol):
    """Lines being read: `at` is the next one, which whoever reads a block moves behind it."""

    lines: Sequence[Line]
    at: int

    @property
    def filled(self) -> list[int]:
        """For each line, and for the end, the first line from there on that is not empty."""

    def begins_block(self, at: int) -> bool:
        """Whether a line begins something that ends a paragraph."""

    def inside(self, lines: Sequence[Line]) -> list[Block]:
        """The blocks of lines that lie in a block of these."""
