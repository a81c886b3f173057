"""Whether a text is an old sheet: it has a title or a number, and says two things by their labels. Without Qt."""

from __future__ import annotations

from documents.errors import UnreadableSource
from documents.reading import Draft, DraftKind, decode, read_source
from documents.reading.sources import STANDARD_INPUT

LEAST_CHARACTERS = 60
MOST_LOOKED_AT = 20_000
LEAST_LABELS = 2


def sheets_in(text: str) -> tuple[Draft, ...]:
    """The sheets that a text holds. Only the first pages of a long one are looked at: this is asked at every paste."""
    if len(text) < LEAST_CHARACTERS or "\n" not in text.strip():
        return ()
    try:
        source = decode(text[:MOST_LOOKED_AT].encode(errors="replace"), "", STANDARD_INPUT)
    except UnreadableSource:
        return ()
    drafts = read_source(source).drafts
    return tuple(draft for draft in drafts if draft.kind is DraftKind.SHEET and _is_sheet(draft))


def _is_sheet(draft: Draft) -> bool:
    labelled = sum(bool(values) for values in draft.people.values()) + len(draft.fields) + draft.body.count("\n## ")
    labelled += draft.body.startswith("## ") + len(draft.open_questions)
    return bool(draft.title or draft.number) and labelled >= LEAST_LABELS
