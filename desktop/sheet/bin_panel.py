"""The bin: what was deleted, from which it comes back whole."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from desktop.sheet import phrases
from desktop.sheet.floating import Floating
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.labels import label
from desktop.widgets.layouts import row
from desktop.widgets.popup_list import Choice, ChoiceDelegate, ChoiceModel
from desktop.work.notices import Notices
from desktop.work.places import Going, Place
from desktop.work.store import Store
from desktop.work.undoing import Undoing
from storage import Changes
from storage.editing import sheets
from storage.lists import in_bin
from storage.model import Kind, Record, RecordId

_ICONS = {
    Kind.NOTE: "message-square",
    Kind.PERSON: "user",
    Kind.ORGANISATION: "network",
    Kind.PAGE: "book-open",
    Kind.SEARCH: "search",
}
ROWS = 10


class _List(QListView):
    """Enter brings back what is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class BinPanel(Floating):
    """`ask` shows it, newest first."""

    def __init__(self, theme: Theme, store: Store, notices: Notices, going: Going, window: QWidget) -> None:
        super().__init__(theme, window, width=520)
        self.say(self.tr("The bin"))
        self._store = store
        self._notices = notices
        self._undoing = Undoing(store, notices)
        self._going = going
        self._words = label(theme, "", px=13, role="muted", wraps=True)
        self._model = ChoiceModel(self)
        self._view = _List()
        self._view.setAccessibleName(self.tr("What was deleted"))
        self._view.setModel(self._model)
        self._view.setItemDelegate(ChoiceDelegate(theme, self._view))
        self._view.setUniformItemSizes(True)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.activated.connect(self._bring_back)
        self._back = text_button(theme, self.tr("Bring back"), self._bring_back_chosen, kind="outline")
        self.inside.addWidget(self._words)
        self.inside.addWidget(self._view)
        self.inside.addLayout(row(None, self._back))

    def ask(self) -> None:
        """Read what is in the bin, and show it."""
        self._store.read(in_bin, self._show, key=("bin", id(self)))

    def _show(self, found: tuple[Record, ...]) -> None:
        newest = sorted(found, key=lambda record: record.changed.at, reverse=True)
        choices = [
            Choice(record.title or "—", record, _when(record), _ICONS.get(Kind(record.kind), "file-text"))
            for record in newest
        ]
        self._model.show(choices)
        empty = self.tr("The bin is empty. What is deleted waits here until somebody brings it back.")
        self._words.setText(empty)
        self._words.setVisible(not choices)
        self._view.setVisible(bool(choices))
        self._back.setVisible(bool(choices))
        self._view.setFixedHeight(min(len(choices), ROWS) * self._row_height() + 4)
        self.appear()
        if choices:
            self._view.setCurrentIndex(self._model.index(0))
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row_height(self) -> int:
        size: QSize = self._view.sizeHintForIndex(self._model.index(0))
        return max(size.height(), self._theme.px(24))

    def _bring_back_chosen(self) -> None:
        if self._view.currentIndex().isValid():
            self._bring_back(self._view.currentIndex())

    def _bring_back(self, index: QModelIndex) -> None:
        record: Record = self._model.at(index.row()).value  # type: ignore[assignment]

        def done(changes: Changes) -> None:
            self._notices.tell(phrases.brought_back(record.title), self._undoing.offer(changes))
            self.put_away()
            if record.kind != Kind.SEARCH:
                self._going(Place(str(RecordId(record.id))), False)

        self._store.perform(sheets.bring_back(record.id), done)


def _when(record: Record) -> str:
    return phrases.deleted_by(record.changed.author, record.changed.at)
