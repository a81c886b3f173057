"""Chips and avatars: a word with a meaning, a person in a circle."""

from __future__ import annotations

import zlib

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme, Tone
from desktop.theme.tokens import PEOPLE_COLOURS


def person_colour(name: str) -> str:
    """The colour of a person: the same on every machine and in both themes."""
    return PEOPLE_COLOURS[zlib.crc32(name.casefold().encode(errors="replace")) % len(PEOPLE_COLOURS)]


def initials(name: str) -> str:
    """At most two letters: of the first word and of the last."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def paint_avatar(painter: QPainter, theme: Theme, area: QRectF, name: str, ring: str = "") -> None:
    """A person's initials in their circle; `ring` is the token of the ground around it, where circles overlap."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(ring), 2) if ring else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(person_colour(name)))
    painter.drawEllipse(area)
    painter.setPen(QColor("#FFFFFF"))
    font = theme.font(13, QFont.Weight.DemiBold)
    font.setPixelSize(max(7, round(area.height() * 0.4)))
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class Avatar(QWidget):
    """A person in a circle; the name is its tooltip and accessible name."""

    def __init__(self, theme: Theme, name: str, size: float = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self.setFixedSize(theme.px(size), theme.px(size))
        self.show_person(name)

    def show_person(self, name: str) -> None:
        """Show somebody else."""
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(name if "<" not in name else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), self._theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._name)


def paint_chip(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    words: str,
    tone: Tone,
    *,
    font: QFont,
    dot: bool = True,
    uncertain: bool = False,
) -> None:
    """A rounded word on its tone's ground; `dot` before it; an uncertain one has a dashed edge."""
    ink, ground = theme.tokens.tone(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if uncertain:
        painter.setPen(QPen(QColor(ink), 1, Qt.PenStyle.DashLine))
        area = area.adjusted(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    start = area.left() + area.height() * 0.4
    if dot:
        side = area.height() * 0.27
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        painter.drawEllipse(QRectF(start, area.center().y() - side / 2, side, side))
        start += side * 1.8
    painter.setPen(QColor(ink))
    painter.setFont(font)
    room = QRectF(start, area.top(), area.right() - area.height() * 0.35 - start, area.height())
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()
