"""The text of one record while somebody writes in it: their own edits can be undone, what arrives is never touched.

Undo is the inverse of my own act, led past whatever arrived since. The undo manager of pycrdt 0.14.13 was tried first:
in random histories it took away, together with my words, words that had arrived beside them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wiki.edits import Edit, apply_edits
from wiki.rebasing import composed, in_order, rebased


@dataclass(slots=True)
class _Step:
    """A step of a path through texts: an act of mine taken back (or done again), or what arrived."""

    edits: tuple[Edit, ...]
    mine: bool


class _Path:
    """Acts that can be had back, last on top. Each is in positions of the text that those above it lead to."""

    def __init__(self) -> None:
        self.steps: list[_Step] = []

    def __bool__(self) -> bool:
        return any(step.mine for step in self.steps[-2:])

    def push(self, edits: tuple[Edit, ...]) -> None:
        self.steps.append(_Step(edits, mine=True))
        if len(self.steps) > 2 * MOST_ACTS:
            del self.steps[:MOST_ACTS]
            while not self.steps[0].mine:
                del self.steps[0]

    def arrived(self, edits: tuple[Edit, ...], length: int) -> None:
        """Note what arrived in a text that was so long; nothing arrives below the first act."""
        if self.steps and not self.steps[-1].mine:
            edits = composed(self.steps.pop().edits, edits, length)
        if self.steps:
            self.steps.append(_Step(edits, mine=False))

    def pop(self) -> tuple[Edit, ...]:
        """The last act, in positions of the text as it is; what arrived since stays, as if the act had not been."""
        top = self.steps.pop()
        if top.mine:
            return top.edits
        act = self.steps.pop().edits
        left = rebased(top.edits, act, before=True)
        if self.steps and not self.steps[-1].mine:
            left = composed(self.steps.pop().edits, left, _FAR)
        if self.steps:
            self.steps.append(_Step(left, mine=False))
        return rebased(act, top.edits, before=False)


MOST_ACTS = 500
"""So many acts can be had back at least; older ones are forgotten, so that a long day takes no more room."""

_FAR = 2**60
"""Longer than any text: putting steps together needs no length but to know where the last edit ends."""


class LiveText:
    """A text under the pen. `edit` is mine and can be undone; `arrived` came from elsewhere."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._undo, self._redo = _Path(), _Path()
        self._open = False

    @property
    def text(self) -> str:
        """The text as it is now."""
        return self._text

    @property
    def can_undo(self) -> bool:
        """Whether something of mine can be taken back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether something that I took back can be had again."""
        return bool(self._redo)

    def edit(self, edits: Iterable[Edit], *, continues: bool = False) -> None:
        """Make edits of mine; one undo with the act before when they continue it. Raises EditRefused."""
        back = self._make(in_order(edits))
        if continues and self._open and self._undo:
            back = composed(back, self._undo.pop(), _FAR)
        self._undo.push(back)
        self._redo = _Path()
        self._open = True

    def arrived(self, edits: Iterable[Edit]) -> None:
        """Make edits that came from elsewhere. Raises EditRefused."""
        ordered = tuple(in_order(edits))
        self._make(ordered)
        for path in (self._undo, self._redo):
            path.arrived(ordered, _FAR)

    def undo(self) -> tuple[Edit, ...]:
        """Take back my last act; gives what that changes, as edits of the text before. None when nothing is left."""
        return self._had_back(self._undo, self._redo)

    def redo(self) -> tuple[Edit, ...]:
        """Do again what I took back last; gives what that changes, as edits of the text before."""
        return self._had_back(self._redo, self._undo)

    def _had_back(self, path: _Path, other: _Path) -> tuple[Edit, ...]:
        self._open = False
        while path:
            edits = path.pop()
            if edits:
                other.push(self._make(edits))
                return edits
        return ()

    def _make(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """Make edits, given in order; gives the edits that take them back."""
        ordered = tuple(edits)
        text = apply_edits(self._text, ordered)
        back = inverse(self._text, ordered)
        self._text = text
        return back


def inverse(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that lead back from what edits, given in order, make of a text."""
    found: list[Edit] = []
    shift = 0
    for edit in edits:
        start = edit.start + shift
        found.append(Edit(start, start + len(edit.text), text[edit.start : edit.end]))
        shift += len(edit.text) - (edit.end - edit.start)
    return tuple(found)
