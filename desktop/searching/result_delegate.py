"""Paints the rows of a list of things found, and the headings of their groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.models.result_rows import ROW, ResultRow
from desktop.searching.plain_snippet import brought_forward
from desktop.theme import Theme
from desktop.widgets.lit_words import paint_lit

HEADING, LINE, TWO_LINES = 28, 34, 50
NARROW_LINE = 26
AnyIndex = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ResultDelegate(QStyledItemDelegate):
    """Paints a row or a group's heading; `narrow` is the smaller form, of a column at the side."""

    def __init__(self, theme: Theme, parent: QWidget, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_narrow = narrow
        self._size = 12 if narrow else 13
        self.has_keys = True
        """Whether the keys go to this list: only then its chosen row looks chosen."""

    def height_of(self, row: ResultRow) -> int:
        """How high a row is painted."""
        if self._is_narrow:
            return self._theme.px(HEADING if row.is_heading else NARROW_LINE)
        if row.is_heading:
            return self._theme.px(HEADING)
        return self._theme.px(TWO_LINES if row.below or row.before else LINE)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(100, self.height_of(index.data(ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: ResultRow = index.data(ROW)
        px = self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(px(4), 1, -px(4), -1)
        if row.is_heading:
            self._paint_heading(painter, area.adjusted(px(8), px(4), -px(8), 0), row)
        else:
            self._paint_ground(painter, area, option)
            self._paint_row(painter, area.adjusted(px(8), 0, -px(8), 0), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self.has_keys
        if not is_chosen and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selected" if is_chosen else "hover"))
        px = self._theme.px
        painter.drawRoundedRect(area, px(6), px(6))
        if is_chosen:
            painter.setBrush(self._theme.color("accent"))
            painter.drawRoundedRect(area.adjusted(0, px(7), px(3) - area.width(), -px(7)), px(1.5), px(1.5))

    def _paint_heading(self, painter: QPainter, area: QRectF, row: ResultRow) -> None:
        font = self._theme.font(11, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.color("text_tertiary"))
        painter.drawText(area, _MIDDLE, row.title)
        if row.detail:
            left = area.left() + QFontMetricsF(font).horizontalAdvance(row.title) + self._theme.px(6)
            painter.setFont(self._theme.font(11))
            painter.drawText(QRectF(left, area.top(), area.right() - left, area.height()), _MIDDLE, row.detail)

    def _paint_row(self, painter: QPainter, area: QRectF, row: ResultRow) -> None:
        px = self._theme.px
        has_below = bool(row.below or row.before) and not self._is_narrow
        first = QRectF(area.left(), area.top() + px(5), area.width(), px(20)) if has_below else area
        if row.icon:
            self._paint_icon(painter, row.icon, first.left(), first)
        indent = px(22 if self._is_narrow else 26) if row.icon else 0
        inside = first.adjusted(indent, 0, 0, 0)
        if row.mark:
            side = self._side()
            self._paint_icon(painter, row.mark, inside.right() - side, first)
            inside.setRight(inside.right() - side - px(6))
        inside.setRight(self._paint_detail(painter, inside, row))
        self._paint_words(painter, inside, row.title, row.title_lit, self._size, "text")
        if has_below:
            below = QRectF(area.left() + indent, first.bottom(), area.width() - indent, px(18))
            below.setLeft(self._paint_before(painter, below, row))
            self._paint_below(painter, below, row)

    def _side(self) -> int:
        return self._theme.px(14 if self._is_narrow else 16)

    def _paint_icon(self, painter: QPainter, name: str, left: float, line: QRectF) -> None:
        side = self._side()
        ink = "accent" if name == "check" else "text_tertiary"
        self._theme.paint_icon(painter, name, ink, QRectF(left, line.center().y() - side / 2, side, side))

    def _paint_before(self, painter: QPainter, area: QRectF, row: ResultRow) -> float:
        """Why it was found, before the line that shows it; gives where the line begins."""
        if not row.before:
            return area.left()
        font = self._theme.font(12, QFont.Weight.Medium)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(row.before, Qt.TextElideMode.ElideRight, area.width() * 0.6)
        shown = f"{shown} ·" if row.below else shown
        painter.setFont(font)
        painter.setPen(self._theme.color("text_tertiary"))
        painter.drawText(area, _MIDDLE, shown)
        return area.left() + metrics.horizontalAdvance(f"{shown} ")

    def _paint_below(self, painter: QPainter, area: QRectF, row: ResultRow) -> None:
        letters = int(area.width() / QFontMetricsF(self._theme.font(12)).averageCharWidth())
        words, lit = brought_forward(row.below, row.below_lit, letters)
        self._paint_words(painter, area, words, lit, 12, "text_secondary")

    def _paint_detail(self, painter: QPainter, area: QRectF, row: ResultRow) -> float:
        """The fainter words at the right; gives where the title has to end."""
        words = row.detail
        if not words:
            return area.right()
        title = QFontMetricsF(self._theme.font(self._size)).horizontalAdvance(row.title) + self._theme.px(14)
        font = self._theme.font(12)
        metrics = QFontMetricsF(font)
        width = min(metrics.horizontalAdvance(words) + 1, max(area.width() * 0.45, area.width() - title))
        place = QRectF(area.right() - width, area.top(), width, area.height())
        painter.setFont(font)
        painter.setPen(self._theme.color("text_tertiary"))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width + 1)
        painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignRight, shown)
        return place.left() - self._theme.px(12)

    def _paint_words(
        self, painter: QPainter, area: QRectF, words: str, lit: Sequence[tuple[int, int]], size: float, ink: str
    ) -> None:
        paint_lit(
            painter,
            area,
            words,
            lit,
            font=self._theme.font(size),
            strong=self._theme.font(size, QFont.Weight.Bold),
            ink=self._theme.color(ink),
            ground=self._theme.color("warn_soft"),
        )
