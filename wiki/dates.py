"""Dates as groups write them: found in running text, or read from the whole value of a field.

`raw` keeps the words that change what a date means and can be read without the sentence: `d'ici`, `à partir de`, `fin`,
`mi-`, `courant`, `vers`, `du … au …`, a mark of doubt. `avant`, `depuis` and articles stay outside: `avant mi-avril` is
the date `mi-avril` with `Bound.BY`. In running text a year alone counts only after words that make it a moment of the
plan (`en 2028`, `fin 2026`, `d'ici 2030`, `courant 2024`): after `depuis`, or bare, it is context.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from wiki.date_atoms import Atom, read_atom
from wiki.date_model import Bound, Period, Precision, WrittenDate, next_year_of
from wiki.date_patterns import BETWEEN, CONNECTOR, DOUBT_AFTER, MARK, RANGE_OPENING, date_pattern
from wiki.doubt import judge

__all__ = ["Bound", "Precision", "WrittenDate", "find_dates", "read_date"]

_SERIAL = re.compile(r"[2-7][0-9]{4}(?:[.,][0-9]{1,12})?")
_SERIAL_ORIGIN = date(1899, 12, 30)
_YEAR = re.compile(r"(?P<year>(?:19[5-9]|20[0-9]|21[0-4])[0-9])(?:[ \u00a0\u202f]?\?)?")
_RELATIVE_YEAR = re.compile(r"(?:année )?N(?:\s?(?P<sign>[+\-–])\s?(?P<years>[0-9]{1,2}))?", re.IGNORECASE)
_CONDITION = re.compile(
    r"(?:d[ée]pendante?s?|d[ée]pend|selon|sous (?:r[ée]serve|condition)|en fonction|si|d[èe]s que|apr[èe]s|une fois"
    r"|[àa] l['’]issue|suite [àa]|quand|lorsque?|conditionn[ée]e?s?|subordonn[ée]e?s?|li[ée]e?s? [àa]|dependent|depends"
    r"|depending|subject to|after|once|when|upon|following|pending|as soon as|if)(?![^\W_])",
    re.IGNORECASE,
)
LONGEST_FIGURE = 60
MOST_YEARS = 60
MOST_CHOICES = 12
_NO_CONDITION = " \t\u00a0\u202f,;:()–—-"


def _atoms(text: str) -> Iterator[Atom]:
    pattern = date_pattern()
    at = 0
    while found := pattern.search(text, at):
        atom = read_atom(found)
        at = max(atom.end, found.start() + 1) if atom is not None else _after_no_date(found)
        if atom is not None:
            yield atom


def _after_no_date(found: re.Match[str]) -> int:
    """Where to go on behind what was no date: behind a day that no year has, its introducing words, its first word."""
    core = found.start("core")
    if found["days"]:
        return found.end()
    if core > found.start():
        return core
    end = found.start() + 1
    while end < found.end() and found.string[end].isalnum():
        end += 1
    return end


def _joined(text: str, first: Atom, second: Atom) -> Atom | None:
    """`28 juin au 2 juillet`, `mars ou avril`, `entre mars et mai 2026` as one date; None when they are two."""
    connector = CONNECTOR.fullmatch(text, first.end, second.start) if second.start - first.end <= 24 else None
    if connector is None or (first.reversed or second.reversed):
        return None
    if connector["choice"]:
        return _choice(first, second)
    opening = RANGE_OPENING.search(text, max(0, first.start - 16), first.start)
    between = opening is not None and BETWEEN.match(opening.group().strip()) is not None
    if connector["range"] or (connector["both"] and between):
        return _range(first, second)
    return None


def _years_of(first: Atom, second: Atom) -> tuple[int | None, int | None]:
    """The years of two joined dates: the one that has none takes the other's, before or after it."""
    if first.year is None and second.year is not None:
        return second.year - (first.period.first > second.period.first), second.year
    if second.year is None and first.year is not None:
        return first.year, first.year + (first.period.first > second.period.first)
    return first.year, second.year


def _choice(first: Atom, second: Atom) -> Atom | None:
    if first.precision is not second.precision:
        return None
    first_year, second_year = _years_of(first, second)
    if first_year is None or second_year is None:
        later = int(first.period.first > second.period.first)
    else:
        later = second_year - first_year
    if not 0 <= later <= MOST_YEARS or len(first.choices) + len(second.choices) > MOST_CHOICES:
        return None
    moved = tuple((period, years + later) for period, years in second.choices or ((second.period, 0),))
    period = Period(first.period.first, second.period.last, second.period.years + later)
    choices = (first.choices or ((first.period, 0),)) + moved
    return Atom(first.start, second.end, first.precision, period, first_year, choices, first.bound, first.uncertain)


def _range(first: Atom, second: Atom) -> Atom | None:
    first_year, second_year = _years_of(first, second)
    if first_year is None or second_year is None:
        years = int(first.period.first > second.period.last) + second.period.years
        return Atom(
            first.start, second.end, Precision.RANGE, Period(first.period.first, second.period.last, years), None
        )
    start = (first_year, *first.period.first)
    end = (second_year, *second.period.first)
    backwards = start > end
    if backwards:
        first_year, second_year = second_year, first_year
    early, late = (second, first) if backwards else (first, second)
    years = second_year - first_year + late.period.years
    period = Period(early.period.first, late.period.last, years)
    uncertain = first.uncertain or second.uncertain
    return Atom(first.start, second.end, Precision.RANGE, period, first_year, uncertain=uncertain, reversed=backwards)


def _with_year_of(text: str, first: Atom, second: Atom) -> Atom:
    """`mars et avril 2026` are two dates of one year."""
    if first.year is not None or second.year is None or second.start - first.end > 24:
        return first
    connector = CONNECTOR.fullmatch(text, first.end, second.start)
    if connector is None or connector["both"] is None or first.precision is not second.precision:
        return first
    return replace(first, year=_years_of(first, second)[0])


