"""One line of a review: a value, the field it fills, and where in the source it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wiki.dates import WrittenDate


class NameState(StrEnum):
    """Who a name is: new here, known here, one of several, or filled up by a register."""

    NEW = "new"
    KNOWN = "known"
    CHOICE = "choice"
    COMPLETED = "completed"


CHANGE, NAME, UNFILED, PROBLEM = "change/", "name", "unfiled", "problem/"
HEAD_CHANGES, HEAD_ALL, MORE = "head/changes", "head/all", "more"


@dataclass(frozen=True, slots=True)
class Row:
    """One value: the field it fills, its words, and the lines of which source it came from.

    `before` is what stands there now, for a change; `name` is the place of a person or organisation among the
    proposal's names, `state` what would become of it, `known_as` how the register calls it.
    """

    field: str
    words: str
    lines: tuple[int, ...] = ()
    source: int = 0
    before: str | None = None
    uncertain: bool = False
    heading: int = 0
    raw: str = ""
    name: int | None = None
    state: NameState | None = None
    known_as: str = ""
    date: WrittenDate | None = None
