"""What helps one go about in the window: palette, overview, menu, and the window's own commands.

Made behind the first paint, with or without an open workspace.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.models.navigator_rows import NavigatorRow, NavigatorRows
from desktop.searching.palette import Create, GoTo, Name, Palette, Run, names_of, same_names
from desktop.shell.nothing_open import nothing_open
from desktop.shell.overview import Overview
from desktop.shell.page import LonePage, Page
from desktop.shell.palette_box import PaletteBox
from desktop.shell.shell_commands import going_commands, switch_theme, viewing_commands
from desktop.shell.shortcuts import shown_keys
from desktop.shell.window import MainWindow
from desktop.shell.workspace_menu import MenuChoices, WorkspaceMenu
from desktop.work.commands import Commands
from desktop.work.places import Place

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

NEW_SHEET = "sheet.new"
OVERVIEW = "overview"
Creating = Callable[[str, bool], None]
"""Make a sheet of this title and go to it, perhaps beside."""


class Equipment(QObject):
    """Connects the palette, the menu and the overview to the window."""

    def __init__(
        self, window: MainWindow, commands: Commands, choices: MenuChoices, create: Creating | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        self._choices = choices
        self._create = create
        self._known: tuple[tuple[NavigatorRow, ...], tuple[Name, ...]] = ((), ())
        self.palette = Palette(commands.all, shown_keys, can_create=self._can_create)
        self._box = PaletteBox(window.theme, self.palette, window)
        self._box.chosen.connect(self._chosen)
        self._menu = WorkspaceMenu(window.theme, commands, choices, window)
        window.top_bar.menu_asked.connect(self._show_menu)
        window.top_bar.theme_asked.connect(self._switch_theme)
        window.top_bar.new_asked.connect(self._new_sheet)
        window.pages.page_changed.connect(self._page_changed)
        commands.add(
            *going_commands(window, self._box.open, self._box.open_commands),
            *viewing_commands(window, choices, self.show_overview),
        )
        window.refresh_commands()

    def know(self, rows: NavigatorRows, others: Sequence[Name] = ()) -> bool:
        """The names that the palette finds: the navigator's, and those of people and partners. Whether they changed."""
        known, self._known = self._known, (rows.rows, tuple(others))
        if known[1] == self._known[1] and same_names(known[0], rows.rows):
            return False
        self.palette.know([*names_of(rows.rows), *others])
        return True

    def offer_ways_on(self) -> None:
        """There are sheets: where no page is open, say how to go to one."""
        self._window.pages.show_meanwhile(nothing_open(self._window.theme, self._box.open, self._new_sheet))

    def show_overview(self) -> None:
        """All commands and keys, in a page of their own."""
        shown = self._window.pages.current_page()
        if shown is not None and shown.key == OVERVIEW:
            shown.take_focus()
            return
        overview = Overview(self._window.theme, self._commands.all(), self._run_where_one_was, shown_keys)
        self._window.pages.show_page(LonePage(overview, self.tr("Commands and keys"), "list"), key=OVERVIEW)
        overview.setFocus()

    def _run_where_one_was(self, name: str) -> None:
        """Most commands are about the page that one came from: back to it first."""
        shown = self._window.pages.current_page()
        if shown is not None and shown.key == OVERVIEW:
            shown.closed.emit()
        self._commands.run(name)

    def _can_create(self) -> bool:
        return self._create is not None

    def _page_changed(self, page: Page | None) -> None:
        place = page.place() if page is not None else None
        if place is not None:
            self.palette.visited(place.record)

    def _show_menu(self, at: QPoint) -> None:
        self._menu.popup(at)

    def _switch_theme(self) -> None:
        switch_theme(self._window, self._choices)

    def _new_sheet(self) -> None:
        if any(command.name == NEW_SHEET for command in self._commands.all()):
            self._commands.run(NEW_SHEET)

    def _chosen(self, value: object, beside: bool) -> None:
        if isinstance(value, Run):
            self._commands.run(value.command)
        elif isinstance(value, Create) and self._create is not None:
            self._create(value.title, beside)
        elif isinstance(value, GoTo) and value.name.kind == "axis":
            self._window.reveal(value.name.id)
        elif isinstance(value, GoTo) and value.name.kind == "search":
            self._window.navigator.run_search(value.name.id)
        elif isinstance(value, GoTo):
            self._window.go(Place(value.name.id), beside)
