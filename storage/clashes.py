"""Paragraphs changed on both sides at touching words: the CRDT keeps every letter, the result is often nonsense.

Found from the rows alone, again at every arrival, so that all copies of a workspace find the same.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from storage.crdt import Document
from storage.log import ChangeRow
from storage.merging import BODY, SETTLED, Base, Writes, concurrent_pairs, contradiction_id, knew, last_of_runs
from wiki.differences import word_edits
from wiki.edits import Edit, apply_edits

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ParagraphClash:
    """One stretch of paragraphs that both sides changed: as both knew it, and as each side left it, by row."""

    id: str
    before: str
    sides: tuple[tuple[ChangeRow, str], ...]
    open: bool


def paragraph_clashes(rows: Sequence[ChangeRow], standing: Sequence[ChangeRow]) -> list[ParagraphClash]:
    """Every contradiction inside the body of one record, settled ones included, sorted by id.

    `rows` is its whole log, from which texts are replayed; `standing` those that can contradict each other.
    """
    pairs = _last_pairs(standing)
    if not pairs:
        return []
    texts = _Texts(rows)
    found: dict[str, tuple[str, dict[str, tuple[ChangeRow, str]]]] = {}
    for base, row, other in pairs:
        old = texts.known_to_both(row, other)
        for span, one, two in _clashes(old, texts.left_by(row), texts.left_by(other)):
            clash = contradiction_id(row.record, base, *span)
            _, sides = found.setdefault(clash, (old[slice(*span)], {}))
            for side, words in ((row, one), (other, two)):
                newest = sides.get(side.device)
                if newest is None or newest[0].counter <= side.counter:
                    sides[side.device] = (side, words)
    return [
        ParagraphClash(
            id=clash,
            before=before,
            sides=tuple(sides[device] for device in sorted(sides)),
            open=not _is_settled(clash, [row for row, _ in sides.values()], standing),
        )
        for clash, (before, sides) in sorted(found.items())
    ]


def _is_settled(clash: str, sides: Sequence[ChangeRow], rows: Sequence[ChangeRow]) -> bool:
    """Whether somebody has decided it with all its sides at hand: a side that came later opens it again."""
    field = f"{SETTLED}{clash}"
    return any(field in row.sets and all(knew(row, side) for side in sides) for row in rows)


def _last_pairs(rows: Sequence[ChangeRow]) -> list[tuple[Base, ChangeRow, ChangeRow]]:
    """Of two devices and a state both knew, the last pair of concurrent body changes: it holds the earlier ones."""
    writes = Writes([row for row in rows if BODY in row.sets])
    last: dict[tuple[str, str, Base], tuple[ChangeRow, ChangeRow]] = {}
    for row, other in concurrent_pairs(last_of_runs(writes.rows)):
        key = (row.device, other.device, writes.base(BODY, row, other))
        newest = last.get(key, (row, other))
        last[key] = max(newest, (row, other), key=lambda pair: (pair[0].counter, pair[1].counter))
    ordered = sorted(last.items(), key=lambda item: (item[0][0], item[0][1], item[0][2].counters))
    return [(base, row, other) for (_, _, base), (row, other) in ordered]


class _Texts:
    """The body as a row's writer had it, replayed from the rows that it knew; each state is replayed once."""

    def __init__(self, rows: Sequence[ChangeRow]) -> None:
        self._rows = rows
        self._found: dict[tuple[str, ...], str] = {}

    def left_by(self, row: ChangeRow) -> str:
        return self._text(lambda other: _is(other, row) or knew(row, other))

    def known_to_both(self, row: ChangeRow, other: ChangeRow) -> str:
        return self._text(lambda known: knew(row, known) and knew(other, known))

    def _text(self, keep: Callable[[ChangeRow], bool]) -> str:
        kept = [row for row in self._rows if keep(row)]
        key = tuple(f"{row.device}/{row.counter}" for row in kept)
        if key not in self._found:
            self._found[key] = Document(row.data for row in kept).body()
        return self._found[key]


def _is(one: ChangeRow, other: ChangeRow) -> bool:
    return (one.device, one.counter) == (other.device, other.counter)


def _clashes(old: str, one: str, two: str) -> Iterator[tuple[Span, str, str]]:
    """Stretches of whole lines of `old` in which both sides changed touching words, with each side's lines."""
    ours, theirs = _in_order(word_edits(old, one)), _in_order(word_edits(old, two))
    both = (*ours, *theirs)
    done = -1
    for mine, yours in _near_pairs(ours, theirs):
        if mine.start < done or mine == yours or not _touch(mine, yours):
            continue
        span = _whole_lines(old, mine, yours, both)
        done = span[1]
        left, right = _side(old, span, ours), _side(old, span, theirs)
        if left != right:
            yield span, left, right


def _in_order(edits: Sequence[Edit]) -> list[Edit]:
    return sorted(edits, key=lambda edit: (edit.start, edit.end))


def _near_pairs(ours: Sequence[Edit], theirs: Sequence[Edit]) -> Iterator[tuple[Edit, Edit]]:
    """Pairs of edits whose places meet; both lists are in order and overlap nothing of their own."""
    ends = [edit.end for edit in theirs]
    for mine in ours:
        for yours in theirs[bisect_left(ends, mine.start) :]:
            if yours.start > mine.end:
                break
            yield mine, yours


def _touch(one: Edit, two: Edit) -> bool:
    if max(one.start, two.start) < min(one.end, two.end):
        return bool(one.text or two.text)
    return _inserted_into(one, two) or _inserted_into(two, one)


def _inserted_into(insertion: Edit, other: Edit) -> bool:
    """An insertion inside what the other replaced, or at its edge; a whole new line at the edge is no clash."""
    if insertion.start != insertion.end or other.start == other.end:
        return False
    place = insertion.start
    return other.start < place < other.end or (place in (other.start, other.end) and "\n" not in insertion.text)


def _whole_lines(old: str, one: Edit, two: Edit, edits: Sequence[Edit]) -> Span:
    start, end = min(one.start, two.start), max(one.end, two.end)
    while True:
        start = old.rfind("\n", 0, start) + 1
        stop = old.find("\n", end)
        end = len(old) if stop < 0 else stop
        wider = [edit for edit in edits if edit.start < end and edit.end > start]
        reach = min([start, *(edit.start for edit in wider)]), max([end, *(edit.end for edit in wider)])
        if reach == (start, end):
            return reach
        start, end = reach


def _side(old: str, span: Span, edits: Sequence[Edit]) -> str:
    start, end = span
    inside = [
        Edit(edit.start - start, edit.end - start, edit.text)
        for edit in edits
        if start <= edit.start and edit.end <= end
    ]
    return apply_edits(old[start:end], inside)
