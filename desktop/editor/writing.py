"""Puts the keys, tools and commands of writing into an editor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop.editor.editor import Editor
from desktop.editor.keys import ListKeys, writing_commands
from desktop.editor.table_keys import CellPasting, TableKeys, table_commands
from desktop.editor.table_tidying import TableTidying
from desktop.editor.toolbar import Toolbar
from desktop.editor.typing_french import TypingFrench
from desktop.theme import Theme
from desktop.widgets.labels import horizontal_line
from desktop.work.commands import Command


def furnish_writing(
    editor: Editor, theme: Theme, more: tuple[Command, ...] = (), language: Callable[[], str] = str
) -> Toolbar:
    """Give an editor its list keys, commands and toolbar; `more` are commands of others that have their tool too.

    `language` says, at each key, in which language typography is set right while typing: "fr", "en" or none.
    """
    editor.view.add_key_handler(TypingFrench(language))
    editor.view.add_key_handler(TableKeys())
    editor.view.add_key_handler(ListKeys())
    editor.view.add_mime_handler(CellPasting())
    TableTidying(editor.view)
    commands = (*writing_commands(editor.view), *table_commands(editor.view))
    editor.add_commands(commands)
    toolbar = Toolbar(theme)
    toolbar.show_commands((*commands, *more))
    toolbar.used.connect(lambda: editor.view.setFocus(Qt.FocusReason.OtherFocusReason))
    editor.put_above(toolbar)
    editor.put_above(horizontal_line())
    return toolbar
