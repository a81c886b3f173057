"""The tabs above a column of pages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QToolButton, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import icon_button

SHOWN_TITLE = 28
"""Letters of a title that a tab shows."""
_SIDE = QTabBar.ButtonPosition.RightSide


class PageTabs(QTabBar):
    """Each with its title, as far as there is room, and a cross; a middle click closes as well."""

    close_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("tabs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Open pages"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFont(theme.font(12))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def put(self, at: int, title: str) -> None:
        """One more tab, without telling."""
        self.blockSignals(True)
        self.insertTab(at, "")
        self.setTabButton(at, _SIDE, self._cross())
        self.blockSignals(False)
        self.entitle(at, title)

    def take(self, at: int) -> None:
        """One tab less, without telling."""
        self.blockSignals(True)
        self.removeTab(at)
        self.blockSignals(False)

    def choose(self, at: int) -> None:
        """Choose a tab without telling."""
        self.blockSignals(True)
        self.setCurrentIndex(at)
        self.blockSignals(False)

    def entitle(self, at: int, title: str) -> None:
        """What a tab says: the whole title is told to screen readers, and on its tooltip."""
        shown = title if len(title) <= SHOWN_TITLE else f"{title[: SHOWN_TITLE - 1].rstrip()}…"
        self.setTabText(at, shown.replace("&", "&&") or "…")
        self.setTabToolTip(at, title if "<" not in title else "")
        self.setAccessibleTabName(at, title)

    def _cross(self) -> QToolButton:
        button = icon_button(self._theme, "x", self.tr("Close the page"), kind="tiny", px=13)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._cross_clicked)
        return button

    def _cross_clicked(self) -> None:
        asked = self.sender()
        at = next((at for at in range(self.count()) if self.tabButton(at, _SIDE) is asked), None)
        if at is not None:
            self.close_asked.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.close_asked.emit(at)
        else:
            super().mouseReleaseEvent(event)
