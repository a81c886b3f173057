"""Wavy lines under words that no dictionary knows; in a long text under those that are seen, when nobody types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.editor.editor import Editor
from desktop.editor.handling import Mark, MarkKind, Surface
from desktop.work.commands import Command
from wiki.edits import Edit
from wiki.spelled_words import SpelledWord

LAYER = "spelling"
PAUSE = 350
"""Milliseconds without a key before words are judged."""
MOST_MARKED = 2_000
LONG, AROUND = 60_000, 8_000
"""Letters from which on only what is seen is judged, and so much around it."""
Found = tuple[SpelledWord, ...]


class Spelling(Protocol):
    """Who judges: the speller of the workspace."""

    changed: SignalInstance

    @property
    def is_on(self) -> bool: ...
    def judge(self, text: str, start: int, end: int, done: Callable[[Found], None]) -> None: ...
    def suggest(self, word: str, done: Callable[[tuple[str, ...]], None]) -> None: ...
    def add(self, word: str) -> None: ...
    def ignore(self, word: str) -> None: ...


class SpellingMarks(QObject):
    """Implements `MenuFiller`. An answer about a text that has changed since is dropped."""

    def __init__(self, editor: Editor, speller: Spelling) -> None:
        super().__init__(editor)
        self._view = editor.view
        self._speller = speller
        self._wrong: Found = ()
        self._known: str | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._judge)
        self._view.text_changed.connect(self._again)
        self._view.text_shown.connect(self._again)
        self._view.caret_moved.connect(self._caret_moved)
        self._view.verticalScrollBar().valueChanged.connect(self._scrolled)
        speller.changed.connect(self._again)

    def commands(self) -> tuple[Command, ...]:
        """Going from one mistake to the next."""
        return (Command("text.mistake", self.tr("Next spelling mistake"), self.tr("Text"), self.to_next, "F7"),)

    def to_next(self) -> None:
        """Select the next word that is marked, and from the last the first."""
        place = self._view.selection()[1]
        found = next((each for each in self._wrong if each.start >= place), None) or next(iter(self._wrong), None)
        if found is not None:
            self._view.select(found.start, found.end)

    def fill(self, menu: QMenu, place: int, view: Surface) -> None:
        """What may have been meant, above everything else; it is filled in when it is known."""
        found = next((each for each in self._wrong if each.start <= place <= each.end), None)
        if found is None or view.text[found.start : found.end].replace("’", "'") != found.word:
            return
        waiting = menu.addAction(self.tr("Looking for suggestions…"))
        waiting.setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Add to the dictionary"), partial(self._speller.add, found.word))
        menu.addAction(self.tr("Ignore"), partial(self._speller.ignore, found.word))
        self._speller.suggest(found.word, partial(self._suggested, menu, waiting, found, view))

    def _suggested(
        self, menu: QMenu, waiting: QAction, found: SpelledWord, view: Surface, words: tuple[str, ...]
    ) -> None:
        try:
            waiting.setText(self.tr("No suggestion"))
        except RuntimeError:  # the menu was closed before the answer came
            return
        for word in words:
            action = QAction(word.replace("&", "&&"), menu)
            action.triggered.connect(partial(self._replace, found, word, view))
            menu.insertAction(waiting, action)
        waiting.setVisible(not words)

    @staticmethod
    def _replace(found: SpelledWord, word: str, view: Surface, _checked: bool = False) -> None:
        if view.text[found.start : found.end].replace("’", "'") == found.word:
            end = found.start + len(word)
            view.edit((Edit(found.start, found.end, word),), select=(end, end))

    def _again(self, _change: object = None) -> None:
        self._known = None
        self._pause.start()

    def _judge(self) -> None:
        if not self._speller.is_on:
            self._show(())
            return
        text = self._view.text
        if text is self._known:  # only the caret has moved
            self._show(self._wrong)
            return
        if len(text) <= LONG:
            self._speller.judge(text, 0, len(text), partial(self._judged, text, 0))
            return
        start, end = self._view.visible_places()
        first = text.rfind("\n", 0, max(0, start - AROUND)) + 1
        piece = text[first : end + AROUND]
        self._speller.judge(piece, 0, len(piece), partial(self._judged, text, first))

    def _judged(self, text: str, first: int, wrong: Found) -> None:
        if text is self._view.text or text == self._view.text:
            self._known = text if len(text) <= LONG else None
            self._show(tuple(SpelledWord(each.start + first, each.end + first, each.word) for each in wrong))

    def _scrolled(self, _value: int) -> None:
        if len(self._view.text) > LONG:
            self._pause.start()

    def _caret_moved(self) -> None:
        """A word is marked once the caret has left it."""
        if self._wrong and not self._pause.isActive():
            self._pause.start()

    def _show(self, wrong: Found) -> None:
        self._wrong = wrong
        caret = self._view.place()
        marks = [
            Mark(found.start, found.end, MarkKind.SPELLING)
            for found in wrong[:MOST_MARKED]
            if not (found.start <= caret <= found.end and self._view.hasFocus())
        ]
        self._view.show_marks(LAYER, marks)


def furnish_spelling(editor: Editor, speller: Spelling) -> SpellingMarks:
    """Give an editor its wavy lines, the suggestions in its menu, and the key to the next mistake."""
    marks = SpellingMarks(editor, speller)
    editor.view.add_menu_filler(marks)
    editor.add_commands(marks.commands())
    return marks
