"""The quiet line below the fields: what could be added, and what is folded away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.sheet.phrases import field_label
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.layouts import FlowLayout


class QuietRow(QWidget):
    """Buttons that say little and wrap."""

    field_asked = Signal(str)
    more_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self, spacing=theme.px(2), line_spacing=0)
        self._more = self._quiet("", self.more_asked.emit)
        self._more.setIconSize(QSize(theme.px(14), theme.px(14)))
        self._flow.addWidget(self._more)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def button(self, field: str) -> QPushButton | None:
        """The button of a field that is empty."""
        return self._buttons.get(field)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return [*self._buttons.values(), self._more]

    def show_fields(self, names: Sequence[str]) -> None:
        """Offer to fill these fields."""
        if list(names) == list(self._buttons):
            return
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {name: self._quiet(f"+ {field_label(name)}", self._asking(name)) for name in names}
        for place, (name, button) in enumerate(self._buttons.items()):
            button.setAccessibleName(self.tr("Add to: {field}").format(field=field_label(name)))
            self._flow.insertWidget(place, button)
            button.show()
        self.updateGeometry()

    def show_more(self, count: int | None, *, shown: bool) -> None:
        """The button that unfolds; `count` is how many further fields hold something, None where there are none."""
        self._more.setVisible(count is not None)
        words = self.tr("Fewer fields") if shown else self.tr("More fields")
        self._more.setText(f"{words} ({count})" if count and not shown else words)
        self._more.setIcon(self._theme.icon("chevron-down" if shown else "chevron-right", "text_tertiary"))
        self.updateGeometry()

    def _quiet(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = text_button(self._theme, words.replace("&", "&&"), kind="quiet", px=12)
        button.setParent(self)
        button.clicked.connect(act)
        return button

    def _asking(self, name: str) -> Callable[[], None]:
        return lambda: self.field_asked.emit(name)
