"""What was found, below the search field. A child of the window: it takes no focus and stands in nobody's way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.models.result_rows import ResultRow
from desktop.searching.finding import Shown
from desktop.searching.result_list import ResultList
from desktop.theme import Theme
from desktop.widgets.buttons import icon_button
from desktop.widgets.labels import ElidedLabel, horizontal_line, label, vertical_line
from desktop.widgets.layouts import column, row

WIDTH, COLUMN, TALLEST, FOOT = 884, 264, 720, 36
NARROW = 580
"""Below this width the column takes the place of the results while the keys are in it."""
_COLUMN_COUNTS = 320
_MOVED = frozenset({QEvent.Type.Resize, QEvent.Type.Move})
_QUIET = 700
"""Milliseconds without a key before a screen reader is told how many there are."""


class ResultsPopup(QFrame):
    """Implements `FindingView` under a field. While one types it only grows; at rest it gives up what is blank."""

    shown = Signal()
    chosen = Signal(object, bool)
    """The value of a row in either list, and whether it shall open beside."""
    end_neared = Signal()
    save_asked = Signal()

    def __init__(self, theme: Theme, field: QLineEdit, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._field = field
        self._window = window
        self._tallest = 0
        self._shown = Shown()
        self._is_in_column = False
        self.list = ResultList(theme, self.tr("What was found"))
        self.column = ResultList(theme, self.tr("Narrow down"), narrow=True)
        self.column.take_keys(has_keys=False)
        self._note = label(theme, "", px=12, role="muted", wraps=True)
        self._message = label(theme, "", px=13, weight=QFont.Weight.Medium, wraps=True)
        self._advice = label(theme, "", px=12, role="muted", wraps=True)
        self._count = ElidedLabel(theme, px=11, role="faint")
        self._keys = label(theme, "", px=11, role="faint")
        self._save = icon_button(theme, "star", self.tr("Save this search"), kind="tiny", px=14)
        self._save.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        in_place = self._save.sizePolicy()
        in_place.setRetainSizeWhenHidden(True)
        self._save.setSizePolicy(in_place)
        self._save.clicked.connect(self.save_asked)
        self._between = vertical_line()
        self._lay_out()
        for each in (self.list, self.column):
            each.accepted.connect(self.chosen)
        self.list.end_neared.connect(self.end_neared)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self._settle)
        for moving in (field, window):
            moving.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._note.setContentsMargins(px(14), px(8), px(14), px(4))
        self._message.setContentsMargins(px(14), px(14), px(14), 0)
        self._advice.setContentsMargins(px(14), px(4), px(14), px(14))
        self._advice.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._middle = QWidget()
        middle = column(self.list, self._message, self._advice, spacing=0)
        middle.setStretch(0, 1)
        middle.setStretch(2, 1)
        self._middle.setLayout(middle)
        inner = QHBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._middle, 1)
        inner.addWidget(self._between)
        inner.addWidget(self.column)
        words = row(self._save, self._count, self._keys, spacing=px(8), margins=(px(10), 0, px(14), 0))
        words.setStretch(1, 1)
        foot = QWidget()
        foot.setLayout(words)
        foot.setFixedHeight(px(FOOT))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        layout.addWidget(self._note)
        layout.addLayout(inner, 1)
        layout.addWidget(horizontal_line())
        layout.addWidget(foot)

    @property
    def is_in_column(self) -> bool:
        """Whether the keys go to the column."""
        return self._is_in_column

    def show_results(self, shown: Shown) -> None:
        """Show rows, or a sentence in their place; what was chosen in the column stays chosen."""
        if shown.rows != self._shown.rows or self.list.current() is None:
            self.list.show_rows(shown.rows, shown.chosen)
        if shown.column != self._shown.column:
            self._show_column(shown.column)
        self._shown = shown
        self.list.setVisible(bool(shown.rows))
        self._note.setText(shown.note)
        self._note.setVisible(bool(shown.note))
        said, _, advice = shown.message.partition("\n")
        for each, words in ((self._message, said), (self._advice, advice)):
            each.setText(words)
            each.setVisible(bool(shown.message))
        self._count.setText(shown.count)
        if self._field.hasFocus():
            self._come_up()
            self._quiet.start()
            self.shown.emit()

    def add_results(self, rows: Sequence[ResultRow], count: str) -> None:
        """Show further rows below the others."""
        self.list.extend(rows)
        self._count.setText(count)

    def hide_results(self) -> None:
        """Show nothing."""
        self._shown = Shown()
        self.list.show_rows(())
        self.column.show_rows(())
        self.hide()

    def show_again(self) -> None:
        """Show what was found last, if anything was."""
        if self._shown != Shown():
            self._come_up()

    def put_away(self) -> None:
        """Hide; the next time it is only as tall as it has to be."""
        self.leave_column()
        self._quiet.stop()
        self.hide()
        self._tallest = 0

    def enter_column(self) -> bool:
        """Give the keys to the column; False when there is nothing in it."""
        if not self.isVisible() or self.column.current() is None:
            return False
        self._is_in_column = True
        self._show_whose_keys()
        return True

    def leave_column(self) -> None:
        """Give the keys back to the results."""
        if self._is_in_column:
            self._is_in_column = False
            self._show_whose_keys()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Move or choose; False for keys that are the field's own."""
        if self._is_in_column and event.key() == Qt.Key.Key_Space:
            self.column.accept(beside=False)
            return True
        if not self._is_in_column and event.key() == Qt.Key.Key_Down and self._has_column_alone():
            return self.enter_column()
        return (self.column if self._is_in_column else self.list).handle_key(event)

    def _has_column_alone(self) -> bool:
        return not self._shown.rows and bool(self._shown.column)

    def _show_column(self, rows: Sequence[ResultRow]) -> None:
        before = self.column.current()
        kept = next((at for at, each in enumerate(rows) if before is not None and each.value == before.value), None)
        if kept is None and self._is_in_column and before is not None and rows:
            at = min(self.column.currentIndex().row(), len(rows) - 1)
            kept = next((place for place in range(at, len(rows)) if not rows[place].is_heading), None)
        self.column.show_rows(rows, kept)
        if not rows:
            self.leave_column()

    def _show_whose_keys(self) -> None:
        self._place()
        self.list.take_keys(has_keys=not self._is_in_column)
        self.column.take_keys(has_keys=self._is_in_column)

    def _come_up(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def _keys_told(self, *, is_narrow: bool) -> str:
        if is_narrow and self._shown.rows and not self._is_in_column:
            return self.tr("Ctrl+↓ narrows down") if self._shown.column else ""
        if self._is_in_column:
            return self.tr("Enter chooses · Ctrl+↑ back to the results")
        if not self._shown.rows:
            return self.tr("Tab takes the first · ↓ goes there") if self._shown.goes_on else self.tr("Esc empties")
        if self._shown.column:
            return self.tr("Enter opens · Ctrl+Enter beside · Ctrl+↓ narrows down")
        return self.tr("Enter opens · Ctrl+Enter beside · F1 all keys")

    def _place(self) -> None:
        px = self._theme.px
        corner = self._field.mapTo(self._window, QPoint(0, self._field.height() + px(4)))
        width = min(max(px(WIDTH), self._field.width()), self._window.width() - px(16))
        left = corner.x() + (self._field.width() - width) // 2
        left = max(px(8), min(left, self._window.width() - width - px(8)))
        self._share(width)
        most = min(px(TALLEST), self._window.height() - corner.y() - px(56))
        self._tallest = min(max(self._tallest, self._wanted(width)), most)
        self.setGeometry(left, corner.y(), width, self._tallest)

    def _share(self, width: int) -> None:
        """The column stands beside the results where there is room, and in their place where there is not."""
        is_narrow = width < self._theme.px(NARROW)
        takes_place = self._is_in_column or (self._shown.goes_on and not self._shown.rows)
        has_column = bool(self._shown.column) and (not is_narrow or takes_place)
        has_middle = not is_narrow or not has_column
        self.column.setVisible(has_column)
        self._between.setVisible(has_column and has_middle)
        self._middle.setVisible(has_middle)
        self.column.setFixedWidth(width - 4 if is_narrow else self._theme.px(COLUMN))
        self._save.setVisible(bool(self._field.text().strip()))
        self._keys.setText(self._keys_told(is_narrow=is_narrow))

    def _wanted(self, width: int) -> int:
        px = self._theme.px
        inside = width - 4
        beside = px(COLUMN) + 1 if self._shown.column and width >= px(NARROW) else 0
        rows = self.list.wanted_height() if self._shown.rows else 0
        sentences = (self._message, self._advice) if self._shown.message else ()
        said = sum(each.heightForWidth(inside - beside) for each in sentences)
        note = self._note.heightForWidth(inside) if self._shown.note else 0
        narrowing = min(self.column.wanted_height(), px(_COLUMN_COUNTS)) if self._shown.column else 0
        return max(rows + said, narrowing) + note + px(FOOT) + 9

    def _settle(self) -> None:
        """Nobody types any more: blank room at the foot goes, and a screen reader is told how many there are."""
        if self.isVisible():
            self._tallest = 0
            self._place()
            self._announce()

    def _announce(self) -> None:
        first = self._shown.rows[0].title if self._shown.rows and not self._shown.rows[0].is_heading else ""
        told = (self._shown.note, first, self._shown.message or self._shown.count)
        words = ". ".join(each for each in told if each)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size, or the field another place: follow them."""
        if event.type() in _MOVED and self.isVisible():
            self._place()
        return False
