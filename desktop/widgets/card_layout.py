"""Where the parts of a card stand: measured once per row and width, for its height, its painting and its clicks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.theme import Theme
from desktop.widgets.card_rows import CardRow
from desktop.widgets.text_blocks import TextBlock

PADDING = (12, 10)
BARE = (4, 5)
LEADING = 17
AVATAR = 24
SMALL_AVATAR = 20
PICTURE = 36
INDENT = 18
GAP = 8
META_HEIGHT = 22
TARGET = 24


class CardLayout:
    """One card laid out in a width; all places are relative to its upper left corner."""

    def __init__(self, theme: Theme, row: CardRow, width: float, *, fonts: CardFonts, framed: bool) -> None:
        self._px = theme.px
        self.fonts = fonts
        left, top = (theme.px(each) for each in (PADDING if framed else BARE))
        indent = min(row.depth, 4) * theme.px(INDENT)
        self.frame = QRectF(indent, 0, width - indent - 1, 0)
        self.inner = QRectF(indent + left, top, width - indent - 2 * left - 1, 0)
        self.leading = self._leading(row)
        self.trailing = self._at_right(row.trailing, self.fonts.small, theme.px(18))
        self.button = self._button(row)
        self._fill(row)
        self.frame.setHeight(self.height)

    def box_target(self) -> QRectF:
        """Where a click means the box: never smaller than a finger needs."""
        grown = (self._px(TARGET + 4) - self.leading.width()) / 2
        return self.leading.adjusted(-grown, -grown, grown, grown)

    def _leading(self, row: CardRow) -> QRectF:
        side = self._px(AVATAR if row.avatar else PICTURE if row.picture else LEADING)
        if not (row.box or row.icon or row.avatar or row.picture):
            return QRectF(self.inner.left(), self.inner.top(), 0, 0)
        nudge = 0 if row.avatar or row.picture else self._px(0.5)
        return QRectF(self.inner.left(), self.inner.top() + nudge, side, side)

    def _at_right(self, words: str, font: QFont, height: float) -> QRectF:
        wide = QFontMetricsF(font).horizontalAdvance(words) + 2 if words else 0.0
        return QRectF(self.inner.right() - wide, self.inner.top(), wide, height)

    def _button(self, row: CardRow) -> QRectF:
        if not row.button:
            return QRectF()
        size = QSizeF(QFontMetricsF(self.fonts.button).horizontalAdvance(row.button) + self._px(20), self._px(TARGET))
        return QRectF(self.inner.right() - size.width(), self.inner.top() - self._px(3), size.width(), size.height())

    def _fill(self, row: CardRow) -> None:
        """The words, the line of people and dates, and the detail, one below the other."""
        start = self.leading.right() + (self._px(9) if self.leading.width() else 0)
        taken = max(self.trailing.width(), self.button.width())
        room = self.inner.right() - start - (taken + self._px(8) if taken else 0)
        self.words = TextBlock(row.words, self.fonts.words, room, most=1 if row.avatar else 4)
        self.words_at = (start, self.inner.top())
        down = self.inner.top() + self.words.height
        self.meta = QRectF()
        if row.people or row.meta or row.chip:
            self.meta = QRectF(start, down + self._px(4), self.inner.right() - start, self._px(META_HEIGHT))
            down = self.meta.bottom()
        self.detail: TextBlock | None = None
        if row.detail:
            beside = row.avatar or row.picture or row.box
            left = start if beside else self.inner.left()
            block = TextBlock(row.detail, self.fonts.detail, self.inner.right() - left, most=3, lit=row.lit)
            self.detail, self.detail_at = block, (left, down + self._px(3))
            down = self.detail_at[1] + block.height
        self.height = max(down, self.leading.bottom()) + self.inner.top()


class CardFonts:
    """The faces of a card."""

    __slots__ = ("button", "detail", "small", "words")

    def __init__(self, theme: Theme, *, strong: bool, struck: bool) -> None:
        self.words = theme.font(13, QFont.Weight.Medium if strong else QFont.Weight.Normal)
        self.words.setStrikeOut(struck)
        self.detail = theme.font(12)
        self.small = theme.font(11)
        self.button = theme.font(12, QFont.Weight.Medium)
