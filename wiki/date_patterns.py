"""The shapes of dates: one regular expression that finds them, built from `wiki.date_words`.

Every repetition is bounded, so that looking at one place of a text costs a bounded time.
"""

import re
from functools import cache

from wiki.date_words import FIRST_WORDS, MONTH, ORDINAL, SEASON, WEEKDAY

BLANK = r"[ \t\u00a0\u202f\u2009]"
_B = rf"{BLANK}{{1,3}}"
_O = rf"{BLANK}{{0,2}}"
YEAR = r"(?:19[5-9]|20[0-9]|21[0-4])[0-9](?![\w%€]|[.,][0-9]|[ \u00a0\u202f][0-9]{3}(?![0-9]))"


def _of_year(name: str) -> str:
    return rf"(?:(?:,?{_B}(?:(?:de|of|in|en){_B})?|-)(?P<{name}>{YEAR}))?"


_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:er|ère|e|st|nd|rd|th)?(?![0-9])"
_TIME = rf"(?:(?:T|{_B})[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:[.,][0-9]{{1,9}})?)?(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?)?"
_NO_MORE = r"(?![\w])(?![./\-–:][0-9])"
_ENDS_HERE = rf"(?={_O}(?:[\r\n;)\]|?]|[.,](?![0-9])|\Z)|{_B}au{_B}[0-9]{{1,2}}{_B}{MONTH})"
_AFTER_DAY = rf"(?:{_B}(?P<short_year>[0-9]{{2}}){_ENDS_HERE}|{_of_year('year')})"

_BOUND = (
    rf"(?P<bound>d['’]ici(?:{_B}à)?|à{_B}(?:partir|compter)(?={_B}d)|dès|jusqu['’](?:à|en|au|aux)(?![^\W_])|courant"
    rf"|au{_B}cours(?={_B}d)|(?:à{_B}l['’])?horizon|vers|environ|autour(?={_B}d)|by|from|starting(?:{_B}(?:in|from|on))?"
    rf"|as{_B}of|until|till|during|around|circa)(?:{_B}|(?<=['’]))"
    rf"(?:(?:the|de{_B}l['’]|de{_B}la{_B}|du{_B}mois{_B}d(?:e{_B}|['’])|le{_B}mois{_B}d(?:e{_B}|['’])|du|de|des|d['’]|le|la"
    rf"|l['’]|l['’]ann[ée]e|au|en|mois{_B}de)(?:{_B}|(?<=['’])))?"
)
_PART = (
    rf"(?P<part>(?:mi|mid)(?:{_O}[-‑–]{_O}|{_B})|(?:courant|fin|d[ée]but|late|early|(?:the{_B})?(?:end|beginning|start)(?={_B}of)"
    rf"){_B}(?:(?:of{_B}(?:the{_B})?|du{_B}mois{_B}d(?:e{_B}|['’])|de{_B}l['’](?:ann[ée]e{_B})?|de{_B}la{_B}|du{_B}|de{_B}"
    rf"|d['’]|l['’]|le{_B}|la{_B}))?)"
)
_JOINT = rf"(?:{_O}(?:[,/]|[-–—]){_O}|,?{_B}(?:ou|et|au|à|or|and|to|&){_B}(?:(?:le|du){_B})?(?:{WEEKDAY}{_B})?)"
_DAYS = rf"{_DAY}(?:{_JOINT}{_DAY}){{0,5}}"
_ONE, _TWO, _CENTURY = "[0-9]{1,2}", "[0-9]{2}", "(?:19|20|21)"
_NUMBER_YEAR = rf"(?P<number_year>{_CENTURY}{_TWO}|{_TWO})"
_TO = rf"(?:{_O}[-–—/]{_O}|{_B}(?:à|au|to|until){_B})"
_WEEKDAY = rf"(?:{WEEKDAY},?{_B}(?:(?:le|the){_B})?)?"
_SCHOOL_YEAR = rf"(?P<season_year>{YEAR})(?:{_O}[-–/]{_O}{YEAR})?"
_SHAPES = (
    rf"(?P<iso_year>{_CENTURY}{_TWO})(?P<iso_mark>[-/.])(?P<iso_month>{_ONE})(?P=iso_mark)(?P<iso_day>{_ONE}){_TIME}{_NO_MORE}",
    rf"(?P<number_day>{_ONE})(?P<number_mark>[/.\-])(?P<number_month>{_ONE})(?P=number_mark){_NUMBER_YEAR}{_TIME}{_NO_MORE}",
    rf"(?P<first_year>{YEAR}){_TO}(?P<last_year>{YEAR}|{_TWO}){_NO_MORE}(?!{_O}[-–—/]{_O}[0-9])",
    rf"(?P<numbered_month>[0-9]{{1,2}})/(?P<numbered_year>{YEAR}){_NO_MORE}",
    rf"(?P<short_day>[0-9]{{1,2}})/(?P<short_month>[0-9]{{1,2}}){_NO_MORE}(?!/)(?!{_O}[%€])",
    rf"{_WEEKDAY}(?P<days>{_DAYS})(?:{_B}(?:of|de))?(?:{_B}|-)(?P<month>{MONTH}){_AFTER_DAY}",
    rf"{_WEEKDAY}(?P<leading_month>{MONTH}){_B}(?P<following_days>{_DAYS}){_NO_MORE}(?!{_O}[%€]){_of_year('following_year')}",
    rf"(?P<quarter>{ORDINAL}){_B}(?:trimestre|quarter)(?![^\W_]){_of_year('quarter_year')}",
    rf"[TQ](?P<short_quarter>[1-4])(?![\w])(?:{_O}[-/]?{_O}(?P<short_quarter_year>{YEAR}))?",
    rf"(?P<ahead_year>{YEAR}){_O}[-/]?{_O}(?P<ahead_kind>[TQSH])(?P<ahead_number>[1-4])(?![\w])",
    rf"(?P<half>{ORDINAL}){_B}(?:semestre|half)(?![^\W_]){_of_year('half_year')}",
    rf"[SH](?P<short_half>[12])(?![\w])(?:{_O}[-/]?{_O}(?P<short_half_year>{YEAR}))?",
    rf"(?P<season>{SEASON})(?:{_B}scolaire)?(?:{_B}(?:de{_B})?{_SCHOOL_YEAR})?",
    rf"(?P<lone_month>{MONTH})(?:{_O}/{_O}|-|{_B}(?:de{_B}|of{_B}|en{_B})?|,{_B})(?P<lone_year>{YEAR})",
    rf"(?P<only_month>{MONTH})(?![\w])",
    rf"(?P<whole_year>{YEAR})(?![-–/][0-9])",
    rf"(?P<year_word>ann[ée]e)(?![^\W_])(?:{_B}(?P<worded_year>{YEAR}))?",
)
# Every date begins with one of these: most words of a text are told from dates here, before a shape is tried.
BEGINNING = (
    rf"(?=(?-i:[0-9]|[TtQqHhSsſ][1-4]|{FIRST_WORDS}(?![^\W_]))"
    rf"|à{_B}(?:partir|compter|l['’]horizon)|au{_B}cours|as{_B}of|the{_B}(?:end|beginning|start))"
)
_DATE = (
    rf"(?<![\w°#€$@])(?=[^\W_]){BEGINNING}(?:(?=[^\W0-9_])|(?<![0-9][.,/\-–:]))(?:{_BOUND})?(?:{_PART})?(?P<core>"
    + "|".join(_SHAPES)
    + ")"
)


