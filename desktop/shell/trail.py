"""Where somebody has been in one tab, and how it was left there: back and forward."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.work.places import Place

LONGEST = 100
PageState = Mapping[str, float]
"""How a page was left: caret, scroll, whatever numbers the page likes to find again."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place, and how the page was when it was left."""

    place: Place
    state: PageState = field(default_factory=dict)


class Trail:
    """The stops of one tab, and which one is shown."""

    def __init__(self, first: Place | None = None) -> None:
        self._stops: list[Stop] = [Stop(first)] if first is not None else []
        self._at = len(self._stops) - 1

    @property
    def here(self) -> Place | None:
        """The place that is shown."""
        return self._stops[self._at].place if self._stops else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back before."""
        return self._at < len(self._stops) - 1

    def remember(self, state: PageState) -> None:
        """Keep how the page is left that is shown now."""
        if self._stops:
            self._stops[self._at] = replace(self._stops[self._at], state=dict(state))

    def visit(self, place: Place) -> None:
        """Go on to a new place; what one could have gone forward to is forgotten."""
        if self.here == place:
            return
        self._stops = [*self._stops[: self._at + 1], Stop(place)][-LONGEST:]
        self._at = len(self._stops) - 1

    def back(self) -> Stop | None:
        """One stop back; None at the beginning."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self._stops[self._at]

    def forward(self) -> Stop | None:
        """One stop on; None at the end."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self._stops[self._at]
