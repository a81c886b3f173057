"""What can be done with a head by name: for the palette, the keys and their overview."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from desktop.work.commands import Command

_FIELDS = (
    ("sheet.rename", "title", "F2", "pencil"),
    ("sheet.status", "status", "Alt+Shift+S", "circle-dot"),
    ("sheet.board_referent", "board_referents", "Alt+Shift+B", "user"),
    ("sheet.team_referent", "team_referents", "Alt+Shift+T", "user"),
    ("sheet.contributor", "contributors", "Alt+Shift+C", "users"),
    ("sheet.partner", "partners", "Alt+Shift+P", "network"),
    ("sheet.date", "dates", "Alt+Shift+D", "calendar"),
    ("sheet.tag", "tags", "Alt+Shift+G", "tag"),
)


class Doing(Protocol):
    """What the commands ask of the head."""

    def can_edit(self) -> bool: ...
    def edit(self, field: str) -> None: ...
    def fold_checks(self) -> None: ...
    def fold_more(self) -> None: ...
    def delete(self) -> None: ...


def head_commands(head: Doing) -> tuple[Command, ...]:
    """In the order of the fields."""
    group = QCoreApplication.translate("HeadCommands", "Sheet")
    checks = QCoreApplication.translate("HeadCommands", "Things to look at")
    more = QCoreApplication.translate("HeadCommands", "More fields")
    delete = QCoreApplication.translate("HeadCommands", "Move to the bin")
    return (
        *_edits(head, group),
        Command("sheet.checks", checks, group, head.fold_checks, "Alt+Shift+K", icon="lightbulb"),
        Command("sheet.more", more, group, head.fold_more, "Alt+Shift+M", icon="list"),
        Command("sheet.delete", delete, group, head.delete, "Alt+Shift+Delete", enabled=head.can_edit, icon="inbox"),
    )


def _edits(head: Doing, group: str) -> Iterator[Command]:
    titles = {
        "title": QCoreApplication.translate("HeadCommands", "Rename"),
        "status": QCoreApplication.translate("HeadCommands", "Set the status"),
        "board_referents": QCoreApplication.translate("HeadCommands", "Add a board referent"),
        "team_referents": QCoreApplication.translate("HeadCommands", "Add a team referent"),
        "contributors": QCoreApplication.translate("HeadCommands", "Add a contributor"),
        "partners": QCoreApplication.translate("HeadCommands", "Add a partner"),
        "dates": QCoreApplication.translate("HeadCommands", "Add a date"),
        "tags": QCoreApplication.translate("HeadCommands", "Add a tag"),
    }
    for name, field, keys, icon in _FIELDS:
        yield Command(name, titles[field], group, _editing(head, field), keys, head.can_edit, icon)


def _editing(head: Doing, field: str) -> Callable[[], None]:
    return lambda: head.edit(field)
