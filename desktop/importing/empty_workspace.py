"""A workspace without a sheet: how to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.layouts import column


class EmptyWorkspace(QWidget):
    """`import_asked` and `sheet_asked` are its two buttons."""

    import_asked = Signal()
    sheet_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        bring = text_button(
            theme, self.tr("Bring in your sheets"), self.import_asked.emit, kind="primary", icon="download"
        )
        new = text_button(theme, self.tr("New sheet"), self.sheet_asked.emit, kind="outline", icon="file-plus")
        words = self.tr(
            "Your sheets stand here, axis by axis. Drop last year’s texts anywhere in the window, or write the first."
        )
        self.setLayout(column(EmptyState(theme, "layers", self.tr("No sheet yet"), words, bring, new)))
        self.setFocusProxy(bring)
