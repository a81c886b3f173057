"""Cutting a text into words as French is written, each with its place in the original text.

A word may stand for several forms (`référent·e·s`) and may hold smaller words (`co-voiturage`, `250 000`); all of them
can be found, and every one knows which characters of the text it is.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from search.text.days import DATE, pieces_of
from search.text.inclusive import INCLUSIVE, inclusive_forms
from wiki.folding import fold

LONGEST_FORM = 64
_MOST_PIECES = 8
"""What hyphens, points and the like hold together; without an end each piece would be read with all the rest."""

_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_LETTERS = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*){{0,{LONGEST_FORM}}}"
_APOSTROPHES = "'’ʼ‘‛´`＇"
_HYPHENS = "\\-\u2010\u2011\u2012\u2013\u2212"
_BLANKS = " \u00a0\u202f"
_ALONE, _ENDS = r"(?<![^\W_])", r"(?![^\W_])"
_WORD = re.compile(
    rf"{_ALONE}(?:(?=[0-9])(?:"
    rf"(?P<date>{DATE}{_ENDS})"
    rf"|(?P<thousands>[0-9]{{1,3}}(?:[{_BLANKS}][0-9]{{3}}){{1,{_MOST_PIECES}}}{_ENDS})"
    rf"|(?P<kilo>[0-9]{{1,4}}(?:k|[{_BLANKS}]k(?=€)){_ENDS})"
    rf"|(?P<decimal>(?<![0-9],)[0-9]+,[0-9]{{1,2}}{_ENDS}(?!,[0-9]))"
    rf"|(?P<levels>[0-9]+(?:\.[0-9]+){{1,{_MOST_PIECES}}}{_ENDS}))"
    rf"|(?P<numbered>n[{_BLANKS}]?[°º][{_BLANKS}]?(?P<number>[0-9]+(?:\.[0-9]+){{0,{_MOST_PIECES}}}{_ENDS}))"
    rf"|(?P<elided>(?:[cdjlmnst]|qu)[{_APOSTROPHES}](?=[^\W\d_][.&][^\W\d_]{_ENDS}|{INCLUSIVE}{_ENDS}))"
    rf"|(?P<dotted>[^\W\d_](?:\.[^\W\d_]){{1,{_MOST_PIECES}}}{_ENDS}\.?)"
    rf"|(?P<ampersand>[^\W\d_](?:[{_BLANKS}]?&[{_BLANKS}]?[^\W\d_]){{1,{_MOST_PIECES}}}{_ENDS})"
    rf"|(?P<inclusive>{INCLUSIVE}{_ENDS}))"
    rf"|(?P<compound>{_LETTERS}(?:[{_APOSTROPHES}{_HYPHENS}]{_LETTERS}){{0,{_MOST_PIECES}}}(?P<open>[{_APOSTROPHES}](?!\w))?)",
    re.IGNORECASE,
)
_PIECE = re.compile(rf"({_LETTERS})([{_APOSTROPHES}])?")
_PLAIN = re.compile(_LETTERS)
_POINTED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_SMALL, _CAPITAL = "a-z\u00df-\u00f6\u00f8-\u00ff", "A-Z\u00c0-\u00d6\u00d8-\u00de"
_HUMP = re.compile(rf"(?<=[{_SMALL}])(?=[{_CAPITAL}])|(?<=[{_CAPITAL}])(?=[{_CAPITAL}][{_SMALL}]{{2}})")
_ELISIONS = frozenset({"c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word at text[start:end]: each of `forms` (folded) alone stands for it, and so do all its `parts` together.

    `acronym` says that it is written as one: capitals or points.
    """

    start: int
    end: int
    forms: tuple[str, ...]
    parts: tuple["Word", ...] = ()
    acronym: bool = False


def form_of(written: str) -> str:
    """A word as it is compared: folded, without blanks or marks, at most LONGEST_FORM characters; may be empty."""
    return fold(written[: 2 * LONGEST_FORM]).replace(" ", "")[:LONGEST_FORM]


def read_words(text: str, start: int = 0) -> Iterator[Word]:
    """The words of a text from a position on, in order; cost grows with the length of what is read."""
    for found in _WORD.finditer(text, start):
        if found["date"]:
            yield from (Word(found.start() + at, found.start() + end, forms) for at, end, forms in pieces_of(found[0]))
        elif (word := _read(found)) is not None:
            yield word


