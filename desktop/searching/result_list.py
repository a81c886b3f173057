"""The list of things found: groups with their names, and in each row the words that were found lit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.models.result_rows import ROW, ResultModel, ResultRow
from desktop.theme import Theme
from desktop.widgets.lit_words import paint_lit

HEADING, LINE, TWO_LINES = 28, 34, 50
AnyIndex = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """Paints a row or a group's heading."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(100, self._theme.px(height_of(index.data(ROW))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: ResultRow = index.data(ROW)
        px = self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(px(4), 1, -px(4), -1)
        if row.is_heading:
            self._paint_heading(painter, area.adjusted(px(8), px(4), 0, 0), row)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("selected"))
                painter.drawRoundedRect(area, px(6), px(6))
            self._paint_row(painter, area.adjusted(px(8), 0, -px(8), 0), row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, row: ResultRow) -> None:
        painter.setFont(self._theme.font(11, QFont.Weight.DemiBold))
        painter.setPen(self._theme.color("text_tertiary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, row.title)

    def _paint_row(self, painter: QPainter, area: QRectF, row: ResultRow) -> None:
        px = self._theme.px
        first = QRectF(area.left(), area.top() + px(5), area.width(), px(20)) if row.below else area
        if row.icon:
            side = px(16)
            icon = QRectF(first.left(), first.center().y() - side / 2, side, side)
            self._theme.paint_icon(painter, row.icon, "text_tertiary", icon)
        indent = px(26) if row.icon else 0
        inside = first.adjusted(indent, 0, 0, 0)
        inside.setRight(self._paint_detail(painter, inside, row.detail))
        self._paint_words(painter, inside, row.title, row.title_lit, 13, "text")
        if row.below:
            below = QRectF(area.left() + indent, first.bottom(), area.width() - indent, px(18))
            self._paint_words(painter, below, row.below, row.below_lit, 12, "text_secondary")

    def _paint_detail(self, painter: QPainter, area: QRectF, words: str) -> float:
        """The fainter words at the right; gives where the title has to end."""
        if not words:
            return area.right()
        font = self._theme.font(12)
        metrics = QFontMetricsF(font)
        width = min(metrics.horizontalAdvance(words) + 1, area.width() * 0.45)
        place = QRectF(area.right() - width, area.top(), width, area.height())
        painter.setFont(font)
        painter.setPen(self._theme.color("text_tertiary"))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width + 1)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
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


def height_of(row: ResultRow) -> int:
    """How high a row is drawn."""
    if row.is_heading:
        return HEADING
    return TWO_LINES if row.below else LINE


class ResultList(QListView):
    """The keys stay with the field above, which hands them to `handle_key`; one row is always chosen."""

    accepted = Signal(object, bool)
    """The value of a row, and whether it shall open beside."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = ResultModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(ResultDelegate(theme, self))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[ResultRow]) -> None:
        """Show rows; the first that can be chosen is."""
        self._rows.show(rows)
        places = self._rows.choosable()
        if places:
            self._choose(places[0])
        self.scrollToTop()

    def wanted_height(self) -> int:
        """How high the list would like to be."""
        rows = (self._rows.at(place) for place in range(self._rows.rowCount()))
        return sum(self._theme.px(height_of(row)) for row in rows)

    def current(self) -> ResultRow | None:
        """The chosen row."""
        index = self.currentIndex()
        return self._rows.at(index.row()) if index.isValid() else None

    def handle_key(self, event: QKeyEvent) -> bool:
        """Move or accept; False for keys that are the field's own."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept(beside=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return True
        return False

    def _step(self, step: int) -> None:
        places = self._rows.choosable()
        if not places:
            return
        at = places.index(self.currentIndex().row()) if self.currentIndex().row() in places else -1
        wanted = at + step
        if abs(step) == 1:
            wanted %= len(places)
        self._choose(places[min(max(wanted, 0), len(places) - 1)])
        spoken = str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def _choose(self, place: int) -> None:
        self.setCurrentIndex(self._rows.index(place))

    def accept(self, *, beside: bool) -> None:
        """Take the chosen row."""
        row = self.current()
        if row is not None and row.value is not None:
            self.accepted.emit(row.value, beside)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self.accept(beside=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
