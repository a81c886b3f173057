"""The text under a person's hands: keys, mouse, clipboard, drops and the menu; others may take each of them first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from desktop.editor.handling import KeyHandler, MenuFiller, MimeHandler
from desktop.editor.text_surface import TextSurface
from desktop.theme import Theme
from wiki.edits import Edit
from wiki.lines import line_ending

_UNDO_KEYS = ("Ctrl+Z",)
_REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")
_BREAK_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STILL_A_BREAK = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class TextView(TextSurface):
    """Implements `Surface`."""

    link_pressed = Signal(int, bool)
    """A press with Ctrl at a place; with Shift as well, beside."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._early = ""
        self.text_shown.connect(self._forget_early)
        self._keys: list[KeyHandler] = []
        self._mimes: list[MimeHandler] = []
        self._fillers: list[MenuFiller] = []

    def add_key_handler(self, handler: KeyHandler, *, first: bool = False) -> None:
        """Let something take keys; after those that are there, or before them."""
        self._keys.insert(0 if first else len(self._keys), handler)

    def add_mime_handler(self, handler: MimeHandler) -> None:
        """Let something take what is pasted or dropped."""
        self._mimes.append(handler)

    def add_menu_filler(self, filler: MenuFiller) -> None:
        """Let something add to the menu, above what is always there."""
        self._fillers.append(filler)

    def insert_words(self, words: str) -> None:
        """Put words in the place of the selection; their breaks become the text's own."""
        start, end = self.selection()
        words = words.replace("\r\n", "\n").replace("\r", "\n").replace("\n", line_ending(self.text))
        self.edit((Edit(start, end, words),), select=(start + len(words), start + len(words)))

    def paste_plain(self) -> None:
        """Put in the clipboard's plain text, whatever else it holds."""
        self.insert_words(QGuiApplication.clipboard().text())

    def _takes(self, event: QKeyEvent) -> bool:
        """Undo, redo and Enter are the text's, not Qt's; Shift does not change what Enter means."""
        pressed = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        if pressed in _UNDO_KEYS or event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif pressed in _REDO_KEYS or event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.key() in _BREAK_KEYS and not event.modifiers() & ~_STILL_A_BREAK:
            # Not left to Qt, for which Enter on an empty line with a line height only takes that away.
            self.insert_words("\n")
        else:
            return False
        return True

    def _menu(self, place: int) -> QMenu:
        menu = QMenu(self)
        for filler in self._fillers:
            filler.fill(menu, place, self)
        if not menu.isEmpty():
            menu.addSeparator()
        opened, selected = self.open_text, self.textCursor().hasSelection()
        writable = not self.isReadOnly()
        entries = (
            (self.tr("Undo"), self.undo, writable and opened is not None and opened.can_undo),
            (self.tr("Redo"), self.redo, writable and opened is not None and opened.can_redo),
            (self.tr("Cut"), self.cut, writable and selected),
            (self.tr("Copy"), self.copy, selected),
            (self.tr("Paste"), self.paste, writable and self.canPaste()),
            (self.tr("Paste as plain text"), self.paste_plain, writable and self.canPaste()),
            (self.tr("Select all"), self.selectAll, True),
        )
        for words, act, enabled in entries:
            menu.addAction(words, act).setEnabled(enabled)
        return menu

    def _drop(self, event: QDropEvent) -> None:
        """What is dropped stands where it was let go; text of one's own is moved, as one act."""
        place = self.place_at(event.position().toPoint())
        start, end = self.selection()
        own = event.source() in (self, self.viewport()) and start < end
        if not own:
            self.select(place)
            self.insertFromMimeData(event.mimeData())
            return
        words = self.text[start:end]
        if start <= place <= end:
            return
        taken = () if event.dropAction() == Qt.DropAction.CopyAction else (Edit(start, end, ""),)
        at = place - (end - start if taken and place > end else 0)
        self.edit((*taken, Edit(place, place, words)), select=(at, at + len(words)))

    def _say_that_it_is_empty(self) -> None:
        painter = QPainter(self.viewport())
        painter.setPen(self._theme.color("text_tertiary"))
        painter.setFont(self.font())
        begin = self.rectangle(0)
        area = self.viewport().rect().adjusted(begin.left(), begin.top(), -begin.left(), 0)
        painter.drawText(area, Qt.TextFlag.TextWordWrap, self.tr("Nothing is written here yet. Begin where you like."))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
            if pressed in _UNDO_KEYS + _REDO_KEYS:
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.open_text is not None and self.open_text.loaded and self.document().isEmpty():
            self._say_that_it_is_empty()

    def _keep_for_later(self, event: QKeyEvent) -> bool:
        """While a long text comes in nothing can be typed, but nothing that is typed gets lost either."""
        is_break = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        words = "\n" if is_break else event.text()
        if not self.is_filling or not words or not (is_break or words.isprintable()):
            return False
        self._early += words
        return True

    def _forget_early(self) -> None:
        self._early = ""

    def _filled(self) -> None:
        super()._filled()
        words, self._early = self._early, ""
        if words:
            self.textCursor().insertText(words)
            self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._keep_for_later(event):
            event.accept()
            return
        handled = any(handler.handle(event, self) for handler in self._keys) if not self.isReadOnly() else False
        if handled or (not self.isReadOnly() and self._takes(event)):
            event.accept()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.button() == Qt.MouseButton.LeftButton:
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.link_pressed.emit(self.place_at(event.position().toPoint()), beside)
            event.accept()
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = self.place_at(event.pos()) if by_mouse else self.place()
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.rectangle(place).bottomLeft())
        menu = self._menu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasUrls() or source.hasImage() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.isReadOnly() or any(handler.insert_mime(source, self) for handler in self._mimes):
            return
        if source.hasText():
            self.insert_words(source.text())

    def createMimeDataFromSelection(self) -> QMimeData:
        start, end = self.selection()
        data = QMimeData()
        data.setText(self.text[start:end])
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        if not self.isReadOnly() and self.canInsertFromMimeData(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if not self.isReadOnly():
            self._drop(event)
            event.acceptProposedAction()
