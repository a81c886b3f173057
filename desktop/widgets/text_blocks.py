"""Words laid out in a few lines, some of them bold, the last one cut with … when there are more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

Span = tuple[int, int]
_RIGHT = Qt.TextElideMode.ElideRight


class TextBlock:
    """Plain words in at most `most` lines of a width; `lit` stretches (in characters) are drawn in bold."""

    def __init__(self, words: str, font: QFont, width: float, *, most: int = 3, lit: Sequence[Span] = ()) -> None:
        self._width = max(width, 1.0)
        clean = "".join(" " if letter in "\n\r\u2028\t" else letter for letter in words)
        self._layout = self._laid_out(clean, font, lit)
        if self._layout.lineCount() > most:
            start = _characters(clean, self._layout.lineAt(most - 1).textStart())
            rest = QFontMetricsF(font).elidedText(clean[start:], _RIGHT, self._width * 0.98)
            self._layout = self._laid_out(clean[:start] + rest, font, lit)
        self.is_cut = self._layout.text() != clean
        last = self._layout.lineAt(self._layout.lineCount() - 1)
        self.height = last.y() + last.height() if self._layout.lineCount() else 0.0

    def draw(self, painter: QPainter, at: QPointF, ink: QColor) -> None:
        """Draw from the upper left corner `at`."""
        painter.setPen(ink)
        self._layout.draw(painter, at)

    def _laid_out(self, words: str, font: QFont, lit: Sequence[Span]) -> QTextLayout:
        layout = QTextLayout(words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_bold(words, *span) for span in lit])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout


def _bold(words: str, start: int, end: int) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = _units(words[:start])
    found.length = _units(words[start:end])
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    found.format = look
    return found


def _units(words: str) -> int:
    """How many UTF-16 units Qt counts."""
    return len(words) + sum(letter > "\uffff" for letter in words)


def _characters(words: str, units: int) -> int:
    """The character at which so many UTF-16 units have gone by."""
    if words.isascii() or _units(words) == len(words):
        return units
    return len(words.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "ignore"))
