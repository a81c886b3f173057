"""Paints the navigator's rows: axes with their number in colour, sheets in two lines."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from desktop.models.navigator_model import ROW
from desktop.models.navigator_rows import SEARCHES, UNKNOWN, NavigatorRow, RowKind
from desktop.shell.ages import Ages
from desktop.theme import Theme
from desktop.theme.tokens import AXIS_COLOURS

HEADING_HEIGHT, ROW_HEIGHT, SEARCH_HEIGHT = 38, 52, 32
ICONS = {RowKind.SHEET: "file-text", RowKind.KIT: "layers", RowKind.NOTE: "message-square", RowKind.PAGE: "book-open"}
GROUP_ICONS = {
    "no_axis": "inbox",
    "notes": "message-square",
    "pages": "book-open",
    "kits": "layers",
    "searches": "search",
}
AnyIndex = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class NavigatorDelegate(QStyledItemDelegate):
    """All lengths are as drawn and grow with the zoom."""

    renamed = Signal(str, str)
    """An axis was given another title where it stands."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._ages = Ages(self)
        self._heading_size = QSize(100, theme.px(HEADING_HEIGHT))
        self._row_size = QSize(100, theme.px(ROW_HEIGHT))
        self._search_size = QSize(100, theme.px(SEARCH_HEIGHT))
        weights = QFont.Weight
        self._fonts = {
            "number": theme.font(11, weights.Bold),
            "heading": theme.font(13, weights.DemiBold),
            "count": theme.font(12),
            "title": theme.font(13),
            "chosen": theme.font(13, weights.Medium),
            "status": theme.font(11, weights.Medium),
            "when": theme.font(11),
        }
        self._metrics = {name: QFontMetricsF(font) for name, font in self._fonts.items()}

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row: NavigatorRow = index.data(ROW)
        if row.kind is RowKind.SEARCH:
            return self._search_size
        return self._heading_size if row.is_heading else self._row_size

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        row: NavigatorRow = index.data(ROW)
        is_search = row.kind is RowKind.SEARCH
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Name of the search") if is_search else self.tr("Title of the axis"))
        editor.setFont(self._fonts["title" if is_search else "heading"])
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: NavigatorRow = index.data(ROW)
        px = self._theme.px
        start, inset = (px(54), 0) if row.kind is RowKind.SEARCH else (px(56) + px(18) * row.depth, px(3))
        editor.setGeometry(option.rect.adjusted(start, inset, -px(14), -inset))

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        row: NavigatorRow = index.data(ROW)
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(row.title)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        row: NavigatorRow = index.data(ROW)
        words = " ".join(editor.text().split()) if isinstance(editor, QLineEdit) else ""
        if words and words != row.title:
            self.renamed.emit(row.id, words)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: NavigatorRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        rect: QRect = option.rect
        area = QRectF(px(8), rect.top() + 1, self._view.viewport().width() - px(16), rect.height() - 2)
        chosen = self._paint_ground(painter, option, area)
        area.setLeft(area.left() + px(18) * row.depth * (1 if row.is_heading else 0))
        if row.is_heading:
            self._paint_heading(painter, area, row, is_open=self._view.isExpanded(index))
        elif row.kind is RowKind.SEARCH:
            self._paint_search(painter, area, row, chosen=chosen)
        else:
            area.setLeft(area.left() + px(18) * max(row.depth - 1, 0))
            self._paint_sheet(painter, area, row, chosen=chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF) -> bool:
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        radius = self._theme.px(8)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selected" if chosen else "hover"))
            painter.drawRoundedRect(area, radius, radius)
        if self._view.hasFocus() and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
        return chosen

    def _paint_heading(self, painter: QPainter, area: QRectF, row: NavigatorRow, *, is_open: bool) -> None:
        px, middle = self._theme.px, area.center().y()
        arrow = QRectF(area.left() + px(6), middle - px(7), px(14), px(14))
        self._theme.paint_icon(
            painter, "chevron-down" if is_open else "chevron-right", "text_tertiary", arrow, stroke=2
        )
        start = area.left() + px(26)
        start = self._paint_mark(painter, row, start, middle) + px(9)
        count = str(row.count) if row.count and row.id != SEARCHES else ""
        self._write(painter, "count", "text_tertiary", area.adjusted(0, 0, -px(10), 0), count, _RIGHT)
        room = QRectF(start, area.top(), area.right() - px(14) - self._width("count", count) - start, area.height())
        self._write(painter, "heading", "text", room, row.title)

    def _paint_mark(self, painter: QPainter, row: NavigatorRow, start: float, middle: float) -> float:
        """The number on its colour, or a group's icon; gives where it ends."""
        px = self._theme.px
        if row.kind is RowKind.GROUP:
            icon = GROUP_ICONS.get(row.id, "folder")
            self._theme.paint_icon(
                painter, icon, "text_secondary", QRectF(start + px(1), middle - px(8), px(16), px(16))
            )
            return start + px(18)
        width = max(px(18), self._width("number", row.number) + px(8))
        square = QRectF(start, middle - px(9), width, px(18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(AXIS_COLOURS[row.colour % len(AXIS_COLOURS)]))
        painter.setOpacity(1.0)
        painter.drawRoundedRect(square, px(5), px(5))
        self._write(painter, "number", "#FFFFFF", square, row.number or "•", Qt.AlignmentFlag.AlignCenter)
        return start + width

    def _paint_sheet(self, painter: QPainter, area: QRectF, row: NavigatorRow, *, chosen: bool) -> None:
        px = self._theme.px
        icon = QRectF(area.left() + px(27), area.top() + px(9), px(16), px(16))
        self._theme.paint_icon(painter, ICONS[row.kind], "accent" if chosen else "text_tertiary", icon)
        start, end = area.left() + px(53), area.right() - px(10)
        title = QRectF(start, area.top() + px(6), end - start, px(20))
        if row.unseen:
            self._paint_dot(painter, "accent", area.left() + px(15), icon.center().y(), px(7))
        self._write(painter, "chosen" if chosen or row.unseen else "title", "text", title, row.title)
        below = QRectF(start, area.top() + px(27), end - start, px(17))
        when = self._ages.of(row.changed)
        self._write(painter, "when", "text_tertiary", below, when, _RIGHT)
        left = below.adjusted(0, 0, -self._width("when", when) - px(8), 0)
        if row.kind is not RowKind.SHEET:
            self._write(painter, "when", "text_secondary", left, row.status)
        elif row.status:
            ink = self._theme.tokens.tone(row.tone)[0]
            self._paint_dot(painter, ink, start + px(4), below.center().y(), px(6))
            self._write(painter, "status", ink, left.adjusted(px(12), 0, 0, 0), row.status)

    def _paint_search(self, painter: QPainter, area: QRectF, row: NavigatorRow, *, chosen: bool) -> None:
        """One line: the name, and how many it finds now."""
        px, middle = self._theme.px, area.center().y()
        icon = QRectF(area.left() + px(27), middle - px(8), px(16), px(16))
        self._theme.paint_icon(painter, "star", "accent" if chosen else "text_tertiary", icon)
        start, end = area.left() + px(53), area.right() - px(10)
        count = str(row.count) if row.count != UNKNOWN else ""
        room = QRectF(start, area.top(), end - start - self._width("count", count) - px(14), area.height())
        self._write(painter, "chosen" if chosen else "title", "text", room, row.title)
        self._write(
            painter, "count", "text_tertiary", QRectF(start, area.top(), end - start, area.height()), count, _RIGHT
        )

    def _paint_dot(self, painter: QPainter, role: str, x: float, y: float, side: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(role))
        painter.drawEllipse(QRectF(x - side / 2, y - side / 2, side, side))

    def _write(
        self,
        painter: QPainter,
        font: str,
        role: str,
        room: QRectF,
        words: str,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        painter.setFont(self._fonts[font])
        painter.setPen(self._theme.color(role))
        shown = self._metrics[font].elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, align, shown)

    def _width(self, font: str, words: str) -> float:
        return self._metrics[font].horizontalAdvance(words)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """The whole title where it is cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        row: NavigatorRow = index.data(ROW)
        room = view.viewport().width() - self._theme.px(88)
        is_cut = self._width("heading" if row.is_heading else "title", row.title) > room
        lines = [row.title] * is_cut + [row.query[:300]] * bool(row.query)
        shown = "\n".join(lines)
        shown = shown if "<" not in shown else ""
        QToolTip.showText(event.globalPos(), shown, view)
        return True
