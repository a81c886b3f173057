"""What would become of the entry in hand, and why; here a person decides otherwise."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.importing.review_rows import Entry, EntryKind, Sheaf
from desktop.importing.review_words import entry_words, why_words
from desktop.theme import Theme
from desktop.widgets.buttons import Segmented
from desktop.widgets.labels import ElidedLabel, label
from desktop.widgets.layouts import row
from documents.reading import Action, Item

_CHOICES = (Action.CREATE, Action.UPDATE, Action.SKIP)


def _may_update(item: Item) -> bool:
    """Whether there is a record, or a sheet of the same import, that it may complete."""
    return item.target is not None or item.resembles is not None or item.action is Action.UPDATE


class EntryHead(QWidget):
    """`action_chosen` tells what shall become of an item, by its place; `keeping_chosen` of the words in no sheet."""

    action_chosen = Signal(int, object)
    keeping_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._item: int | None = None
        self._title = ElidedLabel(theme, px=15, weight=QFont.Weight.DemiBold)
        self._hint = label(theme, "", px=12, role="muted", wraps=True)
        choices = (("plus", self.tr("Create")), ("pencil", self.tr("Update")), ("", self.tr("Leave out")))
        self._actions = Segmented(theme, self.tr("What becomes of it"), choices)
        self._actions.chosen.connect(self._chosen)
        keeping = (("inbox", self.tr("Keep in a note")), ("", self.tr("Leave in the file")))
        self._keeping = Segmented(theme, self.tr("What becomes of these words"), keeping)
        self._keeping.chosen.connect(self._chosen_keeping)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(8))
        layout.setSpacing(theme.px(6))
        layout.addWidget(self._title)
        layout.addLayout(row(self._actions, self._keeping, None))
        layout.addWidget(self._hint)

    def show_entry(self, entry: Entry, sheaf: Sheaf) -> None:
        """Show an entry's state."""
        self._item = entry.item
        self._title.setText(entry_words(entry)[0])
        self._actions.setVisible(entry.item is not None)
        self._keeping.setVisible(entry.kind is EntryKind.UNFILED)
        self._keeping.choose(0 if entry.action is Action.CREATE else 1)
        hint = self._hint_of(entry)
        if entry.item is not None and entry.action is not None:
            item = sheaf.proposal.items[entry.item]
            self._actions.choose(_CHOICES.index(entry.action))
            self._actions.buttons()[1].setVisible(_may_update(item))
            resembled = sheaf.titles.get(item.resembles, "") if item.resembles is not None else ""
            target = sheaf.titles.get(item.target, "") if item.target is not None else ""
            if not item.decided:
                hint = why_words(item.why, resembled, target)
            elif item.action is Action.UPDATE and target:
                words = self.tr("What “{title}” lacks is added to it, and nothing is taken away.")
                hint = words.format(title=target)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _hint_of(self, entry: Entry) -> str:
        if entry.kind is EntryKind.NAMES:
            return self.tr("Enter on a name says who it is: somebody of the register, or somebody new.")
        if entry.kind is EntryKind.UNFILED:
            if entry.action is Action.CREATE:
                return self.tr("These words belong to no sheet. They are kept in a note, so that none is lost.")
            return self.tr("These words belong to no sheet. They stay in the file, and nothing is made of them.")
        return ""

    def _chosen(self, place: int) -> None:
        if self._item is not None:
            self.action_chosen.emit(self._item, _CHOICES[place])

    def _chosen_keeping(self, place: int) -> None:
        self.keeping_chosen.emit(place == 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), super().minimumSizeHint().height())
