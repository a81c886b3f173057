"""One notice as a card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.shell.notice_kind import NoticeKind
from desktop.theme import Theme
from desktop.widgets.buttons import icon_button, text_button
from desktop.widgets.empty_state import Picture
from desktop.widgets.labels import label
from desktop.widgets.layouts import column, row
from desktop.work.notices import Offer


class NoticeCard(QFrame):
    """Words, perhaps more about them, and one or two buttons. The pointer or the keyboard on it keeps it here.

    `stays` is how many milliseconds one is seen that only tells.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        kind: NoticeKind,
        words: str,
        detail: str,
        offer: Offer | None,
        stays: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.kind = kind
        self.words = words
        self._offer = offer
        self.setAccessibleName(words)
        self.setAccessibleDescription(detail)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(stays)
        self._timer.timeout.connect(self.close_card)
        self._buttons = self._made_buttons(theme)
        self._lay_out(theme, detail)
        if kind is NoticeKind.TOLD:
            self._timer.start()

    def _made_buttons(self, theme: Theme) -> list[QPushButton]:
        made = []
        if self._offer is not None:
            kind = "primary" if self.kind is NoticeKind.ASKED else "outline"
            made.append(text_button(theme, self._offer.label, self._accept, kind=kind, px=12))
        if self.kind is NoticeKind.ASKED:
            made.append(text_button(theme, self.tr("Leave as it is"), self.close_card, kind="outline", px=12))
        return made

    def _lay_out(self, theme: Theme, detail: str) -> None:
        heading = label(theme, self.words, weight=QFont.Weight.Medium, wraps=True)
        parts = [heading, *([label(theme, detail, px=12, role="muted", wraps=True)] if detail else [])]
        close = icon_button(theme, "x", self.tr("Close this notice"), self.close_card, kind="tiny", px=14)
        inner = column(*parts, *([row(*self._buttons, None)] if self._buttons else []), spacing=theme.px(6))
        picture = Picture(theme, self.kind.value, 28)
        outer = row(spacing=theme.px(12), margins=(theme.px(12), theme.px(10), theme.px(8), theme.px(12)))
        outer.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(inner, 1)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(outer)

    def height_at(self, width: int) -> int:
        """The height that the words need at a width."""
        layout = self.layout()
        return layout.heightForWidth(width - 2) + 2 if layout is not None else self.height()

    def take_focus(self) -> None:
        """Put the keyboard on what acts, or on the card."""
        target: QWidget = self._buttons[0] if self._buttons else self
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def announce(self) -> None:
        """Have a screen reader say it."""
        event = QAccessibleAnnouncementEvent(self, self.words)
        QAccessible.updateAccessibility(event)

    def close_card(self) -> None:
        """Go."""
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _accept(self) -> None:
        offer = self._offer
        self.close_card()
        if offer is not None:
            offer.act()

    def _pause(self) -> None:
        self._timer.stop()

    def _go_on(self) -> None:
        if self.kind is NoticeKind.TOLD and not self.underMouse() and not self.isAncestorOf(self.focusWidget()):
            self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._pause()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._go_on()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)
