"""What the navigator shows, as flat rows in their order: no tree of objects, so that 10,000 sheets stay light."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.theme.tokens import Tone


class RowKind(StrEnum):
    """What a row stands for. A group (no axis, notes, pages) is a heading that is no record."""

    AXIS = "axis"
    GROUP = "group"
    SEARCH = "search"
    SHEET = "sheet"
    KIT = "kit"
    NOTE = "note"
    PAGE = "page"


HEADINGS = (RowKind.AXIS, RowKind.GROUP)
RENAMED_HERE = (RowKind.AXIS, RowKind.SEARCH)
"""What is given another title where it stands."""
SEARCHES = "searches"
"""The group of the searches that the group of people keeps."""
UNKNOWN = -1
"""How many a saved search finds, as long as nobody has looked."""


@dataclass(frozen=True, slots=True)
class NavigatorRow:
    """One row. `depth` is 0 for axes and groups; a row's children follow it, one deeper.

    `changed` is in seconds since 1970; `colour` is the place of the top axis in the plan; a group's `id` is its name. A
    saved search has its `query`, and in `count` how many it finds.
    """

    kind: RowKind
    id: str
    title: str
    depth: int = 0
    number: str = ""
    count: int = 0
    status: str = ""
    tone: Tone = Tone.MUTE
    changed: float = 0.0
    unseen: bool = False
    colour: int = 0
    query: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether other rows stand under it, and there is nothing to open."""
        return self.kind in HEADINGS


@dataclass(frozen=True, slots=True)
class NavigatorRows:
    """All rows, each followed by what stands under it."""

    rows: tuple[NavigatorRow, ...] = ()
    _folded: list[str] = field(default_factory=list, compare=False, repr=False)

    def place_of(self, identity: str) -> int | None:
        """Where a record's row is."""
        return next((place for place, row in enumerate(self.rows) if row.id == identity), None)

    def first_to_open(self) -> str:
        """The first record that a page can show; empty when there is none."""
        return next((row.id for row in self.rows if not row.is_heading and row.kind is not RowKind.SEARCH), "")

    def only(self, words: str, fold: Callable[[str], str]) -> NavigatorRows:
        """The rows in which all words begin a word or a number, and the headings above them; all rows without words."""
        wanted = fold(words).split()
        if not wanted:
            return self
        if not self._folded:
            self._folded.extend(f" {fold(f'{row.number} {row.title}')}".replace("'", " ") for row in self.rows)
        kept: list[NavigatorRow] = []
        above: list[NavigatorRow] = []
        inside = -1
        for row, folded in zip(self.rows, self._folded, strict=True):
            if row.depth <= inside:
                inside = -1
            found = all(f" {each}" in folded for each in wanted)
            if row.is_heading:
                above = [heading for heading in above if heading.depth < row.depth]
                if not found and inside < 0:
                    above.append(row)
                    continue
                inside = row.depth if inside < 0 else inside
            if found or inside >= 0:
                kept += [heading for heading in above if heading.depth < row.depth]
                above = []
                kept.append(row)
        return NavigatorRows(tuple(kept))
