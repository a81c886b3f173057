"""A short list under a field or at the caret: the keys stay with whoever is typing, and are handed to `handle_key`.

The list is a child of the window, not a window: it takes no focus, and moves and vanishes with its window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import Theme
from desktop.widgets.lit_words import paint_lit

ROWS_SHOWN = 8
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: `words` with the stretches that matched (`lit`), a fainter `detail`, and the `value` it stands for."""

    words: str
    value: object = None
    detail: str = ""
    icon: str = ""
    lit: tuple[tuple[int, int], ...] = ()


class ChoiceModel(QAbstractListModel):
    """Choices, as Qt's views want them."""

    ChoiceRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        """Replace every line."""
        self.beginResetModel()
        self._choices = tuple(choices)
        self.endResetModel()

    def at(self, place: int) -> Choice:
        """The choice on a line."""
        return self._choices[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.words}, {choice.detail}" if choice.detail else choice.words
        return choice if role == self.ChoiceRole else None


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice: icon, words with what matched in bold, detail at the right."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(ChoiceModel.ChoiceRole)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(rect).adjusted(4, 1, -4, -1)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selected"))
            painter.drawRoundedRect(area, 6, 6)
        self._paint_choice(painter, area.adjusted(self._theme.px(8), 0, -self._theme.px(8), 0), choice)
        painter.restore()

    def _paint_choice(self, painter: QPainter, area: QRectF, choice: Choice) -> None:
        theme = self._theme
        if choice.icon:
            side = theme.px(15)
            theme.paint_icon(
                painter,
                choice.icon,
                "text_tertiary",
                QRectF(area.left(), area.center().y() - side / 2, side, side),
            )
            area.setLeft(area.left() + theme.px(24))
        detail_font = theme.font(12)
        metrics = QFontMetricsF(detail_font)
        wanted = metrics.horizontalAdvance(choice.detail)
        detail_width = min(wanted, area.width() * 0.45) if choice.detail else 0.0
        if choice.detail:
            painter.setFont(detail_font)
            painter.setPen(theme.color("text_tertiary"))
            place = QRectF(area.right() - detail_width, area.top(), detail_width, area.height())
            shown = metrics.elidedText(choice.detail, Qt.TextElideMode.ElideRight, detail_width + 1)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
            area.setRight(place.left() - theme.px(12))
        paint_lit(
            painter,
            area,
            choice.words,
            choice.lit,
            font=theme.font(13),
            strong=theme.font(13, QFont.Weight.Bold),
            ink=theme.color("text"),
        )


class PopupList(QFrame):
    """Shows choices beside a field. Nothing is chosen until an arrow, a click or `first_chosen` chooses."""

    accepted = Signal(object, bool)
    """A Choice, and whether it is to open beside (Ctrl)."""
    dismissed = Signal()

    def __init__(self, theme: Theme, window: QWidget, name: str) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._model = ChoiceModel(self)
        self._view = QListView()
        self._view.setAccessibleName(name)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setModel(self._model)
        self._view.setItemDelegate(ChoiceDelegate(theme, self._view))
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setUniformItemSizes(True)
        self._view.clicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 4, 2, 4)
        layout.addWidget(self._view)
        self.hide()

    def show_choices(
        self, choices: Sequence[Choice], at: QPoint, *, width: int = 340, above: int = 0, first_chosen: bool = True
    ) -> None:
        """Show lines below `at` (global), or above the line of `above` pixels there when there is more room.

        No choices hide the list.
        """
        if not choices:
            self.hide()
            return
        self._model.show(choices)
        height = min(len(choices), ROWS_SHOWN) * self._theme.px(32) + 12
        window = self._window
        place = window.mapFromGlobal(at)
        width = min(self._theme.px(width), window.width() - 16)
        left = max(8, min(place.x(), window.width() - width - 8))
        top = place.y() if place.y() + height <= window.height() - 8 else max(8, place.y() - above - height)
        self.setGeometry(left, top, width, height)
        self._choose(0 if first_chosen else -1)
        self.show()
        self.raise_()

    def current(self) -> Choice | None:
        """The chosen line."""
        index = self._view.currentIndex()
        return self._model.at(index.row()) if index.isValid() else None

    def handle_key(self, event: QKeyEvent) -> bool:
        """Do what a key means for the list; False when it means nothing here, and is the field's own."""
        if not self.isVisible():
            return False
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 7, Qt.Key.Key_PageUp: -7}
        if key in steps:
            self._step(steps[Qt.Key(key)])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and self.current() is not None:
            self._accept(beside=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return True
        if key == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        return False

    def dismiss(self) -> None:
        """Hide, with nothing chosen."""
        self.hide()
        self.dismissed.emit()

    def _step(self, step: int) -> None:
        last = self._model.rowCount() - 1
        present = self._view.currentIndex().row()
        wanted = present + step
        if abs(step) == 1 and not 0 <= wanted <= last:
            wanted = 0 if step > 0 else last
        self._choose(min(max(wanted, 0), last))

    def _choose(self, place: int) -> None:
        self._view.setCurrentIndex(self._model.index(place) if place >= 0 else QModelIndex())

    def _clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())
        self._accept(beside=False)

    def _accept(self, *, beside: bool) -> None:
        choice = self.current()
        self.hide()
        if choice is not None:
            self.accepted.emit(choice, beside)
