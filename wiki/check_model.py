"""The values of `wiki.checks`: what is looked at, what is found, and what would mend it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CheckKind(StrEnum):
    """What may be worth a look, in the order in which a sheet is read."""

    NO_BOARD_REFERENT = "no_board_referent"
    NO_TEAM_REFERENT = "no_team_referent"
    NO_DATE = "no_date"
    LONG_PERIOD = "long_period"
    END_PASSED = "end_passed"
    DATES_REVERSED = "dates_reversed"
    YEAR_INFERRED = "year_inferred"
    QUESTIONS_OPEN = "questions_open"
    UNKNOWN_REFERENT = "unknown_referent"
    PARTNER_IN_ACTIONS = "partner_in_actions"
    ACTION_WITHOUT_ASSIGNEE = "action_without_assignee"
    NUMBER_TWICE = "number_twice"
    EMPTY_SECTION = "empty_section"
    PLACEHOLDER = "placeholder"


class FixKind(StrEnum):
    """What one click does about a check."""

    FIELD = "field"
    """Go to a field."""
    CORRECT = "correct"
    """Open one value of a field (`words`), to write it otherwise."""
    ADD = "add"
    """Add `words` to a field."""
    REGISTER = "register"
    """Add whom `identity` and `words` name to the register."""
    NUMBER = "number"
    """Give the sheet the number in `words`."""
    TEXT = "text"
    """Go to `start` in the text."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What would mend it; `start` is in characters of the body."""

    kind: FixKind
    field: str = ""
    words: str = ""
    identity: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One line: `words` are the names, dates or headings that it is about, `count` its days or actions."""

    kind: CheckKind
    fix: Fix
    words: tuple[str, ...] = ()
    count: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A referent whom the register does not hold: the role's field, the element and the name on the sheet."""

    field: str
    identity: str
    name: str


@dataclass(frozen=True, slots=True)
class Facts:
    """One sheet as it is today.

    `near` is the day from which dates without a year are understood; `dates` are (label, words); `questions` the days
    on which open ones were asked; `on_sheet` every name of those who stand on the sheet; `organisations` the other ones
    of the register, each with all its names, the proper one first; `twins` the other sheets with the same number under
    the same axis; `closed` says that the status ends the sheet.
    """

    today: date
    near: date | None = None
    board_referents: tuple[str, ...] = ()
    team_referents: tuple[str, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    on_sheet: tuple[str, ...] = ()
    organisations: tuple[tuple[str, ...], ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    questions: tuple[date, ...] = ()
    number: str = ""
    twins: tuple[str, ...] = ()
    next_number: str = ""
    closed: bool = False
    body: str = ""
