"""The lists of a text while it is being written: which line lies in which item, and how items are numbered.

`wiki.list_items` reads what a text says; this reads where its lines stand, empty items included, so that keys can move
them.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from wiki.lines import line_ending
from wiki.typed_lines import TypedLine, typed_lines

_BEGINS_BLOCK = re.compile(r"#{1,6}(?:[ \t]|$)|\||([-*_])[ \t]*(?:\1[ \t]*){2,}$")


@dataclass(slots=True)
class ListTree:
    """Lines by their number; `parents` and `groups` know items only, `ends` is the line after an item's last."""

    text: str
    lines: list[TypedLine]
    parents: dict[int, int | None] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)
    groups: dict[int, int] = field(default_factory=dict)

    def line_of(self, place: int) -> TypedLine:
        """The line that holds a place; the first one for a place before all."""
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines[middle].start <= place:
                low = middle
            else:
                high = middle - 1
        return self.lines[low]

    def siblings(self, number: int) -> list[int]:
        """The items that lie where this one lies, itself included, in order."""
        parent, group = self.parents[number], self.groups[number]
        return [one for one, above in self.parents.items() if above == parent and self.groups[one] == group]

    def is_blank(self, line: TypedLine) -> bool:
        return not line.mark and not self.text[line.mark_start : line.end].strip(" \t")

    def content(self, line: TypedLine) -> str:
        return self.text[line.start : line.end]

    def step(self) -> int:
        """By how many columns this text indents most; 0 when it indents nothing."""
        steps: dict[int, int] = {}
        for number, parent in self.parents.items():
            if parent is not None:
                width = self.lines[number].width - self.lines[parent].width
                steps[width] = steps.get(width, 0) + 1
        return max(steps, key=lambda width: steps[width], default=0)


@lru_cache(maxsize=4)
def read_lists(text: str) -> ListTree:
    """The lists of a text, read line by line; an item indented more than the one before lies in it.

    One key asks several times for one text, so the last ones are kept: a tree is never changed.
    """
    tree = ListTree(text, typed_lines(text))
    open_items: list[int] = []
    group = depth = 0
    after_blank = False
    for line in tree.lines:
        if tree.is_blank(line):
            after_blank = True
            continue
        if line.quote.count(">") != depth:
            depth = line.quote.count(">")
            open_items.clear()
            group += 1
        lazy = not line.is_item and not after_blank and line.prose and not _BEGINS_BLOCK.match(
            text[line.mark_start : line.end]
        )  # fmt: skip
        after_blank = False
        while open_items and not lazy and tree.lines[open_items[-1]].width >= line.width:
            open_items.pop()
        if line.is_item:
            tree.parents[line.number] = open_items[-1] if open_items else None
            tree.groups[line.number] = group
            open_items.append(line.number)
        elif not open_items:
            group += 1
        for number in open_items:
            tree.ends[number] = line.number + 1
    return tree


def renumbered(before: ListTree, after: str, number: int) -> str:
    """The text `after` a change of the list around line `number`, with its numbered items counted anew.

    Runs that all say the same number stay, and nothing is renumbered where the numbers did not count before.
    """
    if not _counts(before, before.groups.get(number)):
        return after
    tree = read_lists(after)
    if number not in tree.groups:
        number = min(tree.groups, key=lambda item: abs(item - number), default=-1)
    group = tree.groups.get(number)
    contents: dict[int, str] = {}
    for run in _runs(tree, group):
        numbers = [tree.lines[item].ordinal or 0 for item in run]
        if len(run) > 1 and len(set(numbers)) == 1:
            continue
        for item, wanted in zip(run, range(min(numbers), min(numbers) + len(run)), strict=True):
            line = tree.lines[item]
            if line.ordinal != wanted:
                mark_end = line.mark_start + len(line.mark)
                contents[item] = (
                    after[line.start : line.mark_start] + f"{wanted}{line.mark[-1]}" + after[mark_end : line.end]
                )
    if not contents:
        return after
    head = after[: tree.lines[0].start]
    return head + "".join(
        contents.get(line.number, after[line.start : line.end]) + after[line.end : line.stop] for line in tree.lines
    )


def _runs(tree: ListTree, group: int | None) -> list[list[int]]:
    """The numbered items of a group that follow one another under one parent, with one kind of mark."""
    by_parent: dict[int | None, list[int]] = {}
    for number, parent in tree.parents.items():
        if tree.groups[number] == group:
            by_parent.setdefault(parent, []).append(number)
    runs: list[list[int]] = []
    for items in by_parent.values():
        latest = ""
        for item in items:
            mark = tree.lines[item].mark
            numbered = tree.lines[item].ordinal is not None
            if numbered and latest == mark[-1]:
                runs[-1].append(item)
            elif numbered:
                runs.append([item])
            latest = mark[-1] if numbered else ""
    return runs


def _counts(tree: ListTree, group: int | None) -> bool:
    """Whether every numbered list of the group counts by one or does not count at all."""
    for run in _runs(tree, group):
        steps = {(tree.lines[two].ordinal or 0) - (tree.lines[one].ordinal or 0) for one, two in pairwise(run)}
        if len(steps) > 1 or not steps <= {0, 1}:
            return False
    return True


def with_contents(tree: ListTree, contents: list[str]) -> str:
    """The text with other contents of its lines, the breaks between them as they stood."""
    ending = line_ending(tree.text)
    breaks = [tree.text[line.end : line.stop] for line in tree.lines[:-1]]
    breaks += [ending] * (len(contents) - 1 - len(breaks))
    body = "".join(content + after for content, after in zip(contents, [*breaks, ""], strict=False))
    return tree.text[: tree.lines[0].start] + body
