"""The fields of a record side by side: each as wide as its values, in as many lines as the page's width asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.sheet.field_block import FieldBlock
from desktop.sheet.field_port import FieldPort
from desktop.sheet.head import Head
from desktop.theme import Theme

GAP, LINE_GAP = 24, 2


class FieldsArea(QWidget):
    """Shows the fields that hold something or are being written; `changed` tells that others are empty now."""

    changed = Signal()

    def __init__(self, theme: Theme, names: Sequence[str], port: FieldPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._showing = False
        self._blocks = {name: FieldBlock(theme, name, port, self) for name in names}
        for block in self._blocks.values():
            block.resized.connect(self._arrange_again)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def block(self, name: str) -> FieldBlock | None:
        """The block of a field that is shown here."""
        return self._blocks.get(name)

    def show_head(self, head: Head | None) -> None:
        """Show a record's values."""
        can_edit = head is not None and head.writable and not head.deleted
        self._showing = True
        for name, block in self._blocks.items():
            block.show_pieces(head.pieces(name) if head is not None else (), can_edit=can_edit)
        self._showing = False
        self._arrange_again()

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return [stop for block in self._blocks.values() for stop in block.tab_stops()]

    def close_lines(self) -> None:
        """Another record is shown: nothing that was being written belongs to it."""
        for block in self._blocks.values():
            block.close_line()

    def empty(self) -> list[str]:
        """The fields that nothing is seen of."""
        return [name for name, block in self._blocks.items() if block.is_empty]

    def _arrange_again(self) -> None:
        if self._showing:
            return
        for block in self._blocks.values():
            block.setVisible(not block.is_empty)
        self.updateGeometry()
        self._arrange(self.width(), move=True)
        self.changed.emit()

    def _arrange(self, width: int, *, move: bool) -> int:
        px = self._theme.px
        left = top = tallest = 0
        for block in self._blocks.values():
            if block.is_empty:
                continue
            wide = min(block.natural_width(), width)
            if left and left + wide > width:
                left, top, tallest = 0, top + tallest + px(LINE_GAP), 0
            height = block.height_for(wide)
            if move:
                block.setGeometry(left, top, wide, height)
                block.arrange(wide)
            left += wide + px(GAP)
            tallest = max(tallest, height)
        return top + tallest

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        width = self.width() or self._theme.px(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)
