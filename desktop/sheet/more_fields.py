"""The rest of the fields, folded away until somebody wants them: other roles, other titles, the group's own labels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.sheet.field_port import FieldPort
from desktop.sheet.fields_area import FieldsArea
from desktop.sheet.head import MORE_FIELDS, Further, Head
from desktop.theme import Theme
from desktop.widgets.labels import ElidedLabel, label


class _Value(QLineEdit):
    """The words of one label: kept with Enter or when it is left, given up with Esc."""

    def __init__(self, theme: Theme, further: Further) -> None:
        super().__init__(further.words)
        self.further = further
        self.setProperty("kind", "inline")
        self.setFont(theme.font(13))
        self.setAccessibleName(further.label)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self.further.words:
            self.setText(self.further.words)
        else:
            super().keyPressEvent(event)


class MoreFields(QWidget):
    """`written` tells a label and its words."""

    written = Signal(str, str)
    changed = Signal()

    def __init__(self, theme: Theme, port: FieldPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._further: tuple[Further, ...] = ()
        self._can_edit = True
        self._values: list[_Value] = []
        self.fields = FieldsArea(theme, MORE_FIELDS, port)
        self.fields.changed.connect(self.changed)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(4), 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.fields)
        layout.addWidget(self._rows)

    def show_head(self, head: Head | None) -> None:
        """Show a record's further fields; what is being written stays."""
        self.fields.show_head(head)
        further = head.further if head is not None else ()
        can_edit = head is not None and head.writable and not head.deleted
        if further == self._further and can_edit == self._can_edit:
            return
        if any(value.hasFocus() and value.text() != value.further.words for value in self._values):
            return
        self._further, self._can_edit = further, can_edit
        self._build()

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return [*self.fields.tab_stops(), *self._values]

    def _build(self) -> None:
        self._values.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        caption_is_due = True
        for further in self._further:
            if further.told and caption_is_due:
                caption_is_due = False
                words = label(self._theme, self.tr("As it was written"), px=12, role="faint")
                self._grid.addWidget(words, self._grid.rowCount(), 0, 1, 2)
            self._add(further, self._grid.rowCount())
        self._rows.setVisible(bool(self._further))

    def _add(self, further: Further, place: int) -> None:
        name = label(self._theme, further.label, px=12, role="muted")
        self._grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignVCenter)
        if further.field and not further.told and self._can_edit:
            value = _Value(self._theme, further)
            value.editingFinished.connect(self._finished(value))
            self._values.append(value)
            self._grid.addWidget(value, place, 1)
        else:
            words = ElidedLabel(self._theme, further.words, role="muted" if further.told else "")
            self._grid.addWidget(words, place, 1)

    def _finished(self, value: _Value) -> Callable[[], None]:
        def finished() -> None:
            if value in self._values and value.text() != value.further.words:
                self.written.emit(value.further.field.removeprefix("fields/"), value.text())

        return finished
