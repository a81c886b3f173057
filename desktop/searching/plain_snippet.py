"""A line out of a text as it is read: without the marks of Markdown, and with what is lit where it stands now."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARKS = re.compile(
    r"(?P<dropped>\*\*|__|==|~~|`+|\[\[(?:[^\[\]|]*\|)?|\]\]|#\^[\w-]+(?=\]\])|(?<= )\^[\w-]+(?= |$)"
    r"|\[(?=[^\[\]]*\]\()|\]\([^()\s]*\))"
    r"|(?P<parted>(?: *(?<![^ …])(?:#{1,6}|[-*+>]|\|(?:[ :]*-[ :|-]*\|)?|\[![\w-]+\][+-]?)(?: +\[.\])?(?= |$))+ *"
    r"|(?<! )  (?! ))"
    r"|(?P<below>(?<=[^\s\[])#(?=[^#\[\]|^]+\]\]))"
)
"""What is dropped; and what parts lines, cells and paragraphs (two blanks), which a snippet has put into one line.

A link leads to a heading `below` what it names.
"""
_PARTING, _BELOW, _ELLIPSIS = " · ", " › ", "…"

Spans = tuple[tuple[int, int], ...]


def plain(snippet: str, spans: Sequence[tuple[int, int]]) -> tuple[str, Spans]:
    """The snippet without marks, and the same spans in it."""
    made: list[str] = []
    moved = [0] * (len(snippet) + 1)
    done = length = 0
    for mark in _MARKS.finditer(snippet):
        for at in range(done, mark.start()):
            moved[at] = length + at - done
        made.append(snippet[done : mark.start()])
        length += mark.start() - done
        is_inside = mark["parted"] is not None and snippet[: mark.start()].strip(" …") and snippet[mark.end() :].strip()
        instead = _BELOW if mark["below"] else _PARTING if is_inside else ""
        for at in range(mark.start(), mark.end()):
            moved[at] = length
        made.append(instead)
        length += len(instead)
        done = mark.end()
    for at in range(done, len(snippet) + 1):
        moved[at] = length + at - done
    made.append(snippet[done:])
    found = ((moved[start], moved[end]) for start, end in spans)
    return "".join(made), tuple((start, end) for start, end in found if end > start)


def brought_forward(words: str, spans: Sequence[tuple[int, int]], letters: int) -> tuple[str, Spans]:
    """The line from a later word on, where what is lit first would not be seen among its first `letters`."""
    if not spans or spans[0][1] < letters * 3 // 4:
        return words, tuple(spans)
    first = spans[0][0]
    start = words.rfind(" ", 0, max(0, first - letters // 4)) + 1
    if start == 0 and first > letters // 4:
        start = words.rfind(" ", 0, first) + 1
    shift = start - len(_ELLIPSIS)
    return _ELLIPSIS + words[start:], tuple((begin - shift, end - shift) for begin, end in spans)
