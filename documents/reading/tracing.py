"""A draft told value by value, each with the lines of the source it came from: what a review shows beside the source.

Where reading did not keep a value's lines they are found again by the value's own words, in their order.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from documents.keys import ROLES
from documents.reading.drafts import Draft, Source, SourceLine, Value
from documents.reading.understanding.vocabulary import TO_FILE
from wiki.folding import fold
from wiki.labels import Field, field_of
from wiki.lines import line_contents

TITLE, NUMBER, AXIS, STATUS = "title", "number", "axis", "status"
TAGS, ALIASES, DATES, QUESTIONS = "tags", "aliases", "dates", "open_questions"
BODY, TO_FILE_NAME, FIELDS, PROPERTIES = "body", "to_file", "fields/", "front_matter"

_WORD = re.compile(r"[^\W_]+")
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(?P<words>\S.*?)[ \t#]*$")
_TO_FILE = frozenset(map(fold, TO_FILE))
_SHOWN_ALREADY = frozenset({Field.AXIS, Field.NUMBER, Field.TITLE, Field.STATUS, Field.TAGS, Field.ALIASES})
_MOST_TRIED = 40


@dataclass(frozen=True, slots=True)
class Traced:
    """One value: the field it would fill, its words, the source's own, its lines, and whether it is in doubt.

    `name` is one of this module's words, a role's name, or "fields/" and a label; in the body each heading and each
    line is one value, `heading` being its level, 0 for a line that is none.
    """

    name: str
    words: str
    lines: tuple[int, ...] = ()
    raw: str = ""
    uncertain: bool = False
    heading: int = 0


def trace(draft: Draft, source: Source) -> tuple[Traced, ...]:
    """Everything that a draft says, in the order in which a sheet shows it."""
    finder = _Finder([source.lines[number - 1] for number in draft.lines if 0 < number <= len(source.lines)])
    return (*_named(draft, finder), *_listed(draft), *_further(draft, finder), *_body(draft, finder))


def _named(draft: Draft, finder: "_Finder") -> Iterator[Traced]:
    if draft.axis is not None:
        words = " · ".join(part for part in (draft.axis.number, draft.axis.title) if part)
        yield Traced(AXIS, words, draft.axis.lines or finder.holding(draft.axis.title or draft.axis.number))
    title_lines = finder.holding(draft.title)
    if draft.number:
        yield Traced(NUMBER, draft.number, finder.holding(draft.number, among=title_lines))
    yield Traced(TITLE, draft.title, title_lines)
    if draft.status:
        raw = next((words for label, words in draft.fields.items() if field_of(label) is Field.STATUS), "")
        yield Traced(STATUS, draft.status, finder.holding(raw or draft.status), raw)


def _listed(draft: Draft) -> Iterator[Traced]:
    for role in ROLES:
        yield from (_traced(role, value) for value in draft.people.get(role, ()))
    for date in draft.dates:
        if date.field != BODY:
            yield Traced(DATES, date.raw, date.lines, date.raw)
    yield from (_traced(TAGS, value) for value in draft.tags)
    yield from (_traced(ALIASES, value) for value in draft.aliases)
    for question in draft.open_questions:
        yield Traced(QUESTIONS, question.raw, question.lines, question.field, uncertain=True)


def _traced(name: str, value: Value) -> Traced:
    return Traced(name, value.words, value.lines, value.raw, value.uncertain)


def _further(draft: Draft, finder: "_Finder") -> Iterator[Traced]:
    """The further fields; those whose words are shown as another value already are not told twice."""
    told = {fold(value.raw or value.words) for values in draft.people.values() for value in values}
    told |= {fold(question.raw) for question in draft.open_questions} | {fold(date.raw) for date in draft.dates}
    roles = {value for value in draft.people if draft.people[value]}
    for label, words in draft.fields.items():
        meant = field_of(label)
        is_told = meant in _SHOWN_ALREADY or fold(words).rstrip(" .") in told or not words.strip()
        if is_told or (meant is not None and _is_of_roles(words, draft, roles)):
            continue
        yield Traced(f"{FIELDS}{label}", words, finder.holding(words.split("\n", 1)[0]))


def _is_of_roles(words: str, draft: Draft, roles: set[str]) -> bool:
    """Whether a label's words are only the names that stand on the sheet."""
    names = {word for role in roles for value in draft.people[role] for word in _WORD.findall(fold(value.raw))}
    asked = {word for question in draft.open_questions for word in _WORD.findall(fold(question.raw))}
    said = _WORD.findall(fold(words))
    return bool(said) and bool(names) and sum(word not in names | asked for word in said) <= len(said) // 3


