"""The list of what leaves and what stays here, each with the reason where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One line: an icon, words, what is said beside them in grey; a `heading` stands above the lines of its kind."""

    words: str
    detail: str = ""
    icon: str = ""
    heading: bool = False
    warns: bool = False


class LineModel(QAbstractListModel):
    """The lines."""

    LineRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Replace every line."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.LineRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.words, line.detail) if part)
        return None


class LineDelegate(QStyledItemDelegate):
    """An icon, the words, and what is said beside them."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LineModel.LineRole)
        is_heading = isinstance(line, Line) and line.heading
        return QSize(self._theme.px(200), self._theme.px(34 if is_heading else 28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LineModel.LineRole)
        if not isinstance(line, Line):
            return
        theme, px = self._theme, self._theme.px
        area = QRectF(option.rect).adjusted(px(16), 0, -px(12), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(area.adjusted(0.5, 1.5, -0.5, -1.5), px(6), px(6))
        left = area.left() + px(8)
        if line.icon:
            role = "warn" if line.warns else "text_secondary"
            theme.paint_icon(painter, line.icon, role, QRectF(left, area.center().y() - px(8), px(16), px(16)))
            left += px(26)
        font = theme.font(12 if line.heading else 13, QFont.Weight.DemiBold if line.heading else QFont.Weight.Normal)
        left = self._written(
            painter, line.words, font, "text", QRectF(left, area.top(), area.right() - left, area.height())
        )
        if line.detail:
            room = QRectF(left + px(8), area.top(), area.right() - left - px(14), area.height())
            self._written(painter, line.detail, theme.font(12), "warn" if line.warns else "text_tertiary", room)
        painter.restore()

    def _written(self, painter: QPainter, words: str, font: QFont, ink: str, room: QRectF) -> float:
        """Draw words on one line; gives where they end."""
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, room.width()))
        painter.setFont(font)
        painter.setPen(self._theme.color(ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        return room.left() + metrics.horizontalAdvance(shown)


class LeavingList(QListView):
    """Lines that are only read."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(theme, self))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(name)
