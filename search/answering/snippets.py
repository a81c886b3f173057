"""Snippets: one line out of a text, around the place where most of what was looked for stands, with it lit."""

import re
from collections.abc import Sequence
from itertools import islice

from search.answering.lighting import Finder, Light, Place
from search.answering.openings import Skeleton, skeleton_of

WIDTH = 180
_BEFORE = 40
_ENOUGH_PLACES, _MOST_PLACES = 40, 120
_LONGEST_WORD = 80
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\xa0\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def cut(text: str, places: Sequence[Place]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """One line of about WIDTH characters out of a text, and the ranges of it that are lit."""
    first = _best(places)
    start = _word_start(text, max(0, (places[first].start if places else 0) - _BEFORE))
    lit_end = places[first].end if places else 0
    end = _word_end(text, max(start + WIDTH, min(lit_end, start + 2 * WIDTH)))
    shown = _UNSHOWN.sub(" ", text[start:end])
    stripped = shown.strip(" ")
    start += len(shown) - len(shown.lstrip(" "))
    opening = "…" if text[:start].strip() else ""
    closing = "…" if text[start + len(stripped) :].strip() else ""
    lit = tuple(
        (max(place.start, start) - start + len(opening), min(place.end, start + len(stripped)) - start + len(opening))
        for place in places
        if place.end > start and place.start < start + len(stripped)
    )
    return opening + stripped + closing, lit


def _best(places: Sequence[Place]) -> int:
    """The place from which a window holds the most different words, the first of several."""
    best, most, stop = 0, 0, 0
    counts: dict[int, int] = {}
    for at, place in enumerate(places):
        while stop < len(places) and places[stop].end <= place.start + WIDTH - _BEFORE:
            counts[places[stop].which] = counts.get(places[stop].which, 0) + 1
            stop += 1
        if len(counts) > most:
            best, most = at, len(counts)
        if stop <= at:
            stop = at + 1
        elif counts.get(place.which, 0) > 1:
            counts[place.which] -= 1
        else:
            counts.pop(place.which, None)
    return best


def first_places(light: Light, text: str) -> tuple[Place, ...]:
    """Where the words stand in a text, as far as a snippet may need them.

    Of a single word, its first place and those around; of several, the first places until all have been seen; of one
    or two letters being typed, what stands around the others, or the first. Words are looked for as they are written;
    where some are missing so, by their stems.
    """
    skeleton = skeleton_of(text)
    found = _telling(light.telling, skeleton)
    if not light.small.words:
        return tuple(found)
    if not found:
        return tuple(_collected(light.small, skeleton))
    small = _around(light.small, skeleton, found)
    small = small or list(islice(light.small.places(skeleton), 1))
    return tuple(_merged(found, small))


def _telling(finder: Finder, skeleton: Skeleton) -> list[Place]:
    if len(skeleton.text) > WIDTH:
        found = _collected(finder, skeleton, stems=False)
        if found and len({place.which for place in found}) == finder.words:
            return _merged(found, _around(finder, skeleton, found))
    return _collected(finder, skeleton, stems=True)


def _collected(finder: Finder, skeleton: Skeleton, *, stems: bool = True) -> list[Place]:
    """Places until each word has been seen, and those that still fit in a snippet with the last."""
    found: list[Place] = []
    seen: set[int] = set()
    until = len(skeleton.text)
    for place in finder.places(skeleton, stems=stems):
        if place.start > until:
            break
        found.append(place)
        if place.which not in seen:
            seen.add(place.which)
            if len(seen) == finder.words:
                until = place.start + (WIDTH if finder.words > 1 else 0)
        if len(found) == _MOST_PLACES:
            break
    return found


def _around(finder: Finder, skeleton: Skeleton, found: Sequence[Place]) -> list[Place]:
    """What a finder finds where the snippet will be cut."""
    begin = _word_start(skeleton.text, max(0, found[_best(found)].start - _BEFORE))
    stop = _word_end(skeleton.text, begin + 2 * WIDTH)
    return list(islice(finder.places(skeleton, begin, stop), _ENOUGH_PLACES))


def _merged(found: list[Place], more: Sequence[Place]) -> list[Place]:
    """All of them in order, without those of `more` that overlap any that was found."""
    free = [each for each in more if not any(each.start < one.end and one.start < each.end for one in found)]
    return sorted((*found, *free), key=lambda place: place.start)


def _word_start(text: str, at: int) -> int:
    """The beginning of the word at a position, or the position itself when none is near."""
    if at == 0 or text[at - 1].isspace():
        return at
    for back in range(at - 1, max(0, at - _LONGEST_WORD // 2) - 1, -1):
        if back == 0 or text[back - 1].isspace():
            return back
    return at


def _word_end(text: str, at: int) -> int:
    """The end of the last word that ends before a position, or the position itself when none is near."""
    if at >= len(text):
        return len(text)
    for back in range(at, max(0, at - _LONGEST_WORD // 2), -1):
        if text[back].isspace():
            return back
    return at
