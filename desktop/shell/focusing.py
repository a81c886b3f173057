"""Putting the keyboard somewhere inside a part of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


def focus_inside(part: QWidget, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> bool:
    """Give the keyboard to a part, or to the first in it that takes it; False when nothing does."""
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus or part.focusProxy() is not None:
        part.setFocus(reason)
        if part.hasFocus():
            return True
    # Not along `nextInFocusChain`: with PySide6 6.11.3 walking it crashed the process at a later garbage collection.
    for each in part.findChildren(QWidget):
        takes = each.focusPolicy() not in {Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus}
        if takes and each.isVisibleTo(part) and each.isEnabled():
            each.setFocus(reason)
            return True
    return False


def is_typing_elsewhere() -> bool:
    """Whether somebody is in a field that they would not like to be taken out of."""
    return isinstance(QApplication.focusWidget(), QLineEdit)
