"""The line below the pages: how long the text is, what is going on, when it was saved."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTime, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.labels import ElidedLabel, label

NARROW = 420
WORDS_A_MINUTE = 220
MESSAGE_STAYS = 5_000
"""Milliseconds that a message is shown."""


class StatusLine(QWidget):
    """Shows what it is told; empty parts are not seen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(30))
        self._is_unsaved = False
        self._narrow = theme.px(NARROW)
        self._words, self._indexing, self._where, self._saved = (
            label(theme, "", px=11, role="muted") for _ in range(4)
        )
        self._message = ElidedLabel(theme, px=11, role="muted")
        self._clear = QTimer(self)
        self._clear.setSingleShot(True)
        self._clear.setInterval(MESSAGE_STAYS)
        self._clear.timeout.connect(self._forget_message)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(28), 0, theme.px(16), 0)
        row.setSpacing(theme.px(16))
        row.addWidget(self._words)
        row.addWidget(self._message, 1)
        for shown in (self._indexing, self._where, self._saved):
            row.addWidget(shown)
        self._saved.setAccessibleName(self.tr("Saving"))

    def saved_at(self, moment: datetime | Exception | None) -> None:
        """When the text was saved last; None while something is not saved yet, the error when it could not be."""
        if not isinstance(moment, datetime):
            self._is_unsaved = self._is_unsaved or moment is not None
            self._saved.setText(self.tr("Not saved yet") if self._is_unsaved else self.tr("Saving…"))
            return
        self._is_unsaved = False
        local = moment.astimezone()
        time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
        self._saved.setText(self.tr("Saved at {time}").format(time=time))

    def saved_nothing(self) -> None:
        """No text is open: there is nothing to save."""
        self._is_unsaved = False
        self._saved.setText("")

    def words(self, count: int | None, minutes: int = 0, selected: int = 0) -> None:
        """How many words the text has, how long it takes to read, and how many words are selected."""
        if count is None:
            self._words.setText("")
        elif not count:
            self._words.setText(self.tr("No words yet"))
        else:
            minutes = minutes or max(round(count / WORDS_A_MINUTE), 1)
            all_words = self.tr("%n word(s)", "", count)
            chosen = self.tr("%n word(s) selected", "", selected)
            read = self.tr("%n min to read", "", minutes)
            self._words.setText(f"{chosen} · {all_words}" if selected else f"{all_words} · {read}")

    def where(self, line: int | None, column: int = 0) -> None:
        """Where the caret stands, counted from 1."""
        told = self.tr("Line {line}, col. {column}")
        self._where.setText("" if line is None else told.format(line=line, column=column))

    def message(self, words: str) -> None:
        """Something small that passes."""
        self._message.setText(words)
        self._clear.start()

    def indexing(self, percent: int | None) -> None:
        """How far the search index has come; None when it is up to date."""
        told = self.tr("Indexing: {percent} %")
        self._indexing.setText("" if percent is None else told.format(percent=percent))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._where.setVisible(self.width() >= self._narrow)

    def _forget_message(self) -> None:
        self._message.setText("")
