"""What each line of a Markdown text looks like, as pure functions: stretches with their looks, and what follows on.

Looks are flags: where stretches overlap, they add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntFlag, auto
from itertools import pairwise

from wiki.actions import ActionState
from wiki.dates import find_dates
from wiki.mentions import KnownNames, mentions_in
from wiki.prose import LINK
from wiki.tags import tags_in


class Look(IntFlag):
    """How a stretch looks."""

    PLAIN = 0
    BOLD = auto()
    ITALIC = auto()
    STRUCK = auto()
    MARKED = auto()
    CODE = auto()
    LINK = auto()
    SIGN = auto()
    H1 = auto()
    H2 = auto()
    H3 = auto()
    QUOTE = auto()
    TABLE = auto()
    BLOCK = auto()
    DONE = auto()
    FAINT = auto()
    NAME = auto()
    TAG = auto()
    DATE = auto()
    ITEM = auto()
    DISCUSS = auto()
    INFO = auto()
    OK = auto()
    WARN = auto()
    BAD = auto()


Stretch = tuple[int, int, Look]


@dataclass(frozen=True, slots=True)
class Styled:
    """A line's stretches in characters of the line, and the state in which it leaves the next."""

    stretches: tuple[Stretch, ...]
    state: int


PROSE = 0
FRONT = 1
COMMENT = 2
_FENCE = 16
_QUOTED = 8
_TILDE = 4
_WIDTH = 32
LONGEST = 10_000
"""Lines longer than this are shown without the looks inside them: whoever pastes such a line wants to see it soon."""

_HEADING = re.compile(r"( {0,3}#{1,6})(?:[ \t]+|$)")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
_OPENED = re.compile(r"((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,}(?=[^`]*$)|~{3,})")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_CALLOUT = re.compile(r"\[!([\w-]+)\][+-]?[ \t]*")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(\[[ xX/\-?]\](?:[ \t]+|$))?")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_BLOCK_ID = re.compile(r"(?:^|[ \t])\^[A-Za-z0-9-]+[ \t]*$")
_CODE = re.compile(r"(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_INSIDE = re.compile(r"<!--.*?(?:-->|$)")
_ADDRESS = re.compile(r"(?i:\b(?:https?://|mailto:|fabrique://|www\.)[^\s<>\"«»]+)")
_NOTE = re.compile(r"\[\^[^\]\s]+\]:?")
_STARS = re.compile(r"(?<![\\*])(\*{2,3})(?=[^\s*])(.+?)(?<=[^\s\\])\1")
_STAR = re.compile(r"(?<![\\*])\*(?=[^\s*])((?:[^*]|\*\*[^*]+\*\*)+?)(?<=[^\s\\])\*(?!\*)")
_LOWS = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])(.+?)(?<=[^\s\\])\1(?!\w)")
_TILDES = re.compile(r"(?<!\\)~~(?=\S)(.+?)(?<=\S)~~")
_EQUALS = re.compile(r"(?<!\\)==(?=\S)(.+?)(?<=\S)==")
_HAS_DIGIT = re.compile(r"\d|\b(?:mi-|fin|début|courant|printemps|été|automne|hiver)", re.IGNORECASE)
_BOXES = {"x": ActionState.DONE, "X": ActionState.DONE, "-": ActionState.DROPPED, "?": ActionState.DISCUSS}
_HEADINGS = (Look.H1, Look.H2, Look.H3)
_CALLOUTS = {
    Look.OK: ("decision", "décision", "success", "check", "done", "tip", "astuce"),
    Look.WARN: ("warning", "attention", "caution", "important", "question", "help", "faq"),
    Look.BAD: ("danger", "error", "bug", "failure", "fail", "missing"),
}
_TONES = {word: look for look, words in _CALLOUTS.items() for word in words}
NOBODY = KnownNames(())


