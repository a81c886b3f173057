"""A text folded letter by letter, which still knows where each letter stood: for finding and lighting."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from wiki.folding import folded_letter

_BLANKS = frozenset("\t\u00a0\u2007\u2009\u202f")
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212")


class _Letters(dict[int, str]):
    """Each character's folded form; every blank within a line is one, every dash is a hyphen.

    Accents that are kept stand behind their letter, so that `é` is the same whichever way it was written.
    """

    def __init__(self, *, keep_case: bool, keep_accents: bool) -> None:
        super().__init__()
        self._keep_case = keep_case
        self._keep_accents = keep_accents

    def __missing__(self, code: int) -> str:
        folded = self[code] = self._folded(chr(code))
        return folded

    def _folded(self, letter: str) -> str:
        if letter in _BLANKS:
            return " "
        if letter in _DASHES:
            return "-"
        folded = folded_letter(letter)
        if self._keep_accents and (unicodedata.combining(letter) or letter.isalnum()):
            return unicodedata.normalize("NFD", letter if self._keep_case else letter.lower())
        return folded.upper() if self._keep_case and letter.isupper() else folded


_LETTERS = {
    (case, accents): _Letters(keep_case=case, keep_accents=accents)
    for case in (False, True)
    for accents in (False, True)
}


class FoldedText:
    """A text and its folded form, without accents and, unless `keep_case`, without capitals; `œ` is `oe`.

    With `keep_accents` accents and ligatures stay. Blanks and line breaks are not joined, so that both forms keep the
    same order of the same lines.
    """

    def __init__(self, text: str, *, keep_case: bool = False, keep_accents: bool = False) -> None:
        self.text = text
        letters = _LETTERS[keep_case, keep_accents]
        self.folded = text.translate(letters)
        self._turns, self._gains = _turns(text, letters)

    def find(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where folded words stand in the text: whole characters, in order, none twice."""
        if not folded:
            return
        done, at = 0, self.folded.find(folded)
        while at >= 0:
            if self._cuts_letter(at + len(folded)):
                at = self.folded.find(folded, at + 1)
                continue
            start, end = self.span(at, at + len(folded))
            if start >= done:
                yield start, end
                done = end
            at = self.folded.find(folded, at + len(folded))

    def _cuts_letter(self, at: int) -> bool:
        """Whether an accent that was kept goes on a letter before."""
        return at < len(self.folded) and bool(unicodedata.combining(self.folded[at]))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters that a stretch of the folded text came from, marks above the last one included."""
        if start == end:
            return self._origin(start), self._origin(start)
        last = self._origin(end - 1)
        following = self._origin(end) if end < len(self.folded) else len(self.text)
        return self._origin(start), max(last + 1, following)

    def _origin(self, at: int) -> int:
        """The character which the folded text's character `at` came from."""
        turn = bisect_right(self._turns, at) - 1
        return at if turn < 0 else min(self._gains[turn][0], at - self._gains[turn][1])


def _turns(text: str, letters: _Letters) -> tuple[list[int], list[tuple[int, int]]]:
    """From which folded place on the two texts run apart: the last character that may be meant, and by how much.

    Within what one character became, every place came from it.
    """
    odd = {letter for letter in set(text) if len(letters[ord(letter)]) != 1}
    turns: list[int] = []
    gains: list[tuple[int, int]] = []
    gained = 0
    far = len(text)
    for at in _places(text, odd):
        width = len(letters[ord(text[at])])
        begin = at + gained
        if width > 1:
            turns.append(begin)
            gains.append((at, gained))
        gained += width - 1
        turns.append(begin + width)
        gains.append((far, gained))
    return turns, gains


def _places(text: str, letters: set[str]) -> list[int]:
    found: list[int] = []
    for letter in letters:
        at = text.find(letter)
        while at >= 0:
            found.append(at)
            at = text.find(letter, at + 1)
    return sorted(found)
