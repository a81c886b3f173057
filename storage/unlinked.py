"""Where other texts name a record in plain words, without a link to it.

SQLite looks first for bodies that may hold the words: letters that French accents match anything there, so that the
few bodies left are folded and looked at word by word. A whole workspace of 30 MB takes some tenths of a second.
"""

import re
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select

from storage import schema
from storage.model import Kind, RecordId
from storage.reader import Reader
from wiki.folded_text import FoldedText
from wiki.folding import fold
from wiki.prose import Prose
from wiki.snippets import snippet

_RECORD = schema.record.c
_TEXTS = (Kind.SHEET, Kind.KIT, Kind.PAGE, Kind.NOTE)
_SHORTEST = 4
_MARKS = "\u0300\u0301\u0302\u0308\u0327"
_FOLDED_FROM_TWO = re.compile("oe|ae|ss")
_ACCENTED = re.compile("[aceinouyz'\\- ]")
MOST = 50
EACH = 3
"""At most so many places are told, and so many of one text."""


@dataclass(frozen=True, slots=True)
class UnlinkedMention:
    """Words of another record's body at `start..end` that name a record. `around` is their line, cut, lit at `lit`."""

    source: RecordId
    title: str
    start: int
    end: int
    words: str
    around: str
    lit: tuple[int, int]


def unlinked_mentions(reader: Reader, record: RecordId, *, most: int = MOST) -> tuple[UnlinkedMention, ...]:
    """The places in other texts, whole words, accents and case aside, by title of the text."""
    names = _names(reader, record)
    if not names:
        return ()
    query = select(_RECORD.record, _RECORD.title, _RECORD.body)
    query = query.where(_RECORD.deleted.is_(None), _RECORD.kind.in_(_TEXTS), _RECORD.record != record)
    query = query.where(or_(*map(_may_hold, names), *(_RECORD.body.contains(mark) for mark in _MARKS)))
    found: list[UnlinkedMention] = []
    for source, title, body in reader.connection.execute(query.order_by(_RECORD.title, _RECORD.record)):
        spans = places_of(body, names)[:EACH]
        found += [_mention(RecordId(source), title, body, *span) for span in spans]
        if len(found) >= most:
            break
    return tuple(found[:most])


def places_of(body: str, names: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where folded names stand in a text's prose, outside links and code: whole words, none inside another."""
    text = FoldedText(Prose(body).without_links)
    folded = text.folded
    found: list[tuple[int, int]] = []
    for name in names:
        pattern = re.compile(rf"(?<!\w){re.escape(name).replace(chr(92) + ' ', '[ -]')}(?!\w)")
        found += [text.span(*each.span()) for each in pattern.finditer(folded)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _names(reader: Reader, record: RecordId) -> tuple[str, ...]:
    """The folded title and other titles that are long enough to mean something, longest first."""
    table = schema.name
    query = select(table.c.key).where(table.c.record == record, table.c.source.in_(("title", "alias")))
    keys = {key for (key,) in reader.connection.execute(query) if len(key) >= _SHORTEST}
    return tuple(sorted(keys, key=lambda key: (-len(key), key)))


def _may_hold(name: str) -> ColumnElement[bool]:
    """A condition that every body with this name meets, whatever its accents."""
    escaped = re.sub(r"([%_\\])", r"\\\1", fold(name))
    pattern = _ACCENTED.sub("_", _FOLDED_FROM_TWO.sub("%", escaped))
    return _RECORD.body.like(f"%{pattern}%", escape="\\")


def _mention(source: RecordId, title: str, body: str, start: int, end: int) -> UnlinkedMention:
    around, lit = snippet(body, start, end)
    return UnlinkedMention(source, title, start, end, body[start:end], around, lit)
