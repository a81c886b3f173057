"""What is open in tabs, without Qt: which tab is shown, the trail of each, and those that were closed."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.shell.trail import Trail
from desktop.work.places import Place

MOST_CLOSED = 20


@dataclass(slots=True)
class Tab:
    """One tab: where it has been."""

    trail: Trail = field(default_factory=Trail)


class Tabs:
    """The tabs in their order."""

    def __init__(self) -> None:
        self.tabs: list[Tab] = []
        self.current = -1
        self._closed: list[Place] = []

    @property
    def shown(self) -> Tab | None:
        """The tab that is shown."""
        return self.tabs[self.current] if 0 <= self.current < len(self.tabs) else None

    def open(self, place: Place | None) -> int:
        """A new tab beside the one that is shown; gives where it stands."""
        self.current = min(self.current + 1, len(self.tabs))
        self.tabs.insert(self.current, Tab(Trail(place)))
        return self.current

    def close(self, at: int) -> None:
        """Close a tab; the one that takes its room is shown."""
        place = self.tabs.pop(at).trail.here
        if place is not None:
            self._closed = [*self._closed, place][-MOST_CLOSED:]
        if at < self.current or self.current >= len(self.tabs):
            self.current -= 1

    def reopened(self) -> Place | None:
        """The place that was closed last, once."""
        return self._closed.pop() if self._closed else None

    def move(self, start: int, end: int) -> None:
        """A tab was dragged to another place among the others."""
        shown = self.shown
        self.tabs.insert(end, self.tabs.pop(start))
        if shown is not None:
            self.current = self.tabs.index(shown)

    def next(self, step: int) -> int:
        """The tab before or after the shown one, around the ends."""
        return (self.current + step) % len(self.tabs) if self.tabs else -1

    def places(self) -> tuple[Place, ...]:
        """Where each tab stands."""
        return tuple(tab.trail.here for tab in self.tabs if tab.trail.here is not None)

    def holding(self, record: str) -> int | None:
        """The tab that shows a record."""
        shown = (at for at, tab in enumerate(self.tabs) if tab.trail.here and tab.trail.here.record == record)
        return next(shown, None)
