"""The tree model over the navigator's flat rows: positions in two lists instead of an object a row."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.models.navigator_rows import RENAMED_HERE, UNKNOWN, NavigatorRow, NavigatorRows, RowKind

ROW = Qt.ItemDataRole.UserRole
RECORD_MIME = "application/x-fabrique-record"
AnyIndex = QModelIndex | QPersistentModelIndex


def same_tree(before: Sequence[NavigatorRow], after: Sequence[NavigatorRow]) -> bool:
    """Whether the same rows stand in the same places, whatever they say."""
    return len(before) == len(after) and all(
        old is new or (old.id == new.id and old.depth == new.depth) for old, new in zip(before, after, strict=True)
    )


class NavigatorModel(QAbstractItemModel):
    """`show` changes rows in place when the tree is the same, so that scroll, folds and selection stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = NavigatorRows()
        self._above: list[int] = []
        self._inside: list[list[int]] = []
        self._within: list[int] = []
        self._top: list[int] = []

    @property
    def rows(self) -> NavigatorRows:
        """What is shown."""
        return self._rows

    def show(self, rows: NavigatorRows) -> bool:
        """Show other rows; gives whether the tree itself is another now."""
        before = self._rows.rows
        if same_tree(before, rows.rows):
            self._rows = rows
            for place, (old, new) in enumerate(zip(before, rows.rows, strict=True)):
                if old is not new and old != new:
                    index = self.at(place)
                    self.dataChanged.emit(index, index)
            return False
        self.beginResetModel()
        self._rows = rows
        self._arrange()
        self.endResetModel()
        return True

    def _arrange(self) -> None:
        count = len(self._rows.rows)
        self._above, self._within = [-1] * count, [0] * count
        self._inside, self._top = [[] for _ in range(count)], []
        open_rows: list[int] = []
        for place, row in enumerate(self._rows.rows):
            del open_rows[row.depth :]
            siblings = self._inside[open_rows[-1]] if open_rows else self._top
            self._above[place] = open_rows[-1] if open_rows else -1
            self._within[place] = len(siblings)
            siblings.append(place)
            open_rows.append(place)

    def at(self, place: int) -> QModelIndex:
        """The index of a row by its place among all rows."""
        return self.createIndex(self._within[place], 0, place)

    def row_at(self, index: AnyIndex) -> NavigatorRow:
        """The row of a valid index."""
        return self._rows.rows[index.internalId()]

    def headings(self) -> list[QModelIndex]:
        """The indexes that can be folded."""
        return [self.at(place) for place, inside in enumerate(self._inside) if inside]

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        siblings = self._inside[parent.internalId()] if parent.isValid() else self._top
        return self.createIndex(row, 0, siblings[row]) if 0 <= row < len(siblings) and column == 0 else QModelIndex()

    def parent(self, index: AnyIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self._above[index.internalId()] if index.isValid() else -1
        return self.at(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._top)
        return len(self._inside[parent.internalId()]) if parent.column() == 0 else 0

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.row_at(index)
        if row.kind in RENAMED_HERE:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags if row.is_heading else flags | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [RECORD_MIME, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = [self.row_at(index) for index in indexes]
        made = QMimeData()
        carried = [{"id": row.id, "title": row.title} for row in rows if not row.is_heading]
        made.setData(RECORD_MIME, json.dumps(carried).encode())
        made.setText("\n".join(f"[[{each['title']}]]" for each in carried))
        return made

    def _spoken(self, row: NavigatorRow) -> str:
        """What a screen reader says of a row."""
        name = f"{row.number} {row.title}".strip()
        if row.is_heading:
            count = row.count
            counted = self.tr("%n in it", "", count)
            return f"{name}, {counted}"
        if row.kind is RowKind.SEARCH:
            count = row.count
            counted = self.tr("%n found", "", count) if count != UNKNOWN else ""
            return ", ".join(part for part in (self.tr("Search: {title}").format(title=name), counted) if part)
        unseen = self.tr("changed since your last visit") if row.unseen else ""
        return ", ".join(part for part in (name, row.status, unseen) if part)
