"""What wants settling or a look: contradictions, open questions and checks, each one quiet line with its buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.sheet.attention_line import AttentionLine
from desktop.sheet.check_phrases import check_line, fix_label
from desktop.sheet.completing import Offered
from desktop.sheet.differing import around_difference
from desktop.sheet.head import Head, Question
from desktop.sheet.inline_field import InlineField
from desktop.sheet.phrases import field_label, named, question_age, question_line, shortened
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.layouts import row
from storage.model import Contradiction, Side
from wiki.checks import Check

SHOWN = 3
"""So many questions are seen at once; of more, one less and how many are left."""


class SettlingPort(Protocol):
    """What the lines' buttons do."""

    def confirm(self, question: Question) -> None: ...
    def correct(self, question: Question, words: str) -> None: ...
    def withdraw(self, question: Question) -> None: ...
    def keep(self, contradiction: Contradiction, side: Side) -> None: ...
    def side_words(self, contradiction: Contradiction, side: Side) -> str: ...
    def mend(self, check: Check) -> None: ...
    def bring_back(self) -> None: ...


class AttentionArea(QWidget):
    """Rebuilt whenever what it shows differs; a line being written is kept with its question."""

    typed = Signal(object, str)
    """A question that is being corrected, and the words so far."""
    status_asked = Signal(object, object)
    """A question about the status, and the button below which to choose one."""

    def __init__(self, theme: Theme, port: SettlingPort, today: Callable[[], date], *, first: bool) -> None:
        """`first` shows what comes before the fields, the others what comes below them."""
        super().__init__()
        self._first = first
        self._theme = theme
        self._port = port
        self._today = today
        self._head: Head | None = None
        self._checks: tuple[Check, ...] = ()
        self._checks_shown = False
        self._all_questions = False
        self._built: object = None
        self._correcting: tuple[Question, InlineField, QWidget] | None = None
        self._buttons: list[QPushButton] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(2))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_head(self, head: Head | None) -> None:
        """Show a record's contradictions and questions."""
        if head is None or self._head is None or head.record != self._head.record:
            self._all_questions = False
            self.close_line()
        self._head = head
        self._build()

    def show_checks(self, checks: Sequence[Check], *, shown: bool) -> None:
        """Show what is worth a look, when it is unfolded."""
        self._checks, self._checks_shown = tuple(checks), shown
        self._build()

    def show_offers(self, offered: Sequence[Offered], new: str) -> None:
        """Hand what fits to the line that corrects a question."""
        if self._correcting is not None:
            self._correcting[1].show_offers(offered, new)

    def refuse(self, words: str) -> bool:
        """Say at the line why the words cannot be taken; False when none is open."""
        if self._correcting is None:
            return False
        self._correcting[1].setToolTip(words)
        self._correcting[1].setAccessibleDescription(words)
        self._correcting[1].setPlaceholderText(words)
        return True

    def close_line(self) -> None:
        """Put the line that corrects a question away."""
        if self._correcting is None:
            return
        (_, line, holder), self._correcting = self._correcting, None
        line.blockSignals(True)
        line.close_list()
        holder.hide()
        holder.deleteLater()

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return list(self._buttons)

    def focus_first(self, words: str = "") -> None:
        """Put the keyboard on the first button, or on the first of the line that says these words."""
        if words and words not in " ".join(button.accessibleName() for button in self._buttons):
            self._show_all()
        found = [button for button in self._buttons if words in button.accessibleName()] or self._buttons
        if found:
            found[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def is_empty(self) -> bool:
        """Whether there is no line."""
        return self._lines.count() == 0

    def _build(self) -> None:
        head = self._head
        can_edit = head is not None and head.writable and not head.deleted
        questions = head.questions if head is not None and not self._first else ()
        contradictions = head.contradictions if head is not None and self._first else ()
        checks = self._checks if self._checks_shown else ()
        deleted = head is not None and head.deleted and self._first
        wanted = (questions, contradictions, checks, can_edit, deleted, self._all_questions, head and head.record)
        if wanted == self._built:
            return
        self._built = wanted
        self._clear(questions)
        if deleted:
            self._add("inbox", "warn", self.tr("In the bin"), [(self.tr("Bring back"), self._port.bring_back)])
        for contradiction in contradictions:
            self._add_contradiction(contradiction, can_edit=can_edit)
        shown = questions if self._all_questions or len(questions) <= SHOWN else questions[: SHOWN - 1]
        for question in shown:
            self._add_question(question, can_edit=can_edit)
        if len(questions) > len(shown):
            left = len(questions) - len(shown)
            words = self.tr("%n more open question(s)", "", left)
            self._lines.addWidget(text_button(self._theme, words, self._show_all, kind="quiet", px=12))
        for check in checks:
            self._add(
                "lightbulb", "text_tertiary", check_line(check), [(fix_label(check), self._mending(check))] * can_edit
            )
        self.setVisible(not self.is_empty())
        self.updateGeometry()

    def _clear(self, questions: Sequence[Question]) -> None:
        kept = None
        if self._correcting is not None and self._correcting[0] in questions:
            kept = self._correcting[2]
        elif self._correcting is not None:
            self.close_line()
        self._buttons.clear()
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not kept:
                widget.hide()
                widget.deleteLater()

    def _add_question(self, question: Question, *, can_edit: bool) -> None:
        line = question_line(question.field, question.raw)
        words = self.tr("{question} — {age}").format(question=line, age=question_age(question.asked, self._today()))
        buttons: list[tuple[str, Callable[[], None]]] = []
        if can_edit and question.can_confirm:
            confirm = self.tr("Confirm") if question.field else self.tr("Settled")
            buttons.append((confirm, lambda: self._port.confirm(question)))
        if can_edit:
            correct = self.tr("Correct…") if question.field else self.tr("Reword…")
            buttons.append((correct, lambda: self._correct(question)))
            buttons.append((self.tr("Withdraw"), lambda: self._port.withdraw(question)))
        self._add("message-square", "warn", words, buttons, about=line)
        if self._correcting is not None and self._correcting[0] == question:
            self._lines.addWidget(self._correcting[2])

    def _add_contradiction(self, contradiction: Contradiction, *, can_edit: bool) -> None:
        name = field_label(contradiction.field)
        if contradiction.field == "body":
            self._add("git-branch", "warn", self.tr("Two versions of one paragraph:"), [])
            told = around_difference([str(side.value) for side in contradiction.sides])
            for side, text in zip(contradiction.sides, told, strict=True):
                words = named(side.author, text)
                self._add("", "warn", words, self._keeping(contradiction, side) if can_edit else [], about=side.author)
            return
        sides = [
            self.tr("“{words}” by {author}").format(
                words=self._port.side_words(contradiction, side), author=side.author
            )
            for side in contradiction.sides
        ]
        words = self.tr("Two versions of {field}: {sides}").format(field=name.lower(), sides=", ".join(sides))
        buttons = [button for side in contradiction.sides for button in self._keeping(contradiction, side)]
        self._add("git-branch", "warn", words, buttons if can_edit else [])

    def _keeping(self, contradiction: Contradiction, side: Side) -> list[tuple[str, Callable[[], None]]]:
        if contradiction.field == "body":
            return [(self.tr("Keep this"), lambda: self._port.keep(contradiction, side))]
        words = shortened(self._port.side_words(contradiction, side), 24)
        kept = self.tr("Keep “{words}”").format(words=words) if words else self.tr("Keep none")
        return [(kept, lambda: self._port.keep(contradiction, side))]

    def _mending(self, check: Check) -> Callable[[], None]:
        return lambda: self._port.mend(check)

    def _add(
        self,
        icon: str,
        role: str,
        words: str,
        buttons: Sequence[tuple[str, Callable[[], None]]],
        about: str = "",
    ) -> None:
        made = [self._button(title, act, about or words) for title, act in buttons]
        self._lines.addWidget(AttentionLine(self._theme, icon, role, words, made))
        self._buttons += made

    def _button(self, title: str, act: Callable[[], None], about: str) -> QPushButton:
        button = text_button(self._theme, title.replace("&", "&&"), act, kind="link", px=13)
        button.setAccessibleName(named(title, about))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button

    def _show_all(self) -> None:
        self._all_questions = True
        self._build()

    def _correct(self, question: Question) -> None:
        if question.field == "status":
            focused: QWidget | None = self.focusWidget()
            self.status_asked.emit(question, self if focused is None else focused)
            return
        self.close_line()
        words = question.raw.rstrip("? \u00a0\u202f") if question.field else question.raw
        line = InlineField(self._theme, question.field or "open_questions", words)
        holder = QWidget()
        holder.setLayout(row(self._theme.px(16), line, None, spacing=self._theme.px(6)))
        self._correcting = (question, line, holder)
        line.written.connect(self._corrected)
        line.typed.connect(self._typed)
        line.given_up.connect(self._given_up)
        self._built = None
        self._build()
        line.begin()

    def _corrected(self, words: str, _target: str) -> None:
        if self._correcting is not None:
            self._port.correct(self._correcting[0], words)

    def _typed(self, words: str) -> None:
        if self._correcting is not None:
            self.typed.emit(self._correcting[0], words)

    def _given_up(self) -> None:
        self.close_line()
        self.focus_first()
