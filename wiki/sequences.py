"""Which stretches two sequences have in common, in time that follows their length.

The shortest script of Myers (1986) is looked for first, with an allowance of steps. Where it runs out, runs of
elements that stand once on both sides cut the sequences into parts, which are compared in turn, by ever shorter runs;
where nothing cuts any more, nothing is common.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

_MOST_DIFFERENCES = 400
_STEPS_PER_ELEMENT = 8
_STEPS_IN_ALL = 20
_FREE_STEPS = 6_000
# How many elements the runs have by which a part is cut, after how many cuts.
_RUNS = (4, 2, 1, 1)


class Match(NamedTuple):
    """`old[old_start:old_start + length]` equals `new[new_start:new_start + length]`."""

    old_start: int
    new_start: int
    length: int


class _Part(NamedTuple):
    old_start: int
    old_end: int
    new_start: int
    new_end: int
    cuts: int


def matches(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """The common stretches in order, none touching the next on both sides."""
    found: list[Match] = []
    allowance = _STEPS_IN_ALL * (len(old) + len(new)) + _FREE_STEPS
    waiting = [_Part(0, len(old), 0, len(new), 0)]
    while waiting:
        part = waiting.pop()
        head, middle, tail = _trimmed(old, new, part)
        found += (head, tail)
        a, b = old[middle.old_start : middle.old_end], new[middle.new_start : middle.new_end]
        if not a or not b:
            continue
        most = min(allowance, _STEPS_PER_ELEMENT * (len(a) + len(b)) + _FREE_STEPS)
        script, steps = _shortest(a, b, most)
        allowance -= steps
        if script is not None:
            found += (Match(i + middle.old_start, j + middle.new_start, length) for i, j, length in script)
        else:
            waiting += _cut(middle, a, b)
    return _joined(sorted(match for match in found if match.length))


def _trimmed(old: Sequence[str], new: Sequence[str], part: _Part) -> tuple[Match, _Part, Match]:
    first, last, new_first, new_last, cuts = part
    while first < last and new_first < new_last and old[first] == new[new_first]:
        first, new_first = first + 1, new_first + 1
    while first < last and new_first < new_last and old[last - 1] == new[new_last - 1]:
        last, new_last = last - 1, new_last - 1
    head = Match(part.old_start, part.new_start, first - part.old_start)
    return head, _Part(first, last, new_first, new_last, cuts), Match(last, new_last, part.old_end - last)


def _shortest(old: Sequence[str], new: Sequence[str], allowance: int) -> tuple[list[Match] | None, int]:
    """The common stretches that leave fewest differences, or None when the allowance does not suffice; steps taken."""
    goal = len(old) - len(new)
    steps = 0
    most = min(len(old) + len(new), _MOST_DIFFERENCES)
    reached = [0] * (2 * most + 3)
    centre = most + 1
    trace: list[list[int]] = []
    for differences in range(most + 1):
        trace.append(reached[centre - differences - 1 : centre + differences + 2])
        for diagonal in range(-differences, differences + 1, 2):
            at = centre + diagonal
            down = diagonal == -differences or (diagonal != differences and reached[at - 1] < reached[at + 1])
            x = start = reached[at + 1] if down else reached[at - 1] + 1
            y = x - diagonal
            while x < len(old) and y < len(new) and old[x] == new[y]:
                x, y = x + 1, y + 1
            steps += 1 + x - start
            reached[at] = x
            if diagonal == goal and x >= len(old):
                return _traced(trace, len(old), len(new)), steps
        if steps > allowance:
            break
    return None, steps


def _traced(trace: Sequence[list[int]], x: int, y: int) -> list[Match]:
    """The way back from the end through what each number of differences had reached before it."""
    found: list[Match] = []
    for differences in range(len(trace) - 1, -1, -1):
        reached = trace[differences]
        centre = differences + 1
        at = centre + x - y
        down = x - y == -differences or (x - y != differences and reached[at - 1] < reached[at + 1])
        came_from = x - y + (1 if down else -1)
        before = reached[centre + came_from] if differences else 0
        after = (before if down else before + 1) if differences else 0
        if x > after:
            found.append(Match(after, y - (x - after), x - after))
        x, y = before, before - came_from
    return found[::-1]


def _runs(elements: Sequence[str], length: int) -> Sequence[Hashable]:
    """Every run of so many elements, by its place."""
    return elements if length == 1 else list(zip(*(elements[at:] for at in range(length)), strict=False))


def _unique_in_both(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The longest rising row of pairs of equal elements that stand once on each side."""
    old_counts, new_counts = Counter(old), Counter(new)
    places = {element: at for at, element in enumerate(new) if new_counts[element] == 1 == old_counts[element]}
    pairs = [(at, places[element]) for at, element in enumerate(old) if element in places]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [index]
    row: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]


def _cut(part: _Part, old: Sequence[str], new: Sequence[str]) -> Iterator[_Part]:
    """The parts that each begin with a common run, and the one before the first; none when no run is common.

    Nothing is cut where two runs adjoin.
    """
    for cuts in range(part.cuts, len(_RUNS)):
        pairs = _unique_in_both(_runs(old, _RUNS[cuts]), _runs(new, _RUNS[cuts]))
        if pairs:
            known = set(pairs)
            ends = [(part.old_start + i, part.new_start + j) for i, j in pairs if (i - 1, j - 1) not in known]
            starts = [(part.old_start, part.new_start), *ends]
            for start, end in zip(starts, [*ends, (part.old_end, part.new_end)], strict=True):
                yield _Part(start[0], end[0], start[1], end[1], cuts + 1)
            return


def _joined(found: Sequence[Match]) -> list[Match]:
    joined: list[Match] = []
    for match in found:
        previous = joined[-1] if joined else None
        if previous and previous.old_start + previous.length == match.old_start and (
            previous.new_start + previous.length == match.new_start
        ):  # fmt: skip
            joined[-1] = Match(previous.old_start, previous.new_start, previous.length + match.length)
        else:
            joined.append(match)
    return joined
