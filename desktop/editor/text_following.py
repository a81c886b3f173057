"""Keeps what a person looks at where it is while the text around it changes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit


@dataclass(frozen=True, slots=True)
class Looking:
    """A cursor that follows its text, and how far down in the view it was."""

    cursor: QTextCursor
    top: int


def looking_at(view: QTextEdit) -> Looking:
    """What must stay where it is: the caret while it is seen by who types, else the line at the top."""
    caret = view.textCursor()
    place = view.cursorRect(caret)
    seen = QRect(0, 0, view.viewport().width(), view.viewport().height())
    if not (view.hasFocus() and seen.intersects(place)):
        caret = view.cursorForPosition(QPoint(view.viewport().width() // 2, 0))
    follower = QTextCursor(caret)
    follower.clearSelection()
    follower.setKeepPositionOnInsert(True)
    return Looking(follower, view.cursorRect(follower).top())


def look_again(view: QTextEdit, looking: Looking) -> None:
    """Scroll so that it is where it was."""
    bar = view.verticalScrollBar()
    moved = view.cursorRect(looking.cursor).top() - looking.top
    if moved:
        bar.setValue(bar.value() + moved)
