"""Paints cards: a frame with a box, words, people, a chip and a detail; or rows along a line, for a history."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import Theme
from desktop.widgets.card_layout import GAP, SMALL_AVATAR, CardFonts, CardLayout
from desktop.widgets.card_rows import CardModel, CardRow, Index
from desktop.widgets.chips import paint_avatar, paint_chip

_MOST_MEASURED = 4_000
BARE_GAP = 3
_MOST_PEOPLE = 3
CHIP_WEIGHT = QFont.Weight.DemiBold
Pictures = Callable[[str, int], QPixmap | None]
"""From the name of a picture and a side in pixels to it; None where there is none (yet)."""


def no_pictures(_name: str, _side: int) -> QPixmap | None:
    """Where no card has a picture."""
    return None


class CardDelegate(QStyledItemDelegate):
    """`framed` cards stand apart; others are rows beside a thin line that leads from one avatar to the next."""

    def __init__(
        self, theme: Theme, *, framed: bool = True, pictures: Pictures = no_pictures, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._framed = framed
        self._pictures = pictures
        self._measured: dict[tuple[CardRow, int], CardLayout] = {}
        self._fonts: dict[tuple[bool, bool], CardFonts] = {}

    def layout_of(self, row: CardRow, width: int) -> CardLayout:
        """Where a card's parts are in a width."""
        found = self._measured.get((row, width))
        if found is None:
            if len(self._measured) > _MOST_MEASURED:
                self._measured.clear()
            found = CardLayout(self._theme, row, width, fonts=self._fonts_of(row), framed=self._framed)
            self._measured[row, width] = found
        return found

    def _fonts_of(self, row: CardRow) -> CardFonts:
        kind = row.strong, row.struck
        found = self._fonts.get(kind)
        if found is None:
            found = self._fonts[kind] = CardFonts(self._theme, strong=row.strong, struck=row.struck)
        return found

    def height_of(self, row: CardRow, width: int) -> int:
        """A card's height with the room below it."""
        gap = GAP if self._framed else BARE_GAP
        return round(self.layout_of(row, width).height) + self._theme.px(gap)

    def part_at(self, row: CardRow, area: QRect, place: QPointF) -> str:
        """What is under the pointer: "box", "button", or "" for the card itself."""
        layout = self.layout_of(row, area.width())
        inside = place - QPointF(area.topLeft())
        if row.box and layout.box_target().contains(inside):
            return "box"
        return "button" if row.button and layout.button.contains(inside) else ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: CardRow = index.data(CardModel.RowRole)
        view = self.parent()
        rect: QRect = option.rect
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else rect.width()
        return QSize(wide, self.height_of(row, wide))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: CardRow | None = index.data(CardModel.RowRole)
        if row is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        layout = self.layout_of(row, rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        self._paint_ground(painter, layout, state)
        if row.avatar and not self._framed and index.row() + 1 < index.model().rowCount():
            self._paint_line(painter, layout, rect.height())
        self._paint_leading(painter, layout, row)
        self._paint_words(painter, layout, row)
        self._paint_meta(painter, layout, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, layout: CardLayout, state: QStyle.StateFlag) -> None:
        theme = self._theme
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        frame = layout.frame.adjusted(0.5, 0.5, -0.5, -0.5)
        edge = "accent" if focused else "text_tertiary" if hovered else "line"
        if self._framed:
            painter.setPen(QPen(theme.color(edge), 1.6 if focused else 1))
            painter.setBrush(theme.color("raised"))
        elif focused or selected or hovered:
            painter.setPen(QPen(theme.color("accent"), 1.4) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if selected else "hover"))
        else:
            return
        painter.drawRoundedRect(frame, theme.px(9), theme.px(9))

    def _paint_line(self, painter: QPainter, layout: CardLayout, height: int) -> None:
        middle = layout.leading.center().x()
        painter.setPen(QPen(self._theme.color("line"), 1.5))
        top = layout.leading.bottom() + self._theme.px(3)
        painter.drawLine(QPointF(middle, top), QPointF(middle, max(top, height - self._theme.px(1))))

    def _paint_leading(self, painter: QPainter, layout: CardLayout, row: CardRow) -> None:
        area = layout.leading
        if row.avatar:
            paint_avatar(painter, self._theme, area, row.avatar)
        elif row.picture:
            self._paint_picture(painter, area, row)
        elif row.box or row.icon:
            role = row.box_role if row.box else row.icon_role
            self._theme.paint_icon(painter, row.box or row.icon, role, area)

    def _paint_picture(self, painter: QPainter, area: QRectF, row: CardRow) -> None:
        picture = self._pictures(row.picture, round(area.width() * painter.device().devicePixelRatioF()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("hover"))
        painter.drawRoundedRect(area, self._theme.px(6), self._theme.px(6))
        if picture is None:
            inset = area.width() * 0.25
            inner = area.adjusted(inset, inset, -inset, -inset)
            self._theme.paint_icon(painter, row.icon or "paperclip", row.icon_role, inner)
            return
        size = picture.deviceIndependentSize()
        scale = min(area.width() / size.width(), area.height() / size.height())
        wide, high = size.width() * scale, size.height() * scale
        target = QRectF(area.center().x() - wide / 2, area.center().y() - high / 2, wide, high)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, picture, QRectF(picture.rect()))

    def _paint_words(self, painter: QPainter, layout: CardLayout, row: CardRow) -> None:
        theme = self._theme
        ink = theme.color("text_tertiary" if row.struck else "text")
        layout.words.draw(painter, QPointF(*layout.words_at), ink)
        if row.trailing:
            self._write(painter, layout.trailing, row.trailing, layout.fonts.small, "text_tertiary")
        if layout.detail is not None:
            layout.detail.draw(painter, QPointF(*layout.detail_at), theme.color("text_secondary"))
        if row.button:
            area = layout.button
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(6), theme.px(6))
            painter.setFont(layout.fonts.button)
            painter.setPen(theme.color("accent"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, row.button)

    def _paint_meta(self, painter: QPainter, layout: CardLayout, row: CardRow) -> None:
        area = QRectF(layout.meta)
        if not area.height():
            return
        if row.chip:
            area.setRight(self._paint_chip(painter, area, row) - self._theme.px(6))
        area.setLeft(self._paint_people(painter, area, row.people))
        if row.meta:
            self._write(painter, area, row.meta, layout.fonts.detail, "text_secondary")

    def _paint_chip(self, painter: QPainter, area: QRectF, row: CardRow) -> float:
        font = self._theme.font(11, CHIP_WEIGHT)
        metrics = QFontMetricsF(font)
        high = metrics.height() + self._theme.px(5)
        wide = metrics.horizontalAdvance(row.chip) + high * 0.8 + 2
        chip = QRectF(area.right() - wide, area.center().y() - high / 2, wide, high)
        paint_chip(painter, self._theme, chip, row.chip, row.tone, font=font, dot=False)
        return chip.left()

    def _paint_people(self, painter: QPainter, area: QRectF, people: tuple[str, ...]) -> float:
        side, left = self._theme.px(SMALL_AVATAR), area.left()
        for name in people[:_MOST_PEOPLE]:
            circle = QRectF(left, area.center().y() - side / 2, side, side)
            paint_avatar(painter, self._theme, circle, name, ring="raised" if left > area.left() else "")
            left += side * 0.75
        if len(people) > _MOST_PEOPLE:
            more = f"+{len(people) - _MOST_PEOPLE}"
            room = QRectF(left + side * 0.3, area.top(), area.width(), area.height())
            self._write(painter, room, more, self._theme.font(11), "text_tertiary")
            left += self._theme.px(20)
        return left + (side * 0.25 + self._theme.px(7) if people else 0)

    def _write(self, painter: QPainter, area: QRectF, words: str, font: QFont, role: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(self._theme.color(role)))
        shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width() + 1)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
