"""Whatever comes to the window from outside, by drop, by paste or by choice, is led to the review."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.importing.dropped import incoming_of, is_own
from desktop.work.commands import Command
from desktop.work.notices import Notices, Offer


class Bringing(QObject):
    """Watches a window's drops. `brought` carries paths, or a text, to be reviewed.

    A drop on a part of the window that takes it itself (the editor) never comes here.
    """

    brought = Signal(object)

    def __init__(self, window: QWidget, notices: Notices) -> None:
        super().__init__(window)
        self.window = window
        self._notices = notices
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def commands(self) -> tuple[Command, ...]:
        """The ways in by name."""
        group = self.tr("Bringing in")
        return (
            Command(
                "import.files", self.tr("Bring in files…"), group, self.choose_files, "Ctrl+Shift+I", icon="download"
            ),
            Command(
                "import.folder", self.tr("Bring in a folder…"), group, self.choose_folder, "Ctrl+Alt+I", icon="folder"
            ),
            Command("import.paste", self.tr("Bring in what was copied"), group, self.paste, "Ctrl+Alt+V", icon="inbox"),
        )

    def offer(self, text: str) -> bool:
        """Offer, quietly, to review a text that was pasted where one writes; says whether it is an old sheet."""
        from desktop.importing.recognising import sheets_in

        found = sheets_in(text)
        if not found:
            return False
        words = self.tr("What you pasted reads like %n sheet(s).", "", len(found))
        self._notices.tell(words, Offer(self.tr("Review what would come in"), partial(self.brought.emit, text)))
        return True

    def choose_files(self) -> None:
        """Let the person choose files."""
        kinds = self.tr("Text, Markdown and tables ({kinds})").format(kinds="*.txt *.md *.markdown *.tsv *.csv")
        kinds = f"{kinds};;{self.tr('All files')} (*)"
        found, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Sheets to bring in"), "", kinds)
        if found:
            self.brought.emit(tuple(map(Path, found)))

    def choose_folder(self) -> None:
        """Let the person choose a folder."""
        found = QFileDialog.getExistingDirectory(self.window, self.tr("Folder to bring in"))
        if found:
            self.brought.emit((Path(found),))

    def paste(self) -> None:
        """Bring in what was copied, files or text."""
        self._bring(QGuiApplication.clipboard().mimeData(), self.tr("There is nothing to paste: copy a text first."))

    def _bring(self, data: QMimeData, otherwise: str) -> None:
        incoming = incoming_of(data)
        if incoming:
            self.brought.emit(incoming)
        else:
            self._notices.tell(otherwise)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.window or not isinstance(event, QDropEvent):
            return False
        data = event.mimeData()
        if is_own(data):
            return False
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            if incoming_of(data):
                event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self._bring(data, self.tr("There is nothing in it that can be brought in."))
            return True
        return False
