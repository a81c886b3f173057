"""The entry in hand: its values on one side, the lines of the source that they come from lit on the other."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.importing.entry_head import EntryHead
from desktop.importing.review_rows import Entry, EntryKind, Sheaf, row_at
from desktop.importing.rows import Row
from desktop.importing.source_text import SourceText
from desktop.importing.value_list import ValueList
from desktop.theme import Theme
from desktop.widgets.labels import ElidedLabel
from desktop.widgets.layouts import column
from documents.reading.sources import STANDARD_INPUT

NARROW = 560
QUESTIONED = ("open_questions",)
"""Fields whose rows keep something else than the source's words in `raw`."""


class Evidence(QSplitter):
    """`row_opened` tells of a row that somebody wants to decide about, and where on the screen it ends."""

    row_opened = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._sheaf: Sheaf | None = None
        self.in_hand: tuple[EntryKind, int | None] | None = None
        self.head = EntryHead(theme)
        self.values = ValueList(theme)
        self.source = SourceText(theme)
        self._source_name = ElidedLabel(theme, px=11, role="faint")
        px = theme.px
        name = QWidget()
        name.setLayout(column(self._source_name, margins=(px(14), px(14), px(12), px(6))))
        self.addWidget(_stacked(self.head, self.values))
        self.addWidget(_stacked(name, self.source))
        for place in (0, 1):
            self.setStretchFactor(place, 1)
        self.setSizes([10_000, 10_000])
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.values.row_chosen.connect(self._light_row)
        self.values.row_hovered.connect(self._hover_row)
        self.values.row_opened.connect(self._open_row)
        self.source.line_chosen.connect(self._go_to_line)

    def show_nothing(self) -> None:
        """No entry is in hand."""
        self._sheaf = self.in_hand = None

    def show_entry(self, entry: Entry, sheaf: Sheaf) -> None:
        """Show an entry; the row in hand stays when it is the same one as before."""
        same = self.in_hand == (entry.kind, entry.item)
        place = self.values.currentIndex().row() if same else 0
        self._sheaf, self.in_hand = sheaf, (entry.kind, entry.item)
        self.head.show_entry(entry, sheaf)
        rows = sheaf.rows(entry)
        self.values.values.show(rows)
        own = sheaf.proposal.items[entry.item].draft.lines if entry.item is not None else ()
        self.source.mark_own(own)
        if rows:
            self.values.choose(min(max(place, 0), len(rows) - 1))
        else:
            self.source.light(())

    def _current(self) -> Row | None:
        return self.values.values.at(self.values.currentIndex().row())

    def _light_row(self, place: int) -> None:
        row = self.values.values.at(place)
        if row is not None and self._show_source_of(row):
            self.source.light(row.lines, _as_written(row))

    def _hover_row(self, place: int) -> None:
        row, current = self.values.values.at(place), self._current()
        same = row is not None and current is not None and row.source == current.source
        self.source.hover(row.lines if row is not None and same else ())

    def _show_source_of(self, row: Row) -> bool:
        read = self._sheaf.source(row.source) if self._sheaf is not None else None
        if read is None:
            self.source.show_nothing()
            self._source_name.setText("")
            return False
        self.source.show_source(read.source, min(row.lines, default=1))
        is_paste = read.source.place == STANDARD_INPUT
        self._source_name.setText(self.tr("Pasted text") if is_paste else read.source.name)
        return True

    def _go_to_line(self, line: int) -> None:
        current = self._current()
        if current is None:
            return
        rows = self.values.values.rows
        place = row_at(rows, current.source, line)
        if place is not None:
            self.values.choose(place)
            self.source.light(rows[place].lines, _as_written(rows[place]), scroll=False)

    def _open_row(self, place: int) -> None:
        row = self.values.values.at(place)
        if row is not None:
            at = self.values.visualRect(self.values.values.index(place)).bottomLeft()
            self.row_opened.emit(row, self.values.viewport().mapToGlobal(at + QPoint(self._theme.px(12), 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        self.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)


def _as_written(row: Row) -> tuple[str, ...]:
    """How a value may stand in its lines."""
    last = row.words.rpartition(" · ")[2]
    return (row.words,) if row.heading or row.field in QUESTIONED else (row.raw, row.words, last)


def _stacked(*parts: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    return made
