"""The features of pages, ready-made: header, editor and reading view of each page, the panel of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from desktop.editor.completing import Completion, furnish_completion
from desktop.editor.editor import Editor
from desktop.editor.finding import furnish_finding
from desktop.editor.outline import furnish_outline
from desktop.editor.pasting import Pasting, furnish_pasting
from desktop.editor.spelling_marks import furnish_spelling
from desktop.editor.writing import furnish_writing
from desktop.panel.panel import SidePanel
from desktop.reading.view import ReadingView
from desktop.sheet.header import SheetHeader
from desktop.shell.sheet_page import Parts, SheetPage
from desktop.work import addresses
from desktop.work.commands import Command
from desktop.work.jobs import Lane
from desktop.work.store import Store
from storage import RecordId

if TYPE_CHECKING:
    from desktop.desk_protocol import DeskProtocol
    from desktop.open_workspace import OpenWorkspace

WEB = ("http", "https", "mailto")
IN_MENU = (
    "sheet.rename",
    "link.copy",
    "panel.history",
    "",
    "reading.print",
    "reading.pdf",
    "export.sheet",
    "",
    "sheet.delete",
)
"""The commands in a page's menu; an empty name is a line between them."""


class PartsMaker(QObject):
    """Makes the parts of pages and connects them to the window."""

    text_pasted = Signal(str)
    """Text was pasted into a page."""

    def __init__(self, desk: DeskProtocol, opened: OpenWorkspace, store: Store) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._window = desk.window
        self._opened = opened
        self._store = store
        self._watched: SheetPage | None = None
        self._page_commands: tuple[str, ...] = ()
        self.panel = SidePanel(
            desk.theme, store, self._window.notices, self._window.go, opened.texts, state=desk.panel_state
        )
        desk.commands.add(*self.panel.commands())

    def made(self) -> Parts:
        """The parts of one more page."""
        theme, store = self._desk.theme, self._store
        header = SheetHeader(theme, store, self._window.notices, self._window.go, folds=self._desk.state)
        editor = Editor(theme)
        pasting = Pasting(editor, store, self._window.notices, partial(self._desk.jobs.run, lane=Lane.SIDE))
        pasting.sheet_pasted.connect(self.text_pasted)
        furnish_writing(editor, theme, pasting.commands(), language=self._typing_language)
        furnish_pasting(editor, pasting)
        furnish_finding(editor, theme)
        furnish_completion(editor, theme, store, self._language)
        furnish_outline(editor, theme)
        furnish_spelling(editor, self._opened.speller)
        reading = ReadingView(theme, store)
        header.deleted.connect(self._window.pages.forget)
        for part in (editor.address_followed, reading.address_opened):
            part.connect(self._open_address)
        reading.place_followed.connect(self._desk.go_to_address)
        reading.tag_followed.connect(self._search_tag)
        return Parts(header, editor, reading)

    def refresh(self, page: SheetPage) -> None:
        """Something in the workspace has changed; a page that lies behind another is read again when it is shown."""
        if not page.isVisible():
            page.installEventFilter(self)
            return
        cast("SheetHeader", page.parts.header).refresh()
        cast("ReadingView", page.parts.reading).refresh()
        for completion in cast("Editor", page.parts.editor).findChildren(Completion):
            completion.refresh()

    def watch(self, page: SheetPage | None) -> None:
        """From now on the panel, the status line and the commands are about this page."""
        self.panel.show_record(RecordId(page.record) if page is not None and page.record else None)
        if page is self._watched:
            return
        if self._watched is not None:
            editor = cast("Editor", self._watched.parts.editor)
            editor.cursor_moved.disconnect(self._window.status.where)
            editor.words_counted.disconnect(self._window.status.words)
        self._watched = page
        self._desk.commands.take_out(*self._page_commands)
        self._page_commands = ()
        if page is None:
            self._window.status.where(None)
            self._window.status.words(None)
            return
        editor = cast("Editor", page.parts.editor)
        editor.cursor_moved.connect(self._window.status.where)
        editor.words_counted.connect(self._window.status.words)
        editor.tell()
        commands = self._commands_of(page)
        self._page_commands = tuple(command.name for command in commands)
        self._desk.commands.put(*commands)
        self._window.refresh_commands()

    def show_question(self, _field: str, words: str) -> None:
        """An open question of the page one works in was chosen: to its line, where it is settled."""
        if self._watched is not None:
            cast("SheetHeader", self._watched.parts.header).show_questions(words)

    def fill_menu(self, menu: QMenu, _record: str) -> None:
        """What can be done with a page, in its menu."""
        for name in IN_MENU:
            if not name:
                menu.addSeparator()
                continue
            command = next((each for each in self._desk.commands.all() if each.name == name), None)
            if command is not None:
                action = menu.addAction(command.title)
                action.setEnabled(command.enabled())
                action.triggered.connect(partial(self._run, name))

    def _commands_of(self, page: SheetPage) -> tuple[Command, ...]:
        header, editor = cast("SheetHeader", page.parts.header), cast("Editor", page.parts.editor)
        parts = (header, editor, cast("ReadingView", page.parts.reading))
        return tuple(command for part in parts for command in part.commands())

    def _typing_language(self) -> str:
        return self._desk.languages.spoken if self._desk.settings.typography else ""

    def _language(self) -> str:
        return self._desk.languages.spoken

    def _search_tag(self, tag: str) -> None:
        self._window.search.ask(f"#{tag}")

    def _run(self, name: str, _: bool = False) -> None:
        self._desk.commands.run(name)

    def _open_address(self, address: str) -> None:
        """An address that a text names: on the web, or a place of ours; programs and files are never opened so."""
        url = QUrl(f"https://{address}" if address.lower().startswith("www.") else address)
        if url.scheme() in WEB:
            QDesktopServices.openUrl(url)
        elif url.scheme() == addresses.SCHEME:
            self._desk.go_to_address(address)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, SheetPage):
            watched.removeEventFilter(self)
            self.refresh(watched)
        return False
