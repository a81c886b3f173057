"""Where each line of the text stands in the drawn document, both ways; between two known lines it is in proportion."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

_ANCHOR = "L"
_DASHES = QTextCharFormat.UnderlineStyle.DashUnderline
_DOTS = QTextCharFormat.UnderlineStyle.DotLine


class LineMap:
    """Made anew for each document; asks the layout for heights only when it is asked itself."""

    def __init__(self, document: QTextDocument, lines: int) -> None:
        self._document = document
        self._lines: list[int] = []
        self._blocks: list[int] = []
        self._end = lines
        self._mended: list[tuple[int, int, QTextCharFormat]] = []
        block = document.begin()
        while block.isValid():
            self._look(block)
            block = block.next()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for position, length, style in self._mended:
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(style)
        cursor.endEditBlock()

    def _look(self, block: QTextBlock) -> None:
        found = block.begin()
        while not found.atEnd():
            fragment = found.fragment()
            style = fragment.charFormat()
            for name in style.anchorNames() if style.isAnchor() else ():
                self._take(name, block)
            mended = _mended(style)
            if mended is not None:
                self._mended.append((fragment.position(), fragment.length(), mended))
            found += 1

    def _take(self, name: str, block: QTextBlock) -> None:
        if name[:1] == _ANCHOR and name[1:].isdigit() and (not self._lines or int(name[1:]) > self._lines[-1]):
            self._lines.append(int(name[1:]))
            self._blocks.append(block.blockNumber())

    def y_of(self, line: float) -> float:
        """How far down a line stands, in pixels of the document."""
        if not self._lines:
            return 0.0
        at = bisect_right(self._lines, line) - 1
        if at < 0:
            return self._top(0) * max(0.0, line) / max(1, self._lines[0])
        below = self._lines[at + 1] if at + 1 < len(self._lines) else max(self._end, self._lines[at] + 1)
        top = self._top(at)
        bottom = self._top(at + 1) if at + 1 < len(self._lines) else self._document.size().height()
        return top + max(0.0, bottom - top) * min(1.0, (line - self._lines[at]) / (below - self._lines[at]))

    def line_at(self, y: float) -> float:
        """The line that stands this far down."""
        low, high = -1, len(self._lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._top(middle) <= y:
                low = middle
            else:
                high = middle - 1
        if low < 0:
            return max(0.0, y / max(1.0, self._top(0)) * self._lines[0]) if self._lines else 0.0
        below = self._lines[low + 1] if low + 1 < len(self._lines) else max(self._end, self._lines[low] + 1)
        top = self._top(low)
        bottom = self._top(low + 1) if low + 1 < len(self._lines) else self._document.size().height()
        share = min(1.0, (y - top) / (bottom - top)) if bottom > top else 0.0
        return self._lines[low] + share * (below - self._lines[low])

    def _top(self, at: int) -> float:
        if not 0 <= at < len(self._blocks):
            return 0.0
        block = self._document.findBlockByNumber(self._blocks[at])
        return self._document.documentLayout().blockBoundingRect(block).top()


def _mended(style: QTextCharFormat) -> QTextCharFormat | None:
    """What Qt's HTML cannot say: a dashed line under a link to nothing yet, a dotted one under an abbreviation.

    And what it gets wrong: a link that follows a named place is no anchor after its first letter, so no key reaches it.
    """
    made = QTextCharFormat()
    if style.anchorHref():
        made.setAnchor(True)
        if style.anchorHref().startswith("new:"):
            made.setUnderlineStyle(_DASHES)
        return made if not style.isAnchor() or style.anchorHref().startswith("new:") else None
    if style.toolTip():
        made.setUnderlineStyle(_DOTS)
        return made
    return None
