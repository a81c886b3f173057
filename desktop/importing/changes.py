"""What an update would change, row by row: of a list what joins it and what leaves, of a text line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from desktop.importing.rows import CHANGE, Row
from documents.keys import ROLES
from documents.reading import Item
from documents.reading.proposals import ProposedChange
from documents.reading.tracing import BODY, FIELDS, Traced, trace
from wiki.labels import Field, field_of
from wiki.lines import line_contents

_LISTS = (*ROLES, "tags", "aliases", "dates", "open_questions")
_TOLD_AS_VALUES = frozenset(
    {
        *(Field.AXIS, Field.NUMBER, Field.TITLE, Field.STATUS, Field.TAGS, Field.ALIASES, Field.CALENDAR),
        *(Field.BOARD_REFERENTS, Field.TEAM_REFERENTS, Field.CONTRIBUTORS, Field.LEAD_ORGANISATION, Field.PARTNERS),
    }
)
_MOST_LINES = 2_000


def rows_of_changes(item: Item, source: int) -> Iterator[Row]:
    """The rows of an item's changes; a label's own words are not told where the value that they mean is."""
    for change in item.changes:
        label = change.field.removeprefix(FIELDS)
        if change.field.startswith(FIELDS) and field_of(label) in _TOLD_AS_VALUES:
            continue
        row = Row(f"{CHANGE}{change.field}", change.after, change.lines, source, before=change.before)
        if change.field == BODY:
            yield from _of_body(change, item, row)
        elif change.field in _LISTS:
            yield from _of_list(change, row)
        else:
            yield row


def _of_list(change: ProposedChange, row: Row) -> Iterator[Row]:
    before, after = change.before.split(", "), change.after.split(", ")
    for words in before:
        if words and words not in after:
            yield replace(row, words="", before=words)
    for words in after:
        if words and words not in before:
            yield replace(row, words=words, before=None, raw="added")


def _of_body(change: ProposedChange, item: Item, row: Row) -> Iterator[Row]:
    """The lines that leave and those that come, each with its line of the source."""
    before = [line for line in line_contents(change.before) if line.strip()][:_MOST_LINES]
    after = [line for line in line_contents(change.after) if line.strip()][:_MOST_LINES]
    lines = {each.words.strip(): each for each in trace(item.draft, item.source) if each.name == BODY}
    for tag, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for words in before[first:last]:
            yield replace(row, words="", before=words.strip(), lines=())
        for words in after[start:end]:
            yield replace(row, words=words.strip(), before=None, raw="added", lines=_lines_of(words, lines))


def _lines_of(words: str, known: dict[str, Traced]) -> tuple[int, ...]:
    found = known.get(words.strip()) or known.get(words.strip().lstrip("# "))
    return found.lines if found is not None else ()
