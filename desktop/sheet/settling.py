"""What one click does about a question, a contradiction or a check of the record that a head shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from desktop.sheet import phrases
from desktop.sheet.head import Piece, PieceKind, Question
from desktop.sheet.presenter import SheetPresenter
from desktop.work.places import Going, Place
from storage.editing import contradictions, elements, questions
from storage.fields import element_id
from storage.model import Contradiction, Side
from wiki.checks import Check, Fix, FixKind


class EditingView(Protocol):
    """What is asked of the widgets when a click leads into a field."""

    def edit(self, field: str, piece: Piece | None = None, words: str = "") -> None:
        """Open a field, empty or with words, or one value of it."""

    def show_questions(self) -> None:
        """Bring the open questions into view and the keyboard to the first."""


class Settling:
    """The acts; each is one plan through the presenter."""

    def __init__(self, presenter: SheetPresenter, view: EditingView, going: Going) -> None:
        self._presenter = presenter
        self._view = view
        self._going = going

    def confirm(self, question: Question) -> None:
        """The question's own words are the value; of no field, it is settled."""
        if (record := self._presenter.record) is not None:
            plan = questions.confirm(record, question.identity)
            self._presenter.perform(plan, question.field, told=phrases.settled("confirm", question.raw))

    def correct(self, question: Question, words: str) -> None:
        """Other words are."""
        if (record := self._presenter.record) is not None:
            plan = questions.correct(record, question.identity, words)
            self._presenter.perform(plan, "open_questions", told=phrases.settled("correct", words))

    def withdraw(self, question: Question) -> None:
        """The question is no question."""
        if (record := self._presenter.record) is not None:
            plan = questions.withdraw(record, question.identity)
            self._presenter.perform(plan, "open_questions", told=phrases.settled("withdraw", question.raw))

    def bring_back(self) -> None:
        """The record comes out of the bin."""
        self._presenter.bring_back()

    def keep(self, contradiction: Contradiction, side: Side) -> None:
        """One side of a contradiction is right."""
        plan = contradictions.keep(contradiction.id, side.device)
        told = phrases.settled("keep", self.side_words(contradiction, side))
        self._presenter.perform(plan, contradiction.field, told=told)

    def side_words(self, contradiction: Contradiction, side: Side) -> str:
        """What one side wrote, in words."""
        value = side.value
        if contradiction.field == "deleted":
            return phrases.field_label("deleted") if value else phrases.named(phrases.field_label("body"), "…")
        if isinstance(value, dict):
            value = value.get("raw") or value.get("name") or ""
        head = self._presenter.head
        if contradiction.field == "axis" and head is not None and head.axis is not None and value == head.axis.id:
            value = head.axis.title
        return "" if value is None else str(value)

    def mend(self, check: Check) -> None:
        """Do what the button beside a check says."""
        acts: dict[FixKind, Callable[[Fix], None]] = {
            FixKind.FIELD: self._go_to_field,
            FixKind.CORRECT: self._correct_value,
            FixKind.ADD: lambda fix: self._presenter.add(fix.field, fix.words),
            FixKind.REGISTER: self._register,
            FixKind.NUMBER: self._number,
            FixKind.TEXT: self._go_to_text,
        }
        acts[check.fix.kind](check.fix)

    def _go_to_field(self, fix: Fix) -> None:
        if fix.field == "open_questions":
            self._view.show_questions()
        else:
            self._view.edit(fix.field)

    def _correct_value(self, fix: Fix) -> None:
        head = self._presenter.head
        pieces = head.pieces(fix.field) if head is not None else ()
        found = next((piece for piece in pieces if piece.raw == fix.words), None)
        self._view.edit(fix.field, found or Piece(fix.words, PieceKind.DATE, element_id(fix.words), raw=fix.words))

    def _register(self, fix: Fix) -> None:
        if (record := self._presenter.record) is not None:
            self._presenter.perform(elements.register_again(record, fix.field, fix.identity), fix.field)

    def _number(self, fix: Fix) -> None:
        if fix.words:
            self._presenter.set_single("number", fix.words)
        else:
            self._view.edit("number")

    def _go_to_text(self, fix: Fix) -> None:
        if (record := self._presenter.record) is not None:
            self._going(Place(str(record), section=fix.words, start=fix.start), False)
