"""What can be done with the window itself, as commands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from desktop.shell.sheet_page import SheetPage
from desktop.shell.window import MainWindow
from desktop.theme import ThemeChoice
from desktop.work.commands import Command
from desktop.work.preferences import ZOOMS, Settings, Value

STEP = 0.1
Act = Callable[[], None]


class Choices(Protocol):
    """A person's settings, and how they are changed."""

    @property
    def settings(self) -> Settings: ...
    def choose(self, name: str, value: Value) -> None: ...


def going_commands(window: MainWindow, palette: Act, commands_only: Act) -> tuple[Command, ...]:
    """Going from place to place."""
    translate = QCoreApplication.translate
    group = translate("Commands", "Going")
    pages, narrow = window.pages, window.search.narrow
    back, forward = partial(pages.can_step, forward=False), partial(pages.can_step, forward=True)
    return (
        Command("go.anywhere", translate("Commands", "Go to anything"), group, palette, "Ctrl+K"),
        Command("go.name", translate("Commands", "Open by name"), group, palette, "Ctrl+O"),
        Command("go.command", translate("Commands", "Run a command"), group, commands_only, "Ctrl+Shift+P"),
        Command(
            "go.search", translate("Commands", "Search everywhere"), group, window.search.take_focus, "Ctrl+Shift+F"
        ),
        Command(
            "search.narrow", translate("Commands", "Narrow what was found"), group, narrow, "Ctrl+Down", in_text=True
        ),
        Command("go.filter", translate("Commands", "Filter axes and sheets"), group, window.focus_filter, "Ctrl+Alt+F"),
        Command("go.back", translate("Commands", "Back"), group, pages.back, "Alt+Left", back),
        Command("go.forward", translate("Commands", "Forward"), group, pages.forward, "Alt+Right", forward),
        Command("tab.next", translate("Commands", "Next tab"), group, pages.next_tab, "Ctrl+Tab"),
        Command("tab.previous", translate("Commands", "Previous tab"), group, pages.previous_tab, "Ctrl+Shift+Tab"),
        Command("tab.close", translate("Commands", "Close the page"), group, pages.close_page, "Ctrl+W"),
        Command("tab.reopen", translate("Commands", "Reopen the closed page"), group, pages.reopen, "Ctrl+Shift+T"),
    )


def viewing_commands(window: MainWindow, choices: Choices, overview: Act) -> tuple[Command, ...]:
    """What is seen, and how."""
    translate = QCoreApplication.translate
    group = translate("Commands", "Viewing")
    on_page, has_page = partial(partial, with_sheet_page, window), partial(has_sheet_page, window)
    modes, link = on_page(SheetPage.cycle_mode), on_page(SheetPage.copy_link)
    theme, step = partial(switch_theme, window, choices), partial(window.focus_pane, 1)
    step_back, notices = partial(window.focus_pane, -1), window.notices.focus_newest
    larger, smaller = partial(zoom, choices, STEP), partial(zoom, choices, -STEP)
    usual, navigator, panel = partial(choices.choose, "zoom", 1.0), window.toggle_navigator, window.toggle_panel
    return (
        Command("view.keys", translate("Commands", "All commands and keys"), group, overview, "F1"),
        Command("view.mode", translate("Commands", "Write, side by side, or read"), group, modes, "Ctrl+E", has_page),
        Command("view.navigator", translate("Commands", "Show or hide the navigator"), group, navigator, "Ctrl+\\"),
        Command("view.panel", translate("Commands", "Show or hide the side panel"), group, panel, "Ctrl+Shift+\\"),
        Command("view.next", translate("Commands", "Next part of the window"), group, step, "F6"),
        Command("view.previous", translate("Commands", "Previous part of the window"), group, step_back, "Shift+F6"),
        Command("view.notices", translate("Commands", "Go to the notices"), group, notices, "F8"),
        Command("view.theme", translate("Commands", "Light or dark"), group, theme, "Ctrl+Shift+D"),
        Command("view.larger", translate("Commands", "Larger"), group, larger, "Ctrl++"),
        Command("view.smaller", translate("Commands", "Smaller"), group, smaller, "Ctrl+-"),
        Command("view.usual", translate("Commands", "Usual size"), group, usual, "Ctrl+0"),
        Command("link.copy", translate("Commands", "Copy a link to here"), group, link, "Ctrl+Shift+L", has_page),
    )


def zoom(choices: Choices, step: float) -> None:
    """Everything a step larger or smaller."""
    wanted = round(choices.settings.zoom + step, 1)
    choices.choose("zoom", min(max(wanted, ZOOMS[0]), ZOOMS[1]))


def switch_theme(window: MainWindow, choices: Choices) -> None:
    """Light where it is dark now, and the other way round."""
    choices.choose("theme", str(ThemeChoice.LIGHT if window.theme.tokens.is_dark else ThemeChoice.DARK))


def has_sheet_page(window: MainWindow) -> bool:
    """Whether one works in a sheet, a note or a page."""
    return isinstance(window.pages.current_page(), SheetPage)


def with_sheet_page(window: MainWindow, act: Callable[[SheetPage], None]) -> None:
    """Do something with the page one works in."""
    page = window.pages.current_page()
    if isinstance(page, SheetPage):
        act(page)
