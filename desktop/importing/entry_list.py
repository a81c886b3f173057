"""The list of what would come in: each with its title, what it is, and what would become of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.importing.review_rows import Entry, EntryKind
from desktop.importing.review_words import action_words, entry_words
from desktop.theme import Theme, Tone
from desktop.widgets.chips import paint_chip
from desktop.widgets.row_ground import paint_row_ground
from documents.reading import Action

Index = QModelIndex | QPersistentModelIndex

_ICONS = {
    EntryKind.SHEET: "file-text",
    EntryKind.NOTE: "message-square",
    EntryKind.PAGE: "book-open",
    EntryKind.NAMES: "users",
    EntryKind.UNFILED: "inbox",
    EntryKind.PROBLEMS: "triangle-alert",
}
_TONES = {Action.CREATE: Tone.OK, Action.UPDATE: Tone.INFO, Action.SKIP: Tone.MUTE}


class EntryModel(QAbstractListModel):
    """The entries of a review."""

    EntryRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Replace every entry; as many as before keep their places."""
        if len(entries) == len(self._entries) and entries:
            self._entries = tuple(entries)
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def at(self, place: int) -> Entry | None:
        """The entry of a line."""
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def place_of(self, kind: EntryKind, item: int | None) -> int:
        """The line of an entry; 0 when there is none of it any more."""
        wanted = (kind, item)
        return next((place for place, each in enumerate(self._entries) if (each.kind, each.item) == wanted), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.at(index.row())
        if entry is None:
            return None
        if role == self.EntryRole:
            return entry
        title, detail = entry_words(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if "<" in title + detail else f"{title}\n{detail}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = action_words(entry.action) if entry.action is not None else ""
            return ", ".join(part for part in (title, detail, state) if part)
        return None


class EntryDelegate(QStyledItemDelegate):
    """Two lines beside an icon, and a chip."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(50))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(EntryModel.EntryRole)
        if not isinstance(entry, Entry):
            return
        theme, px = self._theme, self._theme.px
        area = QRectF(option.rect).adjusted(px(4), 1, -px(4), -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, self._theme, option, area, 8)
        doubtful = entry.kind is EntryKind.PROBLEMS
        theme.paint_icon(
            painter,
            _ICONS[entry.kind],
            "warn" if doubtful else "text_secondary",
            QRectF(area.left() + px(9), area.top() + px(8), px(16), px(16)),
        )
        right = self._paint_state(painter, entry, area)
        self._paint_words(
            painter, entry, QRectF(area.left() + px(33), area.top(), right - area.left() - px(33), area.height())
        )
        painter.restore()

    def _paint_state(self, painter: QPainter, entry: Entry, area: QRectF) -> float:
        """The chip; gives where the words must end."""
        px = self._theme.px
        if entry.action in (None, Action.CREATE):
            return area.right() - px(8)
        words = action_words(entry.action or Action.CREATE)
        font = self._theme.font(11, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        height = metrics.height() + px(4)
        width = metrics.horizontalAdvance(words) + height * 1.35
        room = QRectF(area.right() - px(8) - width, area.top() + px(7), width, height)
        paint_chip(painter, self._theme, room, words, _TONES[entry.action or Action.CREATE], font=font)
        return room.left() - px(6)

    def _paint_words(self, painter: QPainter, entry: Entry, area: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        title, detail = entry_words(entry)
        faded = entry.action is Action.SKIP
        for words, font, role, top in (
            (title, theme.font(13, QFont.Weight.Medium), "text_tertiary" if faded else "text", px(6)),
            (detail, theme.font(11), "warn" if entry.doubts and not faded else "text_tertiary", px(26)),
        ):
            metrics = QFontMetricsF(font)
            whole = (
                area.width()
                if top == px(6)
                else area.width() + (px(60) if entry.action in (Action.UPDATE, Action.SKIP) else 0)
            )
            painter.setFont(font)
            painter.setPen(theme.color(role))
            room = QRectF(area.left(), area.top() + top, whole, metrics.height() + 2)
            painter.drawText(room, 0, metrics.elidedText(words, Qt.TextElideMode.ElideRight, whole))


class EntryList(QListView):
    """One entry is chosen at a time."""

    entry_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("What would come in"))

    def choose(self, place: int) -> None:
        """Choose a line."""
        self.setCurrentIndex(self.entries.index(place))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.entry_chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
