"""The words of a query that no operator claims: what each of them may stand for, and how it is said again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from search.language.query import Wanted
from search.text.french import is_stop_word
from search.text.words import Word, form_of, read_words
from wiki.word_lists import words_in

_MOST_PARTS = 8
_MOST_READ = 400
_LONGEST_OPENING, _LONGEST_CODE = 5, 4
_OPENINGS = words_in(
    """
    agro anti auto bi bio co cyber e eco electro geo hydro hyper infra inter intra macro mega micro mini mono multi neo
    para peri pluri poly post pre psycho re semi socio super tele trans tri ultra uni week
    """
)
"""What opens words that some write in one, some in two and some with a hyphen: `co voiturage`, `week end`."""

_IN_TWO = re.compile(
    "(co)((?:voitur|work|habit|devel|constr|propri|gest|presid|anim|financ|produ|refer|pilot|sign|respons)[a-z]{2,30})"
    "|(agro|auto|eco|multi|pluri|socio)((?!nom|log)[a-z]{5,30})|(week)(ends?)"
)
_BEFORE_A_NAME = re.compile(r"(?<![\w.])(?:([dlmn])['’]|(le)[ \u00a0])\Z", re.IGNORECASE)
_LONGEST_BEFORE, _SHORTEST_OF_A_NAME = 4, 4


@dataclass(frozen=True, slots=True)
class Read:
    """A word of the query at text[start:end], and what it asks for. `starred`: a star says that it may go on.

    `article`: a word of its own that stands before it and may belong to it (`Le Goff`).
    """

    start: int
    end: int
    written: str
    wanted: Wanted
    starred: bool = False
    article: str = ""

    @property
    def says_nothing(self) -> bool:
        """Whether every text has it."""
        return all(is_stop_word(form) for forms in self.wanted.alternatives for form in forms)


def words_of(text: str, start: int, end: int, *, typing: bool = False, joining: bool = True) -> list[Read]:
    """The words of text[start:end], in order; with `typing` the last one may go on.

    With `joining`, two that some write as one stand for both.
    """
    words = islice(read_words(text[:end], start), _MOST_READ)
    found = [_read(text[:end], word, joining=joining) for word in words]
    if found and typing:
        found[-1] = replace(found[-1], wanted=replace(found[-1].wanted, typing=True))
    return list(_joined(text, found)) if joining else found


def _read(text: str, word: Word, *, joining: bool) -> Read:
    starred = text.startswith("*", word.end)
    if not joining:
        return Read(word.start, word.end, text[word.start : word.end], Wanted(_alternatives(word), starred), starred)
    before, joined = _as_a_name(text, word)
    wanted = Wanted((*_alternatives(word), *joined, *_in_two(word)), starred)
    if before[-1:].isspace():
        return Read(word.start, word.end, text[word.start : word.end], wanted, starred, before)
    start = word.start - len(before)
    return Read(start, word.end, text[start : word.end], wanted, starred)


def _alternatives(word: Word) -> tuple[tuple[str, ...], ...]:
    is_decimal = "." in word.forms[0]  # who writes 1,5 means neither 1 nor 5
    parts = () if is_decimal else word.parts
    apart = tuple(dict.fromkeys(form for part in parts for form in part.forms[:1]))[:_MOST_PARTS]
    return tuple(dict.fromkeys([*((form,) for form in word.forms), *([apart] if apart else [])]))


def _as_a_name(text: str, word: Word) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """What stands before a word and may belong to it, and both in one, as names are: `n'guessan`, `Le Goff`."""
    found = _BEFORE_A_NAME.search(text, max(0, word.start - _LONGEST_BEFORE), word.start)
    if found and len(word.forms[0]) >= _SHORTEST_OF_A_NAME and word.forms[0].isalpha() and not word.parts:
        return found[0], ((form_of(found[1] or found[2]) + word.forms[0],),)
    return "", ()


def _in_two(word: Word) -> Iterator[tuple[str, ...]]:
    """The word apart, if it opens like one that is: `covoiturage`."""
    found = _IN_TWO.fullmatch(word.forms[0])
    if found and not word.parts:
        yield tuple(filter(None, found.groups()))


def _joined(text: str, words: Sequence[Read]) -> Iterator[Read]:
    """The words, with two that may as well be written in one as one: `co voiturage`, `MOB 03`."""
    at = 0
    while at < len(words):
        pair = words[at : at + 2]
        if len(pair) == 2 and not pair[0].starred and _may_be_one(text, *pair):
            yield _one(text, *pair)
        else:
            yield pair[0]
            pair = pair[:1]
        at += len(pair)


def _may_be_one(text: str, first: Read, second: Read) -> bool:
    if not text[first.end : second.start].isspace():
        return False
    opening, rest = first.wanted.alternatives[0][0], second.wanted.alternatives[0][0]
    if rest.isdecimal():
        is_code = rest.startswith("0") or (first.written.isupper() and not is_stop_word(opening) and opening != "and")
        return is_code and opening.isalpha() and 1 < len(opening) <= _LONGEST_OPENING and len(rest) <= _LONGEST_CODE
    return opening in _OPENINGS and rest.isalpha() and len(rest) > 1


def _one(text: str, first: Read, second: Read) -> Read:
    opening, rest = first.wanted.alternatives[0][0], second.wanted.alternatives[0][0]
    wanted = Wanted(((opening, rest), (opening + rest,)), second.wanted.typing)
    return Read(first.start, second.end, text[first.start : second.end], wanted, second.starred)
