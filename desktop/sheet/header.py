"""The head of a page: title, place, fields, and what wants a look; one widget for the shell to put above the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.sheet import phrases
from desktop.sheet.attention import AttentionArea
from desktop.sheet.capped_scroll import CappedScroll
from desktop.sheet.chip_menu import show_below
from desktop.sheet.completing import Offered
from desktop.sheet.field_block import FieldBlock
from desktop.sheet.fields_area import FieldsArea
from desktop.sheet.folds import Folds, OwnFolds
from desktop.sheet.head import SHEET_FIELDS, Head, Piece, Question
from desktop.sheet.head_commands import head_commands
from desktop.sheet.more_fields import MoreFields
from desktop.sheet.place_line import PlaceLine
from desktop.sheet.presenter import SheetPresenter
from desktop.sheet.quiet_row import QuietRow
from desktop.sheet.settling import Settling
from desktop.sheet.status_menu import status_menu
from desktop.sheet.tab_order import order_tabs
from desktop.sheet.tallies import Tallies
from desktop.sheet.title_field import TitleField
from desktop.sheet.trail_line import TrailLine
from desktop.theme import Theme
from desktop.widgets.layouts import column, row
from desktop.work.commands import Command
from desktop.work.notices import Notices
from desktop.work.places import Going
from desktop.work.store import Store
from storage.model import RecordId
from storage.summaries import AxisSummary
from wiki.checks import Check
from wiki.dates import read_date

INSET = 6
"""What buttons without an edge keep around their words: the words stand below each other all the same."""
NARROW = 520
NAMES = ("date", "about", *SHEET_FIELDS)


class SheetHeader(QWidget):
    """Shows one record; the shell calls `refresh` when something changed. Implements the presenter's views."""

    deleted = Signal(str)
    """A record was put into the bin from here."""

    def __init__(
        self,
        theme: Theme,
        store: Store,
        notices: Notices,
        going: Going,
        *,
        folds: Folds | None = None,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_header")
        self._theme = theme
        self._today = today
        self._folds = folds or OwnFolds()
        self._checks: tuple[Check, ...] = ()
        self.presenter = SheetPresenter(store, notices, going, self, today)
        self.settling = Settling(self.presenter, self, going)
        self._build()
        self.show_head(None)
        self.destroyed.connect(self.presenter.close)

    def _build(self) -> None:
        theme = self._theme
        self._trail = TrailLine(theme)
        self._title = TitleField(theme)
        self._place = PlaceLine(theme)
        self._fields = FieldsArea(theme, NAMES, self.presenter)
        self._more = MoreFields(theme, self.presenter)
        self._quiet = QuietRow(theme)
        self._tallies = Tallies(theme)
        self._first = AttentionArea(theme, self.settling, self._today, first=True)
        self._attention = AttentionArea(theme, self.settling, self._today, first=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(28 - INSET), theme.px(2), theme.px(28 - INSET), theme.px(12))
        inset = theme.px(INSET)
        content = QWidget()
        inner = [row(inset, part, spacing=0) for part in (self._first, self._fields, self._more)]
        last = row(inset, self._attention, spacing=0)
        content.setLayout(column(*inner, self._quiet, last, None, spacing=theme.px(4)))
        self._scroll = CappedScroll(theme, content)
        stands = row(self._place, None, self._tallies, spacing=theme.px(4))
        layout.addLayout(column(row(inset, self._trail, spacing=0), self._title, stands, self._scroll, spacing=2))
        self._connect()

    def _connect(self) -> None:
        self._title.renamed.connect(self.presenter.rename)
        self._place.written.connect(self._place_written)
        self._place.axes_asked.connect(self._ask_axes)
        self._fields.changed.connect(self._show_quiet)
        self._more.changed.connect(self._show_quiet)
        self._more.written.connect(self.presenter.set_further)
        self._quiet.field_asked.connect(self.edit)
        self._quiet.more_asked.connect(self.fold_more)
        self._tallies.checks_asked.connect(self.fold_checks)
        self._tallies.questions_asked.connect(self.show_questions)
        self._attention.typed.connect(self._question_typed)
        self._attention.status_asked.connect(self._show_statuses_for)
        block = self._fields.block("status")
        if block is not None:
            block.menu_asked.connect(self._show_statuses)

    def show_record(self, record: RecordId | str | None) -> None:
        """Show a record, or none."""
        if record != self.presenter.record:
            for part in (self._title, self._place, self._attention):
                part.close_line()
            self._fields.close_lines()
            self._more.fields.close_lines()
            self._checks = ()
        self.presenter.show_record(RecordId(record) if record else None)

    def refresh(self) -> None:
        """Something changed: read again; what is being typed stays."""
        self.presenter.forget_known()
        self.presenter.refresh()

    def set_trailing(self, widget: QWidget) -> None:
        """Show the line “Axis › Title” with a widget at its right end."""
        self._trail.set_trailing(widget)

    def commands(self) -> tuple[Command, ...]:
        """What can be done by name."""
        return head_commands(self)

    def can_edit(self) -> bool:
        """Whether the record can be written to."""
        return self.presenter.can_edit

    def show_head(self, head: Head | None) -> None:
        """The presenter has a record to show."""
        can_edit = self.can_edit()
        self._title.show_title(head.title if head is not None else "", can_edit=can_edit)
        self._trail.show_head(head)
        self._place.show_head(head)
        self._fields.show_head(head)
        self._more.show_head(head)
        self._first.show_head(head)
        self._attention.show_head(head)
        self._show_quiet()
        self.setToolTip("" if head is None or head.writable else phrases.read_only_reason())

    def show_checks(self, found: Sequence[Check]) -> None:
        """The presenter knows what is worth a look."""
        self._checks = tuple(found)
        self._show_quiet()

    def show_offers(self, field: str, offered: Sequence[Offered], new: str) -> None:
        """What fits what is being typed."""
        block = self._block(field)
        if block is not None and block.is_writing():
            read = read_date(new, self._today()) if field in ("dates", "date") and new else None
            block.show_offers(offered, new, read)
        else:
            self._attention.show_offers(offered, new)

    def refuse(self, field: str, words: str) -> None:
        """Beside the field, why what was written cannot stand there."""
        block = self._block(field)
        if field == "title":
            self._title.refuse(words)
        elif field in ("axis", "number"):
            self._place.refuse(words)
        elif block is not None and field != "open_questions":
            block.refuse(words)
        else:
            self._attention.refuse(words)

    def accepted(self, field: str) -> None:
        """What was written is kept."""
        block = self._block(field)
        if field == "title":
            self._title.accepted()
        elif field in ("axis", "number"):
            self._place.accepted()
        elif block is not None:
            block.accepted()
        elif field == "open_questions":
            self._attention.close_line()

    def edit(self, field: str, piece: Piece | None = None, words: str = "") -> None:
        """Open a field to write in it."""
        if not self.can_edit():
            return
        block = self._block(field)
        if field == "title":
            self._title.edit()
        elif field in ("axis", "number"):
            self._place.edit(field)
        elif field == "status":
            self._show_statuses(None)
        elif block is not None:
            if block.parent() is self._more.fields and self._more.isHidden():
                self.fold_more()
            block.open_line(words, piece)

    def show_questions(self, words: str = "") -> None:
        """The keyboard to the open questions, or to the one in these words, which come into sight."""
        self._attention.focus_first(words)
        focused = self._attention.focusWidget()
        if focused is not None:
            self._scroll.ensureWidgetVisible(focused)

    def _block(self, field: str) -> FieldBlock | None:
        return self._fields.block(field) or self._more.fields.block(field)

    def _place_written(self, field: str, words: str) -> None:
        if field == "axis_id":
            self.presenter.put_under(words)
        else:
            self.presenter.set_single(field, words)

    def _ask_axes(self) -> None:
        self.presenter.axes(self._show_axes)

    def _show_axes(self, axes: tuple[AxisSummary, ...]) -> None:
        self._place.show_axes(axes)

    def _show_statuses(self, chip: QWidget | None) -> None:
        head = self.presenter.head
        if head is None or not head.is_sheet:
            return
        present = next((piece.words for piece in head.pieces("status")), "")
        choose = self._choose_status
        menu = status_menu(self._theme, self, head.statuses, present, choose)
        show_below(menu, chip or self._quiet.button("status") or self._fields)

    def _show_statuses_for(self, question: Question, button: QWidget) -> None:
        head = self.presenter.head
        if head is not None:
            choose = partial(self.settling.correct, question)
            show_below(status_menu(self._theme, self, head.statuses, None, choose), button)

    def _choose_status(self, status: str) -> None:
        self.presenter.set_single("status", status)

    def _question_typed(self, question: Question, words: str) -> None:
        if question.field:
            self.presenter.complete(question.field, words)

    def delete(self) -> None:
        """Put the record into the bin."""
        self.presenter.delete(partial(self._tell_deleted, str(self.presenter.record or "")))

    def _tell_deleted(self, record: str) -> None:
        if isValid(self):
            self.deleted.emit(record)

    def fold_more(self) -> None:
        """Show the rest of the fields, or fold it away; remembered."""
        self._folds.keep_flag("sheet/more", value=not self._folds.flag("sheet/more", otherwise=False))
        self._show_quiet()

    def fold_checks(self) -> None:
        """Show what is worth a look, or fold it away; remembered."""
        shown = not self._folds.flag("sheet/checks", otherwise=False)
        self._folds.keep_flag("sheet/checks", value=shown)
        self._show_quiet()
        if shown:
            self._scroll.show_end()

    def _show_quiet(self) -> None:
        head = self.presenter.head
        is_sheet = head is not None and head.is_sheet
        more = is_sheet and self._folds.flag("sheet/more", otherwise=False)
        checks = self._folds.flag("sheet/checks", otherwise=False)
        self._more.setVisible(more)
        names = [*self._fields.empty(), *(self._more.fields.empty() if more else [])]
        fitting = [name for name in names if head is not None and name in head.fields]
        filled = sum(1 for name in head.fields if self._more.fields.block(name) and head.pieces(name)) if head else 0
        count = filled + sum(1 for each in head.further if not each.told) if head else 0
        self._quiet.show_fields(fitting if self.can_edit() else [])
        self._quiet.show_more(count if is_sheet else None, shown=more)
        self._tallies.show_counts(len(head.questions) if head else 0, len(self._checks), checks_shown=checks)
        self._attention.show_checks(self._checks, shown=checks)
        above = (self._title, self._place, self._tallies, self._first)
        order_tabs((*above, self._fields, self._more, self._quiet, self._attention))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tallies.shorten(self.width() < self._theme.px(NARROW))