def styled(line: str, state: int, *, first: bool = False, known: KnownNames = NOBODY) -> Styled:
    """How a line looks, in which the line before it left `state`; `first` when it opens the text as front matter."""
    if first:
        return Styled(((0, len(line), Look.FAINT),), FRONT)
    if state == FRONT:
        return _front(line)
    if state == COMMENT:
        return Styled(((0, len(line), Look.FAINT),), PROSE if "-->" in line else COMMENT)
    if state >= _FENCE and not (state & _QUOTED and not line.lstrip().startswith(">")):
        return _fenced(line, state)
    return _prose(line, known)


def _front(line: str) -> Styled:
    if line.rstrip() in ("---", "..."):
        return Styled(((0, len(line), Look.FAINT),), PROSE)
    key = line.find(":") + 1
    return Styled(((0, len(line), Look.CODE | Look.BLOCK), (0, key, Look.FAINT)), FRONT)


def _fenced(line: str, state: int) -> Styled:
    mark = "~" if state & _TILDE else "`"
    words = line.strip(" \t>") if state & _QUOTED else line.strip()
    closes = len(words) >= state // _WIDTH and not words.strip(mark)
    look = Look.SIGN | Look.CODE | Look.BLOCK if closes else Look.CODE | Look.BLOCK
    return Styled(((0, len(line), look),), PROSE if closes else state)


def _prose(line: str, known: KnownNames) -> Styled:
    opened = _OPENED.match(line) if "```" in line or "~~~" in line else None
    if opened is not None:
        mark = opened[2]
        state = len(mark) * _WIDTH + _FENCE + (_TILDE if mark[0] == "~" else 0) + (_QUOTED if ">" in opened[1] else 0)
        return Styled(((opened.start(2), len(line), Look.SIGN | Look.CODE | Look.BLOCK),), state)
    if line.lstrip().startswith("<!--") and "-->" not in line:
        return Styled(((0, len(line), Look.FAINT),), COMMENT)
    return Styled(tuple(_line(line, known)), PROSE)


def _line(line: str, known: KnownNames) -> Iterator[Stretch]:
    if not line:
        return
    if _RULE.match(line):
        yield 0, len(line), Look.SIGN
        return
    if line.lstrip().startswith("|"):
        yield 0, len(line), Look.TABLE
    else:
        yield from _leading(line)
    if len(line) <= LONGEST:
        yield from _inside(line, known)


def _leading(line: str) -> Iterator[Stretch]:
    """The looks that a line's first signs give it."""
    heading = _HEADING.match(line) if "#" in line[:4] else None
    if heading is not None:
        yield from _heading(line, heading)
        return
    quote = _QUOTE.match(line)
    at = quote.end() if quote else 0
    if quote is not None:
        yield from _quote(line, at)
    item = _ITEM.match(line, at)
    if item is not None:
        yield from _item(line, at, item)


def _heading(line: str, found: re.Match[str]) -> Iterator[Stretch]:
    look = _HEADINGS[min(len(found[1].strip()), 3) - 1]
    yield 0, len(line), look
    yield 0, found.end(), Look.SIGN
    closing = _CLOSING_HASHES.search(line, found.end())
    if closing is not None:
        yield closing.start(), len(line), Look.SIGN


def _quote(line: str, at: int) -> Iterator[Stretch]:
    callout = _CALLOUT.match(line, at)
    yield 0, at, Look.SIGN
    if callout is None:
        yield at, len(line), Look.QUOTE
        return
    yield at, len(line), _TONES.get(callout[1].lower(), Look.INFO)
    yield at, callout.end(), Look.SIGN


def _item(line: str, at: int, found: re.Match[str]) -> Iterator[Stretch]:
    box = found[1]
    state = _BOXES.get(box[1]) if box else None
    yield at, found.end(), Look.ITEM | (Look.DISCUSS if state is ActionState.DISCUSS else Look.PLAIN)
    if state in (ActionState.DONE, ActionState.DROPPED):
        yield found.end(), len(line), Look.DONE


def item_width(line: str) -> int:
    """How many signs of equal width stand before the words of a list item; 0 for other lines."""
    found = None if _RULE.match(line) else _ITEM.match(line)
    return found.end() if found is not None and "\t" not in found[0] else 0


