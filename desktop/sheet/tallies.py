"""How many questions are open and how many things are worth a look: two quiet buttons that lead to them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.sheet.check_phrases import summary
from desktop.sheet.counted import Counted
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.layouts import row


class Tallies(QWidget):
    """Only numbers where there is little room; the names are whole for screen readers all the same."""

    questions_asked = Signal()
    checks_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = False
        self._counts = (0, 0)
        self._questions = self._button(theme, "message-square")
        self._checks = self._button(theme, "lightbulb")
        self._checks.setCheckable(True)
        self._questions.clicked.connect(self.questions_asked)
        self._checks.clicked.connect(self.checks_asked)
        self.setLayout(row(self._questions, self._checks, spacing=2))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return [self._questions, self._checks]

    def show_counts(self, questions: int, checks: int, *, checks_shown: bool) -> None:
        """Show how many there are of each; none is no button."""
        self._counts = (questions, checks)
        self._checks.setChecked(checks_shown)
        self._dress()

    def shorten(self, short: bool) -> None:
        """Leave the words out, or show them."""
        if short != self._short:
            self._short = short
            self._dress()

    def _dress(self) -> None:
        questions, checks = self._counts
        for button, count, words in (
            (self._questions, questions, Counted().questions(questions)),
            (self._checks, checks, summary(checks)),
        ):
            button.setVisible(count > 0)
            button.setText(str(count) if self._short else words)
            button.setAccessibleName(words)
            button.setToolTip(words if self._short else "")
        self.setVisible(questions + checks > 0)

    def _button(self, theme: Theme, icon: str) -> QPushButton:
        button = text_button(theme, "", kind="quiet", px=12)
        button.setIconSize(QSize(theme.px(18), theme.px(14)))
        button.setIcon(theme.icon(icon, "text_tertiary"))
        return button
