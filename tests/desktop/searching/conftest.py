"""A search field in a window."""

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.searching.search_box import SearchBox
from desktop.theme import Theme


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> SearchBox:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 600)
    made = SearchBox(theme, "Ctrl+K")
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addWidget(QPushButton("Elsewhere"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.take_focus()
    made.window_kept = window  # type: ignore[attr-defined]
    return made
