"""What was open last, as plain text, until the page itself is there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.labels import ElidedLabel


class GlancePage(QWidget):
    """A title and the beginning of a text; nothing can be done in it."""

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        heading = ElidedLabel(theme, title, px=26, weight=QFont.Weight.Bold)
        body = QPlainTextEdit()
        body.setPlainText(text)
        body.setReadOnly(True)
        body.setFont(theme.font(14))
        body.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        body.setAccessibleName(self.tr("Text of the page"))
        body.document().setDocumentMargin(0)
        self.setFocusProxy(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(52), theme.px(28), 0)
        layout.setSpacing(theme.px(16))
        layout.addWidget(heading)
        layout.addWidget(body, 1)
