"""A text as it will be read, beside the editor or alone. It follows what is typed, and gives its ticks back to it."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QShowEvent, QTextDocument
from PySide6.QtWidgets import QStackedLayout, QWidget
from shiboken6 import isValid

from desktop.reading.browser import Browser, words_of
from desktop.reading.card import PreviewCard
from desktop.reading.column import keep_lines_short, longest_line
from desktop.reading.drawing import Drawing
from desktop.reading.lines import LineMap
from desktop.reading.looks import looks_of
from desktop.reading.pictures import Pictures
from desktop.reading.presenter import Readable, ReadingPresenter
from desktop.reading.previews import Preview, PreviewOf, store_previews
from desktop.rendering import Rendered
from desktop.theme import Theme
from desktop.widgets.empty_state import EmptyState
from desktop.work.commands import Command
from desktop.work.store import Store
from storage.errors import StorageError
from storage.model import FileHash

PAUSE = 150
"""Milliseconds after the last change before the text is drawn anew."""
LONGEST_PAUSE = 2_000
"""A text that takes long to draw waits longer, so that it is never drawn between two keys; but not longer than this."""
_MARGIN = 26


class ReadingView(QWidget):
    """Shows an open text. Lines are those of its body, counted from 0."""

    scrolled = Signal(float)
    """Somebody scrolled here: the line at the top."""
    link_followed = Signal(str, bool)
    """The words of a wiki link or the name of a mention, and whether it shall open beside."""
    address_opened = Signal(str)
    """A web or mail address."""
    place_followed = Signal(str, bool)
    """A fabrique:// address, and whether it shall open beside."""
    tag_followed = Signal(str)
    """A tag, without its sign."""
    action_ticked = Signal(int)
    """The box on this line was ticked or unticked; the text is changed already."""

    def __init__(
        self, theme: Theme, store: Store, preview_of: PreviewOf | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self._theme = theme
        self._store = store
        self._preview_of = preview_of or store_previews(store)
        self._presenter = ReadingPresenter(store, self._render_soon)
        self._pictures = Pictures(theme, self._path_of)
        self._browser = Browser(self._pictures.image, self)
        self._card = PreviewCard(theme, self)
        self._map: LineMap | None = None
        self._wanted: float | None = None
        self._drawn = Rendered((), 0)
        self._moving = False
        self._stale = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._render)
        self._drawing = Drawing(self._new_document, self._drawn_whole, self)
        self._empty = self._nothing()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._browser)
        self._stack.addWidget(self._empty)
        self._set_up_browser()
        self.setFocusProxy(self._browser)
        self.show_text(None)

    def _set_up_browser(self) -> None:
        browser, theme = self._browser, self._theme
        browser.setDocument(self._new_document())  # Qt deletes the first one, and only the first one, by itself
        browser.setObjectName("reading_text")
        browser.setAccessibleName(self.tr("Text to read"))
        browser.verticalScrollBar().valueChanged.connect(self._scrolled)
        browser.followed.connect(self._followed)
        browser.rested.connect(self._rested)
        browser.left.connect(self._card.hide)
        browser.resized.connect(self._resized)
        theme.changed.connect(self._recoloured)

    def _nothing(self) -> EmptyState:
        title = self.tr("Nothing to read yet")
        words = self.tr("The text appears here, as it will be read and printed, as soon as something is written.")
        return EmptyState(self._theme, "book-open", title, words)

    def show_text(self, text: Readable | None, title: str = "") -> None:
        """Show a text, or none; `title` is what screen readers call it."""
        before = self._presenter.text
        if before is not text:
            if before is not None:
                before.changed.disconnect(self._changed)
                before.opened.disconnect(self._render)
            if text is not None:
                text.changed.connect(self._changed)
                text.opened.connect(self._render)
            self._wanted = 0.0
        if title:
            self._browser.setAccessibleName(title)
        self._presenter.show(text)
        self._render()

    def refresh(self) -> None:
        """Something in the workspace has changed: links may lead elsewhere, people may be new."""
        self._presenter.look()

    def visible_line(self) -> float:
        """The line at the top of what is seen."""
        if self._map is None:
            return 0.0
        return self._map.line_at(self._browser.verticalScrollBar().value() + self._theme.px(_MARGIN))

    def scroll_to_line(self, line: float) -> None:
        """Put a line at the top; nothing is told, since nobody scrolled."""
        if self._map is None or self._stale or self._drawing.is_busy:
            self._wanted = line
            return
        self._wanted = line if self._timer.isActive() else None  # the line may be one that is not drawn yet
        self._move(round(self._map.y_of(line)) - self._theme.px(_MARGIN) if line > 0 else 0)

    def commands(self) -> tuple[Command, ...]:
        """Nothing here has a key of the whole window; printing has its own commands."""
        return ()

    def _move(self, value: int) -> None:
        self._moving = True
        self._browser.verticalScrollBar().setValue(value)
        self._moving = False

    def _changed(self, change: object = None) -> None:
        self._render_soon()

    def _render_soon(self) -> None:
        self._timer.start(max(PAUSE, min(LONGEST_PAUSE, round(self._drawing.spent * 6_000))))

    def _render(self) -> None:
        self._timer.stop()
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        text = self._presenter.text
        is_blank = text is None or (text.loaded and not text.text.strip())
        self._stack.setCurrentWidget(self._empty if is_blank else self._browser)
        if is_blank:
            self._draw(Rendered((), 0))
        else:
            self._presenter.rendered(looks_of(self._theme), self._draw)

    def _draw(self, rendered: Rendered) -> None:
        self._pictures.density = self.devicePixelRatioF()
        self._pictures.width = max(60.0, self._column())
        self._drawn = rendered
        self._drawing.draw((*rendered.parts, *self._rest_of_text()))

    def _column(self) -> float:
        """How wide a picture may be: as wide as the lines."""
        inside = self._browser.viewport().width() - 2 * self._theme.px(_MARGIN)
        return min(inside, longest_line(self._browser.document().defaultFont()))

    def _new_document(self) -> QTextDocument:
        """A document to be drawn out of sight; its parent is what it asks for pictures."""
        theme, made = self._theme, QTextDocument(self._browser)
        made.setUndoRedoEnabled(False)
        made.setDefaultFont(theme.font(14))
        made.setIndentWidth(theme.px(24))
        made.setDocumentMargin(theme.px(_MARGIN))
        made.setDefaultTextOption(self._browser.document().defaultTextOption())
        made.setDefaultStyleSheet(looks_of(theme).style_sheet())
        return made

    def _drawn_whole(self, document: QTextDocument) -> None:
        if not isValid(self):
            return  # the page went while its text was being drawn
        browser, before = self._browser, self._browser.document()
        value = browser.verticalScrollBar().value()
        focused = browser.focused() if browser.hasFocus() else ""
        self._moving = True
        self._map = LineMap(document, self._drawn.lines)
        keep_lines_short(document, browser.viewport().width(), self._theme.px(_MARGIN))
        browser.setDocument(document)
        before.deleteLater()
        if focused:
            browser.focus_link(focused)
        if value or self._wanted:
            document.size()  # has all of it laid out, which is else done as one scrolls
        browser.verticalScrollBar().setValue(value)
        self._moving = False
        if self._wanted is not None:
            self.scroll_to_line(self._wanted)

    def _rest_of_text(self) -> tuple[str, ...]:
        """What is said in the place of a text's end that is too long to be shown."""
        count = self._presenter.left_out
        words = self.tr("The text goes on for %n character(s), which only the editor shows.", "", count)
        return (f"<p><i>{escape(words)}</i></p>",) if count else ()

    def _recoloured(self) -> None:
        self._render()

    def _resized(self) -> None:
        keep_lines_short(self._browser.document(), self._browser.viewport().width(), self._theme.px(_MARGIN))
        if any('src="piece:' in part for part in self._drawn.parts):
            self._render_soon()

    def _scrolled(self) -> None:
        self._card.hide()
        if not self._moving and self._map is not None:
            self._wanted = None
            self.scrolled.emit(self.visible_line())

    def _followed(self, address: str, beside: bool) -> None:
        scheme, _, rest = address.partition(":")
        if address.startswith("#"):
            self._go_inside(address[1:])
        elif scheme == "task":
            self._tick(int(rest))
        elif scheme in {"wiki", "new"} and rest.startswith("#"):
            self._go_inside(rest[1:])
        elif scheme in {"wiki", "new", "who"}:
            self.link_followed.emit(rest, beside)
        elif scheme == "tag":
            self.tag_followed.emit(rest)
        elif scheme == "fabrique":
            self.place_followed.emit(address, beside)
        elif scheme in {"http", "https", "mailto"}:
            self.address_opened.emit(address)

    def _tick(self, line: int) -> None:
        if self._presenter.tick(line, self):
            self._render()
            self.action_ticked.emit(line)

    def _go_inside(self, place: str) -> None:
        if place.startswith(("note-", "from-note-")):
            self._browser.scrollToAnchor(place)
            return
        line = self._presenter.line_of(place)
        if line is not None:
            self.scroll_to_line(float(line))
            self.scrolled.emit(float(line))

    def _rested(self, address: str, at: QPoint) -> None:
        words = words_of(address)

        def answered(preview: Preview | None) -> None:
            if isValid(self) and preview is not None and self._browser.underMouse():
                self._card.show_preview(preview, at)

        self._preview_of(words, answered)

    def _path_of(self, digest: str) -> Path | None:
        try:
            return self._store.files.path(FileHash(digest))
        except StorageError:
            return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._render()
