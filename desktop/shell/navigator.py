"""The navigator: axes, their sheets, notes and pages, with a field that filters them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.models.navigator_model import NavigatorModel
from desktop.models.navigator_rows import SEARCHES, NavigatorRow, NavigatorRows, RowKind
from desktop.shell.filter_field import FilterField
from desktop.shell.navigator_tree import NavigatorTree
from desktop.shell.state import WindowState
from desktop.theme import Theme
from desktop.widgets.labels import label
from desktop.work.places import Place

FOLDED = "navigator/folded"
MANY = 600
"""From so many rows on, headings begin folded."""


class Navigator(QWidget):
    """Shows the rows it is given and tells what is asked; remembers what is folded."""

    place_asked = Signal(object, bool, bool)
    """A Place, beside, in a new tab."""
    rename_asked = Signal(str)
    renamed = Signal(str, str)
    """An axis was given another title: its id, and the title."""
    delete_asked = Signal(str)
    link_asked = Signal(str)
    search_asked = Signal(str)
    """A saved search shall be asked: its query."""
    search_moved = Signal(str, int)
    """A saved search shall stand so many places further down."""

    def __init__(self, theme: Theme, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(theme.px(200))
        self._state = state
        self._all = NavigatorRows()
        self._folded = state.names(FOLDED)
        self._unfolded = state.names(f"{FOLDED}_not")
        self._current = ""
        self._model = NavigatorModel(self)
        self._filter = FilterField(theme, self.tr("Filter axes and sheets"))
        self._nothing = label(theme, "", px=12, role="muted", wraps=True)
        self._nothing.setContentsMargins(theme.px(14), theme.px(4), theme.px(12), 0)
        self._nothing.hide()
        self._tree = NavigatorTree(theme)
        self._tree.setAccessibleName(self.tr("Axes and sheets"))
        self._tree.setModel(self._model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(12), 0, 0)
        layout.setSpacing(theme.px(8))
        holder = QVBoxLayout()
        holder.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        holder.addWidget(self._filter)
        layout.addLayout(holder)
        layout.addWidget(self._nothing)
        layout.addWidget(self._tree, 1)
        self._connect(theme)

    def _connect(self, theme: Theme) -> None:
        self._filter.textChanged.connect(self._filtered)
        self._filter.left.connect(self.take_focus)
        self._filter.went_on.connect(self._to_first_found)
        self._tree.opened.connect(self._opened)
        self._tree.rename_asked.connect(self._rename)
        self._tree.renamed.connect(self.renamed)
        self._tree.menu_asked.connect(self._show_menu)
        self._tree.moved.connect(self._moved)
        self._tree.delete_asked.connect(self._delete)
        self._tree.expanded.connect(self._was_expanded)
        self._tree.collapsed.connect(self._was_collapsed)
        theme.changed.connect(self._tree.viewport().update)

    def show_rows(self, rows: NavigatorRows) -> None:
        """Show these rows; folds, selection and scroll stay."""
        self._all = rows
        self._present()

    def mark(self, record: str) -> None:
        """Select the row of the record that one works in."""
        self._current = record
        place = self._model.rows.place_of(record) if record else None
        if place is None:
            self._tree.clearSelection()
        elif self._tree.row(self._tree.currentIndex()) != self._model.rows.rows[place]:
            self._tree.setCurrentIndex(self._model.at(place))
        elif not self._tree.selectedIndexes():
            here = self._tree.currentIndex()  # it stays the current one while a page without a row is in front
            self._tree.selectionModel().select(here, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def reveal(self, identity: str) -> None:
        """Open a heading and put the keyboard on it."""
        self._filter.clear()
        place = self._model.rows.place_of(identity)
        if place is not None:
            self._tree.setCurrentIndex(self._model.at(place))
            self._tree.expand(self._model.at(place))
            self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def run_search(self, identity: str) -> None:
        """Ask a saved search, by its id."""
        place = self._all.place_of(identity)
        if place is not None:
            self.search_asked.emit(self._all.rows[place].query)

    def rows(self) -> NavigatorRows:
        """All rows, whatever the filter."""
        return self._all

    def take_focus(self) -> None:
        """Put the keyboard on the tree."""
        if not self._tree.currentIndex().isValid():
            self._tree.setCurrentIndex(self._model.index(0, 0))
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def _present(self) -> None:
        words = self._filter.text()
        if words.strip():
            from wiki.folding import fold

            shown = self._all.only(words, fold)
        else:
            shown = self._all
        self._nothing.setVisible(not shown.rows)
        self._nothing.setText(
            self.tr("Nothing here is called that.") if words.strip() else self.tr("The sheets will stand here.")
        )
        scrolled = self._tree.verticalScrollBar().value()
        if self._model.show(shown):
            self._restore_folds(is_filtered=bool(words.strip()))
            place = shown.place_of(self._current) if self._current else None
            if place is not None and self._is_seen(place):
                self._select_quietly(self._model.at(place))
            self._tree.verticalScrollBar().setValue(0 if words.strip() else scrolled)

    def _is_seen(self, place: int) -> bool:
        above = self._model.at(place).parent()
        return not above.isValid() or self._tree.isExpanded(above)

    def _select_quietly(self, index: QModelIndex) -> None:
        """Select without scrolling to it."""
        self._tree.setAutoScroll(False)
        self._tree.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._tree.setAutoScroll(True)

    def _restore_folds(self, *, is_filtered: bool) -> None:
        many = len(self._model.rows.rows) > MANY
        self._tree.blockSignals(True)
        for index in self._model.headings():
            identity = self._model.row_at(index).id
            begins_folded = many and identity != SEARCHES
            is_folded = identity not in self._unfolded if begins_folded else identity in self._folded
            self._tree.setExpanded(index, not is_folded or (is_filtered and not many))
        self._tree.blockSignals(False)

    def _was_expanded(self, index: QModelIndex) -> None:
        self._remember_fold(index, is_open=True)

    def _was_collapsed(self, index: QModelIndex) -> None:
        self._remember_fold(index, is_open=False)

    def _remember_fold(self, index: QModelIndex, *, is_open: bool) -> None:
        row = self._tree.row(index)
        if row is None or not row.is_heading or self._filter.text().strip():
            return
        self._folded = self._folded - {row.id} if is_open else self._folded | {row.id}
        self._unfolded = self._unfolded | {row.id} if is_open else self._unfolded - {row.id}
        self._state.keep_names(FOLDED, self._folded)
        self._state.keep_names(f"{FOLDED}_not", self._unfolded)

    def _filtered(self) -> None:
        self._present()

    def _opened(self, row: NavigatorRow, beside: bool, new_tab: bool) -> None:
        if row.kind is RowKind.SEARCH:
            self.search_asked.emit(row.query)
            return
        self._current = row.id
        self.place_asked.emit(Place(row.id), beside, new_tab)

    def _rename(self, row: NavigatorRow) -> None:
        self.rename_asked.emit(row.id)

    def _moved(self, row: NavigatorRow, step: int) -> None:
        self.search_moved.emit(row.id, step)

    def _delete(self, row: NavigatorRow) -> None:
        self.delete_asked.emit(row.id)

    def rename_search(self, query: str) -> None:
        """Begin to write over the name of the saved search that asks this; nothing when none does."""
        rows = self._model.rows.rows
        row = next((each for each in rows if each.kind is RowKind.SEARCH and each.query == query.strip()), None)
        if row is not None:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.rename_here(row.id)

    def rename_here(self, identity: str) -> None:
        """Begin to write over the title of an axis or of a search, where it stands."""
        place = self._model.rows.place_of(identity)
        if place is not None:
            self._tree.setCurrentIndex(self._model.at(place))
            self._tree.rename(self._model.at(place))

    def _show_menu(self, row: NavigatorRow, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in self._menu_of(row):
            if words:
                menu.addAction(words).triggered.connect(act)
            else:
                menu.addSeparator()
        menu.popup(at)

    def _menu_of(self, row: NavigatorRow) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The lines of a row's menu; one without words is a line between them."""
        if row.kind is RowKind.AXIS:
            return ((self.tr("Rename…"), partial(self.rename_here, row.id)),)
        if row.kind is RowKind.SEARCH:
            return (
                (self.tr("Search"), partial(self.search_asked.emit, row.query)),
                ("", _nothing),
                (self.tr("Rename…"), partial(self.rename_here, row.id)),
                (self.tr("Move up"), partial(self.search_moved.emit, row.id, -1)),
                (self.tr("Move down"), partial(self.search_moved.emit, row.id, 1)),
                (self.tr("Delete: move to the bin"), partial(self.delete_asked.emit, row.id)),
            )
        return (
            (self.tr("Open"), partial(self.place_asked.emit, Place(row.id), False, False)),
            (self.tr("Open beside"), partial(self.place_asked.emit, Place(row.id), True, False)),
            (self.tr("Open in a new tab"), partial(self.place_asked.emit, Place(row.id), False, True)),
            ("", _nothing),
            (self.tr("Rename…"), partial(self.rename_asked.emit, row.id)),
            (self.tr("Copy link"), partial(self.link_asked.emit, row.id)),
            (self.tr("Delete: move to the bin"), partial(self.delete_asked.emit, row.id)),
        )

    def _to_first_found(self) -> None:
        rows = self._model.rows.rows
        first = next((place for place, row in enumerate(rows) if not row.is_heading), None)
        if self._filter.text().strip() and first is not None:
            self._tree.setCurrentIndex(self._model.at(first))
        self.take_focus()


def _nothing() -> None:
    """What a line between others does."""
