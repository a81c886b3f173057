"""Tables of what is typed and what is written: one row, one test."""

from collections.abc import Sequence
from typing import NamedTuple

from tests.search.library import Shelf, lit

NOT_FINISHED = "…"


class Row(NamedTuple):
    """What is typed, the text that it must (or must not) find, and the words that must be lit, if that matters."""

    typed: str
    written: str
    lit: str = ""

    @property
    def is_finished(self) -> bool:
        return not self.typed.endswith(NOT_FINISHED)

    @property
    def asked(self) -> tuple[str, ...]:
        """The word under the cursor, and finished, unless the row says `…`."""
        bare = self.typed.removesuffix(NOT_FINISHED)
        return (bare, f"{bare} ") if self.is_finished else (bare,)


def rows(text: str) -> list[Row]:
    """The rows of a table: `typed | written | lit`."""
    return [Row(*(cell.strip(" ") for cell in line.split("|"))) for line in text.strip("\n").split("\n")]


def name(row: Row) -> str:
    """The row as a test's name."""
    return f"{row.typed} -> {row.written}"


def shelf_of(*tables: Sequence[Row]) -> tuple[Shelf, dict[str, int]]:
    """All texts of the tables in one index, with their numbers."""
    texts = list(dict.fromkeys(row.written for table in tables for row in table))
    return Shelf(texts), {text: number for number, text in enumerate(texts)}


def check(row: Row, shelf: Shelf, numbers: dict[str, int]) -> None:
    """What is typed finds what is written, and lights it."""
    for query in row.asked:
        assert numbers[row.written] in shelf.found(query), f"{query!r} does not find {row.written!r}"
    if row.lit:
        assert lit(row.asked[0], row.written) == row.lit.split(", ")
