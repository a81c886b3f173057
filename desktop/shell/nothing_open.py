"""What is seen when every page is closed: how to go on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.shell.shortcuts import shown_keys
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.empty_state import EmptyState


def nothing_open(theme: Theme, go: Callable[[], None], create: Callable[[], None]) -> EmptyState:
    """Two ways on; the navigator is the third."""
    words = QCoreApplication.translate(
        "NothingOpen", "Choose a sheet at the left, or press {keys} and type a few letters of its name."
    )
    return EmptyState(
        theme,
        "file-text",
        QCoreApplication.translate("NothingOpen", "No page is open"),
        words.format(keys=shown_keys("Ctrl+K")),
        text_button(
            theme, QCoreApplication.translate("NothingOpen", "Go to a page"), go, kind="primary", icon="search"
        ),
        text_button(theme, QCoreApplication.translate("NothingOpen", "New sheet"), create, kind="outline", icon="plus"),
    )
