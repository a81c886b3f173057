"""The source beside what was understood of it: its lines with their numbers, some of them lit."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop.theme import Theme
from documents.reading.drafts import Source

MOST_CHARACTERS = 3_000_000
LONGEST_LINE = 4_000
_BEFORE = 60
_MOST_OF_A_LINE = 0.85
_BREAKS = str.maketrans({"\u2028": " ", "\u2029": " ", "\r": " ", "\n": " ", "\x00": " "})


class SourceText(QPlainTextEdit):
    """Read only; `line_chosen` tells which line of the source somebody went to."""

    line_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[str, str, int] | None = None
        self._first = 1
        self._lit: frozenset[int] = frozenset()
        self._hovered: frozenset[int] = frozenset()
        self._own: frozenset[int] = frozenset()
        self._words: tuple[str, ...] = ()
        self._gutter = _Gutter(self)
        self.setObjectName("source_text")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFont(theme.font(12))
        self.setAccessibleName(self.tr("The source, line by line"))
        self.updateRequest.connect(self._scrolled)
        self.blockCountChanged.connect(self._make_room)
        theme.changed.connect(self._light)

    def show_source(self, source: Source, around: int = 1) -> None:
        """Show a source; of one that is very long only what stands around a line."""
        first = 1
        if len(source.text) > MOST_CHARACTERS:
            first = max(1, around - _BEFORE)
        shown = (source.place, source.digest, first)
        if shown == self._shown:
            return
        self._shown, self._first = shown, first
        is_table = source.format == "table"
        self.setFont(self._theme.font(12, mono=is_table))
        self.setLineWrapMode(self.LineWrapMode.NoWrap if is_table else self.LineWrapMode.WidgetWidth)
        self.setTabStopDistance(self._theme.px(88 if is_table else 32))
        length, kept = 0, []
        for line in source.lines[first - 1 :]:
            length += len(line.text) + 1
            if length > MOST_CHARACTERS:
                break
            text = line.text.translate(_BREAKS)
            kept.append(text if len(text) <= LONGEST_LINE else text[:LONGEST_LINE] + " …")
        self._lit = self._hovered = frozenset()
        self.setPlainText("\n".join(kept))
        self._make_room()

    def show_nothing(self) -> None:
        """There is no source to show."""
        self._shown = None
        self._lit = self._hovered = self._own = frozenset()
        self.setPlainText("")
        self._light()

    def mark_own(self, lines: Collection[int]) -> None:
        """The lines that the entry in hand is made of: a bar stands beside them."""
        self._own = frozenset(lines)
        self._gutter.update()

    def light(self, lines: Collection[int], words: Sequence[str] = (), *, scroll: bool = True) -> None:
        """Light the lines that the value in hand came from, and in them the first of `words` that stands there."""
        self._lit = frozenset(lines)
        self._words = tuple(words)
        self._light()
        if lines and scroll:
            self._reveal(min(lines))
            self._reveal_words(min(lines))

    def hover(self, lines: Collection[int]) -> None:
        """Light, faintly, the lines of the value under the mouse."""
        self._hovered = frozenset(lines)
        self._light()

    @property
    def lit(self) -> frozenset[int]:
        """The lines that are lit."""
        return self._lit

    def gutter_width(self) -> int:
        """How wide the numbers are."""
        digits = len(str(self._first + self.blockCount()))
        metrics = QFontMetricsF(self._theme.font(11, mono=True))
        return round(metrics.horizontalAdvance("0") * digits + self._theme.px(24))

    def paint_gutter(self, event: QPaintEvent) -> None:
        """The numbers of the lines in view, and the bar beside those of the entry."""
        theme = self._theme
        painter = QPainter(self._gutter)
        painter.fillRect(event.rect(), theme.color("surface"))
        painter.setFont(theme.font(11, mono=True))
        block = self.firstVisibleBlock()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > event.rect().bottom():
                break
            self._paint_number(painter, self._first + block.blockNumber(), area)
            block = block.next()

    def _paint_number(self, painter: QPainter, line: int, area: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        if line in self._own:
            painter.fillRect(
                QRectF(self._gutter.width() - px(5), area.top(), px(3), area.height()), theme.color("line")
            )
        if line in self._lit:
            bar = QRectF(self._gutter.width() - px(5), area.top(), px(3), area.height())
            painter.fillRect(bar, theme.color("accent"))
        painter.setPen(theme.color("text" if line in self._lit else "text_tertiary"))
        height = QFontMetricsF(painter.font()).height()
        room = QRectF(0, area.top() + px(1), self._gutter.width() - px(11), height)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, str(line))

    def _light(self) -> None:
        found = [(line, "accent_soft") for line in self._hovered - self._lit] + [
            (line, "selected") for line in self._lit
        ]
        made = [self._selection(line, role) for line, role in found if self._block(line).isValid()]
        words = [each for line in self._lit for each in self._lit_words(line)]
        self.setExtraSelections(made + words)
        self._gutter.update()

    def _selection(self, line: int, role: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._block(line))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format.setBackground(self._theme.color(role))
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return made

    def _lit_words(self, line: int) -> list[QTextEdit.ExtraSelection]:
        """The very words in a line, where they are only a part of it."""
        block = self._block(line)
        text = block.text()
        found = next((words for words in self._words if words and words in text), "")
        if not found or len(found) > _MOST_OF_A_LINE * len(text.strip()):
            return []
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + utf16_length(text[: text.index(found)]))
        length = utf16_length(found)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, length)
        made.cursor = cursor
        made.format.setBackground(self._theme.color("accent"))
        made.format.setForeground(self._theme.color("on_accent"))
        return [made]

    def _block(self, line: int) -> QTextBlock:
        return self.document().findBlockByNumber(line - self._first)

    def _reveal(self, line: int) -> None:
        block = self._block(line)
        if not block.isValid():
            return
        area = self.blockBoundingGeometry(block).translated(self.contentOffset())
        if area.top() < 0 or area.bottom() > self.viewport().height() - self._theme.px(20):
            bar = self.verticalScrollBar()
            bar.setValue(max(0, block.firstLineNumber() - self._lines_in_view() // 3))

    def _reveal_words(self, line: int) -> None:
        """Where lines are not wrapped, move sideways to the words that are lit."""
        bar = self.horizontalScrollBar()
        found = self._lit_words(line)
        if not found or not bar.maximum():
            return
        cursor = QTextCursor(found[0].cursor)
        cursor.setPosition(cursor.selectionStart())
        left = self.cursorRect(cursor).left()
        if not 0 <= left < self.viewport().width() * 0.8:
            bar.setValue(bar.value() + left - self._theme.px(60))

    def _lines_in_view(self) -> int:
        return max(1, round(self.viewport().height() / QFontMetricsF(self.font()).lineSpacing()))

    def _scrolled(self, area: QRect, by: int) -> None:
        if by:
            self._gutter.scroll(0, by)
        else:
            self._gutter.update(0, area.y(), self._gutter.width(), area.height())

    def _make_room(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)
        inside = self.contentsRect()
        self._gutter.setGeometry(QRect(inside.left(), inside.top(), self.gutter_width(), inside.height()))

    def _tell_line(self) -> None:
        self.line_chosen.emit(self._first + self.textCursor().blockNumber())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._tell_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._tell_line()
            return
        before = self.textCursor().blockNumber()
        super().keyPressEvent(event)
        if self.textCursor().blockNumber() != before and not self.textCursor().hasSelection():
            self._tell_line()


def utf16_length(words: str) -> int:
    """How many of Qt's positions words take."""
    return len(words) + sum(character > "\uffff" for character in words)


class _Gutter(QWidget):
    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(self._text.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_gutter(event)
