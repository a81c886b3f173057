"""When things of a record are due, and from which day on they are late.

As everywhere in Fabrique a period is late after its end, a year that was guessed is nobody's deadline, and what is
done or dropped is not late, nor is anything of a sheet that is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from search.content.gathered import Facts
from storage.many import ActionFacts, DateFacts
from storage.model import Kind
from storage.sheet_checks import has_ended
from wiki.actions import ActionState
from wiki.dates import read_date

Days = tuple[int, int]
_OVER = frozenset({str(ActionState.DONE), str(ActionState.DROPPED)})
_IN_BODY = "body"
_MOST_YEARS = 10


@dataclass(frozen=True, slots=True)
class Times:
    """`due` are first and last days, `late_after` is the day after which something is late (ordinals)."""

    due: tuple[Days, ...]
    late_after: int | None

    @property
    def years(self) -> tuple[str, ...]:
        """The years in which something is due; of a very long period the first ones."""
        found: set[int] = set()
        for first, last in self.due:
            opening = date.fromordinal(first).year
            found.update(range(opening, min(date.fromordinal(last).year, opening + _MOST_YEARS) + 1))
        return tuple(str(year) for year in sorted(found))


def of_record(facts: Facts) -> Times:
    """The times of a record: its own dates and those of its open actions."""
    own = [each for each in facts.dates if each.field != _IN_BODY]
    actions = [of_action(facts, action) for action in facts.actions]
    due = [days for each in own if (days := _days(each.first, each.last))]
    due += [*_own_day(facts), *(days for times in actions for days in times.due)]
    lates = [times.late_after for times in actions if times.late_after is not None]
    end = _own_end(own) if facts.record.kind == Kind.SHEET and not _is_over(facts) else None
    if end is not None:
        lates.append(end.toordinal())
    return Times(_sorted(due), min(lates, default=None))


def of_action(facts: Facts, action: ActionFacts) -> Times:
    """The times of an action; none when it is done or dropped."""
    if action.state in _OVER or not action.dates:
        return Times((), None)
    known = {each.raw: each for each in facts.dates if each.field == _IN_BODY}
    read = [known[raw] for raw in action.dates if raw in known]
    due = [days for each in read if (days := _days(each.first, each.last))]
    if not due and action.last is not None:
        due = [(action.last.toordinal(), action.last.toordinal())]
    guessed = any(each.year_inferred for each in read)
    late = action.last.toordinal() if action.last is not None and not guessed and not _is_over(facts) else None
    return Times(_sorted(due), late)


def _is_over(facts: Facts) -> bool:
    return has_ended(facts.record.text("status"))


def _own_end(own: Iterable[DateFacts]) -> date | None:
    """The end of all stated periods, when each of them has one that nobody guessed."""
    ends = [None if each.year_inferred else each.last for each in own]
    stated = [end for end in ends if end is not None]
    return max(stated) if stated and len(stated) == len(ends) else None


def _own_day(facts: Facts) -> Iterator[Days]:
    """The day that a note or page says it is of."""
    words = facts.record.text("date")
    read = read_date(words) if words else None
    if read is not None and (days := _days(read.first, read.last)):
        yield days


def _days(first: date | None, last: date | None) -> Days | None:
    ends = [day.toordinal() for day in (first, last) if day is not None]
    return (min(ends), max(ends)) if ends else None


def _sorted(due: Iterable[Days]) -> tuple[Days, ...]:
    return tuple(sorted(set(due)))
