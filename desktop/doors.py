"""What opens from a window beyond its pages: a history, an export, paper; and the way back from what was done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from desktop.exporting.export_commands import ExportCommands
from desktop.printing.printing import Printing
from desktop.shell.page import LonePage
from desktop.shell.sheet_page import SheetPage
from desktop.work.commands import Command
from desktop.work.open_texts import OpenText
from desktop.work.store import Store
from desktop.work.undoing import Undoing
from storage import RecordId

if TYPE_CHECKING:
    from desktop.desk_protocol import DeskProtocol
    from desktop.editor.editor import Editor
    from desktop.history.view import HistoryView
    from desktop.open_workspace import OpenWorkspace
    from desktop.replacing.view import ReplaceView
    from storage import Changes


class HistoryPage(LonePage):
    """The history of a text in a tab."""

    def __init__(self, view: HistoryView, title: str) -> None:
        super().__init__(view, title, "history")
        self.view = view


class ReplacePage(LonePage):
    """Replacing everywhere, in a tab."""

    def __init__(self, view: ReplaceView, title: str) -> None:
        super().__init__(view, title, "pencil")
        self.view = view


class Doors(QObject):
    """Opens them, and gives the commands that do."""

    def __init__(self, desk: DeskProtocol, opened: OpenWorkspace, store: Store) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._window = desk.window
        self._opened = opened
        self._store = store
        notices = self._window.notices
        self.undoing = Undoing(store, notices, self._show_undo)
        self._printing = Printing(store, notices, self._record, self._text, self._window)
        self._exports = ExportCommands(self._current, self.show_export, self)
        self._only_here: tuple[str, ...] = ()
        self._window.pages.page_changed.connect(self._page_changed)
        everywhere = Command(
            "replace.everywhere",
            self.tr("Replace everywhere…"),
            self.tr("Workspace"),
            self.show_replacing,
            "Ctrl+Alt+H",
        )
        desk.commands.add(*self._undo_commands(), *self._printing.commands(), *self._exports.commands(), everywhere)

    def refresh(self, changes: Changes | None = None) -> None:
        """Something in the workspace has changed: here, when there are `changes`."""
        self.undoing.refresh()
        for page in self._window.pages.pages():
            if isinstance(page, HistoryPage):
                page.view.refresh()
            elif isinstance(page, ReplacePage) and changes is not None:
                page.view.heard(changes)

    def show_history(self, seq: int = 0) -> None:
        """The history of the record one works in, at a version; 0 is the newest."""
        page = self._window.pages.current_page()
        if not isinstance(page, SheetPage) or not page.record:
            return
        from desktop.history.view import HistoryView

        view = HistoryView(self._desk.theme, self._store, self._window.notices)
        title = self.tr("History: {title}").format(title=page.title)
        view.closed.connect(self._show(HistoryPage(view, title), f"history {page.record}").closed)
        view.show_record(RecordId(page.record), seq)

    def show_export(self, record: RecordId | None) -> None:
        """What would leave of one text, or of all for None, before it does."""
        from desktop.exporting.export_view import ExportView

        view = ExportView(self._desk.theme, self._store, self._window.notices, self._desk.jobs, self._opened.workspace)
        view.finished.connect(self._show(LonePage(view, self.tr("Sending out"), "share-2"), "export").closed)
        if record is None:
            view.export_all()
        else:
            view.export_record(record)

    def show_replacing(self) -> None:
        """What would be replaced everywhere, beginning with what is selected in the text."""
        from desktop.replacing.view import ReplaceView

        words = self._selected()
        before = next((page for page in self._window.pages.pages() if isinstance(page, ReplacePage)), None)
        if before is not None and before is self._window.pages.current_page():
            before.view.begin()
            return
        view = ReplaceView(
            self._desk.theme,
            self._store,
            self._window.notices,
            self._window.go,
            scope=self._records_of,
            flush=self._opened.texts.flush_all,
        )
        view.finished.connect(self._show(ReplacePage(view, self.tr("Replace everywhere")), "replace").closed)
        view.begin(words, before.view.head.now() if before is not None else None)

    def _records_of(self, query: str, done: Callable[[frozenset[RecordId]], None]) -> None:
        """The records that answer to a search."""
        self._opened.searcher.records(query, lambda found: done(frozenset(found)))

    def _selected(self) -> str:
        """The words that are selected in the text one works in, when they stand on one line."""
        page = self._window.pages.current_page()
        if not isinstance(page, SheetPage):
            return ""
        view = cast("Editor", page.parts.editor).view
        start, end = view.selection()
        words = view.text[start:end]
        return "" if "\n" in words or len(words) > 200 else words

    def _show(self, page: LonePage, key: str) -> LonePage:
        self._window.pages.show_page(page, key=key)
        page.widget.setFocus()
        return page

    def _page_changed(self, page: object) -> None:
        """What can be done only in a history is among the commands while one is in it."""
        commands = page.view.commands() if isinstance(page, HistoryPage) else ()
        self._desk.commands.take_out(*self._only_here)
        self._only_here = tuple(command.name for command in commands)
        self._desk.commands.put(*commands)

    def _undo_commands(self) -> tuple[Command, ...]:
        """They say what they would take back, so they are made anew when that is something else."""
        group, undo = self.tr("Workspace"), self.undoing
        can_undo, can_redo = partial(getattr, undo, "can_undo"), partial(getattr, undo, "can_redo")
        return (
            Command("workspace.undo", undo.undo_words(), group, undo.undo, "Ctrl+Alt+Z", can_undo),
            Command("workspace.redo", undo.redo_words(), group, undo.redo, "Ctrl+Alt+Y", can_redo),
        )

    def _show_undo(self) -> None:
        self._desk.commands.put(*self._undo_commands())

    def _current(self) -> RecordId | None:
        record = self._record()
        return RecordId(record) if record else None

    def _record(self) -> str:
        page = self._window.pages.current_page()
        return page.record if isinstance(page, SheetPage) else ""

    def _text(self, record: str) -> OpenText | None:
        return self._opened.texts.find(RecordId(record))
