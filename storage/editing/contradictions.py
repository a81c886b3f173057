"""Settling a contradiction: a change that knows all its sides, and that everybody receives."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from storage.contradictions import contradictions
from storage.errors import RecordNotFound
from storage.merging import BODY, SETTLED
from storage.model import Contradiction, ContradictionId, JsonValue, Operation, Plan, Write
from storage.reader import Reader
from storage.records import get

LIKE_ENOUGH = 0.5
"""Below this, lines are not what the two sides' were merged into."""


def settle(contradiction: ContradictionId, value: JsonValue = None, *, body: str | None = None) -> Plan:
    """Decide a contradiction: `value` for a field; for a paragraph the whole new `body`, or none to leave it."""

    def plan(reader: Reader) -> Operation:
        found = _open(reader, contradiction)
        record = get(reader, found.record)
        details = {"title": record.title, "field": found.field}
        if found.field == BODY:
            write = Write(found.record, sets={f"{SETTLED}{found.id}": True}, body=body)
        else:
            write = Write(found.record, sets={found.field: value})
        return Operation("settle", (write,), details=details)

    return plan


def keep(contradiction: ContradictionId, device: str) -> Plan:
    """Decide a contradiction for what one side wrote, by its device; a paragraph takes the place of the merged one."""

    def plan(reader: Reader) -> Operation:
        found = _open(reader, contradiction)
        kept = next((side for side in found.sides if side.device == device), None)
        if kept is None:
            raise RecordNotFound(device)
        if found.field != BODY:
            return settle(contradiction, kept.value)(reader)
        words = [str(side.value) for side in found.sides]
        body = with_paragraph(get(reader, found.record).body, words, str(kept.value))
        return settle(contradiction, body=body)(reader)

    return plan


def with_paragraph(body: str, sides: Sequence[str], kept: str) -> str:
    """The body with one side's lines where both sides' were merged: at the lines most like them, else at its end."""
    lines = body.split("\n")
    lengths = {side.count("\n") + 1 for side in sides}
    best, at, length = LIKE_ENOUGH, -1, 0
    for size in range(min(lengths), max(lengths) + 1):
        for start in range(len(lines) - size + 1):
            likeness = _likeness("\n".join(lines[start : start + size]), sides, best)
            if likeness > best:
                best, at, length = likeness, start, size
    if at < 0:
        return f"{body}\n\n{kept}" if body.strip() else kept
    return "\n".join((*lines[:at], kept, *lines[at + length :]))


def _likeness(words: str, sides: Sequence[str], enough: float) -> float:
    """How much of all sides stands in some words; cheap bounds first, since most lines are nothing like them."""
    found = 0.0
    for side in sides:
        matcher = SequenceMatcher(None, words, side, autojunk=False)
        if matcher.real_quick_ratio() <= enough / 2 or matcher.quick_ratio() <= enough / 2:
            return 0.0
        found += matcher.ratio()
    return found / len(sides)


def _open(reader: Reader, contradiction: ContradictionId) -> Contradiction:
    for found in contradictions(reader):
        if found.id == contradiction:
            return found
    raise RecordNotFound(contradiction)
