"""The bar at the top: whose workspace this is, where to search, and the few things that are always at hand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.shell.shortcuts import shown_keys
from desktop.theme import Theme
from desktop.widgets.buttons import icon_button, text_button
from desktop.widgets.chips import Avatar
from desktop.widgets.labels import ElidedLabel
from desktop.widgets.mark import Mark

HEIGHT = 56
SEARCH_WIDTH = 430
NARROW, NARROWER = 1_000, 700
"""Widths, as drawn, below which words on the bar give way."""


class WorkspaceButton(QPushButton):
    """The mark, the workspace's name and who is in it; a menu opens below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "workspace")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name = ElidedLabel(theme, px=14, weight=QFont.Weight.DemiBold)
        self._members = ElidedLabel(theme, px=11, role="muted")
        self._theme = theme
        words = QVBoxLayout()
        words.setSpacing(0)
        for shown in (self._name, self._members):
            words.addWidget(shown)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(6), 0, theme.px(10), 0)
        layout.setSpacing(theme.px(10))
        layout.addWidget(Mark(theme))
        layout.addLayout(words, 1)
        self.setFixedHeight(theme.px(44))

    def show_workspace(self, name: str, members: int) -> None:
        """Whose workspace it is."""
        told = self.tr("%n member(s)", "", members) if members else ""
        self._name.setText(name or self.tr("Fabrique"))
        self._members.setText(told)
        self._members.setVisible(bool(told))
        self.setAccessibleName(
            ", ".join(part for part in (self.tr("Workspace {name}").format(name=name), told) if part)
        )
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = max(self._name.sizeHint().width(), self._members.sizeHint().width())
        return QSize(min(words, self._theme.px(230)) + self._theme.px(58), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(44), self.height())


class TopBar(QWidget):
    """Lays out; whoever owns it connects."""

    theme_asked = Signal()
    new_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, theme: Theme, search: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.setFixedHeight(theme.px(HEIGHT))
        self.workspace = WorkspaceButton(theme)
        self.workspace.clicked.connect(self._ask_menu)
        self._search = search
        search.setMaximumWidth(theme.px(SEARCH_WIDTH))
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._avatar = Avatar(theme, "", 28)
        self._avatar.hide()
        self._switch = icon_button(theme, "moon", "")
        self._switch.clicked.connect(self.theme_asked)
        self._new_words = self.tr("New sheet")
        self.new = text_button(theme, self._new_words, kind="primary", icon="plus")
        self.new.setAccessibleName(self._new_words)
        self.new.setToolTip(f"{self._new_words} ({shown_keys('Ctrl+N')})")
        self.new.clicked.connect(self.new_asked)
        theme.changed.connect(self._show_switch)
        self._show_switch()
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._theme.px
        left, right = QWidget(), QWidget()
        for side, parts in ((left, (self.workspace, None)), (right, (None, self._avatar, self._switch, self.new))):
            row = QHBoxLayout(side)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(10))
            for part in parts:
                row.addStretch(1) if part is None else row.addWidget(part)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(10), 0, px(16), 0)
        layout.setSpacing(px(16))
        layout.addWidget(left, 1)
        layout.addWidget(self._search, 2)
        layout.addWidget(right, 1)

    def show_author(self, name: str) -> None:
        """Who I am."""
        self._avatar.show_person(name)
        self._avatar.setVisible(bool(name))

    def show_what_works(self, *, has_workspace: bool) -> None:
        """Without a workspace there is nothing to search and no sheet to begin."""
        self._search.setVisible(has_workspace)
        self.new.setVisible(has_workspace)

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self.workspace.mapToGlobal(QPoint(0, self.workspace.height())))

    def _show_switch(self) -> None:
        dark = self._theme.tokens.is_dark
        name = self.tr("Use the light theme") if dark else self.tr("Use the dark theme")
        self._switch.setIcon(self._theme.icon("sun" if dark else "moon"))
        self._switch.setAccessibleName(name)
        self._switch.setToolTip(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() / self._theme.zoom
        self.new.setText("" if width < NARROWER else self._new_words)
        self._avatar.setVisible(bool(self._avatar.accessibleName()) and width >= NARROW)
