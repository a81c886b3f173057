"""Days and periods as a query names them: `2026-09`, `>2026`, `juin`, `ce mois`, `après le 12 mai`, `2026-01..2026-06`.

A period without a year is the last one for what has changed, the next one for what is due. `>` and `après` begin behind
the period they name, `>=` and `depuis` with it.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from search.language.query import Between, DateField
from wiki.date_reckoning import days_meant, is_weekday
from wiki.dates import read_date
from wiki.folding import fold
from wiki.word_lists import words_in

LONGEST_VALUE = 60

Span = tuple[date, date]
Limits = tuple[date | None, date | None]

_WEEK, _MONTHS, _QUARTER_MONTHS = 7, 12, 3
_COMPARED = re.compile(r"\s*(>=|=>|≥|<=|=<|≤|>|<|=)\s*")
_SPAN = re.compile(r"\s*(?:\.{2,3}|…)\s*")
_FIGURES = re.compile(r"((?:19|20|21)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_SERIAL = re.compile(r"\d{5,}")
_OPENING = re.compile(
    r"(?P<behind>apres|after)|(?P<ahead>avant|before)|(?P<since>depuis|since|from|des|a partir)"
    r"|(?P<until>jusqu'?|until|till|by|d'ici)"
)
_SMALL = re.compile(r"(?:\s*(?:(?:le|la|les|du|de|des|au|a|en|the|of|on|in|dans|ici)(?![^\W_])|[ld]'))*\s*")
_UNITS = {
    **dict.fromkeys(("semaine", "week"), "week"),
    **dict.fromkeys(("mois", "month"), "month"),
    **dict.fromkeys(("trimestre", "quarter"), "quarter"),
    **dict.fromkeys(("annee", "an", "year"), "year"),
}
_UNIT = rf"(?P<unit>{'|'.join(_UNITS)})"
_LAST, _NEXT = "derniere?|passee?|precedente?", "prochaine?|suivante?|qui vient"
_PERIOD = re.compile(
    rf"(?:ce|cet|cette|this|current) {_UNIT}|{_UNIT} (?:en cours|courante?)|{_UNIT}"
    rf"|(?P<last>(?:last|past|previous) {_UNIT}|{_UNIT} (?:{_LAST}))"
    rf"|(?P<next>(?:next|coming) {_UNIT}|{_UNIT} (?:{_NEXT}))".replace("(?P<unit>", "(?:")
)
_DAYS_AGO = re.compile(r"(?:(?:last|past) )?(?P<count>\d{1,4}) ?(?:derniers? |last )?(?:jours?|days?|j|d)")
_NEAR = {"aujourd'hui": 0, "aujourdhui": 0, "today": 0, "hier": -1, "yesterday": -1, "demain": 1, "tomorrow": 1}
_WORDS = words_in(
    """
    aujourd'hui hier demain cette semaine ce mois trimestre annee dernier derniere passe prochain prochaine apres avant
    depuis jusqu'a jusqu'au d'ici a partir du le la de janvier fevrier mars avril mai juin juillet aout septembre
    octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche printemps ete automne hiver debut fin
    courant jours today yesterday tomorrow this last next week month quarter year after before since until january
    february march april may june july august october november december monday tuesday wednesday thursday friday
    saturday sunday spring summer autumn winter days
    """
)
_BEGUN = re.compile(r"[\d<>=≥≤./\-…]*|[tqsh]\d?", re.IGNORECASE)

OFFERED = {
    DateField.CHANGED: (
        ("aujourd'hui", "today"),
        ("hier", "yesterday"),
        ("cette semaine", "this week"),
        ("semaine dernière", "last week"),
        ("ce mois", "this month"),
        ("mois dernier", "last month"),
        ("cette année", "this year"),
    ),
    DateField.DUE: (
        ("aujourd'hui", "today"),
        ("cette semaine", "this week"),
        ("semaine prochaine", "next week"),
        ("ce mois", "this month"),
        ("mois prochain", "next month"),
        ("ce trimestre", "this quarter"),
        ("cette année", "this year"),
    ),
}
"""The words that are offered for a date, in French and in English."""


@lru_cache(maxsize=256)
def read_moment(words: str, field: DateField, today: date) -> Between | None:
    """The limits that words set to a date, or None when they name none."""
    limits = _limits(words.strip(), field, today) if len(words) <= LONGEST_VALUE else None
    return Between(field, *limits) if limits is not None and limits != (None, None) else None


def may_begin_moment(words: str) -> bool:
    """Whether words may go on to name a moment: nobody has to be told yet that they name none."""
    *whole, last = fold(words).split(" ")
    begun = _BEGUN.fullmatch(last) is not None or any(word.startswith(last) for word in _WORDS)
    return begun and all(word in _WORDS or _BEGUN.fullmatch(word) for word in whole)


def said_moment(between: Between) -> str:
    """The limits in the shortest form that reads the same everywhere: `2026-09`, `>=2026-09-12`, `2026-01..2026-06`."""
    first, last = between.first, between.last
    if first is None or last is None:
        return f">={_opening(first)}" if first else f"<={_ending(last)}" if last else ""
    for written in (_day(first), _month(first), _day(first)[:4]):
        if _iso(written) == (first, last):
            return written
    whole_months = first.day == 1 and _ending(last) != _day(last)
    return f"{_month(first)}..{_month(last)}" if whole_months else f"{_day(first)}..{_day(last)}"


def _day(day: date) -> str:
    return day.isoformat()


def _month(day: date) -> str:
    return _day(day)[:7]


def _opening(day: date) -> str:
    """The longest period that begins on a day."""
    if day.day > 1:
        return _day(day)
    return _month(day) if day.month > 1 else _day(day)[:4]


def _ending(day: date) -> str:
    """The longest period that ends on a day."""
    if day.day < monthrange(day.year, day.month)[1]:
        return _day(day)
    return _month(day) if day.month < _MONTHS else _day(day)[:4]


def _iso(written: str) -> Span | None:
    parts = [int(part) for part in written.split("-")]
    try:
        if len(parts) == 1:
            return date(parts[0], 1, 1), date(parts[0], 12, 31)
        if len(parts) == 2:
            return _months(parts[0] * _MONTHS + date(parts[0], parts[1], 1).month - 1, 1)
        return date(*parts), date(*parts)
    except (ValueError, TypeError):
        return None


def _limits(words: str, field: DateField, today: date) -> Limits | None:
    compared = _COMPARED.match(words)
    if compared is not None:
        span = _span(words[compared.end() :], field, today)
        return _compared(compared[1], span) if span else None
    if (middle := _SPAN.search(words)) is not None:
        return _between(words[: middle.start()], words[middle.end() :], lambda each: _span(each, field, today))
    folded = fold(words)
    opening = _OPENING.match(folded)
    if opening is not None:
        small = _SMALL.match(folded, opening.end())
        span = _span(folded[small.end() if small else opening.end() :], field, today)
        return _compared(_SIGNS[opening.lastgroup or ""], span) if span else None
    return _span(words, field, today)


_SIGNS = {"behind": ">", "ahead": "<", "since": ">=", "until": "<="}


def _compared(sign: str, span: Span) -> Limits | None:
    first, last = span
    try:
        if sign == ">":
            return last + timedelta(days=1), None
        if sign == "<":
            return None, first - timedelta(days=1)
    except OverflowError:
        return None
    if sign == "=":
        return span
    return (first, None) if ">" in sign or sign == "≥" else (None, last)


def _between(early: str, late: str, read: Callable[[str], Span | None]) -> Limits | None:
    first, last = (read(each) if each else None for each in (early, late))
    if (early and first is None) or (late and last is None):
        return None
    limits = (first[0] if first else None, last[1] if last else None)
    if limits[0] is not None and limits[1] is not None and limits[0] > limits[1] and first and last:
        return last[0], first[1]
    return limits


def _span(words: str, field: DateField, today: date) -> Span | None:
    """The first and last day of one day or period in words."""
    folded = fold(words)
    small = _SMALL.match(folded)
    bare = folded[small.end() :] if small else folded
    if bare in _NEAR:
        day = today + timedelta(days=_NEAR[bare])
        return day, day
    if (period := _PERIOD.fullmatch(bare)) is not None:
        return _period(bare, -1 if period["last"] else int(period["next"] is not None), today)
    if (ago := _DAYS_AGO.fullmatch(bare)) is not None:
        count = timedelta(days=int(ago["count"]))
        return (today - count, today) if field is DateField.CHANGED else (today, today + count)
    if is_weekday(bare):
        day = days_meant(bare, today - timedelta(days=_WEEK) if field is DateField.CHANGED else today, "fr")[0]
        return day, day
    return _written(words.strip(), field, today)


def _period(words: str, shift: int, today: date) -> Span:
    unit = next(unit for word, unit in _UNITS.items() if re.search(rf"\b{word}\b", words))
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(days=_WEEK * shift)
        return monday, monday + timedelta(days=_WEEK - 1)
    month = today.year * 12 + today.month - 1
    if unit == "month":
        return _months(month + shift, 1)
    if unit == "quarter":
        return _months(month - month % _QUARTER_MONTHS + shift * _QUARTER_MONTHS, _QUARTER_MONTHS)
    return date(today.year + shift, 1, 1), date(today.year + shift, 12, 31)


def _months(first: int, count: int) -> Span:
    """Months counted from the year 0; from the `first` on, `count` of them."""
    last = first + count - 1
    end = monthrange(last // 12, last % 12 + 1)[1]
    return date(first // 12, first % 12 + 1, 1), date(last // 12, last % 12 + 1, end)


def _written(words: str, field: DateField, today: date) -> Span | None:
    """A date as texts write them; what stands around it may only be small words."""
    if _SERIAL.fullmatch(words):
        return None
    if (figures := _FIGURES.fullmatch(words)) is not None:
        return _iso("-".join(part for part in figures.groups() if part))
    found = read_date(words, today)
    if found is not None and found.year_inferred and field is DateField.CHANGED and found.first and found.first > today:
        found = read_date(words, today - timedelta(days=365))
    if found is None or found.first is None or found.last is None or found.condition:
        return None
    around = fold(f"{words[: found.start]} {words[found.end :]}")
    return (found.first, found.last) if _SMALL.fullmatch(around) else None
