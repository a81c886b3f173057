"""The list of things found: groups with their names, and in each row the words that were found lit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from desktop.models.result_rows import ResultModel, ResultRow
from desktop.searching.result_delegate import ResultDelegate
from desktop.theme import Theme

_PAGE = 8
_END = 1_000_000
_NEAR_END = 4
_CTRL = Qt.KeyboardModifier.ControlModifier
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
_LEAPS = {Qt.Key.Key_Home: -_END, Qt.Key.Key_End: _END}


class ResultList(QListView):
    """The keys stay with the field above, which hands them to `handle_key`; one row is always chosen."""

    accepted = Signal(object, bool)
    """The value of a row, and whether it shall open beside."""
    end_neared = Signal()
    """The last rows are in sight: more can be shown, if there is more."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = ResultModel(self)
        self._delegate = ResultDelegate(theme, self, narrow=narrow)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[ResultRow], chosen: int | None = None) -> None:
        """Show rows; the first that can be chosen is, unless told otherwise."""
        self._rows.show(rows)
        places = self._rows.choosable()
        if places:
            self._choose(places[0] if chosen is None else chosen)
        if chosen is None or (places and chosen <= places[0] + 1):
            self.scrollToTop()

    def extend(self, rows: Sequence[ResultRow]) -> None:
        """Put further rows at the end; what is chosen and in sight stays."""
        self._rows.extend(rows)

    def rows(self) -> tuple[ResultRow, ...]:
        """What is shown."""
        return self._rows.all()

    def take_keys(self, *, has_keys: bool) -> None:
        """Look like the list that the keys go to, or not."""
        self._delegate.has_keys = has_keys
        self.viewport().update()
        if has_keys:
            self._tell()

    def wanted_height(self) -> int:
        """How high the list would like to be."""
        return sum(self._delegate.height_of(row) for row in self._rows.all())

    def current(self) -> ResultRow | None:
        """The chosen row."""
        index = self.currentIndex()
        return self._rows.at(index.row()) if index.isValid() else None

    def handle_key(self, event: QKeyEvent) -> bool:
        """Move or accept; False for keys that are the field's own."""
        key = Qt.Key(event.key())
        has_ctrl = bool(event.modifiers() & _CTRL)
        if key in _STEPS:
            self._step(_STEPS[key])
            return True
        if key in _LEAPS and has_ctrl:
            self._step(_LEAPS[key])
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept(beside=has_ctrl)
            return True
        return False

    def _step(self, step: int) -> None:
        places = self._rows.choosable()
        if not places:
            return
        before = self.currentIndex().row()
        wanted = (places.index(before) if before in places else -1) + step
        if abs(step) == 1:
            wanted %= len(places)
        wanted = min(max(wanted, 0), len(places) - 1)
        self._choose(places[wanted])
        if wanted == 0:
            self.scrollToTop()
        if wanted >= len(places) - _NEAR_END:
            self.end_neared.emit()
        self._tell(before)

    def _tell(self, before: int = -1) -> None:
        """Say the chosen row, and its group when that is another."""
        index = self.currentIndex()
        if not index.isValid():
            return
        spoken = [str(index.data(Qt.ItemDataRole.AccessibleTextRole))]
        group = self._rows.heading_of(index.row())
        if group and (before < 0 or group != self._rows.heading_of(before)):
            spoken.insert(0, group)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, ", ".join(spoken)))

    def _choose(self, place: int) -> None:
        self.setCurrentIndex(self._rows.index(place))

    def _scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value and value >= bar.maximum() - self.viewport().height():
            self.end_neared.emit()

    def accept(self, *, beside: bool) -> None:
        """Take the chosen row."""
        row = self.current()
        if row is not None and row.value is not None:
            self.accepted.emit(row.value, beside)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self.accept(beside=bool(event.modifiers() & _CTRL))
