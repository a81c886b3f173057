"""Actions: the list items of a sheet, their states and who and when they name, and the edits that change them.

The tree is built from a flat list and walked with a stack, so nesting may be as deep as a text allows.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import count
from random import Random

from wiki.dates import WrittenDate, find_dates
from wiki.edits import Edit
from wiki.labels import Field, field_of
from wiki.lines import split_lines
from wiki.links import KnownNames, Mention, find_mentions
from wiki.list_items import ListItem, list_items
from wiki.prose import Prose, ProseLine, read_prose
from wiki.sections import Section, find_sections, title_key

_BOX = re.compile(r"\[([ xX/\-?]?)\](?:[ \t]+|$)")
_BLOCK_ID = re.compile(r"(?:^|[ \t]+)\^([A-Za-z0-9-]+)$")
_LONGEST_ID = 120
_ID_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


class ActionState(StrEnum):
    """How far an action is; an item without a box has no state."""

    NONE = ""
    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"
    DISCUSS = "discuss"


_MARKS = {
    ActionState.TODO: " ",
    ActionState.DOING: "/",
    ActionState.DONE: "x",
    ActionState.DROPPED: "-",
    ActionState.DISCUSS: "?",
}
_STATES = {mark: state for state, mark in _MARKS.items()} | {"X": ActionState.DONE, "": ActionState.TODO}


@dataclass(frozen=True, slots=True)
class Action:
    """One action in positions of its text.

    `start..end` are its whole lines with its children, `state_start..state_end` the mark between the brackets of its
    box (both where the words begin when it has none), `text_start..text_end` its own words as written, `text` these
    words with continuation lines joined and without block id. `line` counts from 1, `depth` from 0.
    """

    text: str
    state: ActionState
    start: int
    end: int
    state_start: int
    state_end: int
    text_start: int
    text_end: int
    block_id: str | None
    depth: int
    assignees: tuple[Mention, ...]
    dates: tuple[WrittenDate, ...]
    # Neither shown nor compared, as both would descend as deep as the text is nested.
    children: tuple["Action", ...] = field(repr=False, compare=False)
    line: int


def find_actions(
    text: str | Prose,
    names: KnownNames | Iterable[str] | None = (),
    near: date | None = None,
    headings: Iterable[str] | None = None,
) -> tuple[Action, ...]:
    """The actions that lie in no other action, in order.

    By default they are the items below every heading that announces actions; `headings` names other headings, and
    when it is empty every item of the text that has a box is an action. Items without words or children are none.
    Nobody is looked for among the words when `names` is None.
    """
    wanted = None if headings is None else frozenset(title_key(heading) for heading in headings)
    boxes_only = wanted is not None and not wanted
    prose = read_prose(text)
    items = _items(prose, None if boxes_only else _announces(wanted))
    if not items:
        return ()
    mentions = find_mentions(prose, names) if names is not None else ()
    starts = [mention.start for mention in mentions]
    read = [_read_item(prose.text, item, near) for item in items]
    for index, action in enumerate(read):
        first, last = bisect_left(starts, action.text_start), bisect_left(starts, action.text_end)
        read[index] = replace(action, assignees=mentions[first:last])
    return _tree(items, read, boxes_only)


def walk(actions: Iterable[Action]) -> Iterator[Action]:
    """The actions and all that lie in them, each before its children."""
    waiting = list(actions)[::-1]
    while waiting:
        action = waiting.pop()
        yield action
        waiting += action.children[::-1]


def set_action_state(text: str, action: Action, state: ActionState) -> Edit:
    """The edit of the action's mark; a box is put in when there is none, and taken out for no state."""
    if state is action.state:
        return Edit(action.state_start, action.state_start, "")
    if state is ActionState.NONE:
        return Edit(action.state_start - 1, action.text_start, "")
    if action.state is not ActionState.NONE:
        return Edit(action.state_start, action.state_end, _MARKS[state])
    blank = "" if text[action.text_start - 1 : action.text_start] in (" ", "\t") else " "
    return Edit(action.text_start, action.text_start, f"{blank}[{_MARKS[state]}] ")


def add_block_id(text: str, action: Action, block_id: str) -> Edit:
    """The edit that ends the action's words with `^block_id`; it changes nothing when the action has an id."""
    if action.block_id is not None:
        return Edit(action.text_end, action.text_end, "")
    blank = "" if text[action.text_end - 1 : action.text_end] in (" ", "\t") else " "
    return Edit(action.text_end, action.text_end, f"{blank}^{block_id}")


