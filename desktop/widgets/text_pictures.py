"""The only pictures that a text can show, on screen or paper: our icons, boxes of actions, files of the workspace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPen

from desktop.theme.icons import renderer

SAFE_FORMATS = frozenset((b"png", b"jpeg", b"gif", b"webp", b"bmp"))
"""Formats that hold nothing but pixels; a drawing (SVG) may name files and addresses."""
_LARGEST = 40_000_000


def nothing() -> QImage:
    """One clear pixel: what stands for everything that is not shown. Without it, Qt opens files by itself."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


def icon_image(name: str, colour: str, side: int = 64) -> QImage:
    """An icon in a colour, large enough for dense screens and paper."""
    image = _clear(side)
    try:
        drawing = renderer(name, colour)
    except OSError:
        return nothing()
    painter = QPainter(image)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def box_image(state: str, line: str, accent: str, side: int = 64) -> QImage:
    """The box of an action; each state has its own shape, so that colour says nothing alone."""
    image = _clear(side)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / 16, side / 16)
    area = QRectF(1.7, 1.7, 12.6, 12.6)
    is_marked = state in {"done", "doing", "discuss"}
    painter.setPen(QPen(QColor(accent if is_marked else line), 1.3))
    if state == "doing":
        painter.fillRect(QRectF(3.4, 8, 9.2, 4.6), QColor(accent))
    painter.drawRoundedRect(area, 3, 3)
    pen = QPen(QColor(accent if is_marked else line), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    if state == "done":
        painter.drawPolyline([QPointF(4.8, 8.3), QPointF(7.1, 10.6), QPointF(11.3, 5.7)])
    elif state == "dropped":
        painter.drawLine(QPointF(5, 8), QPointF(11, 8))
    elif state == "discuss":
        painter.drawArc(QRectF(6, 4.2, 4, 3.6), -60 * 16, 220 * 16)
        painter.drawLine(QPointF(8, 8), QPointF(8, 9))
        painter.drawPoint(QPointF(8, 11.4))
    painter.end()
    return image


def file_image(path: Path, width: float, density: float) -> QImage | None:
    """A picture from a file, no wider than `width`; None when it is none, is damaged, or is no mere picture."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in SAFE_FORMATS:
        return None  # before its size is asked for, since a drawing is read for that
    size = reader.size()
    if not 0 < size.width() * size.height() <= _LARGEST:
        return None
    shown = max(1.0, min(size.width(), width))
    pixels = min(size.width(), max(1, round(shown * density)))
    if pixels < size.width():
        reader.setScaledSize(QSize(pixels, max(1, round(size.height() * pixels / size.width()))))
    image = reader.read()
    if image.isNull():
        return None
    image.setDevicePixelRatio(image.width() / shown)
    return image


def _clear(side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
