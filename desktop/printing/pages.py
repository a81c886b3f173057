"""Where a long document is cut into pages: never through a line, a picture or a row, never below a heading."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame, QTextTable

Span = tuple[float, float]
_TABLE_MOST = 0.4
"""A table no taller than this share of a page is not cut at all."""
_ROW_MOST = 0.6
"""A row taller than this share of a page is a box with a text in it, and may be cut between lines."""


def page_cuts(document: QTextDocument, height: float) -> list[float]:
    """The upper edges of all pages, and the lower edge of the last, for a document laid out as one long page."""
    lines = list(_lines(document))
    whole = [*lines, *_kept_together(document, height)]
    return cuts(lines, whole, document.size().height(), height)


def cuts(lines: Sequence[Span], whole: Iterable[Span], end: float, height: float) -> list[float]:
    """Cut at the top of what must stay whole; of a stretch that no page could hold, at the top of a line."""
    merged = merge(whole)
    tops = [top for top, _ in merged]
    line_tops = sorted(top for top, _ in lines)
    found = [0.0]
    while end - found[-1] > height:
        limit = found[-1] + height
        cut = _last_before(tops, limit, merged)
        if cut <= found[-1] + 1:
            cut = line_tops[max(0, bisect_right(line_tops, limit) - 1)] if line_tops else limit
        if cut <= found[-1] + 1:
            cut = limit
        found.append(cut)
    return [*found, end]


def _last_before(tops: Sequence[float], limit: float, merged: Sequence[Span]) -> float:
    """The top of the stretch that would cross the limit, or the limit itself when nothing does."""
    at = bisect_right(tops, limit) - 1
    if at < 0:
        return limit
    return merged[at][0] if merged[at][1] > limit + 0.5 else limit


def merge(spans: Iterable[Span]) -> list[Span]:
    """Overlapping stretches made one, in order; those that only touch stay apart."""
    found: list[Span] = []
    for top, bottom in sorted(spans):
        if found and top < found[-1][1] - 0.5:
            found[-1] = found[-1][0], max(found[-1][1], bottom)
        else:
            found.append((top, bottom))
    return found


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _lines(document: QTextDocument) -> Iterator[Span]:
    layout = document.documentLayout()
    for block in _blocks(document):
        top = layout.blockBoundingRect(block).top()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            yield top + line.y(), top + line.y() + line.height()


def _kept_together(document: QTextDocument, height: float) -> Iterator[Span]:
    """Headings with what follows, the first and last two lines of a paragraph, and rows."""
    layout = document.documentLayout()
    for block in _blocks(document):
        area = layout.blockBoundingRect(block)
        lines = block.layout().lineCount()
        ends = [area.top() + block.layout().lineAt(at).rect().bottom() for at in range(lines)]
        if lines > 1:
            yield area.top(), ends[1]
            yield area.top() + block.layout().lineAt(lines - 2).y(), ends[-1]
        following = block.next()
        if block.blockFormat().headingLevel() and following.isValid():
            below = layout.blockBoundingRect(following)
            yield area.top(), below.top() + min(below.height(), 40.0)
    yield from _rows(document.rootFrame(), document, height)


def _rows(frame: QTextFrame, document: QTextDocument, height: float) -> Iterator[Span]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield from _rows_of(child, document, height)
        yield from _rows(child, document, height)


def _rows_of(table: QTextTable, document: QTextDocument, height: float) -> Iterator[Span]:
    layout = document.documentLayout()
    area = layout.frameBoundingRect(table)
    padding = table.format().toTableFormat().cellPadding() + 1
    tops = []
    for row in range(table.rows()):
        starts = [table.cellAt(row, column).firstCursorPosition().block() for column in range(table.columns())]
        own = min(layout.blockBoundingRect(block).top() for block in starts)
        tops.append(own - max(padding, *(_padding(table, row, column) for column in range(table.columns()))))
    tops.append(area.bottom())
    tops[0] = min(tops[0], area.top()) if area.top() > 0 else tops[0]
    if tops[-1] - tops[0] <= height * _TABLE_MOST:
        yield tops[0], tops[-1]
    for row, (top, bottom) in enumerate(pairwise(tops)):
        if bottom - top <= height * _ROW_MOST:
            yield top, bottom
        if row in {0, table.rows() - 2} and table.rows() > 1 and tops[row + 2] - top <= height * _ROW_MOST:
            yield top, tops[row + 2]  # neither a head nor a last row stands alone


def _padding(table: QTextTable, row: int, column: int) -> float:
    return table.cellAt(row, column).format().toTableCellFormat().topPadding()
