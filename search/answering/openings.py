"""How words that are looked for may open in a text as people write it: a pattern that finds where to look closer.

Accents, capitals, ligatures and marks between letters: the pattern allows more than can be found, never less. It begins
with one set of characters, so that the regular expression engine runs through a text, and its sets are small, because
almost every keystroke makes a new one.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from wiki.folding import fold

LENGTH = 3
"""How many letters are compared; words of one stem agree in as many."""

_ELSEWHERE = re.compile("[\u0100-\u0151\u0154-\u024f\u1e00-\u1eff\u2100-\u214f\ufb00-\ufb06\uff10-\uff5a]")
"""Letters that are rare in French, and characters that stand for several (`ﬁ`): every word is then looked at."""
_ANY = re.compile(r"[^\W_](?<![^\W_].)[^\W_]*", re.DOTALL)
_USUAL = (*map(chr, range(0xAA, 0x100)), "œ", "Œ")


class Openings:
    """Finds where words may stand that open, folded, like one of these."""

    def __init__(self, words: Iterable[str]) -> None:
        self._pattern = _pattern(frozenset(word[:LENGTH] for word in words if word))

    def __bool__(self) -> bool:
        return self._pattern is not None

    def pattern(self, *, rare: bool) -> re.Pattern[str]:
        """What finds the runs of letters that open so; in a text with `rare` letters, all of them."""
        return _ANY if rare or self._pattern is None else self._pattern


def has_rare_letters(text: str) -> bool:
    """Whether words of the text may open in another way than the patterns know."""
    return not text.isascii() and _ELSEWHERE.search(text) is not None


@lru_cache(maxsize=256)
def _pattern(openings: frozenset[str]) -> re.Pattern[str] | None:
    shortest = [each for each in openings if not any(each[:size] in openings for size in range(1, len(each)))]
    if not shortest:
        return None
    if not all(each.isascii() for each in shortest):
        return _ANY
    firsts = {each[0] for each in shortest}
    halves = "".join(sorted(_halves(first) for first in firsts))
    branches = sorted(map(_opening, shortest))
    if halves:
        branches.append(f"(?<=[{halves}])")
    every = "".join(sorted(map(_alone, firsts)))
    return re.compile(rf"[{every}{halves}](?<![^\W_].)(?={'|'.join(branches)})[^\W_]*", re.DOTALL)


@lru_cache(maxsize=4096)
def _opening(opening: str) -> str:
    """A pattern for what follows the first character of a word, and that this is the right one."""
    following = ""
    for letter in reversed(opening[1:]):
        halves = f"|[{half}]" if (half := _halves(letter)) else ""
        following = rf"\W{{0,3}}(?:[{_alone(letter)}]{following}{halves})"
    return f"(?<=[{_alone(opening[0])}]){following}"


@lru_cache(maxsize=256)
def _alone(letter: str) -> str:
    """The inside of a set: the characters that one folded letter is written with."""
    return re.escape("".join(dict.fromkeys(letter + letter.upper() + _characters(letter, several=False))))


@lru_cache(maxsize=256)
def _halves(letter: str) -> str:
    """The inside of a set: the characters that stand for this letter and more (`œ`)."""
    return re.escape(_characters(letter, several=True))


def _characters(letter: str, *, several: bool) -> str:
    return "".join(
        each for each in _USUAL if each.isalnum() and fold(each)[:1] == letter and (len(fold(each)) > 1) is several
    )
