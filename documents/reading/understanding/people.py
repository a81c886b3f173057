"""The names in the value of a label, each in the role that it has on the sheet."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from documents.reading.drafts import Value
from storage.model import Role
from wiki.folding import fold
from wiki.names import first_name_first, is_organisation, looks_like_person, split_names
from wiki.word_lists import words_in

_MARK = re.compile(r"^(?:\[[ xX/?-]\]|\(?[0-9]{1,3}[.)]|\(?[0-9a-zA-Z]{1,3}\)|[a-z][.])[ \t\u00a0]+")
_LONGEST_NAME = 120
_MOST_WORDS = 12
_SENTENCE_STARTS = words_in("nous il elle ils elles on nos we they it")


@dataclass(frozen=True, slots=True)
class Lines:
    """Text gathered from lines of a source, joined by line breaks, and their numbers."""

    texts: tuple[str, ...]
    numbers: tuple[int, ...]

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.texts)


def _is_sentence(text: str) -> bool:
    words = text.split(maxsplit=1)
    return bool(words) and fold(words[0]) in _SENTENCE_STARTS


def _role(role: Role, name: str, organisation: bool) -> Role:
    """A service where a person is asked for leads the action."""
    if organisation and role in {Role.BOARD_REFERENT, Role.TEAM_REFERENT} and not looks_like_person(name):
        return Role.LEAD_ORGANISATION
    return role


@dataclass(frozen=True, slots=True)
class People:
    """The names of a value, each with its role, and the entries of the list that ask: their words and lines."""

    names: tuple[tuple[Role, Value], ...] = ()
    questions: tuple[Lines, ...] = ()


def read_people(lines: Lines, role: Role) -> People:
    """The people and organisations that a value names, in order; sentences name nobody."""
    texts = [_MARK.sub("", text) for text in lines.texts]
    text = "\n".join(texts)
    if _is_sentence(text):
        return People()
    ends = list(accumulate(len(line) + 1 for line in texts))
    found: list[tuple[Role, Value]] = []
    names = split_names(text)
    for written in names.names:
        if len(written.name) <= _LONGEST_NAME and len(written.name.split()) <= _MOST_WORDS:
            organisation = is_organisation(written.name)
            words = written.name if organisation else first_name_first(written.name)
            numbers = _lines_between(written.start, written.end, lines.numbers, ends)
            value = Value(words, written.raw, numbers, written.uncertain)
            found.append((_role(role, written.name, organisation), value))
    asked = (
        Lines((text[start:end],), _lines_between(start, end, lines.numbers, ends)) for start, end in names.questions
    )
    return People(tuple(found), tuple(asked))


def _lines_between(start: int, end: int, numbers: Sequence[int], ends: Sequence[int]) -> tuple[int, ...]:
    first, last = bisect_right(ends, start), bisect_right(ends, max(start, end - 1))
    return tuple(dict.fromkeys(numbers[first : last + 1]))
