"""The lines of a source, each with its shape: what it looks like before anybody asks what it means."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from documents.reading.drafts import SourceLine
from documents.reading.understanding.marks import Item, read_item
from wiki.labels import Label, read_label

_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_FENCE = re.compile(r"[ ]{0,3}(?P<mark>`{3,}|~{3,})")
_HEADING = re.compile(r"[ ]{0,3}(?P<marks>#{1,6})[ \t\u00a0]+(?=\S)")
_RULE = re.compile(r"[ \t]*(?:[-_*=~#+.][ \t]?){3,}")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:={3,}|-{3,})[ \t]*")
_BOLD = re.compile(r"(?:\*\*|__)(?P<words>[^*_].*?)(?:\*\*|__)[ \t]*:?")
_LONGEST_BOLD = 120
_MOST_CELLS = 12
_FIGURE = re.compile(r"[0-9]")
_BAR = re.compile(r"(?<!\\)\|")


class Shape(StrEnum):
    """What a line looks like."""

    BLANK = "blank"
    FENCE = "fence"
    TABLE = "table"
    PAIR = "pair"
    QUOTE = "quote"
    RULE = "rule"
    HEADING = "heading"
    BOLD = "bold"
    ITEM = "item"
    TEXT = "text"


class Row(NamedTuple):
    """A line, or the part of one between two `<br>` (a tuple, because a source may have millions).

    `bare` is its words without heading marks, list mark or bold marks; `level` a heading's level; `cells` what tabs or
    a table's bars separate.
    """

    number: int
    text: str
    shape: Shape
    bare: str = ""
    level: int = 0
    item: Item | None = None
    label: Label | None = None
    cells: tuple[str, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the line."""
        return self.shape is Shape.BLANK


def plain_row(number: int, text: str) -> Row:
    """The row of a value: an item or plain text, never a label or a heading."""
    if not text.strip():
        return Row(number, "", Shape.BLANK)
    if item := read_item(text):
        return Row(number, text, Shape.ITEM, item.words, item=item)
    return Row(number, text, Shape.TEXT, text.strip())


def value_rows(number: int, value: str) -> tuple[Row, ...]:
    """The rows of a value: one per line and per `<br>`."""
    pieces = (piece for line in re.split(r"\r\n|\r|\n", value) for piece in _BREAK.split(line))
    return tuple(plain_row(number, piece.rstrip()) for piece in pieces)


def _table_cells(text: str) -> tuple[str, ...]:
    inside = text.strip().removeprefix("|")
    if inside.endswith("|") and not inside.endswith("\\|"):
        inside = inside[:-1]
    return tuple(cell.strip().replace("\\|", "|") for cell in _BAR.split(inside))


def _row_of_cells(number: int, text: str, cells: Sequence[str]) -> Row:
    """A line of cells: a label and its value when the first cell is a label."""
    label = read_label(cells[0])
    bare = text.strip()
    if label is not None:
        value = "\t".join(cell for cell in (label.value, *cells[1:]) if cell)
        label = Label(label.field, label.words, value, 0)
    return Row(number, text, Shape.TEXT, bare, label=label, cells=tuple(cells))


def _row(number: int, text: str) -> Row:
    stripped = text.strip()
    if not stripped:
        return Row(number, "", Shape.BLANK)
    if stripped[0] == "|" and len(stripped) > 1:
        return Row(number, text, Shape.TABLE, stripped, cells=_table_cells(text))
    if stripped[0] == ">":
        return Row(number, text, Shape.QUOTE, stripped)
    if _RULE.fullmatch(text):
        return Row(number, text, Shape.RULE)
    return _row_of_words(number, text, stripped)


def _row_of_words(number: int, text: str, stripped: str) -> Row:
    heading = _HEADING.match(text)
    if heading is not None:
        bare = text[heading.end() :].strip().rstrip("#").strip() or stripped
        bold = _BOLD.fullmatch(bare, 0, _LONGEST_BOLD)
        return Row(
            number, text, Shape.HEADING, bold["words"] if bold else bare, len(heading["marks"]), label=read_label(text)
        )
    if item := read_item(text):
        return Row(number, text, Shape.ITEM, item.words, item=item)
    if "\t" in stripped:
        cells = [cell.strip() for cell in stripped.split("\t") if cell.strip()]
        return _row_of_cells(number, text, cells)
    label = read_label(text) if ":" in text or "：" in text or not _FIGURE.search(text) else None
    if len(stripped) <= _LONGEST_BOLD and stripped[:2] in {"**", "__"} and (bold := _BOLD.fullmatch(stripped)):
        return Row(number, text, Shape.BOLD, bold["words"].strip(), 7, label=label)
    return Row(number, text, Shape.TEXT, stripped, label=label)


def _fenced(lines: Sequence[SourceLine]) -> list[bool]:
    """Which lines lie in a code fence, its marks included; a fence that nothing closes is none."""
    inside = [False] * len(lines)
    opened: tuple[int, str] | None = None
    for at, line in enumerate(lines):
        found = _FENCE.match(line.text)
        if found is None:
            continue
        if opened is None:
            opened = (at, found["mark"])
        elif found["mark"].startswith(opened[1]) and not line.text[found.end() :].strip():
            inside[opened[0] : at + 1] = [True] * (at + 1 - opened[0])
            opened = None
    return inside


def _underlined(rows: list[Row]) -> Iterable[Row]:
    """Turn a short line that stands alone above a line of `===` or `---` into a heading."""
    before = True
    for at, row in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else None
        if (
            before
            and below is not None
            and below.shape is Shape.RULE
            and row.shape in {Shape.TEXT, Shape.BOLD}
            and _UNDERLINE.fullmatch(below.text)
        ):
            yield row._replace(shape=Shape.HEADING, level=1 if "=" in below.text else 2)
        else:
            yield row
        before = row.blank or row.shape is Shape.RULE


def look_at(lines: Sequence[SourceLine]) -> tuple[Row, ...]:
    """The rows of a source, in order. Of several blank lines in a row the first one stands for all."""
    rows: list[Row] = []
    known: dict[str, Row] = {}
    blank = False
    for line, fenced in zip(lines, _fenced(lines), strict=True):
        if fenced:
            rows.append(Row(line.number, line.text, Shape.FENCE, line.text.strip()))
            blank = False
            continue
        for row in _rows_of(line, known):
            if not (blank and row.blank):
                rows.append(row)
            blank = row.blank
    return tuple(_underlined(rows))


def _rows_of(line: SourceLine, known: dict[str, Row]) -> Iterator[Row]:
    """The rows of one line outside fences; `known` holds what has been seen already, by its words."""
    text = line.text.rstrip().lstrip("\f")
    if line.cells is not None:
        yield _row_of_cells(line.number, text, line.cells or ("",))
        return
    pieces = _BREAK.split(text) if "<" in text and not text.lstrip().startswith("|") else (text,)
    for piece in pieces:
        pairs = _pairs(piece) if "\t" in piece else ()
        for words in pairs or (piece,):
            seen = known.get(words)
            if seen is None:
                seen = known[words] = _row(line.number, words)
            yield Row(line.number, *seen[1:])


def _pairs(text: str) -> Sequence[str]:
    """The pairs of a line that holds several labels, each before its value."""
    cells = [cell.strip() for cell in text.split("\t")]
    if not 4 <= len(cells) <= _MOST_CELLS or len(cells) % 2:
        return ()
    labels = [read_label(cell) for cell in cells[::2]]
    if any(label is None or label.value for label in labels):
        return ()
    return [f"{label}\t{value}" for label, value in zip(cells[::2], cells[1::2], strict=True)]