def every_word(words: Iterable[Word]) -> Iterator[Word]:
    """The words and the smaller ones in them."""
    for word in words:
        yield word
        yield from word.parts


def placed(words: Iterable[Word], first: int = 0) -> Iterator[tuple[int, Word]]:
    """The words and the smaller ones in them, each with its place, counted from `first`.

    The smaller ones stand at places of their own, and the word that they make at each of these, so that what goes
    before it and what comes after it are its neighbours.
    """
    for word in words:
        for part in word.parts:
            yield first, word
            yield first, part
            first += 1
        if not word.parts:
            yield first, word
            first += 1


def _read(found: re.Match[str]) -> Word | None:
    if found["compound"]:
        return _compound(found)
    start, end = found.span()
    written = found[0]
    if found["thousands"]:
        return _whole(start, end, (re.sub(r"\D", "", written),), _plain_parts(written, start))
    if found["elided"]:
        return None
    if found["kilo"]:
        bare = re.sub(r"\W", "", written).lower()
        return _whole(start, end, (bare, bare.replace("k", "000")))
    if found["numbered"]:
        number = _whole(*found.span("number"), (found["number"],))
        return number and _whole(start, end, (f"n{found['number']}",), (number,))
    if found["decimal"]:
        return _whole(start, end, (written.replace(",", "."),), _plain_parts(written, start))
    if found["levels"]:
        return _whole(start, end, (written, written.replace(".", "")) if _POINTED.fullmatch(written) else (written,))
    if found["dotted"]:
        return _whole(start, end, (form_of(written.replace(".", "")),), acronym=True)
    if found["ampersand"]:
        bare = form_of(re.sub(rf"[{_BLANKS}]", "", written))
        return _whole(start, end, (bare, bare.replace("&", "")), acronym=True)
    return _whole(start, end, inclusive_forms(written, form_of))


def _whole(
    start: int, end: int, forms: tuple[str, ...], parts: tuple[Word, ...] = (), *, acronym: bool = False
) -> Word | None:
    kept = tuple(form[:LONGEST_FORM] for form in forms if form)
    return Word(start, end, kept, parts, acronym) if kept else None


def _plain_parts(written: str, start: int) -> tuple[Word, ...]:
    return tuple(
        Word(start + each.start(), start + each.end(), (form,))
        for each in _PLAIN.finditer(written)
        if (form := form_of(each[0]))
    )


def _compound(found: re.Match[str]) -> Word | None:
    """A word, or several that hyphens and apostrophes hold together; elisions (`l'`, `qu'`) fall away."""
    start, written = found.start(), found["compound"]
    if written.isalnum():
        return _single(start, written)
    pieces = list(_PIECE.finditer(written))
    kept = [piece for piece in pieces if not (piece[2] and form_of(piece[1]) in _ELISIONS)]
    if not kept:
        return None if found["open"] else _single(start, written)
    words = tuple(word for piece in kept if (word := _single(start + piece.start(1), piece[1])))
    joined = form_of("".join(piece[1] for piece in (pieces if _is_name(pieces) else kept)))
    if len(words) == 1 and joined == words[0].forms[0]:
        return words[0]
    parts = tuple(replace(word, parts=()) for word in words)
    whole = pieces if _is_name(pieces) else kept
    return _whole(start + whole[0].start(1), start + whole[-1].end(1), (joined,), parts)


def _is_name(pieces: list[re.Match[str]]) -> bool:
    """`N’Guessan`, `d'Aubigny`: an elision before a capital may be a part of the name."""
    return len(pieces) > 1 and len(pieces[0][1]) == 1 and pieces[0][2] is not None and pieces[1][1].istitle()


def _single(start: int, written: str) -> Word | None:
    acronym = 2 <= len(written) <= 6 and written.isupper() and written.isalpha()
    return _whole(start, start + len(written), (form_of(written),), _humps(start, written), acronym=acronym)


def _humps(start: int, written: str) -> tuple[Word, ...]:
    """The words of `HelloAsso`, which capitals hold together."""
    if written.isupper() or written[1:].islower() or len(written) > LONGEST_FORM:
        return ()
    cuts = [0, *(cut.start() for cut in _HUMP.finditer(written)), len(written)]
    if len(cuts) == 2:
        return ()
    spans = ((start + at, start + end, form_of(written[at:end])) for at, end in pairwise(cuts))
    return tuple(Word(at, end, (form,)) for at, end, form in spans if form)
