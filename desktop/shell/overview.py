"""All commands by group, each with its keys: to look up, to filter, to copy and print."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.models.result_rows import ResultRow
from desktop.searching.result_list import ResultList
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.labels import label
from desktop.widgets.layouts import row
from desktop.work.commands import Command
from wiki.matching import Matcher, lit

WIDEST = 760
Keys = Callable[[str], str]


def overview_rows(commands: Sequence[Command], keys: Keys, words: str = "") -> list[ResultRow]:
    """The commands that answer to the words, by group in the order in which the groups came."""
    shown = list(commands)
    if words.strip():
        matcher = Matcher(f"{each.title} {each.group} {keys(each.keys).replace('+', ' ')}" for each in commands)
        shown = [commands[place] for place in sorted(matcher.best(words, len(commands), strict=True))]
    groups = dict.fromkeys(command.group for command in shown)
    rows: list[ResultRow] = []
    for group in groups:
        rows.append(ResultRow(group))
        rows += [
            ResultRow(each.title, each.name, lit(each.title, words), keys(each.keys), icon=each.icon)
            for each in shown
            if each.group == group
        ]
    return rows


def overview_text(commands: Sequence[Command], keys: Keys) -> str:
    """The whole overview as plain text."""
    lines: list[str] = []
    for each in overview_rows(commands, keys):
        if each.is_heading:
            lines += ["", each.title, "-" * len(each.title)]
        else:
            lines.append(f"{each.title} {'.' * max(3, 58 - len(each.title))} {each.detail}".rstrip(" ."))
    return "\n".join(lines).strip() + "\n"


class Overview(QWidget):
    """A filter above a list; Enter does what is chosen."""

    def __init__(self, theme: Theme, commands: Sequence[Command], run: Callable[[str], None], keys: Keys) -> None:
        """`commands` are those of where one came from: here, there is no text to write in."""
        super().__init__()
        self.setObjectName("page")
        self._commands = commands
        self._run = run
        self._keys = keys
        self._field = OverviewField()
        self._field.setPlaceholderText(self.tr("Filter the commands"))
        self._field.setAccessibleName(self.tr("Filter the commands"))
        self._field.textChanged.connect(self._filtered)
        self.setFocusProxy(self._field)
        self._list = ResultList(theme, self.tr("Commands and their keys"))
        self._list.accepted.connect(self._accepted)
        self._field.list = self._list
        copy = text_button(theme, self.tr("Copy as text"), self.copy, kind="outline")
        heading = label(theme, self.tr("Everything Fabrique can do, and its keys"), px=18, weight=QFont.Weight.DemiBold)
        inner = QWidget()
        inner.setMaximumWidth(theme.px(WIDEST))
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(theme.px(28), theme.px(24), theme.px(28), 0)
        layout.setSpacing(theme.px(12))
        layout.addLayout(row(heading, None, copy))
        layout.addWidget(self._field)
        self._nothing = label(theme, self.tr("Nothing is called so."), px=13, role="muted")
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)
        self.setLayout(row(inner, spacing=0))
        self._filtered("")

    def _filtered(self, words: str) -> None:
        found = overview_rows(self._commands, self._keys, words)
        self._list.show_rows(found)
        self._nothing.setVisible(not found)

    def copy(self) -> None:
        """Put all commands and keys on the clipboard, to print or to send."""
        QGuiApplication.clipboard().setText(overview_text(self._commands, self._keys))

    def _accepted(self, name: object, _: bool) -> None:
        self._run(str(name))


class OverviewField(QLineEdit):
    """Hands the keys of the list to the list, and Esc empties it."""

    list: ResultList | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif self.list is None or not self.list.handle_key(event):
            super().keyPressEvent(event)
