"""Lucide icons in the theme's colours: drawn when they are needed, so that a change of theme needs no new icon."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

Colour = Callable[[str], str]
"""From the name of a token to its present value."""

STROKE = 1.75


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return files("resources").joinpath("icons", f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=1024)
def renderer(name: str, colour: str, stroke: float = STROKE) -> QSvgRenderer:
    """One icon in one colour, ready to be drawn at any size."""
    drawing = _drawing(name).replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(drawing.encode()))


def themed_icon(name: str, colour_of: Colour, role: str, on: str | None) -> QIcon:
    """An icon that asks for its colour each time it is drawn; `on` is the token of its checked state."""
    return QIcon(_ThemedEngine(name, colour_of, role, on))


class _ThemedEngine(QIconEngine):
    def __init__(self, name: str, colour_of: Colour, role: str, on: str | None) -> None:
        super().__init__()
        self._name = name
        self._colour_of = colour_of
        self._role = role
        self._on = on

    def _token(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "text_tertiary"
        return self._on if self._on is not None and state == QIcon.State.On else self._role

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._colour_of, self._role, self._on)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.5)
        side = min(rect.width(), rect.height())  # room to the right of it, where asked for, keeps words away
        area = QRectF(rect.left(), rect.top(), side, side)
        renderer(self._name, self._colour_of(self._token(mode, state))).render(painter, area)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, image.rect(), mode, state)
        painter.end()
        return QPixmap.fromImage(image)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """Since Qt 6.8 `size` is in device-independent pixels; anything else is blurred on dense screens."""
        dense = self.pixmap(QSize(round(size.width() * scale), round(size.height() * scale)), mode, state)
        dense.setDevicePixelRatio(scale)
        return dense
