"""Edits made after, or beside, other edits of the same text: put together into one, or led past each other.

A set of edits is of one text, in its positions, without overlaps, as `apply_edits` takes it. An edit's new words stand
where the edit begins, before what it takes away: that alone decides the order of what two sides put in.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wiki.edits import Edit


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the original that is kept, or, when `text` is given, words that were put in."""

    start: int
    end: int
    text: str | None = None

    @property
    def length(self) -> int:
        return self.end - self.start if self.text is None else len(self.text)

    def parted(self, at: int) -> tuple["_Piece", "_Piece"]:
        if self.text is None:
            return _Piece(self.start, self.start + at), _Piece(self.start + at, self.end)
        return _Piece(0, 0, self.text[:at]), _Piece(0, 0, self.text[at:])


def composed(first: Iterable[Edit], then: Iterable[Edit], length: int) -> tuple[Edit, ...]:
    """The edits of a text of this length that do what `first` does, and `then` to what comes of it."""
    return tuple(_edits(_edited(_edited([_Piece(0, length)], first), then), length))


def rebased(edits: Iterable[Edit], over: Iterable[Edit], *, before: bool) -> tuple[Edit, ...]:
    """`edits` as edits of the text after `over`; both are of the same text.

    What both take away is gone once; `before` says on which side of `over`'s words ours come where both put some in at
    one place. With opposite answers, both ways around lead to the same text.
    """
    others = in_order(over)
    return tuple(_joined(each for edit in in_order(edits) for each in _led_past(edit, others, before=before)))


def moved(place: int, edits: Iterable[Edit], *, stays: bool) -> int:
    """Where a place is after edits of its text; what is put in right there comes behind it when it `stays`."""
    return _moved(place, in_order(edits), stays=stays)


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Edits as they stand in the text; insertions at one place keep the order given."""
    return sorted(edits, key=lambda edit: (edit.start, edit.end))


def _moved(place: int, ordered: Sequence[Edit], *, stays: bool) -> int:
    shift = 0
    for edit in ordered:
        if edit.start > place or (edit.start == place and stays):
            break
        shift += len(edit.text) - (min(edit.end, place) - edit.start)
    return place + shift


def _edited(pieces: Iterable[_Piece], edits: Iterable[Edit]) -> Iterator[_Piece]:
    """The pieces of what edits make of these pieces' text."""
    rest, at = deque(pieces), 0
    for edit in in_order(edits):
        yield from _taken(rest, edit.start - at)
        if edit.text:
            yield _Piece(0, 0, edit.text)
        for _ in _taken(rest, edit.end - edit.start):
            pass
        at = edit.end
    yield from rest


def _taken(rest: deque[_Piece], count: int) -> Iterator[_Piece]:
    """So many characters from the beginning of what is left."""
    while count > 0 and rest:
        piece = rest.popleft()
        if piece.length > count:
            piece, after = piece.parted(count)
            rest.appendleft(after)
        count -= piece.length
        yield piece


def _edits(pieces: Iterable[_Piece], length: int) -> Iterator[Edit]:
    """What leads from the original to pieces of it and new words."""
    done, words = 0, ""
    for piece in [*pieces, _Piece(length, length)]:
        if piece.text is not None:
            words += piece.text
            continue
        if words or piece.start > done:
            yield Edit(done, piece.start, words)
        done, words = piece.end, ""


def _led_past(edit: Edit, others: Sequence[Edit], *, before: bool) -> Iterator[Edit]:
    """One edit as edits of the text after `others`: its words, then what is left of the stretch that it takes away."""
    if edit.text:
        place = _moved(edit.start, others, stays=before)
        yield Edit(place, place, edit.text)
    shift, at = 0, edit.start
    for other in others:
        if other.start >= edit.end:
            break
        if other.start > at:
            yield Edit(at + shift, other.start + shift, "")
        shift += len(other.text) - (other.end - other.start)
        at = max(at, other.end)
    if at < edit.end:
        yield Edit(at + shift, edit.end + shift, "")


def _joined(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Words and the stretch taken away right behind them as one edit again."""
    waiting: Edit | None = None
    for edit in edits:
        if waiting is not None and waiting.end == edit.start and not edit.text:
            waiting = Edit(waiting.start, edit.end, waiting.text)
            continue
        if waiting is not None:
            yield waiting
        waiting = edit
    if waiting is not None:
        yield waiting
