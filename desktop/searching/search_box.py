"""The search field of the top bar, with its results below as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from desktop.theme import Theme
from desktop.widgets.labels import label
from desktop.widgets.window_keys import is_windows_own

if TYPE_CHECKING:
    from desktop.models.result_rows import ResultRow
    from desktop.searching.finding import Finding, Further, Searcher
    from desktop.searching.narrowing import Completion
    from desktop.searching.offered import Offered, RecentSearches
    from desktop.searching.results_popup import ResultsPopup

HEIGHT = 36
Accepted = Callable[[object, bool], None]
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_RENAME = Qt.Key.Key_F2
_QUIET_FOCUS = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})


class SearchBox(QLineEdit):
    """Made before there is anything to search: `use` tells it where to look, and what to do with what was chosen."""

    left = Signal()
    """Esc in an empty field, and nobody had the keyboard before: back to the page."""

    save_asked = Signal()
    """What stands in the field shall be kept for the group."""

    rename_asked = Signal(str)
    """F2 here is about what is looked for, a query; never about the page behind."""

    def __init__(self, theme: Theme, hint: str = "", parent: QWidget | None = None) -> None:
        """`hint` is the key that opens the palette, shown in the field."""
        super().__init__(parent)
        self._theme = theme
        self._finding: Finding | None = None
        self._popup: ResultsPopup | None = None
        self._recent: RecentSearches | None = None
        self._saved: Callable[[], Sequence[Offered]] = tuple
        self._before: QWidget | None = None
        self._wanted_beside: bool | None = None
        self._keeps_column = False
        self.setFixedHeight(theme.px(HEIGHT))
        self.setPlaceholderText(self.tr("Search a sheet, an axis, a decision…"))
        self.setAccessibleName(self.tr("Search everywhere"))
        self.setTextMargins(theme.px(24), 0, theme.px(64 if hint else 0), 0)
        self._hint = self._made_hint(hint)
        self.textChanged.connect(self._typed)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def _made_hint(self, words: str) -> QLabel:
        hint = label(self._theme, words, px=11, role="keys")
        hint.setParent(self)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hint.setVisible(bool(words))
        return hint

    def use(
        self,
        searcher: Searcher,
        accepted: Accepted,
        *,
        further: Further | None = None,
        recent: RecentSearches | None = None,
    ) -> Finding:
        """From now on words are looked for; `accepted` gets the chosen hit, and whether it shall open beside."""
        from desktop.searching.finding import Finding
        from desktop.searching.results_popup import ResultsPopup

        self._popup = ResultsPopup(self._theme, self, self.window())
        self._popup.chosen.connect(self._chosen)
        self._popup.shown.connect(self._results_shown)
        self._popup.end_neared.connect(self._end_neared)
        self._popup.save_asked.connect(self.save_asked)
        self._accepted = accepted
        self._recent = recent
        self._finding = Finding(searcher, self._popup, further=further, offers=self._offers)
        if self.text().strip():
            self._finding.typed(self.text())
        return self._finding

    def offer(self, saved: Callable[[], Sequence[Offered]]) -> None:
        """The searches of the group, which an empty field offers."""
        self._saved = saved

    def take_focus(self) -> None:
        """Put the keyboard here; what stands in the field is selected, so that typing replaces it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def come_back(self) -> None:
        """Put the keyboard here again; Esc still leads to where it was before it came here the first time."""
        before = self._before
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = before

    @property
    def query(self) -> str:
        """What the results below answer: what was typed, or what was meant where no record has those words."""
        meant = self._finding.suggestion if self._finding is not None else ""
        return meant or self.text()

    def ask(self, words: str) -> None:
        """Look for these words, as if they had been typed."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(words)

    def narrow(self) -> None:
        """Put the keyboard into what narrows the results, when there is something."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._popup is not None:
            self._popup.enter_column()

    def _offers(self) -> Sequence[ResultRow]:
        from desktop.searching.offered import offered_rows

        return offered_rows(self._recent.queries if self._recent is not None else (), self._saved())

    def _typed(self, words: str) -> None:
        self._hint.setVisible(bool(self._hint.text()) and not words)
        self._wanted_beside = None
        if self._finding is None or self._popup is None:
            return
        if not self._keeps_column:
            self._popup.leave_column()
        self._finding.typed(words, self.cursorPosition())
        if not words.strip() and self.hasFocus():
            self._finding.offer()

    @property
    def is_waiting(self) -> bool:
        """Whether the answer to what was typed has not come yet."""
        return self._finding is not None and self._finding.is_waiting

    def _results_shown(self) -> None:
        """Enter came before its answer: what it was pressed for is opened now."""
        if self._wanted_beside is not None and self._popup is not None and not self.is_waiting:
            beside, self._wanted_beside = self._wanted_beside, None
            self._popup.list.accept(beside=beside)

    def _end_neared(self) -> None:
        if self._finding is not None:
            self._finding.end_neared()

    def _chosen(self, value: object, beside: bool) -> None:
        from desktop.searching.finding import Suggested
        from desktop.searching.narrowing import Complete, Narrow, Unfold, narrowed
        from desktop.searching.offered import Ask

        match value:
            case Ask(query) | Suggested(query):
                self.setText(query)
            case Narrow(words):
                self._narrow(narrowed(self.text(), words))
            case Complete(completion):
                self._complete(completion)
            case Unfold(facet) if self._finding is not None:
                self._finding.unfold(facet)
            case _:
                self._open(value, beside)

    def _narrow(self, query: str) -> None:
        """Keys that went to the column still do: one may choose several."""
        self._keeps_column = True
        self.setText(query)
        self._keeps_column = False

    def _complete(self, completion: Completion) -> None:
        from desktop.searching.narrowing import completed

        text, caret = completed(self.text(), completion)
        behind = len(text) - caret
        self.setText(text)
        self.setCursorPosition(len(self.text()) - behind)

    def _open(self, value: object, beside: bool) -> None:
        if self._recent is not None:
            self._recent.remember(self.text())
        if self._popup is not None:
            self._popup.put_away()
        self._accepted(value, beside)

    def _leave(self) -> None:
        """Back to where the keyboard was: there, the caret has not moved."""
        if self._popup is not None:
            self._popup.put_away()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _escaped(self) -> None:
        if self._popup is not None and self._popup.is_in_column:
            self._popup.leave_column()
        elif self.text():
            self.clear()
            if self._popup is not None:
                self._popup.put_away()
        else:
            self._leave()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self and before is not None and before is not self:
            self._before = before

    def _show_popup(self) -> None:
        if self._popup is None or self._finding is None:
            return
        if self.text().strip():
            self._popup.show_again()
        else:
            self._finding.offer()

    def _handled(self, event: QKeyEvent) -> bool:
        """Whether the popup took a key."""
        popup = self._popup
        if popup is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.key() == Qt.Key.Key_Down:
                popup.enter_column()
            elif event.key() == Qt.Key.Key_Up:
                popup.leave_column()
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                return True
        if not popup.isVisible():
            if event.key() == Qt.Key.Key_Down:
                self._show_popup()
            return event.key() == Qt.Key.Key_Down
        return popup.handle_key(event)

    def event(self, event: QEvent) -> bool:
        if is_windows_own(event):
            event.ignore()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == _RENAME:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes the first way to go on, where one is offered."""
        completion = self._finding.first_completion() if self._finding is not None else None
        if forward and completion is not None and self._popup is not None and self._popup.isVisible():
            self._complete(completion)
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.text().strip() or event.reason() not in _QUIET_FOCUS:
            self._show_popup()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._popup is not None:
            self._popup.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escaped()
        elif event.key() in _ENTER and self.is_waiting:
            self._wanted_beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        elif event.key() == _RENAME:
            self.rename_asked.emit(self.text())
        elif not self._handled(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._theme.px
        place = QRectF(px(12), (self.height() - px(16)) / 2, px(16), px(16))
        self._theme.paint_icon(QPainter(self), "search", "text_tertiary", place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        left = self.width() - size.width() - self._theme.px(8)
        self._hint.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
