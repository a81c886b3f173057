"""A part of an earlier text brought back into the present one, line by line, and nothing outside that part.

A line of the part that the present text still has stays; one that was reworded since is put back by its smallest
change; one that went comes back behind the line that it followed; what came since into an empty part leaves.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wiki.differences import word_edits
from wiki.edits import Edit
from wiki.sequences import matches

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"\w+")
_ALIKE = 0.4
"""So much of their words two lines must share to be the same line, reworded."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def restored_part(present: str, earlier: str, start: int, end: int) -> tuple[Edit, ...]:
    """The edits of `present` after which it says what `earlier` says in its stretch `start..end`."""
    now, then = _lines(present), _lines(earlier)
    pairs = _pairs(now, then)
    wanted = [place for place, line in enumerate(then) if line.start < max(end, start + 1) and line.end > start]
    if not wanted:
        return tuple(_without_new(present, now, then, pairs, start))
    return tuple(edit for place in wanted for edit in _back(now, then, pairs, place, earlier))


def _lines(text: str) -> list[_Line]:
    """The lines that say something."""
    return [_Line(*found.span(), found[0]) for found in _LINE.finditer(text) if found[0].strip()]


def _pairs(now: Sequence[_Line], then: Sequence[_Line]) -> dict[int, int]:
    """Which line of the earlier text is which of the present one: the same, or between the same ones the most alike."""
    pairs: dict[int, int] = {}
    now_at = then_at = 0
    same = matches([line.text for line in now], [line.text for line in then])
    for now_start, then_start, length in [*same, (len(now), len(then), 0)]:
        pairs |= _alike(now, then, range(now_at, now_start), range(then_at, then_start))
        pairs |= {then_start + step: now_start + step for step in range(length)}
        now_at, then_at = now_start + length, then_start + length
    return pairs


def _alike(now: Sequence[_Line], then: Sequence[_Line], news: range, olds: range) -> dict[int, int]:
    """Lines between the same ones that were reworded: as many as there were, or in order the first alike enough."""
    if len(news) == len(olds):
        return dict(zip(olds, news, strict=True))
    found: dict[int, int] = {}
    first = news.start
    for old in olds:
        new = next((place for place in range(first, news.stop) if _share(now[place].text, then[old].text)), None)
        if new is not None:
            found[old], first = new, new + 1
    return found


def _share(one: str, other: str) -> bool:
    words, others = set(_WORD.findall(one.casefold())), set(_WORD.findall(other.casefold()))
    return len(words & others) >= _ALIKE * max(len(words | others), 1)


def _back(
    now: Sequence[_Line], then: Sequence[_Line], pairs: dict[int, int], place: int, earlier: str
) -> Iterator[Edit]:
    """The edits that bring one line back."""
    line = then[place]
    if place in pairs:
        present = now[pairs[place]]
        for edit in word_edits(present.text, line.text):
            yield Edit(edit.start + present.start, edit.end + present.start, edit.text)
        return
    before = next((pairs[each] for each in range(place - 1, -1, -1) if each in pairs), None)
    if before is not None:
        gap = earlier[then[place - 1].end : line.start]
        yield Edit(now[before].end, now[before].end, gap + line.text)
    elif place + 1 < len(then):
        yield Edit(0, 0, line.text + earlier[line.end : then[place + 1].start])
    else:
        yield Edit(0, 0, line.text + ("\n" if now else ""))


def _without_new(
    present: str, now: Sequence[_Line], then: Sequence[_Line], pairs: dict[int, int], start: int
) -> Iterator[Edit]:
    """The edits that take out the lines that came where the earlier text has none."""
    behind = [pairs[place] for place, line in enumerate(then) if line.end <= start and place in pairs]
    ahead = [pairs[place] for place, line in enumerate(then) if line.start >= start and place in pairs]
    first, last = max(behind, default=-1) + 1, min(ahead, default=len(now))
    if first >= last:
        return
    begin = now[first - 1].end if first else now[first].start
    stop = now[last - 1].end if first else (now[last].start if last < len(now) else len(present))
    yield Edit(begin, stop, "")
