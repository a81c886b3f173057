"""Dates found in fields and bodies, each listed once in the source's words."""

from collections.abc import Iterable, Sequence

from documents.reading.drafts import DateDraft
from documents.reading.understanding.bodies import Block
from documents.reading.understanding.people import Lines
from documents.reading.understanding.rows import Shape
from wiki.dates import find_dates, read_date
from wiki.doubt import judge
from wiki.folding import fold


def dates_of_field(lines: Lines, name: str) -> tuple[DateDraft, ...]:
    """The dates of a value that is asked for as a date: each line as a whole, or the dates within it."""
    found: list[DateDraft] = []
    for text, number in zip(lines.texts, lines.numbers, strict=True):
        words = text.strip().removesuffix(".")
        if not words or judge(words).empty:
            continue
        whole = read_date(words)
        raws = [whole.raw] if whole is not None else [written.raw for written in find_dates(words)]
        found.extend(DateDraft(raw, name, (number,)) for raw in raws)
    return tuple(found)


def dates_of_blocks(blocks: Sequence[Block]) -> tuple[DateDraft, ...]:
    """The dates that a body's words name; code names none."""
    return tuple(
        DateDraft(written.raw, "body", block.lines)
        for block in blocks
        if block.shape is not Shape.FENCE
        for written in find_dates(block.words)
    )


def once_each(dates: Iterable[DateDraft]) -> tuple[DateDraft, ...]:
    """The first of every date that is written in the same words."""
    kept: dict[str, DateDraft] = {}
    for date in dates:
        kept.setdefault(fold(date.raw), date)
    return tuple(kept.values())
