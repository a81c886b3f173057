"""A text with what came underlined on green ground and what went struck on red: never by colour alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from desktop.history.comparing import Passage, for_show
from desktop.theme import Theme
from wiki.differences import Piece

LINE_HEIGHT = 145.0


class DiffText(QTextEdit):
    """Read-only; one of the differences is the current one."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spans: list[tuple[int, int]] = []
        self._shown: tuple[Sequence[Piece], Sequence[Passage], frozenset[str]] | None = None
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(theme.font(14))
        self.document().setUndoRedoEnabled(False)
        self.document().setDocumentMargin(theme.px(20))
        theme.changed.connect(self._again)

    def show_pieces(
        self, pieces: Sequence[Piece], passages: Sequence[Passage], without: frozenset[str] = frozenset()
    ) -> None:
        """Show the pieces but those of some kinds, and remember where each difference is."""
        self._shown = (pieces, passages, without)
        self.document().clear()
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        looks = {kind: self._look(kind) for kind in ("equal", "inserted", "deleted")}
        places: list[int] = []
        cursor.beginEditBlock()
        for piece in pieces:
            places.append(cursor.position())
            if piece.kind not in without:
                cursor.insertText(for_show(piece.text), looks[piece.kind])
        self._embolden_headings()
        cursor.endEditBlock()
        places.append(cursor.position())
        self._spans = [(places[each.first], places[each.last + 1]) for each in passages]
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def go_to(self, place: int) -> None:
        """Bring a difference into sight, and mark it as the current one."""
        if not 0 <= place < len(self._spans):
            self.setExtraSelections([])
            return
        start, end = self._spans[place]
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        top = self.cursorRect().top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top - self.viewport().height() // 3)
        mark = QTextEdit.ExtraSelection()
        chosen = QTextCursor(self.document())
        chosen.setPosition(start)
        chosen.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = chosen
        look = QTextCharFormat()
        look.setBackground(self._theme.color("selected"))
        mark.format = look
        self.setExtraSelections([mark])

    def passage_at(self, position: int) -> int:
        """The difference at a place of this document; -1 for none."""
        return next((place for place, (start, end) in enumerate(self._spans) if start <= position <= end), -1)

    def _embolden_headings(self) -> None:
        """Headings stand out, so that one sees where one is."""
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        block = self.document().firstBlock()
        while block.isValid():
            if block.text().startswith("#"):
                cursor = QTextCursor(block)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(bold)
            block = block.next()

    def _look(self, kind: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.color("text"))
        if kind == "inserted":
            look.setFontUnderline(True)
            look.setForeground(self._theme.color("ok"))
            look.setBackground(self._theme.color("ok_soft"))
        elif kind == "deleted":
            look.setFontStrikeOut(True)
            look.setForeground(self._theme.color("bad"))
            look.setBackground(self._theme.color("bad_soft"))
        return look

    def _again(self) -> None:
        """Other colours: show the same again where it was."""
        if self._shown is not None:
            kept = self.verticalScrollBar().value()
            self.show_pieces(*self._shown)
            self.verticalScrollBar().setValue(kept)
