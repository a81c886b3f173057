"""Builds the features into a window, and connects them: the only place that knows all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu

from desktop.beginnings import Beginnings
from desktop.doors import Doors
from desktop.left_texts import LeftTexts
from desktop.open_workspace import AT_LEISURE
from desktop.page_ports import PagePorts
from desktop.parts import PartsMaker
from desktop.searching.arriving import arrival, attached_words
from desktop.searching.offered import RecentSearches
from desktop.searching.save_panel import SavePanel
from desktop.searching.saved import SavedCounts
from desktop.sheet.making import Making
from desktop.shell.equipment import Equipment
from desktop.shell.glance import MOST_TEXT, Glance
from desktop.shell.listing import Listing, Lists
from desktop.shell.page import Page
from desktop.shell.page_column import OpenTabs
from desktop.shell.page_head import BOTH, MODES
from desktop.shell.record_acts import RecordActs
from desktop.shell.register_page import Registered, RegisterPage, read_registered
from desktop.shell.sheet_page import SheetPage
from desktop.shell.visits import Visits
from desktop.work import addresses
from desktop.work.passing_store import PassingStore
from desktop.work.places import Place
from storage import Changes, RecordId, StorageError

if TYPE_CHECKING:
    from desktop.desk_protocol import DeskProtocol
    from desktop.models.navigator_rows import NavigatorRows
    from desktop.open_workspace import OpenWorkspace


def furnish_welcome(desk: DeskProtocol) -> None:
    """What stands in a window without a workspace: the three doors, the palette and the menu."""
    Equipment(desk.window, desk.commands, desk)
    Beginnings(desk, None)


class Furniture(QObject):
    """What stands in one window on one open workspace. It goes with its window; what stays is the desk's."""

    settled = Signal()
    """The lists are shown as they are now."""

    def __init__(self, desk: DeskProtocol, opened: OpenWorkspace) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._window = desk.window
        self._opened = opened
        self._store = store = PassingStore(opened.session, self, opened.session.tell_failure)
        self._registered: frozenset[str] = frozenset()
        self._has_ways_on = False
        self._glance = Glance(opened.name, desk.folder, author=opened.session.author)
        self._mode = _mode_named(desk.state.word("pages/mode", MODES[BOTH]))
        self._ports = PagePorts(
            store,
            self._window.notices,
            opened.name,
            going=self._window.go,
            more=self._fill_menu,
            keep_mode=self._keep_mode,
        )
        self._parts = PartsMaker(desk, opened, store)
        self._equipment = Equipment(self._window, desk.commands, desk, self._begin_sheet)
        self._acts = RecordActs(self._window, desk.commands, store, self._ports.copy_link)
        window = self._window
        self._making = Making(desk.theme, store, window.notices, window.go, window, self._record_here)
        desk.commands.add(*self._making.commands())
        self.beginnings = Beginnings(desk, store)
        self._doors = Doors(desk, opened, store)
        self._visits = Visits(self._window.pages, self._looked_at, self)
        opened.index.language = desk.languages.spoken
        key = f"search/recent/{opened.name}"
        recent = RecentSearches(desk.state.word(key, ""), partial(desk.state.keep_word, key))
        self._finding = self._window.search.use(
            opened.searcher, self._hit_chosen, further=opened.searcher, recent=recent
        )
        self._saved = SavedCounts(opened.searcher, window.navigator.rows(), self)
        self._save_panel = SavePanel(desk.theme, store, window.notices, window.search, self._saved.kept, window)
        desk.commands.add(self._save_panel.command())
        self._listing = Listing(store, self._show_lists, self)
        self._connect()
        self._window.set_side_panel(self._parts.panel)
        self._window.refresh_commands()

    def _connect(self) -> None:
        self._opened.session.changed.connect(self._listing.heard)
        self._opened.session.changed_elsewhere.connect(self._listing.look)
        self._opened.session.changed.connect(self._changed)
        self._opened.session.changed_elsewhere.connect(self._changed)
        self._window.pages.page_changed.connect(self._page_changed)
        self._parts.text_pasted.connect(self.beginnings.bringing.offer)
        self._parts.panel.history_asked.connect(self._doors.show_history)
        self._parts.panel.question_asked.connect(self._parts.show_question)
        self._opened.searcher.indexing.connect(self._window.status.indexing)
        self._opened.searcher.indexing.connect(self._finding.indexing)
        self._opened.searcher.indexing.connect(self._saved.begin)
        self._saved.changed.connect(self._show_counts)
        self._window.navigator.search_asked.connect(self._window.search.ask)
        self._window.search.offer(self._saved.kept)
        self._window.search.save_asked.connect(self._save_panel.begin)
        self._window.search.rename_asked.connect(self._window.navigator.rename_search)

    def begin(self, glance: Glance) -> None:
        """Bring the tabs of last time back, and read what the lists show."""
        first = self._tabs(glance, glance.tabs, glance.tab)
        self._window.pages.use(self._made_page, first, self._tabs(glance, glance.beside, glance.beside_tab))
        self._listing.read()
        QTimer.singleShot(AT_LEISURE, self, self._opened.searcher.follow)
        LeftTexts(self._opened.texts, self._window.notices, self._window.go, self).offer()

    def go_to_address(self, address: str, beside: bool = False) -> None:
        """Go where an address of ours leads; one that is not ours, or of another group, is refused with a sentence."""
        try:
            found = addresses.read(address)
        except addresses.BadAddress as error:
            self._window.notices.trouble(self.tr("“{words}” is no address of Fabrique’s.").format(words=error.words))
            return
        if found.workspace not in ("", self._opened.name):
            words = self.tr("This address leads to the workspace “{workspace}”: open that one first.")
            self._window.notices.trouble(words.format(workspace=found.workspace))
            return
        self._window.go(found.place, beside)

    def glance(self) -> Glance:
        """What the window shows now, for the next one."""
        first, beside = self._window.pages.open_tabs()
        page = self._window.pages.current_page()
        text = self._opened.texts.find(RecordId(page.record)) if isinstance(page, SheetPage) else None
        return replace(
            self._glance,
            tabs=first.places,
            tab=first.shown,
            beside=beside.places,
            beside_tab=beside.shown,
            title=page.title if page is not None else "",
            text=text.text[:MOST_TEXT] if text is not None else "",
        )

    def take_down(self) -> None:
        """The window goes: let go of texts and signals."""
        self._store.close()
        self._listing.stop()
        self._visits.finish()
        self._opened.searcher.indexing.disconnect(self._finding.indexing)
        self._opened.searcher.indexing.disconnect(self._saved.begin)
        self._saved.stop()
        self._finding.typed("")
        self._desk.panel_state = self._parts.panel.state
        for told in (self._opened.session.changed, self._opened.session.changed_elsewhere):
            told.disconnect(self._changed)
        self._opened.session.changed.disconnect(self._listing.heard)
        self._opened.session.changed_elsewhere.disconnect(self._listing.look)
        for page in self._window.pages.pages():
            page.leave()

    def _begin_sheet(self, title: str, _beside: bool) -> None:
        """A sheet of that title was asked for: it begins as every one does, with axis, number and template."""
        self._making.new_sheet(title)

    def _record_here(self) -> str:
        page = self._window.pages.current_page()
        return page.record if isinstance(page, SheetPage) else ""

    def _made_page(self, place: Place) -> Page:
        if place.record in self._registered:
            return RegisterPage(self._desk.theme, self._describe_registered)
        theme, texts = self._desk.theme, self._opened.texts
        return SheetPage(theme, self._parts.made(), texts, self._ports, mode=self._mode, shows=self._is_text)

    def _is_text(self, place: Place) -> bool:
        return place.record not in self._registered

    def _looked_at(self, record: str) -> None:
        """What others changed in a record is not new any more, neither here nor next time."""
        visited = partial(self._opened.workspace.visited, RecordId(record))
        self._desk.jobs.run(visited, done=partial(self._seen, record), failed=self._not_noted)

    def _seen(self, record: str, _: object) -> None:
        self._listing.seen(record)

    def _not_noted(self, error: Exception) -> None:
        """A visit that cannot be noted costs a dot; where nothing can be written, writing tells."""
        if not isinstance(error, StorageError):
            raise error

    def _page_changed(self, page: Page | None) -> None:
        self._parts.watch(page if isinstance(page, SheetPage) else None)

    def _changed(self, changes: object = None) -> None:
        self._doors.refresh(changes if isinstance(changes, Changes) else None)
        self._opened.searcher.changed()
        self._saved.refresh()
        for page in self._window.pages.pages():
            if isinstance(page, SheetPage):
                page.refresh()
                self._parts.refresh(page)
            elif isinstance(page, RegisterPage):
                page.refresh()
        self._parts.panel.refresh()

    def _show_lists(self, lists: Lists) -> None:
        rows, names, members = self._saved.counted(lists.rows), lists.names, lists.members
        self._registered = frozenset(name.id for name in names)
        self._glance = replace(self._glance, navigator=rows, members=members)
        self._window.show_navigator(rows)
        self._show_ways_on(rows)
        if self._equipment.know(rows, names):
            spelled = (*(row.title for row in rows.rows), *(f"{name.words} {name.more}" for name in names))
            self._opened.speller.know([*spelled])
        self._window.set_workspace(self._opened.name, self._desk.folder, self._opened.session.author, members)
        self.settled.emit()

    def _show_counts(self) -> None:
        rows = self._saved.counted(self._window.navigator.rows())
        self._glance = replace(self._glance, navigator=rows)
        self._window.show_navigator(rows)

    def _show_ways_on(self, rows: NavigatorRows) -> None:
        """Where nothing was open last time, the first sheet is; an empty workspace keeps saying how to begin."""
        first = rows.first_to_open()
        if not first or self._has_ways_on:
            return
        self._has_ways_on = True
        self._equipment.offer_ways_on()
        if self._window.pages.current_page() is None:
            self._window.go(Place(first))

    def _hit_chosen(self, hit: object, beside: bool) -> None:
        from search import Hit

        if isinstance(hit, Hit):
            self._store.read(partial(arrival, hit), partial(self._arrived, beside, attached_words(hit)))

    def _arrived(self, beside: bool, attached: str | None, place: Place) -> None:
        self._window.go(place, beside)
        if attached is not None:
            self._window.show_panel()
            self._parts.panel.show_files(attached)

    def _describe_registered(self, record: str, done: Callable[[Registered], None]) -> None:
        self._store.read(lambda reader: read_registered(reader, RecordId(record)), done)

    def _tabs(self, glance: Glance, places: tuple[Place, ...], shown: int) -> OpenTabs:
        return OpenTabs(places, tuple(self._title_of(glance, place) for place in places), shown)

    def _title_of(self, glance: Glance, place: Place) -> str:
        found = glance.navigator.place_of(place.record)
        return glance.navigator.rows[found].title if found is not None else ""

    def _keep_mode(self, mode: int) -> None:
        self._mode = mode
        self._desk.state.keep_word("pages/mode", MODES[mode])

    def _fill_menu(self, menu: QMenu, record: str) -> None:
        self._parts.fill_menu(menu, record)


def _mode_named(name: str) -> int:
    return MODES.index(name) if name in MODES else BOTH
