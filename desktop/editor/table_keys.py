"""The keys and commands of tables: from cell to cell, and rows and columns by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QKeyEvent

from desktop.editor.handling import Surface
from desktop.editor.keys import Change, rewrite
from desktop.work.commands import Command
from wiki import table_editing as editing
from wiki.edits import Edit
from wiki.table_cells import cells_of, filled, table_of
from wiki.tables import table_at
from wiki.typed_lines import is_prose_at, line_at

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class TableKeys:
    """Implements `KeyHandler`."""

    def handle(self, event: QKeyEvent, view: Surface) -> bool:
        """Take the keys that mean something in a table; all others are left to the next."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        change = _change_of(event.key(), modifiers)
        return change is not None and rewrite(view, change)


class CellPasting:
    """Implements `MimeHandler`: cells of a spreadsheet become a table, or fill the one at the caret."""

    def insert_mime(self, data: QMimeData, view: Surface) -> bool:
        """Take a block of cells; any other text is left to the next."""
        words = data.text() if data.hasText() else ""
        rows = cells_of(words)
        start, end = view.selection()
        if rows is None or not is_prose_at(view.text, start):
            return False
        made = filled(view.text, start, rows) if start == end else None
        if made is not None:
            view.edit(made.edits, select=(made.anchor, made.place))
            return True
        line = line_at(view.text, start)
        before = "\n\n" if view.text[line.start : start].strip() else ""
        after = "\n\n" if view.text[end : line_at(view.text, end).end].strip() else "\n"
        words = before + table_of(rows) + after
        view.edit((Edit(start, end, words),), select=(start + len(words), start + len(words)))
        return True


def _change_of(key: int, modifiers: Qt.KeyboardModifier) -> Change | None:
    if key in _ENTER:
        entering: dict[Qt.KeyboardModifier, Change] = {
            _PLAIN: editing.cell_below,
            _SHIFT: editing.break_in_cell,
            _CONTROL: editing.row_below,
        }
        return entering.get(modifiers)
    if key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Tab and modifiers == _SHIFT):
        return editing.previous_cell
    if key == Qt.Key.Key_Tab and modifiers == _PLAIN:
        return editing.next_cell
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers == _ALT:
        return partial(editing.move_row, down=key == Qt.Key.Key_Down)
    return None


def table_commands(view: Surface) -> tuple[Command, ...]:
    """What can be done with tables by name; all but the first are for the table that the caret stands in."""
    translate = QCoreApplication.translate
    group = translate("Tables", "Table")
    named: tuple[tuple[str, str, Change, str], ...] = (
        ("table.row_above", translate("Tables", "Row above"), editing.row_above, "Ctrl+Alt+Shift+Return"),
        ("table.row_below", translate("Tables", "Row below"), editing.row_below, "Ctrl+Alt+Return"),
        ("table.row_away", translate("Tables", "Delete the row"), editing.delete_row, "Ctrl+Alt+Backspace"),
        ("table.column_left", translate("Tables", "Column at the left"), _column(right=False), "Ctrl+Alt+Shift+Left"),
        ("table.column_right", translate("Tables", "Column at the right"), _column(right=True), "Ctrl+Alt+Shift+Right"),
        (
            "table.column_away",
            translate("Tables", "Delete the column"),
            editing.delete_column,
            "Ctrl+Alt+Shift+Backspace",
        ),
        ("table.move_left", translate("Tables", "Move the column left"), _moved(right=False), "Ctrl+Alt+Left"),
        ("table.move_right", translate("Tables", "Move the column right"), _moved(right=True), "Ctrl+Alt+Right"),
        ("table.left", translate("Tables", "Align left"), _aligned("left"), "Ctrl+Alt+L"),
        ("table.center", translate("Tables", "Centre"), _aligned("center"), "Ctrl+Alt+M"),
        ("table.right", translate("Tables", "Align right"), _aligned("right"), "Ctrl+Alt+R"),
    )
    here = partial(_is_in_table, view)
    made = Command(
        "table.insert", translate("Tables", "Table"), group, partial(_insert, view), "Ctrl+Alt+T", icon="table"
    )
    return (
        made,
        *(Command(name, title, group, _doing(view, change), keys, here) for name, title, change, keys in named),
    )


def _column(*, right: bool) -> Change:
    return partial(editing.insert_column, right=right)


def _moved(*, right: bool) -> Change:
    return partial(editing.move_column, right=right)


def _aligned(alignment: str) -> Change:
    return partial(editing.align, alignment=alignment)


def _doing(view: Surface, change: Change) -> Callable[[], None]:
    return partial(_do, view, change)


def _do(view: Surface, change: Change) -> None:
    rewrite(view, change)


def _is_in_table(view: Surface) -> bool:
    return table_at(view.text, view.place()) is not None


def _insert(view: Surface) -> None:
    translate = QCoreApplication.translate
    heads = (translate("Tables", "What"), translate("Tables", "Who"), translate("Tables", "When"))
    made = editing.new_table(view.text, view.place(), heads)
    view.edit(made.edits, select=(made.anchor, made.place))
