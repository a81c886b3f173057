"""How far an action's day is: computed from its words and today, never stored, and only where the words are plain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from storage.summaries import ActionRow
from wiki.actions import ActionState
from wiki.dates import read_date

FAR = 60
"""Days; what is further away needs no chip, and a year that is not written is not guessed from further."""

SOON = 7
SETTLED = (ActionState.DONE, ActionState.DROPPED)


@dataclass(frozen=True, slots=True)
class Due:
    """Days left until the end of the stated period; below 0 it is late."""

    days: int

    @property
    def is_late(self) -> bool:
        """Whether the period is over."""
        return self.days < 0

    @property
    def is_soon(self) -> bool:
        """Whether it ends within a week."""
        return 0 <= self.days <= SOON


def due_of(action: ActionRow, today: date) -> Due | None:
    """How far an action is from its last day; None when it is settled, has no day, or one that is far off."""
    if action.state in SETTLED:
        return None
    last = action.last or _nearest(action.dates, today)
    if last is None or (last - today).days > FAR:
        return None
    return Due((last - today).days)


def _nearest(dates: tuple[str, ...], today: date) -> date | None:
    """The last day of dates written without a year, where it lies within two months of today."""
    read = (read_date(words, today - timedelta(days=FAR)) for words in dates)
    lasts = [found.last for found in read if found is not None and found.last is not None]
    found = max(lasts, default=None)
    return found if found is not None and abs((found - today).days) <= FAR else None