@cache
def date_pattern() -> re.Pattern[str]:
    """The expression that finds dates, made when first needed: that takes longer than loading the rest."""
    return re.compile(_DATE, re.IGNORECASE)


RANGE_OPENING = re.compile(
    rf"(?<![\w])(?:du|de|from|entre|between)(?:{_B}(?:le|the))?{_B}$|(?<![\w])d['’]$", re.IGNORECASE
)
BETWEEN = re.compile(r"entre|between", re.IGNORECASE)
CONNECTOR = re.compile(
    rf"(?P<range>{_O}(?:[-–—/]|→|->){_O}|{_B}(?:au|à|jusqu['’](?:au|en|à)|to|until|through){_B}(?:(?:la|le|l['’]){_O})?)"
    rf"|(?P<choice>,?{_B}(?:ou|or){_B}(?:(?:le|la|en|au|l['’]){_O})?)"
    rf"|(?P<both>{_B}(?:et|and){_B}(?:(?:le|la|the|l['’]){_O})?)",
    re.IGNORECASE,
)
BEFORE = re.compile(
    rf"(?<![\w])(?:(?P<by>avant|au{_B}plus{_B}tard|before|deadline|échéance)|(?P<since>depuis|since)|(?P<perhaps>peut-être|perhaps|maybe)"
    rf"|(?P<within>en|in|pour|for|l['’]année|année|year))"
    rf"(?:{_O}:)?(?:{_B}(?:la|le|l['’]|fin|mi|au|the|en|in))?{_O}$",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"(?<![\w])(?:(?:à|au|du|cet|cette|dès|pour|de|en|d['’]ici|vers|avant|this|next|in|by|the|before|jusqu['’]à|courant)"
    rf"(?:{_B}(?:la|le|l['’]|the))?|la|l['’]|le){_O}$",
    re.IGNORECASE,
)
COMPANION = re.compile(
    rf"(?:{_O}[-–/]{_O}|{_B}(?:à|au|et|ou|and|or|to){_B})(?:[TQSH][1-4]|{SEASON}){_O}[-/]?{_O}{YEAR}", re.IGNORECASE
)
MARK = re.compile(rf"{BLANK}?(?:\?{{1,3}}|\(\?{{1,3}}\))")
DOUBT_AFTER = re.compile(
    rf"{BLANK}{{0,2}}[,(\[–-]?{BLANK}{{0,2}}(?:(?:reste )?à (?:confirmer|définir|préciser|voir|valider)"
    r"|tb[cd]\b|to be confirmed|environ\b|peut-être|sous réserve)",
    re.IGNORECASE,
)
DAY_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,2}")
CHOICE_WORD = re.compile(rf"{BLANK}(?:ou|or){BLANK}", re.IGNORECASE)
