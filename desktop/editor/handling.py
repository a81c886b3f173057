"""The seams of the text view: what may take a key, a paste, a drop or a menu, and what it is given to do it with.

Whoever takes part speaks of places in characters (code points) of the stored text, and never of Qt's positions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QMimeData, QRect
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from wiki.edits import Edit


class MarkKind(StrEnum):
    """Why a stretch of the text is marked without being changed."""

    SPELLING = "spelling"
    FOUND = "found"
    FOUND_HERE = "found_here"
    POINTED_AT = "pointed_at"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch `start..end` of the text."""

    start: int
    end: int
    kind: MarkKind


class Surface(Protocol):
    """The text as handlers see and change it: the text view, or in tests a fake."""

    @property
    def text(self) -> str:
        """The whole text as it is stored; asking costs nothing."""
        ...

    def place(self) -> int:
        """Where the caret stands."""
        ...

    def selection(self) -> tuple[int, int]:
        """What is selected, in order; both are the caret's place when nothing is."""
        ...

    def select(self, start: int, end: int | None = None) -> None:
        """Put the caret at `start`, or select from `start` to `end`, where the caret then stands; it is shown."""
        ...

    def edit(self, edits: Sequence[Edit], *, select: tuple[int, int] | None = None, group: str = "") -> None:
        """Make edits of the present text: mine, one undo. Edits of one `group` in a row are one undo together.

        `select` is what is selected afterwards, in places of the new text; without it the caret stays on its text.
        """
        ...

    def rectangle(self, place: int) -> QRect:
        """Where a place is drawn, in the view's viewport."""
        ...


class KeyHandler(Protocol):
    """Takes keys before the view does. The first that answers True has taken the key."""

    def handle(self, event: QKeyEvent, view: Surface) -> bool: ...


class MimeHandler(Protocol):
    """Takes what is pasted or dropped at the caret before the view does, which puts in its plain text."""

    def insert_mime(self, data: QMimeData, view: Surface) -> bool: ...


class MenuFiller(Protocol):
    """Adds to the menu that is opened at a place of the text."""

    def fill(self, menu: QMenu, place: int, view: Surface) -> None: ...


def line_at(text: str, place: int) -> tuple[int, int]:
    """Where the line of a place begins and ends, without what breaks it."""
    start = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    ends = [at for at in (text.find("\n", place), text.find("\r", place)) if at >= 0]
    return start, min(ends, default=len(text))
