"""What every engine does in the measurement, and what those share that are given our French and our snippets."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from benchmarks.french_text import SheetText
from search.answering.lighting import Light
from search.answering.snippets import cut, first_places
from search.language.query import Query, Wanted
from search.language.understanding import understand

Shown = Sequence[object]
TOP = 20
_TODAY = date(2027, 5, 12)


class Engine(Protocol):
    """One way of searching. It is built in one process and asked in another, which opens what the first has left."""

    def build(self, sheets: Sequence[SheetText]) -> float:
        """Index the sheets; gives the seconds that it took."""

    def open(self) -> None:
        """Be ready to answer."""

    def ask(self, typed: str) -> Shown:
        """The TOP best with their snippets."""

    def change(self, number: int, sheet: SheetText) -> float:
        """Another text for the sheet of that number; gives the seconds until it can be found."""

    def size(self) -> int:
        """How many bytes it takes on the disk."""


class Understood:
    """What was typed, as engines without our query language are told it."""

    def __init__(self, typed: str) -> None:
        self.query: Query = understand(typed, today=_TODAY)
        self.finished = [_first(each) for each in self.query.wanted if not each.typing]
        self.last = next((_first(each) for each in self.query.wanted if each.typing), None)
        self._light = Light(self.query)

    def snippet(self, text: str) -> object:
        """A line of a text with the words found lit, exactly as ours."""
        return cut(text, first_places(self._light, text))


def _first(wanted: Wanted) -> str:
    return next((forms[0] for forms in wanted.alternatives if len(forms) == 1), wanted.alternatives[0][0])


def folder_size(files: Iterable[Path]) -> int:
    """How many bytes files have."""
    return sum(file.stat().st_size for file in files if file.is_file())
