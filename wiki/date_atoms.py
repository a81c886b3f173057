"""One match of the date pattern, understood: the period it names, its year when written, and how it is meant."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from wiki.date_model import Bound, Period, Precision, is_day
from wiki.date_patterns import BEFORE, CHOICE_WORD, COMPANION, DAY_NUMBER, NAMED
from wiki.date_words import (
    YEAR_PERIOD,
    half_period,
    is_english,
    is_verb,
    is_whole_month,
    month_number,
    month_period,
    ordinal,
    part_of,
    quarter_period,
    season_period,
)
from wiki.folding import fold


@dataclass(frozen=True, slots=True)
class Atom:
    """A date without what joins it to its neighbours.

    `choices` are the periods that `ou` leaves open, each with the number of years after `year` in which it begins.
    """

    start: int
    end: int
    precision: Precision
    period: Period
    year: int | None
    choices: tuple[tuple[Period, int], ...] = ()
    bound: Bound = Bound.WITHIN
    uncertain: bool = False
    reversed: bool = False


Match = re.Match[str]
_COUNTED = re.compile(
    r"[ \t\u00a0\u202f]{0,2}(?:[%€$£]|m²|(?:euros?|k€|personnes?|habitants?|exemplaires?|km|kg|heures?|vélos?"
    r"|logements?|foyers?|tonnes?|people|copies)(?![^\W_]))",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"[ \u00a0\u202f.,][0-9]{3}(?![0-9])|[ \u00a0\u202f]?[%€$£]")
_SHORT_OPENING = re.compile(
    r"(?<![\w])(?:le|au|du|avant|by|on|before|dès|jusqu['’]au|the)[ \t\u00a0]{1,2}$",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"[\r\n]")
_LIST_MARKS = " \t\u00a0\u202f-–•▪◦*|"
_NEAR = 12
_BY = ("d'ici", "jusqu", "by", "until", "till")
_FROM = ("a partir", "a compter", "des", "from", "starting", "as of")
_ABOUT = ("vers", "environ", "autour", "around", "circa")


def _full_year(written: str) -> int:
    year = int(written)
    return year if len(written) == 4 else 2000 + year if year < 70 else 1900 + year


def _year(found: Match, name: str) -> int | None:
    return int(found[name]) if found[name] else None


def _single_day(found: Match, month: int, day: int, year: int | None) -> Atom | None:
    if not is_day(month, day):
        return None
    period = Period((month, day), (month, day))
    if year is not None and period.span(year) is None:
        return None
    return Atom(found.start(), found.end(), Precision.DAY, period, year)


def _iso(found: Match) -> Atom | None:
    return _single_day(found, int(found["iso_month"]), int(found["iso_day"]), int(found["iso_year"]))


def _numbers(found: Match) -> Atom | None:
    day, month, written = int(found["number_day"]), int(found["number_month"]), found["number_year"]
    if len(written) == 2 and (
        found["number_mark"] != "/" and (len(found["number_day"]) < 2 or len(found["number_month"]) < 2)
    ):
        return None
    if month > 12 >= day:
        day, month = month, day
    return _single_day(found, month, day, _full_year(written))


def _year_range(found: Match) -> Atom | None:
    first, written = int(found["first_year"]), found["last_year"]
    last = int(written) if len(written) == 4 else first - first % 100 + int(written)
    if len(written) == 2 and last <= first:
        return _iso_month(found, first, int(written))
    years = abs(last - first)
    if not 0 < years <= 60:
        return None
    period = Period(YEAR_PERIOD.first, YEAR_PERIOD.last, years)
    return Atom(found.start(), found.end(), Precision.RANGE, period, min(first, last), reversed=last < first)


def _iso_month(found: Match, year: int, month: int) -> Atom | None:
    if not 1 <= month <= 12 or found.string[found.start("last_year") - 1] != "-":
        return None
    return Atom(found.start(), found.end(), Precision.MONTH, month_period(month), year)


def _numbered_month(found: Match) -> Atom | None:
    month = int(found["numbered_month"])
    if not 1 <= month <= 12:
        return None
    return Atom(found.start(), found.end(), Precision.MONTH, month_period(month), int(found["numbered_year"]))


def _short(found: Match) -> Atom | None:
    day, month = int(found["short_day"]), int(found["short_month"])
    introduced = _SHORT_OPENING.search(found.string[max(0, found.start() - 16) : found.start("core")])
    sure = len(found["short_month"]) == 2 and (found["short_month"][0] == "0" or day > 12)
    alone = len(found["short_month"]) == 2 and _is_alone(found)
    return _single_day(found, month, day, None) if introduced or sure or alone or found["bound"] else None


def _days(found: Match) -> Atom | None:
    year = _full_year(found["short_year"]) if found["short_year"] else _year(found, "year")
    return _day_list(found, found["month"], found["days"], year)


def _leading_month(found: Match) -> Atom | None:
    if not is_english(found["leading_month"]) or _THOUSANDS.match(found.string, found.end("following_days")):
        return _month_alone(found, found["leading_month"], found.end("leading_month"))
    return _day_list(found, found["leading_month"], found["following_days"], _year(found, "following_year"))


def _day_list(found: Match, word: str, written: str, year: int | None) -> Atom | None:
    if year is None and is_verb(word):
        return None
    month = month_number(word)
    days = [int(number.group()) for number in DAY_NUMBER.finditer(written)]
    if not all(is_day(month, day) for day in days):
        return None
    if len(days) == 1:
        return _single_day(found, month, days[0], year)
    if CHOICE_WORD.search(written):
        choices = tuple((Period((month, day), (month, day)), 0) for day in days)
        return Atom(
            found.start(), found.end(), Precision.DAY, Period((month, min(days)), (month, max(days))), year, choices
        )
    if days[0] > days[-1]:
        before = month - 1 or 12
        if not is_day(before, days[0]):
            return None
        crossing = Period((before, days[0]), (month, days[-1]), int(month == 1))
        return Atom(found.start(), found.end(), Precision.RANGE, crossing, year - crossing.years if year else None)
    return Atom(found.start(), found.end(), Precision.RANGE, Period((month, days[0]), (month, days[-1])), year)


def _period_reader(period: Callable[[int], Period], precision: Precision, name: str) -> Callable[[Match], Atom | None]:
    def read(found: Match) -> Atom | None:
        return Atom(found.start(), found.end(), precision, period(ordinal(found[name])), _year(found, f"{name}_year"))

    return read


def _ahead(found: Match) -> Atom | None:
    number, year = int(found["ahead_number"]), int(found["ahead_year"])
    if found["ahead_kind"] in "TQtq":
        return Atom(found.start(), found.end(), Precision.QUARTER, quarter_period(number), year)
    return Atom(found.start(), found.end(), Precision.HALF, half_period(number), year) if number <= 2 else None


def _season(found: Match) -> Atom | None:
    if not found["season_year"] and not NAMED.search(_before(found)) and not _is_moment(found):
        return None
    period = season_period(found["season"])
    return Atom(found.start(), found.end(), Precision.SEASON, period, _year(found, "season_year"))


def _lone_month(found: Match) -> Atom | None:
    month = month_number(found["lone_month"])
    return Atom(found.start(), found.end(), Precision.MONTH, month_period(month), int(found["lone_year"]))


def _only_month(found: Match) -> Atom | None:
    return _month_alone(found, found["only_month"], found.end())


def _month_alone(found: Match, word: str, end: int) -> Atom | None:
    if not is_whole_month(word) and not _is_introduced_month(found, word) and not _is_alone(found):
        return None
    if word[0].islower() and is_verb(word):
        return None
    return Atom(found.start(), end, Precision.MONTH, month_period(month_number(word)), None)


def _is_introduced_month(found: Match, word: str) -> bool:
    introduced = found["part"] or found["bound"] or BEFORE.search(_before(found))
    return bool(introduced and (found["part"] or word[0].isupper()))


def _whole_year(found: Match) -> Atom | None:
    """A year that words around it make a moment of the plan."""
    if _COUNTED.match(found.string, found.end()):
        return None
    year, start = int(found["whole_year"]), found.start()
    opening = BEFORE.search(_before(found))
    introduced = found["part"] or (found["bound"] and fold(found["bound"]) not in ("environ", "autour"))
    if not introduced:
        if opening is None or opening["since"] or opening["perhaps"]:
            return None
        if opening["within"]:
            start -= len(opening.group())
    return Atom(start, found.end(), Precision.YEAR, YEAR_PERIOD, year)


def _year_word(found: Match) -> Atom | None:
    if not found["part"] and not found["worded_year"]:
        return None
    return Atom(found.start(), found.end(), Precision.YEAR, YEAR_PERIOD, _year(found, "worded_year"))


def _before(found: Match) -> str:
    return found.string[max(0, found.start() - 32) : found.start()]


def _is_moment(found: Match) -> bool:
    """Whether a short or ambiguous word is a date by its introduction, its place or the dated word it is joined to."""
    if found["bound"] or found["part"]:
        return True
    return _is_alone(found) or COMPANION.match(found.string, found.end()) is not None


def _is_alone(found: Match) -> bool:
    """Whether nothing else stands on the line: what is a whole value needs no introducing word."""
    start = max(0, found.start() - _NEAR)
    before = _LINE_BREAK.split(found.string[start : found.start()])
    after = _LINE_BREAK.split(found.string[found.end() : found.end() + _NEAR], maxsplit=1)
    opened = len(before) > 1 or start == 0
    closed = len(after) > 1 or found.end() + _NEAR >= len(found.string)
    return opened and closed and not before[-1].strip(_LIST_MARKS) and not after[0].strip(" \t\u00a0\u202f?.;,")


_READERS: dict[str, Callable[[Match], Atom | None]] = {
    "iso_year": _iso,
    "number_day": _numbers,
    "first_year": _year_range,
    "numbered_month": _numbered_month,
    "short_day": _short,
    "days": _days,
    "leading_month": _leading_month,
    "quarter": _period_reader(quarter_period, Precision.QUARTER, "quarter"),
    "short_quarter": _period_reader(quarter_period, Precision.QUARTER, "short_quarter"),
    "ahead_year": _ahead,
    "half": _period_reader(half_period, Precision.HALF, "half"),
    "short_half": _period_reader(half_period, Precision.HALF, "short_half"),
    "season": _season,
    "lone_month": _lone_month,
    "only_month": _only_month,
    "whole_year": _whole_year,
    "year_word": _year_word,
}


def read_atom(found: Match) -> Atom | None:
    """What a match of `date_patterns.date_pattern` says, or None when it is no date after all (a verb, a quantity)."""
    name = next(name for name in _READERS if found[name] is not None)
    atom = _READERS[name](found)
    if atom is None:
        return None
    if name in ("short_quarter", "short_half") and atom.year is None and not _is_moment(found):
        return None
    if found["part"] and atom.precision not in (Precision.DAY, Precision.RANGE):
        atom = replace(atom, period=part_of(atom.period, found["part"]))
    return _with_bound(atom, fold(found["bound"]) if found["bound"] else "", BEFORE.search(_before(found)))


def _with_bound(atom: Atom, bound: str, opening: Match | None) -> Atom:
    if bound.startswith(_BY) or (opening and opening["by"]):
        return replace(atom, bound=Bound.BY)
    if bound.startswith(_FROM) or (opening and opening["since"]):
        return replace(atom, bound=Bound.FROM)
    if bound.startswith(_ABOUT) or (opening and opening["perhaps"]):
        return replace(atom, uncertain=True)
    return atom