def new_block_id(text: str, random: Random) -> str:
    """A block id of four letters or digits that the text does not hold yet; longer when chance insists."""
    candidates = ("".join(random.choices(_ID_LETTERS, k=length)) for length in count(4))
    return next(block_id for block_id in candidates if f"^{block_id}" not in text)


def _announces(wanted: frozenset[str] | None) -> Callable[[Section], bool]:
    if wanted is None:
        return lambda section: field_of(section.title) is Field.ACTIONS
    return lambda section: title_key(section.title) in wanted


def _items(prose: Prose, announces: Callable[[Section], bool] | None) -> tuple[ListItem, ...]:
    sections = find_sections(prose)
    regions = [(0, len(prose.text))] if announces is None else _regions(sections, announces)
    lines = prose.lines if regions else ()
    if not lines:
        return ()
    first = len(split_lines(prose.text[: lines[0].start])) + 1
    return list_items(_between(lines, first, regions, sections))


def _regions(sections: Sequence[Section], announces: Callable[[Section], bool]) -> list[tuple[int, int]]:
    regions: list[tuple[int, int]] = []
    for section in sections:
        if (not regions or section.start >= regions[-1][1]) and announces(section):
            regions.append((section.start, section.end))
    return regions


def _between(
    lines: Sequence[ProseLine], first: int, regions: Sequence[tuple[int, int]], sections: Sequence[Section]
) -> Iterator[tuple[int, ProseLine | None]]:
    """The lines inside the regions; headings, and what lies between two regions, are None."""
    region = heading = 0
    for number, line in enumerate(lines, first):
        while region < len(regions) and regions[region][1] <= line.start:
            region += 1
            yield number, None
        while heading < len(sections) and sections[heading].heading_end <= line.start:
            heading += 1
        if region == len(regions):
            return
        in_heading = heading < len(sections) and sections[heading].heading_start <= line.start
        if line.start >= regions[region][0]:
            yield number, None if in_heading else line


def _read_item(text: str, item: ListItem, near: date | None) -> Action:
    box = _BOX.match(item.words[0])
    text_start = item.content_start + (box.end() if box else 0)
    state_start, state_end = text_start, text_start
    if box is not None:
        state_start, state_end = item.content_start + box.start(1), item.content_start + box.end(1)
    parts = [item.words[0][box.end() if box else 0 :], *item.words[1:]]
    parts[-1] = parts[-1].rstrip(" \t")
    named = _BLOCK_ID.search(parts[-1][-_LONGEST_ID:])
    text_end = max(text_start, item.own_end)
    if named is not None:
        text_end -= len(named.group())
        parts[-1] = parts[-1][: len(parts[-1]) - len(named.group())]
    text_end = max(text_start, text_end)
    words = " ".join(filter(None, (part.strip(" \t") for part in parts)))
    dates = tuple(
        replace(found, start=found.start + text_start, end=found.end + text_start)
        for found in find_dates(text[text_start:text_end], near)
    )
    state = _STATES[box.group(1)] if box else ActionState.NONE
    block_id = named.group(1) if named else None
    return Action(
        words, state, item.start, item.end, state_start, state_end, text_start, text_end, block_id, 0, (), dates, (),
        item.line,
    )  # fmt: skip


def _tree(items: Sequence[ListItem], read: Sequence[Action], boxes_only: bool) -> tuple[Action, ...]:
    """The actions with their children, built from the last to the first."""
    depths, parents = _places(items, read, boxes_only)
    children: dict[int | None, list[Action]] = {}
    for index in range(len(items) - 1, -1, -1):
        below = children.pop(index, [])[::-1]
        boxed = read[index].state is not ActionState.NONE or not boxes_only
        if boxed and (read[index].text or below):
            action = replace(read[index], depth=depths[index], children=tuple(below))
            children.setdefault(parents[index], []).append(action)
    return tuple(children.get(None, [])[::-1])


def _places(items: Sequence[ListItem], read: Sequence[Action], boxes_only: bool) -> tuple[list[int], list[int | None]]:
    """Of each item, how deep it lies and in which action; items that are none are passed over."""
    depths: list[int] = []
    parents: list[int | None] = []
    for item in items:
        parent = item.parent
        if parent is not None and boxes_only and read[parent].state is ActionState.NONE:
            parent = parents[parent]
        parents.append(parent)
        depths.append(0 if parent is None else depths[parent] + 1)
    return depths, parents
