"""Dates in figures, read as the words that people write them with: `12/05/2027` is 12, mai and 2027."""

import re
from collections.abc import Iterator

_MONTHS = (
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
)
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)[0-9]{2}"
DATE = (
    rf"(?:{_DAY}/{_MONTH}/(?:{_YEAR}|[0-9]{{2}})|{_DAY}\.{_MONTH}\.{_YEAR}|{_DAY}-{_MONTH}-{_YEAR}"
    rf"|{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))"
)
"""A day in figures, day first or year first; one group must not follow or precede it."""

_FIGURES = re.compile(r"[0-9]+")


def pieces_of(written: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The day, month and year of what DATE matches, as they stand: from where to where, and their forms."""
    found = list(_FIGURES.finditer(written))
    year_first = len(found[0][0]) == 4
    for place, figures in enumerate(found):
        what = (2 - place) if year_first else place
        yield figures.start(), figures.end(), _FORMS[what](figures[0])


def _day(figures: str) -> tuple[str, ...]:
    bare = figures.lstrip("0")
    return tuple(dict.fromkeys((figures, bare, "1er" if bare == "1" else bare)))


def _month(figures: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((figures, figures.lstrip("0"), _MONTHS[int(figures) - 1])))


def _year(figures: str) -> tuple[str, ...]:
    return (figures,) if len(figures) == 4 else (figures, f"20{figures}")


_FORMS = (_day, _month, _year)
