"""The page of a sheet, a note, a kit or a page: its header, and its text to write, to read, or both side by side.

Features are handed in ready-made; `sheet_parts` says what of them is used.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.shell.focusing import focus_inside
from desktop.shell.page import Page
from desktop.shell.page_head import BOTH, MODES, READ, WRITE, PageHead
from desktop.shell.pointing import pointed
from desktop.shell.sheet_parts import Described, EditorPart, HeaderPart, Parts, Ports, ReadingPart
from desktop.shell.trail import PageState
from desktop.theme import Theme
from desktop.widgets.labels import horizontal_line
from desktop.work.places import Place

if TYPE_CHECKING:
    from desktop.work.open_texts import OpenText, OpenTexts, TextChange
    from storage import RecordId


__all__ = ["Described", "EditorPart", "HeaderPart", "Parts", "Ports", "ReadingPart", "SheetPage"]

Shows = Callable[[Place], bool]
NARROW = 520
"""Width of a page, as drawn, below which two sides are two columns of single words."""


class SheetPage(Page):
    """Composes the parts; which of editor and reading is seen is the mode."""

    has_panel = True

    def __init__(
        self, theme: Theme, parts: Parts, texts: OpenTexts, ports: Ports, *, mode: int = BOTH, shows: Shows = bool
    ) -> None:
        """`shows` says which places are texts."""
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._parts = parts
        self._shows = shows
        self._texts = texts
        self._ports = ports
        self._place: Place | None = None
        self._arriving: tuple[Place, PageState] | None = None
        self._text: OpenText | None = None
        self._syncing = False
        self._head = PageHead(theme, self)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for part in (parts.editor, parts.reading):
            cast("QWidget", part).setMinimumWidth(theme.px(140))
            self._split.addWidget(cast("QWidget", part))
        for place in range(2):
            self._split.setStretchFactor(place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._head, cast("QWidget", parts.header), horizontal_line()):
            layout.addWidget(widget)
        layout.addWidget(self._split, 1)
        self._is_split_by_hand = False
        self._narrow = theme.px(NARROW)
        self._connect()
        self.set_mode(mode)

    def _connect(self) -> None:
        self._head.mode_chosen.connect(self._choose_mode)
        self._head.link_asked.connect(self.copy_link)
        self._head.menu.aboutToShow.connect(self._fill_menu)
        self._split.splitterMoved.connect(self._moved_by_hand)
        self._parts.editor.scrolled.connect(self._editor_scrolled)
        self._parts.reading.scrolled.connect(self._reading_scrolled)
        self._parts.editor.link_followed.connect(self._ports.follow)
        self._parts.reading.link_followed.connect(self._ports.follow)

    @property
    def parts(self) -> Parts:
        """The widgets, for whoever connects them further."""
        return self._parts

    @property
    def record(self) -> str:
        """The record that is shown; empty before the first."""
        return self._place.record if self._place is not None else ""

    @property
    def mode(self) -> int:
        """WRITE, BOTH or READ."""
        return self._head.mode()

    def set_mode(self, mode: int) -> None:
        """Show the editor, the reading view, or both."""
        self._head.show_mode(mode)
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        line = self._parts.editor.visible_line() if self._text is not None else 0.0
        self._show_sides()
        self._parts.reading.show_text(self._text if mode != WRITE else None)
        self._share_width()
        if mode != WRITE and self._text is not None:
            self._parts.reading.scroll_to_line(line)
        if had_focus:
            self.take_focus()

    def cycle_mode(self) -> None:
        """Write, side by side, read, and again."""
        self._choose_mode((self.mode + 1) % len(MODES))

    def refresh(self) -> None:
        """The record may be called otherwise now."""
        if self._place is not None:
            self._ask_description(self._place.record)

    def place(self) -> Place | None:
        if self._place is None or self._text is None or not self._text.loaded:
            return self._place
        return Place(self._place.record, start=self._parts.editor.place())

    def can_show(self, place: Place) -> bool:
        return self._shows(place)

    def show_place(self, place: Place, state: PageState | None = None) -> None:
        is_new = place.record != self.record
        self._place = place
        self._arriving = (place, state or {})
        if is_new:
            self._let_go()
            self._open(place.record)
        if self._text is not None and self._text.loaded:
            self._arrive()

    def state(self) -> PageState:
        if self._text is None or not self._text.loaded:
            return {}
        return {"caret": float(self._parts.editor.place()), "line": self._parts.editor.visible_line()}

    def take_focus(self) -> None:
        part = self._parts.reading if self.mode == READ else self._parts.editor
        focus_inside(cast("QWidget", part), Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self._let_go()

    def _open(self, record: str) -> None:
        self._text = self._texts.open(cast("RecordId", record))
        self._ask_description(record)
        self._parts.header.show_record(record)
        self._parts.editor.show_text(self._text)
        if self.mode != WRITE:
            self._parts.reading.show_text(self._text)
        self._text.changed.connect(self._changed)
        self._text.saved.connect(self.saving)
        self._text.failed.connect(self.saving)
        self._text.opened.connect(self._arrive)  # after the editor's own: it has the text when we go to a place in it

    def _let_go(self) -> None:
        if self._text is None:
            return
        text, self._text = self._text, None
        text.opened.disconnect(self._arrive)
        text.changed.disconnect(self._changed)
        text.saved.disconnect(self.saving)
        text.failed.disconnect(self.saving)
        self._parts.editor.show_text(None)
        self._parts.reading.show_text(None)
        self._texts.release(text.record)

    def _arrive(self) -> None:
        if self._arriving is None or self._text is None:
            return
        (place, state), self._arriving = self._arriving, None
        found = self._ports.find(place, self._text.text)
        if "caret" in state:
            self._parts.editor.go_to(int(state["caret"]))
            self._parts.editor.scroll_to_line(state.get("line", 0.0))
        elif found is not None:
            self._parts.editor.go_to(found, place.words)
            if self.mode == READ:
                self._parts.reading.scroll_to_line(float(self._text.text.count("\n", 0, found)))
            elif self.mode == BOTH:
                self._parts.reading.scroll_to_line(self._parts.editor.visible_line())

    def _changed(self, change: TextChange) -> None:
        if change.mine:
            self.saving.emit(None)

    def _ask_description(self, record: str) -> None:
        self._ports.describe(record, partial(self._described, record))

    def _described(self, record: str, described: Described) -> None:
        """Answers may overtake each other, and come after the page was closed."""
        if record != self.record or self._text is None:
            return
        self._head.show_trail(described.above, described.title)
        self.say_title(described.title)

    def _choose_mode(self, mode: int) -> None:
        self.set_mode(mode)
        self._ports.keep_mode(mode)

    def copy_link(self) -> None:
        """Put the address of what the caret stands in on the clipboard: its action, its section, or the record."""
        place = self.place()
        if place is None or self._text is None or not self._text.loaded:
            return
        found = pointed(place, self._text.text, Random())
        if found.edit is not None:
            self._text.edit((found.edit,))
        self._ports.copy_link(found.place)

    def _fill_menu(self) -> None:
        self._head.menu.clear()
        self._ports.fill_menu(self._head.menu, self.record)

    def _editor_scrolled(self, line: float) -> None:
        self._together(self._parts.reading, line)

    def _reading_scrolled(self, line: float) -> None:
        self._together(self._parts.editor, line)

    def _together(self, other: EditorPart | ReadingPart, line: float) -> None:
        """The side that was scrolled takes the other along."""
        if self._syncing or self.mode != BOTH:
            return
        self._syncing = True
        try:
            other.scroll_to_line(line)
        finally:
            self._syncing = False

    def _moved_by_hand(self) -> None:
        self._is_split_by_hand = True

    def _show_sides(self) -> None:
        """A page that is too narrow for both sides shows the one to write in."""
        both = self.mode == BOTH and self.width() >= self._narrow
        cast("QWidget", self._parts.editor).setVisible(self.mode != READ)
        cast("QWidget", self._parts.reading).setVisible(self.mode == READ or both)

    def _share_width(self) -> None:
        """Both sides are equally wide until somebody has moved the line between them."""
        if self.mode == BOTH and not self._is_split_by_hand:
            self._split.setSizes([self.width() // 2] * 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_sides()
        self._share_width()
