"""The keys that know Markdown: lists go on and nest, actions change their state, words get their marks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from desktop.editor.handling import Surface
from desktop.work.commands import Command
from wiki import inline_marks, list_editing, list_moving
from wiki.rewriting import Rewrite

Change = Callable[[str, int, int], Rewrite | None]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = Qt.KeyboardModifier.NoModifier
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def rewrite(view: Surface, change: Change) -> bool:
    """Make a change at the selection; False where it means nothing there."""
    made = change(view.text, *view.selection())
    if made is None:
        return False
    if not made.is_empty:
        view.edit(made.edits, select=(made.anchor, made.place))
    return True


class ListKeys:
    """Implements `KeyHandler`."""

    def handle(self, event: QKeyEvent, view: Surface) -> bool:
        """Take the keys that mean something in a list; all others are the text's own."""
        change = _change_of(event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, view)
        if change is None:
            return False
        return rewrite(view, change) or _would_type_over_lines(event.key(), view)


def _would_type_over_lines(key: int, view: Surface) -> bool:
    """Whether Tab would take the place of several selected lines, which nobody means by it."""
    start, end = view.selection()
    return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and "\n" in view.text[start:end]


def _change_of(key: int, modifiers: Qt.KeyboardModifier, view: Surface) -> Change | None:
    if key in _ENTER:
        entering = {_PLAIN: list_editing.new_line, _SHIFT: list_editing.new_line_inside}
        return entering.get(modifiers, list_editing.next_state if modifiers == _CONTROL else None)
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        return list_moving.outdent if key == Qt.Key.Key_Backtab or modifiers == _SHIFT else list_moving.indent
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers == _ALT:
        return partial(list_moving.move, down=key == Qt.Key.Key_Down)
    start, end = view.selection()
    if key == Qt.Key.Key_Backspace and modifiers == _PLAIN and start == end:
        return lambda text, place, _: list_editing.backspace(text, place)
    return None


def writing_commands(view: Surface) -> tuple[Command, ...]:
    """What can be done with the words by name; those `in_text` are handled by `ListKeys`."""
    return (*_mark_commands(view), *_block_commands(view), *_list_commands(view))


def _mark_commands(view: Surface) -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    group = translate("Writing", "Text")
    marks = (
        ("text.bold", translate("Writing", "Bold"), inline_marks.BOLD, "Ctrl+B", "bold"),
        ("text.italic", translate("Writing", "Italic"), inline_marks.ITALIC, "Ctrl+I", "italic"),
        ("text.strike", translate("Writing", "Struck through"), inline_marks.STRIKE, "Ctrl+Shift+X", "strikethrough"),
        ("text.lit", translate("Writing", "Highlighted"), inline_marks.LIT, "Ctrl+Shift+M", "sparkles"),
        ("text.code", translate("Writing", "Code"), inline_marks.CODE, "Ctrl+Shift+C", "code"),
    )
    return (
        *(
            Command(name, title, group, _doing(view, partial(inline_marks.toggled, mark=mark)), keys, icon=icon)
            for name, title, mark, keys, icon in marks
        ),
        Command("text.link", translate("Writing", "Link"), group, partial(_link, view), "Ctrl+Shift+K", icon="link"),
    )


def _block_commands(view: Surface) -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    group = translate("Writing", "Text")
    levels = (
        (1, translate("Writing", "Heading 1")),
        (2, translate("Writing", "Heading 2")),
        (3, translate("Writing", "Heading 3")),
        (0, translate("Writing", "Plain paragraph")),
    )
    kinds = (
        ("text.bullets", translate("Writing", "List"), "bullets", "Ctrl+Shift+8", "list"),
        ("text.numbers", translate("Writing", "Numbered list"), "numbers", "Ctrl+Shift+7", "list-ordered"),
        ("text.actions", translate("Writing", "Actions"), "actions", "Ctrl+Shift+9", "list-checks"),
        ("text.quote", translate("Writing", "Quote"), "quote", "Ctrl+Shift+.", "quote"),
    )
    headings = (
        Command(
            f"text.heading{level}",
            title,
            group,
            _doing(view, partial(inline_marks.heading, level=level)),
            f"Ctrl+{level}" if level else "Ctrl+Alt+0",
            icon="heading" if level == 2 else "",
        )
        for level, title in levels
    )
    lists = (
        Command(name, title, group, _doing(view, partial(inline_marks.listed, kind=kind)), keys, icon=icon)
        for name, title, kind, keys, icon in kinds
    )
    fence = Command(
        "text.fence", translate("Writing", "Code block"), group, _doing(view, inline_marks.fenced), "Ctrl+Alt+K"
    )
    rule = Command(
        "text.rule",
        translate("Writing", "Line across"),
        group,
        _doing(view, lambda text, start, _: inline_marks.ruled(text, start)),
        "Ctrl+Shift+-",
    )
    return (*headings, *lists, fence, rule)


def _list_commands(view: Surface) -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    group = translate("Writing", "Lists and actions")
    named: tuple[tuple[str, str, Change, str], ...] = (
        ("list.state", translate("Writing", "Next state of the action"), list_editing.next_state, "Ctrl+Return"),
        ("list.indent", translate("Writing", "Into the item above"), list_moving.indent, "Tab"),
        ("list.outdent", translate("Writing", "Out one level"), list_moving.outdent, "Shift+Tab"),
        ("list.up", translate("Writing", "Move up"), partial(list_moving.move, down=False), "Alt+Up"),
        ("list.down", translate("Writing", "Move down"), partial(list_moving.move, down=True), "Alt+Down"),
    )
    return tuple(
        Command(name, title, group, _doing(view, change), keys, in_text=True) for name, title, change, keys in named
    )


def _doing(view: Surface, change: Change) -> Callable[[], None]:
    return partial(_do, view, change)


def _do(view: Surface, change: Change) -> None:
    rewrite(view, change)


def _link(view: Surface) -> None:
    """A link to the address that was copied, if one was; otherwise one whose place is still to be written."""
    copied = QGuiApplication.clipboard().text().strip()
    address = copied if inline_marks.is_address(copied) else ""
    rewrite(view, partial(inline_marks.linked, address=address))
