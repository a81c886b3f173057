"""The line above a page's header: where it stands, how it is shown, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import Segmented, icon_button
from desktop.widgets.labels import ElidedLabel, label

WRITE, BOTH, READ = range(3)
MODES = ("write", "both", "read")
NARROW, NARROWER, NARROWEST = 640, 520, 300
"""Widths, as drawn, below which the axis goes, then the modes’ words, then the title."""


class PageHead(QWidget):
    """Tells what was chosen; shows what it is told."""

    mode_chosen = Signal(int)
    link_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._above = ElidedLabel(theme, px=12, role="muted")
        self._sign = label(theme, "›", px=12, role="faint")
        self._title = ElidedLabel(theme, px=12, weight=QFont.Weight.Medium)
        self._mode_words = (self.tr("Write"), self.tr("Side by side"), self.tr("Read"))
        self._modes = Segmented(
            theme,
            self.tr("How the page is shown"),
            list(zip(("pencil", "columns-2", "eye"), self._mode_words, strict=True)),
        )
        self._modes.chosen.connect(self.mode_chosen)
        share = icon_button(theme, "share-2", self.tr("Copy a link to this page"), keys="Ctrl+Shift+L")
        share.clicked.connect(self.link_asked)
        more = icon_button(theme, "ellipsis", self.tr("More to do with this page"))
        self.menu = QMenu(more)
        more.setMenu(self.menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._layout(share, more)

    def _layout(self, share: QToolButton, more: QToolButton) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(self._theme.px(28), self._theme.px(12), self._theme.px(16), self._theme.px(4))
        row.setSpacing(self._theme.px(6))
        for words in (self._above, self._title):
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for widget in (self._above, self._sign, self._title):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._modes)
        row.addSpacing(self._theme.px(4))
        for button in (share, more):
            row.addWidget(button)

    def show_trail(self, above: str, title: str) -> None:
        """Where the page stands, and its title."""
        self._above.setText(above)
        self._title.setText(title)
        self._show_what_fits()

    def mode(self) -> int:
        """The chosen mode."""
        return self._modes.current()

    def show_mode(self, mode: int) -> None:
        """Choose a mode without telling."""
        self._modes.choose(mode)

    def _show_what_fits(self) -> None:
        shown = bool(self._above.text()) and self.width() >= self._theme.px(NARROW)
        self._above.setVisible(shown)
        self._sign.setVisible(shown)
        self._title.setVisible(self.width() >= self._theme.px(NARROWEST))
        for button, words in zip(self._modes.buttons(), self._mode_words, strict=True):
            wanted = words if self.width() >= self._theme.px(NARROWER) else ""
            if button.text() != wanted:
                button.setText(wanted)
                button.setToolTip("" if wanted else words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_what_fits()
