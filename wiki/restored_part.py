"""A part of an earlier text brought back into the present one: the smallest edits, and nothing outside that part."""

from collections.abc import Iterator

from wiki.differences import word_edits
from wiki.edits import Edit


def restored_part(present: str, earlier: str, start: int, end: int) -> tuple[Edit, ...]:
    """The edits of `present` after which it says what `earlier` says in its stretch `start..end`."""
    return tuple(edit for edit, first, last in _with_places(present, earlier) if first < end and last > start)


def _with_places(present: str, earlier: str) -> Iterator[tuple[Edit, int, int]]:
    """Each edit that leads back, with the stretch of the earlier text that it brings; an empty one is widened by one.

    What came since stands, in the earlier text, between two characters: it belongs to the part on either side.
    """
    shift = 0
    for edit in word_edits(present, earlier):
        first = edit.start + shift
        last = first + len(edit.text)
        shift += len(edit.text) - (edit.end - edit.start)
        yield edit, first - (first == last), last + (first == last)
