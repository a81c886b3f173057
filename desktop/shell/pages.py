"""The page area: one column of pages, or two side by side."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.shell.focusing import focus_inside, is_typing_elsewhere
from desktop.shell.page import Page
from desktop.shell.page_column import Factory, OpenTabs, PageColumn
from desktop.theme import Theme
from desktop.work.places import Place


class PageArea(QWidget):
    """Where one works. Until `use` has given it a way to make pages, it remembers where to go."""

    saving = Signal(object)
    """The text one works in is being saved (None), or was saved (a moment)."""
    page_changed = Signal(object)
    """The page one works in: a Page, or None when nothing is open."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._factory: Factory | None = None
        self._wanted: tuple[Place, bool, bool] | None = None
        self._columns = tuple(PageColumn(theme, self._present_factory) for _ in range(2))
        self._active = self._columns[0]
        self._empty: QWidget | None = None
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for column in self._columns:
            self._split.addWidget(column)
            column.went_to.connect(self._went)
            column.asked.connect(self.go)
            column.saving.connect(self._saving)
        self._columns[1].hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def _present_factory(self) -> Factory | None:
        return self._factory

    def use(self, factory: Factory, *columns: OpenTabs) -> None:
        """From now on pages can be made; the tabs of last time come back, and what was asked for meanwhile is shown."""
        self._factory = factory
        for column, tabs in zip(self._columns, columns, strict=False):
            column.restore(tabs)
        self._active = self._columns[0]
        if self._wanted is not None:
            (place, beside, new_tab), self._wanted = self._wanted, None
            self.go(place, beside, new_tab)
        self._show_empty_or_pages()
        self._focus_quietly()

    def show_meanwhile(self, widget: QWidget) -> None:
        """What is seen when no page is open: the welcome, or at first what was open last time."""
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = widget
        self._stack.addWidget(widget)
        self._show_empty_or_pages()
        self._focus_quietly()

    def go(self, place: Place, beside: bool = False, new_tab: bool = False) -> None:
        """Go to a place: in the column one works in, or in the other one."""
        if self._factory is None:
            self._wanted = (place, beside, new_tab)
            return
        column = self._active
        if beside and self._columns[0].count:
            column = self._columns[1] if column is self._columns[0] else self._columns[0]
        self._activate(column)
        column.visit(place, new_tab=new_tab)
        self.focus_page()

    def show_page(self, page: Page, key: str = "") -> None:
        """A ready page in a tab of its own, in the column one works in; it replaces the one of the same key."""
        page.key = key
        same = next((each for each in self.pages() if key and each.key == key), None)
        self._active.show_page(page)
        if same is not None:
            same.closed.emit()

    def current_page(self) -> Page | None:
        """The page one works in."""
        return self._active.page()

    def pages(self) -> Iterator[Page]:
        """Every page there is, in both columns."""
        for column in self._columns:
            yield from column.pages()

    def open_tabs(self) -> tuple[OpenTabs, OpenTabs]:
        """What stands in both columns: what comes back at the next start. One that stands alone is the first then."""
        first, second = (column.open_tabs() for column in self._columns)
        return (first, second) if first.places else (second, first)

    def back(self) -> None:
        """Where one was before."""
        self._active.back()

    def forward(self) -> None:
        """Where one came back from."""
        self._active.forward()

    def can_step(self, *, forward: bool) -> bool:
        """Whether there is a place before or after."""
        return self._active.can_step(forward=forward)

    def close_page(self) -> None:
        """Close the page one works in."""
        self._active.close_tab()
        self.focus_page()

    def next_tab(self) -> None:
        """The tab after this one."""
        self._active.next_tab(1)

    def previous_tab(self) -> None:
        """The tab before this one."""
        self._active.next_tab(-1)

    def reopen(self) -> None:
        """The tab that was closed last comes back."""
        self._active.reopen()

    def forget(self, record: str) -> None:
        """A record is gone: so are the tabs that show it."""
        for column in self._columns:
            held = column.holding(record)
            if held is not None:
                column.close_tab(held)

    def focus_page(self) -> None:
        """Put the keyboard into the page."""
        page = self.current_page()
        if page is not None:
            page.take_focus()
        elif self._empty is not None:
            focus_inside(self._empty, Qt.FocusReason.OtherFocusReason)

    def _focus_quietly(self) -> None:
        """At a start the keyboard belongs in the page, unless somebody is typing elsewhere already."""
        if not is_typing_elsewhere():
            self.focus_page()

    def _activate(self, column: PageColumn) -> None:
        if column is not self._active:
            self._active = column
            self._arrange()
            self.page_changed.emit(column.page())

    def _went(self, page: Page | None) -> None:
        column = self.sender()
        if page is None and column is self._active:
            self._active = self._columns[0 if self._columns[0].count or not self._columns[1].count else 1]
        self._arrange()
        self._show_empty_or_pages()
        if page is None:
            self._focus_quietly()
        if column is self._active or page is None:
            self.page_changed.emit(self._active.page())

    def _saving(self, moment: object) -> None:
        if self.sender() is self._active:
            self.saving.emit(moment)

    def _arrange(self) -> None:
        """A column is there while it has tabs; the first stays while neither has."""
        first, second = (column.count > 0 for column in self._columns)
        was_one = self._columns[1].isHidden() or self._columns[0].isHidden()
        self._columns[0].setVisible(first or not second)
        self._columns[1].setVisible(second)
        if first and second and was_one:
            self._split.setSizes([self.width() // 2] * 2)
        for column in self._columns:
            column.show_bar(wanted=first and second)

    def _show_empty_or_pages(self) -> None:
        has_pages = any(column.count for column in self._columns)
        self._stack.setCurrentWidget(self._split if has_pages or self._empty is None else self._empty)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        for column in self._columns:
            if now is not None and column.isAncestorOf(now) and column.count:
                self._activate(column)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse's side buttons go back and forward."""
        steps = {Qt.MouseButton.BackButton: self.back, Qt.MouseButton.ForwardButton: self.forward}
        if event.button() in steps:
            steps[event.button()]()
        else:
            super().mousePressEvent(event)
