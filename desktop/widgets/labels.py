"""Labels: always plain text, since most of what they show was written by somebody."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.theme import Theme


def label(
    theme: Theme,
    words: str,
    *,
    px: float = 13,
    weight: QFont.Weight = QFont.Weight.Normal,
    role: str = "",
    wraps: bool = False,
) -> QLabel:
    """Words at a size; `role` is one of the style sheet's ("muted", "faint", "bad", "keys")."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(px, weight))
    made.setWordWrap(wraps)
    if role:
        made.setProperty("role", role)
    return made


def caption(theme: Theme, words: str) -> QLabel:
    """The small grey name above a field or a list."""
    return label(theme, words, px=11, weight=QFont.Weight.Medium, role="faint")


def horizontal_line() -> QFrame:
    """A hair line across."""
    return _line("horizontal_line")


def vertical_line() -> QFrame:
    """A hair line down."""
    return _line("vertical_line")


def _line(role: str) -> QFrame:
    made = QFrame()
    made.setProperty("role", role)
    return made


class ElidedLabel(QLabel):
    """One line that ends in … where it has no room; the whole words are its tooltip then, and always its name."""

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        *,
        px: float = 13,
        weight: QFont.Weight = QFont.Weight.Normal,
        role: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(px, weight))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        self._words = ""
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show other words; a line break in them is a blank."""
        self._words = " ".join(words.split("\n"))
        super().setText(self._words)
        self.setAccessibleName(self._words)
        self._tell_all()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._words) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(self.font()).height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _tell_all(self) -> None:
        is_cut = QFontMetrics(self.font()).horizontalAdvance(self._words) > self.width()
        self.setToolTip(self._words if is_cut and "<" not in self._words else "")
