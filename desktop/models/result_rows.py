"""Lists of things found: rows in groups, each with words that are lit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW = Qt.ItemDataRole.UserRole
Spans = tuple[tuple[int, int], ...]
LONG_TITLE = 45
"""A title of so many letters may be cut, and is told whole under the pointer."""
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One row: a title with a detail at the right, perhaps a line below. Without a value it is a group's heading.

    `before` are fainter words that open the line below; `mark` is an icon at the right end.
    """

    title: str
    value: object = None
    title_lit: Spans = ()
    detail: str = ""
    below: str = ""
    below_lit: Spans = ()
    icon: str = ""
    before: str = ""
    mark: str = ""

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

    def extend(self, rows: Sequence[ResultRow]) -> None:
        """Put further rows at the end."""
        first = len(self._rows)
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += tuple(rows)
            self.endInsertRows()

    def all(self) -> tuple[ResultRow, ...]:
        """All rows."""
        return self._rows

    def heading_of(self, place: int) -> str:
        """The heading above a row; empty where there is none."""
        above = (row.title for row in reversed(self._rows[: place + 1]) if row.is_heading)
        return next(above, "")

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
            return ", ".join(part for part in (row.title, row.detail, row.before, row.below) if part)
        if role == Qt.ItemDataRole.ToolTipRole and len(row.title) >= LONG_TITLE and "<" not in row.title:
            return row.title
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
