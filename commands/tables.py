"""Rows as aligned columns of words: they read as well by ear and without colour, and give way where a line is short."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from commands.console import one_line

GAP = "  "
LEAST = 8
WIDEST = 80
TITLE = 28
"""A column that gives way keeps this many places: the first one, or the second when it tells the rows apart."""


@dataclass(frozen=True, slots=True)
class Column:
    """A head, and whether the column may give way where the line is too short, down to how many places."""

    head: str
    gives_way: bool = True
    least: int = LEAST


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None = None) -> list[str]:
    """The lines of a table, its head first; no line is wider than `width` places where that can be.

    Without a width nothing is cut, and what is wider than WIDEST sets no other line apart.
    """
    cells = [[one_line(cell) for cell in row] for row in rows]
    shown = [place for place in range(len(columns)) if any(row[place] for row in cells)]
    heads = [columns[place].head for place in shown]
    kept = [[row[place] for place in shown] for row in cells]
    widths = [max(map(columns_of, column)) for column in zip(heads, *kept, strict=True)]
    if width is None:
        return [_aligned(row, [min(each, WIDEST) for each in widths]) for row in ([heads, *kept] if kept else [])]
    widths = _narrowed(widths, [columns[place] for place in shown], width)
    cut_rows = [[cut(cell, each) for cell, each in zip(row, widths, strict=True)] for row in [heads, *kept]]
    return [_aligned(row, widths) for row in (cut_rows if kept else [])]


def columns_of(text: str) -> int:
    """How many places of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_places, text))


def cut(text: str, width: int) -> str:
    """The text in at most `width` places; what is cut ends with an ellipsis, after a word where one ends near."""
    if columns_of(text) <= width:
        return text
    kept, used = 0, 0
    while kept < len(text) and used + _places(text[kept]) <= width - 1:
        used += _places(text[kept])
        kept += 1
    head = text[:kept]
    at_word = head.rpartition(" ")[0]
    return (at_word if len(at_word) >= 2 * len(head) // 3 else head).rstrip() + "…"


def _places(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _narrowed(widths: list[int], columns: Sequence[Column], width: int) -> list[int]:
    """Take places from the widest column that gives way, until the line fits or none has any left to give."""
    left = list(widths)
    excess = sum(left) + len(GAP) * (len(left) - 1) - width
    while excess > 0:
        able = [place for place, column in enumerate(columns) if column.gives_way and left[place] > column.least]
        if not able:
            break
        widest = max(able, key=lambda place: left[place])
        next_widest = max((left[place] for place in able if place != widest), default=LEAST)
        taken = min(excess, max(1, left[widest] - max(next_widest, columns[widest].least)))
        left[widest] -= taken
        excess -= taken
    return left


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [cell + " " * (width - columns_of(cell)) for cell, width in zip(cells, widths, strict=True)]
    return GAP.join(padded).rstrip()
