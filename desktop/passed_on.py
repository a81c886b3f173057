"""Notices of what outlives a window, told in the window that stands when they come."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.work.notices import Offer

if TYPE_CHECKING:
    from desktop.desk_protocol import DeskProtocol


class PassedOn:
    """Implements `Notices` for what outlives a window: tells in the one that stands now."""

    def __init__(self, desk: DeskProtocol) -> None:
        self._desk = desk

    def tell(self, words: str, offer: Offer | None = None) -> None:
        self._desk.window.notices.tell(words, offer)

    def trouble(self, words: str, detail: str = "", offer: Offer | None = None) -> None:
        self._desk.window.notices.trouble(words, detail, offer)

    def over(self, words: str) -> None:
        self._desk.window.notices.over(words)

    def ask(self, words: str, *, yes: str, then: Callable[[], None], detail: str = "") -> None:
        self._desk.window.notices.ask(words, yes=yes, then=then, detail=detail)
