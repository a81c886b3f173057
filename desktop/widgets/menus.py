"""Menus that open at a place, do what was chosen, and are gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import Theme


class Menu(QMenu):
    """Entries are added with what they do; the menu deletes itself when it closes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices = QActionGroup(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def entry(self, words: str, act: Callable[[], object], *, icon: str = "", role: str = "", key: str = "") -> QAction:
        """One thing to do, with its key at the right."""
        made = self.addAction(f"{words}\t{key}" if key else words)
        if icon:
            made.setIcon(self._theme.icon(icon, role or "text_secondary"))
        made.triggered.connect(lambda *_: act())
        return made

    def choice(
        self, words: str, act: Callable[[], object], *, is_chosen: bool, icon: str = "", role: str = "", key: str = ""
    ) -> QAction:
        """One of several of which one is chosen."""
        made = self.entry(words, act, icon=icon, role=role, key=key)
        made.setCheckable(True)
        made.setChecked(is_chosen)
        self._choices.addAction(made)
        return made
