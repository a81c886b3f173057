"""What a field offers while somebody types in it: the register by any of its names, tags and priorities in use.

Ranking is pure; each offer says which letters of its words matched, accents and order of names aside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop.sheet.head import ORGANISATION_FIELDS, ROLE_FIELDS
from storage import in_use
from storage.lists import organisations, people, sheets, texts
from storage.model import Kind
from storage.reader import Reader
from wiki.folding import fold

MOST = 8
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Known:
    """Something that a field can hold: its words, every name by which it is found, and the record that it is."""

    words: str
    names: tuple[str, ...] = ()
    detail: str = ""
    target: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """One line below a field; `lit` are the stretches of its words that matched."""

    known: Known
    lit: tuple[tuple[int, int], ...] = ()


def known_for(field: str) -> Callable[[Reader], tuple[Known, ...]]:
    """The question whose answer is everything that a field may hold."""
    if field in ORGANISATION_FIELDS:
        return lambda reader: (*_organisations(reader), *_people(reader))
    if field in ROLE_FIELDS:
        return lambda reader: (*_people(reader), *_organisations(reader))
    if field == "about":
        return _records
    return {"tags": _tags, "priority": _priorities}.get(field, lambda _reader: ())


def offers(known: Iterable[Known], typed: str, *, without: Iterable[str] = (), most: int = MOST) -> list[Offered]:
    """The best fitting, best first: every typed word begins a word of one of its names. `without` are ids or words."""
    wanted = _WORD.findall(fold(typed))
    taken = frozenset(without)
    ranked: list[tuple[int, int, Offered]] = []
    for place, each in enumerate(known):
        if each.target in taken or each.words in taken:
            continue
        rank = _rank(each, wanted)
        if rank is not None:
            ranked.append((rank, place, Offered(each, _lit(each.words, wanted))))
    ranked.sort(key=lambda found: found[:2])
    return [offered for _, _, offered in ranked[:most]]


def is_known(known: Iterable[Known], typed: str) -> bool:
    """Whether exactly this is there already, so that nothing new need be offered."""
    key = sorted(_WORD.findall(fold(typed)))
    return any(sorted(_WORD.findall(fold(name))) == key for each in known for name in (each.words, *each.names))


def _rank(each: Known, wanted: Sequence[str]) -> int | None:
    """0 where the name itself begins so, 1 where its words do, 2 where another name's do; None where nothing does."""
    if not wanted or fold(each.words).startswith(" ".join(wanted)):
        return 0
    if _begins(each.words, wanted):
        return 1
    return 2 if any(_begins(name, wanted) for name in each.names) else None


def _begins(name: str, wanted: Sequence[str]) -> bool:
    words = _WORD.findall(fold(name))
    for each in wanted:
        found = next((word for word in words if word.startswith(each)), None)
        if found is None:
            return False
        words.remove(found)
    return True


def _lit(words: str, wanted: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Folding may change a word's length (œ): then the whole word is lit."""
    found = []
    for word in _WORD.finditer(words):
        folded = fold(word[0])
        length = next((len(each) for each in wanted if folded.startswith(each)), 0)
        if length:
            found.append((word.start(), word.start() + (length if len(folded) == len(word[0]) else len(word[0]))))
    return tuple(found)


def _people(reader: Reader) -> tuple[Known, ...]:
    return tuple(Known(each.name, each.aliases, each.organisation, each.id, "user") for each in people(reader))


def _organisations(reader: Reader) -> tuple[Known, ...]:
    return tuple(
        Known(each.name, (each.acronym, *each.aliases), each.acronym or each.category, each.id, "network")
        for each in organisations(reader)
    )


def _records(reader: Reader) -> tuple[Known, ...]:
    found = [Known(each.title, (each.number,), each.number, each.id, "file-text") for each in sheets(reader)]
    found += [Known(each.title, (), "", each.id, "book-open") for each in texts(reader, Kind.PAGE)]
    return (*found, *_people(reader), *_organisations(reader))


def _tags(reader: Reader) -> tuple[Known, ...]:
    return tuple(Known(words, icon="tag") for words in in_use.tags(reader))


def _priorities(reader: Reader) -> tuple[Known, ...]:
    return tuple(Known(words, icon="flag") for words in in_use.priorities(reader))
