"""One column of pages: its tabs, and the page of the tab that is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from desktop.shell.focusing import is_typing_elsewhere
from desktop.shell.page import Page
from desktop.shell.tab_bar import PageTabs
from desktop.shell.tabs import Tabs
from desktop.shell.trail import Stop
from desktop.theme import Theme
from desktop.work.places import Place

Factory = Callable[[Place], Page]


@dataclass(frozen=True, slots=True)
class OpenTabs:
    """The tabs of one column: where each stands, what it says, and which is shown."""

    places: tuple[Place, ...] = ()
    titles: tuple[str, ...] = ()
    shown: int = 0


class PageColumn(QWidget):
    """Tabs like a browser's: a plain visit goes on in the shown tab, whose trail leads back."""

    went_to = Signal(object)
    """The shown page is another, or shows another place: a Page, or None when no tab is left."""
    saving = Signal(object)
    """The shown page's text is being saved (None), or was saved (a moment)."""
    asked = Signal(object, bool)
    """A link of the shown page was followed."""

    def __init__(self, theme: Theme, factory: Callable[[], Factory | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factory = factory
        self._tabs = Tabs()
        self._pages: list[Page | None] = []
        self._bar = PageTabs(theme)
        self._bar.currentChanged.connect(self._chosen)
        self._bar.close_asked.connect(self.close_tab)
        self._bar.tabMoved.connect(self._moved)
        self._bar.hide()
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)

    @property
    def count(self) -> int:
        """How many tabs there are."""
        return len(self._tabs.tabs)

    @property
    def current(self) -> int:
        """Which tab is shown; -1 without any."""
        return self._tabs.current

    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages[self._tabs.current] if self.count else None

    def pages(self) -> Iterator[Page]:
        """Every page that has been made."""
        return (page for page in self._pages if page is not None)

    def open_tabs(self) -> OpenTabs:
        """Where one stands in each tab, and which is shown."""
        found = [
            (tab.trail.here if page is None else page.place(), self._bar.accessibleTabName(at), at)
            for at, (tab, page) in enumerate(zip(self._tabs.tabs, self._pages, strict=True))
        ]
        kept = [(place, title, at) for place, title, at in found if place is not None]
        shown = next((turn for turn, (_, _, at) in enumerate(kept) if at == self._tabs.current), 0)
        return OpenTabs(tuple(place for place, _, _ in kept), tuple(title for _, title, _ in kept), shown)

    def holding(self, record: str) -> int | None:
        """The tab that shows a record."""
        return self._tabs.holding(record)

    def show_bar(self, *, wanted: bool) -> None:
        """Tabs are only seen where there is a choice, or `wanted`."""
        self._bar.setVisible(self.count > 1 or (wanted and self.count > 0))

    def visit(self, place: Place, *, new_tab: bool = False) -> None:
        """Show a place: in the tab that shows its record, otherwise in the shown tab, or in a new one."""
        held = self._tabs.holding(place.record)
        shown = self._tabs.shown
        if held is not None and held != self._tabs.current and not new_tab:
            self._choose(held)
            shown = self._tabs.shown
        if shown is None or new_tab or shown.trail.here is None:
            self._open(place)
            return
        self._remember()
        shown.trail.visit(place)
        self._show(Stop(place))

    def show_page(self, page: Page) -> None:
        """A ready page in a tab of its own."""
        at = self._tabs.open(None)
        self._insert(at, page, page.title)
        self._choose(at)

    def restore(self, tabs: OpenTabs) -> None:
        """The tabs of last time; a page is made when its tab is first shown."""
        for at, place in enumerate(tabs.places):
            self._insert(self._tabs.open(place), None, tabs.titles[at] if at < len(tabs.titles) else "")
        if tabs.places:
            self._choose(min(max(tabs.shown, 0), len(tabs.places) - 1))

    def back(self) -> None:
        """Where one was before in this tab, as it was left."""
        self._step(forward=False)

    def forward(self) -> None:
        """Where one came back from."""
        self._step(forward=True)

    def can_step(self, *, forward: bool) -> bool:
        """Whether there is a place before or after."""
        shown = self._tabs.shown
        return shown is not None and (shown.trail.can_go_forward if forward else shown.trail.can_go_back)

    def next_tab(self, step: int) -> None:
        """The tab before or after."""
        if self.count:
            self._choose(self._tabs.next(step))

    def reopen(self) -> None:
        """The tab that was closed last comes back."""
        place = self._tabs.reopened()
        if place is not None:
            self._open(place)

    def close_tab(self, at: int = -1) -> None:
        """Close a tab, or the shown one."""
        at = self._tabs.current if at < 0 else at
        if not 0 <= at < self.count:
            return
        page = self._pages[at]
        if page is not None:
            self._keep(at, page)
        self._tabs.close(at)
        self._pages.pop(at)
        self._bar.take(at)
        if page is not None:
            self._drop(page)
        if self.count:
            self._choose(self._tabs.current)
            self._focus_shown()
        else:
            self.went_to.emit(None)

    def _focus_shown(self) -> None:
        """What had the keyboard is gone: it goes into the page that is shown now, not to the next in line."""
        page = self.page()
        if page is not None and not is_typing_elsewhere():
            page.take_focus()

    def _keep(self, at: int, page: Page) -> None:
        place = page.place()
        if place is not None:
            self._tabs.tabs[at].trail.remember(page.state())

    def _open(self, place: Place) -> None:
        self._remember()
        at = self._tabs.open(place)
        self._insert(at, None, "")
        self._choose(at)

    def _insert(self, at: int, page: Page | None, title: str) -> None:
        self._pages.insert(at, page)
        self._bar.put(at, title)
        if page is not None:
            self._take_in(page)

    def _take_in(self, page: Page) -> None:
        self._stack.addWidget(page)
        page.titled.connect(self._titled)
        page.went.connect(self.asked)
        page.saving.connect(self._saving)
        page.closed.connect(self._finished)

    def _drop(self, page: Page) -> None:
        page.leave()
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _choose(self, at: int) -> None:
        self._remember()
        self._tabs.current = at
        self._bar.choose(at)
        shown = self._tabs.shown
        if self._pages[at] is None and shown is not None and shown.trail.here is not None:
            self._show(Stop(shown.trail.here))
            return
        self._present()

    def _show(self, stop: Stop) -> None:
        """Show a stop in the shown tab, in its page or, where that cannot, in another."""
        factory, at = self._factory(), self._tabs.current
        if factory is None:
            return
        page = self._pages[at]
        if page is None or not page.can_show(stop.place):
            made = factory(stop.place)
            self._take_in(made)
            self._pages[at] = made
            if page is not None:
                self._drop(page)
            page = made
        page.show_place(stop.place, stop.state or None)
        self._present()

    def _present(self) -> None:
        page = self.page()
        if page is not None:
            focused = QApplication.focusWidget()
            had_keyboard = focused is not None and self._stack.isAncestorOf(focused)
            self._stack.setCurrentWidget(page)
            if had_keyboard and not page.isAncestorOf(QApplication.focusWidget() or page):
                page.take_focus()
            self._bar.entitle(self._tabs.current, page.title)
        self.went_to.emit(page)

    def _remember(self) -> None:
        page, shown = self.page(), self._tabs.shown
        if page is not None and shown is not None and page.place() is not None:
            shown.trail.remember(page.state())

    def _step(self, *, forward: bool) -> None:
        shown = self._tabs.shown
        if shown is None:
            return
        self._remember()
        stop = shown.trail.forward() if forward else shown.trail.back()
        if stop is not None:
            self._show(stop)

    def _titled(self, title: str) -> None:
        page = self.sender()
        if page in self._pages:
            self._bar.entitle(self._pages.index(page), title)

    def _saving(self, moment: object) -> None:
        if self.sender() is self.page():
            self.saving.emit(moment)

    def _finished(self) -> None:
        page = self.sender()
        if page in self._pages:
            self.close_tab(self._pages.index(page))

    def _chosen(self, at: int) -> None:
        if 0 <= at < self.count and at != self._tabs.current:
            self._choose(at)

    def _moved(self, start: int, end: int) -> None:
        self._tabs.move(start, end)
        self._pages.insert(end, self._pages.pop(start))
