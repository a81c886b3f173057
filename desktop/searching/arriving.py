"""From something found to a place: where in the text the line stands that was shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.work.places import Place

if TYPE_CHECKING:
    from search import Hit

ELLIPSIS = "…"
_LONGEST_LIT = 60


def place_of(hit: Hit, body: str) -> Place:
    """The place of a hit in its record and the words to light there; the record alone when they are in no text."""
    if not hit.highlights or hit.field not in {"body", "action"}:
        return Place(hit.id)
    start, end = hit.highlights[0]
    words = hit.snippet[start:end][:_LONGEST_LIT]
    found = _line(hit).search(body) or re.search(re.escape(words), body, re.IGNORECASE)
    if found is None:
        return Place(hit.id, words=words)
    at = found.start("lit") if "lit" in found.re.groupindex else found.start()
    return Place(hit.id, start=at, words=words)


def _line(hit: Hit) -> re.Pattern[str]:
    """The shown line as it may stand in the text: any blank may be any other, or a line break."""
    lit = hit.highlights[0][0]
    before, after = hit.snippet[:lit].lstrip(ELLIPSIS), hit.snippet[lit:].rstrip(ELLIPSIS)
    return re.compile(rf"{_loose(before)}(?P<lit>){_loose(after)}")


def _loose(words: str) -> str:
    return r"[\s\x00-\x20\u2028-\u202e]".join(re.escape(part) for part in words.split(" "))
