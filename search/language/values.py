"""What stands behind an operator's colon: the clause that it sets, and how it is said again."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from search.language.moments import may_begin_moment, read_moment, said_moment
from search.language.operators import (
    LATE,
    PERSON_FIELDS,
    STATUSES_AFTER_EN,
    VALUE_OF,
    VALUES,
    Asks,
    Operator,
)
from search.language.plain import words_of
from search.language.query import Clause, DateField, Either, FieldName, InField, Late, Why, Without
from search.language.references import bare_number
from search.language.wording import bare_value
from storage.defaults import STATUSES
from wiki.folding import fold

_MOST_WORDS = 8
_TELLING = 4
_NO_LETTERS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"[0-9]{1,4}(?:[.\-][0-9]{1,3}){0,5}[a-z]?|[a-z]{1,6}[.\-]?[0-9]{1,4}|[ivx]{1,6}", re.IGNORECASE)
_NUMBERED = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,3}){0,5})[.\s:–-]+\S")
_ME = frozenset({"moi", "me"})
_ALIKE = {
    fold(one): tuple(fold(each) for each in pair) for pair in zip(*STATUSES.values(), strict=True) for one in pair
}
"""Each of the statuses that a new workspace begins with, in either language, and both of its names."""


class Known:
    """The values that there are, so that what cannot be found can be told, and values with blanks need no quotes.

    `values` are as they are shown, by field; of a field that is not there any value may be. `me` is the name of who
    asks, for `assigné:moi`. May be asked from several threads.
    """

    def __init__(self, values: Mapping[FieldName, Collection[str]], me: str = "") -> None:
        self._values = values
        self._folded: dict[FieldName, frozenset[str]] = {}
        self.me = me

    def limits(self, field: FieldName) -> bool:
        """Whether all values of a field are known."""
        return field in self._values

    def has(self, field: FieldName, folded: str) -> bool:
        """Whether a folded text is a whole value; of statuses that are not known, one that workspaces begin with."""
        return folded in self._of(field)

    def begins(self, field: FieldName, folded: str) -> bool:
        """Whether a value begins so."""
        return any(value.startswith(folded) for value in self._of(field))

    def numbered(self, field: FieldName, number: str) -> bool:
        """Whether a value has this number, or one below it."""
        bare = _bare(number)
        values = map(_bare, self._of(field))
        return any(value.startswith(bare) and not value[len(bare) : len(bare) + 1].isdigit() for value in values)

    def may_hold(self, field: FieldName, words: Collection[str]) -> bool:
        """Whether one value may have all these folded words. Never says no of a value that is found by them."""
        wanted = [_bare(word)[:_TELLING] for word in words]
        return any(all(word in value for word in wanted) for value in map(_bare, self._of(field)))

    def _of(self, field: FieldName) -> frozenset[str]:
        found = self._folded.get(field)
        if found is None:
            usual = _ALIKE if field is FieldName.STATUS else ()
            found = self._folded[field] = frozenset(map(fold, self._values.get(field, usual)))
        return found


ANYTHING = Known({})


@dataclass(frozen=True, slots=True)
class Setting:
    """What a query is read with."""

    today: date
    language: str = "fr"
    known: Known = ANYTHING


@dataclass(frozen=True, slots=True)
class Meant:
    """The clause that an operator and its value set, and the words of both that say it again.

    `number`: the value is a number. `typing`: the value may go on. `sure`: there is such a value.
    """

    clause: Clause
    operator: Operator
    said: str
    number: bool = False
    typing: bool = False
    sure: bool = False

    def turned(self) -> "Meant":
        """The same for `-avec:` and `-sans:`, which say each other; any other as it is."""
        if self.operator is Asks.WITH:
            return replace(self, operator=Asks.WITHOUT, clause=Without(self.clause))
        if isinstance(self.clause, Without):
            return replace(self, operator=Asks.WITH, clause=self.clause.clause)
        return self


@dataclass(frozen=True, slots=True)
class Begun:
    """A value that is still being typed and says nothing yet."""


def read_quoted(operator: Operator, value: str, setting: Setting, *, typing: bool) -> Meant | Begun | Why:
    """What a whole value means; with `typing` it may go on."""
    bare = bare_value(value)
    return _certain(operator, bare, setting, typing=typing) or _supposed(operator, bare, setting, typing=typing)


def read_run(
    operator: Operator, text: str, chunks: Sequence[tuple[int, int]], setting: Setting, *, typing_at: int
) -> tuple[Meant | Begun | Why, int]:
    """What the longest run of words that is a value means, or else the first word; and where it ends.

    `chunks` are the ranges of the words; the one that ends at `typing_at` may go on.
    """
    if operator is FieldName.TYPE:
        chunks = chunks[:1]  # `type:fiche action` wants sheets with the word: facets put a type before what is typed
    start, first, whole = chunks[0][0], chunks[0][1], chunks[-1][1]
    begun = typing_at >= 0 and not text[whole:].strip() and _goes_on(operator, text[start:])
    ends = [end for _, end in reversed(chunks)]
    for end in (first, *ends) if operator is FieldName.AXIS else ends:
        typing = end == typing_at or text[end - 1] == "*"
        meant = _certain(operator, bare_value(text[start:end]), setting, typing=typing)
        if meant is not None and (meant.number or end > first or len(ends) == 1 or operator is not FieldName.AXIS):
            return replace(meant, sure=True), whole if begun else end
    if begun:
        return Begun(), whole
    typing = first == typing_at or text[first - 1] == "*"
    return _supposed(operator, bare_value(text[start:first]), setting, typing=typing), first


def _goes_on(operator: Operator, written: str) -> bool:
    """Whether several words, the last ones of the text, may become one fixed value or date."""
    if isinstance(operator, DateField):
        return may_begin_moment(written.strip())
    if operator is FieldName.TYPE:
        return False
    folded = fold(written) + (" " if written[-1].isspace() else "")
    return " " in folded and any(name.startswith(folded) for name in VALUE_OF.get(operator, ()))


def _certain(operator: Operator, value: str, setting: Setting, *, typing: bool) -> Meant | None:
    """What a value means when it surely is one: a fixed word, a date, a number, a value that there is."""
    if operator in VALUES:
        return _fixed(operator, fold(value), setting)
    if isinstance(operator, DateField):
        between = read_moment(value, operator, setting.today)
        return Meant(between, operator, said_moment(between)) if between else None
    if operator is FieldName.AXIS and (found := _axis(value, setting)) is not None:
        return found
    if fold(value) in _ME and setting.known.me:
        return _of_fields(operator, setting.known.me, "moi" if setting.language == "fr" else "me", typing=False)
    if operator is FieldName.STATUS and (named := _status(fold(value), setting.known)):
        return _of_fields(operator, named, value, typing=False)
    folded = fold(value)
    fields = _fields(operator)
    if any(setting.known.has(field, folded) for field in fields):
        return _of_fields(operator, value, value, typing=typing)
    begun = typing and " " in folded and any(setting.known.begins(field, folded) for field in fields)
    return _of_fields(operator, value, value, typing=True) if begun else None


def _supposed(operator: Operator, value: str, setting: Setting, *, typing: bool) -> Meant | Begun | Why:
    """What a value that is not certain means: part of a value, the beginning of one, or nothing, and why."""
    if operator in VALUES:
        return _begun(operator, fold(value), setting) if typing else Why.UNKNOWN_VALUE
    if isinstance(operator, DateField):
        return Begun() if typing and may_begin_moment(value) else Why.NOT_A_DATE
    meant = _of_fields(operator, value, value, typing=typing)
    if not _words(meant):
        return Why.NO_VALUE
    fields = [field for field in _fields(operator) if setting.known.limits(field)]
    words = fold(value).split(" ")
    if len(fields) < len(_fields(operator)) or any(setting.known.may_hold(field, words) for field in fields):
        return meant
    return Why.UNKNOWN_VALUE


def _fixed(operator: Operator, folded: str, setting: Setting) -> Meant | None:
    if operator is Asks.STATE and (after := _status_after_en(folded, setting.known)):
        return Meant(_in_field(FieldName.STATUS, after, typing=False), FieldName.STATUS, after)
    value = VALUE_OF[operator].get(folded)
    return _of_value(operator, value, setting) if value is not None else None


def _of_value(operator: Operator, value: str, setting: Setting) -> Meant:
    said = VALUES[operator][value].said(setting.language)
    if operator is Asks.STATE and value == LATE:
        return Meant(Late(setting.today), operator, said)
    field = FieldName.TYPE if operator is FieldName.TYPE else FieldName.HAS
    clause = InField(field, value)
    return Meant(Without(clause) if operator is Asks.WITHOUT else clause, operator, said)


def _begun(operator: Operator, folded: str, setting: Setting) -> Meant | Begun | Why:
    """A fixed value of which only the beginning is there: it counts once it can be no other."""
    values = {value for name, value in VALUE_OF[operator].items() if name.startswith(folded)}
    if operator is Asks.STATE and any(f"en {status}".startswith(f"en {folded}") for status in STATUSES_AFTER_EN):
        return Begun()
    if len(values) == 1:
        return _of_value(operator, values.pop(), setting)
    return Begun() if values else Why.UNKNOWN_VALUE


def _status_after_en(folded: str, known: Known) -> str:
    status = f"en {folded}"
    return status if folded in STATUSES_AFTER_EN or known.has(FieldName.STATUS, status) else ""


def _status(folded: str, known: Known) -> str:
    """The name that a status has here, when it is asked for in the other language."""
    if known.has(FieldName.STATUS, folded) or not known.limits(FieldName.STATUS):
        return ""
    return next((name for name in _ALIKE.get(folded, ()) if known.has(FieldName.STATUS, name)), "")


def _axis(value: str, setting: Setting) -> Meant | None:
    """An axis by its number, also with its title behind it."""
    numbered = _NUMBERED.match(value)
    number = numbered[1] if numbered else value
    if not _NUMBER.fullmatch(number):
        return None
    bare = bare_number(number)
    known = setting.known
    if known.limits(FieldName.AXIS) and not known.numbered(FieldName.AXIS, fold(number)):
        return None
    words = () if bare[:1].isdigit() else _in_field(FieldName.AXIS, value, typing=False).words
    return Meant(InField(FieldName.AXIS, bare, words), FieldName.AXIS, number, number=True)


def _fields(operator: Operator) -> tuple[FieldName, ...]:
    if operator is Asks.PERSON:
        return PERSON_FIELDS
    return (operator,) if isinstance(operator, FieldName) else ()


def _of_fields(operator: Operator, value: str, said: str, *, typing: bool) -> Meant:
    asked = tuple(_in_field(field, value, typing=typing) for field in _fields(operator))
    return Meant(asked[0] if len(asked) == 1 else Either(asked), operator, said, typing=typing)


def _in_field(field: FieldName, value: str, *, typing: bool) -> InField:
    words = words_of(value, 0, len(value), typing=typing)
    telling = [each for each in words if each.wanted.typing or not each.says_nothing] or words
    return InField(field, fold(value), tuple(dict.fromkeys(each.wanted for each in telling))[:_MOST_WORDS])


def _words(meant: Meant) -> bool:
    clause = meant.clause.clauses[0] if isinstance(meant.clause, Either) else meant.clause
    return isinstance(clause, InField) and bool(clause.words)


def _bare(folded: str) -> str:
    return _NO_LETTERS.sub("", folded)
