"""The editor of one page: the text, with room above for tools and below for a bar, and what the page asks of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.editor.handling import Mark, MarkKind, line_at
from desktop.editor.scrolling import line_at_top, put_line_at_top, show_in_upper_third
from desktop.editor.text_view import TextView
from desktop.editor.word_count import WordCount
from desktop.theme import Theme
from desktop.work.commands import Command
from desktop.work.open_texts import OpenText, TextChange
from wiki.folded_text import FoldedText
from wiki.mentions import KnownNames
from wiki.prose import LINK

_SCHEME = re.compile(r"(?i:[a-z][a-z0-9+.\-]*:|www\.)")
_POINTED, _POINTED_WITHIN = "pointed at", 2_000


class Editor(QWidget):
    """Implements what pages ask of an editor. `view` is for whatever takes part in editing: see `handling`."""

    scrolled = Signal(float)
    """The line at the top, from 0, with the part of it that is out of sight."""
    cursor_moved = Signal(int, int)
    """Line and column, from 1."""
    link_followed = Signal(str, bool)
    """The words of a link, and whether it should open beside."""
    address_followed = Signal(str)
    """An address outside of the workspace."""
    words_counted = Signal(int, int, int)
    """The words of the text, the minutes it takes to read, and how many words are selected."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor")
        self.view = TextView(theme, self)
        self._theme = theme
        self._commands: list[Command] = []
        self.pointed: Mark | None = None
        """Where the words are lit that somebody came here for."""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._words = WordCount(lambda: self.view.text, self.view.selection, self)
        self._words.counted.connect(self.words_counted)
        self.view.selectionChanged.connect(self._words.select_later)
        self.view.caret_moved.connect(self._caret_moved)
        self.view.text_changed.connect(self._text_changed)
        self.view.text_shown.connect(self._text_shown)
        self.view.link_pressed.connect(self.follow_link)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)

    def put_above(self, widget: QWidget) -> None:
        """Give a bar of tools its place."""
        self._layout.insertWidget(self._layout.indexOf(self.view), widget)

    def put_below(self, widget: QWidget) -> None:
        """Give a bar below the text its place."""
        self._layout.addWidget(widget)

    def add_commands(self, commands: Sequence[Command]) -> None:
        """What takes part in editing can be done by name too."""
        self._commands += commands

    def commands(self) -> tuple[Command, ...]:
        """All that can be done in the text by name."""
        group = self.tr("Text")
        own = (
            Command("text.undo", self.tr("Undo typing"), group, self.view.undo, "Ctrl+Z", self._can_undo, in_text=True),
            Command("text.redo", self.tr("Redo"), group, self.view.redo, "Ctrl+Shift+Z", self._can_redo, in_text=True),
            Command("text.save", self.tr("Save now"), group, self.save, "Ctrl+S", self._has_text),
            Command("text.paste_plain", self.tr("Paste as plain text"), group, self.view.paste_plain, "Ctrl+Shift+V"),
            Command("text.follow", self.tr("Open the link at the caret"), group, self._follow_here, "Alt+Return"),
        )
        return (*own, *self._commands)

    def show_text(self, text: OpenText | None) -> None:
        """Show a text, or none."""
        self.view.show_text(text)

    def know(self, names: KnownNames) -> None:
        """Take up the people of the group, whose mentions show."""
        self.view.know(names)

    def save(self) -> None:
        """Save at once, though nothing needs it."""
        if self.view.open_text is not None:
            self.view.open_text.flush()

    def tell(self) -> None:
        """Tell line, column and words again, for whoever begins to listen."""
        self._caret_moved()
        self._words.count()

    def place(self) -> int:
        """Where the caret is, in characters of the text."""
        return self.view.place()

    def go_to(self, start: int, words: str = "") -> None:
        """Put the caret at a place, in sight; words that are looked for are lit until something is typed."""
        self.view.select(start)
        show_in_upper_third(self.view)
        marks: tuple[Mark, ...] = ()
        found = FoldedText(self.view.text[start : start + _POINTED_WITHIN]).find(FoldedText(words).folded)
        for begin, end in islice(found, 1):
            marks = (Mark(start + begin, start + end, MarkKind.POINTED_AT),)
        self.pointed = marks[0] if marks else None
        self.view.show_marks(_POINTED, marks)

    def visible_line(self) -> float:
        """The line at the top of the view, from 0, with the part of it that is out of sight."""
        return line_at_top(self.view)

    def scroll_to_line(self, line: float) -> None:
        """Bring a line to the top."""
        put_line_at_top(self.view, line)

    def follow_link(self, place: int, beside: bool) -> None:
        """Follow the link at a place; nothing happens where none is."""
        start, end = line_at(self.view.text, place)
        for found in LINK.finditer(self.view.text[start:end]):
            if found.start() <= place - start <= found.end():
                self._follow(found, beside)
                return

    def _follow(self, link: re.Match[str], beside: bool) -> None:
        target = link["inner"].partition("|")[0] if link["inner"] else link["place"].strip("<>")
        if link["inner"] is None and _SCHEME.match(target):
            self.address_followed.emit(target)
        elif target.strip():
            self.link_followed.emit(target.strip(), beside)

    def _follow_here(self) -> None:
        self.follow_link(self.view.place(), beside=False)

    def _has_text(self) -> bool:
        return self.view.open_text is not None

    def _can_undo(self) -> bool:
        return self.view.open_text is not None and self.view.open_text.can_undo

    def _can_redo(self) -> bool:
        return self.view.open_text is not None and self.view.open_text.can_redo

    def _caret_moved(self) -> None:
        cursor = self.view.textCursor()
        self.cursor_moved.emit(cursor.blockNumber() + 1, cursor.positionInBlock() + 1)

    def _text_changed(self, _change: TextChange) -> None:
        self._words.count_later()
        self.pointed = None
        self.view.show_marks(_POINTED, ())

    def _text_shown(self) -> None:
        self._words.count()
        self._caret_moved()

    def _scrolled(self, _value: int) -> None:
        self.scrolled.emit(line_at_top(self.view))
