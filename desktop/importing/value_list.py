"""The values of one entry: what each field would say, with its doubts; the one in hand lights its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.importing.rows import HEAD_ALL, HEAD_CHANGES, NAME, PROBLEM, UNFILED, NameState, Row
from desktop.importing.value_words import field_words, is_doubtful, note_words, row_words
from desktop.theme import Theme
from desktop.widgets.row_ground import paint_row_ground
from documents.reading.tracing import BODY, TITLE, TO_FILE_NAME

Index = QModelIndex | QPersistentModelIndex
_LONGEST_SHOWN = 4_000
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)
_WITHOUT_LABEL = (NAME, UNFILED, HEAD_CHANGES, HEAD_ALL)
_MARK = re.compile(r" *(?:(?P<bullet>[-*+]) (?P<box>\[.\] )?|(?P<number>[0-9]{1,3}[.)]) )(?=\S)")
_BOXES = {"[ ] ": "☐", "[x] ": "☑", "[X] ": "☑", "[/] ": "◐", "[-] ": "☒", "[?] ": "?"}


class RowModel(QAbstractListModel):
    """The rows of an entry."""

    RowRole = Qt.ItemDataRole.UserRole
    LabelRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Replace every row."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return self._rows

    def at(self, place: int) -> Row | None:
        """One row."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row())
        if row is None:
            return None
        if role == self.RowRole:
            return row
        if role == self.LabelRole:
            return self._label(index.row(), row)
        if role == Qt.ItemDataRole.DisplayRole:
            return row_words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (field_words(row.field), row_words(row), note_words(row)) if part)
        return None

    def _label(self, place: int, row: Row) -> str:
        """A field's name stands once, before the first of its values."""
        above = self.at(place - 1)
        if row.field in _WITHOUT_LABEL or row.field.startswith(PROBLEM) or (above and above.field == row.field):
            return ""
        return field_words(row.field)


_MARK_WIDTH = 18


def _marked(row: Row) -> tuple[str, str]:
    """A list item's mark, as it is shown, and its words; of anything else no mark."""
    words = row_words(row)
    found = _MARK.match(words) if row.field in (BODY, TO_FILE_NAME) and not row.heading else None
    if found is None:
        return "", words
    return found["number"] or _BOXES.get(found["box"] or "", "•"), words[found.end() :]


class RowDelegate(QStyledItemDelegate):
    """A field's name to the left, the value and what is to be known of it to the right."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(RowModel.RowRole)
        width = self._view.viewport().width()
        if not isinstance(row, Row):
            return QSize(width, 0)
        px = self._theme.px
        room = self._room(QRectF(0, 0, width, 10_000), row)
        label = index.data(RowModel.LabelRole)
        words = _marked(row)[1]
        height = self._height(words, self._font(row), room.width()) if words or row.before is None else 0
        if row.before is not None:
            height += self._height(row.before or "–", self._font(row), room.width()) + px(2)
        note = note_words(row)
        if note:
            height += self._height(note, self._theme.font(11), room.width()) + px(1)
        if label:
            height = max(
                height, self._height(str(label), self._theme.font(11, QFont.Weight.Medium), self._label_width() - px(8))
            )
        return QSize(width, round(height + px(9) + (px(8) if row.heading else 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowModel.RowRole)
        if not isinstance(row, Row):
            return
        theme, px = self._theme, self._theme.px
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, self._theme, option, area.adjusted(px(4), 1, -px(4), -1), 6)
        top = area.top() + px(4) + (px(8) if row.heading else 0)
        self._paint_label(painter, str(index.data(RowModel.LabelRole) or ""), area, top)
        room = self._room(area, row)
        top = self._paint_before(painter, row, room, top)
        mark, words = _marked(row)
        if mark:
            beside = QRectF(room.left() - self._theme.px(_MARK_WIDTH), top, self._theme.px(_MARK_WIDTH), room.height())
            self._paint_text(painter, mark, self._font(row), "text_tertiary", beside, top)
        if words or row.before is None:
            top = self._paint_text(painter, words, self._font(row), self._ink(row), room, top)
        note = note_words(row)
        if note:
            font = theme.font(11)
            self._paint_text(painter, note, font, "warn" if is_doubtful(row) else "text_tertiary", room, top + px(1))
        painter.restore()

    def _paint_label(self, painter: QPainter, words: str, area: QRectF, top: float) -> None:
        if words:
            px = self._theme.px
            font = self._theme.font(11, QFont.Weight.Medium)
            room = QRectF(area.left() + px(12), top, self._label_width() - px(8), area.height())
            self._paint_text(painter, words, font, "text_tertiary", room, top + px(1))

    def _paint_before(self, painter: QPainter, row: Row, room: QRectF, top: float) -> float:
        if row.before is None:
            return top
        font = QFont(self._font(row))
        font.setStrikeOut(bool(row.before))
        return self._paint_text(painter, row.before or "–", font, "text_tertiary", room, top) + self._theme.px(2)

    def _paint_text(self, painter: QPainter, words: str, font: QFont, ink: str, room: QRectF, top: float) -> float:
        """Draw wrapped words; gives where they end."""
        height = self._height(words, font, room.width())
        painter.setFont(font)
        painter.setPen(self._theme.color(ink))
        painter.drawText(QRectF(room.left(), top, room.width(), height), _WRAP, words[:_LONGEST_SHOWN])
        return top + height

    def _room(self, area: QRectF, row: Row) -> QRectF:
        px = self._theme.px
        unlabelled = row.field in _WITHOUT_LABEL or row.field.startswith(PROBLEM)
        indent = len(row.words) - len(row.words.lstrip(" ")) if row.field in (BODY, TO_FILE_NAME) else 0
        left = px(14) if unlabelled else self._label_width() + px(12)
        left += min(indent, 12) * px(6) + (px(_MARK_WIDTH) if _marked(row)[0] else 0)
        return QRectF(area.left() + left, area.top(), max(px(60), area.width() - left - px(14)), area.height())

    def _label_width(self) -> float:
        return min(self._theme.px(124), self._view.viewport().width() * 0.32)

    def _height(self, words: str, font: QFont, width: float) -> float:
        return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 100_000), _WRAP, words[:_LONGEST_SHOWN]).height()

    def _font(self, row: Row) -> QFont:
        if row.field == TITLE:
            return self._theme.font(15, QFont.Weight.DemiBold)
        if row.heading:
            return self._theme.font(13, QFont.Weight.DemiBold)
        return self._theme.font(13)

    def _ink(self, row: Row) -> str:
        return "warn" if row.field == TO_FILE_NAME else "text"


class ValueList(QListView):
    """`row_chosen` tells of the row in hand, `row_hovered` of the one under the mouse (-1: none)."""

    row_chosen = Signal(int)
    row_hovered = Signal(int)
    row_opened = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values = RowModel(self)
        self.setModel(self.values)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(120)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Values"))
        self.activated.connect(self._open)
        self.clicked.connect(self._clicked)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._hover_nothing)

    def choose(self, place: int) -> None:
        """Choose a row and show it."""
        index = self.values.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _open(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.row())

    def _clicked(self, index: QModelIndex) -> None:
        row = self.values.at(index.row())
        if row is not None and row.state is NameState.CHOICE:
            self.row_opened.emit(index.row())

    def _hover(self, index: QModelIndex) -> None:
        self.row_hovered.emit(index.row())

    def _hover_nothing(self) -> None:
        self.row_hovered.emit(-1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.row_hovered.emit(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
