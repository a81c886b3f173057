"""Keys that a field would take for itself, and that are the window's here."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_CTRL = Qt.KeyboardModifier.ControlModifier
_KEYS = frozenset({Qt.Key.Key_K, Qt.Key.Key_O, Qt.Key.Key_E})


def is_windows_own(event: QEvent) -> bool:
    """Whether this asks a field for a key that opens the palette or changes the mode.

    Some systems' fields delete to the end of the line with Ctrl+K, or go there with Ctrl+E. Whoever gets True ignores
    the event and gives it no further.
    """
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.modifiers() == _CTRL
        and event.key() in _KEYS
    )
