"""What one key does to a text: the edits, and what is selected after them."""

from collections.abc import Iterable
from dataclasses import dataclass

from wiki.edits import Edit, narrowed


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Edits in positions of the text as given; `anchor` and `place` are the selection after them, in the new text."""

    edits: tuple[Edit, ...]
    anchor: int
    place: int

    @property
    def is_empty(self) -> bool:
        """Whether the text stays as it is."""
        return not self.edits


def at_place(edits: Iterable[Edit], place: int) -> Rewrite:
    """The edits with the caret at `place` of the new text."""
    return Rewrite(tuple(edits), place, place)


def carried(edits: Iterable[Edit], anchor: int, place: int) -> Rewrite:
    """The edits, with the selection carried along from positions of the old text."""
    kept = tuple(edits)
    return Rewrite(kept, moved(anchor, kept), moved(place, kept))


def moved(place: int, edits: Iterable[Edit]) -> int:
    """Where a place of the old text is after the edits; what is inserted at the place itself comes before it."""
    shift = 0
    for edit in edits:
        if edit.end <= place:
            shift += len(edit.text) - (edit.end - edit.start)
        elif edit.start < place:
            shift += min(len(edit.text), place - edit.start) - (place - edit.start)
    return place + shift


def smallest(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in order, each narrowed to what it changes; those that change nothing are left out."""
    ordered = sorted((narrowed(text, edit) for edit in edits), key=lambda edit: (edit.start, edit.end))
    return tuple(edit for edit in ordered if edit.start < edit.end or edit.text)
