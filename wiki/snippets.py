"""The words around a place of a text, as plain words on one line: for a list that says where something stands."""

import re

_LINK = re.compile(
    r"!?\[\[(?:[^\[\]|\r\n]*\\?\|)?(?P<words>[^\[\]|\r\n]+)\]\]|!?\[(?P<label>[^\[\]\r\n]*)\]\([^()\r\n]*\)"
)
_LINE_MARKS = re.compile(
    r"^[ \t]*(?:>[ \t]?|#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX/\-?]\][ \t]+)?|\[!\w+\][+-]?[ \t]*)*"
)
_MARKS = re.compile(r"\*\*|__|~~|==|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|`|[ \t]\^[\w-]+$|^\|[ \t]*|[ \t]*\|$")
_BLANKS = re.compile(r"[ \t\u00a0]+")
Lit = tuple[int, int]


def snippet(text: str, start: int, end: int, shown: str = "", *, most: int = 70) -> tuple[str, Lit]:
    """The line around `start..end`, cut with … where it is longer than `most` on a side, and where the words are in it.

    `shown` stands in their place when it is given. Marks of Markdown are left out, links are their words.
    """
    before, after = _line_before(text, start), _line_after(text, end)
    lead, rest = _plain(_LINE_MARKS.sub("", before)), _plain(after)
    words = shown or _plain(text[start:end]).strip(" ")
    lead, rest = _cut_left(lead.lstrip(" "), most), _cut_right(rest.rstrip(" "), most)
    return lead + words + rest, (len(lead), len(lead) + len(words))


def _line_before(text: str, place: int) -> str:
    first = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
    return text[max(first, place - 2_000) : place]


def _line_after(text: str, place: int) -> str:
    found = re.compile(r"[^\r\n]*").match(text, place, place + 2_000)
    return found[0] if found else ""


def _plain(words: str) -> str:
    told = _LINK.sub(_link_words, words)
    return _BLANKS.sub(" ", _MARKS.sub("", told))


def _link_words(found: re.Match[str]) -> str:
    """What a link is read as: its label, or the title that it leads to, without section or block."""
    if found["words"] is None:
        return found["label"] or ""
    title, _, section = found["words"].partition("#")
    return (title or section) if "|" not in found[0] else found["words"]


def _cut_left(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    kept = words[-most:]
    return "…" + (kept.partition(" ")[2] or kept)


def _cut_right(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    kept = words[:most]
    return (kept.rpartition(" ")[0] or kept) + "…"
