"""A list of cards as high as its cards, without a scroll bar of its own: whatever it lies in scrolls.

Keys: arrows move, Enter opens (with Ctrl beside), Space does what the box or button does, the menu key asks for a menu.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QToolTip, QWidget

from desktop.theme import Theme
from desktop.widgets.card_delegate import CardDelegate, Pictures, no_pictures
from desktop.widgets.card_rows import CardModel, CardRow, Index

BATCH = 60
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardList(QListView):
    """Tells what was meant, by the row's key; decides nothing."""

    opened = Signal(str, bool)
    """A card was clicked or entered; with True, beside what is open."""
    acted = Signal(str)
    """Its box or its button was clicked, or Space pressed."""
    menu_asked = Signal(str, QPoint)
    key_typed = Signal(str, str)
    """A letter, a digit, or "Delete", was pressed on a card."""
    moved = Signal(str)
    """Another card is the current one, by key or click."""
    current_shown = Signal(QRect)
    """Where the current card is, in this widget, after it was moved to."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        framed: bool = True,
        fits: bool = True,
        pictures: Pictures = no_pictures,
        parent: QWidget | None = None,
    ) -> None:
        """`fits`: as high as its cards; otherwise it scrolls like any list."""
        super().__init__(parent)
        self._fits = fits
        self._cards = CardModel(self)
        self._delegate = CardDelegate(theme, framed=framed, pictures=pictures, parent=self)
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        if fits:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        else:
            self.setLayoutMode(QListView.LayoutMode.Batched)
            self.setBatchSize(BATCH)

    def show_rows(self, rows: Sequence[CardRow]) -> None:
        """Show other cards; the current one stays current while it is there."""
        before = self.current_key()
        if self._cards.show(rows):
            self._choose(before)
            self._fit()

    def rows(self) -> tuple[CardRow, ...]:
        """What is shown."""
        return self._cards.rows

    def current_key(self) -> str:
        """The key of the current card; empty when there is none."""
        index = self.currentIndex()
        return self._row(index).key if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Make a card the current one."""
        self._choose(key)

    def area_of(self, key: str) -> QRect:
        """Where a card is in this widget."""
        return self.visualRect(self._cards.index(self._cards.place_of(key)))

    def heightForWidth(self, width: int) -> int:
        return sum(self._delegate.height_of(row, width) for row in self._cards.rows) if self._fits else -1

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 0) if self._fits else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0) if self._fits else super().minimumSizeHint()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.moved.emit(self._row(current).key)
            self.current_shown.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not index.isValid() or key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        elif key in _ENTER:
            self.opened.emit(self.current_key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Space:
            self.acted.emit(self.current_key())
        elif plain and key == Qt.Key.Key_Delete:
            self.key_typed.emit(self.current_key(), "Delete")
        elif plain and event.text().isalnum():
            self.key_typed.emit(self.current_key(), event.text().lower())
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self._cards.index(0))
        elif self.currentIndex().isValid():
            self.current_shown.emit(self.visualRect(self.currentIndex()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or index != self.currentIndex():
            return
        beside = event.button() == Qt.MouseButton.MiddleButton
        if event.button() == Qt.MouseButton.LeftButton or beside:
            self._clicked(index, event.position(), beside=beside or bool(event.modifiers() & _CONTROL))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if from_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = self.visualRect(index).bottomLeft() if from_key else event.pos()
            self.menu_asked.emit(self._row(index).key, self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._fits:
            event.ignore()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole of words that were cut, as a tooltip in plain text."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            words = self._cut_words(index) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def _cut_words(self, index: QModelIndex) -> str:
        row = self._row(index)
        is_cut = self._delegate.layout_of(row, self.viewport().width()).words.is_cut
        parts = (row.words if is_cut else "", ", ".join(row.people), row.meta)
        words = "\n".join(part for part in parts if part)
        return words if "<" not in words else ""

    def _clicked(self, index: QModelIndex, place: QPointF, *, beside: bool) -> None:
        row = self._row(index)
        if self._delegate.part_at(row, self.visualRect(index), place):
            self.acted.emit(row.key)
        else:
            self.opened.emit(row.key, beside)

    def _choose(self, key: str) -> None:
        place = self._cards.place_of(key) if key else -1
        if place >= 0:
            self.selectionModel().setCurrentIndex(
                self._cards.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _row(self, index: Index) -> CardRow:
        return self._cards.rows[index.row()]

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        if self._fits:
            self.updateGeometry()


_CONTROL = Qt.KeyboardModifier.ControlModifier
