"""Finding and replacing in the text one writes in: accents and capitals do not matter until they are asked to."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.editor.editor import Editor
from desktop.editor.handling import Mark, MarkKind
from desktop.theme import Theme
from desktop.widgets.buttons import icon_button, text_button
from desktop.widgets.labels import horizontal_line, label
from desktop.widgets.layouts import row
from desktop.work.commands import Command
from wiki.replacing import Finder, Query, Span, nearest, replacements

LAYER = "found"
MOST_LIT = 2_000
_AFTER = 120
"""Milliseconds after a change of the text before it is looked through again."""


class FindField(QLineEdit):
    """Tells of the keys that mean something for finding."""

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Down:
            self.stepped.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.stepped.emit(-1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Stands below the text while one looks for something in it."""

    def __init__(self, theme: Theme, editor: Editor) -> None:
        super().__init__()
        self.setObjectName("find_bar")
        self._editor, self._view = editor, editor.view
        self._finder = Finder("")
        self._found: tuple[Span, ...] = ()
        self._at = -1
        self._begun_at = 0
        self._words, self._other = FindField(), FindField()
        self._count = label(theme, "", px=12, role="muted")
        self._case = icon_button(theme, "case-sensitive", self.tr("Match case"), kind="tool", px=16)
        self._whole = icon_button(theme, "whole-word", self.tr("Whole words only"), kind="tool", px=16)
        self._later = QTimer(self, singleShot=True, interval=_AFTER)
        self._later.timeout.connect(self._look_again)
        self._lay_out(theme)
        self._connect()
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        self._words.setPlaceholderText(self.tr("Find in this text"))
        self._other.setPlaceholderText(self.tr("Replace with"))
        for field in (self._words, self._other):
            field.setAccessibleName(field.placeholderText())
        for button in (self._case, self._whole):
            button.setCheckable(True)
        up = icon_button(theme, "arrow-up", self.tr("Previous"), self.previous, kind="tool", px=16, keys="Shift+F3")
        down = icon_button(theme, "arrow-down", self.tr("Next"), self.next, kind="tool", px=16, keys="F3")
        close = icon_button(theme, "x", self.tr("Close"), self.leave, kind="tool", px=16)
        self._replacing = QWidget()
        one = text_button(theme, self.tr("Replace"), self.replace_one, kind="outline", px=12)
        every = text_button(theme, self.tr("Replace all"), self.replace_all, kind="outline", px=12)
        self._replacing.setLayout(row(self._other, one, every, spacing=theme.px(6)))
        in_turn = (self._words, self._other, one, every, self._case, self._whole, up, down, close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.px(22), theme.px(6), theme.px(16), theme.px(6))
        inner.setSpacing(theme.px(6))
        inner.addLayout(row(self._words, self._count, self._case, self._whole, up, down, close, spacing=theme.px(4)))
        inner.addWidget(self._replacing)
        layout.addWidget(horizontal_line())
        layout.addLayout(inner)
        for part, next_part in pairwise(in_turn):
            self.setTabOrder(part, next_part)

    def _connect(self) -> None:
        self._words.textChanged.connect(self._query_changed)
        self._words.stepped.connect(self._step)
        self._other.stepped.connect(self.replace_one)
        for field in (self._words, self._other):
            field.left.connect(self.leave)
        for button in (self._case, self._whole):
            button.toggled.connect(self._query_changed)
        self._view.text_changed.connect(self._text_changed)
        self._view.text_shown.connect(self._text_changed)

    def commands(self) -> tuple[Command, ...]:
        """Find, replace, and from one to the next."""
        group = self.tr("Text")
        return (
            Command("text.find", self.tr("Find in this text"), group, self.begin, "Ctrl+F", icon="search"),
            Command("text.replace", self.tr("Find and replace in this text"), group, self.begin_replacing, "Ctrl+H"),
            Command("text.next", self.tr("Next found"), group, self.next, "F3"),
            Command("text.previous", self.tr("Previous found"), group, self.previous, "Shift+F3"),
        )

    def begin(self) -> None:
        """Begin to look; what is selected, on one line, is looked for at once, or else what one came here for."""
        self._open(replacing=False)

    def begin_replacing(self) -> None:
        """Begin to look, with a field for what shall stand in its place."""
        self._open(replacing=True)

    def next(self) -> None:
        """To the next one, and from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """To the one before."""
        self._step(-1)

    def leave(self) -> None:
        """Close; the caret stays at what was found."""
        self.hide()
        self._view.show_marks(LAYER, ())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace_one(self) -> None:
        """Replace the one that is lit, and go on to the next."""
        self._keep_up()
        if 0 <= self._at < len(self._found) and not self._view.isReadOnly():
            start, end = self._found[self._at]
            words = self._other.text()
            self._view.edit(replacements(self._view.text, ((start, end),), words))
            self._begun_at = start + len(words)
            self._look_again()

    def replace_all(self) -> None:
        """Replace all of them, as one act."""
        self._keep_up()
        if self._found and not self._view.isReadOnly():
            self._view.edit(replacements(self._view.text, self._found, self._other.text()))
            self._look_again()

    def _open(self, *, replacing: bool) -> None:
        start, end = self._view.selection()
        pointed = self._editor.pointed
        if start == end and pointed is not None:
            start, end = pointed.start, pointed.end
        self._begun_at = start
        selected = self._view.text[start:end]
        self._replacing.setVisible(replacing)
        self.show()
        self._finder = Finder(self._view.text)
        if selected and "\n" not in selected:
            self._words.setText(selected)
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()
        self._look()

    def _query_changed(self, _value: object = None) -> None:
        self._look()

    def _text_changed(self, _change: object = None) -> None:
        if self.isVisible():
            self._later.start()

    def _keep_up(self) -> None:
        """What was found stands elsewhere when the text has changed a moment ago."""
        if self._finder.text != self._view.text:
            self._begun_at = self._view.selection()[0]
            self._look_again()

    def _look_again(self) -> None:
        self._later.stop()
        self._finder = Finder(self._view.text)
        self._look(go=False)

    def _look(self, *, go: bool = True) -> None:
        query = Query(self._words.text(), self._case.isChecked(), self._whole.isChecked())
        self._found = self._finder.find(query)
        self._at = nearest(self._found, self._begun_at)
        if go and self._at >= 0:
            self._view.select(*self._found[self._at])
        self._show()

    def _step(self, step: int) -> None:
        if not self.isVisible():
            self.begin()
            return
        self._keep_up()
        if self._found:
            if self._view.selection() != self._found[self._at]:
                self._at = nearest(self._found, self._view.selection()[0]) - (step > 0)
            self._at = (self._at + step) % len(self._found)
            self._begun_at = self._found[self._at][0]
            self._view.select(*self._found[self._at])
        self._show()

    def _show(self) -> None:
        first = max(0, self._at - MOST_LIT // 2)
        lit = enumerate(self._found[first : first + MOST_LIT], first)
        kinds = (MarkKind.FOUND, MarkKind.FOUND_HERE)
        self._view.show_marks(LAYER, [Mark(start, end, kinds[place == self._at]) for place, (start, end) in lit])
        self._count.setText(self._told())

    def _told(self) -> str:
        if not self._words.text():
            return ""
        if not self._found:
            return self.tr("Nowhere")
        return self.tr("{number} of {count}").format(number=self._at + 1, count=len(self._found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc from anywhere in the bar leaves it, from its buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def furnish_finding(editor: Editor, theme: Theme) -> FindBar:
    """Give an editor its find bar and the commands that open it."""
    bar = FindBar(theme, editor)
    editor.put_below(bar)
    editor.add_commands(bar.commands())
    return bar
