"""The fields that changed, one line each: “Status: À faire → En cours”."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.history.comparing import FieldChange
from desktop.theme import Theme
from desktop.widgets.labels import label
from desktop.work.field_names import field_label

MOST_SHOWN = 8


class FieldChanges(QWidget):
    """Hidden while no field changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(20), theme.px(2), theme.px(20), theme.px(8))
        self._column.setSpacing(theme.px(3))
        self.hide()

    def show_changes(self, changes: Sequence[FieldChange]) -> None:
        """Show one line a field; the first ones, when there are many."""
        words = [self._told(change) for change in changes[:MOST_SHOWN]]
        if len(changes) > MOST_SHOWN:
            words.append(self.tr("and %n more field(s)", "", len(changes) - MOST_SHOWN))
        while len(self._lines) < len(words):
            line = label(self._theme, "", px=13, wraps=True)
            self._lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(words))
            line.setText(words[place] if place < len(words) else "")
        self.setVisible(bool(words))

    def words(self) -> list[str]:
        """The lines shown."""
        return [line.text() for line in self._lines if line.text()]

    def _told(self, change: FieldChange) -> str:
        before, after = change.before, change.after
        if not before:
            words = self.tr("{field}: added {after}")
        elif not after:
            words = self.tr("{field}: removed {before}")
        else:
            words = self.tr("{field}: {before} → {after}")
        return words.format(field=field_label(change.field), before=before, after=after)
