"""The search field of the top bar, with its results below as one types."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop.theme import Theme
from desktop.widgets.labels import label
from desktop.widgets.window_keys import is_windows_own

if TYPE_CHECKING:
    from desktop.searching.finding import Finding, Searcher
    from desktop.searching.results_popup import ResultsPopup

HEIGHT = 36
Accepted = Callable[[object, bool], None]


class SearchBox(QLineEdit):
    """Made before there is anything to search: `use` tells it where to look, and what to do with what was chosen."""

    left = Signal()
    """Esc in an empty field: back to where one was."""

    def __init__(self, theme: Theme, hint: str = "", parent: QWidget | None = None) -> None:
        """`hint` is the key that opens the palette, shown in the field."""
        super().__init__(parent)
        self._theme = theme
        self._finding: Finding | None = None
        self._popup: ResultsPopup | None = None
        self._wanted_beside: bool | None = None
        self.setFixedHeight(theme.px(HEIGHT))
        self.setPlaceholderText(self.tr("Search a sheet, an axis, a decision…"))
        self.setAccessibleName(self.tr("Search everywhere"))
        self.setTextMargins(theme.px(24), 0, theme.px(64 if hint else 0), 0)
        self._hint = self._made_hint(hint)
        self.textChanged.connect(self._typed)

    def _made_hint(self, words: str) -> QLabel:
        hint = label(self._theme, words, px=11, role="keys")
        hint.setParent(self)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hint.setVisible(bool(words))
        return hint

    def use(self, searcher: Searcher, accepted: Accepted) -> Finding:
        """From now on words are looked for; `accepted` gets the chosen hit, and whether it shall open beside."""
        from desktop.searching.finding import Finding
        from desktop.searching.results_popup import ResultsPopup

        self._popup = ResultsPopup(self._theme, self, self.window())
        self._popup.list.accepted.connect(self._chosen)
        self._popup.shown.connect(self._results_shown)
        self._accepted = accepted
        self._finding = Finding(searcher, self._popup)
        if self.text().strip():
            self._finding.typed(self.text())
        return self._finding

    def take_focus(self) -> None:
        """Put the keyboard here; what stands in the field is selected, so that typing replaces it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def ask(self, words: str) -> None:
        """Look for these words, as if they had been typed."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(words)

    def _typed(self, words: str) -> None:
        self._hint.setVisible(bool(self._hint.text()) and not words)
        self._wanted_beside = None
        if self._finding is not None:
            self._finding.typed(words)

    def _is_waiting(self) -> bool:
        return self._finding is not None and self._finding.is_waiting

    def _results_shown(self) -> None:
        """Enter came before its answer: what it was pressed for is opened now."""
        if self._wanted_beside is not None and self._popup is not None and not self._is_waiting():
            beside, self._wanted_beside = self._wanted_beside, None
            self._popup.list.accept(beside=beside)

    def _chosen(self, value: object, beside: bool) -> None:
        if self._popup is not None:
            self._popup.hide()
        self._accepted(value, beside)

    def event(self, event: QEvent) -> bool:
        if is_windows_own(event):
            event.ignore()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._popup is not None and self.text().strip():
            self._popup.show_again()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._popup is not None:
            self._popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._is_waiting():
            self._wanted_beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        elif self._popup is None or not self._popup.isVisible() or not self._popup.list.handle_key(event):
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
