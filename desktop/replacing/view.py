"""Replacing everywhere as a page: what is wanted above, every change below, and one button that writes them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.replacing.preview import Preview, Row, Wanted
from desktop.replacing.preview_list import PreviewList
from desktop.replacing.replace_head import ReplaceHead
from desktop.replacing.replacing import MOST, Flush, Progress, Replacing, Scoping, Stopped, Watch
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.labels import horizontal_line, label
from desktop.widgets.layouts import column, row
from desktop.work.notices import Notices
from desktop.work.passing_store import PassingStore
from desktop.work.phrases import phrase
from desktop.work.places import Going, Place
from desktop.work.store import Store
from desktop.work.undoing import Undoing
from storage import Changes
from storage.editing.replacing import Replacement

LOOK_EVERY = 100
"""Milliseconds between two looks at how far the writing is."""


class ReplaceView(QWidget):
    """Implements `ReplacingFace`. Nothing is written before the button, Ctrl+Enter, is pressed."""

    finished = Signal()

    def __init__(
        self,
        theme: Theme,
        store: Store,
        notices: Notices,
        going: Going,
        *,
        scope: Scoping,
        flush: Flush,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._notices = notices
        self._going = going
        self._undoing = Undoing(store, notices)
        self.presenter = Replacing(self, PassingStore(store, self), scope, flush)
        self.head = ReplaceHead(theme)
        self.list = PreviewList(theme, self.tr("What would be replaced"))
        self._links = label(theme, "", px=12, role="muted", wraps=True)
        self._all = text_button(theme, self.tr("Untick all"), self._tick_all, kind="link", px=12)
        self._blank = EmptyState(
            theme,
            "search",
            self.tr("Every change is shown here first"),
            self.tr(
                "Write what to find and what to put in its place. You tick off what shall stay, and all the rest is "
                "replaced in one go, which one undo takes back."
            ),
        )
        self._nothing = EmptyState(
            theme, "search", self.tr("Nothing found"), self.tr("No text says these words. Try fewer, or other ones.")
        )
        self._watch = QTimer(self, interval=LOOK_EVERY)
        self._watch.timeout.connect(self._look)
        self._lay_out()
        self._connect()
        self.show_preview(self.presenter.preview, self.presenter.progress)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._pages = QStackedWidget()
        for page in (self._blank, self._nothing, self.list):
            self._pages.addWidget(page)
        self._foot = QWidget()
        foot = row(self._links, self._all, spacing=px(12), margins=(px(24), px(6), px(22), px(6)))
        foot.setStretch(0, 1)
        self._foot.setLayout(foot)
        layout = column(self.head, horizontal_line(), self._foot, self._pages, spacing=0)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.setFocusProxy(self.head)

    def _connect(self) -> None:
        self.head.wanted.connect(self.presenter.want)
        self.head.replace_asked.connect(self._replace)
        self.head.stop_asked.connect(self.presenter.stop)
        self.head.left.connect(self._leave)
        self.head.changes_asked.connect(self._to_changes)
        self.list.toggled.connect(self.presenter.toggle)
        self.list.opened.connect(self._open)
        self.destroyed.connect(self.presenter.abandon)

    def begin(self, words: str = "", before: Wanted | None = None) -> None:
        """Begin with these words, or with all that was wanted before."""
        if before is not None:
            self.head.fill(before)
        self.head.begin(words)

    def heard(self, changes: Changes) -> None:
        """Something was written in this window."""
        self.presenter.heard(changes.records)

    def show_preview(self, preview: Preview, progress: Progress) -> None:
        """More is found, or the same in other words."""
        self.list.changes.show(preview)
        self.head.set_writing(is_writing=False)
        self.head.show_progress(progress.done, progress.total, is_over=progress.is_over)
        shown = self.list if preview.texts else self._nothing if preview.wanted.words else self._blank
        if shown is not self._nothing or progress.is_over:
            self._pages.setCurrentWidget(shown)
        self.show_ticks(preview)

    def show_ticks(self, preview: Preview) -> None:
        """Something is wanted, or not wanted any more."""
        self.list.changes.refresh()
        self.head.figures.setText(self._figures(preview, self.presenter.progress))
        self.head.run.setText(self._run_words(preview))
        self.head.run.setEnabled(self.presenter.can_replace)
        self._foot.setVisible(bool(preview.texts) or preview.in_links > 0)
        links = preview.in_links
        self._links.setText(
            self.tr("%n occurrence(s) in links stay: links follow when the title they lead to changes.", "", links)
            if links
            else ""
        )
        self._all.setVisible(bool(preview.texts))
        self._all.setText(self.tr("Untick all") if preview.chosen else self.tr("Tick all"))

    def show_writing(self, watch: Watch) -> None:
        """It is being written."""
        self.head.set_writing(is_writing=True)
        self.head.run.setEnabled(False)
        self.head.figures.setText(self.tr("Replacing…"))
        self._watch.start()
        self._look()

    def show_written(self, written: Replacement, changes: Changes) -> None:
        """It is written."""
        self._watch.stop()
        count, texts, left = written.replaced, written.records, written.left
        if changes:
            replaced = self.tr("%n occurrence(s) replaced", "", count)
            words = self.tr("{replaced} in {texts}.").format(replaced=replaced, texts=self._texts(texts))
        else:
            words = self.tr("Nothing had to be replaced.")
        if left:
            words = f"{words} {self.tr('%n had changed meanwhile and stayed as written.', '', left)}"
        self._notices.tell(words, self._undoing.offer(changes))

    def show_trouble(self, error: Exception) -> None:
        """Nothing was written."""
        self._watch.stop()
        if isinstance(error, Stopped):
            self._notices.tell(self.tr("Stopped: nothing was replaced."))
        else:
            self._notices.trouble(phrase(error))

    def _figures(self, preview: Preview, progress: Progress) -> str:
        found, texts = preview.found, len(preview.texts)
        if progress.has_too_many:
            return self.tr("More than {most} occurrences: use more precise words.").format(most=MOST)
        if not preview.wanted.words:
            return self.tr("Nothing is written before you press the button.")
        occurrences = self.tr("%n occurrence(s)", "", found)
        told = self.tr("{occurrences} in {texts}").format(occurrences=occurrences, texts=self._texts(texts))
        if not progress.is_over:
            return self.tr("{told}, {done} of {total} texts read").format(
                told=told, done=progress.done, total=progress.total
            )
        if progress.was_stopped:
            return self.tr("{told}. Stopped after {done} of {total} texts.").format(
                told=told, done=progress.done, total=progress.total
            )
        return told

    def _texts(self, count: int) -> str:
        if self.presenter.preview.wanted.others:
            return self.tr("%n text(s)", "", count)
        return self.tr("%n sheet(s)", "", count)

    def _run_words(self, preview: Preview) -> str:
        chosen = preview.chosen
        if not chosen:
            return self.tr("Replace")
        what = self.tr("Replace %n occurrence(s)", "", chosen)
        return self.tr("{what} in {texts}").format(what=what, texts=self._texts(preview.chosen_texts))

    def _look(self) -> None:
        watch = self.presenter.watch
        if watch is not None:
            self.head.show_progress(watch.done, watch.total, is_over=False)

    def _replace(self) -> None:
        self.head.settle()
        self.presenter.replace()

    def _leave(self) -> None:
        is_writing = self.presenter.watch is not None
        self.presenter.stop()
        if not is_writing:
            self.finished.emit()

    def _tick_all(self) -> None:
        self.presenter.want_all(wanted=not self.presenter.preview.chosen)

    def _to_changes(self) -> None:
        if self.list.changes.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, found: Row, beside: bool) -> None:
        text = self.presenter.preview.texts.get(found.record)
        if text is None:
            return
        if found.is_heading:
            self._going(Place(found.record), beside)
            return
        body, (start, end), _, in_title = text.place(found.change)
        place = Place(found.record) if in_title else Place(found.record, start=start, words=body[start:end])
        self._going(place, beside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._replace()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
