"""Front matter: the YAML between two `---` lines at the head of a text, read with positions and edited by key.

A key is set by touching that key's own lines. Comments, order, anchors, odd values and the line ends of everything
else stay. One exception keeps values true: when the replaced value carried an anchor that another key uses, the first
such use takes the anchor and its value over.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from wiki.edits import Edit, apply_edits
from wiki.lines import line_ending, split_lines
from wiki.yaml_reading import FrontValue, KeySpan, Problem, YamlReading, YamlRefused, read_yaml
from wiki.yaml_writing import written_key, written_value

__all__ = [
    "Entry",
    "FrontMatter",
    "FrontValue",
    "Problem",
    "front_matter_end",
    "read_front_matter",
    "set_front_matter",
    "written_value",
]

_OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n?|\n)")
_CLOSING = re.compile(r"(?<=[\r\n])---[ \t]*(?:\r\n?|\n|\Z)")
_NODE_MARKS = re.compile(r"[&!]\S*(?:[ \t]+[&!]\S*)*")
_EMPTY_LINE = re.compile(r"\r\n?|\n")
_COLON = re.compile(r"(?:\s|#[^\r\n]*(?=[\r\n]|\Z))*:")
# An anchored value that means the same wherever its own words stand: on one line, with no anchor or alias inside.
_MOVABLE = re.compile(
    r"&\S+[ \t]+(?:!\S*[ \t]+)*"
    r"(?:[^\s,\[\]{}&*!|>'\"%@`#:][^,\[\]{}&*#:\r\n]*|\"[^\"\\\r\n]*\"|'[^'\r\n]*'|[\[{][^&*#\r\n]*[\]}])"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """The whole lines of one key, with the indented or listed lines below it; comments after it are nobody's."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A front matter from its opening mark to the end of its closing line, and what it says.

    `body_start` lies after the closing line and at most one empty line. With a `problem`, `values` and `entries` are
    empty. Values are None, bool, str, list or dict; numbers and dates are the words of the source.
    """

    start: int
    end: int
    body_start: int
    entries: tuple[Entry, ...] = ()
    values: Mapping[str, FrontValue] = field(default_factory=dict)
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class _Block:
    """Where the YAML stands in the text: from `start` to the closing line at `closing`."""

    opening: int
    start: int
    closing: int
    end: int


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text; None when it does not open with a `---` line that a second one closes."""
    block = _find_block(text)
    if block is None:
        return None
    empty_line = _EMPTY_LINE.match(text, block.end)
    body_start = empty_line.end() if empty_line else block.end
    try:
        reading = read_yaml(text[block.start : block.closing])
    except YamlRefused as refused:
        return FrontMatter(block.opening, block.end, body_start, problem=refused.problem)
    return FrontMatter(block.opening, block.end, body_start, _entries(text, block, reading), reading.values)


def front_matter_end(text: str) -> int:
    """Where the line after the closing mark begins, whether or not the YAML can be read; 0 without front matter."""
    block = _find_block(text)
    return block.end if block else 0


def set_front_matter(text: str, key: str, value: object) -> tuple[Edit, ...]:
    """The edits after which the front matter says `value` under `key`; None takes the key away.

    A text without front matter, or with one that cannot be read, is given a new one before everything else.
    """
    block = _find_block(text)
    try:
        reading = read_yaml(text[block.start : block.closing]) if block else None
    except YamlRefused:
        reading = None
    if block is None or reading is None:
        return () if value is None else (_new_block(text, key, value),)
    if value is not None and key in reading.values and _same(reading.values[key], value):
        return ()
    if reading.flow:
        return _set_in_braces(text, block, reading, key, value)
    named = [index for index, span in enumerate(reading.keys) if span.key == key]
    if value is None:
        return _delete(text, block, reading, named)
    if not named:
        return (_new_line(text, block, reading, key, value),)
    return _replace(text, block, reading, named[-1], value)


def _find_block(text: str) -> _Block | None:
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    return _Block(1 if text.startswith("\ufeff") else 0, opening.end(), closing.start(), closing.end())


def _entries(text: str, block: _Block, reading: YamlReading) -> tuple[Entry, ...]:
    source = text[block.start : block.closing]
    lines = split_lines(source)
    starts = [line.start for line in lines]
    at = 0
    entries: list[Entry] = []
    for span in reading.keys:
        while at + 1 < len(starts) and starts[at + 1] <= span.key_start:
            at += 1
        last = at
        end = max(span.key_end + 1, span.end)
        while last + 1 < len(starts) and starts[last + 1] < end:
            last += 1
        entries.append(Entry(span.key, block.start + lines[at].start, block.start + lines[last].stop))
    return tuple(entries)


def _same(present: FrontValue, value: object) -> bool:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return present == str(value)
    return type(present) is type(value) and present == value


def _new_block(text: str, key: str, value: object) -> Edit:
    at = 1 if text.startswith("\ufeff") else 0
    ending = line_ending(text)
    gap = ending if _EMPTY_LINE.match(text, at) else ""
    return Edit(at, at, f"---{ending}{written_key(key)}: {written_value(value)}{ending}---{ending}{gap}")


