"""YAML as front matter needs it: values, where each key stands, and which alias means which anchor.

Built from the parser's events with a stack of our own, because front matter comes from outside: its depth and its
expanded size are bounded, and a scalar keeps the words of its source where YAML would make a number or a date of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import yaml

FrontValue = None | bool | str | list["FrontValue"] | dict[str, "FrontValue"]

MOST_VALUES = 100_000
MOST_DEPTH = 64

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_BOOLEANS = {word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")}
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_FIRST_STAND_IN = 0xF0000


class Problem(StrEnum):
    """Why a front matter gives no values."""

    MALFORMED = "malformed"
    NO_KEYS = "no keys"
    SEVERAL = "several documents"
    TOO_DEEP = "too deep"
    TOO_LARGE = "too many values"


class YamlRefused(Exception):
    """Raised inside this package alone: the source gives no values, and `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class KeySpan:
    """A key of the outermost mapping, in positions of the source: the key's words, then its value with its marks.

    `block` says that the value is a block list or mapping, which begins on a line of its own.
    """

    key: str
    key_start: int
    key_end: int
    start: int
    end: int
    block: bool
    literal: bool


@dataclass(frozen=True, slots=True)
class Alias:
    """`*name` at `start..end`, standing for the value that is written with its anchor at `anchor..anchor_end`.

    `inline` says that this value is no block list, block mapping or block of text.
    """

    name: str
    anchor: int
    anchor_end: int
    inline: bool
    start: int
    end: int
    value: FrontValue


@dataclass(frozen=True, slots=True)
class YamlReading:
    """What a source says; `flow` when its outermost mapping is written in braces, from `start` to `end`.

    `stop` is where the document ends: at its `...` line, or with the source.
    """

    values: dict[str, FrontValue]
    keys: tuple[KeySpan, ...] = ()
    aliases: tuple[Alias, ...] = ()
    flow: bool = False
    start: int = 0
    end: int = 0
    stop: int = 0


@dataclass(slots=True)
class _Value:
    """A finished value: its expanded size and height, and where it is written."""

    content: FrontValue
    start: int
    end: int
    size: int = 1
    height: int = 0
    block: bool = False
    literal: bool = False
    merge: bool = False


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come."""

    content: list[FrontValue] | dict[str, FrontValue]
    start: int
    flow: bool
    anchor: str | None
    key: _Value | None = None
    name: str = ""
    last_end: int = 0
    size: int = 1
    height: int = 0
    merged: list[dict[str, FrontValue]] = field(default_factory=list)


class _Builder:
    """Puts the events of one document together."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.open: list[_Open] = []
        self.anchors: dict[str, _Value | None] = {}
        self.keys: list[KeySpan] = []
        self.aliases: list[Alias] = []
        self.root: _Value | None = None
        self.flow = False
        self.stop = len(source)
        self.documents = 0
        self.size = 0

    def take(self, event: yaml.Event) -> None:
        start, end = _index(event.start_mark), _index(event.end_mark)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, start, end)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event.anchor or "", start, end)
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            self._begin(event, start)
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self._finish(end)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise YamlRefused(Problem.SEVERAL)
        elif isinstance(event, yaml.DocumentEndEvent) and event.explicit:
            self.stop = start

    def _scalar(self, event: yaml.ScalarEvent, start: int, end: int) -> None:
        literal = event.style in ("|", ">")
        if literal:
            end = start + len(self.source[start:end].rstrip(" \t\r\n"))
        plain = not event.style and event.implicit[0]
        value = _Value(_scalar_value(event, plain), start, end, literal=literal, merge=plain and event.value == "<<")
        if event.anchor:
            self.anchors[event.anchor] = value
        self._place(value)

    def _alias(self, name: str, start: int, end: int) -> None:
        meant = self.anchors.get(name)
        if meant is None:
            raise YamlRefused(Problem.MALFORMED)
        inline = not (meant.block or meant.literal)
        self.aliases.append(Alias(name, meant.start, meant.end, inline, start, end, meant.content))
        self._place(_Value(meant.content, start, end, meant.size, meant.height))

    def _begin(self, event: yaml.CollectionStartEvent, start: int) -> None:
        if len(self.open) >= MOST_DEPTH:
            raise YamlRefused(Problem.TOO_DEEP)
        if event.anchor:
            self.anchors[event.anchor] = None
        content: list[FrontValue] | dict[str, FrontValue] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.open.append(_Open(content, start, bool(event.flow_style), event.anchor))

    def _finish(self, end: int) -> None:
        done = self.open.pop()
        content = done.content
        if isinstance(content, dict) and done.merged:
            content = {key: value for merged in reversed(done.merged) for key, value in merged.items()} | content
        value = _Value(
            content, done.start, end if done.flow else done.last_end, done.size, done.height + 1, block=not done.flow
        )
        if done.anchor:
            self.anchors[done.anchor] = value
        if not self.open:
            self.flow = done.flow
        self.size += 1 - done.size
        self._place(value)

    def _place(self, value: _Value) -> None:
        self.size += value.size
        if self.size > MOST_VALUES:
            raise YamlRefused(Problem.TOO_LARGE)
        if len(self.open) + value.height > MOST_DEPTH:
            raise YamlRefused(Problem.TOO_DEEP)
        if not self.open:
            self.root = value
            return
        parent = self.open[-1]
        parent.size += value.size
        parent.height = max(parent.height, value.height)
        parent.last_end = max(parent.last_end, value.end)
        if isinstance(parent.content, list):
            parent.content.append(value.content)
        elif parent.key is None:
            parent.key = value
            written = self.source[value.start : value.end]
            parent.name = value.content if isinstance(value.content, str) else written
        else:
            self._place_under(parent, parent.content, parent.key, value)
            parent.key = None

    def _place_under(self, parent: _Open, content: dict[str, FrontValue], key: _Value, value: _Value) -> None:
        if len(self.open) == 1:
            self.keys.append(
                KeySpan(parent.name, key.start, key.end, value.start, value.end, value.block, value.literal)
            )
        if key.merge and isinstance(value.content, dict):
            parent.merged.append(value.content)
        elif key.merge and isinstance(value.content, list):
            parent.merged += [each for each in value.content if isinstance(each, dict)]
        else:
            content[parent.name] = value.content


def _index(mark: Any) -> int:
    """The mark's position: the two parsers have a class of their own each, with the same attribute."""
    return int(mark.index)


def _scalar_value(event: yaml.ScalarEvent, plain: bool) -> FrontValue:
    words: str = event.value
    if event.tag == "tag:yaml.org,2002:null" or (plain and words in _NULLS):
        return None
    return _BOOLEANS.get(words, words) if plain else words


def _shielded(source: str) -> tuple[str, dict[int, str]]:
    """The source with stand-ins for the characters that YAML refuses or takes for line ends, and the way back."""
    refused = sorted(set(_UNREADABLE.findall(source)))
    if not refused:
        return source, {}
    present = set(source)
    free = (code for code in range(_FIRST_STAND_IN, 0x10FFFE) if chr(code) not in present)
    stand_ins = dict(zip(refused, free, strict=False))
    return source.translate({ord(real): code for real, code in stand_ins.items()}), {
        code: real for real, code in stand_ins.items()
    }


def _events(source: str) -> Iterator[yaml.Event]:
    shielded, back = _shielded(source)
    for event in yaml.parse(shielded, Loader=_LOADER):
        if back and isinstance(event, yaml.ScalarEvent):
            event.value = event.value.translate(back)
        yield event


def read_yaml(source: str) -> YamlReading:
    """The outermost mapping of a source; raises YamlRefused."""
    builder = _Builder(source)
    try:
        for event in _events(source):
            builder.take(event)
    except (yaml.YAMLError, ValueError, OverflowError) as refused:
        raise YamlRefused(Problem.MALFORMED) from refused
    root = builder.root
    if root is None:
        return YamlReading({}, stop=builder.stop)
    if not isinstance(root.content, dict):
        raise YamlRefused(Problem.NO_KEYS)
    keys, aliases = tuple(builder.keys), tuple(builder.aliases)
    return YamlReading(root.content, keys, aliases, builder.flow, root.start, root.end, builder.stop)
