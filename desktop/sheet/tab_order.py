"""The order in which Tab goes through a head: as one reads it, though its parts come and go."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Protocol

from PySide6.QtWidgets import QWidget


class Stops(Protocol):
    """A part of the head that the keyboard goes through."""

    def tab_stops(self) -> list[QWidget]: ...


def order_tabs(parts: Iterable[Stops]) -> None:
    """Chain all stops of all parts; what is hidden is passed over by Qt."""
    stops = [stop for part in parts for stop in part.tab_stops()]
    for one, next_one in pairwise(stops):
        QWidget.setTabOrder(one, next_one)
