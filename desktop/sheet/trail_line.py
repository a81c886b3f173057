"""“Axis › Title” above a head, for whoever shows the head without a page around it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.sheet.head import Head
from desktop.theme import Theme
from desktop.widgets.labels import ElidedLabel, label


class TrailLine(QWidget):
    """Hidden until something is to stand at its right end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._above = ElidedLabel(theme, px=12, role="muted")
        self._here = ElidedLabel(theme, px=12)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self._above, label(theme, "›", px=12, role="faint"), self._here):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self.hide()

    def show_head(self, head: Head | None) -> None:
        """Say where a record stands."""
        self._above.setText(f"{head.axis.number} {head.axis.title}".strip() if head and head.axis else "")
        self._here.setText(head.title if head is not None else "")

    def set_trailing(self, widget: QWidget) -> None:
        """Show the line with a widget at its end."""
        self._row.addWidget(widget)
        self.show()
