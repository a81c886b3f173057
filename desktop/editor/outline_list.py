"""The headings of a text as rows of a list: indented by level, the one where the caret is marked, movable by mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme import Theme
from desktop.widgets.lit_words import paint_lit
from wiki.matching import Matcher, lit
from wiki.reordering import section_at
from wiki.sections import Section

ROW_HEIGHT, INDENT = 32, 16
ENTRY = Qt.ItemDataRole.UserRole
_MIME = "application/x-fabrique-section"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading: the number of its section, how deep it stands, and whether the caret is there."""

    number: int
    title: str
    depth: int
    is_here: bool = False
    lit: tuple[tuple[int, int], ...] = ()


def entries(sections: Sequence[Section], place: int, typed: str) -> list[Entry]:
    """The headings in the text's order, or those that answer to what is typed, best first."""
    top = min((section.level for section in sections), default=1)
    here = section_at(tuple(sections), place)
    words = typed.strip()
    titles = [section.title for section in sections]
    chosen = Matcher(titles).best(words, len(titles)) if words else range(len(titles))
    return [
        Entry(each, titles[each], sections[each].level - top, each == here, lit(titles[each], words) if words else ())
        for each in chosen
    ]


class OutlineModel(QAbstractListModel):
    """Entries, as Qt's views want them. One that is dropped before another tells so and moves nothing itself."""

    dropped = Signal(int, int)
    """The number of a section, and that of the one before which it was dropped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self.can_move = True

    def show(self, entries: list[Entry]) -> None:
        """Replace every line."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}, {self.tr('you are here')}" if entry.is_here else entry.title
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.title
        return entry if role == ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        moving = Qt.ItemFlag.ItemIsDragEnabled if self.can_move else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | moving

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_MIME, str(self.entries[indexes[0].row()].number).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        moving = bytes(data.data(_MIME).data())
        if self.can_move and moving.isdigit():
            self.dropped.emit(int(moving), row if row >= 0 else len(self.entries))
        return False  # the rows are told anew; Qt shall take none away


class OutlineDelegate(QStyledItemDelegate):
    """Paints a heading, further in the deeper it stands; a bar and bold words where the caret is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        theme, px = self._theme, self._theme.px
        state: QStyle.StateFlag = option.state
        area = QRectF(option.rect).adjusted(4, 1, -4, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.color("selected"))
            painter.drawRoundedRect(area, 6, 6)
        if entry.is_here:
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(QRectF(area.left() + 2, area.top() + px(7), 3, area.height() - px(14)), 1.5, 1.5)
        words = area.adjusted(px(12) + px(INDENT) * entry.depth, 0, -px(10), 0)
        weight = QFont.Weight.DemiBold if entry.is_here or entry.depth == 0 else QFont.Weight.Normal
        ink = theme.color("text" if entry.is_here or entry.depth < 2 else "text_secondary")
        strong = theme.font(13, QFont.Weight.Bold)
        paint_lit(painter, words, entry.title, entry.lit, font=theme.font(13, weight), strong=strong, ink=ink)
        painter.restore()
