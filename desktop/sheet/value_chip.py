"""One value of a field, as a chip that the keyboard reaches: people with their initials, the rest as words on a ground.

What is uncertain has a dashed edge and a question mark: never colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop.sheet.date_words import supposed, understood
from desktop.sheet.head import Piece, PieceKind
from desktop.sheet.phrases import piece_name
from desktop.theme import Theme, Tone
from desktop.widgets.chips import paint_avatar, paint_chip
from desktop.work.status_tones import status_tone

WIDEST = 240
MIME = "application/x-fabrique-chip"
_KEYS = {
    Qt.Key.Key_Space: "menu",
    Qt.Key.Key_Return: "menu",
    Qt.Key.Key_Enter: "menu",
    Qt.Key.Key_Menu: "menu",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_Backspace: "remove",
    Qt.Key.Key_F2: "correct",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Right: "next",
}
_MOVES = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right"}


class ValueChip(QWidget):
    """`asked` tells what the keys or the mouse want of it, in a word: “menu”, “remove”, “left”."""

    asked = Signal(str)

    def __init__(self, theme: Theme, field: str, piece: Piece, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.piece = piece
        self._theme = theme
        self._pressed: QPoint | None = None
        self._font = theme.font(*_face(piece.kind))
        self._shown = piece.words if not piece.uncertain or "?" in piece.words[-2:] else f"{piece.words} ?"
        self._aside = supposed(piece.read) if piece.kind is PieceKind.DATE else ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(piece_name(field, piece))
        self._describe()

    def _describe(self) -> None:
        parts = [self.piece.words] if self._is_cut() else []
        if self.piece.read is not None:
            parts.append(understood(self.piece.read))
        if self.piece.raw and self.piece.raw != self.piece.words:
            parts.append(self.tr("Written as: {words}").format(words=self.piece.raw))
        words = "\n".join(parts)
        self.setAccessibleDescription(words)
        self.setToolTip(words if "<" not in words else "")

    def _is_cut(self) -> bool:
        return self._wanted() > self._theme.px(WIDEST)

    def _wanted(self) -> float:
        width = QFontMetricsF(self._font).horizontalAdvance(self._shown) + self._before() + self._after() + 2
        if self._aside:
            width += QFontMetricsF(self._theme.font(11)).horizontalAdvance(self._aside) + self._theme.px(8)
        return width

    def _before(self) -> float:
        """What stands left of the words: the circle of a person, the dot of a status, an edge."""
        if self.piece.kind is PieceKind.PERSON:
            return self._theme.px(28)
        if self.piece.kind is PieceKind.DATE:
            return self._theme.px(6 if self.piece.uncertain else 2)
        return self._theme.px(22 if self.piece.kind is PieceKind.STATUS else 10)

    def _after(self) -> float:
        return self._theme.px(2 if self.piece.kind is PieceKind.DATE and not self.piece.uncertain else 9)

    def sizeHint(self) -> QSize:
        widest = self._theme.px(WIDEST * (2 if self._aside else 1))
        return QSize(round(min(self._wanted(), widest)), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, area)
        if self.piece.kind in (PieceKind.STATUS, PieceKind.TAG, PieceKind.WORDS):
            tone = status_tone(self.piece.words) if self.piece.kind is PieceKind.STATUS else Tone.MUTE
            dot = self.piece.kind is PieceKind.STATUS
            paint_chip(painter, self._theme, area, self._shown, tone, font=self._font, dot=dot)
        else:
            self._paint_words(painter, area)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        kind, theme = self.piece.kind, self._theme
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.piece.uncertain:
            painter.setPen(QPen(theme.color("warn"), 1.2, Qt.PenStyle.DashLine))
        elif kind in (PieceKind.ORGANISATION, PieceKind.RECORD):
            painter.setPen(QPen(theme.color("line"), 1))
        else:
            return
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), area.height() / 2, area.height() / 2)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        theme, left = self._theme, self._before()
        if self.piece.kind is PieceKind.PERSON:
            side = theme.px(20)
            top = area.center().y() - side / 2
            paint_avatar(painter, theme, QRectF(area.left() + 1, top, side, side), self.piece.words)
        painter.setFont(self._font)
        painter.setPen(theme.color("text"))
        room = QRectF(left, area.top(), self.width() - left - self._after(), area.height())
        metrics = QFontMetricsF(self._font)
        words = metrics.elidedText(self._shown, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if self._aside:
            room.setLeft(left + metrics.horizontalAdvance(words) + theme.px(8))
            painter.setFont(theme.font(11))
            painter.setPen(theme.color("text_tertiary"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._aside)

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow moves the chip here, before the window takes it for back and forward."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _moves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        moved = _MOVES[key] if _moves(event) else None
        word = moved or (_KEYS.get(key) if not event.modifiers() else None)
        if word is None:
            super().keyPressEvent(event)
        else:
            self.asked.emit(word)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        if self._pressed is None or (event.position().toPoint() - self._pressed).manhattanLength() < far:
            return
        self._pressed = None
        carried = QMimeData()
        carried.setData(MIME, self.piece.identity.encode())
        carried.setText(f"@{self.piece.words}" if self.piece.kind is PieceKind.PERSON else self.piece.words)
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self._pressed = None
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.asked.emit("open" if control else "menu")

    def contextMenuEvent(self, event: object) -> None:
        self.asked.emit("menu")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.asked.emit("focused")
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


def _moves(event: QKeyEvent) -> bool:
    return event.key() in _MOVES and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _face(kind: PieceKind) -> tuple[float, QFont.Weight]:
    if kind in (PieceKind.STATUS, PieceKind.TAG, PieceKind.WORDS):
        return 12, QFont.Weight.DemiBold if kind is PieceKind.STATUS else QFont.Weight.Medium
    return 13, QFont.Weight.Normal


def one_tab_stop(chips: Sequence[ValueChip], place: int) -> None:
    """Tab reaches one chip of a field; arrows go on from there."""
    for at, chip in enumerate(chips):
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)


def neighbour(pieces: Sequence[Piece], place: int) -> str | None:
    """Where the keyboard goes when the value at a place goes: to the one that takes its place, by identity."""
    rest = [piece for at, piece in enumerate(pieces) if at != place]
    return rest[min(place, len(rest) - 1)].identity if rest else None
