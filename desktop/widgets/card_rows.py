"""Rows that are shown as cards or along a line: what each says, and the model that gives them to a view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.theme import Tone
from desktop.widgets.text_blocks import Span

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card. `key` is what it stands for, the same when it is shown again; all words are plain text.

    `box` is an icon that acts by itself when it is clicked, `icon` one that only shows; `detail` stands below with the
    `lit` stretches bold; `people` are small avatars before `meta`; `button` are the words of one button.
    """

    key: str
    words: str
    detail: str = ""
    lit: tuple[Span, ...] = ()
    icon: str = ""
    icon_role: str = "text_secondary"
    box: str = ""
    box_role: str = "text_tertiary"
    avatar: str = ""
    picture: str = ""
    people: tuple[str, ...] = ()
    meta: str = ""
    chip: str = ""
    tone: Tone = Tone.MUTE
    trailing: str = ""
    button: str = ""
    depth: int = 0
    struck: bool = False
    strong: bool = False
    spoken: str = ""

    def read_aloud(self) -> str:
        """All that the card says, for screen readers."""
        parts = (self.words, self.spoken, *self.people, self.meta, self.chip, self.trailing, self.detail)
        return ", ".join(part for part in parts if part)


class CardModel(QAbstractListModel):
    """Cards, as Qt's views want them."""

    RowRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CardRow, ...] = ()

    @property
    def rows(self) -> tuple[CardRow, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[CardRow]) -> bool:
        """Show other rows; gives whether anything changed. Rows with the same keys stay in place, without a reset."""
        new = tuple(rows)
        if new == self._rows:
            return False
        if [row.key for row in new] == [row.key for row in self._rows]:
            old, self._rows = self._rows, new
            for place, (before, after) in enumerate(zip(old, new, strict=True)):
                if before != after:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return True
        self.beginResetModel()
        self._rows = new
        self.endResetModel()
        return True

    def place_of(self, key: str) -> int:
        """Where a row stands; -1 for one that does not."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.read_aloud()
        return row if role == self.RowRole else None
