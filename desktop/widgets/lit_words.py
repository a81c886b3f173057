"""One line of words with some of them lit, cut with … where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

Spans = Sequence[tuple[int, int]]


def pieces(words: str, lit: Spans) -> list[tuple[str, bool]]:
    """The words cut at the lit stretches (half-open, in order), each piece with whether it is lit."""
    found: list[tuple[str, bool]] = []
    at = 0
    for start, end in lit:
        start, end = max(start, at), min(end, len(words))
        if start >= end:
            continue
        found += [(words[at:start], False), (words[start:end], True)]
        at = end
    return [piece for piece in (*found, (words[at:], False)) if piece[0]]


def paint_lit(
    painter: QPainter,
    area: QRectF,
    words: str,
    lit: Spans,
    *,
    font: QFont,
    strong: QFont,
    ink: QColor,
    ground: QColor | None = None,
) -> None:
    """Paint one line, vertically centred; lit stretches in `strong`, on `ground` when one is given."""
    painter.save()
    left = area.left()
    for piece, is_lit in pieces(" ".join(words.splitlines()) if "\n" in words else words, lit):
        face = strong if is_lit else font
        metrics = QFontMetricsF(face)
        room = area.right() - left
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room + 0.5)
        width = metrics.horizontalAdvance(shown)
        baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
        if is_lit and ground is not None and shown.strip("…"):
            top = baseline - metrics.ascent()
            painter.fillRect(QRectF(left - 1, top, width + 2, metrics.height()), ground)
        painter.setFont(face)
        painter.setPen(ink)
        painter.drawText(QPointF(left, baseline), shown)
        left += width
        if shown != piece:
            break
    painter.restore()
