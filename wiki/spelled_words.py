"""The words of a text whose spelling can be judged, with their places.

Not judged: code, front matter, links and addresses, mentions, tags, block ids, what has a digit or an underscore, and
acronyms.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wiki.prose import Prose

_WORD = re.compile(r"(?<![\w@#^/.\\-])[^\W\d_]+(?:['’\-·.][^\W\d_]+)*(?![\w@])")
_NAMES_AFTER = re.compile(r"(?<![\w@])@[^\W\d_][\w'’\-]*(?:[ \u00a0][^\W\d_a-z][\w'’\-]*)*")
_LEAST = 2


class SpelledWord(NamedTuple):
    """A word `start..end` of the text, with straight apostrophes."""

    start: int
    end: int
    word: str


def spelled_words(text: str, start: int = 0, end: int | None = None) -> Iterator[SpelledWord]:
    """The words that begin between two places, in order."""
    shown = Prose(text).without_links
    if "@" in shown:
        shown = _NAMES_AFTER.sub(lambda found: "\0" * len(found.group()), shown)
    for found in _WORD.finditer(shown, start, len(text) if end is None else end):
        word = found.group()
        if len(word) >= _LEAST and not _is_acronym(word):
            yield SpelledWord(found.start(), found.end(), word.replace("’", "'"))


def _is_acronym(word: str) -> bool:
    return word.isupper() or sum(letter.isupper() for letter in word) > 1 + word.count("-") + word.count("'")
