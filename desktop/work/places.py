"""Where somebody is, was or wants to be: a record, and a place in its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A record, by its id, and perhaps a heading, an action (block id), a character of its body, or words to light."""

    record: str
    section: str = ""
    action: str = ""
    start: int | None = None
    words: str = ""


Going = Callable[[Place, bool], None]
"""Go to a place; with True, open it beside what is open."""
