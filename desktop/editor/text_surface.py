"""Qt's view of an open text: it hears of every change of the text, and tells the text every change of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.editor.handling import Mark
from desktop.editor.highlighting import MarkdownHighlighter
from desktop.editor.loading import SlowFilling
from desktop.editor.text_column import keep_lines_short
from desktop.editor.text_document import DocumentText
from desktop.editor.text_following import look_again, looking_at
from desktop.editor.text_marks import selections
from desktop.theme import Theme
from desktop.work.open_texts import OpenText, TextChange
from wiki.edits import Edit
from wiki.mentions import KnownNames
from wiki.rebasing import moved


class TextSurface(QTextEdit):
    """Implements `Surface` but for keys, mouse and clipboard. All places are characters of the stored text."""

    text_shown = Signal()
    """Another text is there, or none."""
    text_changed = Signal(object)
    """A TextChange is in the view; the text may be changed further from here."""
    caret_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open: OpenText | None = None
        self._following = self._undoing = False
        self._after: tuple[int, int] | None = None
        self._told: list[TextChange] = []
        self._waiting: list[TextChange] = []
        self._marks: dict[str, tuple[Mark, ...]] = {}
        self._later: tuple[int, int] | None = None
        self.setObjectName("text")
        self.setAcceptRichText(False)
        self.setFont(theme.font(14))
        self.setAccessibleName(self.tr("Text"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._highlighter = MarkdownHighlighter(self.document(), theme)
        self._filling = SlowFilling(self, self._fill_in, self._filled)
        sign_width = QFontMetricsF(theme.font(13, mono=True)).horizontalAdvance("0")
        self._held = DocumentText(self.document(), sign_width)
        self._held.load("")
        self._fit()
        self.setReadOnly(True)
        self.document().contentsChange.connect(self._typed)
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._caret_has_moved)
        theme.changed.connect(self._recolour)

    @property
    def text(self) -> str:
        """The whole text as it is stored."""
        return self._held.text

    @property
    def open_text(self) -> OpenText | None:
        """The text that is shown."""
        return self._open

    @property
    def is_filling(self) -> bool:
        """Whether a long text is still coming in; nothing can be typed meanwhile."""
        return self._filling.is_filling

    def show_text(self, text: OpenText | None) -> None:
        """Show a text, or nothing. The caret and the scroll bar are where they were left."""
        self._keep_whereabouts()
        if self._open is not None:
            self._open.opened.disconnect(self._load)
            self._open.changed.disconnect(self._heard)
        self._open = text
        if text is not None:
            text.opened.connect(self._load)
            text.changed.connect(self._heard)
        self._load()

    def know(self, names: KnownNames) -> None:
        """The people of the group: mentions of them show."""
        self._highlighter.know(names)
        if "@" in self.text:
            self._recolour()

    def place(self) -> int:
        return self._held.place(self.textCursor().position())

    def selection(self) -> tuple[int, int]:
        cursor = self.textCursor()
        return self._held.place(cursor.selectionStart()), self._held.place(cursor.selectionEnd())

    def select(self, start: int, end: int | None = None) -> None:
        wanted = start, start if end is None else end
        if self.is_filling:
            self._later = wanted
        self._put_caret(*wanted)
        self.ensureCursorVisible()

    def edit(self, edits: Sequence[Edit], *, select: tuple[int, int] | None = None, group: str = "") -> None:
        if self._open is None or self.is_filling:
            return
        self._after = select
        self._open.edit(edits, None, group=group)
        self._after = None
        self.ensureCursorVisible()

    def undo(self) -> None:
        """Take back my last act in this text; the caret goes there."""
        self._had_back(redo=False)

    def redo(self) -> None:
        """Do again what I took back last; the caret goes there."""
        self._had_back(redo=True)

    def rectangle(self, place: int) -> QRect:
        return self.cursorRect(self._held.cursor(place))

    def place_at(self, point: QPoint) -> int:
        """The place nearest to a point of the viewport."""
        return self._held.place(self.cursorForPosition(point).position())

    def visible_places(self) -> tuple[int, int]:
        """From where to where the text can be seen."""
        area = self.viewport().rect()
        return self.place_at(area.topLeft()), self.place_at(area.bottomRight())

    def show_marks(self, layer: str, marks: Sequence[Mark]) -> None:
        """Mark stretches, in the place of those that this layer had; they follow their text until told anew."""
        self._marks[layer] = tuple(marks)
        self._draw_marks()

    def _draw_marks(self) -> None:
        marks = [mark for layer in self._marks.values() for mark in layer]
        self.setExtraSelections(
            selections(self._theme, [(self._held.cursor(mark.start, mark.end), mark.kind) for mark in marks])
        )

    def _put_caret(self, start: int, end: int) -> None:
        self.setTextCursor(self._held.cursor(start, end))

    def _had_back(self, *, redo: bool) -> None:
        if self._open is None or self.is_filling:
            return
        self._undoing = True
        (self._open.redo if redo else self._open.undo)()
        self._undoing = False
        self.ensureCursorVisible()

    # What the document tells.

    def _typed(self, position: int, removed: int, _added: int) -> None:
        """Qt has changed its document: follow, and tell the text."""
        if self._following or self._open is None:
            return
        edit = self._held.took(position, removed)
        if edit is not None:
            self._told.append(TextChange((edit,), mine=True, source=self))
            self._open.edit((edit,), self)

    def _tell(self) -> None:
        """The document is at rest: those who listen may change it."""
        if self._following:
            return
        told, self._told = self._told, []
        for change in told:
            self._shape_lines(change)
            self.text_changed.emit(change)

    def _shape_lines(self, change: TextChange) -> None:
        with self._unheard():
            self._held.shape_lines(change.edits)

    def _caret_has_moved(self) -> None:
        if not self._following:
            self._highlighter.stand_on(self.textCursor().block())
            self.caret_moved.emit()

    # What the text tells.

    def _heard(self, change: TextChange) -> None:
        if change.source is self:
            return
        if self.is_filling:
            self._waiting.append(change)
            return
        self._follow(change)

    def _follow(self, change: TextChange) -> None:
        """Make a change in the document; caret, selection and what is looked at stay on their text."""
        looking = looking_at(self)
        caret = self.textCursor()
        ends = [self._held.place(caret.anchor()), self._held.place(caret.position())]
        after = self._after or self._caret_after(change, ends)
        with self._unheard():
            cursor, rest = self._held.follow(change.edits)
        if rest:
            self._later = after
            self._fill(cursor, rest)
        else:
            self._shape_lines(change)
        self._put_caret(*after)
        self._caret_has_moved()
        look_again(self, looking)
        self.text_changed.emit(change)

    def _caret_after(self, change: TextChange, ends: Sequence[int]) -> tuple[int, int]:
        if change.mine and self._undoing and change.edits:
            place = moved(change.edits[-1].end, change.edits, stays=False)
            return place, place
        anchor, position = (moved(each, change.edits, stays=True) for each in ends)
        return anchor, position

    # Long texts come piece by piece.

    def _load(self) -> None:
        """Show the text from its beginning."""
        self._filling.stop()
        self._later = None
        self._waiting.clear()
        self._marks.clear()
        self._told.clear()
        text = self._open.text if self._open is not None else ""
        with self._unheard():
            self._highlighter.leave()
            cursor, rest = self._held.load(text)
        self._fit()
        self.setReadOnly(self._open is None or not self._open.loaded)
        self._draw_marks()
        if rest:
            self._fill(cursor, rest)
        self._back_to_whereabouts()
        self.text_shown.emit()

    def _fill(self, cursor: QTextCursor, words: str) -> None:
        self.setReadOnly(True)
        self._filling.fill(cursor, words)

    def _fill_in(self, cursor: QTextCursor, words: str) -> None:
        with self._unheard():
            cursor.insertText(words)

    def _filled(self) -> None:
        self.setReadOnly(False)
        later, self._later = self._later, None
        if later is not None:
            self.select(*later)
            self._caret_has_moved()
        else:
            self._back_to_whereabouts()
        waiting, self._waiting = self._waiting, []
        for change in waiting:
            self._follow(change)

    def _keep_whereabouts(self) -> None:
        if self._open is not None and not self.is_filling:
            cursor = self.textCursor()
            ends = self._held.place(cursor.anchor()), self._held.place(cursor.position())
            self._open.whereabouts = (*ends, self.verticalScrollBar().value())

    def _back_to_whereabouts(self) -> None:
        anchor, caret, scrolled = self._open.whereabouts if self._open is not None else (0, 0, 0)
        self._put_caret(anchor, caret)
        self._highlighter.stand_on(self.textCursor().block())
        if scrolled:
            self.cursorRect(self._held.cursor(len(self.text)))
        self.verticalScrollBar().setValue(scrolled)

    def _recolour(self) -> None:
        """New colours need the text loaded again."""
        self._highlighter.forget_colours()
        self._keep_whereabouts()
        self._load()

    def _fit(self) -> None:
        with self._unheard():
            keep_lines_short(self, self._theme)

    @contextmanager
    def _unheard(self) -> Iterator[None]:
        """What the document tells inside of this is no typing."""
        following, self._following = self._following, True
        try:
            yield
        finally:
            self._following = following

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)
