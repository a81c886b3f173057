"""Many pictures on one sheet, each with its name."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

COLUMNS = 8
WIDTH, HEIGHT, CAPTION, GAP = 400, 250, 20, 10


def contact_sheet(pictures: Sequence[Path], target: Path) -> Path:
    """Draw all pictures small, eight in a row."""
    rows = -(-len(pictures) // COLUMNS)
    sheet = QImage(COLUMNS * (WIDTH + GAP) + GAP, rows * (HEIGHT + CAPTION + GAP) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808590"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, file in enumerate(pictures):
        left = GAP + (place % COLUMNS) * (WIDTH + GAP)
        top = GAP + (place // COLUMNS) * (HEIGHT + CAPTION + GAP)
        small = QImage(str(file)).scaled(
            WIDTH, HEIGHT, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(left, top + CAPTION, small)
        painter.setPen(QColor("white"))
        painter.drawText(QRectF(left, top, WIDTH, CAPTION), Qt.AlignmentFlag.AlignVCenter, file.stem)
    painter.end()
    sheet.save(str(target))
    return target
