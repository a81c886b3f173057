"""The history of a text on a page: versions at the left, what lies between two of them at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.history.authored_text import AuthoredText
from desktop.history.comparing import Authored, Compared, Versions
from desktop.history.diff_text import DiffText
from desktop.history.field_changes import FieldChanges
from desktop.history.presenter import HistoryPresenter, Way
from desktop.history.side_by_side import SideBySide
from desktop.history.tools import HistoryTools
from desktop.history.version_rows import side_words, version_rows
from desktop.theme import Theme
from desktop.widgets.buttons import icon_button
from desktop.widgets.card_list import CardList
from desktop.widgets.labels import ElidedLabel, label, vertical_line
from desktop.widgets.layouts import row
from desktop.work.commands import Command
from desktop.work.moments import exactly
from desktop.work.notices import Notices
from desktop.work.passing_store import PassingStore
from desktop.work.store import Store
from storage.blame import Written
from storage.clock import Clock, system_clock
from storage.model import RecordId, Seq

LIST_WIDTH = 272


class HistoryView(QWidget):
    """Up and Down move among versions, N and P among differences, Escape closes."""

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        store: Store,
        notices: Notices,
        *,
        clock: Clock = system_clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.presenter = HistoryPresenter(self, PassingStore(store, self), notices, clock=clock)
        self._compared: Compared | None = None
        self._place = 0
        self._build()

    def show_record(self, record: RecordId, seq: int = 0) -> None:
        """Show a record's history, at the version that ends with `seq`; 0 is the newest."""
        self.presenter.show_record(record, seq)
        self.versions.setFocus()

    def refresh(self) -> None:
        """Something has changed: read again."""
        if self.isVisible():
            self.presenter.refresh()

    def commands(self) -> tuple[Command, ...]:
        """What can be done here by name; N, P and Escape are the view's own keys."""
        group, here = self.tr("History"), self._is_open
        named = (
            ("history.next", self.tr("Next difference"), self.next_passage, "N", "arrow-down"),
            ("history.previous", self.tr("Previous difference"), self.previous_passage, "P", "arrow-up"),
            ("history.restore", self.tr("Restore this version"), self.presenter.restore, "", "rotate-ccw"),
            ("history.close", self.tr("Close the history"), self.closed.emit, "", "x"),
        )
        return tuple(
            Command(name, title, group, run, keys=keys, enabled=here, icon=icon, in_text=bool(keys))
            for name, title, run, keys, icon in named
        )

    def show_versions(self, versions: Versions | None, chosen: Seq) -> None:
        """Show the versions, and which one is chosen."""
        self._title.setText(self.tr("History of “{title}”").format(title=versions.title) if versions else "")
        self.versions.show_rows(version_rows(versions.stories, self.presenter.now) if versions else [])
        self.versions.choose(f"v{chosen}")
        self.tools.show_state()

    def show_compared(self, compared: Compared) -> None:
        """Show what lies between two versions, at its first difference."""
        self._compared, now = compared, self.presenter.now
        self._fields.show_changes(compared.fields)
        self._old.setText(f"− {side_words(compared.old, now)}")
        self._new.setText(f"+ {side_words(compared.new, now)}")
        self._sides.show()
        if self.presenter.way is Way.SIDE_BY_SIDE:
            self.beside.show_compared(compared)
            self._stack.setCurrentWidget(self.beside)
        else:
            self.in_place.show_pieces(compared.pieces, compared.passages)
            self._stack.setCurrentWidget(self.in_place)
        self._foot.setText(self._nothing(compared))
        self._go_to(0)

    def show_authored(self, authored: Authored) -> None:
        """Show the present text with who wrote what."""
        self._compared = None
        self._fields.show_changes(())
        self._sides.hide()
        self.written.show_authored(authored)
        self._stack.setCurrentWidget(self.written)
        self.tools.show_place(0, 0)

    def next_passage(self) -> None:
        """Go to the next difference."""
        self._go_to(self._place + 1)

    def previous_passage(self) -> None:
        """Go to the one before."""
        self._go_to(self._place - 1)

    def _build(self) -> None:
        theme = self._theme
        self.versions = CardList(theme, self.tr("Versions"), framed=False, fits=False)
        self.versions.setFixedWidth(theme.px(LIST_WIDTH))
        self.versions.setViewportMargins(theme.px(16), theme.px(8), theme.px(10), theme.px(8))
        self.versions.moved.connect(self._version_chosen)
        self.versions.key_typed.connect(self._letter_typed)
        self.tools = HistoryTools(theme, self.presenter)
        self.tools.next_asked.connect(self.next_passage)
        self.tools.previous_asked.connect(self.previous_passage)
        self.tools.passage_wanted.connect(self._restore_passage)
        self._fields = FieldChanges(theme)
        self._build_texts()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.setContentsMargins(0, 0, 0, 0)
        self._foot = ElidedLabel(theme, px=12, role="muted")
        for part in (self.tools, self._sides, self._fields):
            right.addWidget(part)
        right.addWidget(self._stack, 1)
        right.addLayout(row(self._foot, margins=(theme.px(20), theme.px(4), theme.px(20), theme.px(6))))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.versions)
        body.addWidget(vertical_line())
        body.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head())
        whole.addLayout(body, 1)
        self.setFocusProxy(self.versions)

    def _head(self) -> QWidget:
        head = QWidget()
        layout = QHBoxLayout(head)
        layout.setContentsMargins(*(self._theme.px(each) for each in (20, 14, 14, 10)))
        self._title = ElidedLabel(self._theme, px=18, weight=QFont.Weight.DemiBold)
        close = icon_button(self._theme, "x", self.tr("Close the history"), self.closed.emit, keys=self.tr("Esc"))
        layout.addWidget(self._title, 1)
        layout.addWidget(close)
        return head

    def _build_texts(self) -> None:
        theme = self._theme
        self.in_place = DiffText(theme, self.tr("Differences in the text"))
        self.beside = SideBySide(theme)
        self.written = AuthoredText(theme, self.tr("The text as it is now"), self._written_words)
        self.written.told.connect(self._tell_written)
        self.in_place.cursorPositionChanged.connect(self._caret_moved)
        self._stack = QStackedWidget()
        for text in (self.in_place, self.beside, self.written):
            self._stack.addWidget(text)
        self._sides = QWidget()
        layout = QHBoxLayout(self._sides)
        layout.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), theme.px(6))
        self._old = ElidedLabel(theme, px=12, role="removed")
        self._new = ElidedLabel(theme, px=12, role="added")
        layout.addWidget(self._old, 1)
        layout.addWidget(label(theme, "→", px=12, role="faint"))
        layout.addWidget(self._new, 1)
        self._sides.hide()

    def _nothing(self, compared: Compared) -> str:
        if compared.is_shortened:
            return self.tr("Long stretches that stayed are left out (⋯).")
        if compared.passages:
            return ""
        return self.tr("The text is the same.")

    def _go_to(self, place: int) -> None:
        """Show a difference; after the last comes the first."""
        count = len(self._compared.passages) if self._compared else 0
        self._place = place % count if count else 0
        if self.presenter.way is Way.SIDE_BY_SIDE:
            self.beside.go_to(self._place)
        elif self.presenter.way is Way.IN_PLACE:
            self.in_place.go_to(self._place)
        self.tools.show_place(self._place + 1 if count else 0, count)

    def _caret_moved(self) -> None:
        """A click into a difference makes it the current one."""
        cursor: QTextCursor = self.in_place.textCursor()
        place = self.in_place.passage_at(cursor.position())
        if place >= 0 and self._compared is not None and place != self._place and self.in_place.hasFocus():
            self._place = place
            self.tools.show_place(place + 1, len(self._compared.passages))

    def _restore_passage(self) -> None:
        self.presenter.restore_passage(self._place)

    def _version_chosen(self, key: str) -> None:
        self.presenter.choose(int(key[1:]))
        self.tools.show_state()

    def _letter_typed(self, _key: str, letter: str) -> None:
        moves = {"n": self.next_passage, "p": self.previous_passage}
        if letter in moves:
            moves[letter]()

    def _written_words(self, written: Written) -> str:
        return f"{written.author}, {exactly(written.at, self.presenter.now)}"

    def _tell_written(self, written: Written | None) -> None:
        self._foot.setText(self._written_words(written) if written is not None else "")

    def _is_open(self) -> bool:
        return self.isVisible() and self.presenter.versions is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().lower()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif letter in ("n", "p"):
            self._letter_typed("", letter)
        else:
            super().keyPressEvent(event)
