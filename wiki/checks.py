"""What is worth a look on a sheet: at most one quiet line a kind, each with the data for its sentence and its fix.

Pure: everything that a check looks at is in `Facts`. Nothing here says how a line is worded, and nothing is ever
refused because of one. The parts about text are in `wiki.text_checks`.
"""

from collections.abc import Iterator
from datetime import timedelta

from wiki.check_model import Check, CheckKind, Facts, Fix, FixKind
from wiki.date_model import WrittenDate
from wiki.dates import read_date
from wiki.folding import fold
from wiki.text_checks import Actions, empty_sections, placeholders, unlisted_partners

__all__ = ["Check", "CheckKind", "Facts", "Fix", "FixKind", "check_sheet"]

LONG = timedelta(days=731)
"""A period over two years says when a plan ends rather than when something happens."""
_BEGINNING = ("debut", "start", "commence", "lancement")
_END = ("fin", "end", "echeance", "deadline", "limite", "due")


def check_sheet(facts: Facts) -> tuple[Check, ...]:
    """Everything worth a look, in the order in which a sheet is read. Any text may be given."""
    actions = Actions(facts)
    dates = tuple((label, raw, read_date(raw, facts.near)) for label, raw in facts.dates)
    return (
        *_referents(facts),
        *_times(facts, dates, actions),
        *_questions(facts),
        *_strangers(facts),
        *unlisted_partners(facts, actions),
        *actions.without_assignee(),
        *_number(facts),
        *empty_sections(facts),
        *placeholders(facts),
    )


Read = tuple[tuple[str, str, WrittenDate | None], ...]


def _referents(facts: Facts) -> Iterator[Check]:
    if not facts.board_referents:
        yield Check(CheckKind.NO_BOARD_REFERENT, Fix(FixKind.FIELD, "board_referents"))
    if not facts.team_referents:
        yield Check(CheckKind.NO_TEAM_REFERENT, Fix(FixKind.FIELD, "team_referents"))


def _times(facts: Facts, dates: Read, actions: Actions) -> Iterator[Check]:
    yield from _none_or_long(dates, actions)
    yield from _end_passed(facts, dates, actions)
    yield from _wrong_order(dates)
    guessed = tuple((raw, read) for _, raw, read in dates if read is not None and read.year_inferred)
    if guessed:
        raw, first = guessed[0]
        words = tuple(raw for raw, _ in guessed)
        year = str(first.year or (first.first.year if first.first else ""))
        yield Check(CheckKind.YEAR_INFERRED, Fix(FixKind.CORRECT, "dates", raw), words=words, note=year)


def _none_or_long(dates: Read, actions: Actions) -> Iterator[Check]:
    in_actions = [(found.raw, found) for found in actions.dates()]
    all_dates = [*((raw, read) for _, raw, read in dates), *in_actions]
    if not all_dates:
        yield Check(CheckKind.NO_DATE, Fix(FixKind.FIELD, "dates"))
        return
    understood = [(raw, read) for raw, read in all_dates if read is not None and read.first is not None]
    long = [raw for raw, read in understood if _length(read) > LONG]
    if long and len(long) == len(understood):
        yield Check(CheckKind.LONG_PERIOD, Fix(FixKind.FIELD, "dates"), words=tuple(dict.fromkeys(long)))


def _length(read: WrittenDate) -> timedelta:
    if read.first is None or read.last is None:
        return timedelta()
    return abs(read.last - read.first)


def _end_passed(facts: Facts, dates: Read, actions: Actions) -> Iterator[Check]:
    """The end of all stated periods; a guessed year is nobody's deadline."""
    ends = [(read.last, raw) for _, raw, read in dates if read and read.last and not read.year_inferred]
    still_open = any(read is None or read.last is None or read.year_inferred for _, _, read in dates)
    if facts.closed or actions.any_done() or not ends or still_open:
        return
    last, raw = max(ends, key=lambda each: each[0])
    if last < facts.today:
        days = (facts.today - last).days
        yield Check(CheckKind.END_PASSED, Fix(FixKind.FIELD, "status"), words=(raw,), count=days)


def _wrong_order(dates: Read) -> Iterator[Check]:
    reversed_ones = [raw for _, raw, read in dates if read is not None and read.reversed]
    if reversed_ones:
        fix = Fix(FixKind.CORRECT, "dates", reversed_ones[0])
        yield Check(CheckKind.DATES_REVERSED, fix, words=tuple(reversed_ones))
        return
    begins = [(read.first, raw) for label, raw, read in dates if read and read.first and _says(label, _BEGINNING)]
    ends = [(read.last, raw) for label, raw, read in dates if read and read.last and _says(label, _END)]
    if begins and ends and min(begins)[0] > max(ends)[0]:
        words = (min(begins)[1], max(ends)[1])
        yield Check(CheckKind.DATES_REVERSED, Fix(FixKind.CORRECT, "dates", words[1]), words=words)


def _says(label: str, words: tuple[str, ...]) -> bool:
    said = fold(label).split()
    return any(each in said for each in words)


def _questions(facts: Facts) -> Iterator[Check]:
    days = (facts.today - min(facts.questions)).days if facts.questions else 0
    if days >= 1:
        fix = Fix(FixKind.FIELD, "open_questions")
        yield Check(CheckKind.QUESTIONS_OPEN, fix, count=days, note=str(len(facts.questions)))


def _strangers(facts: Facts) -> Iterator[Check]:
    if facts.strangers:
        first = facts.strangers[0]
        fix = Fix(FixKind.REGISTER, first.field, first.name, identity=first.identity)
        yield Check(CheckKind.UNKNOWN_REFERENT, fix, words=tuple(stranger.name for stranger in facts.strangers))


def _number(facts: Facts) -> Iterator[Check]:
    if facts.number and facts.twins:
        fix = Fix(FixKind.NUMBER, "number", facts.next_number)
        yield Check(CheckKind.NUMBER_TWICE, fix, words=facts.twins, note=facts.number)
