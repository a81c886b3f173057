"""Moving sections: a heading goes elsewhere with everything below it, by one edit that loses nothing.

Two neighbouring stretches change places; the blank lines behind each stay where they are, so that the text keeps its
rhythm. What a move would make into something else (a fence that nothing closes would swallow what comes behind it) is
not moved.
"""

from collections.abc import Sequence
from itertools import pairwise

from wiki.edits import Edit, apply_edits, narrowed
from wiki.lines import line_ending, split_lines
from wiki.rewriting import Rewrite, at_place
from wiki.sections import Section, find_sections


def section_at(sections: Sequence[Section], place: int) -> int | None:
    """The innermost section that a place lies in; None before the first heading."""
    holding = [index for index, section in enumerate(sections) if section.heading_start <= place]
    return holding[-1] if holding else None


def moved_before(text: str, index: int, target: int) -> Rewrite | None:
    """Move section `index` in front of section `target`, or behind everything when that is the number of sections.

    A section is never put into the middle of one of a lower rank: it goes before that one. None when nothing moves.
    The caret stands at the heading that was moved.
    """
    sections = find_sections(text)
    if target >= len(sections):
        return _moved(text, sections, index, sections[-1].end)
    if sections[index].heading_start <= sections[target].heading_start < sections[index].end:
        return None
    holder = _holder(sections, target, sections[index].level)
    return _moved(text, sections, index, sections[holder].heading_start)


def moved_up(text: str, index: int) -> Rewrite | None:
    """Move a section before the one above it; the first below a heading goes to the end of what is before."""
    sections = find_sections(text)
    level = sections[index].level
    above = next((at for at in range(index - 1, -1, -1) if sections[at].level <= level), None)
    if above is None or (sections[above].level < level and not _has_before(sections, above, level)):
        return None
    return _moved(text, sections, index, sections[above].heading_start)


def moved_down(text: str, index: int) -> Rewrite | None:
    """Move a section behind the one below it; the last below its heading becomes the first below the next heading."""
    sections = find_sections(text)
    moving = sections[index]
    below = next((at for at, section in enumerate(sections) if section.heading_start == moving.end), None)
    if below is None:
        return None
    if sections[below].level == moving.level:
        return _moved(text, sections, index, sections[below].end)
    inside = below + 1
    has_parts = inside < len(sections) and sections[inside].heading_start < sections[below].end
    return _moved(text, sections, index, sections[inside].heading_start if has_parts else sections[below].end)


def _has_before(sections: Sequence[Section], parent: int, level: int) -> bool:
    """Whether a heading in front of `parent` can take a section of a level in."""
    return any(section.level < level and section.end == sections[parent].heading_start for section in sections[:parent])


def _holder(sections: Sequence[Section], target: int, level: int) -> int:
    """The section to stand before: `target`, or the one around it that is of no lower rank than what moves."""
    while sections[target].level > level:
        start = sections[target].heading_start
        around = [at for at in range(target) if sections[at].end > start]
        if not around:
            break
        target = around[-1]
    return target


def _moved(text: str, sections: Sequence[Section], index: int, place: int) -> Rewrite | None:
    moving = sections[index]
    if moving.heading_start <= place <= moving.end:
        return None
    if place < moving.heading_start:
        start, middle, end = place, moving.heading_start, moving.end
    else:
        start, middle, end = moving.heading_start, moving.end, place
    wanted = _reordered(sections, start, middle, end)
    for parted in (False, True):
        move = _exchanged(text, start, middle, end, parted, moving.heading_start == middle)
        found = find_sections(apply_edits(text, move.edits))
        if [(section.level, section.title) for section in found] == wanted:
            return at_place((narrowed(text, edit) for edit in move.edits), move.place)
    return None


def _reordered(sections: Sequence[Section], start: int, middle: int, end: int) -> list[tuple[int, str]]:
    bounds = (-1, start, middle, end, sections[-1].end + 1)
    parts = [[s for s in sections if low <= s.heading_start < high] for low, high in pairwise(bounds)]
    before, first, second, after = parts
    return [(section.level, section.title) for section in (*before, *second, *first, *after)]


def _exchanged(text: str, start: int, middle: int, end: int, parted: bool, second_moves: bool) -> Rewrite:
    """The two neighbours in each other's place; `parted` puts a blank line between what a heading could swallow."""
    first, first_gap = _words_and_gap(text[start:middle])
    second, second_gap = _words_and_gap(text[middle:end])
    ending = line_ending(text)
    lead = ending if parted and start > 0 else ""
    gap = first_gap + (ending if parted else "")
    words = lead + second + gap + first + second_gap
    at = start + len(lead) + (0 if second_moves else len(second) + len(gap))
    return at_place((Edit(start, end, words),), at)


def _words_and_gap(block: str) -> tuple[str, str]:
    """A stretch without the break and the blank lines that end it, and these."""
    filled = [line for line in split_lines(block) if block[line.start : line.end].strip(" \t")]
    end = filled[-1].end if filled else 0
    return block[:end], block[end:]