def _groups(text: str) -> Iterator[Atom]:
    waiting: Atom | None = None
    for atom in _atoms(text):
        joined = _joined(text, waiting, atom) if waiting is not None else None
        if waiting is not None and joined is None:
            yield _with_year_of(text, waiting, atom)
        waiting = joined or atom
    if waiting is not None:
        yield waiting


def _written(text: str, atom: Atom, near: date | None) -> WrittenDate:
    start, end, uncertain = atom.start, atom.end, atom.uncertain
    if atom.precision is Precision.RANGE and (opening := RANGE_OPENING.search(text, max(0, start - 16), start)):
        start = opening.start()
    if mark := MARK.match(text, end):
        end, uncertain = mark.end(), True
    elif DOUBT_AFTER.match(text, end):
        uncertain = True
    year = atom.year if atom.year is not None or near is None else next_year_of(atom.period, near)
    span = atom.period.span(year) if year is not None else None
    first, last = span if span is not None else (None, None)
    choices = _choices(atom, year) if year is not None else ()
    single = atom.precision in (Precision.DAY, Precision.MONTH) and atom.period.first[0] == atom.period.last[0]
    one_day = single and atom.precision is Precision.DAY and not atom.choices
    return WrittenDate(
        raw=text[start:end],
        start=start,
        end=end,
        first=first,
        last=None if atom.bound is Bound.FROM else last,
        precision=atom.precision,
        alternatives=choices,
        year_inferred=atom.year is None and first is not None,
        uncertain=uncertain,
        reversed=atom.reversed,
        day=atom.period.first[1] if one_day else None,
        month=atom.period.first[0] if single else None,
        year=first.year if first is not None and atom.precision is not Precision.RANGE else None,
        bound=atom.bound,
    )


def _choices(atom: Atom, year: int) -> tuple[tuple[date, date], ...]:
    spans = (period.span(year + years) for period, years in atom.choices)
    return tuple(span for span in spans if span is not None)


def find_dates(text: str, near: date | None = None) -> tuple[WrittenDate, ...]:
    """The dates of running text, in order, without overlap.

    A missing year is the next such period that ends on or after `near`, marked `year_inferred`; without `near`
    nothing is inferred and `first` and `last` are None.
    """
    return tuple(_written(text, atom, near) for atom in _groups(text))


def read_date(words: str, near: date | None = None) -> WrittenDate | None:
    """The date that is the whole value of a field, or None when the value names none, or several.

    Beyond what running text has, this reads serial days of spreadsheets (`46174`), years alone (`2027`, `N+1`) and
    conditions (`dépendante du PLH`), which have no period; a condition after a date is kept beside it.
    """
    value = words.strip()
    start = words.find(value)
    if not value or len(value) > 2000:
        return None
    found = _bare_figure(value, near)
    if found is None:
        dates = find_dates(value, near)
        if len(dates) > 1:
            return None
        found = _with_condition(value, dates[0]) if dates else _condition(value)
    return None if found is None else replace(found, start=start + found.start, end=start + found.end)


def _bare_figure(value: str, near: date | None) -> WrittenDate | None:
    """A serial day or a year, whole or before a mark of doubt."""
    found = _serial(value) or _relative(value, near) or _bare_year(value)
    if found is not None or len(value) > LONGEST_FIGURE:
        return found
    judged = judge(value)
    found = _serial(judged.value) or _bare_year(judged.value)
    start = value.find(judged.value)
    if found is None or start < 0:
        return None
    return replace(found, start=start, end=start + len(judged.value), uncertain=judged.uncertain)


def _serial(value: str) -> WrittenDate | None:
    if not _SERIAL.fullmatch(value):
        return None
    day = _SERIAL_ORIGIN + timedelta(days=int(value[:5]))
    return WrittenDate(value, 0, len(value), day, day, Precision.DAY, day=day.day, month=day.month, year=day.year)


def _bare_year(value: str) -> WrittenDate | None:
    found = _YEAR.fullmatch(value)
    if found is None:
        return None
    year = int(found["year"])
    doubtful = "?" in value
    first, last = date(year, 1, 1), date(year, 12, 31)
    return WrittenDate(value, 0, len(value), first, last, Precision.YEAR, uncertain=doubtful, year=year)


def _relative(value: str, near: date | None) -> WrittenDate | None:
    bare = value.rstrip("? \u00a0")
    found = _RELATIVE_YEAR.fullmatch(bare)
    if found is None or (found["years"] is None and bare.lower() == "n"):
        return None
    years = int(found["years"] or 0) * (-1 if found["sign"] in ("-", "–") else 1)
    year = near.year + years if near is not None and 1 <= near.year + years <= 9999 else None
    first, last = (date(year, 1, 1), date(year, 12, 31)) if year else (None, None)
    doubtful = len(bare) < len(value)
    return WrittenDate(
        value, 0, len(value), first, last, Precision.YEAR, year_inferred=year is not None, uncertain=doubtful, year=year
    )


def _condition(value: str) -> WrittenDate | None:
    if not _CONDITION.match(value):
        return None
    return WrittenDate(value, 0, len(value), None, None, Precision.NONE, condition=value, uncertain=True)


def _with_condition(value: str, found: WrittenDate) -> WrittenDate:
    """A date with what the rest of its field says about it: a condition, a doubt."""
    after = value[found.end :].strip(_NO_CONDITION)
    uncertain = found.uncertain or judge(value).uncertain
    condition = after if _CONDITION.match(after) else None
    return replace(found, uncertain=uncertain or condition is not None, condition=condition)
