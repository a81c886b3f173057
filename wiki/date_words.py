"""The words of dates, French and English: months, weekdays, seasons, ordinals."""

import re
from collections.abc import Iterable

from wiki.date_model import LAST_DAY, Period
from wiki.folding import fold
from wiki.word_lists import words_in

_MONTHS = (
    "janvier janv jan january",
    "février fevrier févr fevr fév fev feb february",
    "mars mar march",
    "avril avr apr april",
    "mai may",
    "juin jun june",
    "juillet juil juill jul july",
    "août aout aou aug august",
    "septembre sept sep september",
    "octobre oct october",
    "novembre nov november",
    "décembre decembre déc dec december",
)
_WEEKDAYS = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven vend sam dim"
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
_WHOLE_WORDS = words_in(
    """
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    january february april june july september october november december
    """
)
_ENGLISH = words_in(
    """
    january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct
    november nov december dec
    """
)
_VERBS = frozenset(("may", "march", "mar", "sep", "dec", "jan"))
_SEASONS = {
    "printemps": Period((3, 20), (6, 20)),
    "spring": Period((3, 20), (6, 20)),
    "ete": Period((6, 21), (9, 22)),
    "summer": Period((6, 21), (9, 22)),
    "automne": Period((9, 23), (12, 20)),
    "autumn": Period((9, 23), (12, 20)),
    "fall": Period((9, 23), (12, 20)),
    "hiver": Period((12, 21), (3, 19), years=1),
    "winter": Period((12, 21), (3, 19), years=1),
    "rentree": Period((9, 1), (9, 30)),
}
_ORDINALS = {
    **dict.fromkeys(("1", "premier", "first"), 1),
    **dict.fromkeys(("2", "deuxieme", "second", "seconde"), 2),
    **dict.fromkeys(("3", "troisieme", "third"), 3),
    **dict.fromkeys(("4", "quatrieme", "dernier", "fourth", "last"), 4),
}
_MONTH_NUMBERS = {fold(word): number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_ORDINAL_ENDING = re.compile(r"(?<=[0-9])[^\W0-9]+$")


def _either(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted({re.escape(word) for word in words}, key=lambda word: (-len(word), word))) + ")"


MONTH = rf"{_either(word for month in _MONTHS for word in month.split())}(?![^\W_])\.?"
WEEKDAY = rf"{_either(_WEEKDAYS.split())}(?![^\W_])\.?"
SEASON = rf"{_either((*_SEASONS, 'été', 'rentrée'))}(?![^\W_])"
ORDINAL = (
    r"(?:[1-4](?:er|ère|e|è|ème|eme|ième|nd|nde|st|rd|th)?|premier|deuxi[eè]me|seconde?|troisi[eè]me|quatri[eè]me|dernier"
    r"|first|third|fourth|last)"
)
_OPENING_WORDS = """
    d'ici dès jusqu courant horizon vers environ autour by from starting until till during around circa
    mi mid fin début debut late early end beginning start année annee
    premier deuxieme deuxième second seconde troisieme troisième quatrieme quatrième dernier first third fourth last
"""
_ALSO = {"i": "ıİ", "s": "ſ", "k": "\u212a", "'": "’"}


def _tree(words: Iterable[str]) -> str:
    """An expression for any of the words in capitals or not, which reads a text's letter once, not once a word."""
    branches: dict[str, set[str]] = {}
    for word in words:
        branches.setdefault(word[:1], set()).add(word[1:])
    letters = [f"{_letter(first)}{_tree(rests)}" for first, rests in sorted(branches.items()) if first]
    if not letters:
        return ""
    return f"(?:{'|'.join(letters)}){'?' if '' in branches else ''}"


def _letter(letter: str) -> str:
    """What the expression takes for a letter where case is ignored."""
    return f"[{letter}{letter.upper()}{_ALSO.get(letter, '')}]"


_MONTH_WORDS = " ".join((*_MONTHS, _WEEKDAYS, *_SEASONS, "été rentrée")).split()
FIRST_WORDS = _tree({*_MONTH_WORDS, *_OPENING_WORDS.split()})


def _plain(word: str) -> str:
    """Folded, and with the dotless i, which ignoring case takes for an i."""
    return fold(word).replace("ı", "i").rstrip(".")


def month_number(word: str) -> int:
    """1 for January; the word is one that `MONTH` matches."""
    return _MONTH_NUMBERS[_plain(word)]


def is_whole_month(word: str) -> bool:
    """Whether the word alone, in running text, can only be a month: no abbreviation, nothing English makes a verb."""
    return _plain(word) in _WHOLE_WORDS


def is_verb(word: str) -> bool:
    """`may` and `march` in small letters, which are words of another kind unless a year follows."""
    return word in _VERBS


def is_english(word: str) -> bool:
    """Whether English writes the month so; only English puts the day behind it."""
    return _plain(word) in _ENGLISH


def season_period(word: str) -> Period:
    """The period of a season's name, as the sky has it; `rentrée` is September."""
    return _SEASONS[_plain(word)]


def ordinal(word: str) -> int:
    """The value of a word that `ORDINAL` matches; `dernier` is the fourth."""
    return _ORDINALS[_ORDINAL_ENDING.sub("", _plain(word))]


def month_period(month: int) -> Period:
    """The whole month."""
    return Period((month, 1), (month, LAST_DAY))


def quarter_period(quarter: int) -> Period:
    """The three months of a quarter, 1 to 4."""
    return Period((3 * quarter - 2, 1), (3 * quarter, LAST_DAY))


def half_period(half: int) -> Period:
    """The six months of a half, 1 or 2 (a `last` one is the second)."""
    half = min(half, 2)
    return Period((6 * half - 5, 1), (6 * half, LAST_DAY))


YEAR_PERIOD = Period((1, 1), (12, LAST_DAY))
_YEAR_PARTS = (Period((1, 1), (3, LAST_DAY)), Period((5, 1), (8, LAST_DAY)), Period((10, 1), (12, LAST_DAY)))


def part_of(period: Period, part: str) -> Period:
    """The beginning, middle or end of a period: thirds of a month, quarters of a year, a month of what lies between."""
    word = _plain(part)
    beginning = word.startswith(("debut", "begin", "early", "start"))
    middle = word.startswith(("mi", "mid"))
    if not beginning and not middle and not word.startswith(("fin", "end", "late")):
        return period
    if period == YEAR_PERIOD:
        return _YEAR_PARTS[0 if beginning else 1 if middle else 2]
    if period.years:
        return period
    first, last = period.first[0], period.last[0]
    if first == last:
        return _third_of_month(first, beginning, middle)
    if middle:
        return period
    return Period(period.first, (first, LAST_DAY)) if beginning else Period((last, 1), period.last)


def _third_of_month(month: int, beginning: bool, middle: bool) -> Period:
    if beginning:
        return Period((month, 1), (month, 10))
    return Period((month, 11), (month, 20)) if middle else Period((month, 21), (month, LAST_DAY))
