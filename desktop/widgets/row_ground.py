"""The ground of a row in a list: chosen, under the pointer, or neither; and where the keyboard is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.theme import Theme


def paint_row_ground(
    painter: QPainter, theme: Theme, option: QStyleOptionViewItem, area: QRectF, rounding: float
) -> None:
    """Paint it, with corners of so many pixels as drawn; nothing for a row that is neither chosen nor pointed at."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if not selected and not option.state & QStyle.StateFlag.State_MouseOver:
        return
    focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(theme.color("accent") if focused else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("selected" if selected else "hover"))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(rounding), theme.px(rounding))