def _body(draft: Draft, finder: "_Finder") -> Iterator[Traced]:
    name, level = BODY, 0
    for line in line_contents(draft.body):
        if not line.strip():
            continue
        heading = _HEADING.match(line)
        depth = len(heading[1]) if heading else 0
        if heading and (name == BODY or depth <= level):
            is_to_file = not draft.exact and fold(heading["words"]) in _TO_FILE
            name, level = (TO_FILE_NAME, depth) if is_to_file else (BODY, depth)
            if is_to_file:
                continue
        words = heading["words"] if heading else line.rstrip()
        yield Traced(name, words, finder.following(words), heading=depth)


@dataclass(slots=True)
class _Finder:
    """Finds words again in the lines of one draft."""

    lines: Sequence[SourceLine]
    _keys: list[list[str]] = field(init=False)
    _by_word: dict[str, list[int]] = field(init=False)
    _next: int = 0

    def __post_init__(self) -> None:
        self._keys = [_WORD.findall(fold(line.text)) for line in self.lines]
        self._by_word = {}
        for at, key in enumerate(self._keys):
            for word in dict.fromkeys(key[:3]):
                self._by_word.setdefault(word, []).append(at)

    def holding(self, words: str, *, among: Sequence[int] = ()) -> tuple[int, ...]:
        """The first line that holds all of these words, next to each other; failing that, where most of them begin."""
        wanted = _WORD.findall(fold(words))
        if not wanted:
            return ()
        ways = [at for at, line in enumerate(self.lines) if line.number in among] if among else []
        for at in (*ways, *range(len(self.lines))):
            if _holds(self._keys[at], wanted):
                return (self.lines[at].number,)
        for at, key in enumerate(self._keys):
            if key and len(key) > 1 and _holds(wanted, key):
                return tuple(self.lines[each].number for each in self._run(at, wanted))
            if len(wanted) > 2 and _holds(key, wanted[:3]):
                return (self.lines[at].number,)
        return ()

    def following(self, words: str) -> tuple[int, ...]:
        """The line that these words of the body come from, after those found before, with the lines wrapped into it."""
        wanted = _WORD.findall(fold(words))
        if not wanted:
            return ()
        for at in self._ways(wanted):
            key = self._keys[at]
            if key and (_begins(wanted, key) or _ends(key, wanted) or _begins(key, wanted)):
                found = self._run(at, wanted)
                self._next = found[-1] + (0 if len(key) > len(wanted) else 1)
                return tuple(self.lines[each].number for each in found)
        return self.holding(words) if len(self.lines) <= _MOST_TRIED or len(wanted) > 1 else ()

    def _ways(self, wanted: Sequence[str]) -> Iterator[int]:
        """The lines that may hold the words: the next one, those that begin alike from there on, then those before."""
        if self._next < len(self.lines):
            yield from range(self._next, min(self._next + 3, len(self.lines)))
        places = self._by_word.get(wanted[0], [])
        first = bisect_left(places, self._next)
        yield from places[first : first + _MOST_TRIED]
        yield from places[max(0, first - _MOST_TRIED) : first]

    def _run(self, at: int, wanted: Sequence[str]) -> list[int]:
        """The lines from `at` on that are parts of the words, wrapped."""
        found, length = [at], len(self._keys[at])
        while length < len(wanted) and found[-1] + 1 < len(self._keys):
            key = self._keys[found[-1] + 1]
            if key and wanted[length : length + len(key)] != key:
                break
            found.append(found[-1] + 1)
            length += len(key)
        while len(found) > 1 and not self._keys[found[-1]]:
            found.pop()
        return found


def _holds(key: Sequence[str], wanted: Sequence[str]) -> bool:
    first, length = wanted[0], len(wanted)
    return length <= len(key) and any(
        word == first and key[at : at + length] == list(wanted) for at, word in enumerate(key)
    )


def _begins(words: Sequence[str], start: Sequence[str]) -> bool:
    return list(words[: len(start)]) == list(start)


def _ends(key: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the words are the end of a line: its label stands elsewhere."""
    return len(wanted) < len(key) and list(key[-len(wanted) :]) == list(wanted)
