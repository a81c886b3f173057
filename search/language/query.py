"""What a query looks for: clauses that must all hold, and what of the text was not understood."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word that must be found: one of the `alternatives`, each made of forms that must all be there.

    With `typing` the last form of each may go on: it is the word under the cursor.
    """

    alternatives: tuple[tuple[str, ...], ...]
    typing: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must follow each other in one part of a document, as written between quotes."""

    words: tuple[Wanted, ...]


class FieldName(StrEnum):
    """What an operator asks about. The value opens the index terms of the field (see `search.content.terms`)."""

    TYPE = "type"
    AXIS = "axis"
    STATUS = "status"
    BOARD = "board"
    TEAM = "team"
    CONTRIBUTOR = "contributor"
    PARTNER = "partner"
    TAG = "tag"
    ASSIGNED = "assigned"
    HAS = "has"
    """Which of the fields a sheet has at all; the words are other fields' names, or one of `search.content.terms`."""


@dataclass(frozen=True, slots=True)
class InField:
    """A value of a field: the whole value `exact` (folded), or each of the `words` somewhere in it."""

    field: FieldName
    exact: str
    words: tuple[Wanted, ...] = ()


class DateField(StrEnum):
    """The dates that can be asked for: when the record last changed, and the ends of its own dates and actions'."""

    CHANGED = "changed"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Between:
    """A date from `first` to `last`, both included; None where there is no limit."""

    field: DateField
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Late:
    """The sheet's own end, or the date of an action that is not done, is before `today`."""

    today: date


@dataclass(frozen=True, slots=True)
class Without:
    """Nothing of this may be there."""

    clause: "Clause"


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these holds."""

    clauses: tuple["Clause", ...]


@dataclass(frozen=True, slots=True)
class Every:
    """All of these hold: one side of an `OU`."""

    clauses: tuple["Clause", ...]


Clause = Wanted | Phrase | InField | Between | Late | Without | Either | Every


class Why(StrEnum):
    """Why a stretch of the query is not what it looks like; it is then looked for as plain words, or left out."""

    UNKNOWN_OPERATOR = "unknown operator"
    UNKNOWN_VALUE = "unknown value"
    NOT_A_DATE = "not a date"
    NO_VALUE = "no value"
    OPEN_QUOTE = "open quote"
    NOTHING_BESIDE = "nothing beside"
    TOO_LONG = "too long"


@dataclass(frozen=True, slots=True)
class Misread:
    """text[start:end] of the query was not understood as an operator, and `why`."""

    start: int
    end: int
    words: str
    why: Why


@dataclass(frozen=True, slots=True)
class Query:
    """All the `clauses` must hold. `reference` is the index term of the sheet that the text names by number, or empty.

    `understood` says the query again, in the words of the language that was asked for.
    """

    text: str
    clauses: tuple[Clause, ...]
    reference: str = ""
    understood: str = ""
    misread: tuple[Misread, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """The words that may be lit: those that must or may be found, in order, none twice."""
        return tuple(dict.fromkeys(_lit(self.clauses)))

    @property
    def asks_for_words(self) -> bool:
        """Whether there is any word to be found, beside what fields and dates limit."""
        return bool(self.wanted)


def _lit(clauses: tuple[Clause, ...]) -> Iterator[Wanted]:
    for clause in clauses:
        match clause:
            case Wanted():
                yield clause
            case Phrase():
                yield from clause.words
            case Either() | Every():
                yield from _lit(clause.clauses)
            case _:
                pass
