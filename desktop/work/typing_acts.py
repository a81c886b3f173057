"""Which edits are one undo with those before: letters of a word, blanks behind it, one run of erasing, one group."""

from collections.abc import Sequence

from wiki.edits import Edit

PAUSE = 1.5
"""Seconds after which typing on is another act."""


class TypingActs:
    """Remembers the last edit, and says whether the next continues it."""

    def __init__(self) -> None:
        self.stop()

    def stop(self) -> None:
        """Whatever comes next begins an act of its own."""
        self._at = float("-inf")
        self._place = -1
        self._last = ""
        self._group = ""
        self._has_word = False

    def continues(self, edits: Sequence[Edit], group: str, now: float) -> bool:
        """Whether edits made now, as edits of the present text, go with those before."""
        joins = self._joins(edits, group, now)
        has_letters = any(not edit.text.isspace() and edit.text for edit in edits)
        self._has_word = has_letters or (joins and self._has_word)
        self._remember(edits, group, now)
        return joins

    def _joins(self, edits: Sequence[Edit], group: str, now: float) -> bool:
        if group or self._group:
            return group == self._group
        if len(edits) != 1 or now - self._at > PAUSE or (len(self._last) > 2 and self._last != "erased"):
            return False
        edit = edits[0]
        if edit.text and edit.start == edit.end:
            return self._last != "erased" and edit.start == self._place and not self._begins_word(edit.text)
        erases_on = edit.end == self._place or edit.start == self._place
        return not edit.text and self._last == "erased" and erases_on and edit.end - edit.start <= 2

    def _begins_word(self, text: str) -> bool:
        is_break = text[:1] in ("\r", "\n")
        follows = self._has_word and self._last[-1:].isspace()
        return len(text) > 2 or is_break or (follows and not text[:1].isspace())

    def _remember(self, edits: Sequence[Edit], group: str, now: float) -> None:
        self._at, self._group = now, group
        if len(edits) != 1:
            self._place, self._last = -1, ""
            return
        edit = edits[0]
        self._place = edit.start + len(edit.text)
        self._last = edit.text or "erased"
