"""A Qt document that holds a text: loads it, makes its edits, and says what Qt's own changes are as edits of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from desktop.editor.highlighting_lines import item_width
from desktop.editor.loading import AT_ONCE, emptied, line_format
from desktop.editor.text_mirror import BREAK, TextMirror, shown
from wiki.edits import Edit, apply_edits

_KEEP = QTextCursor.MoveMode.KeepAnchor
_DEEPEST = 40

Shape = tuple[bool, int]
"""Whether a line is a table's, which must not wrap, and how many signs of a list its further lines hang behind."""


class DocumentText:
    """The text in the document. What is too long to be put in at once is handed back, for whoever has time."""

    def __init__(self, document: QTextDocument, sign_width: float = 0.0) -> None:
        self._document = document
        self._sign_width = sign_width
        self._mirror = TextMirror()
        self.text = ""

    def load(self, text: str) -> tuple[QTextCursor, str]:
        """Take up another text; gives what is still to be put in, and the cursor to do it with."""
        self.text = text
        self._mirror.reset(text)
        cursor = emptied(self._document)
        words = shown(text)
        if len(words) > AT_ONCE:
            return cursor, words
        for shape, run in groupby(_lines(words), key=shape_of):
            cursor.setBlockFormat(self._format(shape))
            cursor.insertText("".join(run))
        return cursor, ""

    def follow(self, edits: Sequence[Edit]) -> tuple[QTextCursor, str]:
        """Make edits, from the last to the first; gives what is still to be put in, and the cursor to do it with."""
        cursor = QTextCursor(self._document)
        rest = ""
        cursor.beginEditBlock()
        for edit in reversed(edits):
            there = self._mirror.to_document(self.text, edit)
            cursor.setPosition(there.start)
            cursor.setPosition(there.end, _KEEP)
            rest = there.words if len(there.words) > AT_ONCE and len(edits) == 1 else ""
            cursor.insertText("" if rest else there.words)
            self.text = apply_edits(self.text, (edit,))
        cursor.endEditBlock()
        return cursor, rest

    def took(self, position: int, removed: int) -> Edit | None:
        """Qt has changed its document there: the edit that this is, None when it is none."""
        width = self._document.characterCount() - 1
        position, removed = self._mirror.whole(position, min(removed, self._mirror.width - position))
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        cursor.setPosition(width - self._mirror.width + position + removed, _KEEP)
        edit = self._mirror.from_document(self.text, position, removed, cursor.selectedText())
        if edit is not None:
            self.text = apply_edits(self.text, (edit,))
        return edit

    def place(self, position: int) -> int:
        """Where a position of the document is in the text."""
        return self._mirror.place(position)

    def cursor(self, start: int, end: int | None = None) -> QTextCursor:
        """A cursor at a place, or from one to the other; places that are not there are the nearest that are."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._position(start))
        if end is not None and end != start:
            cursor.setPosition(self._position(end), _KEEP)
        return cursor

    def shape_lines(self, edits: Sequence[Edit]) -> None:
        """Give the lines that edits, now made, have touched the shape of what they are now."""
        shift = 0
        for edit in edits:
            block = self._document.findBlock(self._position(edit.start + shift))
            end = self._position(edit.start + shift + len(edit.text))
            while block.isValid() and block.position() <= end:
                wanted = self._format(shape_of(block.text()))
                if block.blockFormat() != wanted:
                    QTextCursor(block).setBlockFormat(wanted)
                block = block.next()
            shift += len(edit.text) - (edit.end - edit.start)

    def _format(self, shape: Shape) -> QTextBlockFormat:
        made = line_format()
        is_table, signs = shape
        made.setNonBreakableLines(is_table)
        made.setLeftMargin(signs * self._sign_width)
        made.setTextIndent(-signs * self._sign_width)
        return made

    def _position(self, place: int) -> int:
        position = self._mirror.position(max(0, min(place, len(self.text))))
        return min(position, self._document.characterCount() - 1)


def _lines(words: str) -> Iterator[str]:
    *lines, last = words.split(BREAK)
    yield from (line + BREAK for line in lines)
    yield last


def shape_of(line: str) -> Shape:
    """What a line is for the one who lays it out."""
    return line.lstrip(" ").startswith("|"), min(item_width(line.rstrip(BREAK)), _DEEPEST)
