"""What a written date says: the values that `wiki.dates` hands out, and the periods they are worked out from."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum


class Precision(StrEnum):
    """How much of the calendar a date names. A day list joined by `ou` keeps the precision of its days."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    RANGE = "range"
    NONE = "none"


class Bound(StrEnum):
    """Whether the period is meant as a whole, as a deadline (`d'ici`, `avant`) or as a beginning (`à partir de`)."""

    WITHIN = ""
    BY = "by"
    FROM = "from"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as its writer put it, text[start:end] == raw, and beside it what it means.

    `first` and `last` are the ends of the named period, None when unknown (no year, a condition) and `last` also when
    the period has no end (`à partir de`). `alternatives` are the periods between which `ou` leaves the choice. `day`,
    `month` and `year` are what is written or inferred of a single day or month.
    """

    raw: str
    start: int
    end: int
    first: date | None
    last: date | None
    precision: Precision
    alternatives: tuple[tuple[date, date], ...] = ()
    year_inferred: bool = False
    uncertain: bool = False
    condition: str | None = None
    reversed: bool = False
    day: int | None = None
    month: int | None = None
    year: int | None = None
    bound: Bound = Bound.WITHIN


MonthDay = tuple[int, int]

LAST_DAY = 0
"""In a MonthDay, the last day of its month."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar without its year; it ends `years` years after the one it begins in."""

    first: MonthDay
    last: MonthDay
    years: int = 0

    def span(self, year: int) -> tuple[date, date] | None:
        """The two ends when the period begins in `year`; None when that year has no such day."""
        first, last = _day_of(year, self.first), _day_of(year + self.years, self.last)
        return None if first is None or last is None else (first, last)


def _day_of(year: int, month_day: MonthDay) -> date | None:
    month, day = month_day
    if not MINYEAR <= year <= MAXYEAR:
        return None
    length = monthrange(year, month)[1]
    if day > length:
        return None
    return date(year, month, day or length)


def is_day(month: int, day: int) -> bool:
    """Whether some year has this day."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(2024, month)[1]


def next_year_of(period: Period, near: date) -> int | None:
    """The year in which the period next ends on or after `near`; the 29 February waits for its year."""
    for year in range(near.year - period.years, near.year + 9):
        span = period.span(year)
        if span is not None and span[1] >= near:
            return year
    return None
