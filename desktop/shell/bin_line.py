"""One quiet line above a page whose record is out of sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.labels import label

IN_BIN = "deleted"


class BinLine(QWidget):
    """Hidden while the record is in sight."""

    bring_back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bin_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = label(theme, "", px=12)
        self._back = text_button(theme, self.tr("Bring it back"), kind="link", px=12)
        self._back.clicked.connect(self.bring_back_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(4), theme.px(16), theme.px(4))
        layout.addWidget(self._words)
        layout.addWidget(self._back)
        layout.addStretch(1)
        self.hide()

    def show_why(self, why: str) -> None:
        """Why the record is out of sight, as storage says it; empty when it is in sight."""
        self.setVisible(bool(why))
        self._back.setVisible(why == IN_BIN)
        if why == IN_BIN:
            self._words.setText(self.tr("This is in the bin. Its text is kept, and what is written here too."))
        else:
            self._words.setText(self.tr("This has gone from the lists: it was merged into another, or undone."))
