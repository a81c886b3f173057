"""Names of people and organisations: told apart, compared, put in order (lists of them: `wiki.name_lists`)."""

import re

from wiki.folding import fold
from wiki.name_lists import NameList, WrittenName, split_names
from wiki.name_words import COURTESY_TITLES, is_capitals, is_organisation, looks_like_person
from wiki.word_lists import words_in

__all__ = [
    "NameList",
    "WrittenName",
    "first_name_first",
    "is_organisation",
    "looks_like_person",
    "name_key",
    "same_person",
    "split_names",
]

_SMALL_PARTICLES = words_in(
    """
    de du des von van der den af di da
    """
)
_ELIDED = re.compile(r"(?P<particle>[dD])(?P<mark>['’])(?P<rest>.+)", re.DOTALL)
_JOINED = re.compile(r"[^\-'’]+")
_MARKS = re.compile(r"[^\w' ]+")


def name_key(name: str) -> str:
    """The form in which two writings of one name are equal: without case, accents, courtesy titles and order."""
    words = _MARKS.sub(" ", fold(name)).split()
    kept = words[1:] if len(words) > 1 and words[0] in COURTESY_TITLES else words
    return " ".join(sorted(kept))


def same_person(first: str, second: str) -> bool:
    """Whether both name the same person, in whichever order of first and family name. Empty names are nobody's."""
    key = name_key(first)
    return key != "" and key == name_key(second)


def _is_capitals(word: str) -> bool:
    elided = _ELIDED.fullmatch(word)
    return is_capitals(elided["rest"] if elided else word)


def _capitalised(word: str, first: bool) -> str:
    """One word written in capitals, as a name is written: `LE-GOFF` as `Le-Goff`, `D'ARC` as `d'Arc`."""
    if word.lower() in _SMALL_PARTICLES and not first:
        return word.lower()
    if elided := _ELIDED.fullmatch(word):
        return elided["particle"].lower() + elided["mark"] + _capitalised(elided["rest"], True)
    return _JOINED.sub(lambda found: found.group().capitalize(), word)


def first_name_first(name: str) -> str:
    """`NOM Prénom` as `Prénom Nom`, `Marie PAUL` as `Marie Paul`; names of organisations and single words as they are.

    Only capitals tell which word is the family name: without them the order stays. What stands in brackets does too.
    """
    bracket = name.find("(")
    if bracket > 0:
        return f"{first_name_first(name[:bracket])} {' '.join(name[bracket:].split())}"
    words = name.split()
    if len(words) < 2 or is_organisation(name) or not any(_is_capitals(word) for word in words):
        return " ".join(words)
    title = words[:1] if words[0].rstrip(".").lower() in COURTESY_TITLES else []
    words = words[len(title) :]
    leading = next((at for at, word in enumerate(words) if not _is_capitals(word)), len(words))
    if 0 < leading < len(words):
        words = words[leading:] + words[:leading]
    return " ".join(
        title + [_capitalised(word, at == 0) if _is_capitals(word) else word for at, word in enumerate(words)]
    )
