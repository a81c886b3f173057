"""Buttons: with words, with an icon alone, and a row of which one is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop.theme import Theme


def text_button(
    theme: Theme,
    words: str,
    act: Callable[[], object] | None = None,
    *,
    kind: str = "",
    icon: str = "",
    px: float = 13,
) -> QPushButton:
    """A button with words; `kind` is "primary", "outline", "link", "row" or nothing."""
    made = QPushButton(words)
    made.setAutoDefault(True)  # Enter presses it, as it does everywhere else
    is_primary = kind == "primary"
    made.setFont(theme.font(px, QFont.Weight.DemiBold if is_primary else QFont.Weight.Medium))
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        made.setIcon(theme.icon(icon, "on_accent" if is_primary else "text_secondary"))
        made.setIconSize(QSize(theme.px(20), theme.px(16)))
    if act is not None:
        made.clicked.connect(act)
    return made


def icon_button(
    theme: Theme,
    icon: str,
    name: str,
    act: Callable[[], object] | None = None,
    *,
    kind: str = "icon",
    px: float = 18,
    role: str = "text_secondary",
    keys: str = "",
) -> QToolButton:
    """A square button; `name` is what it does, for screen readers and, with the keys, as its tooltip."""
    made = QToolButton()
    made.setProperty("kind", kind)
    made.setIcon(theme.icon(icon, role, on="accent"))
    made.setIconSize(QSize(theme.px(px), theme.px(px)))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({keys})" if keys else name)
    if act is not None:
        made.clicked.connect(act)
    return made


class Segmented(QFrame):
    """A few choices in a row, one of them chosen; arrows move among them."""

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`choices` are (icon, words); `name` says what is chosen."""
        super().__init__(parent)
        self.setProperty("role", "segmented")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for place, (icon, words) in enumerate(choices):
            button = text_button(theme, words, px=12)
            button.setCheckable(True)
            if icon:
                button.setIcon(theme.icon(icon, "text_secondary", on="accent"))
                button.setIconSize(QSize(theme.px(18), theme.px(14)))
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def current(self) -> int:
        """The place of the chosen one."""
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Choose without telling."""
        self._group.button(place).setChecked(True)

    def buttons(self) -> list[QAbstractButton]:
        """The buttons, in order."""
        return self._group.buttons()
