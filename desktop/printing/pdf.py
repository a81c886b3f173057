"""Draws a document onto pages: A4, a footer that counts, and a file that is there whole or not at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.printing.gathering import Printed
from desktop.printing.pages import page_cuts
from desktop.printing.paper import PaperDocument, PathOf
from desktop.theme.fonts import TEXT_FAMILY

_INCH = 96.0
_MILLIMETRE = _INCH / 25.4
_SIDE, _TOP, _BOTTOM = 21 * _MILLIMETRE, 19 * _MILLIMETRE, 22 * _MILLIMETRE
_FOOTER = 11 * _MILLIMETRE
_RESOLUTION = 300


def write_pdf(path: Path, printed: Printed, path_of: PathOf) -> None:
    """Write a PDF; `path_of` says where a picture of this hash lies. Raises OSError, and the former file stays then."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    writer = QPdfWriter(file)
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    writer.setTitle(printed.title)
    writer.setCreator("Fabrique")
    draw(writer, printed, path_of, _RESOLUTION)
    if not file.commit():
        raise OSError(file.errorString())


def draw(device: QPagedPaintDevice, printed: Printed, path_of: PathOf, resolution: float) -> int:
    """Draw all pages onto a PDF or a printer whose margins are nought; gives their number."""
    size = _in_pixels(device)
    room = QSizeF(size.width() - 2 * _SIDE, size.height() - _TOP - _BOTTOM)
    document = PaperDocument(printed, room.width(), path_of)
    cuts = page_cuts(document, room.height())
    pages = len(cuts) - 1
    painter = QPainter(device)
    painter.scale(resolution / _INCH, resolution / _INCH)
    for page in range(pages):
        if page:
            device.newPage()
        top, bottom = cuts[page], cuts[page + 1]
        painter.save()
        painter.translate(_SIDE, _TOP - top)
        area = QRectF(0, top, room.width(), min(room.height(), bottom - top))
        painter.setClipRect(area)
        document.drawContents(painter, area)
        painter.restore()
        _draw_footer(painter, printed, page + 1, pages, size)
    painter.end()
    return pages


def _in_pixels(device: QPagedPaintDevice) -> QSizeF:
    points = device.pageLayout().fullRect(QPageLayout.Unit.Point)
    return QSizeF(points.width() * _INCH / 72, points.height() * _INCH / 72)


def _draw_footer(painter: QPainter, printed: Printed, page: int, pages: int, size: QSizeF) -> None:
    font = QFont(TEXT_FAMILY)
    font.setPixelSize(11)
    painter.setFont(font)
    top = size.height() - _BOTTOM + _FOOTER * 0.45
    area = QRectF(_SIDE, top, size.width() - 2 * _SIDE, 18)
    painter.setPen(QColor("#C9CDD6"))
    painter.drawLine(area.topLeft(), area.topRight())
    painter.setPen(QColor("#4B5565"))
    words = QCoreApplication.translate("Paper", "Page {page} / {pages}").format(page=page, pages=pages)
    side = painter.fontMetrics().horizontalAdvance(words) + 24
    below = area.translated(0, 5)
    painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    named = " · ".join(filter(None, (printed.group, printed.title)))
    shown = painter.fontMetrics().elidedText(named, Qt.TextElideMode.ElideRight, round(below.width() - side))
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