def _new_line(text: str, block: _Block, reading: YamlReading, key: str, value: object) -> Edit:
    indent = ""
    if reading.keys:
        first = block.start + reading.keys[0].key_start
        line_start = max(text.rfind("\n", 0, first), text.rfind("\r", 0, first)) + 1
        indent = text[line_start:first]
    words = f"{indent}{written_key(key)}: {written_value(value)}{line_ending(text[: block.end])}"
    at = block.start + reading.stop
    return Edit(at, at, words)


def _set_in_braces(text: str, block: _Block, reading: YamlReading, key: str, value: object) -> tuple[Edit, ...]:
    """A mapping in braces: only the key's own words, unless they stand so oddly that all must be written anew."""
    if value is None and key not in reading.values:
        return ()
    source = text[block.start : block.closing]
    wanted = {name: present for name, present in reading.values.items() if name != key or value is not None}
    edits = _edits_in_braces(source, reading, key, value)
    if edits and _says(apply_edits(source, edits), wanted, key, value):
        return tuple(Edit(block.start + edit.start, block.start + edit.end, edit.text) for edit in edits)
    if value is not None:
        wanted |= {key: value}  # type: ignore[dict-item]
    return (Edit(block.start + reading.start, block.start + reading.end, written_value(wanted)),)


def _edits_in_braces(source: str, reading: YamlReading, key: str, value: object) -> tuple[Edit, ...]:
    """The smallest edits of `source`; none where the key stands more than once."""
    keys = reading.keys
    named = [index for index, span in enumerate(keys) if span.key == key]
    written = written_value(value, inside=True)
    if not named:
        at = keys[-1].end if keys else reading.end - 1
        return (Edit(at, at, f"{', ' if keys else ''}{written_key(key)}: {written}"),)
    if len(named) > 1:
        return ()
    index = named[0]
    span = keys[index]
    moved = _anchors_moved(source, reading, span)
    if value is not None:
        colon = _COLON.match(source, span.key_end, span.start)
        return (
            Edit(span.start, span.end, written if span.end > span.start else f"{' ' if colon else ': '}{written}"),
            *moved,
        )
    if index + 1 < len(keys):
        return (Edit(span.key_start, keys[index + 1].key_start, ""), *moved)
    return (Edit(keys[index - 1].end if index else span.key_start, span.end, ""), *moved)


def _says(source: str, others: Mapping[str, FrontValue], key: str, value: object) -> bool:
    """Whether a source says `value` under `key` and what it said of `others`."""
    try:
        values = read_yaml(source).values
    except YamlRefused:
        return False
    if value is None:
        return values == others
    return key in values and _same(values[key], value) and {**values, key: None} == {**others, key: None}


def _delete(text: str, block: _Block, reading: YamlReading, named: list[int]) -> tuple[Edit, ...]:
    entries = _entries(text, block, reading)
    edits: list[Edit] = []
    for index in named:
        entry = entries[index]
        edits += (Edit(entry.start, entry.end, ""), *_moved_in(text, block, reading, reading.keys[index]))
    return tuple(edits)


def _replace(text: str, block: _Block, reading: YamlReading, index: int, value: object) -> tuple[Edit, ...]:
    span = reading.keys[index]
    moved = _moved_in(text, block, reading, span)
    colon = text.index(":", block.start + span.key_end) + 1
    words = written_value(value)
    if not span.block:
        start, end = block.start + span.start, block.start + span.end
        space = "" if start > colon else " "
        return (Edit(start, end, space + words), *moved)
    return (*_replace_block(text, block, span, colon, " " + words), *moved)


def _replace_block(text: str, block: _Block, span: KeySpan, colon: int, words: str) -> tuple[Edit, ...]:
    """The new words on the key's line, before its comment; the lines of the list or mapping below it go."""
    start, end = block.start + span.start, block.start + span.end
    line_end = _EMPTY_LINE.search(text, colon)
    first_end = line_end.start() if line_end else end
    put = Edit(colon, colon, words)
    marks = _NODE_MARKS.match(text, start) if start < first_end else None
    if marks:
        put = Edit(colon, marks.end(), words)
    after = _EMPTY_LINE.search(text, end)
    last_end = max(end, after.start() if after else block.closing)
    return (put, Edit(first_end, last_end, ""))


def _moved_in(text: str, block: _Block, reading: YamlReading, span: KeySpan) -> list[Edit]:
    moved = _anchors_moved(text[block.start : block.closing], reading, span)
    return [Edit(block.start + edit.start, block.start + edit.end, edit.text) for edit in moved]


def _anchors_moved(source: str, reading: YamlReading, span: KeySpan) -> list[Edit]:
    """For each anchor inside the span that is used after it: its first use there becomes the anchor with its value.

    The value keeps its own words where they mean the same there.
    """
    moved: dict[int, Edit] = {}
    for alias in reading.aliases:
        if span.start <= alias.anchor < span.end <= alias.start and alias.anchor not in moved:
            words = source[alias.anchor : alias.anchor_end]
            if not (alias.inline and _MOVABLE.fullmatch(words)):
                words = f"&{alias.name} {written_value(alias.value, inside=True)}"
            moved[alias.anchor] = Edit(alias.start, alias.end, words)
    return list(moved.values())
