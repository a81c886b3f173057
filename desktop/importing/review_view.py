"""The review as a page: what would come in, value by value, beside the lines of the source that it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.importing.choosing import Choosing
from desktop.importing.entry_list import EntryList
from desktop.importing.evidence import Evidence
from desktop.importing.figures import figures_of
from desktop.importing.review_head import ReviewHead
from desktop.importing.review_rows import Sheaf
from desktop.importing.review_words import done_words
from desktop.importing.reviewing import Review
from desktop.importing.starting import Incoming
from desktop.importing.value_words import problem_words
from desktop.theme import Theme
from desktop.widgets.labels import label
from desktop.work.commands import Command
from desktop.work.jobs import Jobs, Lane
from desktop.work.notices import Notices
from desktop.work.phrases import phrase
from desktop.work.store import Store
from desktop.work.undoing import Undoing
from documents.reading.drafts import Problem
from storage import Changes

LOOK_EVERY = 80
"""Milliseconds between two looks at how far the reading is."""
_MOST_UNREAD = 12


class ReviewView(QWidget):
    """`finished` tells that it is over, with the Changes that were written, or None when nothing was."""

    finished = Signal(object)

    def __init__(self, theme: Theme, store: Store, notices: Notices, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._undoing = Undoing(store, notices)
        self._notices = notices
        self._sheaf: Sheaf | None = None
        self._head = ReviewHead(theme)
        self._entries = EntryList(theme)
        self.evidence = Evidence(theme)
        self._unread = label(theme, "", role="muted", wraps=True)
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_EVERY)
        self._watch.timeout.connect(self._look)
        self.presenter = Review(self, store, partial(jobs.run, lane=Lane.SIDE), self.tr("Pasted text"))
        self._choosing = Choosing(self.presenter, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._entries)

    def review(self, paths: Sequence[Path]) -> None:
        """Read files and folders and show what they would become."""
        self.presenter.review(paths)

    def review_text(self, text: str) -> None:
        """Show what a text would become."""
        self.presenter.review_text(text)

    def bring(self, incoming: Incoming) -> None:
        """Review whatever was brought."""
        if isinstance(incoming, str):
            self.review_text(incoming)
        else:
            self.review(incoming)

    def leave(self) -> None:
        """Write nothing."""
        self.presenter.leave()

    def told(self) -> str:
        """What is said in place of a review, when there is nothing to review."""
        return self._unread.text()

    def commands(self) -> tuple[Command, ...]:
        """What a person can do here."""
        group = self.tr("Bringing in")
        return (
            Command(
                "review.accept",
                self.tr("Bring in what is proposed"),
                group,
                self.presenter.accept,
                "Ctrl+Return",
                self._can_accept,
                "check",
                in_text=True,
            ),
            Command(
                "review.leave", self.tr("Bring nothing in"), group, self.leave, "Esc", self.isVisible, in_text=True
            ),
        )

    def show_reading(self) -> None:
        """The presenter has begun to read."""
        self._sheaf = None
        self.evidence.show_nothing()
        self._head.show_reading()
        self._pages.setCurrentIndex(0)
        self._unread.setText("")
        self._watch.start()
        self._head.setFocus()

    def show_sheaf(self, sheaf: Sheaf) -> None:
        """The presenter has a proposal."""
        self._watch.stop()
        first = self._sheaf is None
        self._sheaf = sheaf
        self._head.show_sheaf(sheaf)
        entries = self._entries.entries
        entries.show(sheaf.entries)
        if not sheaf.entries:
            self._show_words(self.tr("There are no words in it."))
            return
        self._pages.setCurrentIndex(1)
        in_hand = self.evidence.in_hand
        place = entries.place_of(*in_hand) if in_hand is not None else 0
        if self._entries.currentIndex().row() != place:
            self._entries.choose(place)
        else:
            self._show_entry(place)
        if first:
            self._entries.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_unread(self, problems: Sequence[Problem]) -> None:
        """Nothing could be read."""
        self._watch.stop()
        self._head.show_unread()
        told = [problem_words(each.reason, each.text, "") for each in problems[:_MOST_UNREAD]]
        if len(problems) > _MOST_UNREAD:
            told.append(self.tr("… and %n more", "", len(problems) - _MOST_UNREAD))
        self._show_words("\n".join(told) or self.tr("There are no files in it that can be read."))

    def show_trouble(self, error: Exception) -> None:
        """Something was in the way; nothing was written."""
        self._watch.stop()
        self._head.progress.hide()
        if self._sheaf is not None:
            self._head.show_sheaf(self._sheaf)
        self._notices.trouble(phrase(error))

    def close_review(self, changes: Changes | None, sheaf: Sheaf | None) -> None:
        """The presenter is done."""
        self._watch.stop()
        self._sheaf = None
        if changes and sheaf is not None:
            self._notices.tell(done_words(figures_of(sheaf.proposal)), self._undoing.offer(changes))
        self.finished.emit(changes)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._whole = QSplitter(Qt.Orientation.Horizontal)
        self._whole.addWidget(self._entries)
        self._whole.addWidget(self.evidence)
        self._whole.setStretchFactor(1, 1)
        self._whole.setSizes([px(230), px(800)])
        self._whole.setChildrenCollapsible(False)
        self._whole.setHandleWidth(1)
        self._entries.setMinimumWidth(px(170))
        waiting = QWidget()
        box = QVBoxLayout(waiting)
        box.setContentsMargins(px(24), px(20), px(24), px(20))
        box.addWidget(self._unread)
        box.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(waiting)
        self._pages.addWidget(self._whole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._head.accepted.connect(self._accept)
        self._head.left.connect(self.leave)
        self._entries.entry_chosen.connect(self._show_entry)
        self.evidence.head.action_chosen.connect(self.presenter.choose_action)
        self.evidence.head.keeping_chosen.connect(self.presenter.keep_unfiled)
        self.evidence.row_opened.connect(self._choosing.ask)
        self.destroyed.connect(self.presenter.abandon)

    def _accept(self) -> None:
        self.presenter.accept()
        if self.presenter.is_writing:
            self._head.show_writing()

    def _can_accept(self) -> bool:
        return self.isVisible() and self._sheaf is not None and not self._sheaf.proposal.does_nothing

    def _show_words(self, words: str) -> None:
        self._unread.setText(words)
        self._pages.setCurrentIndex(0)

    def _look(self) -> None:
        watch = self.presenter.watch
        self._head.show_progress(watch.done, watch.total)

    def _show_entry(self, place: int) -> None:
        entry = self._entries.entries.at(place)
        if entry is not None and self._sheaf is not None:
            self.evidence.show_entry(entry, self._sheaf)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pages.currentIndex() == 1:
            self._entries.setFocus(Qt.FocusReason.OtherFocusReason)
