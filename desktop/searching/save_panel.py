"""The small panel below the search field that asks under which name a search is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from desktop.searching.saving import Kept, Saving
from desktop.searching.search_box import SearchBox
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.labels import ElidedLabel, label
from desktop.widgets.layouts import column, row
from desktop.work.commands import Command
from desktop.work.notices import Notices
from desktop.work.store import Store

WIDTH = 430


class SavePanel(QFrame):
    """Implements `SavingView`. Enter saves, Esc goes back to the search field."""

    def __init__(
        self,
        theme: Theme,
        store: Store,
        notices: Notices,
        field: SearchBox,
        kept: Callable[[], Sequence[Kept]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self._theme = theme
        self._window = window
        self._box = field
        self.presenter = Saving(store, notices, self, kept)
        self._query = ElidedLabel(theme, px=12, role="muted")
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name of the search"))
        self._name.setMaxLength(200)
        self._told = label(theme, "", px=12, role="muted", wraps=True)
        self._save = text_button(theme, self.tr("Save"), self._accept, kind="primary")
        self._leave = text_button(theme, self.tr("Cancel"), self._cancel, kind="outline")
        heading = label(theme, self.tr("Save this search"), px=14, weight=QFont.Weight.DemiBold)
        told = label(theme, self.tr("The whole group will see it above the axes."), px=12, role="muted", wraps=True)
        self._what = told.text()
        self._told.setText(self._what)
        buttons = row(None, self._leave, self._save, spacing=theme.px(8))
        margin = theme.px(14)
        self.setLayout(
            column(
                heading,
                self._query,
                self._name,
                self._told,
                buttons,
                spacing=theme.px(8),
                margins=(margin, margin, margin, margin),
            )
        )
        self.setAccessibleName(heading.text())
        self._name.textChanged.connect(self._named)
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.hide()

    def command(self) -> Command:
        """Saving what stands in the search field."""
        return Command("search.save", self.tr("Save this search"), self.tr("Going"), self.begin, "Ctrl+D", icon="star")

    def begin(self) -> None:
        """Save what stands in the search field; where nothing does, the keyboard goes there."""
        if not self._box.text().strip():
            self._box.take_focus()
        self.presenter.begin(self._box.query)

    def ask_name(self, query: str, proposed: str) -> None:
        self._query.setText(query)
        self._name.setText(proposed)
        self._name.selectAll()
        self._named(proposed)
        self._place()
        self.show()
        self.raise_()
        self._name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        focused: QWidget | None = self._window.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        if had_focus:  # before it hides, or else Qt gives the keyboard to whatever comes next in the window
            self._box.come_back()
        self.hide()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Who goes on elsewhere in the window wants no name any more."""
        elsewhere = now is not None and self._window.isAncestorOf(now) and not self.isAncestorOf(now)
        if elsewhere and self.isVisible():
            self.hide()

    def _named(self, name: str) -> None:
        replaces = self.presenter.would_replace(name)
        self._save.setEnabled(bool(name.strip()))
        self._save.setText(self.tr("Replace") if replaces else self.tr("Save"))
        self._told.setText(
            self.tr("A search has this name: it will ask these words from now on.") if replaces else self._what
        )

    def _accept(self) -> None:
        self.presenter.save(self._name.text())

    def _cancel(self) -> None:
        self.put_away()

    def _place(self) -> None:
        px = self._theme.px
        width = min(max(px(WIDTH), self._box.width()), self._window.width() - px(16))
        self.setFixedWidth(width)
        self.adjustSize()
        corner = self._box.mapTo(self._window, QPoint(0, self._box.height() + px(4)))
        left = corner.x() + (self._box.width() - width) // 2
        self.move(max(px(8), min(left, self._window.width() - width - px(8))), corner.y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._name.hasFocus():
            self._accept()
        else:
            super().keyPressEvent(event)
