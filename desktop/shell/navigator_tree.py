"""The navigator's tree: keys, mouse and drag."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from desktop.models.navigator_model import NavigatorModel
from desktop.models.navigator_rows import RENAMED_HERE, NavigatorRow, RowKind
from desktop.shell.navigator_delegate import NavigatorDelegate
from desktop.theme import Theme


class NavigatorTree(QTreeView):
    """The tree alone: keys, mouse and drag; it tells what was asked for."""

    opened = Signal(object, bool, bool)
    """A row, beside, in a new tab."""
    rename_asked = Signal(object)
    renamed = Signal(str, str)
    """An axis has another title: its id, and the title."""
    menu_asked = Signal(object, QPoint)
    moved = Signal(object, int)
    """A row shall stand so many places further down; only saved searches have an order of their own."""
    delete_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAnimated(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        delegate = NavigatorDelegate(theme, self)
        delegate.renamed.connect(self.renamed)
        self.setItemDelegate(delegate)

    def row(self, index: QModelIndex) -> NavigatorRow | None:
        """The row of an index."""
        model = self.model()
        return model.row_at(index) if isinstance(model, NavigatorModel) and index.isValid() else None

    def rename(self, index: QModelIndex) -> None:
        """An axis or a search is renamed where it stands; a page in its header, where there is room for long titles."""
        row = self.row(index)
        if row is not None and row.kind in RENAMED_HERE:
            if self.state() != QAbstractItemView.State.EditingState:
                self.edit(index)
        elif row is not None and not row.is_heading:
            self.rename_asked.emit(row)

    def _act(self, index: QModelIndex, *, beside: bool = False, new_tab: bool = False) -> None:
        row = self.row(index)
        if row is None:
            return
        if row.is_heading:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.opened.emit(row, beside, new_tab)

    def event(self, event: QEvent) -> bool:
        """F2 here is about the chosen row, before it is about the page."""
        is_rename = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2
        if is_rename and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:  # type: ignore[override]
        """The delegate draws the chevron itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, held = self.currentIndex(), event.modifiers()
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # the Enter that ends a title comes by here as well, and is no wish to open or fold
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            beside = bool(held & Qt.KeyboardModifier.ControlModifier)
            self._act(index, beside=beside, new_tab=beside and bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_F2:
            self.rename(index)
        elif self._search_key(event):
            event.accept()
        elif event.key() == Qt.Key.Key_Left and self._closed_heading(index) and index.parent().isValid():
            self.setCurrentIndex(index.parent())
        else:
            super().keyPressEvent(event)

    def _search_key(self, event: QKeyEvent) -> bool:
        """The keys that put a saved search elsewhere, or into the bin."""
        row = self.row(self.currentIndex())
        if row is None or row.kind is not RowKind.SEARCH:
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(row, step)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(row)
        else:
            return False
        return True

    def _closed_heading(self, index: QModelIndex) -> bool:
        return not self.isExpanded(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._act(self.indexAt(event.position().toPoint()), new_tab=True)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging = self.state() == QAbstractItemView.State.DraggingState
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex() and not was_dragging:
            held = event.modifiers()
            beside = bool(held & Qt.KeyboardModifier.ControlModifier)
            new_tab = beside and bool(held & Qt.KeyboardModifier.ShiftModifier)
            self._act(index, beside=beside and not new_tab, new_tab=new_tab)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self.row(index)
        if row is not None and row.kind is not RowKind.GROUP:
            at = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_asked.emit(row, self.viewport().mapToGlobal(at))
