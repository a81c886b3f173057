"""List items of a text with their nesting, read without recursion."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wiki.prose import ProseLine

_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_MARKER = re.compile(r"(?:[-*+•‣▪▫◦–—]|\d{1,9}[.)])(?:[ \t]+|$)")
_RULE = re.compile(r"([-*_])[ \t]*(?:\1[ \t]*){2,}$")


@dataclass(slots=True)
class ListItem:
    """One item: `start` is its line's, `content_start` follows its mark, `own_end` ends its own words.

    `end` follows the last line that belongs to it, `parent` is the index of the item that it lies in, `line` its line's
    number from 1, `words` the content of its own lines.
    """

    start: int
    content_start: int
    own_end: int
    end: int
    indent: int
    parent: int | None
    line: int
    words: list[str]


class _Reader:
    """Takes line after line; `open` holds the indexes of the items that a next line may belong to."""

    def __init__(self) -> None:
        self.items: list[ListItem] = []
        self.open: list[int] = []
        self.quotes = 0
        self.gathering = False

    def take(self, number: int, line: ProseLine) -> None:
        found = _PREFIX.match(line.content)
        prefix = found.group() if found else ""
        rest = line.content[len(prefix) :]
        if not rest:
            self.gathering = False
            return
        if line.is_prose and prefix.count(">") != self.quotes:
            self.close()
            self.quotes = prefix.count(">")
        indent = len(prefix.expandtabs(4))
        marker = _MARKER.match(rest) if line.is_prose and not _RULE.match(rest) else None
        if marker is not None:
            self._begin(number, line, indent, line.start + len(prefix) + marker.end())
        elif self.gathering and line.is_prose and not _RULE.match(rest) and not rest.startswith("|"):
            self._continue(line, rest)
        else:
            self.gathering = False
            self._belong(line, indent)

    def close(self) -> None:
        """Nothing that follows belongs to an item seen so far."""
        self.open.clear()
        self.gathering = False

    def _begin(self, number: int, line: ProseLine, indent: int, content_start: int) -> None:
        self._leave(indent)
        parent = self.open[-1] if self.open else None
        words = line.content[content_start - line.start :]
        own_end = line.start + len(line.content.rstrip(" \t"))
        item = ListItem(
            line.start, content_start, max(own_end, content_start), line.stop, indent, parent, number, [words]
        )
        self.open.append(len(self.items))
        self.items.append(item)
        self.gathering = True

    def _continue(self, line: ProseLine, rest: str) -> None:
        item = self.items[self.open[-1]]
        item.words.append(rest)
        item.own_end = line.start + len(line.content.rstrip(" \t"))
        item.end = line.stop

    def _belong(self, line: ProseLine, indent: int) -> None:
        self._leave(indent)
        if self.open:
            self.items[self.open[-1]].end = line.stop

    def _leave(self, indent: int) -> None:
        while self.open and self.items[self.open[-1]].indent >= indent:
            self.open.pop()


def list_items(lines: Iterable[tuple[int, ProseLine | None]]) -> tuple[ListItem, ...]:
    """The items of numbered lines, in order; None in the place of a line ends all that is open.

    An item that is indented more than the one before, by however little, lies in it.
    """
    reader = _Reader()
    for number, line in lines:
        if line is None:
            reader.close()
        else:
            reader.take(number, line)
    items = tuple(reader.items)
    for item in reversed(items):
        if item.parent is not None:
            items[item.parent].end = max(items[item.parent].end, item.end)
    return items
