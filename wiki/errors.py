"""What this package refuses.

    WikiError
    └── EditRefused (also a ValueError)   an edit overlaps another or leaves its text

Texts themselves are never refused: whatever does not read as structure is simply text.
"""

from typing import Literal


class WikiError(Exception):
    """The root of this package's errors."""


class EditRefused(WikiError, ValueError):
    """An edit that cannot be applied; `start` and `end` are its positions, `why` says what is wrong with them."""

    def __init__(self, start: int, end: int, why: Literal["outside", "overlap"]) -> None:
        super().__init__(f"edit {start}..{end}: {why}")
        self.start = start
        self.end = end
        self.why = why
