"""Days that a few words can mean, seen from today: `18 ju`, `demain`, `vendredi`; and a day in words.

Only words that name a day are taken; nothing here reads dates that are written out already (see `dates`).
"""

import re
from datetime import date, timedelta

from wiki.folding import fold

_MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_WEEKDAYS = {
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
_NEAR = {
    "aujourd'hui": 0,
    "demain": 1,
    "apres demain": 2,
    "hier": -1,
    "today": 0,
    "tomorrow": 1,
    "yesterday": -1,
}
_LETTERS = r"[^\W\d_]"
DATE_BEGUN = re.compile(
    rf"(?<![\w@#/])(?:(?:[12]\d|3[01]|0?[1-9])(?:er)? {_LETTERS}{{2,9}}|{_LETTERS}{{3,9}} (?:[12]\d|3[01]|[1-9])"
    rf"|aujourd['’]hui|apr[èe]s[- ]demain|demain|hier|today|tomorrow|yesterday"
    rf"|{'|'.join(day for days in _WEEKDAYS.values() for day in days)})\Z",
    re.IGNORECASE,
)
"""Words at the end of a line that may name a day."""
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:er)? ({_LETTERS}+)")
_MONTH_FIRST = re.compile(rf"({_LETTERS}+) (\d{{1,2}})")
AHEAD = 7


def days_meant(words: str, today: date, language: str) -> tuple[date, ...]:
    """The days that words can mean, the next one first; without words, today and the days that follow."""
    if not words:
        return tuple(today + timedelta(days=ahead) for ahead in range(AHEAD))
    key = fold(words)
    if key in _NEAR:
        return (today + timedelta(days=_NEAR[key]),)
    for names in _WEEKDAYS.values():
        folded = [fold(name) for name in names]
        if key in folded:
            ahead = (folded.index(key) - today.weekday() - 1) % 7 + 1
            return (today + timedelta(days=ahead), today + timedelta(days=ahead + 7))
    return _in_months(key, today, language)


def _in_months(key: str, today: date, language: str) -> tuple[date, ...]:
    if (found := _DAY_FIRST.fullmatch(key)) is not None:
        day, begun = int(found[1]), found[2]
    elif language == "en" and (found := _MONTH_FIRST.fullmatch(key)) is not None:
        day, begun = int(found[2]), found[1]
    else:
        return ()
    months = [number for number, name in enumerate(_MONTHS[_known(language)], 1) if fold(name).startswith(begun)]
    nearest = (_next(day, month, today) for month in months)
    return tuple(sorted(found for found in nearest if found is not None))


def _next(day: int, month: int, today: date) -> date | None:
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def day_in_words(day: date, language: str, *, weekday: bool = False) -> str:
    """`18 juin 2027`, `1er mai 2027`, `18 June 2027`; with the day of the week before it when it is wanted."""
    known = _known(language)
    number = "1er" if known == "fr" and day.day == 1 else str(day.day)
    words = f"{number} {_MONTHS[known][day.month - 1]} {day.year}"
    return f"{weekday_in_words(day, known)} {words}" if weekday else words


def weekday_in_words(day: date, language: str) -> str:
    """The name of a day's weekday."""
    return _WEEKDAYS[_known(language)][day.weekday()]


def is_weekday(words: str) -> bool:
    """Whether words are the name of a weekday."""
    return any(fold(words) == fold(name) for names in _WEEKDAYS.values() for name in names)


def _known(language: str) -> str:
    return language if language in _MONTHS else "en"
