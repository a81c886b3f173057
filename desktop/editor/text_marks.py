"""What is marked over the text without changing it: spelling, what was found, what is pointed at."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.editor.handling import MarkKind
from desktop.theme import Theme

_GROUNDS = {MarkKind.FOUND: "warn_soft", MarkKind.FOUND_HERE: "accent", MarkKind.POINTED_AT: "accent_soft"}


def selections(theme: Theme, marked: Iterable[tuple[QTextCursor, MarkKind]]) -> list[QTextEdit.ExtraSelection]:
    """Marks as Qt draws them."""
    formats = {kind: _format(theme, kind) for kind in MarkKind}
    found = []
    for cursor, kind in marked:
        selection = QTextEdit.ExtraSelection()
        # Qt's two fields are not in its type stubs' constructor.
        selection.cursor = cursor
        selection.format = formats[kind]
        found.append(selection)
    return found


def _format(theme: Theme, kind: MarkKind) -> QTextCharFormat:
    made = QTextCharFormat()
    if kind is MarkKind.SPELLING:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(theme.color("bad"))
        return made
    made.setBackground(theme.color(_GROUNDS[kind]))
    if kind is MarkKind.FOUND_HERE:
        made.setForeground(theme.color("on_accent"))
    return made
