"""Snippets: one line out of a text, around the place where most of what was looked for stands, with it lit.

The words of the original text are judged one by one, so what is lit sits on the original characters, whatever accents
or ligatures they have. Only words that open like one that is looked for are read: that is what keeps this fast.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from search.language.parsing import Query
from search.text.french import stem_of
from search.text.words import Word, every_word, read_words
from wiki.folding import fold

WIDTH = 180
_BEFORE = 40
_ENOUGH_PLACES, _MOST_PLACES = 40, 400
_OPENING = 3
_LONGEST_WORD = 80
_UNSHOWN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LOOSE = "['’ʼ`´.\\-\u2010-\u2013\u00ad\u00a0\u202f &°º\u0300-\u036f]{0,3}"
_LETTER = re.compile(r"oe|ae|ss|.", re.DOTALL)
_COMPATIBLE = "\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u2100-\u214f\ufb00-\ufb06\uff10-\uff5a"
"""Characters that stand for several letters (`ﬁ`), or for a plain one elsewhere: a word may open with half of one."""
_HAS_COMPATIBLE = re.compile(f"[{_COMPATIBLE}]")
_LATIN = (*range(0xAA, 0x250), *range(0x1E00, 0x1F00))


@dataclass(frozen=True, slots=True)
class Place:
    """text[start:end] is one of the words looked for: the `which`-th of the query."""

    start: int
    end: int
    which: int


class Light:
    """Finds the words of one query in texts; `words` is how many things the query wants."""

    def __init__(self, query: Query) -> None:
        self._exact: dict[str, int] = {}
        self._starts: list[tuple[str, int]] = []
        self.words = len(query.wanted)
        for which, wanted in enumerate(query.wanted):
            for forms in wanted.alternatives:
                for form in forms:
                    self._exact.setdefault(form, which)
                    self._exact.setdefault(stem_of(form), which)
                if wanted.typing and forms:
                    self._starts.append((forms[-1], which))
        openings = {form[:_OPENING] for form in self._forms()}
        loose = sorted((_opening(each) for each in openings), key=len, reverse=True)
        opening = rf"(?<![^\W_])(?:{'|'.join(loose)}"
        self._openings = re.compile(f"{opening})", re.IGNORECASE) if loose else None
        self._openings_or_compatible = re.compile(
            rf"{opening}{'|' if loose else ''}[^\W_]{{0,{_LONGEST_WORD}}}?[{_COMPATIBLE}])", re.IGNORECASE
        )

    def _forms(self) -> Iterator[str]:
        for term in self._exact:
            yield term.removeprefix("_")
        for start, _ in self._starts:
            yield start

    def places(self, text: str) -> Iterator[Place]:
        """Where the words stand in a text, in order, none overlapping."""
        if self._openings is None:
            return
        openings = self._openings_or_compatible if _HAS_COMPATIBLE.search(text) else self._openings
        done, candidate = 0, openings.search(text)
        while candidate is not None:
            reached = candidate.end()
            for word in read_words(text, candidate.start()):
                reached = max(reached, word.end)
                for place in self._in_word(word):
                    if place.start >= done:
                        done = place.end
                        yield place
                break
            candidate = openings.search(text, max(reached, candidate.start() + 1))

    def _in_word(self, word: Word) -> Iterator[Place]:
        for each in every_word((word,)):
            which = self._which(each)
            if which is not None:
                yield Place(each.start, each.end, which)
                if each is word:
                    return

    def _which(self, word: Word) -> int | None:
        for form in word.forms:
            found = self._exact.get(form)
            if found is None:
                found = self._exact.get(stem_of(form))
            if found is None:
                found = next((which for start, which in self._starts if form.startswith(start)), None)
            if found is not None:
                return found
        return None


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

    Of a single word, its first place and those around; of several, the first places until all have been seen.
    """
    found: list[Place] = []
    seen: set[int] = set()
    for place in light.places(text):
        found.append(place)
        seen.add(place.which)
        enough = len(found) >= _ENOUGH_PLACES and len(seen) == light.words
        if enough or len(found) == _MOST_PLACES or (light.words == 1 and place.start > found[0].start + 2 * WIDTH):
            break
    return tuple(found)


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


@lru_cache(maxsize=4096)
def _opening(form: str) -> str:
    """A pattern for the first letters of a folded word as texts write them: any accents, ligatures, marks between."""
    written = [_written(found[0]) for found in _LETTER.finditer(form)]
    return _LOOSE.join(written)


def _written(letters: str) -> str:
    variants = re.escape(_variants().get(letters, ""))
    if len(letters) == 1:
        ligatures = {"o": "œ", "a": "æ"}.get(letters, "")
        return f"[{re.escape(letters)}{variants}{ligatures}]" if variants else re.escape(letters)
    apart = _LOOSE.join(_written(letter) for letter in letters)
    return f"(?:[{variants}]|{apart})" if variants else apart


@lru_cache(maxsize=1)
def _variants() -> dict[str, str]:
    """Of each folded letter or pair of letters, the Latin characters that are written for it."""
    found: dict[str, str] = {}
    for character in map(chr, _LATIN):
        if character.isalnum() and character == character.lower():
            found[fold(character)] = found.get(fold(character), "") + character
    return found
