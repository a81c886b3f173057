"""Marks around words, at the beginning of lines and between blocks: put there by a key, taken away by the same key."""

import re

from wiki.edits import Edit
from wiki.lines import line_ending
from wiki.rewriting import Rewrite, at_place, carried, smallest
from wiki.typed_lines import TypedLine, line_at, typed_lines

BOLD, ITALIC, STRIKE, LIT, CODE = "**", "*", "~~", "==", "`"

_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_HEADING = re.compile(r"#{1,6}[ \t]+")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_BULLET, _TODO, _QUOTE = "- ", "- [ ] ", "> "


def toggled(text: str, start: int, end: int, mark: str) -> Rewrite:
    """Put `mark` around the selection, or around the word at the caret; take it away where it stands already.

    Blanks at the selection's ends stay outside, since a mark beside a blank is none.
    """
    start, end = min(start, end), max(start, end)
    first, last = (start, end) if start < end else _word_at(text, start)
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first == last:
        return Rewrite((Edit(start, start, mark + mark),), start + len(mark), start + len(mark))
    if _stands_around(text, first, last, mark):
        return _unmarked(first - len(mark), last + len(mark), mark, start, end)
    if _stands_inside(text, first, last, mark):
        return _unmarked(first, last, mark, start, end)
    size = len(mark)
    edits = (Edit(first, first, mark), Edit(last, last, mark))
    return Rewrite(edits, max(start, first) + size, min(end, last) + size)


def linked(text: str, start: int, end: int, address: str = "") -> Rewrite:
    """Make the selection the words of a link to `address`; a selected address becomes the place it leads to."""
    start, end = min(start, end), max(start, end)
    words = text[start:end]
    if not address and _ADDRESS.fullmatch(words):
        return at_place((Edit(start, end, f"[]({words})"),), start + 1)
    if not words and not address:
        return at_place((Edit(start, start, "[[]]"),), start + 2)
    made = f"[{words}]({address})"
    return at_place((Edit(start, end, made),), start + len(made) - (0 if address else 1))


def heading(text: str, start: int, end: int, level: int) -> Rewrite:
    """Make the selected lines headings of a level, 0 for none; lines that are so already are plain again."""
    lines = [line for line in _selected(text, start, end) if line.prose]
    wanted = "#" * level + " " if level else ""
    are_so = level and all(_heading_of(text, line) == wanted for line in lines)
    edits = [_headed(text, line, "" if are_so else wanted) for line in lines]
    return carried(smallest(text, edits), start, end)


def listed(text: str, start: int, end: int, kind: str) -> Rewrite:
    """Make the selected lines "bullets", "numbers", "actions" or a "quote" (`kind`); plain again where all are so."""
    lines = [line for line in _selected(text, start, end) if line.prose]
    filled = [line for line in lines if text[line.head_end : line.end].strip()] or lines[:1]
    if kind == "quote":
        return _quoted(text, filled, start, end)
    are_so = all(_kind_of(line) == kind for line in filled)
    edits = []
    for place, line in enumerate(filled, 1):
        mark = "" if are_so else {"bullets": _BULLET, "actions": _TODO}.get(kind, f"{place}. ")
        edits.append(Edit(line.mark_start, line.head_end, mark))
    return carried(smallest(text, edits), start, end)


def fenced(text: str, start: int, end: int) -> Rewrite:
    """Put the selected lines into a code block."""
    lines = _selected(text, start, end)
    ending = line_ending(text)
    first, last = lines[0].start, lines[-1].end
    edits = (Edit(first, first, f"```{ending}"), Edit(last, last, f"{ending}```"))
    return carried(edits, start, end)


def ruled(text: str, place: int) -> Rewrite:
    """Put a horizontal rule below the line of a place, with blank lines around it."""
    line, ending = line_at(text, place), line_ending(text)
    words = f"{ending if line.end > line.start else ''}{ending}---{ending}{ending}"
    return at_place((Edit(line.end, line.end, words),), line.end + len(words))


def is_address(words: str) -> bool:
    """Whether words are one web or mail address, and nothing else."""
    return _ADDRESS.fullmatch(words.strip()) is not None


def _word_at(text: str, place: int) -> tuple[int, int]:
    line = line_at(text, place)
    for found in _WORD.finditer(text, line.start, line.end):
        if found.start() <= place <= found.end():
            return found.span()
    return place, place


def _stands_around(text: str, first: int, last: int, mark: str) -> bool:
    size, sign = len(mark), mark[0]
    if first < size or text[first - size : first] != mark or text[last : last + size] != mark:
        return False
    return _is_alone(_run(text, first - 1, -1, sign), _run(text, last, 1, sign), mark)


def _stands_inside(text: str, first: int, last: int, mark: str) -> bool:
    size, sign = len(mark), mark[0]
    words = text[first:last]
    if len(words) < 2 * size + 1 or not words.startswith(mark) or not words.endswith(mark):
        return False
    return _is_alone(_run(text, first, 1, sign), _run(text, last - 1, -1, sign), mark)


def _is_alone(before: int, after: int, mark: str) -> bool:
    """Whether runs of one sign hold this mark: two stars are bold and hold no italic, three hold both."""
    least = min(before, after)
    return least in (1, 3) if mark == ITALIC else least >= len(mark)


def _run(text: str, place: int, step: int, sign: str) -> int:
    length = 0
    while 0 <= place < len(text) and text[place] == sign:
        length += 1
        place += step
    return length


def _unmarked(first: int, last: int, mark: str, start: int, end: int) -> Rewrite:
    size = len(mark)
    return carried((Edit(first, first + size, ""), Edit(last - size, last, "")), start, end)


def _selected(text: str, start: int, end: int) -> list[TypedLine]:
    start, end = min(start, end), max(start, end)
    lines = typed_lines(text)
    found = [line for line in lines if line.start <= end and line.end >= start]
    if len(found) > 1 and found[-1].start == end:
        found.pop()
    return found or [line_at(text, start)]


def _heading_of(text: str, line: TypedLine) -> str:
    found = _HEADING.match(text, line.mark_start, line.end)
    return found.group() if found else ""


def _headed(text: str, line: TypedLine, wanted: str) -> Edit:
    if line.is_item and wanted:
        return Edit(line.mark_start, line.head_end, wanted)
    return Edit(line.mark_start, line.mark_start + len(_heading_of(text, line)), wanted)


def _kind_of(line: TypedLine) -> str:
    if line.box:
        return "actions"
    if line.ordinal is not None:
        return "numbers"
    return "bullets" if line.mark else ""


def _quoted(text: str, lines: list[TypedLine], start: int, end: int) -> Rewrite:
    if all(line.quote for line in lines):
        edits = [Edit(line.start, line.start + len(line.quote), "") for line in lines]
    else:
        edits = [Edit(line.start, line.start, _QUOTE) for line in lines]
    return carried(smallest(text, edits), start, end)
