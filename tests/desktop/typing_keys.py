"""Typing as a person does. `QTest.keyClicks` aborts the process on letters outside ASCII (its qasciikey.cpp)."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


def type_text(widget: QWidget, words: str) -> None:
    """Press and let go of one key a letter; a line break is Enter."""
    for letter in words:
        is_break = letter == "\n"
        press(widget, Qt.Key.Key_Return if is_break else Qt.Key.Key_unknown, text="\r" if is_break else letter)


def press(
    widget: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    *,
    text: str = "",
) -> None:
    """Press and let go of one key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))
