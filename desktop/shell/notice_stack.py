"""What the window tells and asks: cards in a corner, never in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.shell.notice_kind import NoticeKind
from desktop.theme import Theme
from desktop.work.notices import Offer

if TYPE_CHECKING:
    from desktop.shell.notice_card import NoticeCard

MOST_SHOWN = 3
WIDTH = 380
STAYS = 6_000
"""Milliseconds that a notice is seen which only tells."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell or ask, before it is a card."""

    kind: NoticeKind
    words: str
    detail: str = ""
    offer: Offer | None = None


class NoticeStack(QWidget):
    """Implements `Notices`. Lies over its parent's lower right corner; further notices wait until there is room."""

    def __init__(self, theme: Theme, parent: QWidget, *, stays: int = STAYS) -> None:
        super().__init__(parent)
        self._over = parent
        self._theme = theme
        self._stays = stays
        self._cards: list[NoticeCard] = []
        self._waiting: list[Notice] = []
        self._below = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(8))
        self.setAccessibleName(self.tr("Notices"))
        parent.installEventFilter(self)
        self.hide()

    def tell(self, words: str, offer: Offer | None = None) -> None:
        """Something was done; goes by itself."""
        self._put(Notice(NoticeKind.TOLD, words, offer=offer))

    def trouble(self, words: str, detail: str = "", offer: Offer | None = None) -> None:
        """Something is in the way; stays."""
        self._put(Notice(NoticeKind.TROUBLE, words, detail, offer))

    def over(self, words: str) -> None:
        """Trouble told in these words is no more."""
        self._waiting = [each for each in self._waiting if (each.kind, each.words) != (NoticeKind.TROUBLE, words)]
        for card in [each for each in self._cards if (each.kind, each.words) == (NoticeKind.TROUBLE, words)]:
            card.close_card()

    def ask(self, words: str, *, yes: str, then: Callable[[], None], detail: str = "") -> None:
        """A question with one button that acts and one that leaves everything as it is."""
        self._put(Notice(NoticeKind.ASKED, words, detail, Offer(yes, then)))

    def words(self) -> tuple[str, ...]:
        """What is shown or waits, oldest first."""
        return (*(card.words for card in self._cards), *(notice.words for notice in self._waiting))

    def keep_above(self, height: int) -> None:
        """Leave so many pixels free at the bottom."""
        self._below = height
        self._move()

    def focus_newest(self) -> None:
        """Put the keyboard on the newest notice."""
        if self._cards:
            self._cards[-1].take_focus()

    def close_newest(self) -> bool:
        """Close the newest; gives whether there was one."""
        if not self._cards:
            return False
        self._cards[-1].close_card()
        return True

    def _put(self, notice: Notice) -> None:
        if notice.words in self.words():
            return
        if len(self._cards) >= MOST_SHOWN:
            self._make_room()
        if len(self._cards) >= MOST_SHOWN:
            self._waiting.append(notice)
            return
        self._show(notice)

    def _make_room(self) -> None:
        """The oldest that was only told goes early."""
        passing = next((card for card in self._cards if card.kind is NoticeKind.TOLD), None)
        if passing is not None:
            passing.close_card()

    def _show(self, notice: Notice) -> None:
        from desktop.shell.notice_card import NoticeCard

        card = NoticeCard(self._theme, notice.kind, notice.words, notice.detail, notice.offer, self._stays, self)
        card.closed.connect(self._closed)
        self._cards.append(card)
        self._layout.addWidget(card)
        self._move()  # before it is seen: a card that passes under the pointer would count as looked at
        card.show()
        self.show()
        self._move()
        self.raise_()
        card.announce()

    def _closed(self) -> None:
        card = self.sender()
        if card not in self._cards:
            return
        self._cards = [kept for kept in self._cards if kept is not card]
        if self._waiting and len(self._cards) < MOST_SHOWN:
            self._show(self._waiting.pop(0))
        self.setVisible(bool(self._cards))
        self._move()

    def _move(self) -> None:
        parent = self._over
        margin = self._theme.px(16)
        width = min(self._theme.px(WIDTH), parent.width() - 2 * margin)
        self.setFixedWidth(width)
        heights = [card.height_at(width) for card in self._cards]
        self.resize(width, sum(heights) + self._layout.spacing() * max(len(heights) - 1, 0))
        corner = QPoint(parent.width() - width - margin, parent.height() - self.height() - margin - self._below)
        self.move(corner)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._cards:
            self._move()
        return super().eventFilter(watched, event)
