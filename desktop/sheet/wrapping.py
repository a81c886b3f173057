"""Widgets in lines that wrap: how they fall into a width, and how they are put there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

Rows = list[list[QWidget]]


def hint(part: QWidget) -> QSize:
    """How large a part is when it has its way."""
    return part.sizeHint().boundedTo(part.maximumSize()).expandedTo(part.minimumSize())


def rows_in(parts: Sequence[QWidget], width: int, gap: int) -> Rows:
    """The lines into which parts fall; one that is wider than all stands alone and is cut."""
    rows: Rows = [[]]
    left = 0
    for part in parts:
        wide = min(hint(part).width(), width)
        if rows[-1] and left + wide > width:
            rows.append([])
            left = 0
        rows[-1].append(part)
        left += wide + gap
    return [row for row in rows if row]


def one_line(parts: Sequence[QWidget], gap: int) -> int:
    """How wide parts are beside each other."""
    return sum(hint(part).width() for part in parts) + gap * max(0, len(parts) - 1)


def folded(rows: Rows, tail: Sequence[QWidget], width: int, gap: int, most: int) -> Rows:
    """The first lines, the last of which leaves room for what ends it."""
    kept = [list(row) for row in rows[:most]]
    room = width - one_line(tail, gap) - gap
    while len(kept[-1]) > 1 and one_line(kept[-1], gap) > room:
        kept[-1].pop()
    kept[-1] += tail
    return kept


def placed(rows: Rows, width: int, top: int, gap: int, line_gap: int, *, move: bool) -> int:
    """Where the lines end below `top`; with `move`, each part is put in its place, in the middle of its line."""
    for row in rows:
        tallest = max(hint(part).height() for part in row)
        left = 0
        for part in row if move else ():
            size = hint(part).boundedTo(QSize(width, tallest))
            part.setGeometry(QRect(QPoint(left, top + (tallest - size.height()) // 2), size))
            left += size.width() + gap
        top += tallest + line_gap
    return top


def place_at(parts: Sequence[QWidget], at: QPoint) -> int:
    """How many of the parts stand before a point."""
    return sum(
        1
        for part in parts
        if not part.isHidden()
        and (part.geometry().bottom() < at.y() or (part.y() <= at.y() and part.geometry().center().x() < at.x()))
    )
