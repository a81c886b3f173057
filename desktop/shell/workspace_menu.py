"""The menu below the workspace's name: other workspaces, and what a person chooses for this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget, QWidgetAction

from desktop.shell.shortcuts import shown_keys
from desktop.theme import Theme
from desktop.widgets.labels import label
from desktop.work.commands import Commands
from desktop.work.preferences import Settings, Value

ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
OFFERED = (
    "workspace.open",
    "import.files",
    "import.folder",
    "import.paste",
    "export.all",
    "bin.show",
    "workspace.undo",
    "view.keys",
)
"""The commands that stand in the menu, where they exist."""
MOST_RECENT = 6


class MenuChoices(Protocol):
    """Settings, and the way to another workspace."""

    @property
    def settings(self) -> Settings: ...
    @property
    def folder(self) -> str: ...
    def choose(self, name: str, value: Value) -> None: ...
    def open_folder(self, folder: Path) -> None: ...


class WorkspaceMenu(QMenu):
    """Filled anew each time it opens."""

    def __init__(self, theme: Theme, commands: Commands, choices: MenuChoices, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._commands = commands
        self._choices = choices
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        self._add_recent()
        self._add_commands()
        self.addSeparator()
        settings = self._choices.settings
        self._add_name(settings.author)
        self._add_choice(
            self.tr("Language"),
            "language",
            settings.language,
            ((self.tr("As the system"), ""), ("Français", "fr"), ("English", "en")),
        )
        self._add_choice(
            self.tr("Theme"),
            "theme",
            settings.theme,
            ((self.tr("As the system"), "system"), (self.tr("Light"), "light"), (self.tr("Dark"), "dark")),
        )
        self._add_choice(self.tr("Size"), "zoom", settings.zoom, tuple((f"{each:.0%}", each) for each in ZOOMS))
        self._add_choice(
            self.tr("Spelling"),
            "spelling",
            settings.spelling,
            (
                (self.tr("French and English"), "both"),
                (self.tr("French"), "fr"),
                (self.tr("English"), "en"),
                (self.tr("Off"), "off"),
            ),
        )
        typography = self.addAction(self.tr("French typography while typing"))
        typography.setCheckable(True)
        typography.setChecked(settings.typography)
        typography.toggled.connect(partial(self._choices.choose, "typography"))

    def _add_recent(self) -> None:
        folders = [folder for folder in self._choices.settings.recent if folder != self._choices.folder]
        for folder in folders[:MOST_RECENT]:
            path = Path(folder)
            action = self.addAction(self._theme.icon("layers"), path.stem.replace("&", "&&"))
            action.setToolTip(folder if "<" not in folder else path.stem)
            action.triggered.connect(partial(self._open, path))
        if folders:
            self.addSeparator()

    def _open(self, folder: Path, _: bool = False) -> None:
        self._choices.open_folder(folder)

    def _add_commands(self) -> None:
        known = {command.name: command for command in self._commands.all()}
        for name in OFFERED:
            command = known.get(name)
            if command is not None:
                icon = self._theme.icon(command.icon or "corner-down-right")
                keys = shown_keys(command.keys)
                action = self.addAction(icon, f"{command.title}\t{keys}" if keys else command.title)
                action.setEnabled(command.enabled())
                action.triggered.connect(partial(self._run, name))

    def _run(self, name: str, _: bool = False) -> None:
        self._commands.run(name)

    def _add_choice(self, words: str, name: str, present: Value, offered: Sequence[tuple[str, Value]]) -> None:
        menu = self.addMenu(words)
        group = QActionGroup(menu)
        for title, value in offered:
            action = QAction(title, group)
            action.setCheckable(True)
            action.setChecked(value == present)
            action.triggered.connect(partial(self._choose, name, value))
            menu.addAction(action)

    def _choose(self, name: str, value: Value, _: bool = False) -> None:
        self._choices.choose(name, value)

    def _add_name(self, present: str) -> None:
        """My name, to be written over where it stands."""
        self.addAction(name_action(self._theme, self.tr("My name"), present, self._name_chosen, self))

    def _name_chosen(self, name: str) -> None:
        self._choices.choose("author", name)


def name_action(theme: Theme, words: str, present: str, chosen: Callable[[str], None], menu: QMenu) -> QWidgetAction:
    """A line of the menu with a field in it."""
    holder = QWidget()
    field = QLineEdit(present)
    field.setAccessibleName(words)
    field.setMinimumWidth(theme.px(180))
    row = QHBoxLayout(holder)
    row.setContentsMargins(theme.px(10), theme.px(4), theme.px(8), theme.px(4))
    row.addWidget(label(theme, words))
    row.addWidget(field, 1)

    def finished() -> None:
        if field.text().strip() != present:
            chosen(field.text().strip())

    field.editingFinished.connect(finished)
    field.returnPressed.connect(menu.close)
    action = QWidgetAction(menu)
    action.setDefaultWidget(holder)
    return action
