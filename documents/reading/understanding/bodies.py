"""Rows as Markdown: lists with their nesting, wrapped lines joined, and whatever is Markdown already as it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.reading.understanding.marks import Item, indent_of
from documents.reading.understanding.rows import Row, Shape
from documents.reading.understanding.wrapping import Wrapping

_VERBATIM = frozenset({Shape.FENCE, Shape.TABLE, Shape.QUOTE})


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, item or verbatim line: its words on one line, and the source's lines they stand on."""

    words: str
    lines: tuple[int, ...]
    shape: Shape


@dataclass(frozen=True, slots=True)
class Written:
    """A part of a body: its Markdown, without a break at its ends, and the blocks that it was made of."""

    markdown: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Level:
    indent: int
    mark: str
    numbered: bool
    offset: int
    content: int


@dataclass(slots=True)
class _Open:
    """The block that is being gathered; `shape` is what its first row looks like."""

    shape: Shape
    prefix: str
    offset: int
    indent: int
    texts: list[str]
    lines: list[int]


class _Writer:
    def __init__(self, wrapping: Wrapping) -> None:
        self._wrapping = wrapping
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._last: Shape | None = None
        self._open: _Open | None = None
        self._levels: list[_Level] = []
        self._blank = False

    def write(self, rows: Sequence[Row]) -> Written:
        end = len(rows)
        while end and (rows[end - 1].blank or rows[end - 1].shape is Shape.RULE):
            end -= 1
        for row in rows[:end]:
            if row.blank:
                self._blank = True
                if self._last is Shape.FENCE and self._open is None:
                    self._last = Shape.BLANK
                continue
            self._take(row)
            self._blank = False
        self._flush()
        return Written("".join(self._pieces), tuple(self._blocks))

    def _take(self, row: Row) -> None:
        if row.shape in _VERBATIM:
            self._take_verbatim(row)
        elif row.item is not None:
            self._take_item(row, row.item)
        elif row.shape is Shape.RULE:
            self._take_rule(row)
        elif row.shape is Shape.HEADING:
            self._begin(row, "#" * max(3, row.level) + " ", row.bare)
            self._levels = []
        else:
            self._take_text(row)

    def _take_verbatim(self, row: Row) -> None:
        self._flush()
        self._put(row.text, row.shape, "\n" if self._last is row.shape and not self._blank else "\n\n")
        self._blocks.append(Block(row.text, (row.number,), row.shape))

    def _take_rule(self, row: Row) -> None:
        self._flush()
        mark = row.text.strip()
        if mark[0] in "-*_":
            self._put(mark if mark[0] != "-" else "---", Shape.RULE, "\n\n")
        self._levels = []

    def _take_item(self, row: Row, item: Item) -> None:
        level = self._level(item)
        self._flush()
        self._open = _Open(
            Shape.ITEM, " " * level.offset + item.written + " ", level.content, item.indent, [item.words], [row.number]
        )

    def _level(self, item: Item) -> _Level:
        """Where an item stands below those above it: by its indent, at equal indent by its mark."""
        levels = self._levels
        if item.numbered and self._blank and levels and not any(level.numbered for level in levels):
            levels.clear()
        while levels and levels[-1].indent > item.indent:
            levels.pop()
        same = [
            at
            for at in range(len(levels) - 1, -1, -1)
            if levels[at].indent == item.indent and levels[at].mark == item.mark
        ]
        if same:
            del levels[same[0] :]
        offset = levels[-1].content if levels else 0
        level = _Level(item.indent, item.mark, item.numbered, offset, offset + len(item.written) + 1)
        levels.append(level)
        return level

    def _take_text(self, row: Row) -> None:
        opened = self._open
        if opened is not None and not self._blank and row.shape is Shape.TEXT and self._continues(opened, row):
            opened.texts.append(row.bare)
            opened.lines.append(row.number)
            return
        if (
            self._levels
            and self._blank
            and row.shape is Shape.TEXT
            and indent_of(row.text) > self._levels[-1].indent + 1
        ):
            self._flush()
            offset = self._levels[-1].content
            self._open = _Open(Shape.TEXT, " " * offset, offset, indent_of(row.text), [row.bare], [row.number])
            return
        self._levels = []
        self._begin(row, "", row.text.strip())

    def _continues(self, opened: _Open, row: Row) -> bool:
        if opened.shape is Shape.HEADING:
            return False
        if opened.shape is Shape.ITEM and indent_of(row.text) > opened.indent:
            return True
        return self._wrapping.goes_on(opened.texts[-1], row.text)

    def _begin(self, row: Row, prefix: str, words: str) -> None:
        self._flush()
        self._open = _Open(row.shape, prefix, 0, indent_of(row.text), [words], [row.number])

    def _flush(self) -> None:
        opened, self._open = self._open, None
        if opened is None:
            return
        words = self._wrapping.join(opened.texts)
        if not words and not any(character.isalnum() for character in opened.prefix):
            return
        tight = opened.shape is Shape.ITEM and self._last is Shape.ITEM
        self._put((opened.prefix + words).rstrip(), opened.shape, "\n" if tight else "\n\n")
        self._blocks.append(Block(words, tuple(dict.fromkeys(opened.lines)), opened.shape))

    def _put(self, text: str, shape: Shape, between: str) -> None:
        if self._pieces:
            self._pieces.append(between)
        self._pieces.append(text)
        self._last = shape


def write_body(rows: Sequence[Row], wrapping: Wrapping) -> Written:
    """The Markdown of rows that stand under one heading."""
    return _Writer(wrapping).write(rows)
