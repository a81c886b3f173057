"""How wide the text runs: lines stay short enough to be read, however wide the window is."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF, QTextDocument

CHARACTERS = 78
"""How many characters a line may have, as wide as they usually are."""
_USUAL = "Portez ce vieux whisky au juge blond qui fume, et relisez la fiche."


def longest_line(font: QFont) -> float:
    """How wide a line may be, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(_USUAL) / len(_USUAL) * CHARACTERS


def keep_lines_short(document: QTextDocument, width: int, margin: int) -> None:
    """Leave free at the right what is wider than the lines may be: the ground is whole, the scroll bar at the edge."""
    frame = document.rootFrame()
    made = frame.frameFormat()
    made.setRightMargin(max(float(margin), width - margin - longest_line(document.defaultFont())))
    if made != frame.frameFormat():
        frame.setFrameFormat(made)
