"""The statuses of the group as a menu, the present one marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import Theme
from desktop.work.status_tones import status_tone


def status_menu(
    theme: Theme, parent: QWidget, statuses: Sequence[str], present: str | None, choose: Callable[[str], None]
) -> QMenu:
    """`choose` is called with the status, or with nothing for none; no `present` offers no none."""
    menu = QMenu(parent)
    group = QActionGroup(menu)
    for status in statuses if present is None else (*statuses, ""):
        if not status:
            menu.addSeparator()
        words = status or QCoreApplication.translate("StatusMenu", "No status")
        action = QAction(words.replace("&", "&&"), menu)
        if status:
            action.setIcon(theme.icon("circle-dot", str(status_tone(status))))
        action.setCheckable(True)
        action.setChecked(status == present)
        action.triggered.connect(_choosing(choose, status))
        group.addAction(action)
        menu.addAction(action)
    return menu


def _choosing(choose: Callable[[str], None], status: str) -> Callable[[], None]:
    return lambda: choose(status)
