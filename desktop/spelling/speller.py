"""Judges texts beside the window, and knows whose words are right whatever the dictionaries say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.spelling.dictionaries import Dictionaries
from desktop.spelling.own_words import OwnWords
from desktop.work.jobs import Jobs, Lane
from wiki.spelled_words import SpelledWord, spelled_words

_PART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
AFTER_START = 2_500
"""Milliseconds before dictionaries are loaded: first the window has to be there."""
Judged = Callable[[tuple[SpelledWord, ...]], None]


class Speller(QObject):
    """One for a workspace. `changed` tells that words are judged otherwise now."""

    changed = Signal()

    def __init__(self, jobs: Jobs, own: OwnWords, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._own = own
        self._group: frozenset[str] = frozenset()
        self._ignored: set[str] = set()
        self._choice = choice
        self._dictionaries = Dictionaries(choice)
        self._is_early = True
        QTimer.singleShot(AFTER_START, self, self._begin)

    @property
    def is_on(self) -> bool:
        """Whether spelling is judged at all, and already."""
        return self._choice != "off" and not self._is_early

    def choose(self, choice: str) -> None:
        """Judge in other languages: "fr", "en", "both" or "off"."""
        if choice != self._choice:
            self._choice = choice
            self._dictionaries = Dictionaries(choice)
            self.changed.emit()

    def know(self, names: Iterable[str]) -> None:
        """The names of people, partners and sheets: their words are right."""
        words = frozenset(part.lower() for name in names for part in _PART.findall(name))
        if words != self._group:
            self._group = words
            self.changed.emit()

    def judge(self, text: str, start: int, end: int, done: Judged) -> None:
        """Find the wrong words that begin between two places of a text."""
        work = partial(self._wrong, self._dictionaries, text, start, end)
        self._jobs.run(work, done=done, failed=_raise, lane=Lane.SIDE)

    def suggest(self, word: str, done: Callable[[tuple[str, ...]], None]) -> None:
        """Find out what may have been meant."""
        work = partial(self._dictionaries.suggestions, word)
        self._jobs.run(work, done=done, failed=_raise, lane=Lane.SIDE)

    def add(self, word: str) -> None:
        """The word is right, from now on."""
        self._own.add(word)
        self.changed.emit()

    def ignore(self, word: str) -> None:
        """The word is right, until the window is closed."""
        self._ignored.add(word)
        self.changed.emit()

    def _begin(self) -> None:
        self._is_early = False
        self.changed.emit()

    def _wrong(self, dictionaries: Dictionaries, text: str, start: int, end: int) -> tuple[SpelledWord, ...]:
        words = list(spelled_words(text, start, end))
        wrong = dictionaries.wrong({found.word for found in words if not self._is_known(found.word)})
        return tuple(found for found in words if found.word in wrong)

    def _is_known(self, word: str) -> bool:
        if word in self._own or word in self._ignored:
            return True
        return all(part in self._group for part in _PART.findall(word.lower().rpartition("'")[2]))


def _raise(error: Exception) -> None:
    raise error
