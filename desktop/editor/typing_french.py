"""Typography as one types: each correction is an undo of its own, and one Backspace takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.editor.handling import Surface, line_at
from wiki.edits import Edit
from wiki.typed_lines import is_prose_at
from wiki.typography import Correction, corrected

_MAY_CORRECT = frozenset("'\".;:!?«» 0123456789()[/=-")
_TAKES_BACK = (":", ";", "!")


class TypingFrench:
    """Implements `KeyHandler`. `language` gives "fr" or "en", or nothing where typing is left as it is."""

    def __init__(self, language: Callable[[], str]) -> None:
        self._language = language
        self._latest: tuple[int, str, str] | None = None

    def handle(self, event: QKeyEvent, view: Surface) -> bool:
        """Take a key that sets something right, or the Backspace that takes this back."""
        if event.key() == Qt.Key.Key_Backspace and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            return self._take_back(view)
        key, (start, end) = event.text(), view.selection()
        if len(key) == 1 and key.isprintable():
            self._latest = None
        language = self._language()
        if not language or start != end or len(key) != 1:
            return False
        first = line_at(view.text, start)[0]
        before = view.text[first:start]
        if key not in _MAY_CORRECT and not (key.isalpha() and before.endswith(_TAKES_BACK)):
            return False
        found = corrected(before, key, language)
        if found is None or not is_prose_at(view.text, start):
            return False
        self._correct(view, start, key, found)
        return True

    def _correct(self, view: Surface, place: int, key: str, correction: Correction) -> None:
        """First the key as it was typed, then the correction, so that undoing takes back the correction alone."""
        view.edit((Edit(place, place, key),), select=(place + 1, place + 1), group="typing")
        start, end = place + 1 - correction.removed, place + 1
        typed = view.text[start:end]
        after = start + len(correction.text)
        view.edit((Edit(start, end, correction.text),), select=(after, after))
        self._latest = (start, typed, correction.text)

    def _take_back(self, view: Surface) -> bool:
        latest, self._latest = self._latest, None
        if latest is None:
            return False
        start, typed, made = latest
        end = start + len(made)
        if view.selection() != (end, end) or view.text[start:end] != made:
            return False
        view.edit((Edit(start, end, typed),), select=(start + len(typed), start + len(typed)))
        return True
