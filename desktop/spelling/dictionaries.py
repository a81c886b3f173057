"""The dictionaries: Hunspell's own reading of the bundled word lists, loaded when they are first asked for."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Protocol

LANGUAGES = {"fr": ("fr",), "en": ("en",), "both": ("fr", "en"), "off": ()}
_ELIDED = ("l'", "d'", "j'", "m'", "t'", "s'", "c'", "n'", "qu'", "jusqu'", "lorsqu'", "puisqu'", "quelqu'")
MOST_SUGGESTED = 6
LOG = logging.getLogger("fabrique.window")


class Dictionary(Protocol):
    """One language, as Hunspell answers."""

    def spell(self, word: str) -> bool: ...
    def suggest(self, word: str) -> Iterable[str]: ...


class Dictionaries:
    """Judges words in the chosen languages: one is wrong when it is wrong in each of them. For one thread at a time."""

    def __init__(self, choice: str) -> None:
        """`choice` is "fr", "en", "both" or "off"."""
        self._languages = LANGUAGES.get(choice, ())
        self._loaded: list[Dictionary] | None = None
        self._judged: dict[str, bool] = {}

    def wrong(self, words: Iterable[str]) -> frozenset[str]:
        """The words that no language knows."""
        dictionaries = self._ready()
        return frozenset(word for word in words if dictionaries and not self._is_right(word, dictionaries))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, likeliest first; slow, up to a second."""
        found = dict.fromkeys(each for dictionary in self._ready() for each in dictionary.suggest(word))
        return tuple(found)[:MOST_SUGGESTED]

    def _is_right(self, word: str, dictionaries: list[Dictionary]) -> bool:
        known = self._judged.get(word)
        if known is None:
            forms = (word, *_parts(word))
            known = any(dictionary.spell(word) for dictionary in dictionaries) or (
                len(forms) > 1 and all(any(each.spell(form) for each in dictionaries) for form in forms[1:])
            )
            self._judged[word] = known
        return known

    def _ready(self) -> list[Dictionary]:
        if self._loaded is None:
            self._loaded = [found for language in self._languages if (found := _load(language)) is not None]
        return self._loaded


def _parts(word: str) -> tuple[str, ...]:
    """The words that one is made of, where it is elided, joined by hyphens, or written for everybody (`élu·e`)."""
    small = word.lower()
    elided = next((opening for opening in _ELIDED if small.startswith(opening)), "")
    rest = word[len(elided) :]
    if "-" in rest:
        return tuple(part for part in rest.split("-") if part)
    for sign in ("·", "."):
        if sign in rest:
            return (rest.split(sign, 1)[0],)
    return (rest,) if elided and rest else ()


def _load(language: str) -> Dictionary | None:
    """A language's dictionary; None, noted once, where Hunspell is not to be had on this system."""
    try:
        from hunspell import Hunspell  # type: ignore[import-untyped]
    except ImportError:
        LOG.warning("spelling is off: no Hunspell here")
        return None
    folder = Path(str(files("resources").joinpath("dictionaries", language)))
    made: Dictionary = Hunspell("index", hunspell_data_dir=str(folder))
    return made
