"""Lines and how far the view is scrolled, so that another view of the same text can go along."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit


def line_at_top(view: QTextEdit) -> float:
    """The line at the top, from 0, with the part of it that is past; the top is where the first line begins."""
    at_top = QPoint(view.viewport().width() // 2, round(_above(view)) + 1)
    block = view.cursorForPosition(at_top).block()
    top, height = _extent(view, block)
    inside = (view.verticalScrollBar().value() + _above(view) - top) / height
    return block.blockNumber() + min(max(inside, 0.0), 0.999)


def put_line_at_top(view: QTextEdit, line: float) -> None:
    """Scroll a line to the top."""
    block = view.document().findBlockByNumber(min(int(max(line, 0)), view.document().blockCount() - 1))
    top, height = _extent(view, block)
    view.verticalScrollBar().setValue(round(top + (line - int(line)) * height - _above(view)))


def show_in_upper_third(view: QTextEdit) -> None:
    """Scroll so that the caret's line is where one looks first."""
    bar = view.verticalScrollBar()
    top = view.cursorRect().top()
    if not 0 <= top <= view.viewport().height() * 2 // 3:
        bar.setValue(bar.value() + top - view.viewport().height() // 3)


def _extent(view: QTextEdit, block: QTextBlock) -> tuple[float, float]:
    area = view.document().documentLayout().blockBoundingRect(block)
    return area.top(), max(area.height(), 1.0)


def _above(view: QTextEdit) -> float:
    return view.document().rootFrame().frameFormat().topMargin()
