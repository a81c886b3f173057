"""What is being written at a place, and could be completed: a link, a section, a mention, a tag, a block or a date.

Only the line up to the place is read, so that it costs the same in a long text as in a short one.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from wiki.date_reckoning import DATE_BEGUN

LONGEST = 200
"""Characters of a line that are looked at before the place."""

_LINK = re.compile(r"(?<!\\)\[\[(?P<inner>[^\[\]|\r\n]*)\Z")
_MENTION = re.compile(r"(?<![\w@/+\\])@(?P<words>(?:[^\W\d_][\w'’.\-]*(?: [^\W_][\w'’.\-]*){0,3} ?)?)\Z")
_TAG = re.compile("(?<![^\\s(\\[{«\"'’,;])#(?P<words>[\\w/\\-]*)\\Z")
_BLOCK = re.compile(r"\A[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/(?P<words>\w[\w \-]{0,30}|)\Z")
_ASKED_DATE = re.compile(r"(?<![^\s(])/dates?\Z", re.IGNORECASE)
_FENCE = re.compile(r"^(?:[ \t]*>)*[ \t]*(?P<mark>`{3,}|~{3,})", re.MULTILINE)
_REST_OF_LINK = re.compile(r"[^\[\]|#\r\n]*(?=\]\]|\||#)")
_REST_OF_SECTION = re.compile(r"[^\[\]|\r\n]*(?=\]\]|\|)")
_LINK_CLOSES = re.compile(r"\]\]|\||#")


class Sought(StrEnum):
    """What could be completed."""

    RECORD = "record"
    SECTION = "section"
    PERSON = "person"
    TAG = "tag"
    BLOCK = "block"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Begun:
    """Something begun: `start..end` is what an answer replaces, `words` what is written of it so far.

    `trigger` is where its sign stands (`[[`, `@`…); `target` the sheet whose sections are sought, "" for this one.
    """

    kind: Sought
    trigger: int
    start: int
    end: int
    words: str
    target: str = ""


def begun_at(text: str, place: int) -> Begun | None:
    """What is being written just before a place; nothing in code, and nothing where no sign asks for it."""
    first = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    cut = max(first, place - LONGEST)
    line = text[cut:place]
    begun = _begun(text, line, cut, whole=cut == first)
    if begun is None or line.count("`", 0, begun.trigger - cut) % 2 or in_fence(text, first):
        return None
    return begun


def _begun(text: str, line: str, cut: int, *, whole: bool) -> Begun | None:
    place = cut + len(line)
    if (found := _LINK.search(line)) is not None:
        return _link(text, found["inner"], cut + found.start(), place)
    if (found := _ASKED_DATE.search(line)) is not None and (found.start() or not whole):
        return Begun(Sought.DATE, cut + found.start(), cut + found.start(), place, "")
    if whole and (found := _BLOCK.match(line)) is not None:
        start = cut + found.start("words") - 1
        return Begun(Sought.BLOCK, start, start, place, found["words"])
    for kind, sign in ((Sought.PERSON, _MENTION), (Sought.TAG, _TAG)):
        if (found := sign.search(line)) is not None and (kind is Sought.PERSON or _is_tag(found, whole=whole)):
            return Begun(kind, cut + found.start(), cut + found.start() + 1, place, found["words"])
    if (found := DATE_BEGUN.search(line)) is not None:
        return Begun(Sought.DATE, cut + found.start(), cut + found.start(), place, found[0])
    return None


def _is_tag(found: re.Match[str], *, whole: bool) -> bool:
    """A sign alone at a line's beginning begins a heading; a number is no tag."""
    if not found["words"]:
        return found.start() > 0 or not whole
    return not found["words"].isdigit()


def _link(text: str, inner: str, trigger: int, place: int) -> Begun:
    target, sign, section = inner.partition("#")
    if sign:
        rest = _REST_OF_SECTION.match(text, place, place + LONGEST)
        start = place - len(section)
        return Begun(Sought.SECTION, trigger, start, rest.end() if rest else place, section, target.strip(" \t"))
    rest = _REST_OF_LINK.match(text, place, place + LONGEST)
    return Begun(Sought.RECORD, trigger, trigger + 2, rest.end() if rest else place, target)


def closing(text: str, end: int) -> tuple[str, int]:
    """What must be written behind a link's words that end at `end`, and how far behind them the caret then goes."""
    found = _LINK_CLOSES.match(text, end)
    if found is None:
        return "]]", 2
    return "", 2 if found[0] == "]]" else 0


def in_fence(text: str, place: int) -> bool:
    """Whether a line that begins at a place lies in a code fence."""
    if "```" not in text and "~~~" not in text:
        return False
    mark = ""
    for found in _FENCE.finditer(text, 0, place):
        if not mark:
            mark = found["mark"]
        elif found["mark"].startswith(mark):
            mark = ""
    return bool(mark)
