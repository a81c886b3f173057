"""The blocks of a text as Obsidian sees them, each with the line it begins on.

Markdown's converters say nothing of lines, and most want four blanks before a nested item and an empty line before a
list; this reads what people write. Nothing here looks inside a paragraph.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from desktop.rendering.block import DEEPEST, FENCE, ITEM, Block, Kind, Line
from desktop.rendering.lists import read_list
from desktop.rendering.tables import begins_table, read_table

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_QUOTE = re.compile(r" {0,3}>")
BREAKS_IN = re.compile(r"[ \t]*(?:[-*+•‣▪▫◦]|1[.)])[ \t]+\S")
_CALLOUT = re.compile(r"[ \t]*\[!([^\]\r\n]{1,40})\][+-]?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_MEANING = re.compile(r" {0,3}:[ \t]+(?=\S)")


class Reader:
    """Reads lines from the first to the last; each kind of block takes its lines and leaves the rest."""

    def __init__(self, lines: Sequence[Line], depth: int = 0) -> None:
        self.lines = lines
        self.at = 0
        self.depth = depth

    @cached_property
    def filled(self) -> list[int]:
        """For each line, and for the end, the first line from there on that is not empty."""
        found = [len(self.lines)] * (len(self.lines) + 1)
        for at in range(len(self.lines) - 1, -1, -1):
            found[at] = at if self.lines[at].words.strip() else found[at + 1]
        return found

    def blocks(self) -> list[Block]:
        """All blocks of the lines."""
        found: list[Block] = []
        while self.at < len(self.lines):
            if not self.lines[self.at].words.strip():
                self.at += 1
                continue
            found.append(self._block())
        return found

    def _block(self) -> Block:
        words = self.lines[self.at].words
        if fence := FENCE.match(words):
            return self._code(fence)
        if heading := _HEADING.match(words):
            return self._heading(heading)
        if _RULE.match(words):
            self.at += 1
            return Block(Kind.RULE, self.lines[self.at - 1].number)
        if self.depth < DEEPEST:
            if _QUOTE.match(words):
                return self._quote()
            if ITEM.match(words):
                return read_list(self)
        if words.startswith("    ") and (self.at == 0 or not self.lines[self.at - 1].words.strip()):
            return self._indented()
        if begins_table(self):
            return read_table(self)
        return self._paragraph()

    def inside(self, lines: Sequence[Line]) -> list[Block]:
        """The blocks of lines that lie in a block of these."""
        return Reader(lines, self.depth + 1).blocks()

    def begins_block(self, at: int) -> bool:
        """Whether a line begins something that ends a paragraph."""
        words = self.lines[at].words
        if not words.strip():
            return True
        return bool(
            FENCE.match(words)
            or _HEADING.match(words)
            or _RULE.match(words)
            or (self.depth < DEEPEST and (_QUOTE.match(words) or BREAKS_IN.match(words)))
        )

    def _code(self, fence: re.Match[str]) -> Block:
        mark, language = fence.group(1), fence.group(2)
        first = self.lines[self.at]
        indent = len(first.words) - len(first.words.lstrip(" "))
        self.at += 1
        kept: list[str] = []
        while self.at < len(self.lines):
            words = self.lines[self.at].words
            self.at += 1
            bare = words.strip()
            if bare.startswith(mark) and not bare.strip(mark[0]):
                break
            kept.append(words[min(indent, len(words) - len(words.lstrip(" "))) :])
        return Block(Kind.CODE, first.number, "\n".join(kept), tone=language)

    def _indented(self) -> Block:
        first = self.at
        kept: list[str] = []
        while self.at < len(self.lines):
            words = self.lines[self.at].words
            if words.strip() and not words.startswith("    "):
                break
            kept.append(words[4:])
            self.at += 1
        return Block(Kind.CODE, self.lines[first].number, "\n".join(kept).rstrip("\n "))

    def _heading(self, found: re.Match[str]) -> Block:
        line = self.lines[self.at]
        self.at += 1
        words = line.words[found.end() :].rstrip(" \t")
        bare = words.rstrip("#")
        if bare != words and (not bare or bare[-1] in " \t"):
            words = bare.rstrip(" \t")
        return Block(Kind.HEADING, line.number, words, level=len(found.group(1)))

    def _quote(self) -> Block:
        first = self.at
        inner: list[Line] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            found = _QUOTE.match(line.words)
            if found:
                rest = line.words[found.end() :]
                inner.append(Line(line.number, rest[1:] if rest[:1] == " " else rest))
            elif self._is_lazy(inner):
                inner.append(line)
            else:
                break
            self.at += 1
        number = self.lines[first].number
        callout = _CALLOUT.match(inner[0].words)
        if callout is None:
            return Block(Kind.QUOTE, number, inside=self.inside(inner))
        title = inner[0].words[callout.end() :].strip(" \t")
        inside = self.inside(inner[1:])
        return Block(Kind.CALLOUT, number, title, tone=callout.group(1).strip().lower(), inside=inside)

    def _is_lazy(self, before: Sequence[Line]) -> bool:
        """Whether the present line goes on with the paragraph of the line before, though it lacks its mark."""
        last = before[-1].words if before else ""
        return bool(last.strip()) and not self.begins_block(self.at) and not FENCE.match(last) and "|" not in last

    def _paragraph(self) -> Block:
        first = self.at
        self.at += 1
        while self.at < len(self.lines):
            words = self.lines[self.at].words
            if underline := _UNDERLINE.match(words):
                self.at += 1
                level = 1 if "=" in underline.group(1) else 2
                return Block(Kind.HEADING, self.lines[first].number, self._words(first, self.at - 1), level=level)
            if _MEANING.match(words):
                return self._terms(first)
            if self.begins_block(self.at):
                break
            self.at += 1
        return Block(Kind.PARAGRAPH, self.lines[first].number, self._words(first, self.at))

    def _words(self, first: int, last: int) -> str:
        return "\n".join(line.words.strip(" \t") for line in self.lines[first:last])

    def _terms(self, first: int) -> Block:
        """A paragraph whose lines are terms, and the lines below that say what they mean."""
        terms = [Block(Kind.TERM, line.number, line.words.strip()) for line in self.lines[first : self.at]]
        found = Block(Kind.TERMS, self.lines[first].number, inside=terms)
        while self.at < len(self.lines) and (mark := _MEANING.match(self.lines[self.at].words)):
            start = self.at
            kept = [self.lines[start].words[mark.end() :]]
            self.at += 1
            while self.at < len(self.lines) and not self._ends_meaning():
                kept.append(self.lines[self.at].words.strip(" \t"))
                self.at += 1
            found.inside.append(Block(Kind.MEANING, self.lines[start].number, "\n".join(kept)))
        return found

    def _ends_meaning(self) -> bool:
        return bool(_MEANING.match(self.lines[self.at].words)) or self.begins_block(self.at)


def read_blocks(text: str) -> list[Block]:
    """The blocks of a text; its first line is number 0."""
    lines = [Line(number, words.expandtabs(4)) for number, words in enumerate(text.split("\n"))]
    return Reader(lines).blocks()
