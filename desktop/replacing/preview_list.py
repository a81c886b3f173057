"""The list of all changes: each text with its own, the line before and after, and a box to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.replacing.preview import ChangeShown, Preview, Row, TextChanges, Wanted, clean
from desktop.theme import Theme
from desktop.widgets.lit_words import paint_lit
from desktop.widgets.row_ground import paint_row_ground
from wiki.whereabouts import Where

Index = QModelIndex | QPersistentModelIndex
HEADING, CHANGE = 36, 50
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ICONS = {"sheet": "file-text", "kit": "layers", "page": "book-open", "note": "message-square"}


class PreviewModel(QAbstractListModel):
    """The rows of a preview; what a row says is worked out when it is seen."""

    RowRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview(Wanted())
        self._rows: list[Row] = []

    def show(self, preview: Preview) -> None:
        """Show a preview; while it only grows, what is shown stays in place."""
        rows = preview.rows()
        self.preview = preview
        kept = len(self._rows)
        if kept <= len(rows) and rows[:kept] == self._rows:
            if len(rows) > kept:
                self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
                self._rows = rows
                self.endInsertRows()
            self.refresh()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def refresh(self) -> None:
        """The rows are the same and say something else."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_at(self, index: Index) -> Row:
        """The row of a valid index."""
        return self._rows[index.row()]

    def text_of(self, row: Row) -> TextChanges:
        """The text that a row belongs to."""
        return self.preview.texts[row.record]

    def shown(self, row: Row) -> ChangeShown:
        """What a change looks like."""
        return self.text_of(row).shown(row.change, self.preview.wanted)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == self.RowRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        return None

    def _spoken(self, row: Row) -> str:
        text = self.text_of(row)
        if row.is_heading:
            count = text.wanted
            return f"{clean(text.found.title)}, {self.tr('%n of its changes wanted', '', count)}"
        shown = self.shown(row)
        state = self.tr("not wanted") if row.change in text.off else self.tr("wanted")
        words = self.tr("before: {before}; after: {after}").format(before=shown.before, after=shown.after)
        return ", ".join(part for part in (state, where_words(shown), words) if part)


def where_words(shown: ChangeShown) -> str:
    """In what a change stands, where that is not plain text."""
    translate = QCoreApplication.translate
    if shown.in_title:
        return translate("Replacing", "Title")
    return {
        Where.HEADING: translate("Replacing", "Heading"),
        Where.PROPERTIES: translate("Replacing", "Properties"),
        Where.CODE: translate("Replacing", "Code"),
        Where.ADDRESS: translate("Replacing", "Web address"),
    }.get(shown.where, "")


class PreviewDelegate(QStyledItemDelegate):
    """A text's line; and a change as what goes, struck on red, above what comes, bold on green."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sizes = {True: QSize(200, theme.px(HEADING)), False: QSize(200, theme.px(CHANGE))}
        self._plain = theme.font(13)
        self._bold = theme.font(13, QFont.Weight.DemiBold)
        self._gone = theme.font(13)
        self._gone.setStrikeOut(True)
        self._small = theme.font(11)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(PreviewModel.RowRole)
        return self._sizes[row.is_heading]

    def box_at(self, area: QRectF, row: Row) -> QRectF:
        """Where the box of a row is."""
        px = self._theme.px
        left = area.left() + px(20 if row.is_heading else 44)
        return QRectF(left, area.center().y() - px(9), px(18), px(18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        row: Row | None = index.data(PreviewModel.RowRole)
        if row is None or not isinstance(model, PreviewModel):
            return
        px = self._theme.px
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, self._theme, option, area.adjusted(px(12), 1, -px(12), -1), 7)
        self._paint_box(painter, self.box_at(area, row), row, model.text_of(row))
        inside = area.adjusted(self.box_at(area, row).right() + px(9) - area.left(), 0, -px(22), 0)
        if row.is_heading:
            self._paint_text(painter, inside, model.text_of(row))
        else:
            painter.setOpacity(0.6 if row.change in model.text_of(row).off else 1.0)
            self._paint_change(painter, inside, model.shown(row))
        painter.restore()

    def _paint_box(self, painter: QPainter, area: QRectF, row: Row, text: TextChanges) -> None:
        if row.is_heading:
            icon = "square-check" if not text.off else "square-minus" if text.wanted else "square"
        else:
            icon = "square" if row.change in text.off else "square-check"
        role = "text_secondary" if icon == "square" else "accent"
        self._theme.paint_icon(painter, icon, role, area)

    def _paint_text(self, painter: QPainter, area: QRectF, text: TextChanges) -> None:
        theme, px = self._theme, self._theme.px
        icon = QRectF(area.left(), area.center().y() - px(8), px(16), px(16))
        theme.paint_icon(painter, _ICONS.get(text.found.kind, "file-text"), "text_tertiary", icon)
        count = f"{text.wanted} / {text.count}" if text.off else str(text.count)
        metrics = QFontMetricsF(self._small)
        painter.setFont(self._small)
        painter.setPen(theme.color("text_tertiary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        number = f"{text.found.number} " if text.found.number else ""
        room = area.adjusted(px(24), 0, -metrics.horizontalAdvance(count) - px(12), 0)
        shown = QFontMetricsF(self._bold).elidedText(
            f"{clean(number)}{clean(text.found.title)}", Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(self._bold)
        painter.setPen(theme.color("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_change(self, painter: QPainter, area: QRectF, shown: ChangeShown) -> None:
        theme, px = self._theme, self._theme.px
        where = where_words(shown)
        if where:
            painter.setFont(self._small)
            painter.setPen(theme.color("warn" if shown.where is Where.ADDRESS else "text_tertiary"))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, where)
            area = area.adjusted(0, 0, -QFontMetricsF(self._small).horizontalAdvance(where) - px(12), 0)
        high = area.height() / 2 - px(3)
        for top, sign, words, lit, strong, ink, soft in (
            (px(4), "−", shown.before, shown.old, self._gone, "bad", "bad_soft"),
            (area.height() / 2, "+", shown.after, shown.new, self._bold, "ok", "ok_soft"),
        ):
            line = QRectF(area.left(), area.top() + top, area.width(), high)
            painter.setFont(self._bold)
            painter.setPen(theme.color(ink))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, sign)
            room = line.adjusted(px(16), 0, 0, 0)
            paint_lit(
                painter,
                room,
                words,
                [lit],
                font=self._plain,
                strong=strong,
                ink=theme.color("text_secondary" if sign == "−" else "text"),
                ground=theme.color(soft),
            )


class PreviewList(QListView):
    """Space or a click on the box ticks; Enter goes to the place, with Ctrl beside."""

    toggled = Signal(object)
    """A Row."""
    opened = Signal(object, bool)
    """A Row, and whether to go there beside."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changes = PreviewModel(self)
        self._delegate = PreviewDelegate(theme, self)
        self.setModel(self.changes)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def rows(self) -> Sequence[Row]:
        """What is shown."""
        model = self.changes
        return [model.row_at(model.index(place)) for place in range(model.rowCount())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() == Qt.Key.Key_Space:
            self.toggled.emit(self.changes.row_at(index))
        elif index.isValid() and event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.opened.emit(self.changes.row_at(index), beside)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self.changes.row_at(index)
        box = self._delegate.box_at(QRectF(self.visualRect(index)), row)
        if row.is_heading or event.position().x() <= box.right() + box.width() / 3:
            self.toggled.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self.changes.row_at(index) if index.isValid() else None
        if row is not None and not row.is_heading and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(row, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self.changes.rowCount():
            self.setCurrentIndex(self.changes.index(0))
