"""Lists of things found: rows in groups, each with words that are lit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW = Qt.ItemDataRole.UserRole
Spans = tuple[tuple[int, int], ...]
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One row: a title with a detail at the right, perhaps a line below. Without a value it is a group's heading."""

    title: str
    value: object = None
    title_lit: Spans = ()
    detail: str = ""
    below: str = ""
    below_lit: Spans = ()
    icon: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it only names the rows that follow."""
        return self.value is None


class ResultModel(QAbstractListModel):
    """Rows, as Qt's views want them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ResultRow, ...] = ()

    def show(self, rows: Sequence[ResultRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def at(self, place: int) -> ResultRow:
        """The row at a place."""
        return self._rows[place]

    def choosable(self) -> list[int]:
        """The places of the rows that are no headings."""
        return [place for place, row in enumerate(self._rows) if not row.is_heading]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, row.detail, row.below) if part)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
