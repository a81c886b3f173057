"""Widgets in lines that wrap: how they fall into a width, and how they are put there. Sizes are measured once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Part:
    """A widget with the size that it has when it has its way."""

    widget: QWidget
    width: int
    height: int


Rows = list[list[Part]]


def measured(widgets: Iterable[QWidget]) -> list[Part]:
    """Widgets with their sizes."""
    found = []
    for widget in widgets:
        size = widget.sizeHint().boundedTo(widget.maximumSize()).expandedTo(widget.minimumSize())
        found.append(Part(widget, size.width(), size.height()))
    return found


def rows_in(parts: Sequence[Part], width: int, gap: int) -> Rows:
    """The lines into which parts fall; one that is wider than all stands alone and is cut."""
    rows: Rows = [[]]
    left = 0
    for part in parts:
        wide = min(part.width, width)
        if rows[-1] and left + wide > width:
            rows.append([])
            left = 0
        rows[-1].append(part)
        left += wide + gap
    return [row for row in rows if row]


def one_line(parts: Sequence[Part], gap: int) -> int:
    """How wide parts are beside each other."""
    return sum(part.width for part in parts) + gap * max(0, len(parts) - 1)


def folded(rows: Rows, tail: Sequence[Part], width: int, gap: int, most: int) -> Rows:
    """The first lines, the last of which leaves room for what ends it."""
    kept = [list(row) for row in rows[:most]]
    room = width - one_line(tail, gap) - gap
    while len(kept[-1]) > 1 and one_line(kept[-1], gap) > room:
        kept[-1].pop()
    kept[-1] += tail
    return kept


def height_of(rows: Rows, line_gap: int) -> int:
    """How high the lines are, each with the gap below it."""
    return sum(max(part.height for part in row) + line_gap for row in rows)


def put(rows: Rows, width: int, top: int, gap: int, line_gap: int) -> None:
    """Put each part in its place, in the middle of its line."""
    for row in rows:
        tallest = max(part.height for part in row)
        left = 0
        for part in row:
            wide = min(part.width, width)
            part.widget.setGeometry(left, top + (tallest - part.height) // 2, wide, part.height)
            left += wide + gap
        top += tallest + line_gap


def place_at(parts: Sequence[QWidget], at: QPoint) -> int:
    """How many of the parts stand before a point."""
    return sum(
        1
        for part in parts
        if not part.isHidden()
        and (part.geometry().bottom() < at.y() or (part.y() <= at.y() and part.geometry().center().x() < at.x()))
    )
