"""From something found to a place: where in the text the line stands that was shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.work.places import Place
from wiki.folded_text import FoldedText

if TYPE_CHECKING:
    from search import Hit
    from storage import Reader

ELLIPSIS = "…"
ATTACHMENTS = frozenset({"attachments", "attachment_text"})
"""The parts of a record that are its attachments: what was found there is seen in the side panel."""
_LONGEST_LIT = 60
_LONGEST_ACTION = 2_000
_IN_TEXT = frozenset({"body", "action", "questions", "attachments"})
"""What is found here may stand in the text itself: a question as a bullet, an attachment where it is shown."""


def arrival(hit: Hit, reader: Reader) -> Place:
    """The place of a hit as the record is now. Raises RecordNotFound."""
    from storage.lists import actions
    from storage.records import get

    start = None
    if hit.action is not None:
        start = next((each.start for each in actions(reader, hit.id) if each.number == hit.action), None)
    return place_of(hit, get(reader, hit.id).body, start)


def attached_words(hit: Hit) -> str | None:
    """What was found of an attachment's name, empty where it was in its text; None where no attachment answers."""
    if hit.field not in ATTACHMENTS:
        return None
    return _lit(hit) if hit.field == "attachments" else ""


def place_of(hit: Hit, body: str, action: int | None = None) -> Place:
    """The place of a hit in its record and the words to light there; the record alone when they are in no text.

    `action` is where the action begins in the body, when the hit is one.
    """
    words = _lit(hit)
    if action is not None:
        at = _first(body[action : action + _LONGEST_ACTION], words)
        return Place(hit.id, start=action + (at or 0), words=words if at is not None else "")
    if not words or hit.field not in _IN_TEXT:
        return Place(hit.id)
    found = _line(hit).search(body)
    at = found.start("lit") if found is not None else None
    if at is None and hit.field != "attachments":
        at = _first(body, words)
    if at is None:
        return Place(hit.id, words=words if hit.field in {"body", "action"} else "")
    return Place(hit.id, start=at, words=words)


def _lit(hit: Hit) -> str:
    if not hit.highlights:
        return ""
    start, end = hit.highlights[0]
    return hit.snippet[start:end][:_LONGEST_LIT]


def _first(text: str, words: str) -> int | None:
    """Where words stand first in a text, whatever their accents and capitals."""
    found = next(FoldedText(text).find(FoldedText(words).folded), None)
    return found[0] if found is not None else None


def _line(hit: Hit) -> re.Pattern[str]:
    """The shown line as it may stand in the text: any blank may be any other, or a line break.

    Of several names or questions in one line, only the one that was found.
    """
    lit = hit.highlights[0][0]
    before, after = hit.snippet[:lit].lstrip(ELLIPSIS), hit.snippet[lit:].rstrip(ELLIPSIS)
    if hit.field in {"questions", "attachments"}:
        before, after = before.rpartition(" · ")[2], after.partition(" · ")[0]
    return re.compile(rf"{_loose(before)}(?P<lit>){_loose(after)}")


def _loose(words: str) -> str:
    return r"[\s\x00-\x20\u2028-\u202e]".join(re.escape(part) for part in words.split(" "))
