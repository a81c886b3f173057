"""How wide the text runs: lines stay short enough to be read, however wide the window is."""

from __future__ import annotations

from PySide6.QtWidgets import QTextEdit

from desktop.theme import Theme

MARGIN = 28
CHARACTERS = 72
"""How many characters a line may have, as wide as they usually are."""

_USUAL = "Portez ce vieux whisky au juge blond qui fume, et relisez la fiche."


def keep_lines_short(view: QTextEdit, theme: Theme) -> None:
    """Set the margins in the document, so that its ground is whole and the scroll bar stays at the edge."""
    margin = theme.px(MARGIN)
    column = round(view.fontMetrics().horizontalAdvance(_USUAL) / len(_USUAL) * CHARACTERS)
    frame = view.document().rootFrame()
    made = frame.frameFormat()
    made.setMargin(0)
    made.setLeftMargin(margin)
    # Room for the scroll bar is always kept: its coming and going must not lay out the whole text again.
    inside = view.width() - view.verticalScrollBar().sizeHint().width()
    made.setRightMargin(max(margin, inside - margin - column))
    made.setTopMargin(theme.px(20))
    made.setBottomMargin(theme.px(120))
    if made != frame.frameFormat():
        # Unheard: it would be told as a change of the whole text, which would then be dressed again line by line.
        blocked = view.document().blockSignals(True)
        frame.setFrameFormat(made)
        view.document().blockSignals(blocked)
