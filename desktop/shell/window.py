"""The window: it lays out its parts and passes on what was asked. It is painted before anything else is loaded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from desktop.models.navigator_rows import NavigatorRows
from desktop.searching.search_box import SearchBox
from desktop.shell.focusing import focus_inside
from desktop.shell.glance import Glance
from desktop.shell.glance_page import GlancePage
from desktop.shell.navigator import Navigator
from desktop.shell.notice_stack import NoticeStack
from desktop.shell.page import Page
from desktop.shell.pages import PageArea
from desktop.shell.panes import Pane, Panes
from desktop.shell.shortcuts import Shortcuts, shown_keys
from desktop.shell.state import WindowState
from desktop.shell.status_line import StatusLine
from desktop.shell.top_bar import TopBar
from desktop.theme import Theme
from desktop.work.commands import Commands
from desktop.work.places import Place

NAVIGATOR_WIDTH, PANEL_WIDTH = 292, 320
SMALLEST = (420, 320)
FIRST_SIZE = (1480, 920)


class MainWindow(QMainWindow):
    """Navigator, pages and side panel below a top bar. Until told otherwise it shows the last glance."""

    place_asked = Signal(object, bool)
    """A Place was asked for, and whether it shall open beside."""
    closing = Signal()

    def __init__(self, theme: Theme, commands: Commands, glance: Glance, state: WindowState) -> None:
        super().__init__()
        self.setObjectName("window")
        self._theme = theme
        self._state = state
        self._is_retired = False
        self._has_workspace = False
        self._wants_panel = True
        self._commands = commands
        self._panes = Panes(
            navigator=state.flag("panes/navigator", otherwise=True), panel=state.flag("panes/panel", otherwise=True)
        )
        self.search = SearchBox(theme, shown_keys("Ctrl+K"))
        self.top_bar = TopBar(theme, self.search)
        self.navigator = Navigator(theme, state)
        self._pages = PageArea(theme)
        self._status = StatusLine(theme)
        self._panel = QWidget()
        self._panel.setObjectName("side_panel")
        self._panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shortcuts = Shortcuts(commands, self)
        self._root = QWidget()
        self._split = self._laid_out()
        self._notices = NoticeStack(theme, self._root)
        self._notices.keep_above(self._status.height())
        self._connect()
        self._show_glance(glance)
        self._restore()
        self._pages.focus_page()

    def _laid_out(self) -> QSplitter:
        middle = QWidget()
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._pages, 1)
        inner.addWidget(self._status)
        middle.setMinimumWidth(self._theme.px(300))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for pane in (self.navigator, middle, self._panel):
            split.addWidget(pane)
        for place, stretch in enumerate((0, 1, 0)):
            split.setStretchFactor(place, stretch)
        outer = QVBoxLayout(self._root)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.top_bar)
        outer.addWidget(split, 1)
        self.setCentralWidget(self._root)
        self.setMinimumSize(self._theme.px(SMALLEST[0]), self._theme.px(SMALLEST[1]))
        return split

    def _connect(self) -> None:
        self.navigator.place_asked.connect(self.go)
        self.search.left.connect(self._pages.focus_page)
        self._pages.page_changed.connect(self._page_changed)
        self._pages.saving.connect(self._status.saved_at)

    def _show_glance(self, glance: Glance) -> None:
        self.set_workspace(glance.workspace, glance.folder, glance.author, glance.members)
        self.navigator.show_rows(glance.navigator)
        if glance.tabs:
            self.navigator.mark(glance.tabs[glance.tab].record)
        if glance.title:
            self._pages.show_meanwhile(GlancePage(self._theme, glance.title, glance.text))

    def _restore(self) -> None:
        self.resize(*FIRST_SIZE)
        self.restoreGeometry(self._state.bytes_of("window/geometry"))
        px = self._theme.px
        widths = [px(NAVIGATOR_WIDTH), self.width() - px(NAVIGATOR_WIDTH) - px(PANEL_WIDTH), px(PANEL_WIDTH)]
        self._split.setSizes(widths)
        self._split.restoreState(self._state.bytes_of("window/split"))
        self._split.setHandleWidth(1)
        self._show_panes()

    @property
    def theme(self) -> Theme:
        """How it looks."""
        return self._theme

    @property
    def pages(self) -> PageArea:
        """Where one works."""
        return self._pages

    @property
    def notices(self) -> NoticeStack:
        """What is told and asked."""
        return self._notices

    @property
    def status(self) -> StatusLine:
        """The line below the pages."""
        return self._status

    def show_navigator(self, rows: NavigatorRows) -> None:
        """The workspace's axes, sheets, notes and pages."""
        self.navigator.show_rows(rows)

    def set_side_panel(self, panel: QWidget) -> None:
        """What stands right of the page from now on."""
        old = self._split.replaceWidget(2, panel)
        self._panel = panel
        if old is not None:
            old.deleteLater()
        panel.setMinimumWidth(self._theme.px(260))
        self._split.setStretchFactor(2, 0)
        self._show_panes()

    def set_workspace(self, name: str, folder: str, author: str, members: int) -> None:
        """Whose workspace is open; without a name, none is."""
        self.setWindowTitle(self.tr("{workspace} — Fabrique").format(workspace=name) if name else self.tr("Fabrique"))
        self.setWindowFilePath("")
        self.top_bar.workspace.show_workspace(name, members)
        self.top_bar.workspace.setToolTip(folder if "<" not in folder else "")
        self.top_bar.show_author(author)
        self.top_bar.show_what_works(has_workspace=bool(name))
        self._has_workspace = bool(name)
        self._status.setVisible(bool(name))
        self._show_panes()

    def come_forward(self) -> None:
        """Be seen, whatever lies over this window."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def retire(self) -> None:
        """Another window has taken this one's place: go, without closing the workspace."""
        self._is_retired = True
        self.close()
        self.deleteLater()

    def refresh_commands(self) -> None:
        """Commands were added: their keys work from now on."""
        self._shortcuts.refresh()

    def go(self, place: Place, beside: bool = False, new_tab: bool = False) -> None:
        """Go to a place."""
        self._pages.go(place, beside, new_tab)
        self.place_asked.emit(place, beside)

    def focus_filter(self) -> None:
        """Show the navigator if need be, and put the keyboard into its filter."""
        self._need(Pane.NAVIGATOR)
        self.navigator.focus_filter()

    def reveal(self, identity: str) -> None:
        """Show an axis in the navigator."""
        self._need(Pane.NAVIGATOR)
        self.navigator.reveal(identity)

    def show_panel(self) -> None:
        """Show the side panel if need be."""
        self._need(Pane.PANEL)

    def _need(self, pane: Pane) -> None:
        if pane not in self._panes.shown(self.width() / self._theme.zoom):
            self.toggle(pane)

    def toggle(self, pane: Pane) -> None:
        """Show a pane that is not seen, put away one that is."""
        self._panes.toggle(pane, self.width() / self._theme.zoom)
        self._state.keep_flag("panes/navigator", value=self._panes.navigator)
        self._state.keep_flag("panes/panel", value=self._panes.panel)
        self._show_panes()

    def toggle_navigator(self) -> None:
        """Show or put away the navigator."""
        self.toggle(Pane.NAVIGATOR)

    def toggle_panel(self) -> None:
        """Show or put away the side panel."""
        self.toggle(Pane.PANEL)

    def focus_pane(self, step: int) -> None:
        """Put the keyboard into the next pane: navigator, page, side panel, top bar."""
        panes = [self.navigator, self._pages, self._panel, self.top_bar]
        shown = [pane for pane in panes if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = next((at for at, pane in enumerate(shown) if focused is not None and pane.isAncestorOf(focused)), 0)
        self._focus(shown[(at + step) % len(shown)])

    def _focus(self, pane: QWidget) -> None:
        if pane is self.navigator:
            self.navigator.take_focus()
        elif pane is self._pages:
            self._pages.focus_page()
        elif pane is self.top_bar:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            focus_inside(pane)

    def _page_changed(self, page: object) -> None:
        place = page.place() if isinstance(page, Page) else None
        self.navigator.mark(place.record if place is not None else "")
        self._status.saved_nothing()
        self._wants_panel = page.has_panel if isinstance(page, Page) else False
        self._show_panes()

    def _show_panes(self) -> None:
        shown = self._panes.shown(self.width() / self._theme.zoom) if self._has_workspace else frozenset()
        self.navigator.setVisible(Pane.NAVIGATOR in shown)
        self._panel.setVisible(Pane.PANEL in shown and self._wants_panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_panes()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_retired:
            self.keep()
            self.closing.emit()
        super().closeEvent(event)

    def keep(self) -> None:
        """Remember place, size and panes for the next window."""
        self._state.keep_bytes("window/geometry", self.saveGeometry())
        self._state.keep_bytes("window/split", self._split.saveState())
