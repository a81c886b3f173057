"""One section of the panel: a head that folds, with a count and an action, over whatever it holds."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.labels import label
from desktop.widgets.layouts import column, row


class SectionHead(QAbstractButton):
    """Icon, title and count; pressing it folds or unfolds what is below."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._title = theme, icon, ""
        self._count = ""
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._name_itself)
        self._name_itself()

    def show_title(self, title: str) -> None:
        """Say what it is called."""
        self._title = title
        self._name_itself()

    def show_count(self, words: str) -> None:
        """Say how many there are."""
        if words != self._count:
            self._count = words
            self._name_itself()

    def _name_itself(self) -> None:
        state = self.tr("unfolded") if self.isChecked() else self.tr("folded")
        self.setAccessibleName(", ".join(part for part in (self._title, self._count, state) if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = self._theme, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1.4))
            painter.drawRoundedRect(area.adjusted(0.7, 0.7, -0.7, -0.7), theme.px(6), theme.px(6))
        middle, side = area.center().y(), theme.px(16)
        theme.paint_icon(painter, self._icon, "text_secondary", QRectF(theme.px(2), middle - side / 2, side, side))
        left = float(theme.px(24))
        left = self._write(painter, left, self._title, theme.font(13, QFont.Weight.DemiBold), "text")
        left = self._write(painter, left + theme.px(8), self._count, theme.font(12), "text_tertiary")
        if self.underMouse() or self.hasFocus() or not self.isChecked():
            small = theme.px(14)
            icon = "chevron-down" if self.isChecked() else "chevron-right"
            theme.paint_icon(
                painter, icon, "text_tertiary", QRectF(left + theme.px(6), middle - small / 2, small, small)
            )

    def _write(self, painter: QPainter, left: float, words: str, font: QFont, role: str) -> float:
        metrics = QFontMetricsF(font)
        room = self.width() - left - self._theme.px(22)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
        painter.setFont(font)
        painter.setPen(self._theme.color(role))
        wide = metrics.horizontalAdvance(shown)
        painter.drawText(QRectF(left, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        return left + wide


class SectionView(QWidget):
    """A head with buttons at its right, and a body that is hidden while it is folded."""

    fold_changed = Signal(bool)

    def __init__(self, theme: Theme, icon: str, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SectionHead(theme, icon)
        self._empty = label(theme, "", px=12, role="faint", wraps=True)
        self._empty.setContentsMargins(theme.px(2), 0, 0, theme.px(4))
        self._inner = QWidget()
        self._body: QVBoxLayout = column(self._empty, spacing=theme.px(6))
        self._inner.setLayout(self._body)
        self.setLayout(column(row(self.head, *buttons, spacing=0), self._inner, spacing=theme.px(6)))
        self.head.toggled.connect(self._fold)

    def name(self, title: str, empty: str) -> None:
        """Say what it is called, and what stands there while it holds nothing."""
        self.head.show_title(title)
        self._empty.setText(empty)

    def add(self, widget: QWidget) -> None:
        """Put something at the end of the body."""
        self._body.addWidget(widget)

    def show_count(self, words: str, *, is_empty: bool) -> None:
        """How much there is, and whether to say that there is nothing."""
        self.head.show_count(words)
        self._empty.setVisible(is_empty)

    def fold(self, *, folded: bool) -> None:
        """Fold or unfold."""
        self.head.setChecked(not folded)

    def _fold(self, is_open: bool) -> None:
        self._inner.setVisible(is_open)
        self.fold_changed.emit(not is_open)