def _inside(line: str, known: KnownNames) -> Iterator[Stretch]:
    """The looks inside a line. What is code is nothing else; what is a link is neither tag nor address."""
    rest = line
    if "`" in rest:
        for found in _CODE.finditer(rest):
            yield from _wrapped(found.start(), found.end(), len(found[1]), Look.CODE)
        rest = _CODE.sub(_blank, rest)
    if "<!--" in rest:
        for found in _INSIDE.finditer(rest):
            yield found.start(), found.end(), Look.FAINT
        rest = _INSIDE.sub(_blank, rest)
    if "^" in rest:
        for found in _BLOCK_ID.finditer(rest):
            yield found.start(), found.end(), Look.FAINT
        for found in _NOTE.finditer(rest):
            yield found.start(), found.end(), Look.LINK
    yield from _emphasis(rest)
    if "[" in rest:
        for found in LINK.finditer(rest):
            yield from _link(found)
        rest = LINK.sub(_blank, rest)
    yield from _words(line, rest, known)


def _emphasis(rest: str) -> Iterator[Stretch]:
    if "*" in rest:
        for found in _STARS.finditer(rest):
            look = Look.BOLD if len(found[1]) == 2 else Look.BOLD | Look.ITALIC
            yield from _wrapped(found.start(), found.end(), len(found[1]), look)
        for found in _STAR.finditer(rest):
            yield from _wrapped(found.start(), found.end(), 1, Look.ITALIC)
    if "_" in rest:
        for found in _LOWS.finditer(rest):
            look = (Look.ITALIC, Look.BOLD, Look.BOLD | Look.ITALIC)[len(found[1]) - 1]
            yield from _wrapped(found.start(), found.end(), len(found[1]), look)
    if "~~" in rest:
        for found in _TILDES.finditer(rest):
            yield from _wrapped(found.start(), found.end(), 2, Look.STRUCK)
    if "==" in rest:
        for found in _EQUALS.finditer(rest):
            yield from _wrapped(found.start(), found.end(), 2, Look.MARKED)


def _link(found: re.Match[str]) -> Iterator[Stretch]:
    start, end = found.span()
    inner = found["inner"]
    if inner is not None:
        begin, close = found.span("inner")
        bar = inner.find("|") + 1
        yield from ((start, begin + bar, Look.SIGN), (begin + bar, close, Look.LINK), (close, end, Look.SIGN))
        return
    begin, close = found.span("label")
    yield from ((start, begin, Look.SIGN), (begin, close, Look.LINK), (close, end, Look.SIGN))


def _words(line: str, rest: str, known: KnownNames) -> Iterator[Stretch]:
    if "://" in rest or "www." in rest or "mailto:" in rest:
        for found in _ADDRESS.finditer(rest):
            yield found.start(), found.end(), Look.LINK
        rest = _ADDRESS.sub(_blank, rest)
    if "@" in rest:
        for mention in mentions_in(line, rest, known):
            if mention.known:
                yield mention.start, mention.end, Look.NAME
    if "#" in rest:
        for tag in tags_in(rest):
            yield tag.start, tag.end, Look.TAG
    if _HAS_DIGIT.search(rest):
        for date in find_dates(rest):
            yield date.start, date.end, Look.DATE


def _wrapped(start: int, end: int, width: int, look: Look) -> Iterator[Stretch]:
    """A stretch with signs of so many characters on both sides."""
    yield start, end, look
    yield start, start + width, Look.SIGN
    yield end - width, end, Look.SIGN


def _blank(found: re.Match[str]) -> str:
    return "\0" * len(found[0])


def added_up(stretches: tuple[Stretch, ...]) -> list[Stretch]:
    """The stretches without overlaps, in order, each with all the looks that meet in it."""
    waiting = sorted(stretches, key=lambda stretch: stretch[0], reverse=True)
    cuts = sorted({at for start, end, _ in stretches for at in (start, end)})
    found: list[Stretch] = []
    here: list[Stretch] = []
    for start, end in pairwise(cuts):
        while waiting and waiting[-1][0] <= start:
            here.append(waiting.pop())
        here = [stretch for stretch in here if stretch[1] > start]
        look = Look.PLAIN
        for stretch in here:
            look |= stretch[2]
        if look:
            found.append((start, end, look))
    return found
