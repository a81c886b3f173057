"""What the window remembers of itself on this machine: its place and size, what is folded, which panes are shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

FILE_NAME = "window.ini"


class WindowState:
    """Geometry and folds, in an INI file in the settings' home; what a person *chose* stands in the settings."""

    def __init__(self, home: Path) -> None:
        self._settings = QSettings(str(home / FILE_NAME), QSettings.Format.IniFormat)

    def bytes_of(self, name: str) -> QByteArray:
        """A geometry or a splitter as Qt saved it; empty at first."""
        value = self._settings.value(name, QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        """Keep a geometry or a splitter."""
        self._settings.setValue(name, value)

    def flag(self, name: str, *, otherwise: bool) -> bool:
        """Something that is on or off."""
        return str(self._settings.value(name, otherwise)).lower() == "true"

    def keep_flag(self, name: str, *, value: bool) -> None:
        """Keep whether something is on."""
        self._settings.setValue(name, value)

    def names(self, name: str) -> frozenset[str]:
        """A set of ids, such as the axes that are folded."""
        return frozenset(str(self._settings.value(name, "")).split())

    def keep_names(self, name: str, value: frozenset[str]) -> None:
        """Keep a set of ids; none holds a blank."""
        self._settings.setValue(name, " ".join(sorted(value)))

    def word(self, name: str, otherwise: str) -> str:
        """One word, such as the mode of the pages."""
        return str(self._settings.value(name, otherwise))

    def keep_word(self, name: str, value: str) -> None:
        """Keep one word."""
        self._settings.setValue(name, value)
