"""What opens from a window beyond its pages: a history, an export, paper; and the way back from what was done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

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
    from desktop.history.view import HistoryView
    from desktop.open_workspace import OpenWorkspace


class HistoryPage(LonePage):
    """The history of a text in a tab."""

    def __init__(self, view: HistoryView, title: str) -> None:
        super().__init__(view, title, "history")
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
        desk.commands.add(*self._undo_commands(), *self._printing.commands(), *self._exports.commands())

    def refresh(self) -> None:
        """Something in the workspace has changed."""
        self.undoing.refresh()
        for page in self._window.pages.pages():
            if isinstance(page, HistoryPage):
                page.view.refresh()

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
