"""Where a record stands, below its title: its axis from a menu, its number in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.sheet.chip_menu import show_below
from desktop.sheet.head import Head
from desktop.sheet.inline_field import InlineField
from desktop.sheet.phrases import field_label, named, place_line
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.labels import label
from desktop.widgets.layouts import row
from storage.summaries import AxisSummary


class PlaceLine(QWidget):
    """`written` tells the field (axis or number) and its words; empty words take it away."""

    written = Signal(str, str)
    axes_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._head: Head | None = None
        self._line: InlineField | None = None
        self._axis = text_button(theme, "", self._ask_axes, kind="quiet", px=13)
        self._number = text_button(theme, "", self._edit_number, kind="quiet", px=13)
        self._dot = label(theme, "·", px=13, role="faint")
        self._refusal = label(theme, "", px=12, role="bad")
        self._refusal.hide()
        self._row = row(self._axis, self._dot, self._number, self._refusal, spacing=2)
        self.setLayout(self._row)

    def show_head(self, head: Head | None) -> None:
        """Show where a record stands."""
        self._head = head
        self.setVisible(head is not None and head.is_sheet)  # notes and pages stand nowhere
        if head is None:
            return
        axis, number = place_line(head)
        can_edit = head.writable and not head.deleted
        whole = f"{head.axis.number} {head.axis.title}".strip() if head.axis is not None else ""
        _dress(self._axis, axis, field_label("axis"), whole, self.tr("+ Axis"), can_edit=can_edit)
        _dress(self._number, number, field_label("number"), head.number, self.tr("+ Number"), can_edit=can_edit)
        self._dot.setVisible(not self._axis.isHidden() and not self._number.isHidden())

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return [self._axis, self._number]

    def show_axes(self, axes: Sequence[AxisSummary]) -> None:
        """Open the menu of axes."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        present = self._head.axis.id if self._head is not None and self._head.axis is not None else ""
        for axis in axes:
            words = f"{axis.number} {axis.title}".strip()
            self._choice(menu, group, words.replace("&", "&&"), str(axis.id), chosen=axis.id == present)
        if axes:
            menu.addSeparator()
        self._choice(menu, group, self.tr("No axis"), "", chosen=not present)
        menu.addAction(self.tr("New axis…")).triggered.connect(self._edit_axis)
        show_below(menu, self._axis)

    def edit(self, field: str) -> None:
        """Open the number's line, or the menu of axes."""
        if field == "number":
            self._edit_number()
        else:
            self._ask_axes()

    def accepted(self) -> None:
        """What was written is kept."""
        self._close()

    def refuse(self, words: str) -> None:
        """Say beside the line why it cannot be."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))

    def close_line(self) -> None:
        """Another record is shown."""
        self._close()

    def _choice(self, menu: QMenu, group: QActionGroup, words: str, axis: str, *, chosen: bool) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        action.triggered.connect(self._choosing(axis))
        return action

    def _choosing(self, axis: str) -> Callable[[], None]:
        return lambda: self.written.emit("axis_id", axis)

    def _ask_axes(self) -> None:
        self.axes_asked.emit()

    def _edit_number(self) -> None:
        self._open("number", self._head.number if self._head is not None else "", self._number)

    def _edit_axis(self) -> None:
        self._open("axis", "", self._axis)

    def _open(self, field: str, words: str, instead: QPushButton) -> None:
        if self._head is None or not self._head.writable:
            return
        self._close()
        self._line = InlineField(self._theme, field, words, self)
        self._line.setFixedWidth(self._theme.px(90 if field == "number" else 260))
        placeholder = self.tr("6 A new axis") if field == "axis" else self.tr("Number")
        self._line.setPlaceholderText(placeholder)
        self._line.written.connect(self._written)
        self._line.given_up.connect(self._given_up)
        self._row.insertWidget(self._row.indexOf(instead), self._line)
        instead.hide()
        self._line.begin()

    def _written(self, words: str, _target: str) -> None:
        if self._line is not None:
            field = "axis" if self._line.accessibleName() == field_label("axis") else "number"
            self.written.emit(field, words)

    def _given_up(self) -> None:
        """An emptied number is taken away; anything else stays as it was."""
        line = self._line
        if line is None:
            return
        was_number = line.accessibleName() == field_label("number")
        emptied = was_number and not line.text().strip() and self._head is not None and bool(self._head.number)
        self._close()
        if emptied and line.isModified():
            self.written.emit("number", "")

    def _close(self) -> None:
        self.refuse("")
        if self._line is None:
            return
        line, self._line = self._line, None
        line.blockSignals(True)
        line.close_list()
        self._row.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.show_head(self._head)


def _dress(button: QPushButton, words: str, field: str, whole: str, empty: str, *, can_edit: bool) -> None:
    button.setText((words or empty).replace("&", "&&"))
    button.setAccessibleName(named(field, whole) if words else empty)
    button.setToolTip(whole if "<" not in whole else "")
    button.setEnabled(can_edit)
    button.setVisible(bool(words) or can_edit)
