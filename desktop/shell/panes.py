"""Which panes are shown beside the page, without Qt: what a person wishes, as far as the window is wide enough."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ROOM_FOR_BOTH = 1_040
ROOM_FOR_ONE = 560
"""Widths of the window, as drawn, from which two panes or one fit beside the page."""


class Pane(StrEnum):
    """What stands left and right of the page."""

    NAVIGATOR = "navigator"
    PANEL = "panel"


@dataclass(slots=True)
class Panes:
    """The wishes, and which pane was asked for last: it is shown first where there is little room."""

    navigator: bool = True
    panel: bool = True
    asked: Pane = Pane.NAVIGATOR
    was_asked: bool = False

    def shown(self, width: float) -> frozenset[Pane]:
        """The panes that are shown in a window of a width, as drawn."""
        wished = [pane for pane in Pane if self._wished(pane)]
        wished.sort(key=lambda pane: pane is not self.asked)
        if width >= ROOM_FOR_BOTH:
            return frozenset(wished)
        if width >= ROOM_FOR_ONE or (self.was_asked and self.asked in wished):
            return frozenset(wished[:1])
        return frozenset()

    def toggle(self, pane: Pane, width: float) -> None:
        """Show a pane that is not seen, put away one that is."""
        is_seen = pane in self.shown(width)
        self._wish(pane, wished=not is_seen)
        if not is_seen:
            self.asked, self.was_asked = pane, True
        elif width < ROOM_FOR_BOTH:
            # Whoever puts the one pane away wants room, not the other pane in its place.
            self.asked, self.was_asked = pane, False
            for other in Pane:
                self._wish(other, wished=False)

    def _wished(self, pane: Pane) -> bool:
        return self.navigator if pane is Pane.NAVIGATOR else self.panel

    def _wish(self, pane: Pane, *, wished: bool) -> None:
        if pane is Pane.NAVIGATOR:
            self.navigator = wished
        else:
            self.panel = wished
