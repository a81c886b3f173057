"""The one port through which the window tells and asks. It never stops anybody: no dialog stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Offer:
    """A button beside a notice: what it says, and what it does."""

    label: str
    act: Callable[[], None]


class Notices(Protocol):
    """All words are for people, already translated, and plain text."""

    def tell(self, words: str, offer: Offer | None = None) -> None:
        """Something was done; goes by itself after a while."""

    def trouble(self, words: str, detail: str = "", offer: Offer | None = None) -> None:
        """Something is in the way: stays until it is closed. The same words told again don't stack."""

    def over(self, words: str) -> None:
        """What was told as trouble in these words is no more: the notice goes."""

    def ask(self, words: str, *, yes: str, then: Callable[[], None], detail: str = "") -> None:
        """A question with one button that acts (`yes`) and one that leaves everything as it is."""
