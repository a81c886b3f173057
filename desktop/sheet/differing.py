"""Where versions of one paragraph differ: what they share is cut, so that the difference is what one reads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

AROUND = 40
"""Letters of what is shared that stand before and after the difference."""


def around_difference(versions: Sequence[str]) -> tuple[str, ...]:
    """Each version from shortly before the first difference to shortly after the last, in whole words."""
    if len(set(versions)) < 2:
        return tuple(versions)
    same = _shared(versions)
    shortest = min(map(len, versions))
    same_end = min(_shared([version[::-1] for version in versions]), shortest - same)
    start, left = max(0, same - AROUND), max(0, same_end - AROUND)
    first = versions[0]
    start = first.rfind(" ", 0, start) + 1
    return tuple(_cut(version, start, len(version) - left) for version in versions)


def _shared(versions: Sequence[str]) -> int:
    """With how many letters all of them begin."""
    return sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, zip(*versions, strict=False)))


def _cut(version: str, start: int, end: int) -> str:
    stop = version.find(" ", end) if end < len(version) else -1
    end = len(version) if stop < 0 else stop
    return f"{'…' if start else ''}{version[start:end]}{'…' if end < len(version) else ''}"
