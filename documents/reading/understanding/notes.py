"""Texts that are minutes, a decision, a call: a note, kept as it is written."""

from collections.abc import Sequence

from documents.reading.drafts import Draft, DraftKind, SourceLine
from documents.reading.understanding.bodies import Block
from documents.reading.understanding.dates import dates_of_blocks, once_each
from documents.reading.understanding.rows import Row, Shape
from wiki.folding import fold

_OPENINGS = (
    "compte rendu",
    "compte-rendu",
    "cr ",
    "proces verbal",
    "pv ",
    "releve de decisions",
    "releve de conclusions",
    "reunion",
    "minutes",
    "meeting",
    "notes de",
    "note de",
    "ordre du jour",
    "agenda",
    "appel avec",
    "call with",
)
_PRESENCE = ("present", "excuse", "absent", "etaient present", "attendees", "apologies", "in attendance")
_LONGEST_TITLE = 200


def reads_as_minutes(rows: Sequence[Row]) -> bool:
    """Whether a text says at its beginning that it tells of a meeting."""
    opening = [row for row in rows if not row.blank][:8]
    if any(fold(row.bare[:80]).strip("*_ ").startswith(_OPENINGS) for row in opening[:3]):
        return True
    return any(":" in row.bare and fold(row.bare[:40]).strip("*_ ").startswith(_PRESENCE) for row in opening)


def has_title(rows: Sequence[Row]) -> bool:
    """Whether a text opens with a Markdown heading."""
    first = next((row for row in rows if not row.blank), None)
    return first is not None and first.shape is Shape.HEADING


def note_of(lines: Sequence[SourceLine], rows: Sequence[Row]) -> Draft:
    """The note that a whole text is: its first line as title, the rest untouched."""
    first = next(row for row in rows if not row.blank)
    title = " ".join(row.bare for row in rows if row.number == first.number).strip("*_ ")
    below = [line.text for line in lines if line.number > first.number]
    if len(title) > _LONGEST_TITLE or first.item is not None:
        title, below = title[:_LONGEST_TITLE], [line.text for line in lines]
    body = "\n".join(below).strip("\n")
    blocks = [Block(row.bare, (row.number,), row.shape) for row in rows if not row.blank]
    return Draft(
        DraftKind.NOTE,
        title,
        body + "\n" if body else "",
        dates=once_each(dates_of_blocks(blocks)),
        lines=tuple(line.number for line in lines),
    )
