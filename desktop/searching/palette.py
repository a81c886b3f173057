"""What the palette offers for what was typed: recent things at first, then names and commands; at the end a new sheet.

No Qt here but for words: the view shows rows and tells what was chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.models.navigator_rows import NavigatorRow, RowKind
from desktop.models.result_rows import ResultRow
from desktop.work.commands import Command
from wiki.matching import Matcher, lit

COMMANDS_ONLY = ">"
MOST_SHOWN, MOST_COMMANDS, MOST_RECENT = 40, 12, 8
ICONS = {
    "axis": "folder",
    "sheet": "file-text",
    "kit": "layers",
    "note": "message-square",
    "page": "book-open",
    "person": "user",
    "organisation": "users",
    "search": "star",
}


@dataclass(frozen=True, slots=True)
class Name:
    """Something that can be gone to by its name; `more` is found as well, and not shown (an acronym, other names)."""

    kind: str
    id: str
    words: str
    detail: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class GoTo:
    """Chosen: a record."""

    name: Name


@dataclass(frozen=True, slots=True)
class Run:
    """Chosen: a command, by its name."""

    command: str


@dataclass(frozen=True, slots=True)
class Create:
    """Chosen: a new sheet with this title."""

    title: str


class Palette:
    """The names and commands, and what of them answers."""

    def __init__(
        self,
        commands: Callable[[], Sequence[Command]],
        keys: Callable[[str], str],
        *,
        can_create: Callable[[], bool] = bool,
    ) -> None:
        self._commands = commands
        self._keys = keys
        self._can_create = can_create
        self._names: tuple[Name, ...] = ()
        self._by_id: dict[str, Name] = {}
        self._matcher: Matcher | None = None
        self._recent: list[str] = []

    def know(self, names: Sequence[Name]) -> None:
        """The names there are now."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._by_id = {name.id: name for name in self._names}
            self._matcher = None

    def visited(self, record: str) -> None:
        """A record was gone to: it is offered first next time."""
        self._recent = [record, *(each for each in self._recent if each != record)][:200]

    def warm(self) -> None:
        """Fold all names now rather than at the first letter."""
        if self._matcher is None:
            self._matcher = Matcher(f"{name.words} {name.more}" for name in self._names)

    def rows(self, typed: str) -> list[ResultRow]:
        """What is offered."""
        if typed.startswith(COMMANDS_ONLY):
            return self._command_rows(typed[1:].strip(), limit=1_000)
        wanted = typed.strip()
        if not wanted:
            return self._first_rows()
        rows = [*self._name_rows(wanted), *self._command_rows(wanted, limit=MOST_COMMANDS)]
        if self._can_create() and not any(isinstance(row.value, GoTo) and row.title == wanted for row in rows):
            told = QCoreApplication.translate("Palette", "Create the sheet “{title}”").format(title=wanted)
            rows.append(ResultRow(told, Create(wanted), icon="file-plus"))
        return rows

    def _first_rows(self) -> list[ResultRow]:
        """Before anything is typed: where one was, the page of just now second, so that Down and Enter swap two."""
        recent = [self._by_id[each] for each in self._recent if each in self._by_id][1 : MOST_RECENT + 1]
        heading = [ResultRow(QCoreApplication.translate("Palette", "Recent"))] if recent else []
        return [*heading, *(_row(name, "") for name in recent), *self._command_rows("", limit=1_000)]

    def _name_rows(self, wanted: str) -> list[ResultRow]:
        self.warm()
        if self._matcher is None:
            return []
        recency = {record: at for at, record in enumerate(self._recent)}
        many = len(recency)

        def weight(place: int) -> float:
            return recency.get(self._names[place].id, many)

        return [_row(self._names[place], wanted) for place in self._matcher.best(wanted, MOST_SHOWN, weight)]

    def _command_rows(self, wanted: str, *, limit: int) -> list[ResultRow]:
        commands = [command for command in self._commands() if command.enabled()]
        if wanted:
            matcher = Matcher(f"{command.title} {command.group}" for command in commands)
            commands = [commands[place] for place in matcher.best(wanted, limit)]
        if not commands:
            return []
        heading = ResultRow(QCoreApplication.translate("Palette", "Commands"))
        return [heading, *(self._command_row(command, wanted) for command in commands[:limit])]

    def _command_row(self, command: Command, wanted: str) -> ResultRow:
        spans = lit(command.title, wanted) if wanted else ()
        icon = command.icon or "corner-down-right"
        return ResultRow(command.title, Run(command.name), spans, self._keys(command.keys), icon=icon)


def _row(name: Name, wanted: str) -> ResultRow:
    return ResultRow(
        name.words,
        GoTo(name),
        lit(name.words, wanted) if wanted else (),
        name.detail,
        icon=ICONS.get(name.kind, "file-text"),
    )


def same_names(before: Sequence[NavigatorRow], after: Sequence[NavigatorRow]) -> bool:
    """Whether rows still give the same names: telling so is far quicker than making them."""
    return len(before) == len(after) and all(
        old is new or (old.id, old.title, old.number, old.depth) == (new.id, new.title, new.number, new.depth)
        for old, new in zip(before, after, strict=True)
    )


def names_of(rows: Sequence[NavigatorRow]) -> list[Name]:
    """The names that the navigator knows: axes, sheets, kits, notes, pages."""
    names: list[Name] = []
    above = ""
    for row in rows:
        if row.kind is RowKind.GROUP:
            above = ""
            continue
        if row.kind is RowKind.SEARCH:
            names.append(Name(row.kind.value, row.id, row.title, QCoreApplication.translate("Palette", "Saved search")))
            continue
        words = f"{row.number} {row.title}".strip()
        is_axis = row.kind is RowKind.AXIS
        above = words if is_axis else above
        detail = QCoreApplication.translate("Palette", "Axis") if is_axis else (above or row.status)
        names.append(Name(row.kind.value, row.id, words, detail))
    return names
