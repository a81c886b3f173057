"""The head of a review: what it all comes to, in words, and the two ways out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from desktop.importing.figures import figures_of
from desktop.importing.review_rows import Sheaf
from desktop.importing.review_words import accept_words, figures_words, words_of_words
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.labels import horizontal_line, label
from desktop.widgets.layouts import column, row

NARROW = 600


class ReviewHead(QWidget):
    """`accepted` and `left` are what the person did."""

    accepted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_head")
        self._theme = theme
        self._title = label(theme, self.tr("Review what comes in"), px=20, weight=QFont.Weight.DemiBold)
        self._figures = label(theme, "", weight=QFont.Weight.Medium, wraps=True)
        self._words = label(theme, "", px=12, role="muted", wraps=True)
        self._leave = text_button(theme, self.tr("Bring nothing in"), self.left.emit, kind="outline")
        self._accept = text_button(theme, "", self.accepted.emit, kind="primary", icon="check")
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        self._accept.setToolTip(keys)
        self._leave.setToolTip(QKeySequence("Esc").toString(QKeySequence.SequenceFormat.NativeText))
        for button in (self._leave, self._accept):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        told = column(self._title, self._figures, self._words, spacing=theme.px(3))
        self._line = row(spacing=theme.px(8), margins=(theme.px(24), theme.px(16), theme.px(24), theme.px(12)))
        self._line.addLayout(told, 1)
        self._line.addLayout(column(row(self._leave, self._accept, None), None))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Reading"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._line)
        layout.addWidget(self.progress)
        layout.addWidget(horizontal_line())
        self.show_reading()

    def show_reading(self) -> None:
        """Nothing is known yet."""
        self._title.setText(self.tr("Reading what comes in"))
        self._figures.setText(self.tr("Looking for files…"))
        self._words.setText(self.tr("Nothing is written before you say so."))
        self._leave.setText(self.tr("Stop"))
        self._accept.hide()
        self.progress.setRange(0, 0)
        self.progress.show()

    def show_progress(self, done: int, total: int) -> None:
        """How far the reading is."""
        if total:
            self.progress.setRange(0, total)
            self.progress.setValue(done)
            words = self.tr("{done} of {total} files read")
            self._figures.setText(words.format(done=done, total=total))
        elif done > 1:
            self._figures.setText(self.tr("%n file(s) found…", "", done))

    def show_unread(self) -> None:
        """There is nothing to review."""
        self.progress.hide()
        self._accept.hide()
        self._title.setText(self.tr("Nothing could be read"))
        self._figures.setText(self.tr("Nothing was written."))
        self._words.setText("")
        self._leave.setText(self.tr("Close"))

    def show_sheaf(self, sheaf: Sheaf) -> None:
        """The figures of a proposal."""
        self.progress.hide()
        figures = figures_of(sheaf.proposal)
        counts = sheaf.words
        does_nothing = sheaf.proposal.does_nothing
        self._title.setText(self.tr("Review what comes in"))
        self._figures.setText(figures_words(figures))
        keeps = sheaf.proposal.keeps_unfiled
        words = words_of_words(counts, figures.sources, keeps_unfiled=keeps)
        self._words.setText(words if counts.found else "")
        self._leave.setText(self.tr("Close") if does_nothing else self.tr("Bring nothing in"))
        self._accept.setText(accept_words(figures))
        self._accept.setVisible(not does_nothing)
        self._accept.setEnabled(True)

    def show_writing(self) -> None:
        """It is being written."""
        self._accept.setEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
