"""Somebody's words inside a sentence: on one line, and never longer than a reader bears."""

from collections.abc import Iterable

from commands.console import one_line
from commands.tables import cut


def quoted(words: object, limit: int = 160) -> str:
    """Somebody's words within a sentence, on one line, cut when they are long."""
    return cut(one_line(str(words)), limit)


def listed(words: Iterable[str], most: int = 12) -> str:
    """Several words in a sentence, the first of them when they are many."""
    every = [quoted(word, 60) for word in words]
    return ", ".join(every[:most]) + (", …" if len(every) > most else "")
